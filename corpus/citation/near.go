package citation

import "strings"

// People write titles from memory: "muslim family law ordinence", "negotiable
// instrument act". What they type is compared with the titles of the table word
// by word, without small words and plurals, and a letter may be wrong in some.

// The bounds of that.
const (
	maxNearWords = 10
	nearLetters  = 5 // the shortest word in which a letter may be wrong
	nearTwice    = 9 // the shortest in which two may
	nearAlone    = 7 // the shortest word that is a whole title and misspelt
)

// looseTitle is a title as nearTitle compares it.
type looseTitle struct {
	act   int
	kind  string
	words []string
}

// looseWords are the words of a title before its kind word, in capitals, without
// small words and plurals.
func looseWords(title string) []string {
	title = strings.NewReplacer("(", " ", ")", " ", "-", " ", ",", " ", ".", "", "'", "", "’", "").Replace(title)
	var out []string
	for _, w := range strings.Fields(strings.ToUpper(title)) {
		if low := strings.ToLower(w); connectors[low] || low == "pakistan" {
			continue
		}
		if one := strings.TrimSuffix(w, "S"); one != "" { // "s." alone is no plural
			w = one
		}
		out = append(out, w)
	}
	return out
}

// learnLoose files the title of act i for nearTitle.
func (a *Acts) learnLoose(i int, base string) {
	words := looseWords(base)
	if n := len(words) - 1; n > 0 {
		if _, kind := kindWords[strings.ToLower(words[n])]; kind || words[n] == "RULE" {
			words = words[:n]
		}
	}
	a.loose = append(a.loose, looseTitle{i, kindOf(base), words})
}

// nearTitle reads a title in the wrong spelling before the kind word at i to e
// of a query, and the year and number behind it.
func (s *scan) nearTitle(i, e int, kind string) (item, bool) {
	number, year, end := s.dated(e)
	var starts []int
	for j := i; len(starts) < maxNearWords; {
		k := s.backSpace(j)
		for k > s.floor && containsByte("(),", s.text[k-1]) {
			k = s.backSpace(k - 1)
		}
		b := s.wordStart(k)
		if b < s.floor || b >= k {
			break
		}
		if kw, at := keywords.longest(s.text, b); kw >= 0 && at == k && keyword(kw) != kwSub && !connectors[strings.ToLower(s.text[b:k])] && k-b > 1 {
			break
		}
		starts = append(starts, b)
		j = b
	}
	for n := len(starts) - 1; n >= 0; n-- {
		if n+1 < len(starts) && enactorWords[strings.ToLower(s.text[starts[n+1]:s.wordStop(starts[n+1])])] {
			break // "Sindh Arms Act" is not the Arms Act
		}
		if connectors[strings.ToLower(s.text[starts[n]:s.wordStop(starts[n])])] {
			continue
		}
		if act, ok := s.acts.nearest(looseWords(s.text[starts[n]:i]), kind, year); ok {
			if number != "" && s.acts.list[act].Number == "" {
				return item{}, false
			}
			return item{kind: itemAct, start: starts[n], end: end, work: s.acts.work(s.acts.list[act].ID)}, true
		}
	}
	return item{}, false
}

// wordStop returns the end of the word at i, with its hyphens.
func (s *scan) wordStop(i int) int {
	for i < len(s.text) && (isLetter(s.text[i]) || s.text[i] == '-' || s.text[i] == '\'') {
		i++
	}
	return i
}

// nearest finds the one title that words come nearest to.
func (a *Acts) nearest(words []string, kind string, year int) (int, bool) {
	best, found, several := 3, -1, false
	for _, t := range a.loose {
		if t.kind != kind || len(t.words) != len(words) || year != 0 && a.list[t.act].Year != year && a.list[t.act].Named != year {
			continue
		}
		wrong := apart(words, t.words)
		switch {
		case wrong < 0 || wrong > best:
		case wrong < best || found < 0:
			best, found, several = wrong, t.act, false
		case a.list[t.act].ID != a.list[found].ID:
			several = true
		}
	}
	return found, found >= 0 && !several
}

// apart counts the letters by which words differ from those of a title, -1
// where they are not near: one word at least must be right, but for a long one
// alone.
func apart(words, title []string) int {
	wrong, right := 0, 0
	for i, w := range words {
		t := title[i]
		if w == t {
			right++
			continue
		}
		n := 1
		if len(t) >= nearTwice {
			n = 2
		}
		if len(t) < nearLetters || w[0] != t[0] || enactorWords[strings.ToLower(t)] || enactorWords[strings.ToLower(w)] {
			return -1
		}
		d := distance(w, t, n)
		if d < 0 {
			return -1
		}
		wrong += d
	}
	if right == 0 && (len(title) > 1 || len(title) == 1 && len(title[0]) < nearAlone) || len(title) == 0 || wrong > 2 {
		return -1
	}
	return wrong
}

// enactorWords name legislatures: they are never near each other.
var enactorWords = set("punjab sindh sind balochistan baluchistan khyber islamabad frontier west east bengal bombay madra india british english")

// distance is the number of letters to change, add, drop or exchange with the
// next that turn a into b, -1 where it is above most.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return -1
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
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
		before, last = last, row
	}
	if last[len(b)] > most {
		return -1
	}
	return last[len(b)]
}
