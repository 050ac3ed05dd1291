package extract

import (
	"encoding/xml"
	"strconv"
	"strings"

	"daleel/corpus"
)

// wordLists are the numbered lists of a Word document: Word keeps no numbers
// with the paragraphs, but counts them when it shows them.
type wordLists struct {
	abstract map[string]string      // list by the number of its use
	levels   map[string][]wordLevel // levels by list
	styles   map[string][2]string   // list and level by style
	counts   map[string]*[wordDepth]int
}

// wordDepth is how deep lists go.
const wordDepth = 9

// wordLevel is how a level of a list is numbered: "%1.%2" in formats.
type wordLevel struct {
	start  int
	format string
	text   string
}

type wordVal struct {
	Val string `xml:"val,attr"`
}

// readWordLists reads the lists and the styles that use them; what cannot be
// read numbers nothing.
func readWordLists(numbering, styles []byte) wordLists {
	l := wordLists{abstract: map[string]string{}, levels: map[string][]wordLevel{}, styles: map[string][2]string{}, counts: map[string]*[wordDepth]int{}}
	var n struct {
		Abstract []struct {
			ID     string `xml:"abstractNumId,attr"`
			Levels []struct {
				Start  wordVal `xml:"start"`
				Format wordVal `xml:"numFmt"`
				Text   wordVal `xml:"lvlText"`
			} `xml:"lvl"`
		} `xml:"abstractNum"`
		Nums []struct {
			ID       string  `xml:"numId,attr"`
			Abstract wordVal `xml:"abstractNumId"`
		} `xml:"num"`
	}
	_ = xml.Unmarshal(numbering, &n)
	for _, a := range n.Abstract {
		for i, lv := range a.Levels {
			if i == wordDepth {
				break
			}
			start, err := strconv.Atoi(lv.Start.Val)
			if err != nil {
				start = 1
			}
			l.levels[a.ID] = append(l.levels[a.ID], wordLevel{start, lv.Format.Val, lv.Text.Val})
		}
	}
	for _, u := range n.Nums {
		l.abstract[u.ID] = u.Abstract.Val
	}
	l.readStyles(styles)
	return l
}

func (l *wordLists) readStyles(data []byte) {
	var s struct {
		Styles []struct {
			ID    string  `xml:"styleId,attr"`
			Level wordVal `xml:"pPr>numPr>ilvl"`
			Num   wordVal `xml:"pPr>numPr>numId"`
		} `xml:"style"`
	}
	_ = xml.Unmarshal(data, &s)
	for _, st := range s.Styles {
		if st.Num.Val != "" {
			l.styles[st.ID] = [2]string{st.Num.Val, st.Level.Val}
		}
	}
}

// number counts a paragraph of a list and returns its number as shown, "" for
// one of no list, or with a mere dot before it.
func (l *wordLists) number(style, num, level string) string {
	if s, ok := l.styles[style]; ok && num == "" {
		num, level = s[0], s[1]
	}
	list, ok := l.abstract[num]
	levels := l.levels[list]
	at, err := strconv.Atoi(level)
	if err != nil {
		at = 0
	}
	if !ok || at < 0 || at >= len(levels) {
		return ""
	}
	counts := l.counts[list]
	if counts == nil {
		counts = new([wordDepth]int)
		for i, lv := range levels {
			counts[i] = lv.start - 1
		}
		l.counts[list] = counts
	}
	counts[at]++
	for i := at + 1; i < len(levels); i++ {
		counts[i] = levels[i].start - 1
	}
	return l.print(levels, counts, at)
}

func (l *wordLists) print(levels []wordLevel, counts *[wordDepth]int, at int) string {
	if f := levels[at].format; f == "bullet" || f == "none" {
		return ""
	}
	text := levels[at].text
	for i := range levels {
		n := max(counts[i], levels[i].start)
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(i+1), inFormat(n, levels[i].format))
	}
	return strings.TrimSpace(text)
}

// inFormat writes a number as letters, roman or arabic.
func inFormat(n int, format string) string {
	switch format {
	case "lowerLetter":
		return inLetters(n)
	case "upperLetter":
		return strings.ToUpper(inLetters(n))
	case "lowerRoman":
		return strings.ToLower(inRoman(n))
	case "upperRoman":
		return inRoman(n)
	}
	return strconv.Itoa(n)
}

// inLetters is a, b, … z, aa, bb, … as Word counts.
func inLetters(n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

func inRoman(n int) string {
	if r := corpus.Roman(n); r != "" {
		return r
	}
	return strconv.Itoa(n)
}
