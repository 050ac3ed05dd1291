package thesaurus

import (
	"strings"
	"testing"

	"daleel/indexer/analysis"
)

// spellings are pairs that people write for one sound of Roman Urdu; the first
// stands in the word, the second is written instead. A pair that begins or ends
// with ^ or $ holds at the edge of a word only.
var spellings = [][2]string{
	{"aa", "a"}, {"ee", "i"}, {"oo", "u"}, {"i", "ee"}, {"u", "oo"}, {"q", "k"}, {"k", "q"}, {"z", "s"}, {"w", "v"}, {"v", "w"},
	{"kh", "k"}, {"gh", "g"}, {"th", "t"}, {"dh", "d"}, {"bh", "b"}, {"ph", "p"}, {"tt", "t"}, {"dd", "d"}, {"ll", "l"}, {"mm", "m"}, {"ss", "s"},
	{"ay$", "ai$"}, {"ay$", "ey$"}, {"y$", "i$"}, {"i$", "ee$"}, {"ah$", "a$"},
}

// variants respells a word by one pair at one place.
func variants(word string) []string {
	marked := "^" + word + "$"
	var out []string
	for _, p := range spellings {
		for at := 0; ; {
			i := strings.Index(marked[at:], p[0])
			if i < 0 {
				break
			}
			i += at
			before, after := marked[i-min(i, 1)], marked[min(i+len(p[0]), len(marked)-1)]
			if p[0] == "k" && after == 'h' || p[0] == "i" && strings.IndexByte("aeiou", before) >= 0 {
				// Nobody writes qh for kh, nor aee for ai.
				if at = i + len(p[0]); at >= len(marked) {
					break
				}
				continue
			}
			v := strings.Trim(marked[:i]+p[1]+marked[i+len(p[0]):], "^$")
			if v != word {
				out = append(out, v)
			}
			at = i + len(p[0])
			if at >= len(marked) {
				break
			}
		}
	}
	return out
}

// TestSpellingsMeet respells every Roman Urdu word of the lexicon by the rules
// above: spellings of one word have to share a key.
func TestSpellingsMeet(t *testing.T) {
	tried, apart := 0, map[string]string{}
	for _, w := range mustLoad(t).Words {
		for _, text := range w.Roman {
			if strings.Contains(text, " ") || len(text) < 4 {
				continue
			}
			key := analysis.RomanKey(text)
			for _, v := range variants(text) {
				tried++
				if analysis.RomanKey(v) != key {
					apart[text+" "+v] = key + " " + analysis.RomanKey(v)
				}
			}
		}
	}
	share := 1 - float64(len(apart))/float64(tried)
	t.Logf("%d spellings, %.3f meet", tried, share)
	if tried < 2000 || share < 0.97 {
		for pair, keys := range apart {
			t.Errorf("%s do not meet: %s", pair, keys)
		}
	}
}
