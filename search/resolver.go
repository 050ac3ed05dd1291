package search

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// resolver finds the held work that a reference stands for (see
// schema.Reference). What is held decides: the same reference may lead nowhere
// today and somewhere tomorrow, so nothing of it is kept on disk.
type resolver struct {
	g       *generation
	known   map[string]int32 // answers; -1 for none
	aliases map[string]int32 // other identifiers; -1 where two works share one
	keys    map[string]int32 // citations of judgments, likewise
	cases   map[string]int32 // case numbers of any court, likewise
	titles  map[string][]titled
	years   map[int][]titled
}

// titled is a law under one of its names.
type titled struct {
	work  int32
	key   string // without words for who enacted it and what kind it is
	kind  corpus.Kind
	whose string // jurisdiction of its identifier
	named string // province named in the title, "" for none
}

func newResolver(g *generation) *resolver {
	r := &resolver{
		g: g, known: map[string]int32{}, aliases: map[string]int32{}, keys: map[string]int32{}, cases: map[string]int32{},
		titles: map[string][]titled{}, years: map[int][]titled{},
	}
	for i := range g.m.Works {
		w := &g.m.Works[i]
		for _, a := range w.Aliases {
			enter(r.aliases, a, int32(i))
		}
		for _, k := range w.Keys {
			enter(r.keys, k, int32(i))
			if number, _, ok := strings.Cut(k, "|"); ok {
				enter(r.cases, number, int32(i))
			}
		}
		r.title(int32(i))
	}
	return r
}

// enter files a work under a key that only one work may have.
func enter(m map[string]int32, key string, w int32) {
	if old, ok := m[key]; ok && old != w {
		w = -1
	}
	m[key] = w
}

// title files a law under its names.
func (r *resolver) title(i int32) {
	w := &r.g.m.Works[i]
	id, err := workid.Parse(w.ID)
	if err != nil || !id.Kind.Legislative() {
		return
	}
	for _, n := range append([]string{w.Title}, w.Names...) {
		t := titled{i, bareTitle(n), id.Kind, id.Jurisdiction, provinceNamed(workid.TitleKey(n))}
		if strings.Count(t.key, " ") == 0 && len(t.key) < 5 || slices.Contains(r.years[id.Year], t) {
			continue
		}
		r.enterTitle(id.Year, t)
		if y, err := strconv.Atoi(titleYear.FindString(n)); err == nil && y != id.Year {
			r.enterTitle(y, t) // the "Wells Act, 1974" may be Act VIII of 1975
		}
	}
}

var titleYear = regexp.MustCompile(`\b(?:1[789]|20)\d\d\b`)

func (r *resolver) enterTitle(year int, t titled) {
	r.years[year] = append(r.years[year], t)
	k := strconv.Itoa(year) + " " + t.key
	r.titles[k] = append(r.titles[k], t)
}

// enacting are the words of a title that say who enacted it or what kind of
// instrument it is: identifiers say both.
var enacting = analysis.WordSet(`pakistan islamic republic islamabad capital territory punjab west sindh sind balochistan baluchistan
	khyber pakhtunkhwa north frontier province nwfp n w f p kp act ordinance order rule regulation code bill repealed`)

// bareTitle is a title key without enacting words.
func bareTitle(title string) string {
	words := strings.Fields(workid.TitleKey(title))
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return enacting[w] }), " ")
}

// provinces are the words by which titles name a province. West Pakistan took
// in all of them: its laws go by the name of each.
var provinces = map[string]string{
	"punjab": "pb", "sindh": "sd", "sind": "sd", "balochistan": "ba", "baluchistan": "ba", "khyber": "kp", "frontier": "kp",
	"nwfp": "kp", "kp": "kp", "islamabad": "is",
}

func provinceNamed(title string) string {
	for _, w := range strings.Fields(title) {
		if p := provinces[w]; p != "" {
			return p
		}
	}
	return ""
}

// held gives the ordinal of the held work that a reference stands for. It is
// safe for concurrent use.
func (r *resolver) held(ref string) (int32, bool) {
	w, ok := r.known[ref]
	if !ok {
		w = r.find(ref)
	}
	return w, w >= 0
}

// work is like held and remembers the answer: only for one goroutine, before
// the generation is shared.
func (r *resolver) work(ref string) (int32, bool) {
	w, ok := r.known[ref]
	if !ok {
		w = r.find(ref)
		r.known[ref] = w
	}
	return w, w >= 0
}

func (r *resolver) find(ref string) int32 {
	if strings.HasPrefix(ref, "/akn/") {
		return r.law(ref)
	}
	if w, ok := r.keys[ref]; ok {
		return w
	}
	if number, court, ok := strings.Cut(ref, "|"); ok {
		return r.caseNumber(number, court)
	}
	return -1
}

// law resolves an identifier: as it stands, moved, as a copy proposed it, or by
// the title in it.
func (r *resolver) law(id string) int32 {
	if i, err := r.g.find(id); err == nil {
		return int32(i)
	} else if to, ok := moved(err); ok {
		return int32(r.g.byID[to])
	}
	if w, ok := r.aliases[id]; ok && w >= 0 {
		return w
	}
	p, err := workid.Parse(id)
	if err != nil || !p.Kind.Legislative() {
		return -1
	}
	if _, err := strconv.Atoi(p.Number); err == nil {
		return -1
	}
	name := strings.ReplaceAll(p.Number, "-", " ")
	key := bareTitle(name)
	said := kindSaid(name)
	for _, list := range [][]titled{r.titles[strconv.Itoa(p.Year)+" "+key], r.misspelt(p.Year, key)} {
		if w := choose(list, p, said, provinceNamed(name)); w >= 0 {
			return w
		}
	}
	return -1
}

func moved(err error) (string, bool) {
	m, ok := err.(*MovedError)
	if !ok {
		return "", false
	}
	return m.To, true
}

// kindSaid reports whether a title names its kind: "Rented Premises" does not.
func kindSaid(title string) bool {
	for _, w := range strings.Fields(title) {
		switch w {
		case "act", "code", "ordinance", "order", "rules", "regulation", "regulations", "bill":
			return true
		}
	}
	return false
}

// choose takes the one law of a list that an identifier can mean: of its kind,
// where the title said one, and of its enactor, where the citation named one.
func choose(list []titled, p workid.ID, said bool, province string) int32 {
	best := int32(-1)
	for _, t := range list {
		switch {
		case said && t.kind != p.Kind, province != "" && t.named != "" && province != t.named:
			continue
		case p.Jurisdiction != "pk" && t.whose != p.Jurisdiction && p.Jurisdiction != "pk-wp" && t.whose != "pk-wp":
			continue
		case best >= 0 && best != t.work:
			return -1
		}
		best = t.work
	}
	return best
}

// misspelt lists the laws of a year whose titles differ by a letter in some
// words.
func (r *resolver) misspelt(year int, key string) []titled {
	words := strings.Fields(key)
	if len(words) == 0 || len(key) < 8 {
		return nil
	}
	var out []titled
	for _, t := range r.years[year] {
		theirs := strings.Fields(t.key)
		if len(theirs) != len(words) {
			continue
		}
		off := 0
		for i := range words {
			switch {
			case words[i] == theirs[i]:
			case oneOff(words[i], theirs[i]):
				off++
			default:
				off = len(words) + 9
			}
		}
		if off <= max(1, len(words)/2) {
			out = append(out, t)
		}
	}
	return out
}

// oneOff reports whether two words of five letters or more differ by one letter
// put in, left out, changed or doubled.
func oneOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i < len(a) && a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// shortKinds are the abbreviations of kinds of case that leave open which is meant.
var shortKinds = map[string][]string{
	"C.P.": {"Civil Petition", "Constitution Petition", "C.P.L.A."}, "C.P.L.A.": {"Civil Petition", "C.P."},
	"C.A.": {"Civil Appeal"}, "C.R.": {"Civil Revision"}, "C.R.P.": {"Civil Review Petition", "Civil Revision"},
	"C.M.A.": {"Civil Miscellaneous Application"}, "Petition": {"Constitution Petition", "Civil Petition"},
	"Civil Petition": {"C.P.", "C.P.L.A."}, "Constitution Petition": {"C.P.", "Petition"}, "Civil Appeal": {"C.A."},
	"Civil Revision": {"C.R."}, "Civil Review Petition": {"C.R.P."}, "Civil Miscellaneous Application": {"C.M.A."},
}

// kindsMeant lists the kinds of case that an abbreviation may mean. What "C.P."
// is, court and number tell where they do: the Supreme Court writes a Civil
// Petition so, with a registry's letter behind the number ("3597-L"), the High
// Courts of Sindh and Balochistan a Constitution Petition, with the bench's
// letter before it ("D-1914").
func kindsMeant(kind, number, court string) []string {
	kinds := append([]string{kind}, shortKinds[kind]...)
	if kind != "C.P." {
		return kinds
	}
	number, _, _ = strings.Cut(number, " of ")
	switch _, after, _ := strings.Cut(number, "-"); {
	case strings.HasPrefix(number, "D-"), strings.HasPrefix(number, "S-"), court == "pkshc", court == "pkbhc":
		return []string{"C.P.", "Constitution Petition"}
	case court == "pksc", len(after) == 1 && strings.Contains("LKPQ", after):
		return []string{"C.P.", "Civil Petition", "C.P.L.A."}
	}
	return kinds
}

// caseNumber resolves the number of a case of a court under another name of its
// kind. A number of a court that the text leaves open has to be unique among all.
func (r *resolver) caseNumber(number, court string) int32 {
	kind, rest, ok := strings.Cut(number, " No. ")
	if !ok {
		return -1
	}
	found := int32(-1)
	for _, k := range kindsMeant(kind, rest, court) {
		w, ok := r.keys[k+" No. "+rest+"|"+court]
		if court == schema.AnyCourt {
			w, ok = r.cases[k+" No. "+rest]
		}
		switch {
		case !ok || w == found:
		case found >= 0 || w < 0:
			return -1
		default:
			found = w
		}
	}
	return found
}
