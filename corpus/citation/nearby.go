package citation

import (
	"slices"
	"strings"
)

// maxHeading is how far down a law's text its own title may first stand.
const maxHeading = 4000

// own is the law that the text belongs to. One that no table has is named as its
// text names it: by the first title of its kind and year.
func (s *scan) own() Work {
	w := s.acts.work(s.scope.This)
	if w.Name != w.ID {
		return w
	}
	if s.ownTitle.Name == "" {
		s.ownTitle = w
		for i := range s.items {
			o := &s.items[i]
			if o.start > maxHeading {
				break
			}
			if o.kind == itemAct && yearOf(o.work) == yearOf(w) && scopeKind(o.work.ID) == scopeKind(w.ID) && strings.Contains(o.work.Name, ",") && s.acts.work(o.work.ID).Name == o.work.ID {
				s.ownTitle = o.work
				break
			}
		}
	}
	return s.ownTitle
}

// ibidBefore finds the Act of a footnote like "Subs. ibid., s. 8", which is that
// of the footnote before.
func (s *scan) ibidBefore(i int) (Work, bool) {
	g := &s.items[i]
	k := g.start
	for k > 0 && g.start-k < 6 && (isSpace(s.text[k-1]) || containsByte(".,", s.text[k-1])) {
		k--
	}
	if k < 4 || !wordAt(s.text[:k], k-4, "ibid") || !isLower(s.text[g.start]) {
		return Work{}, false
	}
	for n := i - 1; n >= 0 && g.start-s.items[n].end < maxReach; n-- {
		if o := &s.items[n]; o.work.Name != "" && !o.weak && o.work.ID != s.scope.This {
			return o.work, fits(o.work, g.pieces[0].Provision)
		}
	}
	return Work{}, false
}

// overChapter skips "and Chapter XXXV" behind a provision that ends at j, when
// "of" follows it.
func overChapter(t string, j int) int {
	k := skipAny(t, j, ",")
	e := anyWordAt(t, k, "and", "or")
	if e == k {
		return j
	}
	k = skipSpace(t, e)
	if e = anyWordAt(t, k, "chapter", "chapters", "part", "schedule"); e == k {
		return j
	}
	k = skipSpace(t, e)
	w := wordEnd(t, k)
	if _, end := number(t, k); end > k {
		w = end
	}
	if w == k || isLetter(t[k]) && !romanWord(t[k:w]) {
		return j
	}
	if at0(t, skipSpace(t, w)) == '(' {
		if end := strings.IndexByte(t[w:min(len(t), w+40)], ')'); end > 0 {
			w += end + 1
		}
	}
	if anyWordAt(t, skipSpace(t, w), "of") == skipSpace(t, w) {
		return j
	}
	return w
}

// definedLater finds the Act of "section 12 of RoPA" where the text defines the
// short form only afterwards, as in a quotation or a head note.
func (s *scan) definedLater(j int) (Work, bool) {
	k := skipAny(s.text, j, ",")
	for _, w := range []string{"of", "the"} {
		if e := anyWordAt(s.text, k, w); e != k {
			k = skipSpace(s.text, e)
		}
	}
	if k == j || k-j > maxGap {
		return Work{}, false
	}
	w, e := s.defs.at(s.text, k)
	return w, e > k
}

// overPage finds the Act of "section 10 of the" at the foot of a page, when the
// running head of the next one stands before the Act's name.
func (s *scan) overPage(i int) (Work, bool) {
	g, k := &s.items[i], i+1
	for k < len(s.items) && k-i <= maxHeads && s.items[k].cite != nil && s.items[k].cite.Form() == FormCase && (k == i+1 || bareFigures(s.text[s.items[k-1].end:s.items[k].start])) {
		k++
	}
	if k == i+1 || k == len(s.items) || !s.items[k].names() || s.items[k].work.Name == "" {
		return Work{}, false
	}
	n := &s.items[k]
	foot := strings.TrimRight(s.text[g.end:s.items[i+1].start], " \n\f\r\t0123456789") // with the page's number
	before, after := strings.Fields(foot), strings.Fields(s.text[s.items[k-1].end:n.start])
	after = dropLast(after, "the")
	if of := dropLast(after, "of"); len(before) == 0 && len(of) < len(after) { // the page ends with the number
		before, after = after[len(of):], of
	}
	head := strings.TrimPrefix(strings.Join(after, " "), "etc.")
	if len(before) == 0 || before[0] != "of" || !links(foot) || len(head) > 16 || !bareFigures(head) {
		return Work{}, false
	}
	n.used = true
	return n.work, true
}

// dropLast drops a word at the end.
func dropLast(words []string, word string) []string {
	if n := len(words) - 1; n >= 0 && words[n] == word {
		return words[:n]
	}
	return words
}

// maxHeads is how many case numbers a running head may have.
const maxHeads = 5

// bareFigures reports whether t has no letters.
func bareFigures(t string) bool {
	for i := 0; i < len(t); i++ {
		if isLetter(t[i]) {
			return false
		}
	}
	return true
}

// initialsLater gives Acts that the text names by initials and year before their title
// what the title says, and drops those of which none is named.
func (s *scan) initialsLater() {
	s.items = slices.DeleteFunc(s.items, func(it item) bool {
		return it.later != "" && s.short[it.later].Name == ""
	})
	for i := range s.items {
		if it := &s.items[i]; it.later != "" {
			it.work = s.short[it.later]
		}
	}
}
