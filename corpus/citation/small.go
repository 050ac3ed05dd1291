package citation

import "strings"

// maxSmall is how many words before one in small letters a title may begin.
const maxSmall = 8

// overSmall corrects where a title begins that a word in small letters has cut
// at b: "Code of civil Procedure (Amdt.) Act, 1976", "West Pakistan small
// Industries Corporation Act, 1965". The kind word stands at i to e. A title of the
// table is taken whole; else the word has to follow a legislature or "Code of".
func (s *scan) overSmall(b, i, e, year int) int {
	from := s.smallWord(b)
	if from == b || year == 0 {
		return b
	}
	nearest := b
	for at, n := from, 0; n < maxSmall; n++ {
		k := s.backSpace(at)
		w := s.wordStart(k)
		if w >= k || w < s.floor {
			break
		}
		at = w
		if s.acts.isEnactor(s.text[w:from]) || strings.Join(strings.Fields(s.text[w:from]), " ") == "Code of" {
			nearest = w
		}
		if !isUpper(s.text[w]) || stops[strings.ToLower(s.text[w:k])] {
			continue
		}
		if s.acts.byKey[looseKey(s.acts.tidyTitle(s.words(w, i))+" "+s.text[i:e], year)] != "" {
			return w
		}
	}
	return nearest
}

// codeAmended reports whether a Code's name at i is the beginning of a longer title:
// "Code of Civil Procedure (Amendment) Act".
func (s *scan) codeAmended(i int) bool {
	if upper(s.text[i]) != 'C' || !wordAt(s.text, i, "code") {
		return false
	}
	n, j := s.acts.tree.longest(s.text, i)
	return n >= 0 && s.amending(j)
}

// headingWords open the headings of amending sections.
var headingWords = set("amendment amendments repeal insertion substitution omission")

// afterHeading corrects where a title begins that a heading opens: "Amendment of
// West Pakistan Act X of 1958" names that Act.
func (s *scan) afterHeading(b, i int) int {
	e := wordEnd(s.text, b)
	if b >= i || !headingWords[strings.ToLower(s.text[b:e])] {
		return b
	}
	k := skipSpace(s.text, e)
	of := anyWordAt(s.text, k, "of", "in", "to")
	if of == k {
		return b
	}
	if k = skipSpace(s.text, of); wordAt(s.text, k, "the") {
		k = skipSpace(s.text, k+len("the"))
	}
	return min(s.afterMarks(k), i)
}

// smallWord returns where a word in small letters before b begins that titles of
// the table have; b where none stands there.
func (s *scan) smallWord(b int) int {
	k := s.backSpace(b)
	w := s.wordStart(k)
	small := strings.ToLower(s.text[w:k])
	if w >= k || w < s.floor || !isLower(s.text[w]) || k-w < 4 || common[small] || connectors[small] || !s.acts.vocab[compact(small)] {
		return b
	}
	return w
}
