package search

import (
	_ "embed" // the table of numbers
	"regexp"
	"strconv"
	"strings"

	"daleel/indexer/analysis"
)

// People say the numbers of provisions in words: "section three hundred and two",
// "article one ninety nine", "dafa char so bees", "دفعہ تین سو دو". Such words are
// written in figures where a word for a provision stands before them, or, of two and
// more, the letters of a code behind; elsewhere they count anything.

//go:embed numerals.tsv
var numeralTable string

// hundred is the value of a word that multiplies what stands before it.
const hundred = 100

// mostDigits are the digits of the longest number of a provision.
const mostDigits = 4

// numerals give the value of a word.
var numerals = func() map[string]int {
	m := map[string]int{}
	for _, line := range strings.Split(numeralTable, "\n") {
		cells := strings.Split(line, "\t")
		n, err := strconv.Atoi(cells[0])
		if err != nil {
			continue
		}
		for _, w := range strings.Fields(strings.Join(cells[1:], " ")) {
			if _, taken := m[w]; !taken {
				m[w] = n
			}
		}
	}
	return m
}()

// numeralSounds give the value of a word inside a number by its sound, where that
// is one number's alone.
var numeralSounds = func() map[string]int {
	m := map[string]int{}
	for w, n := range numerals {
		key := analysis.RomanKey(w)
		if was, twice := m[key]; twice && was != n {
			n = -1
		}
		if key != "" {
			m[key] = n
		}
	}
	return m
}()

// leastSounded are the letters of a word that is known by its sound.
const leastSounded = 4

// numeral is the value of a word, which follows others of a number where inside.
func numeral(word string, inside bool) (int, bool) {
	if n, ok := numerals[word]; ok || !inside || len(word) < leastSounded {
		return n, ok
	}
	n, ok := numeralSounds[analysis.RomanKey(word)]
	return n, ok && n >= 0
}

var (
	// wordOfText is a word of a query with what parts it from the next.
	wordOfText = regexp.MustCompile(`[\p{L}\p{M}\d]+`)
	// numberedWords stand before the number of a provision, and codeLetters behind it.
	numberedWords = union(sectionWords, analysis.WordSet("order orders dafa dafaa دفعات آرڈر رول شق"))
	codeLetters   = analysis.WordSet("ppc crpc cpc qso peca cnsa ata mflo")
	// doubtful words are numbers beside others alone, and unopening ones behind others:
	// "what does section 9 do", "section no 302".
	doubtful  = analysis.WordSet("do dou che sat")
	unopening = analysis.WordSet("o oh no so sow")
)

// genitive reports whether what stands before an s makes it the end of a word.
func genitive(before string) bool {
	return strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’")
}

func union(ms ...map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, m := range ms {
		for k := range m {
			out[k] = true
		}
	}
	return out
}

// figures writes the numbers of provisions that stand in words in figures.
func figures(text string) string {
	at := wordOfText.FindAllStringIndex(text, -1)
	words := make([]string, len(at))
	for i, a := range at {
		words[i] = strings.ToLower(text[a[0]:a[1]])
	}
	var out strings.Builder
	from, listed := 0, false
	for i := 0; i < len(words); i++ {
		n, number := sayNumber(words[i:])
		marked := i > 0 && (numberedWords[words[i-1]] && !genitive(text[:at[i-1][0]]) || listed && words[i-1] == "and")
		if n > 0 && !(n == 1 && doubtful[words[i]]) && (marked || n > 1 && i+n < len(words) && codeLetters[words[i+n]]) {
			out.WriteString(text[from:at[i][0]] + number)
			from, listed = at[i+n-1][1], true
			i += n - 1
			continue
		}
		listed = listed && words[i] == "and"
	}
	return out.String() + text[from:]
}

// sayNumber reads the number at the head of words, as it is said ("three hundred and
// two", "four twenty", "one four four"), and tells how many words it takes; 0 for none.
func sayNumber(words []string) (n int, number string) {
	for n < len(words) {
		v, ok := numeral(words[n], n > 0)
		switch {
		case words[n] == "and" && strings.HasSuffix(number, "00") && n+1 < len(words) && below(words[n+1]):
			n++
			continue
		case !ok || v == hundred && len(number) > 1 || number == "" && unopening[words[n]] ||
			v < 10 && n == 1 && atoi(number) >= 10 && atoi(number) < 20: // "twelve two" is section 12(2)
			return n, number
		}
		next := joinNumber(number, v, words[max(n-1, 0)])
		if len(next) > mostDigits {
			return n, number
		}
		n, number = n+1, next
	}
	return n, number
}

// below reports whether a word is a number under a hundred.
func below(word string) bool {
	v, ok := numerals[word]
	return ok && v < hundred
}

// joinNumber puts a said number behind another, of which last was the last word:
// "three hundred" and "two", "twenty" and "two", "four" and "twenty".
func joinNumber(number string, v int, last string) string {
	switch tens := numerals[last]; {
	case v == hundred:
		return strconv.Itoa(max(1, atoi(number)) * hundred)
	case strings.HasSuffix(number, "00") && last != "zero":
		return strconv.Itoa(atoi(number) + v)
	case number != "" && tens >= 20 && tens%10 == 0 && v > 0 && v < 10:
		return strconv.Itoa(atoi(number) + v)
	}
	return number + strconv.Itoa(v)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // a few digits of our own
	return n
}
