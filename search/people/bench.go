package people

import (
	"slices"
	"strings"

	"daleel/indexer/analysis"
)

// A judge who is named is one of the bench: "justice mansoor ali shah", "judgments
// of ayesha malik", "tariq saleem sheikh J on bail".

const (
	// mostNames bounds the words of a name.
	mostNames = 5
	// NameSlop is how many other words ("Ahmad") may stand among them in a header.
	NameSlop = 2
)

var (
	// benchTitles stand before a judge's name, or behind it.
	benchTitles = analysis.WordSet("justice j cj jj judge mr mrs ms miss lady chief hon honble honourable honorable learned acj")
	// benchMarks are the titles that make a name a judge's of themselves.
	benchMarks = analysis.WordSet("justice j cj jj acj")
	// benchWords ask for what a judge decided.
	benchWords = analysis.WordSet(`judgment judgments judgement judgements decision decisions ruling rulings verdict verdicts opinion opinions bench
		benches authored author written headed led delivered presided`)
	benchFills = analysis.WordSet("by of from the a an all latest recent order orders case cases decided before comprising in on about regarding and with is are was his her s")
	// noNames stand in headers and are no names.
	noNames = analysis.WordSet("court courts family sessions session district additional civil supreme high federal shariat peace pakistan lahore sindh islamabad peshawar balochistan karachi multan tribunal present coram system")
)

// Spellings are the words of judges' names as the headers of the judgments held have
// them. They may be shared.
type Spellings struct {
	words  map[string]bool
	sounds map[string][]string // sound of a word → the words that have it
}

// NewSpellings learns the words of headers.
func NewSpellings(words []string) *Spellings {
	s := &Spellings{words: map[string]bool{}, sounds: map[string][]string{}}
	for _, w := range words {
		if !s.words[w] {
			s.words[w] = true
			key := analysis.RomanKey(w)
			s.sounds[key] = append(s.sounds[key], w)
		}
	}
	return s
}

// name gives the spelling of a word of a judge's name that headers have, "" where the
// word is in none.
func (s *Spellings) name(word string) string {
	switch {
	case benchTitles[word], benchWords[word], benchFills[word], noNames[word], len(word) < 2:
		return ""
	case s.words[word]:
		return word
	}
	if same := s.sounds[analysis.RomanKey(word)]; len(word) > 3 && len(same) > 0 {
		return slices.Min(same)
	}
	return ""
}

// Bench is a judge as a query names them.
type Bench struct {
	Name string // as headers spell it, in lower case
	Rest string // what else is asked
	// Sure says that the query names a judge, not only words that may be one's name.
	Sure bool
	// Whole says that every header has the name as it is asked for, no other between.
	Whole bool
}

// mayName reports whether a text is of a length to name a judge.
func mayName(toks []analysis.Token) bool { return len(toks) >= 2 && len(toks) <= 3*mostNames }

// Asked finds the judge whom a query names; ok is false where it names none. Of each name
// that it may have, the longest first, held says whether headers have such a judge, and
// may set Whole; marked says that a judge's title stands beside it.
func (s *Spellings) Asked(toks []analysis.Token, held func(b *Bench, marked bool) (bool, error)) (b Bench, ok bool, err error) {
	if !mayName(toks) {
		return b, false, nil
	}
	for n := min(mostNames, len(toks)); n > 0; n-- {
		for from := 0; from+n <= len(toks); from++ {
			b, marked, ok := s.at(toks, from, n)
			if !ok {
				continue
			}
			known, err := held(&b, marked)
			if err != nil || known {
				return b, known, err
			}
		}
	}
	return b, false, nil
}

// at reads a run of words as a judge's name, if it may be one beside the others.
func (s *Spellings) at(toks []analysis.Token, from, n int) (b Bench, marked, ok bool) {
	name := s.spelled(toks[from : from+n])
	marked = markedBench(toks, from, n)
	if name == "" || n == 1 && !(marked && len(toks) == 2) {
		return b, marked, false
	}
	rest := outside(toks, from, n)
	asks := slices.ContainsFunc(rest, func(w string) bool { return benchWords[w] })
	if !marked && !asks && len(rest) > 0 {
		return b, marked, false
	}
	return Bench{Name: name, Rest: subjectOf(rest), Sure: marked || asks}, marked, true
}

// spelled is a run of words as the headers spell a name, "" where it is none.
func (s *Spellings) spelled(run []analysis.Token) string {
	words := make([]string, len(run))
	for i, t := range run {
		if words[i] = s.name(t.Term); words[i] == "" {
			return ""
		}
	}
	return strings.Join(words, " ")
}

// markedBench reports whether a judge's title stands at either end of a name.
func markedBench(toks []analysis.Token, from, n int) bool {
	for i := from - 1; i >= 0 && benchTitles[toks[i].Term]; i-- {
		if benchMarks[toks[i].Term] || toks[i].Term == "judge" {
			return true
		}
	}
	return from+n < len(toks) && benchMarks[toks[from+n].Term]
}

// outside lists the words beside a name.
func outside(toks []analysis.Token, from, n int) (words []string) {
	for _, t := range slices.Concat(toks[:from], toks[from+n:]) {
		words = append(words, t.Term)
	}
	return words
}

// subjectOf is what is asked beside the judge.
func subjectOf(rest []string) string {
	return strings.Join(slices.DeleteFunc(rest, func(w string) bool {
		return benchTitles[w] || benchWords[w] || benchFills[w]
	}), " ")
}
