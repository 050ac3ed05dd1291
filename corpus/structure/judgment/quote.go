package judgment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
)

const (
	// minQuote is from how many letters words between quotation marks are a
	// passage that is quoted, and not a term or a name.
	minQuote = 90
	// sourceReach is how far before a quotation its source is looked for.
	sourceReach = 420
	// sourceAfter is how far behind it: "… ” (PLD 2018 SC 1)".
	sourceAfter = 60
)

// reCaseName is the name of a case between quotation marks.
var reCaseName = regexp.MustCompile(`\s(?:[Vv]s?\.?|(?i:versus))\s`)

// quotations gives the passages that a paragraph quotes from laws and from
// other judgments, each with its source where the words beside it cite one.
func quotations(p *corpus.Provision) []corpus.Provision {
	var out []corpus.Provision
	from := 0
	for _, q := range allQuoted(p.Text) {
		if words := p.Text[q[0]:q[1]]; utf8.RuneCountInString(words) < minQuote || reCaseName.MatchString(words) && !isProse(words) {
			continue
		}
		n := strconv.Itoa(len(out) + 1)
		out = append(out, corpus.Provision{
			EID: workid.Join(p.EID, workid.EID(corpus.Quotation, n)), Kind: corpus.Quotation, Parent: p.EID, Lang: p.Lang,
			Start: q[0], End: q[1], Source: quoteSource(p.Text, from, q), PageFrom: p.PageFrom, PageTo: p.PageTo,
		})
		from = q[1]
	}
	return out
}

// allQuoted finds the passages with and without quotation marks, in order.
func allQuoted(text string) [][2]int {
	marked := quoted(text)
	all := append(marked, unmarked(text, marked)...)
	slices.SortFunc(all, func(a, b [2]int) int { return a[0] - b[0] })
	return all
}

// quoted finds the spans between quotation marks. A mark that opens again inside
// one is that of its next paragraph; a passage that is never closed ends with
// the paragraph where it fills a line of its own.
func quoted(text string) [][2]int {
	var out [][2]int
	open := -1
	for i := 0; i < len(text); i++ {
		switch mark, size := quoteMark(text, i); {
		case size == 0:
		case open < 0 && mark != '”' && opensQuote(text, i):
			open = i
			i += size - 1
		case open >= 0 && mark == '“', open >= 0 && mark == '"' && opensQuote(text, i) && !closesQuote(text, i):
			i += size - 1
		case open >= 0:
			out = append(out, [2]int{open, i + size})
			open = -1
			i += size - 1
		}
	}
	if open >= 0 && (open == 0 || text[open-1] == '\n') {
		out = append(out, [2]int{open, len(strings.TrimRight(text, "\n "))})
	}
	return out
}

// quoteMark reads a double quotation mark at text[i] and its length in bytes.
func quoteMark(text string, i int) (rune, int) {
	switch {
	case text[i] == '"':
		return '"', 1
	case strings.HasPrefix(text[i:], "“"):
		return '“', len("“")
	case strings.HasPrefix(text[i:], "”"):
		return '”', len("”")
	}
	return 0, 0
}

// opensQuote and closesQuote tell what a mark does by what stands beside it.
func opensQuote(text string, i int) bool {
	return i == 0 || strings.IndexByte(" \n\t([-:", text[i-1]) >= 0 || strings.HasSuffix(text[:i], "—") || strings.HasSuffix(text[:i], "–")
}

func closesQuote(text string, i int) bool {
	return i+1 >= len(text) || strings.IndexByte(" \n\t)].,;:", text[i+1]) >= 0
}

// quoteSource is the normal form of what the words right behind a quotation, or
// else those before it, cite last. from is where an earlier quotation ends.
func quoteSource(text string, from int, q [2]int) string {
	after := text[q[1]:min(len(text), q[1]+sourceAfter)]
	if strings.HasPrefix(strings.TrimLeft(after, " \n"), "(") {
		if ms := citation.FindAll(strings.ToValidUTF8(after, ""), citation.Scope{}); len(ms) > 0 {
			return ms[0].Normal
		}
	}
	before := strings.ToValidUTF8(text[max(from, q[0]-sourceReach):q[0]], "")
	if strings.TrimSpace(before) == "" {
		return ""
	}
	ms := citation.FindAll(before, citation.Scope{})
	for i := len(ms) - 1; i >= 0; i-- {
		if f := ms[i].Citation.Form(); f != citation.FormWork || i == 0 {
			return ms[i].Normal
		}
	}
	return ""
}
