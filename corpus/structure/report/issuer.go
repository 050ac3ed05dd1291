package report

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"daleel/corpus"
)

// publishers are issuers that papers of this field name, as they print them.
var publishers = []struct {
	name string
	re   *regexp.Regexp
}{
	{"Committee on the Rights of the Child", regexp.MustCompile(`(?i)committee on the rights of the child`)},
	{"Committee on the Elimination of Discrimination against Women", regexp.MustCompile(`(?i)committee on the elimination of (?:all forms of )?discrimination ?against women`)},
	{"Committee against Torture", regexp.MustCompile(`(?i)committee against torture`)},
	{"Committee on the Elimination of Racial Discrimination", regexp.MustCompile(`(?i)committee on the elimination of racial discrimination`)},
	{"Committee on Economic, Social and Cultural Rights", regexp.MustCompile(`(?i)committee on economic, social and cultural rights`)},
	{"Committee on the Rights of Persons with Disabilities", regexp.MustCompile(`(?i)committee on the rights of persons with disabilities`)},
	{"Committee on Migrant Workers", regexp.MustCompile(`(?i)committee on (?:the protection of the rights of all )?migrant workers`)},
	{"Committee on Enforced Disappearances", regexp.MustCompile(`(?i)committee on enforced disappearances`)},
	{"Human Rights Committee", regexp.MustCompile(`\b(?:Human Rights Committee|HUMAN RIGHTS COMMITTEE)\b`)},
	{"Human Rights Council", regexp.MustCompile(`\b(?:Human Rights Council|HUMAN RIGHTS COUNCIL)\b`)},
	{"National Commission on the Rights of Child", regexp.MustCompile(`(?i)national commission (?:on|for) the rights? of (?:the )?child|\bNCRC\b`)},
	{"National Commission for Human Rights", regexp.MustCompile(`(?i)national commission (?:for|on) human rights|\bNCHR\b`)},
	{"National Commission on the Status of Women", regexp.MustCompile(`(?i)national commission on the status of women|\bNCSW\b`)},
	{"Human Rights Commission of Pakistan", regexp.MustCompile(`(?i)human rights commission of pakistan|\bHRCP\b`)},
	{"Law and Justice Commission of Pakistan", regexp.MustCompile(`(?i)law (?:and|&) justice commission of pakistan`)},
	{"Ministry of Human Rights", regexp.MustCompile(`(?i)ministry of human rights`)},
	{"UNICEF", regexp.MustCompile(`\bUNICEF\b|United Nations Children.s Fund`)},
	{"International Labour Organization", regexp.MustCompile(`(?i)international labour (?:organi[sz]ation|office)`)},
	{"UN Women", regexp.MustCompile(`\bUN Women\b`)},
	{"Save the Children", regexp.MustCompile(`(?i)\bsave the children\b`)},
	{government, regexp.MustCompile(`(?i)government of pakistan`)},
}

// government issues what names no part of it.
const government = "Government of Pakistan"

// bodyOf is the body whose papers bear symbols that begin so; the series are those
// of the citations' table of bodies.
var bodyOf = []struct{ prefix, name string }{
	{"CRC/", "Committee on the Rights of the Child"},
	{"CEDAW/", "Committee on the Elimination of Discrimination against Women"},
	{"CAT/", "Committee against Torture"},
	{"CERD/", "Committee on the Elimination of Racial Discrimination"},
	{"E/C.12/", "Committee on Economic, Social and Cultural Rights"},
	{"CRPD/", "Committee on the Rights of Persons with Disabilities"},
	{"CMW/", "Committee on Migrant Workers"},
	{"CED/", "Committee on Enforced Disappearances"},
	{"CCPR/", "Human Rights Committee"},
	{"A/HRC/", "Human Rights Council"},
}

// issuer is who issued the paper: the body of its symbol, a publisher that its title
// block names, who holds the copyright, or a line that is an organization's name.
func issuer(pages []corpus.Page, b block, symbol string) string {
	for _, o := range bodyOf {
		if strings.HasPrefix(symbol, o.prefix) {
			return o.name
		}
	}
	top := b.texts(maxFront)
	for i := range b.start {
		top = append(top, b.lines[i].Text)
	}
	for _, p := range pages[:min(len(pages), 3)] {
		top = append(top, p.Header, p.Footer, p.Footnotes)
	}
	known := knownPublisher(top)
	if known != "" && known != government {
		return known
	}
	for _, find := range []func(string) string{holder, organization, urduOrganization} {
		for i, s := range top[:min(len(top), 60)] {
			name := find(s)
			if name != "" && i+1 < len(top) && reJoint.MatchString(top[i+1]) {
				name = cmp.Or(find(s+" "+top[i+1]), name)
			}
			if name != "" {
				return name
			}
		}
	}
	if known == "" {
		return cmp.Or(byline(top), committeeOf(top), introduced(b))
	}
	return known
}

// reByline is who made the paper, at the end of its title: "Report on Kites by Kite
// Children Network, March 2041".
var reByline = regexp.MustCompile(`\bby (?:the )?(\p{Lu}[^.;:()\d]{4,80}?)(?:,?\s+(?:` + monthNames + `|(?:19|20)\d\d)\b.*)?$`)

// reOtherBy is what others did by the paper: gave its data, its money.
var reOtherBy = regexp.MustCompile(`(?i)\b(?:sources?|data|published|fund|financ|support|sponsor)\w*\b`)

// byline is the organization that a line of the title block says made it.
func byline(top []string) string {
	for _, s := range top[:min(len(top), 15)] {
		m := reByline.FindStringSubmatchIndex(s)
		if m == nil || reOtherBy.MatchString(s[:m[0]]) {
			continue
		}
		if name := organization(s[m[2]:m[3]]); name != "" {
			return name
		}
	}
	return ""
}

// reCommittee is a committee of a parliament.
var reCommittee = regexp.MustCompile(`(?i)\b((?:standing|select|special|functional|joint|parliamentary|public accounts|sub-?)\s?-?committee (?:on|for) [^.,:;()]{3,70}?),? of the ((?:national|provincial) assembly|senate)\b`)

// committeeOf is the committee of a parliament whose paper the title block says it is.
func committeeOf(top []string) string {
	for _, s := range top[:min(len(top), 15)] {
		if m := reCommittee.FindStringSubmatch(s); m != nil {
			return inSmallLetters(m[1] + " of the " + m[2])
		}
	}
	return ""
}

// reIntroduced is the sentence by which an organization presents itself on the first
// pages, with its short name.
var reIntroduced = regexp.MustCompile(`^(?:The )?((?:\p{Lu}[\pL’'-]+|of|the|for|on|and|in|to|against|&)(?: (?:\p{Lu}[\pL’'-]+|of|the|for|on|and|in|to|against|&)){1,11}) \(\p{Lu}[\pL-]{1,9}\) (?:is|was|has been) (?:an?|the|set up|established|founded|formed|registered)\b`)

// introduced is the organization that presents itself in the first paragraphs.
func introduced(b block) string {
	for i, l := range b.lines[:min(len(b.lines), dateLines)] {
		if len(l.Text) > maxLook {
			continue
		}
		if m := reIntroduced.FindStringSubmatch(l.Text); m != nil && b.prose[i] && reOrganization.MatchString(m[1]) {
			return m[1]
		}
		if m := reProduct.FindStringSubmatch(l.Text); m != nil && reOrganization.MatchString(m[1]) {
			return m[1]
		}
	}
	return ""
}

// reProduct is the sentence that says whose a paper is: "This brief is a publication of
// the Centre for Kites."
var reProduct = regexp.MustCompile(`(?i:\bthis (?:\w+ ){1,2}(?:is|was) (?:an? )?(?:joint )?(?:publication|product|initiative|work|report) (?:of|by) (?:the )?(?:staff of (?:the )?)?)((?:\p{Lu}[\pL’'-]+|of|the|for|on|and|in|to|against|&)(?: (?:\p{Lu}[\pL’'-]+|of|the|for|on|and|in|to|against|&)){1,11}?)(?:[.,;]| (?:with|under|in (?:cooperation|collaboration|partnership))\b)`)

// reAddressed are the words before a body to which a paper is addressed.
var reAddressed = regexp.MustCompile(`(?i)\b(?:to|for|before|by|with|of|under|from)\s+(?:the\s+)?(?:united nations\s+|u\.?n\.?\s+)?$`)

// knownPublisher is the publisher that the title block names first, the government
// only where it names no other. A line that is the name alone says most.
func knownPublisher(top []string) string {
	text := strings.Join(top, "\n")
	for _, s := range top {
		if name := publisherLine(s); name != "" && name != government && !addressed(s) {
			return name
		}
	}
	text = strings.ReplaceAll(text, "\n", " ")
	first, found := len(text), ""
	for _, p := range publishers {
		m := p.re.FindStringIndex(text)
		if m == nil || p.name != government && (reAddressed.MatchString(text[:m[0]]) || reOwned.MatchString(text[:m[0]]) || reSourced.MatchString(text[m[0]:])) {
			continue
		}
		if m[0] < first && p.name != government || found == "" {
			first, found = m[0], p.name
		}
	}
	return found
}

// reSourced is a name in the brackets of a source: "(UNICEF, 2015)".
var reSourced = regexp.MustCompile(`^[^()]{2,60}, (?:19|20)\d\d[a-z]?\)`)

// addressed reports whether a line says to whom the paper goes.
func addressed(s string) bool { return reAddressee.MatchString(s) }

var reAddressee = regexp.MustCompile(`(?i)^(?:.{0,60}\b(?:submission|submitted|report|addressed|information)\b.{0,30}\b(?:to|for)\b|to\b)`)

// publisherLine is the known publisher whose name makes up most of a line.
func publisherLine(s string) string {
	for _, p := range publishers {
		m := p.re.FindStringIndex(s)
		if m != nil && (m[1]-m[0])*10 > len(s)*6 && !reOwned.MatchString(s[:m[0]]) && !strings.HasSuffix(s, ":") {
			return p.name
		}
	}
	return ""
}

// reOwned stands before a name that a title speaks of: "Zedland’s Committee on Kites:".
var reOwned = regexp.MustCompile(`(?i)(?:’|')s? $`)

func isPublisher(s string) bool { return publisherLine(s) != "" }

// reHolder is the line of the copyright or the imprint.
var reHolder = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright\b)[\s:©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d[\s,:]*)?(?:by\s+)?(\pL[^\d,;.|]{3,80})|^(?:published|issued|prepared) by:?\s+(\pL[^\d,;.|]{3,80})`)

// holder is the organization that holds the copyright or published the paper.
func holder(s string) string {
	m := reHolder.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return organization(strings.TrimSpace(m[1] + m[2]))
}

var (
	// reOrganization is a word that an organization's name holds.
	reOrganization = regexp.MustCompile(`\b(?i:commission|committee|council|institute|foundation|cent(?:re|er)|organi[sz]ation|university|ministry|ombudsman|mohtasib|society|association|network|alliance|coalition|authority|bureau|secretariat|trust|project pakistan|watch|collective|movement|forum|observatory|civil society|bank)\b`)
	reNoName       = regexp.MustCompile(`(?i)\b(?:report|brief|review|role|submission|comments?|case|study|analysis|chapter|head|chair(?:person|man)?|director|member|session|summary|plan|act|rules|bill|message|hon.?ble|press release|meeting)\b|[:?!@/=<>"“”]|\d`)
)

// reSubmitted are the words before the name of who submits or publishes a paper.
var reSubmitted = regexp.MustCompile(`(?i)^(?:submitted|prepared|published|issued|produced|presented|compiled) by:?\s+(?:the\s+)?`)

// maxName is how many words an organization's name has at most.
const maxName = 12

// organization is the name of an organization that a piece of a line consists of.
func organization(line string) string {
	line = reSubmitted.ReplaceAllString(line, "")
	for _, s := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("|•·", r) }) {
		s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
		s = strings.TrimSpace(strings.TrimRight(s, " .*†"))
		n := len(strings.Fields(s))
		if n > 1 && n <= maxName && reOrganization.MatchString(s) && !reNoName.MatchString(s) && named(s) && !unfinished(s) {
			return inSmallLetters(strings.TrimPrefix(s, "The "))
		}
	}
	return ""
}

// named reports whether all words of weight begin with a capital.
func named(s string) bool {
	for _, w := range strings.Fields(s) {
		if r := firstLetter(w); len(w) > 3 && r != 0 && !unicode.IsUpper(r) && w != "against" && w != "with" && w != "from" {
			return false
		}
	}
	return true
}
