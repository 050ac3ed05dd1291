package urdu

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

var (
	// reNamedUnit is the provision that a note names as changed: "نیا آرٹیکل ۲۔ الف".
	reNamedUnit   = regexp.MustCompile(`(?:آرٹیکل|دفع[ہه]|قاعد[ہه]|ضابط[ہه])\s*[’‘'"”“(]*\s*([0-9]{1,4})\s*[-_۔.]*\s*((?:` + abjad + `)(?:\s+(?:` + abjad + `))?(?:[\s،۔’‘'"”“)]|$))?`)
	reNamedClause = regexp.MustCompile(`(?:شق|شقات|ذیلی\s+دفع[ہه])\s*[’‘'"”“]*\s*\(\s*([0-9]{1,2})`)
	reOfInstrment = regexp.MustCompile(`(?:کی|کے)\s*(?:دف[ع]?[ہه]|دفعات|آرٹیکل|پیرا)\s*[^\s]{0,4}\s*$`)
)

// link reads the notes and gives each to the provision that it tells of.
func (w *law) link(b *builder) {
	var before *corpus.Amendment
	var all []*corpus.Amendment
	last, page := -1, -1
	loose := 0
	type given struct {
		unit int
		a    *corpus.Amendment
	}
	var out []given
	for _, n := range w.notes {
		a := amendment(n.text, before, w.enactor)
		before = &a
		all = append(all, &a)
		if n.at != page {
			last, page = -1, n.at
		}
		unit, sure := w.owner(b, n, last)
		if unit < 0 {
			w.finds = append(w.finds, corpus.Finding{Code: "notes.loose", Detail: "no provision was found for the note: " + n.text})
			continue
		}
		if sure {
			last = unit
		} else {
			loose++
		}
		out = append(out, given{unit, &a})
	}
	if b.ocr {
		agreeOnNumbers(all)
	}
	for _, g := range out {
		b.out[g.unit].Amendments = append(b.out[g.unit].Amendments, *g.a)
	}
	if loose > 0 {
		w.finds = append(w.finds, corpus.Finding{Code: "notes.page", Detail: strconv.Itoa(loose) + " footnotes stand with a provision of their page; the print that was read does not show with which"})
	}
}

// owner is the unit that a note tells of, -1 for none, and whether the print shows it:
// by its mark, by the number that it names, or because it is the only one of the page.
// Last is the unit of the surest note before it on the page.
func (w *law) owner(b *builder, n note, last int) (int, bool) {
	units := b.onLines(n.from, n.at)
	if len(units) == 0 || n.inline {
		return b.above(n.at), len(b.out) > 0
	}
	if n.mark != "" {
		if at, ok := marked(w.ls, n); ok {
			if u, ok := b.owner[at]; ok {
				return u, true
			}
		}
	}
	if u, ok := b.named(n.text, units); ok {
		return u, true
	}
	if len(units) == 1 {
		return units[0], true
	}
	if u, ok := b.withClause(n.text, units); ok {
		return u, true
	}
	signs := slices.DeleteFunc(b.signed(w.ls, n), func(u int) bool { return u < last })
	switch {
	case len(signs) == 1:
		return signs[0], true
	case last >= 0:
		return last, false
	case len(signs) > 0:
		return signs[0], false
	}
	return units[len(units)-1], false
}

// signed are the units that show the brackets or asterisks of amendments on the page of
// a note.
func (b *builder) signed(ls []lines.Line, n note) []int {
	var out []int
	for i := n.from; i < min(n.at, len(ls)); i++ {
		u, ok := b.owner[i]
		if ok && strings.ContainsAny(ls[i].Text, "[]*") && !slices.Contains(out, u) && b.out[u].Kind != corpus.Preamble {
			out = append(out, u)
		}
	}
	return out
}

// onLines are the units that have lines between two, in order.
func (b *builder) onLines(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if u, ok := b.owner[i]; ok && (len(out) == 0 || out[len(out)-1] != u) && b.out[u].Kind != corpus.Preamble {
			out = append(out, u)
		}
	}
	return out
}

// above is the last unit that has a line above line i, -1 for none.
func (b *builder) above(i int) int {
	for i--; i >= 0; i-- {
		if u, ok := b.owner[i]; ok {
			return u
		}
	}
	return -1
}

// marked is the line of the page on which a note's mark stands before a bracket.
func marked(ls []lines.Line, n note) (int, bool) {
	re := regexp.MustCompile(`(?:^|[^0-9])` + n.mark + `\s?[\[(*]|[\[*]` + n.mark + `(?:[^0-9]|$)`)
	for i := n.from; i < min(n.at, len(ls)); i++ {
		if re.MatchString(digits(ls[i].Text)) {
			return i, true
		}
	}
	return 0, false
}

// named is the unit of the page whose number a note gives as that of what was changed;
// numbers of the amending law's own provisions are none.
func (b *builder) named(text string, units []int) (int, bool) {
	s := digits(text)
	for _, loc := range reNamedUnit.FindAllStringSubmatchIndex(s, -1) {
		if reOfInstrment.MatchString(s[:loc[2]]) && reInstrument.MatchString(s[:loc[0]]) {
			continue
		}
		suffix := ""
		if loc[4] >= 0 {
			suffix = latin(strings.Trim(s[loc[4]:loc[5]], " ،۔’‘'\"”“)"))
		}
		best, cost := -1, 0.5
		for _, u := range units {
			label := b.out[u].Number
			n := strings.TrimRight(label, "ABCDEFGHIJKLMN")
			if c := misread(s[loc[2]:loc[3]], n); label[len(n):] == suffix && c < cost {
				best, cost = u, c
			}
		}
		if best >= 0 {
			return best, true
		}
	}
	return 0, false
}

// withClause is the only unit of the page that has the clause which a note names.
func (b *builder) withClause(text string, units []int) (int, bool) {
	m := reNamedClause.FindStringSubmatch(digits(text))
	if m == nil {
		return 0, false
	}
	found := -1
	for _, u := range units {
		for _, p := range b.out[u+1:] {
			if p.Unit {
				break
			}
			if p.Parent == b.out[u].EID && p.Number == m[1] {
				if found >= 0 && found != u {
					return 0, false
				}
				found = u
			}
		}
	}
	return found, found >= 0
}

// fewReadings is how often a number must have been read for a like one that was read
// once to be taken for it.
const fewReadings = 3

// agreeOnNumbers mends the numbers of instruments that OCR misread: where one of a kind
// and a year was read often, one that is like it and was read three times less is the
// same.
func agreeOnNumbers(all []*corpus.Amendment) {
	count := map[string]int{}
	for _, a := range all {
		count[a.Work]++
	}
	works := slices.Sorted(maps.Keys(count))
	for _, a := range all {
		stem, n, ok := cutNumber(a.Work)
		if !ok {
			continue
		}
		best := a.Work
		for _, other := range works {
			c := count[other]
			s, m, ok := cutNumber(other)
			if ok && s == stem && other != a.Work && c >= fewReadings*count[a.Work] && (c > count[best] || best == a.Work) && misread(n, m) < costLost {
				best = other
			}
		}
		a.Work = best
	}
	for _, a := range all {
		if a.Work == "" {
			a.Work = onlyOfYear(a.By, count)
		}
	}
}

// onlyOfYear is the Act of the year that by names, where its number is unreadable and
// the other notes know one Act of that year alone.
func onlyOfYear(by string, count map[string]int) string {
	m := reActOfYear.FindStringSubmatch(digits(by))
	if m == nil {
		return ""
	}
	found := ""
	for work, c := range count {
		if stem, _, ok := cutNumber(work); ok && strings.HasSuffix(stem, "/act/"+m[1]) {
			if found != "" || c < fewReadings {
				return ""
			}
			found = work
		}
	}
	return found
}

var reActOfYear = regexp.MustCompile(`ایکٹ.{0,40}?((?:18|19|20)[0-9]{2})`)

// cutNumber cuts the number off an identifier.
func cutNumber(work string) (stem, number string, ok bool) {
	i := strings.LastIndexByte(work, '/')
	if i < 0 {
		return "", "", false
	}
	return work[:i], work[i+1:], true
}
