package citation

import (
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// Form says what sort of citation one is. The values are those of
// corpus.CitationRef.
type Form string

// The forms of citation.
const (
	FormReporter  Form = "reporter"
	FormNeutral   Form = "neutral"
	FormCase      Form = "case"
	FormProvision Form = "provision"
	FormWork      Form = "work"
	FormGazette   Form = "gazette"
	FormSymbol    Form = "symbol"
)

// Citation is one of [Reporter], [Neutral], [Case], [Provision], [Work],
// [Gazette] and [Symbol]: comparable values, so that == tells whether two are the same.
type Citation interface {
	Form() Form
	// Normal is the one way in which this citation is printed; Parse reads it
	// back.
	Normal() string
	// Key compares citations: upper-case parts between bars, "PLD|2018|SC|1".
	Key() string
	// Target is the identifier of what is cited, with #eid for a provision;
	// "" where the citation does not say enough, as "2021 PCrLJ 205", which
	// names no court.
	Target() string
}

// Reporter is a citation by volume and page of a law report.
type Reporter struct {
	Year     int    // 0 where the report is cited by volume alone: "410 US 356"
	Volume   int    // of reports that are cited by it: the 6 of "(2000) 6 SCC 698"
	Reporter string // code of the table: "PLD", "PLC (CS)"
	Court    string // as normal forms print it: "SC", "Lahore"; "" for many
	Note     bool   // the page is a number in the series of Notes
	Page     string
}

// Form is FormReporter.
func (Reporter) Form() Form { return FormReporter }

// Normal prints the order of the reporter's own title page: "PLD 2018 SC 1",
// "2020 YLR Note 12".
func (c Reporter) Normal() string {
	parts := []string{strconv.Itoa(c.Year), c.Reporter}
	switch {
	case c.Volume != 0 || tables().byVolume[c.Reporter]:
		parts = c.volumeParts()
	case tables().reporterFirst[c.Reporter]:
		parts = []string{c.Reporter, strconv.Itoa(c.Year)}
	}
	if c.Court != "" {
		parts = append(parts, c.Court)
	}
	if c.Note {
		parts = append(parts, "Note")
	}
	return strings.Join(append(parts, c.Page), " ")
}

// Key is "PLD|2018|SC|1", "SCMR|2020|456" or "YLR|2020|NOTE|12".
func (c Reporter) Key() string {
	parts := []string{keyPart(c.Reporter), strconv.Itoa(c.Year)}
	if c.Volume != 0 {
		parts = append(parts, "V"+strconv.Itoa(c.Volume))
	}
	if c.Court != "" {
		parts = append(parts, keyPart(c.Court))
	}
	if c.Note {
		parts = append(parts, "NOTE")
	}
	return strings.Join(append(parts, keyPart(c.Page)), "|")
}

// CourtID is the code of the court that decided, "" where the citation does
// not tell.
func (c Reporter) CourtID() string {
	switch court := tables().reporterCourt[c.Reporter]; {
	case court == "-": // All India Reporter: its SC is another court
		return ""
	case c.Court == "":
		return court
	}
	return tables().courtID[c.Court]
}

// Target is the judgment's identifier, where the court is known.
func (c Reporter) Target() string { return JudgmentID(c, c.CourtID()) }

// JudgmentID makes the identifier of a judgment from one of its citations and
// the code of its court, "" where either is missing. A neutral citation gives
// /akn/pk/judgment/pklhc/2024/2111, a reported one
// /akn/pk/judgment/pksc/2018/pld-2018-sc-1.
func JudgmentID(c Citation, court string) string {
	id := workid.ID{Jurisdiction: "pk", Kind: corpus.KindJudgment, Court: court}
	switch c := c.(type) {
	case Reporter:
		id.Year, id.Number = c.Year, workid.Slug(c.Normal())
	case Neutral:
		id.Year, id.Number = c.Year, c.slug()
	case Case:
		id.Year, id.Number = c.Year, c.slug()
	default:
		return ""
	}
	if court == "" || id.Year == 0 {
		return ""
	}
	return id.Work()
}

// Neutral is a court's own citation of its judgment.
type Neutral struct {
	Year   int
	Court  string // as printed: "LHC"
	Seat   string // Sindh's benches: "KHI"
	Number int
}

// Form is FormNeutral.
func (Neutral) Form() Form { return FormNeutral }

// Normal is "2024 LHC 2111" or "2025 SHC KHI 59".
func (c Neutral) Normal() string { return strings.Join(c.parts(), " ") }

// Key is "LHC|2024|2111" or "SHC|2025|KHI|59".
func (c Neutral) Key() string {
	p := c.parts()
	p[0], p[1] = p[1], p[0]
	return strings.Join(p, "|")
}

func (c Neutral) parts() []string {
	p := []string{strconv.Itoa(c.Year), c.Court}
	if c.Seat != "" {
		p = append(p, c.Seat)
	}
	return append(p, strconv.Itoa(c.Number))
}

func (c Neutral) slug() string {
	n := strconv.Itoa(c.Number)
	if c.Seat != "" {
		n = strings.ToLower(c.Seat) + "-" + n
	}
	return n
}

// CourtID is the code of the court.
func (c Neutral) CourtID() string { return tables().neutralCourt[c.Court] }

// Target is the judgment's identifier.
func (c Neutral) Target() string { return JudgmentID(c, c.CourtID()) }

// Case is a case number. It does not name its court.
type Case struct {
	Type   string // as the table of kinds of case prints it: "Writ Petition"
	Number string // with its letters: "39-L", "D-1914"
	Year   int
	Bench  string // a bench's code after the year: "BWP"
}

// Form is FormCase.
func (Case) Form() Form { return FormCase }

// Normal is "Criminal Appeal No. 39-L of 2015".
func (c Case) Normal() string {
	s := c.Type + " No. " + c.Number + " of " + strconv.Itoa(c.Year)
	if c.Bench != "" {
		s += "/" + c.Bench
	}
	return s
}

// Key is "CRIMINAL-APPEAL|39-L|2015".
func (c Case) Key() string {
	k := keyPart(c.Type) + "|" + keyPart(c.Number) + "|" + strconv.Itoa(c.Year)
	if c.Bench != "" {
		k += "|" + c.Bench
	}
	return k
}

// slug is the number in an identifier: initials of the type and the number, as
// in ca-3-k.
func (c Case) slug() string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(c.Type, func(r rune) bool { return r == ' ' || r == '.' }) {
		b.WriteByte(w[0])
	}
	return workid.Slug(b.String() + "-" + c.Number + "-" + c.Bench)
}

// Target is "": a case number alone does not name its court.
func (Case) Target() string { return "" }

// Gazette is a statutory notification by its number.
type Gazette struct {
	Number string // with its part: "327(I)"
	Year   int
}

// Form is FormGazette.
func (Gazette) Form() Form { return FormGazette }

// Normal is "S.R.O. 327(I)/2008".
func (c Gazette) Normal() string { return "S.R.O. " + c.Number + "/" + strconv.Itoa(c.Year) }

// Key is "SRO|327I|2008".
func (c Gazette) Key() string {
	return "SRO|" + workid.CleanNumber(c.Number) + "|" + strconv.Itoa(c.Year)
}

// Target is the notification's identifier.
func (c Gazette) Target() string {
	return workid.ID{Jurisdiction: "pk", Kind: corpus.KindNotification, Year: c.Year,
		Number: workid.Slug("sro " + c.Number)}.Work()
}

// Work is an Act or other instrument as such.
type Work struct {
	// ID is the work's identifier. Where no table knows the title, it is made
	// of the title; "" where not even a year is known.
	ID string
	// Name is the short name of a known work ("PPC"), else its title as cited,
	// or the identifier itself.
	Name string
}

// Form is FormWork.
func (Work) Form() Form { return FormWork }

// Normal is the name.
func (c Work) Normal() string { return c.Name }

// Key is the identifier, or the name without one.
func (c Work) Key() string {
	if c.ID != "" {
		return c.ID
	}
	return keyPart(c.Name)
}

// Target is the identifier.
func (c Work) Target() string { return c.ID }

// Provision is a section, article, rule or regulation, with the work it stands
// in where that is known.
type Provision struct {
	Work Work
	// Kind is corpus.Section, Article, Rule, Regulation or OrderPart.
	Kind corpus.ProvisionKind
	// Order is the Order of the Code of Civil Procedure in roman figures, for
	// its rules.
	Order string
	// Number without hyphen or space: "302", "489F", "25A".
	Number string
	// Sub is the path below it in brackets: "(1)(c)", "(1) proviso (b)".
	Sub string
}

// Form is FormProvision.
func (Provision) Form() Form { return FormProvision }

// marks are the abbreviations that normal forms use for provisions.
var marks = map[corpus.ProvisionKind]string{
	corpus.Section: "s.", corpus.Article: "Art.", corpus.Rule: "r.",
	corpus.Regulation: "reg.", corpus.OrderPart: "O.",
}

// Normal is "s. 302(b), PPC", "Art. 25A, Constitution" or "O. VII r. 11, CPC";
// without a known work "s. 302(b)".
func (c Provision) Normal() string {
	s := marks[c.Kind] + " " + c.Number + c.Sub
	if c.Order != "" {
		s = "O. " + c.Order + " " + s
	}
	if c.Work.Name != "" {
		s += ", " + c.Work.Name
	}
	return s
}

// Key is the target, or the normal form's letters where there is none.
func (c Provision) Key() string {
	if t := c.Target(); t != "" {
		return t + c.Sub
	}
	return keyPart(c.Normal())
}

// Target is the work with the eId of the section, article or rule: not of what
// stands below it, so that everything that cites a section has one target.
func (c Provision) Target() string {
	if c.Work.ID == "" {
		return ""
	}
	return c.Work.ID + "#" + c.UnitEID()
}

// UnitEID is the eId of the section, article or rule: "sec_302",
// "ord_7__rule_11".
func (c Provision) UnitEID() string {
	eid := workid.EID(c.Kind, c.Number)
	if whole, part, ok := strings.Cut(c.Number, "."); ok { // rule 12.6 of the Police Rules is not rule 126
		eid = workid.EID(c.Kind, whole) + "_" + workid.CleanNumber(part)
	}
	switch {
	case c.Kind == corpus.OrderPart:
		return workid.EID(corpus.OrderPart, arabic(c.Number))
	case c.Order != "":
		return workid.Join(workid.EID(corpus.OrderPart, arabic(c.Order)), eid)
	}
	return eid
}

// EID is the eId with the path below the unit: figures are subsections, letters
// clauses, roman numerals below a clause subclauses.
func (c Provision) EID() string {
	eid, kind := c.UnitEID(), corpus.Subsection
	for _, s := range strings.FieldsFunc(c.Sub, func(r rune) bool { return r == '(' || r == ')' }) {
		switch {
		case s == proviso:
			eid, kind = workid.Join(eid, workid.EID(corpus.Proviso, "1")), corpus.Subsection
			continue
		case s[0] >= '0' && s[0] <= '9':
			kind = corpus.Subsection
		case kind == corpus.Clause:
			kind = corpus.Subclause
		default:
			kind = corpus.Clause
		}
		eid = workid.Join(eid, workid.EID(kind, s))
	}
	return eid
}

// proviso stands in a path before the letter of a proviso's clause.
const proviso = " proviso "

func arabic(number string) string {
	if l := len(number) - 1; l > 0 && (number[l] == 'A' || number[l] == 'B') {
		return arabic(number[:l]) + number[l:]
	}
	if n, ok := workid.ParseNumber(number); ok {
		return n
	}
	return number
}

// keyPart is s in upper case with single hyphens for all that is no letter or
// figure; dots, brackets and ampersands vanish.
func keyPart(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToUpper(s) {
		switch {
		case r == '.' || r == '(' || r == ')' || r == '&':
		case r == ' ' || r == '-' || r == ',' || r == '/':
			gap = b.Len() > 0
		default:
			if gap {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		}
	}
	return b.String()
}
