package citation

import (
	_ "embed" // the tables below
	"strings"
	"sync"
)

var (
	//go:embed data/reporters.tsv
	reportersTSV string
	//go:embed data/courts.tsv
	courtsTSV string
	//go:embed data/neutral.tsv
	neutralTSV string
	//go:embed data/cases.tsv
	casesTSV string
)

// table holds what the small data files say, ready for matching.
type table struct {
	reporters *spellings
	// From notes on, the entries are the series of Notes: "2018 CLCN 12".
	notes         int
	reporterName  []string
	reporterOrder []string
	reporterFirst map[string]bool
	volumes       *spellings // the reporters that need a volume, in the same numbers
	byVolume      map[string]bool
	yearPlain     map[string]bool // no brackets about the year without a volume
	series        *spellings      // of the Law Reports: the QB of "LR 4 QB 585"
	reporterCourt map[string]string

	courts    *spellings
	courtName []string
	courtID   map[string]string

	neutral      *spellings
	neutralName  []string
	neutralSeats []*spellings
	seatName     [][]string
	neutralCourt map[string]string

	cases *spellings
	// caseTypes lists, for a spelling without its marks, the types it may mean:
	// "CRP" is C.R.P. and Cr.P., which only capitals tell apart.
	caseTypes [][]caseType
	longCases []longCase
}

// tables reads the embedded files once.
var tables = sync.OnceValue(func() *table {
	t := &table{
		reporters: newSpellings(".-()"), volumes: newSpellings("."), series: newSpellings("."), byVolume: map[string]bool{}, yearPlain: map[string]bool{}, courts: newSpellings(".-()[]"),
		neutral: newSpellings(".-"), cases: newSpellings(".-():"),
		reporterFirst: map[string]bool{}, reporterCourt: map[string]string{},
		courtID: map[string]string{}, neutralCourt: map[string]string{},
	}
	t.cases.no = true
	t.readReporters()
	t.readCourts()
	t.readNeutral()
	t.readCases()
	return t
})

func (t *table) readReporters() {
	for i, f := range rows(reportersTSV, 5) {
		t.reporterName = append(t.reporterName, f[0])
		t.reporterOrder = append(t.reporterOrder, f[1])
		t.reporterFirst[f[0]] = f[1] == "ry" || f[1] == "both"
		t.reporterCourt[f[0]] = f[2]
		tree, code := t.reporters, f[0]
		if f[1] == orderSeries {
			tree, code = t.series, strings.TrimPrefix(f[0], lawReports)
		} else if byVolume(f[1]) || f[1] == orderYearless {
			tree, t.byVolume[f[0]] = t.volumes, byVolume(f[1])
			t.yearPlain[f[0]] = f[1] == orderEither
		} else if strings.Count(f[4], " ") > 1 {
			tree.add(f[4], i)
		}
		for _, v := range append(split(f[3]), code) {
			tree.add(v, i)
		}
	}
	t.notes = len(t.reporterName)
	for i, name := range t.reporterName[:t.notes] {
		t.reporterName = append(t.reporterName, name)
		t.reporterOrder = append(t.reporterOrder, t.reporterOrder[i])
		if t.reporterOrder[i] == "yr" && t.reporters.get(name+"N") < 0 {
			t.reporters.add(name+"N", t.notes+i)
		}
	}
}

func (t *table) readCourts() {
	for i, f := range rows(courtsTSV, 3) {
		t.courtName = append(t.courtName, f[0])
		t.courtID[f[0]] = f[1]
		for _, v := range append(split(f[2]), f[0]) {
			t.courts.add(v, i)
		}
	}
}

func (t *table) readNeutral() {
	for i, f := range rows(neutralTSV, 3) {
		t.neutralName = append(t.neutralName, f[0])
		t.neutralCourt[f[0]] = f[1]
		t.neutral.add(f[0], i)
		seats := newSpellings(".-")
		names := split(f[2])
		for j, s := range names {
			seats.add(s, j)
		}
		t.neutralSeats = append(t.neutralSeats, seats)
		t.seatName = append(t.seatName, names)
	}
}

func (t *table) readCases() {
	for _, f := range rows(casesTSV, 2) {
		for _, v := range append(split(f[1]), f[0]) {
			t.addCase(v, f[0])
			t.addCase(v+"s", f[0]) // Civil Appeals Nos. 1 and 2
			if head, ok := strings.CutSuffix(v, "Application"); ok {
				t.addCase(head+"Appln", f[0])
				t.addCase(head+"Appl", f[0])
			}
		}
	}
}

// caseType is one spelling of a type of case.
type caseType struct{ spelled, name string }

func (t *table) addCase(spelled, name string) {
	if rest, ok := strings.CutPrefix(spelled, "Crl"); ok {
		t.addCase("Cr1"+rest, name) // as scans have it
	}
	i := t.cases.get(spelled)
	if i < 0 {
		i = len(t.caseTypes)
		t.cases.add(spelled, i)
		t.caseTypes = append(t.caseTypes, nil)
	}
	t.caseTypes[i] = append(t.caseTypes[i], caseType{spelled, name})
	if l := compact(spelled); len(l) >= misreadLeast && containsByte(misreadStarts, l[0]) && !strings.HasSuffix(l, "S") {
		t.longCases = append(t.longCases, longCase{l, letterSet(l), i})
	}
}

// caseName chooses among the types of a spelling by the capitals of the text.
func (t *table) caseName(i int, text string) string {
	for _, c := range t.caseTypes[i] {
		if sameLetters(c.spelled, text) {
			return c.name
		}
	}
	return t.caseTypes[i][0].name
}

// sameLetters reports whether two spellings have the same letters and figures
// in the same case, whatever marks stand between them.
func sameLetters(a, b string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < 0x80 && !isAlnum(byte(r)) {
				return -1
			}
			return r
		}, s)
	}
	return letters(a) == letters(b)
}

// rows splits a data file into lines of at least n fields; lines that begin
// with # are remarks.
func rows(tsv string, n int) [][]string {
	var rs [][]string
	for line := range strings.Lines(tsv) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		for len(f) < n {
			f = append(f, "")
		}
		rs = append(rs, f)
	}
	return rs
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}
