package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// lineKind says what a line of the header is about.
type lineKind int

const (
	kindOther   lineKind = iota // names of parties and what is not known
	kindCourt                   // the court's name, its jurisdiction, the form
	kindBench                   // who sat
	kindNumber                  // a case number
	kindAppeal                  // against what the case is brought
	kindVersus                  // the line between the parties
	kindCounsel                 // who appeared
	kindDate                    // date of hearing
	kindHeading                 // JUDGMENT, ORDER
	kindTable                   // the column heads of an order sheet
)

var (
	reCourtLine = worded{re: regexp.MustCompile(`(?i)\b(?:supreme court\s*of|supreme appellate court|high court|shariat court|constitutional court|chief court|circuit court|judicial department|jurisdict?ion\b|form\s+no|stereo|hcjd|judgment sheet|order sheet|^in the court|court of (?:the )?(?:additional |district|sessions?)|tribunal,? (?:islamabad|lahore|karachi|peshawar|quetta)|^\W*(?:before|in) the\b.{0,50}\btribunal|ppellate tribunal,? inland revenue|\bbench\b)`), words: []string{"court", "judicial", "jurisd", "form", "stereo", "hcjd", "sheet", "tribunal", "bench"}}
	reBenchHead = regexp.MustCompile(`(?i)^\W*(?:present|coram|before|bench|judges?\(s\))\s*[:;\-]`)
	reJustice   = worded{re: regexp.MustCompile(`(?i)(?:^|:\s*)\W*(?:(?:the )?hon.{0,12}?|mr\.?|mrs\.?|ms\.?|miss)?\s*justice\b`), words: []string{"justice"}}
	reVersus    = regexp.MustCompile(`(?i)^[\W_]*(?:v\s?e\s?r\s?s\s?[ue]\s?s?|v\s*/\s*s|vs|v)[\W_]*(?:` + roleWords + `(?:\s*\(s\))?[\W_]*)?$`)
	reInline    = regexp.MustCompile(`^(.*?\S)[\s.…,\-]+(?:(?i:versus|v\s?/\s?s)|[Vv]s?\.|[Vv][sS])[\s.…\-]+(\S.*)$`)
	reHeading   = regexp.MustCompile(`(?i)^[\W_]*(?:consolidated |short |detailed |interim |ad-interim )?(?:judge?ment|order|order in chamber|opinion|reasons)(?: of the (?:court|bench)| / (?:judge?ment|order))?(?: \(?(?:oral|reserved)\)?)?[\W_]*$`)
	reHearing   = worded{re: regexp.MustCompile(`(?i)\bdate?[sd]?\s*(?:s |\(s\) ?)?of\s+(?:the\s+)?(?:(?:last\s+|final\s+)?h?earing|announcement|pronouncement|order|decision|judgment)|^\W*(?:(?:arguments?\s+)?heard(?:\s*(?:&|and)\s*decided)?|announced|decided) on\b|^\W*hearing\s+dates?\b`), words: []string{"dat", "heard", "announced", "decided"}}
	reCounsel   = regexp.MustCompile(`(?i)^\W*(?:for (?:the )?(?:\w+[ -]){0,3}?(?:appellant|petitioner|respondent|applicant|state|federation|govt|government|plaintiff|defendant|complainant|nab|ogra|m/o|ict)|(?:appellant|petitioner|respondent|applicant|plaintiff|defendant|complainant|state)s?\b.{0,60}\bby\b|on (?:behalf|court)|amic|in attendance|voluntarily|respondents?\s*(?:\(s\)|nos?\b.*|#.*|\([\d ,&–-]+\))?\s*:|(?:appellant|petitioner|applicant|complainant|plaintiff|defendant|accused)s?\s*(?:\(s\))?\s*(?:/\s*(?:complainant|accused|respondent|applicant|petitioner|appellant)s?\s*)?:|in person|nemo|n\.\s?r\.?$|not represented|research assistance|assisted by|legal heirs of respondent|counsel for\b|the state\s*:|\w+ in person)`)
	reLawyer    = worded{re: regexp.MustCompile(`(?:\b(?i:advocates?|advocate-on-record|attorney|prosecutor|law officer|legal advisor)\b|\bA[.]?S[.]?C\b|\bA[.]?O[.]?R\b|\bA[.]?A[.]?G\b|\bA\.?P\.?G\b|\bD\.?P\.?G\b|\bD\.?A\.?G\b|\b(?:Addl|Asst|Assistant|Additional|Deputy)\b.{0,12}\b(?:A\.?G|P\.?G|Attorney|Advocate|Prosecutor))`), words: []string{"advocate", "attorney", "prosecutor", "officer", "advisor"}, marks: []string{"SC", "S.C", "OR", "O.R", "AG", "A.G", "PG", "P.G"}}
	reTable     = regexp.MustCompile(`(?i)^\W*(?:s\w?\.?\s*no|sr\.?\b|no\.? of\s*order|order/|date of\b.*\border|date\s+order\b|proceedings?\b|order with signature|where necessary|necessary\.?$|counsel,? where|parties of counsel|parties.? (?:or )?counsel)`)
	reAppeal    = regexp.MustCompile(`(?i)^\W*(?:(?:[o0]n appeal |appeals? |petition )?(?:a\s?g\s?ainst|again\s?st|from) (?:the |an )?(?:impugned |consolidated |common |final |short )?(?:judge?ments?|orders?|decision|decree|consolidated|vires|findings|dated)|[o0]n appeals? (?:from|a\s?g\s?ainst)|\(?\s*a\s?g\s?ainst\b|(?:on|for) review|for revie?w of|re:? ?-?\(?(?:application|petition)|action taken|application (?:for|seeking|under|by)|(?:petition|reference|application) under|arising out|\(\s*re\s*:|[\[({]\s*(?:suo\s?mot[ou]|contempt|challenging|regarding|in re\b|(?:in )?the matter|(?:reference|application|complaint)s? (?:by|sent by|filed by)|(?:constitution(?:al)?|writ|civil|criminal) petitions? (?:under|regarding)))`)
)

// rePassed goes on with an appeal history: "Tribunal, passed in Appeal".
var rePassed = regexp.MustCompile(`(?i)\b(?:passed|rendered)\s+(?:by|in)\b`)

// reThenPassed begins the second line of an appeal history: "passed by the High Court".
var reThenPassed = regexp.MustCompile(`(?i)^\W*(?:passed|rendered|of)\s+(?:by\s+|in\s+)?the\b|^\W*(?:passed|rendered)\s+(?:by|in)\b`)

// isParty reports whether a line that names a judge names a party: the bench stands
// above, and the number of the case between them.
func isParty(above []lineKind, s string) bool {
	bench := slices.Index(above, kindBench)
	return bench >= 0 && !reBenchHead.MatchString(s) && above[len(above)-1] != kindBench &&
		slices.Contains(above[bench:], kindNumber) && !slices.Contains(above, kindCounsel)
}

// reMember is a member of the Shariat bench who is no judge: "Dr. A. B., Ad-hoc Member-I".
var reMember = regexp.MustCompile(`^\W*(?:Dr|Allama|Maulana|Pir|Mufti)\.?\s.{4,50}?,?\s+((?i:ad[- ]?hoc\s+member|member)[\s-]*(?:[IVX]+|\d)?)\W*$`)

// rePeace is an office that is no judge's of the court.
var rePeace = regexp.MustCompile(`(?i)\bjustices?\s+of\s+(?:the\s+)?peace\b`)

// classify says of each header line what it is about. Lines inside an appeal
// history, which may run over several, share its kind.
func classify(head []string) []lineKind {
	kinds := make([]lineKind, len(head))
	open := 0
	_, ofTrial := trial(head)
	for i, s := range head {
		k := lineKindOf(s)
		switch {
		case i < ofTrial:
			k = kindCourt
		case open > 0 && !reRole.MatchString(s) && k != kindVersus && (k != kindCounsel || !reCounsel.MatchString(s)) && k != kindDate:
			kinds[i] = kindAppeal
			open += unclosed(s)
			continue
		case k == kindAppeal && closes(head[i:]):
			open = unclosed(s)
		case k == kindOther && i > 0 && kinds[i-1] == kindDate && partiesBelow(kinds[:i], head[i:]):
		case k == kindOther && i > 0:
			k = follow(kinds[i-1], head[i-1], s)
		case (k == kindCourt || k == kindNumber) && i > 0 && kinds[i-1] == kindAppeal && unopened(head[i-1]) && (unfinished(head[i-1]) || reThenPassed.MatchString(s)):
			k = kindAppeal
		case k == kindBench && isParty(kinds[:i], s):
			k = kindOther
		}
		if k == kindVersus && i < 4 && strings.TrimSpace(s) == "V" {
			// A stray letter of a bad scan.
			k = kindOther
		}
		kinds[i] = k
	}
	lawyersAsParties(head, kinds)
	return kinds
}

// lawyersAsParties gives a line back to the parties that names an advocate between the
// number of the case and the word between the parties, where no counsel are named yet.
func lawyersAsParties(head []string, kinds []lineKind) {
	number, versus := slices.Index(kinds, kindNumber), slices.Index(kinds, kindVersus)
	if number < 0 || versus < number || versus > number+maxAppeal || slices.ContainsFunc(head[number:versus], reCounsel.MatchString) {
		return
	}
	for i := number; i < versus; i++ {
		if kinds[i] == kindCounsel {
			kinds[i] = kindOther
		}
	}
}

// reInCaseBehind is the case in which the party before it stands, in a column of its own:
// "Pakistan, etc In Const.P.24/2023".
var reInCaseBehind = regexp.MustCompile(`^(\P{N}*\p{Ll}\P{N}*?[\pL.)])\s+[Ii]n\s+(?:Const|C|W|Cr|Crl|Cril|Civil)\.?\s?(?:[A-Z][A-Za-z]{0,8}\.?\s?){0,3}(?:Nos?\.?\s?)?\d[\d\-A-Z ]*\s?(?:/|of)\s?\d(?:\s?\d){1,3}\W*$`)

// reCaseWords are words of a case, which a party's name has none of.
var reCaseWords = regexp.MustCompile(`(?i)\b(?:petitions?|appeals?|applications?|passed|judge?ment|order|dated|c\.?m\.?a|c\.?r\.?p)\b`)

// dropInCase leaves such a column out on the lines that go on with "A v. B", and puts it in
// brackets among names below each other: a line of names is no line of numbers.
func dropInCase(head []string, kinds []lineKind) {
	const near = 4  // lines that one pair of parties takes
	titled := false // a title gives the numbers, those behind names only repeat them
	for i, s := range head {
		m := reInCaseBehind.FindStringSubmatch(s)
		if kinds[i] != kindNumber && (kinds[i] != kindOther || m == nil) {
			continue
		}
		if m == nil || reCaseWords.MatchString(m[1]) {
			titled = true
			continue
		}
		inline := slices.ContainsFunc(head[max(0, i-near):i+1], reInline.MatchString)
		switch {
		case inline && kinds[i] == kindNumber:
			head[i], kinds[i] = m[1], kindOther
		case !inline && titled && besideVersus(kinds, i):
			// In brackets, as other headers print it, the case ends the name.
			head[i], kinds[i] = m[1]+" ("+strings.TrimSpace(s[len(m[1]):])+")", kindOther
		}
	}
}

// besideVersus reports whether line i stands among the names of parties: between the title
// and counsel, with the word between the parties above or below.
func besideVersus(kinds []lineKind, i int) bool {
	if slices.Contains(kinds[:i], kindCounsel) {
		return false
	}
	ends := slices.IndexFunc(kinds[i:], func(k lineKind) bool { return k == kindVersus || k == kindCounsel || k == kindDate })
	return slices.Contains(kinds[:i], kindVersus) || ends >= 0 && kinds[i+ends] == kindVersus
}

// partiesBelow reports whether the parties stand below the day of hearing: none do
// above it, and the word between them follows.
func partiesBelow(above []lineKind, head []string) bool {
	return !slices.Contains(above, kindVersus) && !slices.Contains(above, kindCounsel) &&
		slices.ContainsFunc(head[:min(len(head), maxAppeal)], reVersus.MatchString)
}

// unclosed is how many more brackets s opens than it closes.
func unclosed(s string) int {
	n := 0
	for _, r := range s {
		switch r {
		case '(', '[', '{':
			n++
		case ')', ']', '}':
			n--
		}
	}
	return n
}

// maxAppeal is how many lines an appeal history in brackets may run over.
const maxAppeal = 14

// closes reports whether the bracket that head[0] opens is closed before the
// parties: some headers forget to.
func closes(head []string) bool {
	open := 0
	for i, s := range head[:min(len(head), maxAppeal)] {
		open += unclosed(s)
		if open <= 0 {
			return true
		}
		if i > 0 && (reRole.MatchString(s) || reVersus.MatchString(s)) {
			return false
		}
	}
	return false
}

// follow gives the kind of a line that only goes on with the one above.
func follow(above lineKind, prev, s string) lineKind {
	switch above {
	case kindBench:
		if reBenchRow.MatchString(s) {
			return kindBench
		}
		if len(strings.Fields(s)) < 7 && unicode.IsUpper(firstLetter(s)) && !reRole.MatchString(s) && strings.Contains(strings.ToUpper(prev), "PRESENT") {
			return kindBench
		}
	case kindAppeal:
		if unopened(prev) && rePassed.MatchString(s) && !reRole.MatchString(s) {
			return kindAppeal
		}
		if unopened(prev) && !reRole.MatchString(s) && (unfinished(prev) || unicode.IsLower(firstLetter(s))) {
			return kindAppeal
		}
	case kindCounsel, kindDate:
		return kindCounsel
	case kindTable:
		if reLawyer.MatchString(s) || len(findDates(s)) > 0 {
			return kindCounsel
		}
	}
	return kindOther
}

// unopened reports whether the line does not end with the bracket that closes
// an appeal history.
func unopened(s string) bool {
	return !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") && !strings.HasSuffix(s, "}") && !strings.HasSuffix(s, ").")
}

// unfinished reports whether a line ends in a word that must go on.
func unfinished(s string) bool {
	w := strings.Fields(strings.ToLower(s))
	if len(w) == 0 {
		return false
	}
	switch last := w[len(w)-1]; last {
	case "the", "of", "in", "by", "and", "dated", "on", "to", "at", "no", "writ", "crl.", "misc.", "cr.", "const.", "c.r.", "w.p.", "wp", "petition", "revision", "civil", "criminal", "regular", "first", "second", "service", "federal", "no.", "court,", "high", "passed", "learned", "&", "nos.", "appeal", "order", "judgment":
		return true
	default:
		return strings.HasSuffix(last, ",") || strings.HasSuffix(last, "-")
	}
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

// reStateRole names the State as a party, with its role behind.
var reStateRole = regexp.MustCompile(`(?i)^\W*the\s+state\s*:\s*` + roleWords + `\W*$`)

func lineKindOf(s string) lineKind {
	switch {
	case reVersus.MatchString(s):
		return kindVersus
	case reHeading.MatchString(s):
		return kindHeading
	case reAppeal.MatchString(s):
		return kindAppeal
	case rePresent.MatchString(s) && reLawyer.MatchString(s) && !reJustice.MatchString(s), reHonorific.MatchString(s) && reLawyer.MatchString(s) && reForWhom.MatchString(s):
		return kindCounsel
	case reBenchHead.MatchString(s), reMember.MatchString(s), reJustice.MatchString(s) && !rePeace.MatchString(s) && !reRetired.MatchString(s):
		return kindBench
	case reHearing.MatchString(s):
		return kindDate
	case reCounsel.MatchString(s) && !reStateRole.MatchString(s):
		return kindCounsel
	case reTable.MatchString(s):
		return kindTable
	case isNumberLine(reInCase.ReplaceAllString(s, " ")) && !reLedRole.MatchString(s):
		return kindNumber
	case reLawyer.MatchString(s) && !reInline.MatchString(s) && !reLedRole.MatchString(s):
		return kindCounsel
	case reCourtLine.MatchString(s) && !reInline.MatchString(s):
		return kindCourt
	}
	return kindOther
}
