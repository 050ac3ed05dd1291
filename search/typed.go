package search

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
)

// plain writes a query as the reader of citations knows it: letters parted from
// numbers, the parts of a citation in their order, the year of an Act behind its
// letters, the law of a year by its title.
func (g *generation) plain(typed string) string {
	text := g.marks(plainSpelling(figures(typed)))
	if c := g.turned(text); c != "" {
		return c
	}
	return g.ofYearAndKind(g.yearOfLetters(text))
}

// Citations whose parts are out of order: "LHC 2111 of 2024", "PLD SC 1 of 2018",
// "SC 133 PLD 2019".
const (
	firstReport = 1900 // the year of the first report that may be meant
	lastReport  = 2099
	turnedWords = 6
)

// turnedFills say nothing in such a citation.
var turnedFills = analysis.WordSet("of no page p at in year")

// turned writes a citation whose parts stand out of order as it is printed; "" where
// the text is no such citation, or one as it stands.
func (g *generation) turned(text string) string {
	year, number := "", ""
	var names []string
	words := strings.Fields(strings.NewReplacer(",", " ", "(", " ", ")", " ").Replace(text))
	if len(words) < 3 || len(words) > turnedWords {
		return ""
	}
	for _, w := range words {
		bare := strings.ReplaceAll(strings.ToLower(w), ".", "")
		n, err := strconv.Atoi(bare)
		switch {
		case turnedFills[bare]:
		case err != nil:
			names = append(names, w)
		case n >= firstReport && n <= lastReport && year == "":
			year = bare
		case number == "":
			number = bare
		default:
			return ""
		}
	}
	if year == "" || number == "" || len(names) == 0 || len(names) > 2 {
		return ""
	}
	if _, err := g.acts.Parse(text); err == nil {
		return ""
	}
	slices.Reverse(names) // of two the court is the one nearer to the page
	for range len(names) {
		slices.Reverse(names)
		a, court := names[0], strings.Join(names[1:], " ")
		for _, c := range []string{a + " " + year + " " + court + " " + number, year + " " + a + " " + court + " " + number} {
			c = strings.Join(strings.Fields(c), " ")
			found, err := g.acts.Parse(c)
			if err == nil && (found.Form() == citation.FormReporter || found.Form() == citation.FormNeutral) {
				return c
			}
		}
	}
	return ""
}

// yearLetters is a list of sections, a year's last two figures and the letters of a
// law, as the heads of first information reports have it: "13-20-65 AO".
var yearLetters = regexp.MustCompile(`\b((?:\d{1,3}(?:-?[A-Za-z])?(?:\([a-z0-9]+\))?\s?[-/.,]\s?)+)(\d\d)\s?[-/,]?\s?([A-Z](?:\.?[A-Z]){1,5})\b\.?`)

// yearOfLetters writes the title in the place of such letters and their year.
func (g *generation) yearOfLetters(text string) string {
	m := yearLetters.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	letters := strings.ReplaceAll(m[3], ".", "")
	if g.knows(letters) {
		return text
	}
	var works []int32
	for _, century := range []string{"18", "19", "20"} {
		works = append(works, g.initials.ofYear(strings.ToLower(letters), century+m[2])...)
	}
	w, ok := g.only(works)
	if !ok {
		return text
	}
	sections := strings.Join(strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune("-/., ", r) }), "/")
	return strings.Replace(text, m[0], "s. "+sections+" "+g.m.Works[w].Title, 1)
}

// yearKind is the year of a law with its kind: "1898 code", "the 1973 constitution".
var yearKind = regexp.MustCompile(`(?i)\b(?:the )?((?:18|19|20)\d\d) (act|code|ordinance|order|constitution|rules)\b|\b(?:the )?(act|code|ordinance|order|constitution|rules) (?:of )?((?:18|19|20)\d\d)\b`)

// ofYearAndKind writes the title of a law in the place of its year and kind, where a
// provision is asked for that one law of them has.
func (g *generation) ofYearAndKind(text string) string {
	at := yearKind.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	m := yearKind.FindStringSubmatch(text)
	year, kind := m[1]+m[4], strings.ToLower(m[2]+m[3])
	rest := text[:at[0]] + " " + text[at[1]:]
	if namesOther(rest) {
		return text // "the 1898 code of criminal procedure" is named by more
	}
	num := provisionNumber(strings.Fields(analysis.PhraseKey(rest)))
	if num == "" {
		return text
	}
	var works []int32
	for i := range g.m.Works {
		w := &g.m.Works[i]
		if strconv.Itoa(w.Year) == year && w.Kind != corpus.KindBill && w.Kind.Legislative() &&
			slices.Contains(strings.Fields(analysis.PhraseKey(w.Title)), kind) && g.provision(int32(i), num) >= 0 {
			works = append(works, int32(i))
		}
	}
	w, ok := g.foremost(works)
	if !ok {
		return text
	}
	return strings.Join(strings.Fields(text[:at[0]]+" "+g.m.Works[w].Title+" "+text[at[1]:]), " ")
}

// namesOther reports whether a text says more than the number of a provision.
func namesOther(text string) bool {
	return slices.ContainsFunc(strings.Fields(analysis.PhraseKey(text)), func(w string) bool {
		return !sectionWords[w] && !fillers[w] && (w[0] < '0' || w[0] > '9')
	})
}

// mostCited is how many times more often than the next a law must be cited to be
// the one that is meant.
const mostCited = 4

// foremost gives the one law of a list, or the one that is cited far more than all
// others.
func (g *generation) foremost(works []int32) (int32, bool) {
	if w, ok := g.only(works); ok {
		return w, true
	}
	if len(works) == 0 {
		return 0, false
	}
	by := slices.Clone(works)
	slices.SortStableFunc(by, func(a, b int32) int { return len(g.citedBy[b]) - len(g.citedBy[a]) })
	return by[0], len(g.citedBy[by[0]]) > mostCited*max(1, len(g.citedBy[by[1]]))
}
