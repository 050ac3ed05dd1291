package judgment

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// A law report prints a judgment under its own citation: the bench, the parties, the
// case and the day of decision, the history, then the editor's headnotes, counsel, the
// day of hearing and the judgment. The headnotes are not the court's: they are set
// apart from its words and say nothing of the case.

// lawReport is what the head of a law report says.
type lawReport struct {
	cite        string
	judges      []string
	left, right string // the parties as printed
	cases       string // the numbers of the cases, up to "decided on"
	decided     string // the day behind "decided on"
	heard       string // the day behind "heard on", where that is all the title says
	counsel     []string
	bracket     string // a court in brackets: "[Lahore]"
	notes       [][]lines.Line
	heading     int // the line of JUDGMENT in what is left of the lines
}

const (
	// reportHead is how many lines the head of a law report takes above its headnotes.
	reportHead = 40
	// maxHeadnotes is how many lines the headnotes take at most.
	maxHeadnotes = 700
)

var (
	reReportTitle = regexp.MustCompile(`^\W*((?:PLD|PLJ|SBLR|NLR|KLR)\s+(?:19|20)\d\d\s+[A-Z][\w.&() ]*?\s*\d+|(?:19|20)\d\d\s+(?:SCMR|CLC|CLD|YLR|MLD|PCr\.?LJ|P\.?\s*Cr\.?\s*L\.?\s*J\.?|PLC(?:\s*\(C\.?S\.?\))?|PTD|GBLR)\s+(?:\(Trib\.?\)\s+)?(?:Note\s+)?\d+)\W*$`)
	reWideLetters = regexp.MustCompile(`\b[A-Z](?: [A-Z]){2,}\b`)
	reReportBench = regexp.MustCompile(`(?i)^\W*(?:present|before|coram)\s*[:;\-]?\s*`)
	reBenchEnd    = regexp.MustCompile(`(?i)(?:\bJ\.?\s?J\.?|,\s*(?:A\.?\s?)?C?\.?\s?J\.?|\b(?:members?|chairperson|chairman)\b\.?(?:\s?\([\w-]+\))?)\W*$`)
	reBenchStyle  = regexp.MustCompile(`(?i)^(?:and\s+)?(?:(?:mr|mrs|ms)\.?\s+)?justices?\s+|,?\s+(?:A\.?\s?)?(?:C\.?\s?)?J\.?(?:\s?J\.?)?$`)
	reSideRole    = regexp.MustCompile(`(?i)[\s.]*(?:[-–—]{2,}|—)\s*` + roleWords + `(?:\s*\(s\))?(?:\s*/\s*` + roleWords + `)?\W*$`)
	reDecidedDay  = regexp.MustCompile(`(?i)[,.\s]*\b(decided|heard) on\b\s*`)
	reReportFor   = regexp.MustCompile(`(?i)\bfor\s+(?:the\s+)?(?:[\w.\-]+\s+){0,4}?(?:appellant|petitioner|respondent|applicant|state\b|complainant|plaintiff|defendant|federation|government|province|a\.?\s?-?g\b|caveat|m/o\b)|\b(?:advocate|a\.?s\.?c\.?|nemo|in person|attorney|prosecutor|counsel)\b`)
	reHeadnote    = regexp.MustCompile(`^\(([a-z]{1,2})\)\s+\p{Lu}|-{3,}|\b(?:ref|rel|fol|distinguished|relied)\.\W*$`)
	reReportKey   = regexp.MustCompile(`^(?:\(?[A-Z][A-Za-z.]{0,9}\)?(?:/[\w.\-()]+){1,4}|\([A-Z](?:\.[A-Z])+\.?\))\s+(?:\w+\s+){0,3}(?i:appeals?|petitions?|orders?|revisions?|case|bail|suits?|references?|applications?|leave)\b.{0,40}$`)
	reCourtBox    = regexp.MustCompile(`^\[\s*([A-Z][A-Za-z .,()&-]+?)\s*\]$`)
)

// readReport reads the head of a law report and gives the lines without its headnotes;
// nil where ls are none.
func readReport(ls []lines.Line) (*lawReport, []lines.Line) {
	plain := plainDashes(ls[:min(len(ls), maxHeadnotes)])
	r := &lawReport{}
	title, ok := r.readCite(plain)
	if !ok {
		return nil, ls
	}
	end, ok := r.readTitle(plain, title)
	if !ok {
		return nil, ls
	}
	counsel, heading, ok := r.lower(plain, end)
	if !ok {
		return nil, ls
	}
	r.counsel = entries(plain[counsel:r.hearingLine(plain, counsel, heading)])
	r.notes = headnotes(ls[end:counsel], plain[end:counsel])
	out := append(slices.Clone(ls[:end]), ls[counsel:]...)
	for i := range out[:min(len(out), maxHeadnotes)] {
		out[i].Text = strings.ReplaceAll(out[i].Text, "\u2011", "-")
	}
	r.heading = heading - (counsel - end)
	return r, out
}

// reportTop is how many lines down the citation of a law report may stand.
const reportTop = 4

// readCite reads the citation at the top and gives the line below it. A page that has lost
// it is known by the court in brackets with the bench right below.
func (r *lawReport) readCite(plain []string) (int, bool) {
	top := plain[:min(len(plain), reportTop)]
	if i := slices.IndexFunc(top, func(s string) bool { return reReportTitle.MatchString(compact(s)) }); i >= 0 {
		r.cite = strings.Join(strings.Fields(reReportTitle.FindStringSubmatch(compact(plain[i]))[1]), " ")
		return i + 1, true
	}
	for i := range top {
		if i+1 < len(plain) && reCourtBox.MatchString(plain[i]) && reForum.MatchString(plain[i]) && reReportBench.MatchString(plain[i+1]) {
			return i, true
		}
	}
	return 0, false
}

// reForum is a word that tells a court in brackets from its jurisdiction.
var reForum = regexp.MustCompile(`(?i)\b(?:court|tribunal|commission)\b`)

// plainDashes gives the words of lines with the hyphens that do not break as such.
func plainDashes(ls []lines.Line) []string {
	out := make([]string, len(ls))
	for i, l := range ls {
		out[i] = strings.ReplaceAll(l.Text, "\u2011", "-")
	}
	return out
}

// compact joins letters that are set wide: "P L D 2012" is "PLD 2012".
func compact(s string) string {
	return reWideLetters.ReplaceAllStringFunc(s, func(w string) string { return strings.ReplaceAll(w, " ", "") })
}

// readTitle reads the bench, the parties, the cases and the history from line at on,
// and gives the line below them.
func (r *lawReport) readTitle(plain []string, at int) (int, bool) {
	top := min(len(plain), at+reportHead)
	bench := slices.IndexFunc(plain[at:top], reReportBench.MatchString)
	if bench < 0 {
		return 0, false
	}
	for _, s := range plain[at : at+bench] {
		if m := reCourtBox.FindStringSubmatch(s); m != nil {
			r.bracket = m[1]
		}
	}
	i := benchEnd(plain[:top], at+bench)
	r.judges = reportJudges(strings.Join(plain[at+bench:i+1], " "))
	decided := -1
	for k := i + 1; k < top; k++ {
		if reDecidedDay.MatchString(plain[k]) {
			decided = k
			break
		}
	}
	if decided < 0 {
		return 0, false
	}
	r.readCase(plain[i+1 : decided+1])
	return history(plain, decided+1), true
}

// benchLines is how many lines the names of a bench take at most.
const benchLines = 8

// benchEnd is the last line of the bench that begins on line i: the first that ends with
// an office of judges, else, for tribunals of one, line i itself.
func benchEnd(plain []string, i int) int {
	for k := i; k < min(len(plain), i+benchLines); k++ {
		if k > i && (reSideRole.MatchString(plain[k]) || reVersus.MatchString(plain[k])) {
			break
		}
		if reBenchEnd.MatchString(plain[k]) {
			return k
		}
	}
	return i
}

// reportJudges reads "Gulzar Ahmed, C.J., A B and C D, JJ".
func reportJudges(s string) []string {
	s = reReportBench.ReplaceAllString(s, "")
	var out []string
	for _, n := range strings.FieldsFunc(strings.ReplaceAll(s, " and ", ","), func(r rune) bool { return r == ',' || r == '&' }) {
		n = strings.Trim(reBenchStyle.ReplaceAllString(strings.TrimSpace(n), ""), " .")
		switch strings.ToUpper(letterKey(n)) {
		case "", "CJ", "ACJ", "J", "JJ", "CHAIRMAN", "MEMBER", "MEMBERS", "CHIEFJUSTICE":
			continue
		}
		if !reMemberAlone.MatchString(n) && (len(out) == 0 || cityOf(n) == "") {
			out = appendJudge(out, n)
		}
	}
	return out
}

// reMemberAlone is an office between the names: "Member (Judicial-II)".
var reMemberAlone = regexp.MustCompile(`(?i)^(?:judicial|accountant|technical|executive)?\s*(?:members?|chairperson|chairman)(?:\s*\([^)]*\)?)?$|\btribunal$`)

// readCase reads the parties and the case from the lines between the bench and the day
// of decision.
func (r *lawReport) readCase(ls []string) {
	versus := slices.IndexFunc(ls, reVersus.MatchString)
	first := firstCase(ls, versus)
	cases := strings.Join(ls[first:], " ")
	loc := reDecidedDay.FindStringSubmatchIndex(cases)
	r.cases = cases[:loc[0]]
	if ds := findDates(cases[loc[1]:]); len(ds) > 0 && strings.EqualFold(cases[loc[2]:loc[3]], "decided") {
		r.decided = ds[0].value
	} else if len(ds) > 0 {
		r.heard = ds[0].value
	}
	if versus < 0 || versus >= first {
		return
	}
	r.left, r.right = partyOf(ls[:versus]), partyOf(ls[versus+1:first])
}

// firstCase is the first of the lines that number the cases: below the role of the last
// party or, where the report prints no roles, the first with a number of a case.
func firstCase(ls []string, versus int) int {
	first := len(ls) - 1
	for first > max(0, versus+1) && !reSideRole.MatchString(ls[first-1]) && !reMatter.MatchString(ls[first-1]) {
		first--
	}
	if first == versus+1 && first > 0 {
		for k := first + 1; k < len(ls); k++ {
			if isNumberLine(ls[k]) {
				return k
			}
		}
	}
	return first
}

// reMatter heads a case that the court took up by itself.
var reMatter = regexp.MustCompile(`(?i)^\W*(?:in re\b|\([A-Z ]+\)$)|:\s*in the matter of\W*$`)

// partyOf joins the lines of one side without its role.
func partyOf(ls []string) string {
	return reSideRole.ReplaceAllString(strings.Join(ls, " "), "")
}

// history passes over the line in brackets that says against what the case is brought,
// which begins on line i where there is one.
func history(plain []string, i int) int {
	if i >= len(plain) || !strings.HasPrefix(plain[i], "(") || !reAppeal.MatchString(plain[i]+" "+at(plain, i+1)) {
		return i
	}
	open := 0
	for k := i; k < min(len(plain), i+maxAppeal); k++ {
		if open += unclosed(plain[k]); open <= 0 {
			return k + 1
		}
	}
	return i + 1
}

// at is line i, "" where there is none.
func at(ls []string, i int) string {
	if i < len(ls) {
		return ls[i]
	}
	return ""
}

// lower finds the first line of counsel and the heading of the judgment below line end.
func (r *lawReport) lower(plain []string, end int) (counsel, heading int, ok bool) {
	heading = -1
	for i := end; i < len(plain); i++ {
		if reHeading.MatchString(plain[i]) {
			heading = i
			break
		}
	}
	if heading < 0 {
		if heading = r.headless(plain, end); heading < 0 {
			return 0, 0, false
		}
	}
	counsel = r.hearingLine(plain, end, heading)
	for counsel > end && !reHeadnote.MatchString(plain[counsel-1]) && (reReportFor.MatchString(plain[counsel-1]) || wraps(plain, counsel-1)) {
		counsel--
	}
	return counsel, heading, true
}

// headless is where the judgment begins, less one, on a page without its heading: above the
// line that names who wrote it, else below all lines where the page has the notes only.
func (r *lawReport) headless(plain []string, end int) int {
	for i := end; i < len(plain); i++ {
		if name, ok := authorLine(plain[i]); ok && !reNotePer.MatchString(plain[i]) && len(r.judges) > 0 && sits(r.judges, name) {
			return i - 1
		}
	}
	if len(plain) < maxHeadnotes {
		return len(plain)
	}
	return -1
}

// reNotePer heads the notes on one judge's opinion: "Per A B, J".
var reNotePer = regexp.MustCompile(`(?i)^\W*per\b.*\bj\b\W*$`)

// wraps reports whether line i is the short beginning of an entry of counsel that ends
// on the next.
func wraps(plain []string, i int) bool {
	return len(plain[i]) < 48 && reHonorific.MatchString(plain[i]) && !strings.HasSuffix(plain[i], ".") && i+1 < len(plain) && reReportFor.MatchString(plain[i+1])
}

// hearingLine is the line of the day of hearing above the heading, else the heading.
func (r *lawReport) hearingLine(plain []string, from, heading int) int {
	for i := from; i < heading; i++ {
		if reHearingLine.MatchString(plain[i]) {
			return i
		}
	}
	return heading
}

// entries joins lines of counsel into one entry a sentence.
func entries(ls []string) []string {
	var out []string
	open := ""
	for _, s := range ls {
		open = strings.TrimSpace(open + " " + s)
		if strings.HasSuffix(s, ".") && reReportFor.MatchString(open) {
			out, open = append(out, strings.TrimSuffix(open, ".")), ""
		}
	}
	if open != "" {
		out = append(out, open)
	}
	return out
}

// headnotes cuts the editor's notes at their letters: "(a) Penal Code (XLV of 1860)---".
func headnotes(ls []lines.Line, plain []string) [][]lines.Line {
	var out [][]lines.Line
	from := 0
	for i := 1; i < len(ls); i++ {
		if m := reHeadnote.FindStringSubmatch(plain[i]); m != nil && m[1] != "" {
			out, from = append(out, ls[from:i]), i
		}
	}
	if from < len(ls) {
		out = append(out, ls[from:])
	}
	return out
}

// reNoteLetter is the letter of a headnote.
var reNoteLetter = regexp.MustCompile(`^\(([a-z]{1,2})\)`)

// headnote keeps one note under a heading that says whose it is.
func (b *builder) headnote(ls []lines.Line) {
	heading := "Headnote of the law report"
	if m := reNoteLetter.FindStringSubmatch(ls[0].Text); m != nil {
		heading += " (" + m[1] + ")"
	}
	first := len(b.out)
	b.addAt(b.unique("headnote"), corpus.HeadingPart, "", lines.Text(ls, b.width), ls, true)
	b.out[first].Heading = heading
}

// body gives the index of the first line of the reasons and who wrote them.
func (r *lawReport) body(head []string) (int, string) {
	at := min(r.heading+1, len(head))
	for i := at; i < min(at+2, len(head)); i++ {
		if name, ok := authorLine(head[i]); ok {
			return i, name
		}
	}
	return at, ""
}

// numbers are those of the cases.
func (r *lawReport) numbers() []caseNumber { return dedupe(readNumbers(r.cases)) }

// courtCode is the court that the citation or the line below it names.
func (r *lawReport) courtCode() string {
	if code := reporterCourt(r.cite); code != "" {
		return code
	}
	seat := strings.TrimSuffix(letterKey(reBracketIn.ReplaceAllString(r.bracket, "")), "highcourt")
	if code := reporterCourts[seat]; code != "" {
		return code
	}
	for _, f := range courtForms {
		if r.bracket != "" && f.re.MatchString(r.bracket) {
			return f.code
		}
	}
	if strings.Contains(r.cite, "SCMR") {
		return "pksc"
	}
	return ""
}

// reBracketIn is a bench named behind the court: "Peshawar (Mingora Bench)".
var reBracketIn = regexp.MustCompile(`\([^)]*\)`)

// fill takes from a law report what it says of the case.
func (r *lawReport) fill(c *corpus.Case) {
	c.Judges, c.Petitioners, c.Respondents = r.judges, nil, nil
	if hasName(r.left) {
		c.Petitioners = []string{cleanName(r.left)}
	}
	if hasName(r.right) {
		c.Respondents = []string{cleanName(r.right)}
	}
	c.Counsel, c.CounselFor = nil, nil
	for _, who := range r.counsel {
		c.Counsel, c.CounselFor = append(c.Counsel, who), append(c.CounselFor, ownSide(who, false))
	}
}
