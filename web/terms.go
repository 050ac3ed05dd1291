package web

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a run of bytes of a text.
type span struct{ start, end int }

// needle is one word or phrase to mark in a document.
type needle []term

type term struct {
	text   string // folded
	prefix bool   // typed with a star
}

// maxNeedles keeps marking linear in the text.
const maxNeedles = 32

var (
	quoted    = regexp.MustCompile(`"([^"]*)"|“([^”]*)”`)
	fieldName = regexp.MustCompile(`^[a-z_]{2,12}:`)
)

// unmarked are words too common to mark: marking them hides the rest.
var unmarked = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`a an and any are as at be by for from has have if in into is it its no not
		of on or shall such that the their this to under was were what which who with
		section sections act ordinance article rule s ss art ka ki ke ko se me mein hai aur
		کا کی کے کو سے میں ہے اور پر یہ وہ`) {
		unmarked[w] = true
	}
}

// needles are the words and phrases of a query that are worth marking.
func needles(query string) []needle {
	var ns []needle
	rest := quoted.ReplaceAllStringFunc(query, func(m string) string {
		var phrase needle
		for _, w := range words(m) {
			phrase = append(phrase, term{text: fold(m[w.start:w.end])})
		}
		if len(phrase) > 0 {
			ns = append(ns, phrase)
		}
		return " "
	})
	for _, field := range strings.Fields(rest) {
		if strings.HasPrefix(field, "-") || field == "NOT" || len(ns) >= maxNeedles {
			continue
		}
		field = fieldName.ReplaceAllString(field, "")
		for _, w := range words(field) {
			t := term{text: fold(field[w.start:w.end]), prefix: strings.HasPrefix(field[w.end:], "*")}
			if !unmarked[t.text] && (utf8.RuneCountInString(t.text) > 1 || t.text >= "0" && t.text <= "9") {
				ns = append(ns, needle{t})
			}
		}
	}
	return ns
}

// words finds the runs of letters, marks and digits of a text.
func words(text string) []span {
	var ws []span
	start := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			ws = append(ws, span{start, i})
			start = -1
		}
	}
	if start >= 0 {
		ws = append(ws, span{start, len(text)})
	}
	return ws
}

// urduLetters are typed in two ways on keyboards in use.
var urduLetters = strings.NewReplacer("ي", "ی", "ى", "ی", "ك", "ک", "ه", "ہ", "ۂ", "ہ", "ة", "ہ", "ؤ", "و", "أ", "ا", "آ", "ا")

// fold makes words comparable: lower case, Urdu letters in one form, no
// vowel signs.
func fold(w string) string {
	w = strings.ToLower(w)
	if !strings.ContainsFunc(w, func(r rune) bool { return r >= 0x600 }) {
		return w
	}
	return urduLetters.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == 'ـ' {
			return -1
		}
		return r
	}, w))
}

// stem cuts the commonest English endings, so that "threatens" marks
// "threatening". It is for marking only; ranking has a better one.
func stem(w string) string {
	for _, end := range []string{"ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "y"} {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 3 {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

func (t term) matches(folded string) bool {
	if t.prefix {
		return strings.HasPrefix(folded, t.text)
	}
	return folded == t.text || len(t.text) > 3 && stem(folded) == stem(t.text)
}

// find lists where the needles stand in a text, in order, without overlap.
func find(text string, ns []needle) []span {
	if len(ns) == 0 {
		return nil
	}
	ws := words(text)
	folded := make([]string, len(ws))
	for i, w := range ws {
		folded[i] = fold(text[w.start:w.end])
	}
	var found []span
	for i := 0; i < len(ws); i++ {
		if n := longestAt(folded[i:], ns); n > 0 {
			found = append(found, span{ws[i].start, ws[i+n-1].end})
			i += n - 1
		}
	}
	return found
}

// longestAt is the number of words of the longest needle that begins here.
func longestAt(folded []string, ns []needle) int {
	best := 0
	for _, n := range ns {
		if len(n) > best && len(n) <= len(folded) && n.at(folded) {
			best = len(n)
		}
	}
	return best
}

func (n needle) at(folded []string) bool {
	for i, t := range n {
		if !t.matches(folded[i]) {
			return false
		}
	}
	return true
}
