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

// longName is how many bytes the name of a case takes at most.
const longName = 400

// without gives others with those of found that none of them overlaps.
func without(found, others [][2]int) [][2]int {
	kept := slices.DeleteFunc(found, func(q [2]int) bool { return overlaps(q, others) })
	return append(kept, others...)
}

// nameOfCase reports whether words between quotation marks are but the name of a case.
func nameOfCase(words string) bool {
	return len(words) < longName && reCaseName.MatchString(words) && !isProse(words)
}

// quotations gives the passages that a paragraph quotes from laws and from
// other judgments, each with its source where the words beside it cite one.
func quotations(p *corpus.Provision) []corpus.Provision {
	var out []corpus.Provision
	from := 0
	for _, q := range allQuoted(p.Text) {
		if words := p.Text[q[0]:q[1]]; utf8.RuneCountInString(words) < minQuote || nameOfCase(words) {
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
	marked := without(quoted(text), singles(text))
	bare := unmarked(text, marked)
	all := without(marked, bare)
	slices.SortFunc(all, func(a, b [2]int) int { return a[0] - b[0] })
	return all
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
