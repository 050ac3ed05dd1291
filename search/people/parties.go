package people

import (
	"cmp"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/intent"
)

// A lawyer remembers a case by its parties, and not how the register has them:
// "hanif vs state", "Rehman v. Additional District Judge", "K-Electric case".

const (
	leastParties  = 0.8 // of what a query's words tell must be among a judgment's parties
	leastParty    = 0.5 // of what the words of the parties tell, for two; more for one:
	leastAlone    = 0.6
	leastWords    = 2   // of a party that is named alone, which must all be there
	mostCases     = 5   // judgments that a name may mean, before it tells nothing
	commonShare   = 0.1 // of the judgments with a word, from which it names nobody
	soundsAlike   = 0.9
	letterApart   = 0.8
	leastToMend   = 5 // letters of a name in which one may be wrong
	leastSounding = 2 // consonants by which names may be told
)

var (
	// ofParty stands around a party in the name of a case.
	ofParty = regexp.MustCompile(`(?i)^(?:(?:the )?case of |in re:? )(.+)$|^(.+?)(?:['’]s)? case$`)
	// behindParty begins what a title says of a party beyond its name.
	behindParty = regexp.MustCompile(`(?i)[,\s](?:through|thr|s/o|d/o|w/o|son of|daughter of|wife of|alias)\b.*`)
	// unnamed are words of parties that name nobody.
	unnamed = analysis.WordSet("and others other another etc the of mst mr mrs ms dr ch m s one two three pvt private ltd limited v vs versus")
)

// Parties finds judgments by their parties. It may be shared.
type Parties struct {
	works []partied
	// byWord lists the places in works of a word and of what it sounds like.
	byWord map[string][]int32
	count  map[string]int // works that have a word
}

type partied struct {
	work  int32
	sides [2][]string // words of each party, as the index has words
}

func NewParties(works []schema.Work) *Parties {
	p := &Parties{byWord: map[string][]int32{}, count: map[string]int{}}
	for i := range works {
		if w := &works[i]; w.Kind == corpus.KindJudgment {
			p.enter(int32(i), w.Title)
		}
	}
	return p
}

func (p *Parties) enter(work int32, title string) {
	first, second, ok := intent.Parties(title)
	if !ok {
		return
	}
	e := partied{work, [2][]string{partyWords(first), partyWords(second)}}
	place := int32(len(p.works))
	p.works = append(p.works, e)
	seen := map[string]bool{}
	for _, w := range slices.Concat(e.sides[0], e.sides[1]) {
		if !seen[w] {
			p.count[w]++
		}
		for _, k := range []string{w, soundOf(w)} {
			if k != "" && !seen[k] {
				seen[k] = true
				p.byWord[k] = append(p.byWord[k], place)
			}
		}
	}
}

// partyWords are the words of a party's name.
func partyWords(side string) (words []string) {
	for _, t := range analysis.Terms(analysis.Exact, behindParty.ReplaceAllString(" "+side, "")) {
		if !unnamed[t.Term] {
			words = append(words, t.Term)
		}
	}
	return words
}

// soundOf is a key for what a name sounds like, which no word is; "" for short ones.
func soundOf(word string) string {
	if k := analysis.NameKey(word); len(k) >= leastSounding {
		return "~" + k
	}
	return ""
}

// Named lists the ordinals of the judgments whose parties a query names, those named best
// first; none where it names no case or might mean many.
func (p *Parties) Named(text string) []int32 {
	var asked [2][]string
	if first, second, ok := intent.Parties(text); ok {
		asked = [2][]string{partyWords(first), partyWords(second)}
		if len(asked[0]) == 0 || len(asked[1]) == 0 {
			return nil
		}
	} else if m := ofParty.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
		if asked[0] = partyWords(cmp.Or(m[1], m[2])); len(asked[0]) < leastWords {
			return nil // "murder case", "nab case"
		}
	}
	type fit struct {
		work  int32
		score float64
	}
	var fits []fit
	for _, c := range p.candidates(slices.Concat(asked[0], asked[1])) {
		if s := p.fits(&asked, &p.works[c]); s > 0 {
			fits = append(fits, fit{p.works[c].work, s})
		}
	}
	slices.SortStableFunc(fits, func(a, b fit) int { return cmp.Compare(b.score, a.score) })
	if len(fits) > mostCases {
		if fits[mostCases].score == fits[0].score {
			return nil
		}
		fits = fits[:mostCases]
	}
	out := make([]int32, len(fits))
	for i, f := range fits {
		out[i] = f.work
	}
	return out
}

// candidates are the judgments that have a telling word of a query, or its sound.
func (p *Parties) candidates(words []string) []int32 {
	found := map[int32]bool{}
	for _, w := range words {
		if p.common(w) {
			continue
		}
		for _, k := range []string{w, soundOf(w)} {
			for _, c := range p.byWord[k] {
				found[c] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// common reports whether so many parties have a word that it names nobody.
func (p *Parties) common(word string) bool {
	return float64(p.count[word]) > max(commonShare*float64(len(p.works)), 1)
}

// fits is how well a query's parties name those of a judgment, on either side; 0 for
// not well enough.
func (p *Parties) fits(asked *[2][]string, w *partied) float64 {
	if len(asked[1]) == 0 {
		return max(p.alone(asked[0], w.sides[0]), p.alone(asked[0], w.sides[1]))
	}
	straight := min(p.party(asked[0], w.sides[0], leastParty), p.party(asked[1], w.sides[1], leastParty))
	turned := min(p.party(asked[0], w.sides[1], leastParty), p.party(asked[1], w.sides[0], leastParty))
	return max(straight, turned*soundsAlike)
}

// alone compares a party that is named without the other, letter by letter: "bail" sounds
// like Bilal.
func (p *Parties) alone(asked, held []string) float64 {
	for _, w := range asked {
		if !slices.Contains(held, w) {
			return 0
		}
	}
	return p.party(asked, held, leastAlone)
}

// party compares one party of a query with one of a judgment: the mean of the shares of
// what either's words tell that the other has, 0 where a share is too small.
func (p *Parties) party(asked, held []string, least float64) float64 {
	told, all := p.share(asked, held)
	has, whole := p.share(held, asked)
	if all == 0 || whole == 0 || told/all < leastParties || has/whole < least {
		return 0
	}
	return (told/all + has/whole) / 2
}

// share is how much the words of one name tell that another has, and how much all do.
func (p *Parties) share(words, of []string) (told, all float64) {
	for _, w := range words {
		tells := math.Log(1 + float64(len(p.works))/float64(1+p.count[w]))
		all += tells
		best := 0.0
		for _, o := range of {
			best = max(best, sameName(w, o))
		}
		told += tells * best
	}
	return told, all
}

// sameName is how surely two words are one name: by letters, by sound, or but for one
// letter.
func sameName(a, b string) float64 {
	switch k := soundOf(a); {
	case a == b:
		return 1
	case k != "" && k == soundOf(b):
		return soundsAlike
	case len(a) >= leastToMend && len(b) >= leastToMend && citation.Distance(a, b, 1) >= 0:
		return letterApart
	}
	return 0
}
