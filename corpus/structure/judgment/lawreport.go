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
	reReportTitle = regexp.MustCompile(`^\W*((?:PLD|PLJ|SBLR|NLR|KLR)\s+(?:19|20)\d\d\s+[A-Z][\w.&() ]*?\s*\d+(?:\s*\([DFSL]\.?\s?B\.?\))?|(?:19|20)\d\d\s+(?:SCMR|CLC|CLD|YLR|MLD|PCr\.?LJ|P\.?\s*Cr\.?\s*L\.?\s*J\.?|PLC(?:\s*\(C\.?S\.?\))?|PTD|GBLR)\s+(?:\(Trib\.?\)\s+)?(?:Note\s+)?\d+)\W*$`)
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
var reNotePer = regexp.MustCompile(`(?i)^\W*per\b.*(?:\bj\b\W*$|\b(?:agreeing|dissenting|contra)\b)`)

// wraps reports whether line i is the short beginning of an entry of counsel that ends
// on the next.
func wraps(plain []string, i int) bool {
	return len(plain[i]) < 48 && reHonorific.MatchString(plain[i]) && !strings.HasSuffix(plain[i], ".") && i+1 < len(plain) && reReportFor.MatchString(plain[i+1])
}

// hearingLine is the line of the day of hearing above the heading, else the heading; never
// above line from.
func (r *lawReport) hearingLine(plain []string, from, heading int) int {
	for i := from; i < heading; i++ {
		if reHearingLine.MatchString(plain[i]) {
			return i
		}
	}
	return max(from, heading)
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
