package search

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/remark"
)

// almost finds laws by titles that are partly remembered or misspelt: "Electronic
// Crime Act", "Ilegal Disposession Act".
type almost struct {
	titles *citation.Titles
	laws   []almostLaw // in the order of titles
}

type almostLaw struct {
	work int32
	kind string // "act", "ordinance"
}

// titleKinds end a title and say what the instrument is.
var titleKinds = analysis.WordSet("act ordinance order code rules regulations regulation constitution")

// longKinds are those in which a letter may be wrong, always in the same order: a
// word may be near to two of them.
var longKinds = func() (out []string) {
	for k := range titleKinds {
		if len(k) >= citation.NearTwice {
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
	nameWords      = 9 // looked at before "Act"
)

func newAlmost(works []schema.Work) *almost {
	a := &almost{titles: citation.NewTitles()}
	for i := range works {
		if w := &works[i]; w.Kind.Legislative() && w.Kind != corpus.KindBill || w.Kind == corpus.KindDigest {
			a.learn(int32(i), w.Title)
		}
	}
	return a
}

func (a *almost) learn(work int32, title string) {
	l := almostLaw{work: work}
	var words []string
	for _, w := range strings.Fields(analysis.PhraseKey(title)) {
		switch {
		case titleKinds[w]:
			l.kind = w
		case !smallWords[w] && len(w) > 1 && (w[0] < '0' || w[0] > '9'):
			words = append(words, w)
		}
	}
	a.titles.Add(words)
	a.laws = append(a.laws, l)
}

// law finds the one law of a kind whose title has all the words, as near as makes
// no difference; share is how much of the title must be named.
func (a *almost) law(g *generation, words []string, kind, year string, share float64) (int32, bool) {
	named := a.titles.Named(words, share, func(l int) bool {
		law := &a.laws[l]
		return (kind == "" || law.kind == kind) && (year == "" || year == strconv.Itoa(g.m.Works[law.work].Year))
	})
	if len(named) == 0 {
		return 0, false
	}
	best := make([]int32, len(named))
	for i, l := range named {
		best[i] = a.laws[l].work
	}
	slices.Sort(best)
	best = g.bestFirst(best)
	return best[0], len(best) == 1 || g.sameName(best)
}

// spells reports whether the words stand in a title as they are.
func (a *almost) spells(title string, words []string) bool {
	in := analysis.WordSet(analysis.PhraseKey(title))
	return !slices.ContainsFunc(words, func(w string) bool { return !in[w] })
}

// sameName reports whether works are one law in several states: their titles
// differ in the year alone, or as a scan misreads them.
func (g *generation) sameName(works []int32) bool {
	name := func(w int32) string { return yearEnd.ReplaceAllString(analysis.PhraseKey(g.m.Works[w].Title), "") }
	return !slices.ContainsFunc(works, func(w int32) bool {
		return citation.Distance(name(w), name(works[0]), 2) < 0 // of a scan
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
	toks := analysis.Terms(analysis.Exact, text)
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
			least = citation.NearShort - 1 // "s. 286 Cos. Act"
		}
		switch {
		case year != "":
			share = nameShareYear
		case typedNumber.MatchString(text):
			share = nameShare
		}
		for from := max(0, i-nameWords); from < i; from++ {
			words := contentWords(toks[from:i])
			if from > 0 && g.shorts.continues(toks[from-1].Term, toks[from].Term) {
				continue // "consumer protection act" is no "Protection of … Act"
			}
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

// misspelt says which titles were read for names with a letter wrong.
func (g *generation) misspelt(found *citation.Understood) (said remark.List) {
	for i := range found.Matches {
		m := &found.Matches[i]
		t, _ := g.resolve(m)
		if f := m.Citation.Form(); t.work < 0 || f != citation.FormProvision && f != citation.FormWork {
			continue
		}
		title := g.m.Works[t.work].Title
		if name := nearlyNamed(m.Text, title); name != "" {
			said.Add(remark.ReadAs, name, title)
		}
	}
	return said
}

// nearlyNamed is the part of a text that names a title with a letter wrong, "" where
// every word is right, or is none of the title's.
func nearlyNamed(text, title string) string {
	own := contentWordsOf(analysis.PhraseKey(title))
	from, end, wrong := -1, 0, false
	for _, t := range analysis.Terms(analysis.Exact, text) {
		d := -1
		if !sectionWords[t.Term] && titleKind(t.Term) == "" {
			d = citation.Nearest(t.Term, own)
		}
		if d >= 0 && from < 0 {
			from = t.Start
		}
		if d >= 0 || titleKind(t.Term) != "" || typedYear.MatchString(t.Term) {
			end = t.End
		}
		wrong = wrong || d > 0 || titleKind(t.Term) != "" && !titleKinds[t.Term]
	}
	if !wrong {
		return ""
	}
	return text[from:end]
}

// readAs says that a name was read as the title of a law.
func readAs(name, title string) *remark.Remark {
	r := remark.New(remark.ReadAs, name, title)
	return &r
}

// sayNear says of a law whose name the reader of citations took with a letter wrong which
// one it was taken for.
func (u *understood) sayNear(g *generation, found *citation.Understood) {
	for i := range found.Matches {
		m := &found.Matches[i]
		t, _ := g.resolve(m)
		if t.work < 0 {
			continue
		}
		title := strings.Fields(analysis.PhraseKey(g.m.Works[t.work].Title))
		wrong := func(w string) bool {
			return len(w) > shortWord && !slices.Contains(title, w) && !sectionWords[w] &&
				slices.ContainsFunc(title, func(o string) bool {
					return w[0] == o[0] && citation.Distance(w, o, 2) > 0 && strings.TrimSuffix(w, "s") != strings.TrimSuffix(o, "s")
				})
		}
		toks := analysis.Terms(analysis.Exact, m.Text)
		if from := slices.IndexFunc(toks, func(t analysis.Token) bool { return wrong(t.Term) }); from >= 0 {
			for from > 0 && toks[from-1].Term[0] > '9' && !sectionWords[toks[from-1].Term] {
				from--
			}
			u.info.Repairs.Add(remark.ReadAs, m.Text[toks[from].Start:], g.m.Works[t.work].Title)
		}
	}
}

// titleKind is the kind that a word names; "ordnance" is an ordinance.
func titleKind(word string) string {
	if titleKinds[word] {
		return word
	}
	for _, k := range longKinds {
		if citation.Distance(k, word, 1) >= 0 {
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
	return !slices.ContainsFunc(strings.Fields(analysis.PhraseKey(text)), func(w string) bool {
		return !sectionWords[w] && !fillers[w] && !markers[w] && !typedNumber.MatchString(w)
	})
}
