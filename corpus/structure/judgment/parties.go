package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// reOtherSide is the role of those whom a case is brought against.
var reOtherSide = regexp.MustCompile(`(?i)\b(?:respondents?|defendants?)\W*(?:\(s\))?\W*$`)

// Lines that begin or end with the word between the parties.
var (
	reLeading  = regexp.MustCompile(`^\W*(?:(?i:versus|v/s|vs)\b\.?|v\.)\s+(\S.*)$`)
	reTrailing = regexp.MustCompile(`^(.*\S)\s+(?i:versus|v/s|vs\.?)[\s.]*$`)
)

const roleWords = `(?:appellants?|petitioners?|respondents?|applicants?|plaintiffs?|defendants?|complainants?|accused|convicts?|claimants?)`

var (
	reRole   = regexp.MustCompile(`(?i)[\s.…·,_\-–—:]*\b(?:the\s+)?` + roleWords + `(?:\s*/\s*` + roleWords + `)?\s?s?\s*(?:\(\s*s\s*\)?|\(\d)?(?:\s*nos?\.?\s*[\d to,&-]+)?[\s.…:)]*$`)
	reInCase = regexp.MustCompile(`[(\[]\s*(?:(?i:in|for)\s+(?:(?i:all|both|the|each)\b[^)\]]*|[^)\]]*\d[^)\]]*)|[A-Z][A-Za-z.& ]{0,32}\s?(?:No[s.]*\s?)?\d[^)\]]*)[)\]]?|[.…]+\s*in\s+[A-Z][\w.]*\s?\d.*$`)
	// reInOwn is the case that a name stands in, behind it: "(in CA -749/2013)".
	reInOwn    = regexp.MustCompile(`[(\[]\s*(?i:in)\s+[A-Z][^)\]]*\d\s*(?:/|of)\s*\d[\d ]*[)\]]\W*$`)
	reFiller   = regexp.MustCompile(`[.…·_=*]{2,}|…`)
	rePrefix   = regexp.MustCompile(`^[^:]{0,40}(?:/|of\s+)\s*[12]\s?\d\s?\d\s?\d\s*(?:/[A-Z]{2,4})?\s*[:.\-]*\s*`)
	reEnum     = regexp.MustCompile(`(?:^|\s)\(?(\d{1,2})[.)]\s+`)
	reThrough  = regexp.MustCompile(`(?i),?\s+(?:through|thr\.|thru)\b.*$`)
	reOthers   = regexp.MustCompile(`(?i)(?:\s+and\s+(?:\w+\s+)?others?|\s+&\s*(?:\d+\s+)?(?:others?|ors\.?)|,?\s+etc\.?|\s+and\s+another)\W*$`)
	reNameStop = regexp.MustCompile(`(?i)^\W*(?:and|a/w|with|in|amongst|between|vs)\W*$`)
)

// parties finds every "A versus B" of the header.
func (d *doc) parties(c *corpus.Case) {
	for i, s := range d.head {
		left, right := "", ""
		switch {
		case d.kind[i] == kindVersus:
			left, right = d.above(i), d.below(i)
		case d.kind[i] == kindOther && reLeading.MatchString(s):
			left = d.above(i)
			right = reLeading.FindStringSubmatch(s)[1] + "\n" + d.below(i)
		case d.kind[i] == kindOther && reTrailing.MatchString(s):
			left = strings.TrimSpace(d.above(i) + "\n" + reTrailing.FindStringSubmatch(s)[1])
			right = d.below(i)
		case (d.kind[i] == kindOther || d.kind[i] == kindNumber || d.kind[i] == kindCourt) && reInline.MatchString(s):
			m := reInline.FindStringSubmatch(s)
			left, right = d.beside(i, m[1], m[2])
		default:
			continue
		}
		c.Petitioners = appendNames(c.Petitioners, left)
		c.Respondents = appendNames(c.Respondents, right)
	}
}

// above joins the lines of names over the word between the parties.
func (d *doc) above(i int) string {
	var parts []string
	for j := i - 1; j >= 0; j-- {
		s := d.head[j]
		if d.courtParty(j) || d.kind[j] == kindCounsel && reInOwn.MatchString(s) && !reCounsel.MatchString(s) && slices.Contains(d.kind[:j], kindNumber) {
			parts = append(parts, s)
			continue
		}
		if d.kind[j] == kindNumber && rePrefix.MatchString(s) && hasName(rePrefix.ReplaceAllString(s, "")) {
			if rest := rePrefix.ReplaceAllString(s, ""); !reBesides.MatchString(rest) {
				parts = append(parts, rest)
			}
			break
		}
		if !d.nameLine(j) || reNameStop.MatchString(s) {
			break
		}
		if bare(s) == "" {
			// The other side's role: the names above it are not these.
			if len(parts) > 0 && reOtherSide.MatchString(s) {
				break
			}
			if len(parts) > 0 {
				parts = append(parts, s)
			}
			continue
		}
		if len(parts) > 0 && reOtherSide.MatchString(s) {
			break
		}
		parts = append(parts, s)
	}
	slices.Reverse(parts)
	return strings.Join(parts, "\n")
}

// below joins the lines of names under it.
func (d *doc) below(i int) string {
	var parts []string
	for j := i + 1; j < len(d.head) && len(parts) < 14; j++ {
		s := d.head[j]
		name := d.nameLine(j) || j == i+1 && d.kind[j] == kindCounsel && !reCounsel.MatchString(s)
		if !name || reNameStop.MatchString(s) || strings.HasPrefix(s, "=") {
			break
		}
		parts = append(parts, s)
		if reRole.MatchString(s) {
			break
		}
	}
	return strings.Join(parts, "\n")
}

var (
	// reBesides goes on with a case number: "with I.R.", "a/w C.M. 5".
	reBesides = regexp.MustCompile(`(?i)^\W*(?:with|a/w|along ?with|and|in|&)\b`)
	// reRegister is a number of the court's own register: "(CC# 1000…)".
	reRegister = regexp.MustCompile(`(?i)^\W*(?:cc|case code|diary)\s?(?:#|no)`)
)

// nameLine reports whether line j may name a party.
func (d *doc) nameLine(j int) bool {
	return (d.kind[j] == kindOther || d.kind[j] == kindCourt && d.kind[max(0, j-1)] == kindVersus) && !strings.Contains(d.head[j], "JUDICIAL DEPARTMENT") &&
		!reRegister.MatchString(d.head[j])
}

// beside reads parties that stand on one line, "A Versus B", with names that go
// on below in either column.
func (d *doc) beside(i int, left, right string) (string, string) {
	if rePrefix.MatchString(left) {
		left = rePrefix.ReplaceAllString(left, "")
	} else {
		left = strings.TrimSpace(d.above(i) + "\n" + left)
	}
	for j := i + 1; j < len(d.head) && j < i+8; j++ {
		s := d.head[j]
		if !d.nameLine(j) || reInline.MatchString(s) || reNameStop.MatchString(s) || isNumberLine(s) {
			break
		}
		if d.nextIsTable(j) {
			break
		}
		cs := d.lines[j].Cells
		if len(cs) == 2 {
			left, right = left+"\n"+cs[0], right+"\n"+cs[1]
			continue
		}
		if leftColumn(d.lines[i], d.lines[j]) {
			left += "\n" + s
			continue
		}
		right += "\n" + s
		if reRole.MatchString(s) {
			break
		}
	}
	return left, right
}

// reCourtParty are the words of a body at a court that is a party: "Sindh High
// Court Bar Association".
var reCourtParty = regexp.MustCompile(`(?i)\b(?:bar|building|association|through|registrar|employees|staff)\b`)

// courtParty reports whether line j names a court only as part of a party: it
// stands under the number of the case.
func (d *doc) courtParty(j int) bool {
	return d.kind[j] == kindCourt && reCourtParty.MatchString(d.head[j]) && slices.Contains(d.kind[:j], kindNumber)
}

// nextIsTable reports whether line j is the spilled column head of an order
// sheet ("order/", "proceedings").
func (d *doc) nextIsTable(j int) bool { return reTable.MatchString(d.head[j]) }

// leftColumn reports whether a line below "A Versus B" goes on with A: it
// begins at A's edge and does not reach the middle.
func leftColumn(pair, below lines.Line) bool {
	return pair.Known && below.Known && len(pair.Cells) > 1 && below.Indent < pair.Indent+30 && utf8.RuneCountInString(below.Text) < 45
}

func bare(s string) string {
	s = reRole.ReplaceAllString(reInCase.ReplaceAllString(s, ""), "")
	return strings.Trim(reFiller.ReplaceAllString(s, " "), " .,-–:;()")
}

func hasName(s string) bool { return len(letterKey(bare(s))) > 2 }

// appendNames cleans a block of names and adds what is new.
func appendNames(names []string, block string) []string {
	for _, n := range splitNames(block) {
		if !slices.Contains(names, n) && len(names) < 80 {
			names = append(names, n)
		}
	}
	return names
}

// splitNames gives the names of a block: one, or one a number where they are
// numbered, or one before each case in brackets.
func splitNames(block string) []string {
	var out, open []string
	flush := func() {
		for _, part := range enumerated(strings.Join(open, " ")) {
			if n := cleanName(part); hasName(n) {
				out = append(out, n)
			}
		}
		open = nil
	}
	for line := range strings.SplitSeq(block, "\n") {
		b := reInCase.ReplaceAllString(line, "")
		if bare(b) == "" && len(open) == 0 {
			continue
		}
		if bare(b) != "" {
			open = append(open, strings.TrimSpace(reRole.ReplaceAllString(b, "")))
		}
		if reRole.MatchString(b) || b != line && (reInOwn.MatchString(line) || isNumberLine(strings.Trim(line[strings.IndexAny(line+"([…", "([…"):], "([…. )]"))) {
			flush()
		}
	}
	flush()
	return out
}

func enumerated(s string) []string {
	locs := reEnum.FindAllStringSubmatchIndex(s, -1)
	if len(locs) < 2 || s[locs[0][2]:locs[0][3]] != "1" {
		return []string{s}
	}
	var out []string
	for i, l := range locs {
		end := len(s)
		if i+1 < len(locs) {
			end = locs[i+1][0]
		}
		out = append(out, s[l[1]:end])
	}
	return out
}

// maxName bounds a name: what is longer is text that was taken for one.
const maxName = 240

func cleanName(s string) string {
	s = reFiller.ReplaceAllString(s, " ")
	s = strings.Join(strings.Fields(strings.Trim(s, " ,;:-–—_\"“”")), " ")
	s = strings.TrimSuffix(strings.TrimPrefix(s, ". "), " Date of")
	if !strings.HasSuffix(strings.ToLower(s), "etc.") && !strings.HasSuffix(s, ").") {
		s = strings.TrimRight(s, ". ")
	}
	if len(s) > maxName {
		s = strings.ToValidUTF8(s[:maxName], "")
		s = s[:max(0, strings.LastIndexByte(s, ' '))]
	}
	s = calm(wholeName(s))
	return s
}

var (
	// reAhead is a case number, or the end of a remark in brackets, before a name.
	reAhead    = regexp.MustCompile(`(?:(?i:\bno[s.]*\s?|\bconst[.\w]*\s?p[.\w]*\s?|\bC\.?\s?M?\.?\s?A\.?\s?)[^()]{0,24}?(?:/|\s(?i:of)\s)\s?(?:19|20)?\d{2}[).,:]*\s+)(?:.*(?:/|\s(?i:of)\s)\s?(?:19|20)\d{2}[).,:]*\s+)?(\p{Lu}.*)$`)
	reRoleTail = regexp.MustCompile(`(?i)\s+(?:(?:appellant|petitioner|applicant|respondent)s?\s*\(?s?\)?\s*/?|for\s+the\s?(?:appellant|petitioner|applicant|respondent)s?.*)$`)
	reFirst    = regexp.MustCompile(`^(?:1|\(1\))[.)]?\s+(\p{Lu})`)
	// reRunningHead is the head of the next page, cut off or whole.
	reRunningHead = regexp.MustCompile(`\s+(?:CIVIL|CRIMINAL) (?:APPE|PETI|REVI)[A-Z]*\b.*$|\s+C(?:rl)?\.\s?(?:[MRP]\.\s?)*(?:A|P|Appeal|Petition|Application)\.?$`)
	// reGluedRole is a role that the columns glued to a name.
	reGluedRole = regexp.MustCompile(`(\p{Ll})(?:Appellants?|Petitioners?|Respondents?|Applicants?)(?:\(s\))?$`)
	reRemark    = regexp.MustCompile(`(?i)^[\W_]*(?:suo mot[ou]|reference by|on appeal|in the matter|for permission|application for|against the|regarding|in civil|in const|in crl)\b`)
	reOtherWord = regexp.MustCompile(`(?i)\s+(?:through|thr\.|thru|and (?:\w+ )?others?|and another|etc\.?|& others?)(?:[\s,.].*)?$`)
)

// wholeName takes from a name what the columns and brackets of the header left
// on it: case numbers and ends of remarks before it, roles after it, brackets
// without a mate.
func wholeName(s string) string {
	if m := reAhead.FindStringSubmatch(s); m != nil && hasName(m[1]) {
		s = m[1]
	}
	if i := strings.IndexByte(s, ')'); i > 0 && !strings.Contains(s[:i], "(") && i+4 < len(s) && hasName(s[i+1:]) {
		s = strings.TrimLeft(s[i+1:], " .,)")
	}
	s = reFirst.ReplaceAllString(reRoleTail.ReplaceAllString(s, ""), "$1")
	s = strings.TrimSpace(strings.TrimRight(s, " &"))
	s = reGluedRole.ReplaceAllString(s, "$1")
	s = reRunningHead.ReplaceAllString(s, "")
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	if strings.Count(s, "(") > strings.Count(s, ")") && strings.HasPrefix(s, "(") {
		s = s[1:]
	}
	if strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimSuffix(s, ")")
	}
	return strings.TrimSpace(s)
}

// calm prints a name that stands in capitals as a name. What follows it
// ("through …", "and others") is often printed small and does not count.
func calm(s string) string {
	if shouting(s) {
		return titleCase(s)
	}
	head := reOtherWord.ReplaceAllString(s, "")
	loud, quiet, longest := 0, 0, 0
	for _, w := range strings.Fields(head) {
		switch letters := letterKey(w); {
		case len(letters) < 2 || slices.Contains(smallWords, w):
		case w == strings.ToUpper(w) && !abbreviation(w):
			loud, longest = loud+1, max(longest, len(letters))
		default:
			if !abbreviation(w) && !reHonour.MatchString(w) {
				quiet++
			}
		}
	}
	if loud > quiet && (loud > 1 || longest > 4) {
		return titleCase(head) + s[len(head):]
	}
	return s
}

// reHonour matches the titles before a name, which are printed small beside
// capitals.
var reHonour = regexp.MustCompile(`^(?:Mst|Mrs?|Ms|Miss|Dr|Ch|Sh|Kh|Syed|Syeda|M/s|Messrs|The|Prof)\.?$`)

// acronyms are the short names of bodies that can be spoken as a word.
var acronyms = []string{
	"nab", "fia", "fbr", "cda", "lda", "kda", "dha", "cpo", "dpo", "rpo", "sho", "aig", "ig", "wapda", "nepra", "ogra", "pemra", "nadra",
	"secp", "tevta", "pepco", "lesco", "fesco", "gepco", "mepco", "pesco", "qesco", "hesco", "sepco", "iesco", "kesc", "ogdcl", "nespak",
	"pia", "niab", "hec", "ppsc", "fpsc", "pta", "ndma", "usa", "uae", "uk",
}

// shouting reports whether the name is printed in capitals.
func shouting(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 5 && lower*4 < upper
}

// smallWords stay small inside a name in title case.
var smallWords = []string{"of", "and", "the", "through", "others", "another", "in", "for", "by", "ul", "ur", "etc.", "etc", "son", "deceased)", "(deceased)", "legal", "heirs", "to", "on"}

// titleCase prints capitals as a name: "THE STATE" is "The State". Short words
// without a vowel and words with dots inside are kept as abbreviations.
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		low := strings.ToLower(w)
		switch {
		case i > 0 && slices.Contains(smallWords, low):
			words[i] = low
		case abbreviation(w):
		default:
			words[i] = capitalize(low)
		}
	}
	return strings.Join(words, " ")
}

func abbreviation(w string) bool {
	letters := letterKey(w)
	if slices.Contains(acronyms, letters) {
		return true
	}
	if strings.Count(w, ".") > 1 || strings.Contains(w, "/") {
		return true
	}
	return len(letters) > 1 && len(letters) < 7 && !strings.ContainsAny(letters, "aeiouy") && !slices.Contains([]string{"mst", "mrs", "dr", "mr", "ch", "sh", "kh", "ms", "st"}, letters)
}

// capitalize raises the first letter and every letter after a hyphen, a dot or
// a bracket, but not in the particles of names ("ud-Din").
func capitalize(s string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			if up {
				up = false
				return unicode.ToUpper(r)
			}
			return r
		}
		up = r == '-' || r == '.' || r == '(' || r == '/' || r == '"' || r == '“'
		return r
	}, s)
}

// maxSide is from where the title leaves out "through the Secretary …".
const maxSide = 60

// title is "A v. B" as one would cite it, or the case's number where the court
// moved of its own motion.
func title(c *corpus.Case) string {
	if len(c.Petitioners) == 0 || len(c.Respondents) == 0 {
		if len(c.Numbers) > 0 {
			return c.Numbers[0]
		}
		if court, ok := corpus.LookUp(corpus.Courts(), c.Court); ok && c.Neutral == "" {
			return "Judgment, " + court.Name
		}
		return c.Neutral
	}
	if len(c.Numbers) > 0 && reRemark.MatchString(c.Petitioners[0]) {
		return c.Numbers[0]
	}
	return side(c.Petitioners[:1]) + " v. " + side(c.Respondents[:1])
}

func side(names []string) string {
	s := names[0]
	if len(s) <= maxSide {
		return s
	}
	others := reOthers.FindString(s)
	short := reThrough.ReplaceAllString(s, "")
	if short == s || short == "" {
		return s
	}
	if others != "" && !strings.HasSuffix(short, others) {
		short = strings.TrimRight(short, ", ") + others
	}
	return short
}
