package judgment

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// outcome ties the operative words of a judgment to one word for it.
type outcome struct {
	word string
	re   *regexp.Regexp
}

const (
	caseWord = `(?:appeals?|petitions?|revisions?|applications?|references?|suits?|case|matter|writ|i\.?c\.?as?|petitioners?|leave|request|review|c\.?m\.?as?|r\.?f\.?as?|r\.?s\.?a|f\.?a\.?os?)`
	isWord   = `(?:is|are|was|were|stands?|be|being|been|shall|accordingly|hereby|therefore|thus|also|hence|consequently|resultantly|,|and|the|same|in limine|listed|titled|connected|instant|these|this|both|all|above|along ?with|pending|misc\.?|civil|criminal|having|no|merit|merits|force|without|with|costs?|allowed|converted|into|an?|to|for|in|as|not pressed|leave|refused|declined|appeal|petition|on|by|way|of|said)`
)

// outcomes in the order in which they win where one sentence holds two.
var outcomes = []outcome{
	{"partly allowed", regexp.MustCompile(`(?i)(?:partly|partially)\s+(?:allow|accept)(?:ed)?|\ballow\b[^.;]{0,60}\bin part\b|(?:allowed|accepted)\s+(?:partly|partially|in part)`)},
	{"bail granted", regexp.MustCompile(`(?i)(?:admitted|allowed|granted|enlarged|released)\s+(?:to\s+|on\s+)?(?:post[- ]arrest\s+|pre[- ]arrest\s+|ad[- ]interim\s+|interim\s+)?bail|bail\s+(?:\w+\s+){0,6}?(?:is|stands),?\s+(?:\w+,?\s+){0,3}?(?:confirmed|granted|allowed)|grant\s+of\s+(?:\w+[- ]?\w*\s+)?bail\s+is\s+(?:allowed|accepted)`)},
	{"bail refused", regexp.MustCompile(`(?i)bail\s+(?:\w+\s+){0,6}?(?:is|stands),?\s+(?:\w+,?\s+){0,3}?(?:refused|declined|recalled|cancelled)|(?:refused|declined)\s+bail`)},
	{"remanded", regexp.MustCompile(`(?i)(?:case|matter|suit|appeal|petition|application)s?\s+(?:\w+\s+){0,4}?(?:is|are|stands?|be)\s+(?:\w+\s+){0,3}?(?:remanded|remitted)|(?:remanded|remitted)\s+(?:back\s+)?to\s+the|\bremand\s+the\s+(?:case|matter|appeal|suit)s?\b`)},
	{"allowed", regexp.MustCompile(`(?i)\b` + caseWord + `\b(?:(?:[^.;]|\.\S|\. ?\d){0,120}?\b` + isWord + `\b)\s*,?\s*(?:allowed|accepted)\b|\b(?:allow|accept|by allowing|by accepting)\s+(?:this|these|the|both|instant|all)\b[^.;]{0,60}` + caseWord + `|\b(?:we|i|thus|hereby|therefore|accordingly),?\s+(?:allow|accept)\s+(?:(?:criminal|civil|crl\.|cr\.|writ|constitution\w*|titled|captioned|jail)\s+)+` + caseWord + `|into\s+(?:an\s+)?appeals?,?\s+(?:and\s+)?(?:are\s+|is\s+)?(?:allowed|allow)\b|\b` + caseWord + `\s+stand\s?s?\s+(?:allowed|accepted)|^\W*(?:\d{1,3}\W+)?(?:(?:\w+\s+)?` + caseWord + `\s+)?(?:allowed|accepted)\W*$|\bwhile\s+(?:allowing|accepting)\s+(?:this|the|these|instant)\b[^.;,]{0,40}` + caseWord)},
	{"dismissed", regexp.MustCompile(`(?i)\b` + caseWord + `\b[^;]{0,160}?\bdismissed\b|\bdismissed\s+(?:in limine|with(?:out)?\s+costs?|as such)|^\W*dismissed\b|\bdismissed\s+(?:all\s+)?(?:these|this)\b|\bdismiss\s+(?:this|these|the|both|instant)|(?:is|are|stands?),?\s+(?:(?:hereby|accordingly|therefore|thus|also),?\s+)*dismissed|\bwhile\s+dismissing\s+(?:this|the|these|instant)\b[^.;,]{0,40}` + caseWord)},
	{"leave refused", regexp.MustCompile(`(?i)leave\s+(?:to\s+appeal\s+)?(?:\w+\s+){0,5}?(?:is|stands),?\s+(?:\w+,?\s+){0,3}?(?:refused|declined)|leave\s+(?:is\s+)?(?:declined|refused)|(?:declin|refus)(?:e|ed|ing)\s+(?:to grant\s+)?leave`)},
	{"dismissed", regexp.MustCompile(`(?i)\b(?:petitions?|appeals?|revisions?|applications?|references?|same)\b[^.;]{0,60}?\b(?:is|are|stands?),?\s+(?:(?:hereby|accordingly|therefore|thus|also),?\s+)*(?:rejected|declined|turned\s+down)\b`)},
	{"disposed of", regexp.MustCompile(`(?i)\bdisposed\s*-?\s*of{1,2}\b|(?:^|\b(?:we|i|therefore|thus|hereby|accordingly|,)\W+)(?:\w+,?\s+){0,2}dispose\s+of{1,2}\b`)},
	{"leave granted", regexp.MustCompile(`(?i)leave\s+(?:to\s+appeal\s+)?(?:is,?\s+)?(?:\w+,?\s+){0,2}?granted|grant(?:ed)?\s+leave\s+to\s+(?:consider|appeal)`)},
	{"adjourned", regexp.MustCompile(`(?i)\b(?:adjourned|adjourn (?:this|the|these)|relist|re-list|(?:be|to be|come) (?:listed|fixed)|fix(?:ed)? (?:the|this) (?:case|matter))\b|\b(?:be|come) up(?:\s+(?:on|for|again|after|before|in|next|along)\b|[.,;:]|\s*$)`)},
	{"answered", regexp.MustCompile(`(?i)(?:question|reference)s?[^.;]{0,100}?\b(?:answered|decided)\b`)},
}

// tailLines is how far from the end the operative part is looked for.
const tailLines = 45

// openLines is how many lines a short order may take to its outcome, which it
// may state first: "these matters are disposed of in the following terms".
const openLines = 8

// disposition reads the outcome of a case of the kind ("Criminal Appeal") from
// the operative part: the last sentence that states one of the case itself, else
// of what hangs on it, else what the first sentences say.
func disposition(body []lines.Line, cases []caseNumber) string {
	kind := mainKind(cases)
	if len(cases) > 1 && differing(body, kind) {
		return Differing
	}
	sentences := sentencesOf(body[max(0, len(body)-tailLines):])
	last := ""
	for i := len(sentences) - 1; i >= 0; i-- {
		w := outcomeOf(sentences[i])
		if w == "" || aside(sentences[i]) || before(sentences[i]) {
			continue
		}
		if ofOthers(sentences[i], cases) {
			last = cmp.Or(last, w)
			continue
		}
		if named := caseNamed(sentences[i]); named == "" || reThisCase.MatchString(sentences[i]) || kind == "" && named != "suit" || strings.Contains(strings.ToLower(kind), named) || caseNamedIn(sentences[i], kind) {
			return w // of the case itself, or of none by name
		}
		if last == "" {
			last = w // of one heard with it, unless its own stands above
		}
	}
	if last != "" {
		return last
	}
	if w := ofShortOrder(body); w != "" {
		return w
	}
	for i := len(sentences) - 1; i >= 0; i-- {
		if w := outcomeOf(sentences[i]); w != "" && !before(sentences[i]) && !reWould.MatchString(sentences[i]) {
			return w
		}
	}
	for _, s := range sentencesOf(body[:min(len(body), openLines)]) {
		if reTerms.MatchString(s) || reHadDecided.MatchString(s) {
			return outcomeOf(s)
		}
	}
	return ""
}

// reHadDecided are the first words of reasons that follow a short order: "We had
// converted this petition into an appeal and allowed it".
var reHadDecided = regexp.MustCompile(`(?i)\bwe (?:had|have)\b.{0,80}\b(?:convert\w*|allow\w*|dismiss\w*|accept\w*)\b.{0,220}\b(?:vide|by|through)\s+(?:our|the|a|an)?\s*(?:short\s+)?order\b`)

var (
	// reCaseNumbers are the numbers by which a sentence names cases.
	reCaseNumbers = regexp.MustCompile(`(?i)\b(?:appeal|petition|revision|reference|application|suit|case)\s?s?\s+(?:bearing\s+)?nos?\.?\s*(\d[\d\s,&/-]*(?:(?:and|to)\s+\d+)?)[^.;]{0,60}\b(?:is|are|stands?)\b[^.;]{0,30}\b(?:allowed|dismissed|accepted|disposed)`)
	reFigures     = regexp.MustCompile(`\d+`)
	// rePast is what was decided before.
	rePast = regexp.MustCompile(`(?i)\b(?:has|have)\s+been\s+(?:(?:dismissed|allowed|accepted|declined|refused)|(?:granted|admitted\s+to|allowed|enlarged\s+on)\s+(?:\S+\s+){0,2}?bail)\s+by\b|\b(?:was|were|stood)\s+(?:also\s+|\w+ly\s+)?(?:allowed|accepted|dismissed)\b(?:\s+and\s+leave\s+(?:declined|refused))?|\b(?:was|were)\s+(?:also\s+|\w+ly\s+)?(?:granted|admitted\s+to|allowed|enlarged\s+on|released\s+on)\s+(?:(?:post|pre)[- ]arrest\s+|(?:ad[- ])?interim\s+)?bail\b|\b(?:it|he|she|they|court|bench|judge|tribunal|board|authority|commissioner|collector)\s+(?:had\s+|also\s+)?(?:\w+ly\s+)?(?:allowed|accepted|dismissed)\b`)
	// reNow makes such words the court's own: its short order is told at the end.
	reNow = regexp.MustCompile(`(?i)\b(?:reasons?|short\s+order|we)\b`)
)

// before reports whether a sentence tells only what a court had decided before.
func before(s string) bool {
	return rePast.MatchString(s) && !reNow.MatchString(s) && outcomeOf(rePast.ReplaceAllString(s, "")) == ""
}

// ofOthers reports whether a sentence names cases by number and none of them is one of
// those decided.
func ofOthers(s string, cases []caseNumber) bool {
	found := reCaseNumbers.FindAllStringSubmatch(s, -1)
	if len(found) == 0 || len(cases) == 0 || reThisCase.MatchString(s) {
		return false
	}
	for _, m := range found {
		for _, n := range reFigures.FindAllString(m[1], -1) {
			if slices.ContainsFunc(cases, func(c caseNumber) bool { return reFigures.FindString(c.number) == n }) {
				return false
			}
		}
	}
	return true
}

// ofOpinions reads the outcome from the end of an opinion behind which others stand, the
// first that states one, else from the reasons anywhere.
func ofOpinions(opinions [][]lines.Line, cases []caseNumber) string {
	for _, o := range opinions[:len(opinions)-1] {
		if w := disposition(o[:closing(o)], cases); w != "" {
			return w
		}
	}
	return ofReasons(slices.Concat(opinions...))
}

// reForOthers stands behind the name of a judge who writes for others of the bench too.
var reForOthers = regexp.MustCompile(`(?i)\(\s*for\s+(?:him|her)self\s+and\b`)

// forOthersToo reports whether the first of several opinions is that of the majority by
// its own words; the last one's outcome may be a dissent's.
func forOthersToo(opinions [][]lines.Line) bool {
	if len(opinions) < 2 || len(opinions[0]) < 3 {
		return false
	}
	first := opinions[0]
	return reForOthers.MatchString(first[0].Text + " " + first[1].Text + " " + first[2].Text)
}

// whole gives the last lines with the words put together that a text layer tore.
func whole(body []lines.Line) []lines.Line {
	out := slices.Clone(body[max(0, len(body)-tailLines):])
	for i := range out {
		out[i].Text = reTornVerb.ReplaceAllStringFunc(out[i].Text, func(s string) string { return strings.ReplaceAll(s, " ", "") })
		out[i].Text = reTornThis.ReplaceAllString(out[i].Text, "$1$2")
	}
	return out
}

var (
	// reTornVerb are the verbs of an outcome with spaces in them.
	reTornVerb = regexp.MustCompile(`(?i)\b(?:a ?l ?l ?o ?w(?: ?e ?d)?|d ?i ?s ?m ?i ?s ?s(?: ?e ?d)?|a ?c ?c ?e ?p ?t(?: ?e ?d)?|r ?e ?m ?a ?n ?d ?e ?d)\b`)
	reTornThis = regexp.MustCompile(`(?i)\b(th) (is|ese|e)\b`)
)

// ofReasons reads the outcome from the last sentence anywhere by which the court
// decides: directions, or an added note, may fill pages behind it.
func ofReasons(body []lines.Line) string {
	sentences := sentencesIn(unquoted(plainLines(body)))
	for i := len(sentences) - 1; i >= 0; i-- {
		if s := sentences[i]; reDecides.MatchString(s) && !aside(s) {
			if reExcept.MatchString(s) {
				return Differing
			}
			return outcomeOf(s)
		}
	}
	return ""
}

// reDecides is the court's own act in the present: "we dismiss the petition".
var reDecides = regexp.MustCompile(`(?i)\b(?:we|i)\b,?\s+(?:\w+,?\s+){0,4}?(?:dismiss|allow|accept)\s+(?:this|these|the|both|instant|titled|captioned)\s+(?:\w+\s+){0,3}?` + caseWord + `\b`)

// reExcept takes a case out of what is decided: "we allow the appeals, except C.A. 7".
var reExcept = regexp.MustCompile(`(?i)\b(?:allow|dismiss|accept)\w*\s[^.;]{0,60}\bexcept\b`)

// reShortOrder announces the short order that the reasons repeat at their end.
var reShortOrder = regexp.MustCompile(`(?i)\bshort\s+order\b.{0,90}\b(?:reproduced|reads?|as (?:under|follows)|below)\b`)

// shortOrderLines is how many lines below its announcement a short order takes to
// state the outcome.
const shortOrderLines = 14

// ofShortOrder reads the outcome from a short order whose directions are so long that
// it stands above the operative part.
func ofShortOrder(body []lines.Line) string {
	for i := len(body) - 2; i > 0; i-- {
		if !reShortOrder.MatchString(body[i-1].Text + " " + body[i].Text + " " + body[i+1].Text) {
			continue
		}
		for _, s := range sentencesOf(body[i:min(len(body), i+shortOrderLines)]) {
			if w := outcomeOf(s); w != "" && !aside(s) {
				return w
			}
		}
	}
	return ""
}

// unquoted leaves out of a text the passages between quotation marks.
func unquoted(text string) string {
	var b strings.Builder
	at := 0
	for _, q := range quoted(text) {
		b.WriteString(text[at:q[0]])
		at = q[1]
	}
	b.WriteString(text[at:])
	return b.String()
}

// sentencesOf gives the sentences of lines, between which a stamp or the number of a page
// may stand.
func sentencesOf(ls []lines.Line) []string {
	return sentencesIn(plainLines(slices.DeleteFunc(slices.Clone(ls), func(l lines.Line) bool {
		return rePageOf.MatchString(l.Text) || reStamp.MatchString(l.Text)
	})))
}

func sentencesIn(text string) []string {
	text = reParaStart.ReplaceAllString(text, paraMark+"$1")
	text = reStop.ReplaceAllString(strings.ReplaceAll(text, "\n", " ")+" ", "$1\n")
	var out []string
	for s := range strings.SplitSeq(strings.ReplaceAll(text, paraMark, "\n"), "\n") {
		if n := len(out) - 1; n >= 0 && reShortened.MatchString(out[n]) {
			out[n] += " " + s
		} else {
			out = append(out, s)
		}
	}
	return out
}

// reParaStart is the number that begins a paragraph, and so a sentence whatever ends the
// line above: "… dated 04.05.2031." over "5. This appeal is dismissed."
var reParaStart = regexp.MustCompile(`\n(\(?\d{1,3}[.)]\s+\p{Lu})`)

const paraMark = "\x01"

// reShortened is a shortened word at the end of a piece, whose dot ends no
// sentence.
var reShortened = regexp.MustCompile(`(?i)\b(?:mst|mr|mrs|ms|dr|ch|sh|kh|nos?|crl|cr|addl|asst|misc|vs?|art|arts|messrs|st|etc)\.$`)

var (
	// reTerms ends a sentence that states the outcome before its terms.
	reTerms = regexp.MustCompile(`(?i)\b(?:disposed of|allowed|dismissed|decided)\b.{0,40}\b(?:following|terms|below)\b`)
	// reOtherCase names a case of another kind that was heard with this one.
	reOtherCase = regexp.MustCompile(`(?i)\b(?:criminal|civil|constitution(?:al)?|writ|connected|cross|jail|crl\.?|the|this)\s+(revision|reference|appeal|petition|application|suit)s?\b`)
	// rePSLA is a petition for leave to appeal against an acquittal, heard beside appeals.
	rePSLA = regexp.MustCompile(`\bP\.?\s?S\.?\s?L\.?\s?A\b`)
	reSuit = regexp.MustCompile(`(?i)\bsuits?\s+(?:for|filed|of)\b`)
)

// caseNamed is the kind of case whose outcome a sentence states, "" where it
// names none.
func caseNamed(s string) string {
	if m := reOtherCase.FindStringSubmatch(s); m != nil {
		return strings.ToLower(m[1])
	}
	if rePSLA.MatchString(s) {
		return "p.s.l.a"
	}
	if reSuit.MatchString(s) {
		return "suit"
	}
	return ""
}

// caseNamedIn reports whether the sentence also names the case's own kind.
func caseNamedIn(s, kind string) bool {
	words := strings.Fields(strings.ToLower(kind))
	return len(words) > 0 && strings.Contains(strings.ToLower(s), words[len(words)-1])
}

var (
	reStop = regexp.MustCompile(`([a-z)”"]\.|;|\b(?:19|20)\d\d\.)\s+`)
	// reAside marks what other courts did, or what would happen.
	reAside = regexp.MustCompile(`(?i)\b(?:shall be (?:filed|placed|heard|put up)\b.{0,40}dispos\w*|had been|having been|(?:has|have)\s+(?:also\s+|already\s+)?been\s+(?:granted|allowed|admitted\s+to|enlarged\s+on|released\s+on)\s+(?:\S+\s+){0,2}?bail|were dismissed by|was dismissed by|was allowed by|would have|reported as|C\.?M\.? .{0,20}disposed)\b|\bcase property\b|\b(?:murder|capital sentence) reference\b|\bconnected (?:civil|writ|crl|petition|appeal|revision|case)|^\W*(?:\w+,?\s+){0,6}suits?\b|^\s*(?:all\s+)?(?:pending|connected)?\s*(?:C\.?M\.?|miscellaneous|misc)|^\s*(?:all\s+)?(?:the\s+)?pending\s+(?:civil\s+|criminal\s+|crl\.?\s+)?(?:misc|applications?\b)`)
)

func aside(s string) bool {
	return (reAside.MatchString(s) || reForAny.MatchString(s)) && !reThisCase.MatchString(s) || reWould.MatchString(s)
}

// reWould is an end for which someone asks: "shall be satisfied if this petition is disposed of".
var reWould = regexp.MustCompile(`(?i)\bif\s+(?:this|these|the|his|her|its|instant)\s+(?:\w+\s+){1,4}(?:is|are)\s+(?:disposed|allowed|dismissed|accepted)\b|\b(?:state|submit\w*|contend\w*|argue\w*|pray\w*|request\w*)\b[^.;]{0,80}\b(?:may|might|should|to)\s+(?:kindly\s+)?be\s+(?:dismissed|allowed|accepted|disposed)\b`)

// reForAny states what the law is for any case: "it is settled that if an accused is admitted to bail …".
var reForAny = regexp.MustCompile(`(?i)\b(?:law|it)\b[^.;]{0,30}\bsettled\b[^.;]{0,30}\bthat\b|\bif\s+(?:an?|any)\s+(?:accused|person|party|suit|appeal|petition)\b`)

// reTornOutcome is a word of an outcome that a text has torn: "a nd allowed".
var reTornOutcome = regexp.MustCompile(`(?i)\b(?:` + torn("and are stands dismissed allowed accepted accordingly disposed appeals petitions converted") + `)\b`)

var (
	// reGluedIs and reGluedVerb are words of an outcome without the space between them:
	// "petitionis", "isallowed".
	reGluedIs   = regexp.MustCompile(`(?i)\b(petitions?|appeals?|revision|application|same|leave|it)(is|are|stands?)\b`)
	reGluedVerb = regexp.MustCompile(`(?i)\b(petitions?|appeals?|is|are|and|stands?|hereby|accordingly|therefore|thus|to|be)(allowed|accepted|dismissed|disposed|declined|refused|granted|remanded)\b`)
)

// torn matches words with a space between any two of their letters.
func torn(words string) string {
	var all []string
	for _, w := range strings.Fields(words) {
		for i := 1; i < len(w); i++ {
			all = append(all, w[:i]+" "+w[i:])
		}
	}
	return strings.Join(all, "|")
}

// reThisCase says the outcome of this case in a sentence that names others.
var reThisCase = regexp.MustCompile(`(?i)\b(?:this\s+(?:\w+\s+){0,2}(?:petition|appeal|application|revision|reference)\s+(?:is|also|stands)|(?:these|both|all the)\s+(?:\w+\s+){0,2}(?:petitions|appeals|applications|revisions|references)\s+(?:are|also|stand)|(?:this|the\s+(?:instant|titled|captioned|main))\s+(?:\w+\s+){0,3}(?:petition|appeal|application|revision|reference)\s+(?:along ?with|as well as|together with|and)\b[^.;]{0,60}\b(?:is|are|stands?))\b`)

// reIntends is what an order sets out to do at its beginning: "we will dispose of".
var reIntends = regexp.MustCompile(`(?i)\b(?:will|would|shall|(?:intend|propose|seek)s?\s+to|going\s+to)\s+(?:\w+ly\s+)?dispose\s+of{1,2}\b|\b(?:is|are|was|were|being|be)\s+(?:\w+\s+){0,2}(?:disposed\s+of{1,2}|decided)\s+(?:together\s+)?(?:by|through|vide|under|with)\s+(?:this|a|one|the|our)\s+(?:\w+\s+)?(?:common|single|consolidated|judgment|order)\b|\bbeing\s+(?:\w+\s+)?(?:disposed\s+of{1,2}|decided)\s+together\b`)

// reLeaveBefore is the leave by which an appeal came to be heard.
var reLeaveBefore = regexp.MustCompile(`(?i)\bleave\s+(?:to\s+appeal\s+)?(?:was|had been|has been|having been)\s+(?:\w+\s+)?granted\b`)

func outcomeOf(s string) string {
	s = reLeaveBefore.ReplaceAllString(reIntends.ReplaceAllString(s, " "), " ")
	s = reGluedVerb.ReplaceAllString(reGluedIs.ReplaceAllString(s, "$1 $2"), "$1 $2")
	s = reTornOutcome.ReplaceAllStringFunc(s, func(w string) string { return strings.ReplaceAll(w, " ", "") })
	for _, o := range outcomes {
		if o.re.MatchString(s) {
			return o.word
		}
	}
	return ""
}
