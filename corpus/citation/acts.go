package citation

import (
	"cmp"
	_ "embed" // the tables below
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"daleel/corpus/workid"
)

var (
	//go:embed data/acts.tsv
	actsTSV string
	//go:embed data/aliases.tsv
	aliasesTSV string
	//go:embed data/enactors.tsv
	enactorsTSV string
)

// Act is an instrument that citations name.
type Act struct {
	ID     string // work identifier
	Title  string // with its year: "Limitation Act, 1908"
	Cite   string // the short name that normal forms print, "" for the title
	Number string // as printed: "IX"; "" where unknown
	Year   int    // of the number
	// Named is the year in the title where it is another: the Federal
	// Investigation Agency Act, 1974 is Act VIII of 1975.
	Named int
}

// Name is what normal forms print.
func (a Act) Name() string {
	if a.Cite != "" {
		return a.Cite
	}
	return a.Title
}

// use says where a name counts as a citation.
type use uint8

const (
	useText  use = iota // in running text
	useAfter            // only beside a provision or with its year
	useQuery            // only in what people type
)

// name is an entry of the tree of titles and aliases.
type name struct {
	spelled  string
	use      use
	needYear bool // a shortened title that counts only with its year
	acts     []int
}

// Acts knows instruments by title, alias, number and year. It is built first
// and then only read: Add must not run beside anything else.
type Acts struct {
	list     []Act
	byID     map[string]int
	tree     *spellings
	names    []name
	byNumber map[string]string // enactor|kind|year|number → id, "" where two share it
	byKey    map[string]string // loose title and year → id
	initials map[string]string // initials and year → id, "" where two share them
	enactors *spellings
	enactor  []string
	vocab    map[string]bool // words of titles in capitals
	titles   *Titles         // as people misspell them
	loose    []looseTitle    // what is known of these, in their order
	extents  map[string]int  // the last section or article of laws
}

// Default returns a new table with the embedded Acts and aliases, to which more
// may be added.
func Default() *Acts {
	a := &Acts{
		byID: map[string]int{}, tree: newSpellings(".,-()'"),
		byNumber: map[string]string{}, byKey: map[string]string{}, initials: map[string]string{},
		enactors: newSpellings(".-"), vocab: map[string]bool{}, titles: NewTitles(),
	}
	for i, f := range rows(enactorsTSV, 2) {
		a.enactors.add(f[0], i)
		a.learn(f[0])
		a.enactor = append(a.enactor, f[1])
	}
	for _, f := range rows(actsTSV, 4) {
		year, _ := strconv.Atoi(f[3])
		a.Add(f[0], f[1], f[2], year)
	}
	a.learnExtents()
	for _, f := range rows(aliasesTSV, 3) {
		a.addAlias(f[0], f[1], f[2])
	}
	return a
}

// shared is the table behind the functions of the package.
var shared = sync.OnceValue(Default)

// or returns a, or the embedded table where a is nil.
func (a *Acts) or() *Acts {
	if a == nil {
		return shared()
	}
	return a
}

var (
	yearTail = regexp.MustCompile(`[ ,]*\(?\b(1[789]|20)\d\d\)?$`)
	brackets = regexp.MustCompile(`\([^()]*\)`)
)

// Add registers an instrument: its identifier, short title with or without the
// year, number as printed ("XL" or "XL of 2016", "" if unknown), year (0 if
// unknown) and further names. A title that is already known for that year leads
// to the new identifier from then on.
func (a *Acts) Add(id, title, numberText string, year int, aliases ...string) {
	if id == "" || title == "" {
		return
	}
	numberText, _, _ = strings.Cut(numberText, " ")
	base := strings.TrimSpace(yearTail.ReplaceAllString(title, ""))
	named, _ := strconv.Atoi(strings.Trim(yearTail.FindString(title), " ,()"))
	if named == year {
		named = 0
	}
	i, known := a.byID[id]
	if !known {
		i = len(a.list)
		a.byID[id] = i
		full := base
		if y := cmp.Or(named, year); y != 0 {
			full += ", " + strconv.Itoa(y)
		}
		a.list = append(a.list, Act{ID: id, Title: full, Number: numberText, Year: year, Named: named})
	}
	a.addTitle(i, base, cmp.Or(named, year))
	a.learn(base)
	a.learnLoose(i, base)
	if n, ok := workid.ParseNumber(numberText); ok && year != 0 {
		a.addNumber(numberKey(jurisdictionOf(id), kindOf(base), year, n), id)
	}
	for _, alias := range aliases {
		a.addName(alias, i, useText, false)
	}
}

// addTitle enters a title and the shorter ways in which it is cited.
func (a *Acts) addTitle(i int, base string, year int) {
	a.addName(base, i, useText, false)
	if rest, ok := strings.CutPrefix(base, "Pakistan "); ok && strings.Contains(rest, " ") {
		a.addName(rest, i, useText, true)
	}
	if rest, ok := strings.CutPrefix(base, "West Pakistan "); ok && strings.Contains(rest, " ") && !a.named(rest, year) {
		a.addName(rest, i, useText, true)
	}
	if year == 0 {
		return
	}
	a.byKey[looseKey(base, year)] = a.list[i].ID
	k := initials(base) + strconv.Itoa(year)
	if old, ok := a.initials[k]; ok && old != a.list[i].ID {
		a.initials[k] = ""
	} else {
		a.initials[k] = a.list[i].ID
	}
}

// named reports whether an Act of the year has the name already.
func (a *Acts) named(spelled string, year int) bool {
	n := a.tree.get(spelled)
	return n >= 0 && slices.ContainsFunc(a.names[n].acts, func(i int) bool { return a.list[i].Year == year })
}

// learn notes the words of a title, by which torn ones are known.
func (a *Acts) learn(title string) {
	for w := range strings.FieldsSeq(title) {
		a.vocab[compact(w)] = true
	}
}

func (a *Acts) addNumber(key, id string) {
	if old, ok := a.byNumber[key]; ok && old != id {
		id = ""
	}
	a.byNumber[key] = id
}

func (a *Acts) addAlias(alias, id, how string) {
	i, ok := a.byID[id]
	if !ok {
		i = len(a.list)
		a.byID[id] = i
		a.list = append(a.list, Act{ID: id, Title: alias})
	}
	u := useText
	switch how {
	case "cite":
		a.list[i].Cite = alias
	case "after":
		u = useAfter
	case "query":
		u = useQuery
	}
	a.addName(alias, i, u, false)
}

// addName enters a spelling. One that several Acts share keeps them all, but
// two of one year only once: the later wins.
func (a *Acts) addName(spelled string, i int, u use, needYear bool) {
	if compact(spelled) == "" {
		return
	}
	n := a.tree.get(spelled)
	if n < 0 {
		a.tree.add(spelled, len(a.names))
		a.names = append(a.names, name{spelled: spelled, use: u, needYear: needYear, acts: []int{i}})
		return
	}
	e := &a.names[n]
	e.use, e.needYear = min(e.use, u), e.needYear && needYear
	for k, old := range e.acts {
		if old == i {
			return
		}
		if a.list[old].Year == a.list[i].Year {
			e.acts[k] = i
			return
		}
	}
	e.acts = append(e.acts, i)
}

// pick chooses among the Acts of a name by year; 0 means no year was given.
func (a *Acts) pick(e *name, year int) (int, bool) {
	if year == 0 {
		return e.acts[0], len(e.acts) == 1 && !e.needYear
	}
	for _, i := range e.acts {
		if a.list[i].Year == year || a.list[i].Year == 0 || a.list[i].Named == year {
			return i, true
		}
	}
	return 0, false
}

// work returns the citation of a known identifier; an unknown one names
// itself.
func (a *Acts) work(id string) Work {
	if i, ok := a.byID[id]; ok {
		return Work{ID: id, Name: a.list[i].Name()}
	}
	return Work{ID: id, Name: id}
}

// Act returns the instrument with the identifier.
func (a *Acts) Act(id string) (Act, bool) {
	a = a.or()
	i, ok := a.byID[id]
	if !ok {
		return Act{}, false
	}
	return a.list[i], true
}

func numberKey(enactor, kind string, year int, number string) string {
	return enactor + "|" + kind + "|" + strconv.Itoa(year) + "|" + number
}

func jurisdictionOf(id string) string {
	w, err := workid.Parse(id)
	if err != nil {
		return ""
	}
	return w.Jurisdiction
}

// looseMarks are what titles differ in that say the same.
var looseMarks = strings.NewReplacer("(", " ", ")", " ", "-", " ", ",", " ", ".", "", "&", " ")

// looseKey compares titles without brackets, small words, plurals and
// "Pakistan", and a long a of Urdu as a short one.
func looseKey(title string, year int) string {
	var b strings.Builder
	title = looseMarks.Replace(title)
	for _, w := range strings.Fields(strings.ToUpper(title)) {
		switch w {
		case "THE", "AND", "OF", "PAKISTAN", "FOR", "ON", "TO", "IN":
			continue
		}
		b.WriteString(strings.TrimSuffix(w, "S"))
	}
	return strings.ReplaceAll(b.String(), "AA", "A") + strconv.Itoa(year) // "Bait-ul-Maal", "Bait-ul-Mal"
}

// initials are the first letters of the words that are not small.
func initials(title string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || r == '-' || r == '(' }) {
		if isUpper(w[0]) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
