package pdftext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphen says what becomes of a hyphen at the end of a line.
type hyphen uint8

const (
	hyphenNone hyphen = iota
	hyphenDrop        // the word was broken: join it without the hyphen
	hyphenKeep        // the hyphen is the word's own: join it with the hyphen
)

// joinHyphens decides for each hyphen at the end of a line whether the word
// was broken there, by what the rest of the document writes: "evi-dence" is
// elsewhere one word, "co-accused" keeps its hyphen.
func joinHyphens(sheets []*sheet) {
	var seen map[string]bool
	for _, s := range sheets {
		var prev *line
		for _, l := range s.lines {
			if left, right := aroundBreak(prev, l); left != "" && right != "" {
				if seen == nil {
					seen = vocabulary(sheets)
				}
				prev.joinHyphen = decideHyphen(left, right, seen)
			}
			prev = l
		}
	}
}

// aroundBreak gives what a hyphen at the end of a line may have parted; "" where the next
// line does not go on with it.
func aroundBreak(prev, next *line) (left, right string) {
	if prev == nil || prev.role != next.role || prev.turned {
		return "", ""
	}
	return lastWord(prev.text), firstWord(next.text)
}

// lastWord is the part of a word before a hyphen at the end of the text, ""
// where there is none.
func lastWord(text string) string {
	stem, ok := strings.CutSuffix(text, "-")
	if !ok || strings.HasSuffix(stem, "-") || strings.HasSuffix(stem, " ") {
		return ""
	}
	word := stem[strings.LastIndexByte(stem, ' ')+1:]
	word = strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	if r, _ := utf8.DecodeLastRuneInString(word); !unicode.IsLetter(r) || isArabicRune(r) {
		return ""
	}
	return word
}

// firstWord is the word at the start of the text if it begins in lower case.
func firstWord(text string) string {
	r, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(r) {
		return ""
	}
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); end >= 0 {
		text = text[:end]
	}
	return text
}

func decideHyphen(left, right string, seen map[string]bool) hyphen {
	left, right = strings.ToLower(left), strings.ToLower(right)
	switch {
	case seen[left+right]:
		return hyphenDrop
	case seen[left+"-"+right]:
		return hyphenKeep
	}
	stem := left[strings.LastIndexByte(left, '-')+1:]
	switch stem {
	case "non", "sub", "co", "ex", "vice", "self", "well", "anti", "cross", "inter", "pre", "post", "semi", "quasi", "so", "re":
		return hyphenKeep
	}
	if seen[stem] && seen[right] && len(stem) > 2 && len(right) > 2 {
		return hyphenKeep // both halves are words
	}
	return hyphenDrop
}

// maxVocabulary bounds the words remembered of one document.
const maxVocabulary = 200_000

// vocabulary is the set of words inside the lines, in lower case.
func vocabulary(sheets []*sheet) map[string]bool {
	seen := map[string]bool{}
	for _, s := range sheets {
		for _, l := range s.lines {
			for w := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
				if len(seen) < maxVocabulary && len(w) < 40 && !strings.HasSuffix(w, "-") {
					seen[strings.ToLower(w)] = true
				}
			}
		}
	}
	return seen
}
