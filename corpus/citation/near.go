package citation

import (
	"slices"
	"strings"
)

// What is typed before a kind word is compared with the titles of the table word by
// word, without small words: "muslim family law ordinence", "negotiable instrument
// act". No year and no province is guessed.

// maxNearWords bounds the words of such a title.
const maxNearWords = 10

// looseTitle is an Act by a title that people may misspell.
type looseTitle struct {
	act  int
	kind string
}

// wordMarks are the marks about the words of a title.
var wordMarks = strings.NewReplacer("(", " ", ")", " ", "-", " ", ",", " ", ".", "", "'", "", "’", "")

// looseWords are the words of a title before its kind word, without small words.
func looseWords(title string) (words []string) {
	title = wordMarks.Replace(title)
	of := false // Pakistan is what the title is about: "Protection of Pakistan"
	for i, w := range strings.Fields(strings.ToLower(title)) {
		of = of || i > 0 && w == "pakistan"
		if !connectors[w] && w != "pakistan" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	if _, kind := kindWords[strings.Join(words[min(1, len(words)):], " ")]; of && (len(words) == 1 || kind) {
		words = append([]string{"pakistan"}, words...)
	}
	return words
}

// learnLoose files the title of act i for nearTitle.
func (a *Acts) learnLoose(i int, base string) {
	words := looseWords(base)
	if n := len(words) - 1; n > 0 {
		if _, kind := kindWords[words[n]]; kind {
			words = words[:n]
		}
	}
	a.titles.Add(words)
	a.loose = append(a.loose, looseTitle{i, kindOf(base)})
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
		if act, ok := s.acts.spelled(looseWords(s.text[starts[n]:i]), kind, year); ok {
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

// misprinted finds the one Act of the year whose title is, but for a letter or two,
// one that a text has: "Juvenilc Justice System Act, 2018".
func (a *Acts) misprinted(title string, year int) (string, bool) {
	words, kind := looseWords(title), kindOf(title)
	if n := len(words) - 1; n > 0 {
		if _, ok := kindWords[strings.ToLower(words[n])]; ok {
			words = words[:n]
		}
	}
	if len(words) < 2 {
		return "", false
	}
	i, ok := a.spelled(words, kind, year)
	if !ok {
		return "", false
	}
	return a.list[i].ID, true
}

// spelled finds the one Act of a kind whose title the words are.
func (a *Acts) spelled(words []string, kind string, year int) (int, bool) {
	best := a.titles.Spelled(words, func(t int) bool {
		act := &a.list[a.loose[t].act]
		return a.loose[t].kind == kind && (year == 0 || act.Year == year || act.Named == year)
	})
	if len(best) == 0 || slices.ContainsFunc(best, func(t int) bool { return a.list[a.loose[t].act].ID != a.list[a.loose[best[0]].act].ID }) {
		return -1, false
	}
	return a.loose[best[0]].act, true
}

// enactorWords name legislatures.
var enactorWords = set("punjab sindh sind balochistan baluchistan khyber islamabad frontier west east bengal bombay madras india british english")
