package search

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	levenshtein "github.com/blevesearch/bleve/v2/search"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/remark"
)

// almost finds laws by titles that are partly remembered or misspelt: "Electronic
// Crime Act", "Ilegal Disposession Act".
type almost struct {
	laws  []almostLaw
	byKey map[string][]int // word of a title → laws, as indexes of laws
	vocab []string
	tells map[string]float64 // how much a word says: few titles have it
}

type almostLaw struct {
	work  int32
	kind  string   // "act", "ordinance"
	words []string // of the title, those that count
	total float64
}

// titleKinds end a title and say what the instrument is.
var titleKinds = wordsOf("act ordinance order code rules regulations regulation constitution")

// longKinds are those in which a letter may be wrong, always in the same order: a
// word may be near to two of them.
var longKinds = func() (out []string) {
	for k := range titleKinds {
		if len(k) >= longWord {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}()

// How near a remembered name must come. Where neither number nor year stands
// beside it, the words may be a subject's: nearly the whole title is wanted.
const (
	nameShare      = 0.6 // of what the title's words tell
	nameShareYear  = 0.4
	nameShareAlone = 0.7
	nameMargin     = 0.15 // by which other titles must stay behind
	nameWords      = 9    // looked at before "Act"
)

func newAlmost(works []schema.Work) *almost {
	a := &almost{byKey: map[string][]int{}, tells: map[string]float64{}}
	for i := range works {
		if w := &works[i]; w.Kind.Legislative() && w.Kind != corpus.KindBill || w.Kind == corpus.KindDigest {
			a.learn(int32(i), w.Title)
		}
	}
	for w, ls := range a.byKey {
		a.vocab = append(a.vocab, w)
		a.tells[w] = math.Log(1 + float64(len(a.laws))/float64(len(ls)))
	}
	slices.Sort(a.vocab)
	for i := range a.laws {
		for _, w := range a.laws[i].words {
			a.laws[i].total += a.tells[w]
		}
	}
	return a
}

func (a *almost) learn(work int32, title string) {
	l := almostLaw{work: work}
	for _, w := range strings.Fields(titleKey(title)) {
		switch {
		case titleKinds[w]:
			l.kind = w
		case !smallWords[w] && len(w) > 1 && (w[0] < '0' || w[0] > '9') && !slices.Contains(l.words, w):
			l.words = append(l.words, w)
			a.byKey[w] = append(a.byKey[w], len(a.laws))
		}
	}
	a.laws = append(a.laws, l)
}

// near lists the words of titles that a typed word may stand for: itself, its
// singular or plural, or a misspelling of it.
func (a *almost) near(word string) []string {
	var out []string
	edits := 0
	switch n := len(word); {
	case n >= longWord:
		edits = 2
	case n > shortWord:
		edits = 1
	}
	if _, known := a.byKey[word]; known {
		edits = 0
	}
	for _, v := range a.vocab {
		if v[0] != word[0] {
			continue
		}
		if v == word || singular(v) == singular(word) || clipped(word, v) {
			out = append(out, v)
		} else if _, over := levenshtein.LevenshteinDistanceMax(singular(v), singular(word), edits); edits > 0 && !over {
			out = append(out, v)
		}
	}
	return out
}

// clipped reports whether lawyers write short for long: "regn" for registration,
// "cos" for companies, "evid" for evidence.
func clipped(short, long string) bool {
	if len(short) < shortest || 4*len(short) > 3*len(long) {
		return false
	}
	if len(short) > shortest && strings.HasPrefix(long, short) {
		return true
	}
	rest := long
	for i := range len(short) {
		at := strings.IndexByte(rest, short[i])
		if at < 0 || i == 1 && at > 1 { // its first two letters are near each other
			return false
		}
		rest = rest[at+1:]
	}
	return short[len(short)-1] == long[len(long)-1]
}

// shortest is the letters of the shortest name that is read as one of a law's.
const shortest = 3

func singular(w string) string {
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		return s + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// law finds the one law of a kind whose title has all the words, as near as makes
// no difference; share is how much of the title must be named.
func (a *almost) law(g *generation, words []string, kind, year string, share float64) (int32, bool) {
	named := map[int]float64{}
	for i, w := range words {
		here := map[int]float64{}
		for _, v := range a.near(w) {
			for _, l := range a.byKey[v] {
				here[l] = max(here[l], a.tells[v])
			}
		}
		for l := range here {
			if have, ok := named[l]; i == 0 || ok {
				here[l] += have
			} else {
				delete(here, l)
			}
		}
		named = here
	}
	var best []int32
	most := 0.0
	for l, tells := range named {
		law := &a.laws[l]
		if kind != "" && law.kind != kind || year != "" && year != strconv.Itoa(g.m.Works[law.work].Year) {
			delete(named, l)
			continue
		}
		named[l] = tells / law.total
		most = max(most, named[l])
	}
	if most < share {
		return 0, false
	}
	for l, s := range named {
		if s > most-nameMargin {
			best = append(best, a.laws[l].work)
		}
	}
	slices.Sort(best)
	best = g.best(best)
	return best[0], len(best) == 1 || g.sameName(best)
}

// spells reports whether the words stand in a title as they are.
func (a *almost) spells(title string, words []string) bool {
	in := wordsOf(titleKey(title))
	return !slices.ContainsFunc(words, func(w string) bool { return !in[w] })
}

// sameName reports whether works are one law in several states: their titles
// differ in the year alone, or as a scan misreads them.
func (g *generation) sameName(works []int32) bool {
	name := func(w int32) string { return yearEnd.ReplaceAllString(titleKey(g.m.Works[w].Title), "") }
	return !slices.ContainsFunc(works, func(w int32) bool {
		_, over := levenshtein.LevenshteinDistanceMax(name(w), name(works[0]), 2) // of a scan
		return over
	})
}

var (
	typedYear   = regexp.MustCompile(`^(1[789]|20)\d\d$`)
	typedNumber = regexp.MustCompile(`\d`)
)

// remember writes the title of a law in the place of a name that is partly
// remembered or misspelt, and says so where it read other words than were typed;
// "" where the text has no such name.
func (g *generation) remember(text string) (mended string, said *remark.Remark) {
	toks := analysis.Terms(schema.Exact, text)
	for i, t := range toks {
		kind := titleKind(t.Term)
		if kind == "" {
			continue
		}
		end, year := t.End, ""
		if i+1 < len(toks) && typedYear.MatchString(toks[i+1].Term) {
			end, year = toks[i+1].End, toks[i+1].Term
		}
		share, least := nameShareAlone, shortWord
		if typedNumber.MatchString(text) {
			least = shortest - 1 // "s. 286 Cos. Act"
		}
		switch {
		case year != "":
			share = nameShareYear
		case typedNumber.MatchString(text):
			share = nameShare
		}
		for from := max(0, i-nameWords); from < i; from++ {
			words := contentWords(toks[from:i])
			if len(words) == 0 || smallWords[toks[from].Term] || len(words) == 1 && len(words[0]) <= least {
				continue
			}
			if w, ok := g.almost.law(g, words, kind, year, share); ok {
				title := g.m.Works[w].Title
				if !g.almost.spells(title, words) {
					said = readAs(text[toks[from].Start:end], title)
				}
				return text[:toks[from].Start] + title + text[end:], said
			}
		}
	}
	return "", nil
}

// readAs says that a name was read as the title of a law.
func readAs(name, title string) *remark.Remark {
	r := remark.New(remark.ReadAs, name, title)
	return &r
}

// titleKind is the kind that a word names; "ordnance" is an ordinance.
func titleKind(word string) string {
	if titleKinds[word] {
		return word
	}
	for _, k := range longKinds {
		if _, over := levenshtein.LevenshteinDistanceMax(k, word, 1); !over {
			return k
		}
	}
	return ""
}

// contentWords are the words of a name that tell it from others.
func contentWords(toks []analysis.Token) (words []string) {
	for _, t := range toks {
		if !smallWords[t.Term] && !slices.Contains(words, t.Term) {
			words = append(words, t.Term)
		}
	}
	return words
}

// namesLaw reports whether a query names a law that is known, in words of its own.
func (g *generation) namesLaw(found *citation.Understood) bool {
	return slices.ContainsFunc(found.Matches, func(m citation.Match) bool {
		id, _, _ := strings.Cut(m.Target, "#")
		_, known := g.acts.Act(id)
		t, _ := g.resolve(&m)
		return (known || t.work >= 0) && !bareNumber(m.Text)
	})
}

// bareNumber reports whether a citation names a provision and no law.
func bareNumber(text string) bool {
	return !slices.ContainsFunc(strings.Fields(titleKey(text)), func(w string) bool {
		return !sectionWords[w] && !fillers[w] && !markers[w] && !typedNumber.MatchString(w)
	})
}
