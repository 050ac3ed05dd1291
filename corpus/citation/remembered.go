package citation

import (
	"math"
	"slices"
	"strings"
	"sync"
)

// People write titles from memory: "Ilegal Disposession Act", "Regn. Act",
// "negotiable instrument act". Titles finds what they mean by the words of the titles,
// each as near as makes no difference. It is built first and then only read: Add must
// not run beside anything else.
type Titles struct {
	list   []rememberedTitle
	byWord map[string][]int // word → titles, as indexes of list
	ready  *sync.Once       // makes what follows
	vocab  [][]string       // words by their first byte, sorted
	tells  map[string]float64
}

// rememberedTitle is a title by its words.
type rememberedTitle struct {
	words []string
	total float64 // what all its words tell
}

// How near a word must come to one of a title.
const (
	// nearLetters is the letters of the shortest word in which one may be wrong,
	// NearTwice of the shortest in which two may.
	nearLetters = 5
	NearTwice   = 8
	// NearShort is the letters of the shortest word that may stand for a longer one.
	NearShort = 3
	// nearAlone is the letters of the shortest word that is a whole title and
	// misspelt, nearWrong the letters that may be wrong in a whole title.
	nearAlone, nearWrong = 7, 2
	// nearMargin is the share of a title by which the others must stay behind.
	nearMargin = 0.15
)

// NewTitles returns an empty index.
func NewTitles() *Titles { return &Titles{byWord: map[string][]int{}, ready: new(sync.Once)} }

// Add files a title by the words that tell it from others, in small letters, without
// its kind and year, and returns its number, counted from 0.
func (t *Titles) Add(words []string) int {
	i := len(t.list)
	own := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" && !slices.Contains(own, w) {
			own = append(own, w)
			t.byWord[w] = append(t.byWord[w], i)
		}
	}
	t.list = append(t.list, rememberedTitle{words: own})
	t.ready = new(sync.Once)
	return i
}

// settle weighs the words: few titles have one that tells much.
func (t *Titles) settle() {
	t.vocab, t.tells = make([][]string, 256), make(map[string]float64, len(t.byWord))
	for w, in := range t.byWord {
		t.vocab[w[0]] = append(t.vocab[w[0]], w)
		t.tells[w] = math.Log(1 + float64(len(t.list))/float64(len(in)))
	}
	for _, ws := range t.vocab {
		slices.Sort(ws)
	}
	for i := range t.list {
		t.list[i].total = 0
		for _, w := range t.list[i].words {
			t.list[i].total += t.tells[w]
		}
	}
}

// nearWord is a word of titles that a typed one may stand for.
type nearWord struct {
	word  string
	wrong int  // letters
	short bool // the typed word is cut off
}

// near lists what a typed word may stand for: itself, its singular or plural, a longer
// word that it cuts short, and, where no title has it, what it misspells.
func (t *Titles) near(word string) (out []nearWord) {
	if word == "" {
		return nil
	}
	t.ready.Do(t.settle)
	edits := 0
	if _, known := t.byWord[word]; !known {
		edits = lettersWrong(word)
	}
	one := singular(word)
	for _, v := range t.vocab[word[0]] {
		if single := singular(v); v == word || single == one {
			out = append(out, nearWord{word: v})
		} else if d := nearest(Distance(v, word, edits), Distance(single, one, edits)); d > 0 {
			out = append(out, nearWord{word: v, wrong: d})
		} else if clipped(word, v) {
			out = append(out, nearWord{word: v, short: true})
		}
	}
	return out
}

// nearest is the lesser of two distances, of which -1 is none.
func nearest(a, b int) int {
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

// Nearest is how many letters of a word are wrong where it stands for the nearest of
// others: 0 for one of them, its singular or plural, -1 where it is near none.
func Nearest(word string, others []string) int {
	best, edits, one := -1, lettersWrong(word), singular(word)
	for _, v := range others {
		single := singular(v)
		if v == word || single == one {
			return 0
		}
		if word != "" && v != "" && v[0] == word[0] && edits > 0 {
			best = nearest(best, nearest(Distance(v, word, edits), Distance(single, one, edits)))
		}
	}
	return best
}

// lettersWrong is how many letters of a word may be.
func lettersWrong(word string) int {
	switch n := len(word); {
	case n >= NearTwice:
		return 2
	case n >= nearLetters:
		return 1
	}
	return 0
}

// Knows reports whether a title has a word, or one near it.
func (t *Titles) Knows(word string) bool { return len(t.near(word)) > 0 }

// Named lists the titles that have all the words of a name, in any order, of those
// that fit: the title of which they tell most, where that is the share at least, and
// those that are hardly behind.
func (t *Titles) Named(words []string, share float64, fits func(title int) bool) []int {
	named := map[int]float64{}
	for i, w := range words {
		here := map[int]float64{}
		for _, v := range t.near(w) {
			for _, l := range t.byWord[v.word] {
				here[l] = max(here[l], t.tells[v.word])
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
	most := 0.0
	for l, tells := range named {
		if !fits(l) {
			delete(named, l)
			continue
		}
		named[l] = tells / t.list[l].total
		most = max(most, named[l])
	}
	if most < share {
		return nil
	}
	var best []int
	for l, s := range named {
		if s > most-nearMargin {
			best = append(best, l)
		}
	}
	slices.Sort(best)
	return best
}

// Spelled lists the titles whose words, all of them and in any order, are those of a
// name, of those that fit; the fewest letters wrong. One word at least must be right,
// but for a long one alone.
func (t *Titles) Spelled(words []string, fits func(title int) bool) (best []int) {
	found := map[int]spelt{}
	for i, w := range words {
		here := map[int]spelt{}
		for _, v := range t.near(w) {
			if v.short {
				continue
			}
			for _, l := range t.byWord[v.word] {
				s, ok := found[l]
				if i > 0 && !ok {
					continue
				}
				s.take(v, slices.Index(t.list[l].words, v.word))
				if old, twice := here[l]; !twice || s.wrong < old.wrong {
					here[l] = s
				}
			}
		}
		found = here
	}
	least := nearWrong
	for l, s := range found {
		title := t.list[l].words
		alone := len(title) == 1 && len(title[0]) >= nearAlone
		switch {
		case s.has != 1<<len(title)-1 || s.right == 0 && !alone || s.wrong > least || !fits(l):
		case s.wrong < least:
			least, best = s.wrong, []int{l}
		default:
			best = append(best, l)
		}
	}
	slices.Sort(best)
	return best
}

// spelt is how the words so far spell a title.
type spelt struct {
	has          uint64 // its words, by their places
	wrong, right int    // letters; words
}

func (s *spelt) take(v nearWord, at int) {
	s.has |= 1 << at
	if s.wrong += v.wrong; v.wrong == 0 {
		s.right++
	}
}

// clipped reports whether lawyers write short for long: "regn" for registration,
// "cos" for companies, "evid" for evidence.
func clipped(short, long string) bool {
	if len(short) < NearShort || 4*len(short) > 3*len(long) {
		return false
	}
	if len(short) > NearShort && strings.HasPrefix(long, short) {
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

func singular(w string) string {
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		return s + "y"
	}
	if s := strings.TrimSuffix(w, "s"); s != "" { // "s." alone is no plural
		return s
	}
	return w
}

// maxDistanceWord is above the letters of most that is compared.
const maxDistanceWord = 64

// Distance is the number of letters to change, add, drop or exchange with the next
// that turn a into b, -1 where it is above most.
func Distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return -1
	}
	n := len(b) + 1
	var kept [3 * maxDistanceWord]int // on the stack: a word is compared with thousands
	rows := kept[:]
	if n > maxDistanceWord {
		rows = make([]int, 3*n)
	}
	before, last, row := rows[:n], rows[n:2*n], rows[2*n:3*n]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	if last[len(b)] > most {
		return -1
	}
	return last[len(b)]
}
