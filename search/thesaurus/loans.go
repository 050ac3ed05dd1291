package thesaurus

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Urdu writes English words by their sound: کمشنر, پیٹنٹ, ٹرانسپلانٹ. One that no row
// has is read as the English word of the data that has its consonants: vowels are
// written in too many ways to tell.

const (
	// loanSounds is the number of consonants from which they tell a word, and
	// markedSounds where it has a letter of which Urdu makes the English t and d.
	loanSounds, markedSounds = 4, 3
	// loanWeight is what such a word counts as a word to search for.
	loanWeight = 0.7
)

// loans are the English words of the data by their sounds, with how often it uses each.
type loans struct {
	words map[string][]string
	uses  map[string]int
}

// learn takes in words of the data.
func (l *loans) learn(ws []word) {
	for _, w := range ws {
		if w.script != english || w.stop || !hasLetters(w.text) || strings.ContainsFunc(w.text, notSmallLetter) {
			continue
		}
		if l.uses[w.text]++; l.uses[w.text] > 1 {
			continue
		}
		for _, s := range englishSounds(w.text) {
			l.words[s] = append(l.words[s], w.text)
		}
	}
}

func notSmallLetter(r rune) bool { return r < 'a' || r > 'z' }

// of is the English word that an Urdu one writes, "" where none is known: of those with
// its consonants the one whose vowels are nearest, and of these the one used most.
func (l *loans) of(text string) string {
	least := loanSounds
	if strings.ContainsAny(text, "ٹڈ") {
		least = markedSounds
	}
	for _, form := range []string{text, urduKey(text)} {
		s, ok := urduSounds(form)
		if !ok || len(strings.Trim(s, "AY")) < least || len(l.words[s]) == 0 {
			continue
		}
		heard := vowels(form, urduVowels)
		return slices.MinFunc(l.words[s], func(a, b string) int {
			return cmp.Or(cmp.Compare(apart(heard, vowels(a, englishVowels)), apart(heard, vowels(b, englishVowels))),
				cmp.Compare(l.uses[b], l.uses[a]), cmp.Compare(a, b))
		})
	}
	return ""
}

// urduVowels and englishVowels are letters with the one of three vowels that each is.
var (
	urduVowels    = map[rune]byte{'ا': 'a', 'آ': 'a', 'و': 'o', 'ی': 'i', 'ے': 'i', 'ئ': 'i'}
	englishVowels = map[rune]byte{'a': 'a', 'o': 'o', 'u': 'o', 'w': 'o', 'v': 'o', 'e': 'i', 'i': 'i', 'y': 'i'}
)

// vowels are those of a word in order, those that stand together once.
func vowels(text string, of map[rune]byte) (b []byte) {
	text = strings.TrimSuffix(text, "e") // which is silent
	within := false
	for _, r := range text {
		v, ok := of[r]
		if ok && !within {
			b = append(b, v)
		}
		within = ok
	}
	return b
}

// apart is by how many vowels two words differ at least, in order or in number.
func apart(a, b []byte) (n int) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			n++
		}
	}
	return n + max(len(a), len(b)) - min(len(a), len(b))
}

// borrow reads Urdu words that the data does not have as the English words that they
// write. It lists the words that are so read, with those that only phrases have.
func (m *matcher) borrow(ws []word) (read [][2]string) {
	at := 0
	for _, l := range m.lemmas(ws, maxPhrase) {
		w := l.words[0]
		for at < len(ws) && ws[at].text != w.text {
			at++
		}
		if l.row >= 0 || w.script != urdu || w.stop || at == len(ws) {
			continue
		}
		en := m.loans.of(w.text)
		if en == "" {
			continue
		}
		read = append(read, [2]string{w.text, en})
		if len(m.byLemma[w.own]) == 0 {
			ws[at] = tokens(en, english)[0]
		}
	}
	return read
}

// letterSounds are the consonants that Urdu letters are in English words; a word with a
// letter that is not here, nor a vowel's, is none.
var letterSounds = map[rune]byte{
	'ب': 'B', 'پ': 'P', 'ت': 'T', 'ٹ': 'T', 'ج': 'J', 'چ': 'C', 'د': 'D', 'ڈ': 'D', 'ر': 'R', 'ڑ': 'R', 'ز': 'S', 'ژ': 'X',
	'س': 'S', 'ش': 'X', 'ف': 'F', 'ک': 'K', 'گ': 'G', 'ل': 'L', 'م': 'M', 'ن': 'N',
}

// urduSounds are the consonants of an Urdu word, a vowel before them and an i behind.
func urduSounds(text string) (string, bool) {
	var b []byte
	last, size := utf8.DecodeLastRuneInString(text)
	for i, r := range text {
		s, ok := letterSounds[r]
		switch {
		case ok:
			b = sound(b, s)
		case i == 0 && r == 'و':
			b = append(b, 'W')
		case i == 0 && r == 'ہ':
			b = append(b, 'H')
		case i == 0 && strings.ContainsRune("اآی", r):
			b = append(b, 'A')
		case i == len(text)-size && last == 'ی':
			b = append(b, 'Y')
		case !strings.ContainsRune("اآوہھیےئؤں", r):
			return "", false
		}
	}
	return string(b), true
}

// sound adds a consonant, a double one once.
func sound(b []byte, s byte) []byte {
	if len(b) > 0 && b[len(b)-1] == s {
		return b
	}
	return append(b, s)
}

// spelt are letters of English words with the consonants that they are; those that may be
// two have both. The longest come first.
var spelt = []struct {
	letters string
	sounds  []string
}{
	{"ssion", []string{"XN"}}, {"tion", []string{"XN"}}, {"sion", []string{"XN"}}, {"cian", []string{"XN"}}, {"tien", []string{"XN"}}, {"tial", []string{"XL"}}, {"cial", []string{"XL"}},
	{"ture", []string{"CR"}}, {"sch", []string{"SK"}}, {"dge", []string{"J"}}, {"tch", []string{"C"}},
	{"sh", []string{"X"}}, {"ch", []string{"C", "K"}}, {"ph", []string{"F"}}, {"gh", []string{""}}, {"ck", []string{"K"}}, {"qu", []string{"K"}},
	{"ce", []string{"S"}}, {"ci", []string{"S"}}, {"cy", []string{"SY", "S"}}, {"ge", []string{"J", "G"}}, {"gi", []string{"J", "G"}}, {"gy", []string{"JY"}},
	{"c", []string{"K"}}, {"q", []string{"K"}}, {"k", []string{"K"}}, {"x", []string{"KS"}}, {"z", []string{"S"}}, {"s", []string{"S"}}, {"b", []string{"B"}}, {"d", []string{"D"}},
	{"f", []string{"F"}}, {"g", []string{"G"}}, {"j", []string{"J"}}, {"l", []string{"L"}}, {"m", []string{"M"}}, {"n", []string{"N"}}, {"p", []string{"P"}}, {"r", []string{"R"}}, {"t", []string{"T"}},
}

// englishSounds are the consonants of an English word as Urdu may write them, an i behind
// them that is written y, ie or ee.
func englishSounds(text string) []string {
	out := [][]byte{nil}
	rest := text
	switch text[0] {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		out[0] = []byte{'A'}
	case 'v', 'w':
		out[0] = []byte{'W'}
	case 'h':
		out[0] = []byte{'H'}
	}
	for rest != "" {
		k := slices.IndexFunc(spelt, func(s struct {
			letters string
			sounds  []string
		}) bool {
			return strings.HasPrefix(rest, s.letters)
		})
		if k < 0 {
			if len(rest) <= 2 && len(rest) < len(text) && (rest == "y" || rest == "ie" || rest == "ee" || rest == "i" || rest == "ey") {
				out = behind(out, []string{"Y"})
				break
			}
			rest = rest[1:]
			continue
		}
		out, rest = behind(out, spelt[k].sounds), rest[len(spelt[k].letters):]
	}
	var words []string
	for _, b := range out {
		words = append(words, string(b))
	}
	return words
}

// behind adds each of some consonants behind each of some beginnings, of which there are
// few.
func behind(begun [][]byte, sounds []string) (out [][]byte) {
	for _, s := range sounds {
		if len(out) >= 8 {
			break
		}
		for _, b := range begun {
			next := slices.Clone(b)
			for i := range len(s) {
				next = sound(next, s[i])
			}
			out = append(out, next)
		}
	}
	return out
}
