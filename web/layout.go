package web

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
)

// block is a paragraph of a provision.
type block struct {
	ID    string // eId of the part that begins here, may be empty
	Depth int    // how deep the part stands below its unit, 0 to 4
	Quote bool   // a passage that a judgment quotes
	From  string // what it is quoted from, "" where the text does not say
	Urdu  bool   // more Urdu than Latin letters, whatever the language of the text
	Runs  []run
}

// run is a stretch of a paragraph, a link where URL is set.
type run struct {
	URL, Title string
	Term       bool // a defined term, which leads to its definition
	Pieces     []piece
}

// piece is text; Hit numbers the marks of the page from 1, 0 for none.
type piece struct {
	Text string
	Hit  int
}

// marker gives the marks of a page their numbers.
type marker struct {
	needles []needle
	count   int
}

// maxDepth is how far sub-provisions are indented; deeper ones stand as deep.
const maxDepth = 4

// opening matches a line that begins a new paragraph of a statute even where
// the source has no empty line before it, in Latin or in Urdu figures.
var opening = regexp.MustCompile(`^\s*(?:\((?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6}|[۰-۹٠-٩]{1,3}|\p{Arabic}{1,4})[A-Z]{0,2}\)|` +
	`Provided|Explanation|Illustration|Exception|PROVIDED|مگر شرط|توضیح|تشریح|تمثیل)`)

// layOut turns the text of a unit into paragraphs: one begins at each of the given
// places and at each part below the unit.
func layOut(text string, cuts []int, subs []*corpus.Provision, depth func(*corpus.Provision) int, links []linkSpan, m *marker) []block {
	cuts = slices.Clone(cuts)
	ids := map[int]string{}
	for _, s := range subs {
		if s.Start < 0 || s.Start >= len(text) || !utf8.RuneStart(text[s.Start]) {
			continue
		}
		cuts = append(cuts, s.Start)
		if s.Kind == corpus.Quotation && s.End < len(text) && utf8.RuneStart(text[s.End]) {
			cuts = append(cuts, s.End)
		}
		if ids[s.Start] == "" {
			ids[s.Start] = s.EID
		}
	}
	slices.Sort(cuts)
	cuts = append(slices.Compact(cuts), len(text))
	hits := find(text, m.needles)
	var blocks []block
	depthNow, label := 0, ""
	pending := "" // the anchor of a part whose first lines are blank
	for i := range len(cuts) - 1 {
		from, to := trim(text, cuts[i], cuts[i+1])
		if id := ids[cuts[i]]; id != "" {
			pending = id
		}
		if from >= to {
			continue
		}
		if len(subs) > 0 {
			depthNow = depthAt(subs, cuts[i], depth)
		} else {
			depthNow, label = guessDepth(text[from:to], label, depthNow)
		}
		b := block{ID: pending, Depth: depthNow, Urdu: corpus.MostlyArabic(text[from:to]), Runs: runs(text, from, to, links, hits, m)}
		for _, s := range subs {
			if s.Kind == corpus.Quotation && s.Start <= cuts[i] && cuts[i] < s.End {
				b.Quote, b.From = true, s.Source
			}
		}
		blocks = append(blocks, b)
		pending = ""
	}
	return blocks
}

// lineStarts are the beginnings of the lines of a text whose lines are paragraphs, items
// of lists and rows of tables, as those of papers are.
func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// paragraphStarts finds the beginnings of paragraphs by the text alone: at each empty
// line, and at each line with a number of its own. Other line ends are those of the
// printed page and mean nothing.
func paragraphStarts(text string) []int {
	starts := []int{0}
	blank := false
	for at := 0; at < len(text); {
		end := at + len(text[at:])
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		line := text[at:end]
		switch {
		case strings.TrimSpace(line) == "":
			blank = true
		case blank || opening.MatchString(line):
			starts = append(starts, at)
			blank = false
		}
		at = end
	}
	return starts
}

// trim brings a span in to its first and last letter.
func trim(text string, from, to int) (int, int) {
	s := text[from:to]
	from += len(s) - len(strings.TrimLeft(s, " \t\r\n\f"))
	to -= len(s) - len(strings.TrimRight(s, " \t\r\n\f"))
	return from, to
}

// depthAt is the depth of the innermost part that holds the offset.
func depthAt(subs []*corpus.Provision, at int, depth func(*corpus.Provision) int) int {
	best := 0
	for _, s := range subs {
		if s.Start <= at && at < s.End {
			best = max(best, depth(s))
		}
	}
	return min(best, maxDepth)
}

// lettered matches a clause by its letter, for texts whose parts nobody told us.
var lettered = regexp.MustCompile(`^\s*\(([a-z]{1,2}|[ivxl]{1,6})[A-Z]?\)`)

// guessDepth sets in the clauses of a unit that has no known parts: letters
// once, small roman numerals twice. An (i) after an (h) is a letter.
func guessDepth(text string, before string, in int) (depth int, label string) {
	m := lettered.FindStringSubmatch(text)
	switch {
	case m == nil:
		return 0, ""
	case strings.Trim(m[1], "ivxl") != "", m[1] == "i" && before == "h", m[1] == "v" && before == "u", m[1] == "x" && before == "w", m[1] == "l" && before == "k":
		return 1, m[1]
	case in == 0:
		return 1, m[1] // roman numerals right below the section
	case in == 1 && m[1] != "i" && strings.Trim(before, "ivxl") == "":
		return 1, m[1] // and their followers
	}
	return 2, m[1]
}

// linkSpan is a citation in a text and where it leads.
type linkSpan struct {
	span
	url, title string
	term       bool
}

// runs cuts text[from:to] at the links and, inside, at the marks.
func runs(text string, from, to int, links []linkSpan, hits []span, m *marker) []run {
	var out []run
	at := from
	for _, l := range links {
		start, end := max(l.start, at), min(l.end, to)
		if start >= end {
			continue
		}
		if at < start {
			out = append(out, run{Pieces: m.pieces(text, at, start, hits)})
		}
		out = append(out, run{URL: l.url, Title: l.title, Term: l.term, Pieces: m.pieces(text, start, end, hits)})
		at = end
	}
	if at < to {
		out = append(out, run{Pieces: m.pieces(text, at, to, hits)})
	}
	return out
}

// pieces cuts text[from:to] at the marks and numbers them.
func (m *marker) pieces(text string, from, to int, hits []span) []piece {
	var out []piece
	at := from
	i, _ := slices.BinarySearchFunc(hits, from, func(h span, at int) int { return h.end - at })
	for ; i < len(hits) && hits[i].start < to; i++ {
		start, end := max(hits[i].start, at), min(hits[i].end, to)
		if start >= end {
			continue
		}
		if at < start {
			out = append(out, piece{Text: clean(text[at:start])})
		}
		m.count++
		out = append(out, piece{Text: clean(text[start:end]), Hit: m.count})
		at = end
	}
	if at < to {
		out = append(out, piece{Text: clean(text[at:to])})
	}
	return out
}

// clean keeps a broken source from breaking the page.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// links are the citations of each provision, in order, without overlap, that
// lead to a work we may hold. within is the address of a provision of the same
// document, "" for none; absent are the works that are not held.
func links(doc *corpus.Document, absent map[string]bool, within func(eid string) string) map[string][]linkSpan {
	by := make(map[string][]linkSpan)
	for _, c := range doc.Citations {
		u := deep(c.Target)
		work, eid, ok := strings.Cut(c.Target, "#")
		switch {
		case ok && work == doc.Work:
			u = within(eid)
		case absent[work]:
			continue
		}
		if u != "" && c.Start >= 0 && c.Start < c.End {
			by[c.In] = append(by[c.In], linkSpan{span: span{c.Start, c.End}, url: u, title: c.Normal})
		}
	}
	for eid, ls := range by {
		slices.SortFunc(ls, func(a, b linkSpan) int { return a.start - b.start })
		by[eid] = slices.CompactFunc(ls, func(a, b linkSpan) bool { return b.start < a.end })
	}
	return by
}

// fitting drops the links that do not lie on letters of the text: a document
// and its citations may disagree after a repair.
func fitting(ls []linkSpan, text string) []linkSpan {
	return slices.DeleteFunc(slices.Clone(ls), func(l linkSpan) bool {
		return l.end > len(text) || !utf8.RuneStart(text[l.start]) || l.end < len(text) && !utf8.RuneStart(text[l.end])
	})
}
