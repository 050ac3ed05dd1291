package judgment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// A page that has lost all line breaks prints a head in one line: "IN THE SUPREME COURT OF
// PAKISTAN (APPELLATE JURISDICTION) PRESENT: MR. JUSTICE A B MR. JUSTICE C D CIVIL APPEAL
// NO. 7 OF 2031 E F …Appellant VERSUS G …Respondent Date of hearing: 2.6.2031 JUDGMENT A B,
// J.- …". The words that open its parts cut it again.

const (
	// longLine is how many letters a line has at least that may hold a head.
	longLine = 160
	// oneLineTop is how many lines down such a line stands at the latest.
	oneLineTop = 8
	// oneLineHead is how many letters of it are the head at most.
	oneLineHead = 4000
)

// headMark is a part of a head: the line is cut before it, behind it or both.
type headMark struct {
	re            *regexp.Regexp
	before, after bool
	above         bool // only above the word between the parties
}

const caseWords = `(?:(?i:civil|criminal|constitution(?:al)?|writ|jail|murder|capital|sentence|review|misc(?:ellaneous)?|bail|intra|court|regular|first|second|petitions?|appeals?|applications?|revisions?|references?|suit|suo|mot[uo]|case|service|tax|sales|income|special|customs)|C(?:r|rl|onst)?\.|W\.?\s?P|C\.?\s?P|C\.?\s?R|[APR]\.|B\.\s?A\.|Spl\.?|Cust?\.|Custom|Ref\.|Appl?n?\.|R\.?F\.?A|ITA|STA|FAO|ICA|P\.?S\.?L\.?A)`

var (
	reOneVersus  = regexp.MustCompile(`\s(?:VERSUS|Versus|versus|V/S|VS\.?|Vs\.?)\s`)
	reOneCourt   = regexp.MustCompile(`\b(?:SUPREME COURT OF|HIGH COURT|SHARIAT COURT|SERVICE TRIBUNAL)\b|pp(?:ellate|ELLATE) (?:tribunal|TRIBUNAL|Tribunal)\b|\bPPELLATE TRIBUNAL\b|\bAPPELLATE TRIBUNAL\b|\b[Ii]n the (?:\w+ )?(?:Supreme|High) Court\b|\b(?:Lahore|Sindh|Peshawar|Islamabad|Balochistan) High Court\b`)
	reOneNumber  = regexp.MustCompile(`\b(?:` + caseWords + `[\s.]*){1,6}(?:\(s\)|s)?\s*(?:(?i:nos?)[.:]*\s*)?(?:[A-Z]{1,2}-)?\d(?:[\d\s,&A-Z()/-]|and\b|to\b)*?(?:(?i:\sof\s|/)\s*(?:19|20)\d\d)(?:/[A-Z]{2,4}\b)?\.?`)
	reOneHearing = regexp.MustCompile(`(?i)\bdates?\s+of\s+(?:h?earing|judgment|order|decision|announcement|institution)\b`)
	reOneHeading = regexp.MustCompile(`\b(?:J\s?U\s?D\s?G\s?E?\s?M\s?E\s?N\s?T|O\s?R\s?D\s?E\s?R)\b:?`)
	reOneAuthor  = regexp.MustCompile(`\b(?:(?:\p{Lu}[\p{Lu}'’_-]+|(?:CH|DR|KH|SH|\p{Lu})\.)\s+){1,5}\p{Lu}[\p{Lu}'’-]+[,.]?\s+(?:A?C\.?\s?)?J(?:\b\.?|\.)\s?[;:,]?\s*(?:[-–—]+|\s?\p{Lu}\p{Ll})|\b(?:(?:\p{Lu}[\pL'’_-]+|(?:Ch|Dr|Kh|Sh|\p{Lu})\.)\s+){1,4}\p{Lu}[\pL'’-]+,?\s+(?:A?C\.?\s?)?J(?:\b\.?|\.)\s?[;:,]?\s*[-–—]+`)
	// reOneNamed is an author in small letters, behind a heading or a rule.
	reOneNamed  = regexp.MustCompile(`(?:[-*_=]{6,}|JUDGMENT|ORDER|J U D G M E N T|O R D E R)[\s:]*((?:\p{Lu}[\pL.'’-]*\s+){1,5}\p{Lu}[\pL.'’-]+,\s*(?:A?C\.?\s?)?J\b\.?)`)
	reOneSides  = regexp.MustCompile(`\s[vV]\.?\s|\b(?:Petitioners?|Appellants?)\.\s+\(`)
	reOneRole   = regexp.MustCompile(`(?:…|\.{2,}|-{2,})\s*(?i:` + roleWords + `)(?:\s*\(s\))?`)
	reOneSigned = regexp.MustCompile(`(?i)^\s*(?:or other proceedings|with signature)`)
	reSheetWord = regexp.MustCompile(`^\W*SHEET\b`)
)

var (
	// reOneTitle is a title in brackets: "(A B v. The State)".
	reOneTitle = regexp.MustCompile(`\([^()]{5,120}\s(?:[vV]s?\.?|versus|Versus)\s[^()]{3,80}\)`)
	// reOneInCase is the case that a name before it stands in.
	reOneInCase = regexp.MustCompile(`\((?i:in|for)\s[^()]*\d[^()]*\)`)
	// reOneTable are the column heads of an order sheet.
	reOneTable = regexp.MustCompile(`(?i)\b(?:S\.?\s?No\.?\s+of\s+|DATE\s+)(?:\S+\s+){0,8}?ORDERS?\s+(?:or other proceedings\s+)?with\s+signature\s+of\s+(?:hon\S*\s+)?judges?(?:\(s\))?(?:\s+and that of parties (?:or|of) counsel,?\s+where necessary\.?)?`)
)

var headMarks = []headMark{
	{re: regexp.MustCompile(`\b(?:IN|In)\s+(?:THE|The|the)\s+(?:\w+\s+){0,2}(?i:court)\b`), before: true, above: true},
	{re: regexp.MustCompile(`(?i)\bjudgment sheet\b|\border sheet\b`), before: true, after: true, above: true},
	{re: regexp.MustCompile(`(?i)\(?\b(?:(?:shariat )?(?:appellate|original|review) jurisdiction|judicial department)\b\)?`), before: true, after: true, above: true},
	{re: regexp.MustCompile(`\b(?:PRESENT|Present|CORAM|Coram|BEFORE|Before)\s*:[-\s]*`), before: true, above: true},
	{re: regexp.MustCompile(`\b(?:PRESENT|Present)\s*:\s*(?:Syed|Mr|Ms|Mrs|Miss|M/[sS]|Ch|Malik|Rana|Mian)\b`), before: true},
	{re: regexp.MustCompile(`(?i)(?:the\s+)?(?:hon[’'.]?\w{0,5}\s+)?\b(?:mr|mrs|ms|miss)\.?\s*justice\b`), before: true, above: true},
	{re: reOneNumber, before: true, after: true, above: true},
	{re: regexp.MustCompile(`[(\[](?i:on appeal|against)\b(?:[^()]|\([^()]*\))*[)\]]\.?`), before: true, after: true, above: true},
	{re: reOneRole, after: true},
	{re: regexp.MustCompile(`\bThe\s+State\s*(?:(?i:through)\b|:)|\b(?:PETITIONER|APPELLANT|RESPONDENT)S?\s+BY\s*:`), before: true},
	{re: regexp.MustCompile(`\((?i:` + roleWords + `)(?:\s*\(s\))?\)`), before: true, after: true},
	{re: reOneTitle, before: true, after: true},
	{re: reOneTable, before: true, after: true},
	{re: reOneInCase, after: true},
	{re: regexp.MustCompile(`(?:^|\s)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\s+(?:(?:Mr|Ms|Mrs|Miss)\.|M/[sS]|Syed|Malik|Ch\.|-{3,})`), before: true},
	{re: regexp.MustCompile(`,\s*[AJ]\.\s?M\.?,`), after: true, above: true},
	{re: regexp.MustCompile(`\b(?:For|FOR)\s+(?:the\s+)?(?i:appellant|petitioner|respondent|state|federation|complainant|applicant|plaintiff)`), before: true},
	{re: regexp.MustCompile(`\b(?:Petitioner|Appellant|Respondent|Applicant|Complainant|State)s?\s*(?:\(s\))?\s*(?:[bB]y\b|:)|\b(?:Petitioners?|Respondents?|Appellants?)\.\s+\(`), before: true},
	{re: reOneHearing, before: true},
	{re: regexp.MustCompile(`(?i)\bdates?\s+of\s+h?earing\W*(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\W*(?:and\s+)?)+`), after: true},
	{re: regexp.MustCompile(`\bAlong\s?with\b|\bRepresented by\b`), before: true},
	{re: regexp.MustCompile(`\(Tax Years?[^()]*\)(?:\s*u/s[.\s]*[\d()A-Z]+)?`), before: true, after: true, above: true},
	{re: regexp.MustCompile(`[-*_=]{6,}`), before: true, after: true},
}

// cutHead cuts such a head into lines; a page that has none is left as it is.
func cutHead(ls []lines.Line) []lines.Line {
	for i, l := range ls[:min(len(ls), oneLineTop)] {
		if len(l.Text) < longLine || !wholeHead(l.Text) {
			continue
		}
		var out []lines.Line // what stands above is the frame of the page's site
		for _, p := range headParts(l.Text) {
			part := l
			part.Text, part.Cells = p, nil
			out = append(out, part)
		}
		return append(out, ls[i+1:]...)
	}
	return ls
}

// oneCourtTop is how many letters into the head the court is named.
const oneCourtTop = 250

// wholeHead reports whether a line names the court and the case and has one more of the
// parts of a head.
func wholeHead(s string) bool {
	top := s[:min(len(s), oneLineHead)]
	return reOneCourt.MatchString(top[:min(len(top), oneCourtTop)]) && reOneNumber.MatchString(top[:min(len(top), 3*oneCourtTop)]) &&
		(reOneVersus.MatchString(top) || reOneSides.MatchString(top) || reOneHearing.MatchString(top) || reOneAuthor.MatchString(top) || reStyled.MatchString(top) || reOneTable.MatchString(top))
}

// headParts cuts a line at the marks of a head, down to the reasons.
func headParts(s string) []string {
	end, cuts := headEnd(s)
	versus := versusAt(s[:end])
	if versus != nil {
		cuts = append(cuts, versus...)
	}
	for _, m := range headMarks {
		reach := end
		if m.above && versus != nil {
			reach = versus[0]
		}
		for _, loc := range m.re.FindAllStringIndex(s[:reach], -1) {
			if m.re == reOneRole && strings.HasPrefix(s[loc[1]:], ". (") {
				continue // a label with its names in brackets
			}
			if m.before {
				cuts = append(cuts, loc[0])
			}
			if m.after {
				cuts = append(cuts, loc[1])
			}
		}
	}
	tables := append(reOneTable.FindAllStringIndex(s[:end], -1), reOneInCase.FindAllStringIndex(s[:end], -1)...)
	cuts = slices.DeleteFunc(cuts, func(c int) bool {
		return slices.ContainsFunc(tables, func(t []int) bool { return t[0] < c && c < t[1] })
	})
	cuts = append(cuts, paragraphCuts(s, end)...)
	slices.Sort(cuts)
	var out []string
	from := 0
	for _, c := range append(cuts, len(s)) {
		if p := strings.TrimSpace(s[from:c]); p != "" {
			out = append(out, p)
		}
		from = c
	}
	return out
}

// versusAt is the word between the parties that stands in no title in brackets.
func versusAt(s string) []int {
	titles := reOneTitle.FindAllStringIndex(s, -1)
	for _, loc := range reOneVersus.FindAllStringIndex(s, -1) {
		if !slices.ContainsFunc(titles, func(t []int) bool { return t[0] < loc[0] && loc[1] < t[1] }) {
			return loc
		}
	}
	return nil
}

// headEnd is where the reasons begin, with the cuts there: before the author, and around the
// headings above.
func headEnd(s string) (int, []int) {
	end := min(len(s), oneLineHead)
	var cuts []int
	named := reOneNamed.FindStringSubmatchIndex(s[:end])
	if loc := reOneAuthor.FindStringIndex(s[:end]); loc != nil && (named == nil || loc[0] < named[2]) {
		end = loc[0]
		if h := reOneHeading.FindAllStringIndex(s[loc[0]:loc[1]], -1); h != nil {
			end += h[len(h)-1][1] // the heading above the name
		}
		cuts = append(cuts, end)
	} else if named != nil {
		end = named[2]
		cuts = append(cuts, end)
	}
	for _, loc := range reOneHeading.FindAllStringIndex(s[:end], -1) {
		if !reSheetWord.MatchString(s[loc[1]:]) && !reOneSigned.MatchString(s[loc[1]:]) {
			cuts = append(cuts, loc[0], loc[1])
		}
	}
	return end, cuts
}

// paragraphCuts are where the numbered paragraphs below the first begin.
func paragraphCuts(s string, from int) []int {
	var cuts []int
	for n := 2; ; n++ {
		loc := regexp.MustCompile(`[.:;”"-]\s+(` + strconv.Itoa(n) + `\.\s+\p{Lu})`).FindStringSubmatchIndex(s[from:])
		if loc == nil {
			return cuts
		}
		cuts = append(cuts, from+loc[2])
		from += loc[2]
	}
}
