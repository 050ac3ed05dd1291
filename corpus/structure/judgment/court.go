package judgment

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// courtForm ties a printed name to a code of the court table. Order matters
// where one name holds another.
type courtForm struct {
	code string
	re   *regexp.Regexp
}

var courtForms = []courtForm{
	{"pkajksc", regexp.MustCompile(`(?i)supreme\s+court\W+(?:of\s+)?(?:azad|a\.?\s?j\b|ajk)`)},
	{"pkgbsac", regexp.MustCompile(`(?i)supreme\s+appellate\s+court`)},
	{"pksc", regexp.MustCompile(`(?i)supreme\s+court\s*of\s+(?:(?:the\s+)?islamic\s+republic\s+of\s+)?pakis?\s?tan`)},
	{"pkfcc", regexp.MustCompile(`(?i)federal\s+constitutional\s+court`)},
	{"pkfsc", regexp.MustCompile(`(?i)federal\s+shari?(?:at|ah|'ah)\s+court`)},
	{"pkajkhc", regexp.MustCompile(`(?i)high\s+court\W+(?:of\s+)?(?:azad|a\.?\s?j\b|ajk)|(?:ajk|azad jammu.{0,20})\s+high\s+court`)},
	{"pkgbcc", regexp.MustCompile(`(?i)chief\s+court.{0,12}gilgit|gilgit.{0,20}chief\s+court`)},
	{"pkshc", regexp.MustCompile(`(?i)high\s+court\s+of\s+sindh|sindh\s+high\s+court`)},
	{"pkihc", regexp.MustCompile(`(?i)islamabad\s+high\s+court|high\s+court\s+of\s+islamabad`)},
	{"pkphc", regexp.MustCompile(`(?i)peshawar\s+high\s+court|high\s+court,?\s+peshawar`)},
	{"pkbhc", regexp.MustCompile(`(?i)high\s+court\s+of\s+bal[ou]+chistan|bal[ou]+chistan\s+high\s+court`)},
	{"pklhc", regexp.MustCompile(`(?i)lahore\s+high\s+court|high\s+court,?\s+lahore|high\s+court\s+of\s+judicature\s+(?:at|for)\s+lahore`)},
	{"pkatir", regexp.MustCompile(`(?i)ppellate\s+tribunal,?\s+inland\s+revenue`)},
	{"pkpst", regexp.MustCompile(`(?i)punjab\s+service\s+tribunal`)},
	{"pkkpst", regexp.MustCompile(`(?i)(?:khyber\s+pakhtunkhwa|\bk\.?p\.?k?\.?)\s+service\s+tribunal`)},
	{"pkfst", regexp.MustCompile(`(?i)federal\s+service\s+tribunal`)},
	{"pkatc", regexp.MustCompile(`(?i)anti[- ]terrorism\s+court`)},
	{"pkjc", regexp.MustCompile(`(?i)\bjuvenile\s+court`)},
	{"pkfcourt", regexp.MustCompile(`(?i)(?:judge,?\s+)?family\s+court`)},
	{"pkgcourt", regexp.MustCompile(`(?i)guardian\s+(?:court|judge)`)},
	{"pksess", regexp.MustCompile(`(?i)sessions?\s+(?:judge|court)|court\s+of\s+session`)},
	{"pkmag", regexp.MustCompile(`(?i)\bmagistrate`)},
}

// neutralCodes are the courts' letters in neutral citations.
var neutralCodes = map[string]string{
	"LHC": "pklhc", "SCP": "pksc", "IHC": "pkihc", "SHC": "pkshc", "PHC": "pkphc", "BHC": "pkbhc", "FSC": "pkfsc",
}

// reporterCourts are the courts' names in the law reports.
var reporterCourts = map[string]string{
	"lahore": "pklhc", "lah": "pklhc", "sc": "pksc", "supremecourt": "pksc", "karachi": "pkshc", "kar": "pkshc",
	"sindh": "pkshc", "peshawar": "pkphc", "pesh": "pkphc", "quetta": "pkbhc", "balochistan": "pkbhc",
	"ajk": "pkajkhc", "islamabad": "pkihc", "isl": "pkihc", "isb": "pkihc", "fsc": "pkfsc", "federalshariatcourt": "pkfsc",
}

// reLahoreForm is the number of a form: "Stereo. HCJDA 38", "Form No. HCJD/C-121".
var reLahoreForm = regexp.MustCompile(`(?i)\bH\.? ?C\.? ?J\.? ?D`)

// court finds who decided: the name at the top, before any line that tells
// against whose judgment the case is brought.
func (d *doc) court() string {
	if d.report != nil {
		if code := d.report.courtCode(); code != "" {
			return code
		}
	}
	if len(d.head) > 0 && reReported.MatchString(d.head[0]) {
		for _, r := range d.reported() {
			if code := reporterCourt(r); code != "" {
				return code
			}
		}
	}
	if text, n := trial(d.head); n > 0 {
		for _, f := range courtForms {
			if f.re.MatchString(text) {
				return f.code
			}
		}
	}
	if code := courtNamed(d.head, d.kind, kindCourt); code != "" {
		return code
	}
	for i, s := range d.head[:min(len(d.head), courtTop)] {
		if d.kind[i] == kindNumber && reInCourt.MatchString(s) {
			if code := courtNamed([]string{s}, []lineKind{kindCourt}, kindCourt); code != "" {
				return code
			}
		}
	}
	for _, r := range d.reported() {
		if code := reporterCourt(r); code != "" {
			return code
		}
	}
	for _, s := range append(slices.Clone(d.head[:min(len(d.head), 12)]), d.edges) {
		// The forms of the Lahore High Court bear its letters.
		if reLahoreForm.MatchString(s) {
			return "pklhc"
		}
	}
	if code := courtNamed(d.head, d.kind, kindOther); code != "" {
		return code
	}
	if _, code, ok := neutralIn(d.edges + strings.Join(d.head, "\n")); ok {
		return code
	}
	return fileCourt(d.name)
}

// courtTop is how many lines down the court stands on a line with the number of the case.
const courtTop = 3

// reInCourt begins such a line: "IN THE HIGH COURT OF SINDH, C.P. NO. D-7 of 2031".
var reInCourt = regexp.MustCompile(`(?i)^\W*in the\b.{0,30}\bcourt\b`)

// courtNamed looks at the lines of one kind for the first court's name; a name
// may break across two lines.
func courtNamed(head []string, kinds []lineKind, kind lineKind) string {
	for i, s := range head[:min(len(head), 40)] {
		if kinds[i] != kind || i > 0 && kinds[i-1] == kindVersus || reLawyer.MatchString(s) {
			continue
		}
		if i+1 < len(head) && (kinds[i+1] == kind || kinds[i+1] == kindOther && len(strings.Fields(head[i+1])) == 1) {
			s += " " + head[i+1]
		}
		for _, f := range courtForms {
			if f.re.MatchString(s) && (kind == kindCourt || f.code < "pkfcourt" || strings.HasSuffix(f.code, "hc") || f.code == "pksc") {
				return f.code
			}
		}
	}
	return ""
}

var (
	// reReporterCourt is what stands between the year and the page of such a citation.
	reReporterCourt = regexp.MustCompile(`(?i)\b(?:PLD|PLJ)\s+\d{4}\s+([A-Z][A-Z.& ]*?)\s*[(\d]`)
	// reReporterSeries are series of a reporter that name their court in brackets, as
	// "PLJ 2031 Cr.C. (Lahore) 50" does.
	reReporterSeries = regexp.MustCompile(`(?i)\b(?:PLD|PLJ)\s+\d{4}\s+(?:Cr\.?\s?C\.?|Civil|SC)\s*\(([A-Z.& ]+)\)\s*\d`)
)

// reporterCourt is the court that a citation names.
func reporterCourt(s string) string {
	key := func(re *regexp.Regexp) string {
		m := re.FindStringSubmatch(s)
		if m == nil {
			return ""
		}
		return letterKey(m[1])
	}
	code, within := reporterCourts[key(reReporterCourt)], reporterCourts[key(reReporterSeries)]
	if code == "pksc" && within == "pkajkhc" {
		return "pkajksc"
	}
	return cmp.Or(code, within)
}

// seats are the benches and registries that headers name, as headers print
// them; a bench away from the principal seat is named before the seat.
var seats = []string{
	"Multan", "Bahawalpur", "Rawalpindi", "Sukkur", "Hyderabad", "Larkana", "Mirpurkhas", "Abbottabad", "Mingora",
	"Bannu", "Dera Ismail Khan", "Sibi", "Turbat", "Loralai", "Khuzdar", "Mirpur", "Kotli", "Rawalakot",
	"Muzaffarabad", "Gilgit", "Skardu", "Lahore", "Karachi", "Peshawar", "Quetta", "Islamabad",
}

// seat is the city named with the court, or for the Supreme Court under the
// signatures.
func (d *doc) seat(court string) string {
	if court == "pksc" || court == "pkfcc" || court == "pkfsc" {
		return d.closingSeat()
	}
	if text, _ := trial(d.head); reTrialSeat.MatchString(text) {
		return titleCase(reTrialSeat.FindStringSubmatch(text)[1])
	}
	var top strings.Builder
	named := false // a number above the court's name is a running head
	for i, s := range d.head[:min(len(d.head), 25)] {
		if d.kind[i] == kindVersus || d.kind[i] == kindNumber && named {
			break
		}
		named = named || d.kind[i] == kindCourt
		if d.kind[i] == kindCourt || d.kind[i] == kindOther && len(strings.Fields(s)) < 3 {
			top.WriteString(strings.ToLower(s) + "\n")
		}
	}
	text := reGilgit.ReplaceAllString(top.String(), "")
	for _, city := range seats {
		if strings.Contains(text, strings.ToLower(city)) {
			return city
		}
	}
	return ""
}

// reGilgit is the territory, in whose name the city is.
var reGilgit = regexp.MustCompile(`gilgit\W{0,3}baltistan`)

// closingSeat reads "Islamabad, the" or a city alone near the end.
func (d *doc) closingSeat() string {
	for i := len(d.lines) - 1; i >= max(min(d.body, len(d.lines)), len(d.lines)-30); i-- {
		s := alike.Replace(strings.ToLower(d.lines[i].Text))
		for _, city := range seats {
			c := alike.Replace(strings.ToLower(city))
			if strings.HasPrefix(s, c) && len(s) < len(c)+28 || len(s) < 90 && strings.Contains(s, "at "+c) && !strings.Contains(s, "court of ") {
				return city
			}
		}
	}
	if i := d.placeAbove(); i >= 0 {
		return cityOf(d.lines[i].Text)
	}
	return ""
}

// alike writes the letters and figures that a scan confuses as one.
var alike = strings.NewReplacer("l", "i", "1", "i", "0", "o")

// cityOf is the city that is all a line holds but a comma and "the".
func cityOf(s string) string {
	key := strings.TrimSuffix(letterKey(s), "the")
	for _, city := range seats {
		if key == letterKey(city) && len(s) < len(city)+8 {
			return city
		}
	}
	return ""
}

// placeAbove is the last line above the end that is nothing but the city where the court
// sat, with a signature or a day beside it: further opinions stand below. -1 where none is.
func (d *doc) placeAbove() int {
	for i := len(d.lines) - 1; i > d.body; i-- {
		if cityOf(d.lines[i].Text) == "" {
			continue
		}
		for j := max(d.body, i-3); j < min(len(d.lines), i+3); j++ {
			if reJudgeMark.MatchString(d.lines[j].Text) {
				return i
			}
		}
	}
	return -1
}

var (
	reNeutral = regexp.MustCompile(`\b((?:19|20)\d\d)\s*[-–]?\s*(LHC|SCP|IHC|PHC|BHC|FSC|SHC(?:\s*[-–]?\s*(?:KHI|SUK|HYD|LAR|MPK))?)\s*[-–]?\s*(\d{1,6})\b`)
	reFile    = regexp.MustCompile(`^((?:19|20)\d\d)[ _]?(LHC|SCP|IHC|PHC|BHC|SHC[ _]?(?:KHI|SUK|HYD|LAR|MPK))[ _]?(\d{1,6})$`)
	reSpaces  = regexp.MustCompile(`[\s_\-–]+`)
)

// neutralIn finds the first neutral citation of s and the court it names.
func neutralIn(s string) (citation, court string, ok bool) {
	m := reNeutral.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	letters := reSpaces.ReplaceAllString(m[2], " ")
	if strings.HasPrefix(letters, "SHC") && len(letters) == 6 {
		letters = "SHC " + letters[3:]
	}
	return m[1] + " " + letters + " " + m[3], neutralCodes[letters[:3]], true
}

// neutral is the case's own citation: printed at the edge of a page or in the
// header, else the file's name where it is nothing but one.
func (d *doc) neutral(c *corpus.Case) string {
	for _, s := range append([]string{d.edges}, d.head[:min(len(d.head), 12)]...) {
		if cite, court, ok := neutralIn(s); ok && (c.Court == "" || court == c.Court) && !reAppeal.MatchString(s) {
			return cite
		}
	}
	if cite, court, ok := fileNeutral(d.name); ok && (c.Court == "" || court == c.Court) {
		return cite
	}
	return ""
}

func fileNeutral(name string) (citation, court string, ok bool) {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	if !reFile.MatchString(base) {
		return "", "", false
	}
	return neutralIn(strings.ReplaceAll(base, "_", " "))
}

func fileCourt(name string) string {
	_, court, _ := fileNeutral(name)
	return court
}

func fileConfidence(name string) float64 {
	if _, _, ok := fileNeutral(name); ok {
		return 0.7
	}
	return 0
}

var reReported = regexp.MustCompile(`^\W*((?:PLD|PLJ|SBLR|NLR|KLR)\s+(?:19|20)\d\d\s+[A-Z][\w.&() ]*?\s*\d+|(?:19|20)\d\d\s+(?:SCMR|CLC|CLD|YLR|MLD|P\.?\s*Cr\.?\s*L\.?\s*J\.?|PLC(?:\s*\(C\.?S\.?\))?|PTD|GBLR)\s+(?:Note\s+)?\d+)\W*$`)

// reported are law-report citations that stand alone at the top: the case's own.
func (d *doc) reported() []string {
	if d.report != nil {
		if d.report.cite == "" {
			return nil
		}
		return []string{d.report.cite}
	}
	var out []string
	for _, s := range d.head[:min(len(d.head), 6)] {
		if m := reReported.FindStringSubmatch(s); m != nil {
			out = append(out, m[1])
		}
	}
	return out
}

// wideHead is how many lines the table of counsel and dates may stand down.
const wideHead = 60

// signs are what the header of a judgment has, with how much each tells.
var signs = []struct {
	kind   lineKind
	weight float64
}{
	{kindVersus, 0.25}, {kindHeading, 0.15}, {kindDate, 0.2}, {kindBench, 0.15}, {kindNumber, 0.2},
	{kindCounsel, 0.15}, {kindTable, 0.15}, {kindAppeal, 0.1},
}

// looksLike weighs the signs of a judgment in the first pages.
func looksLike(ls []lines.Line) float64 {
	ls = joinPieces(cutRun(cutHead(withoutFrame(ls))))
	words := vocabulary(ls)
	head := make([]string, min(len(ls), 120))
	for i := range head {
		head[i] = legible(repair(ls[i].Text, words), words)
	}
	body, author := findBody(head)
	top := head[:min(len(head), max(body, 12))]
	kinds := classify(top)
	score := 0.0
	if r, _ := readReport(ls); r != nil {
		score += 0.5
	}
	if author != "" {
		score += 0.35
	}
	if courtNamed(top, kinds, kindCourt) != "" {
		score += 0.25
	}
	seen := map[lineKind]bool{}
	for i, s := range top {
		if reInline.MatchString(s) && kinds[i] == kindOther {
			seen[kindVersus] = true
		}
		if strings.Contains(strings.ToUpper(s), "HCJD") {
			score += 0.3
		}
		seen[kinds[i]] = true
	}
	for i, k := range classify(head[:min(len(head), wideHead)]) {
		if k == kindDate || k == kindCounsel || k == kindHeading && i+1 < len(head) {
			seen[k] = true
		}
	}
	for _, sign := range signs {
		if seen[sign.kind] {
			score += sign.weight
		}
	}
	if author != "" && seen[kindHeading] {
		score += 0.1
	}
	if notCourt(top) {
		score -= 0.6
	}
	return min(1, max(0, score))
}

var reNotCourt = regexp.MustCompile(`(?i)^\W*(?:an? (?:act|ordinance|bill)\b|(?:the )?gazette of pakistan|be it enacted|preamble|committee on the rights|united nations|distr\.)`)

// notCourt reports signs of a statute or a report in the first lines.
func notCourt(top []string) bool {
	for _, s := range top {
		if reNotCourt.MatchString(s) {
			return true
		}
	}
	return false
}
