package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"daleel/corpus/structure/internal/lines"
)

// headerWords are words that every header may hold; they help to mend one that
// the extraction cut in two ("A ppeal") even where it stands only once.
var headerWords = strings.Fields(`appeal appeals appellate appellant appellants petition petitions
petitioner petitioners respondent respondents versus hearing judgment judgement order justice
court supreme high civil criminal constitution constitutional jurisdiction present revision
application applications review miscellaneous against passed dated islamabad lahore karachi
peshawar quetta rawalpindi multan bahawalpur others another through government secretary
muhammad pakistan advocate announced approved reporting chief member chairman tribunal date number`)

// vocabulary counts the words of a text in lower case.
func vocabulary(ls []lines.Line) map[string]int {
	words := map[string]int{}
	for _, w := range headerWords {
		words[w] += 3
	}
	for _, l := range ls {
		for _, w := range strings.FieldsFunc(l.Text, notLetter) {
			words[strings.ToLower(w)]++
		}
	}
	return words
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

var (
	reSpacedHyphen = regexp.MustCompile(`(\pL|\d) ?- ?(\pL)`)
	reSpacedWord   = regexp.MustCompile(`^(?:[\W_]*)((?:[A-Z] ?){5,}[SE]?)[\W_]*$`)
	reGluedNo      = regexp.MustCompile(`(\p{Ll})(Nos?\b)`)
	reSpacedStop   = regexp.MustCompile(`(\pL) ([,.)])`)
)

// repair mends what extraction does to a header: words cut in two where the
// whole word is known from the rest of the text, letters set wide apart
// ("J U D G M E N T"), and spaces before a hyphen ("2312 -L").
func repair(s string, words map[string]int) string {
	if m := reSpacedWord.FindStringSubmatch(s); m != nil && strings.Count(s, " ") > len(m[1])/3 {
		return strings.ReplaceAll(m[1], " ", "")
	}
	s = reGluedNo.ReplaceAllString(s, "$1 $2")
	s = reSpacedHyphen.ReplaceAllString(s, "$1-$2")
	s = reSpacedStop.ReplaceAllString(s, "$1$2")
	parts := strings.Split(s, " ")
	out := parts[:0:0]
	for i := 0; i < len(parts); i++ {
		if i+1 < len(parts) && cut(parts[i], parts[i+1], words) {
			out = append(out, parts[i]+parts[i+1])
			i++
			continue
		}
		out = append(out, parts[i])
	}
	return strings.Join(out, " ")
}

// cut reports whether a and b are the halves of one word of the text.
func cut(a, b string, words map[string]int) bool {
	left := strings.ToLower(strings.TrimLeftFunc(a, notLetter))
	right := strings.ToLower(strings.TrimRightFunc(b, notLetter))
	if left == "" || right == "" || strings.IndexFunc(left+right, notLetter) >= 0 {
		return false
	}
	whole := words[left+right]
	if slices.Contains(smallLeft, left) && (words[right] > 1 || whole < 4 || len(right) < 4 && whole < 25) {
		return false
	}
	// A fragment is rarer than the whole; two good words side by side are not.
	return whole > 1 && min(words[left], words[right])*2 < whole+1
}

// smallLeft are words that seldom are the first half of a cut word.
var smallLeft = []string{"a", "an", "the", "in", "on", "to", "of", "be", "no", "so", "as", "is", "it", "or", "for", "with", "and", "by", "not", "at", "any", "some"}

// noisy is the share of lines with a cut word from which a text as a whole is
// mended; a clean one is left exactly as it is.
const noisy = 0.06

// mend repairs the words of the lines of a noisy text.
func mend(ls []lines.Line, words map[string]int) {
	fixed := make([]string, len(ls))
	n := 0
	for i, l := range ls {
		fixed[i] = repair(l.Text, words)
		if len(fixed[i]) < len(l.Text) {
			n++
		}
	}
	if float64(n) < noisy*float64(len(ls)) {
		return
	}
	for i := range ls {
		ls[i].Text = fixed[i]
	}
}
