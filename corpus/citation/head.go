package citation

import "slices"

// A page ends in the middle of a citation: the number of the next page, with or without
// the running head's case numbers, stands between its parts. What the page parts is read
// once more without them.

// The bytes about a page's head that are read again, and the width of its line.
const (
	headBefore = 140
	headAfter  = 160
	headWidth  = 140
)

// parted reads what the running head of the case items from the item first on parts. It
// returns where reading goes on: next where nothing is parted.
func (s *scan) parted(first, next int) int {
	if s.query || first == len(s.items) {
		return next
	}
	start, end := s.items[first].start, s.items[len(s.items)-1].end
	top := s.pageTop(start)
	if e := s.pageNumberAfter(end); e > end {
		end = e
	} else if top == start {
		return next
	}
	start = top
	return s.across(start, end, first, next)
}

// pageNumberAfter returns the end of the line with the number of a page behind the case
// numbers that end at j, "etc.  7" and "-: 3 :-"; j where none stands there.
func (s *scan) pageNumberAfter(j int) int {
	k := skipAny(s.text, j, headMarks)
	if e := anyWordAt(s.text, k, "etc", "judgment"); e > k {
		k = skipAny(s.text, e, headMarks)
	}
	if e := anyWordAt(s.text, k, "dt"); e > k { // the date of an order
		for k = e; containsByte(". 0123456789", at0(s.text, k)) && k < e+12; k++ {
			if isSpace(s.text[k]) && isDigit(s.text[k-1]) {
				break
			}
		}
		k = skipAny(s.text, k, headMarks)
	}
	_, e := number(s.text, k)
	if e == k || e-k > 3 || k-j > headWidth {
		return j
	}
	for e < len(s.text) && containsByte(" \t\r:.-)]", s.text[e]) {
		e++
	}
	if at0(s.text, e) != '\n' {
		return j
	}
	return e + 1
}

// headMarks are the marks about a page's number.
const headMarks = ".:-()[]"

// pageTop returns the form feed before i, where only a page's number stands between them;
// i where there is none.
func (s *scan) pageTop(i int) int {
	for k := i - 1; k >= 0 && i-k < headWidth; k-- {
		switch c := s.text[k]; {
		case c == '\f':
			return k
		case !isDigit(c) && !isSpace(c) && !containsByte(headMarks, c):
			return i
		}
	}
	return i
}

// across reads again what stands about the head from start to end. Of what is found over
// it, an Act or a case keeps the part before the head as its place, a list the members on
// both sides as two.
func (s *scan) across(start, end, first, next int) int {
	before, after := s.backSpace(start), skipSpace(s.text, end)
	if !s.breaksOff(before) || !goesOnPage(s.text, after) || first > 0 && s.items[first-1].cite != nil && s.items[first-1].end == before {
		return next
	}
	from := max(0, before-headBefore)
	for from > 0 && from < before && !isSpace(s.text[from]) {
		from++
	}
	again := newScan(s.text[from:before]+" "+s.text[after:min(len(s.text), after+headAfter)], s.scope, s.acts)
	again.short, again.literal = s.short, s.literal
	again.run()
	cut := before - from
	n := slices.IndexFunc(again.items, func(it item) bool { return it.start < cut && it.end > cut+1 })
	if n < 0 {
		return next
	}
	return s.part(again.items[n], from, cut, after-cut-1, first, next)
}

// part keeps an item that was read over a head. Its places before cut lie from behind in
// the text, those after it more behind.
func (s *scan) part(it item, from, cut, more, first, next int) int {
	end := it.end + more
	if end <= next {
		return next
	}
	heads := slices.Clone(s.items[first:])
	for first > 0 && s.items[first-1].end > it.start+from && s.items[first-1].kind != itemCite {
		first--
	}
	s.items = s.items[:first]
	if it.kind != itemGroup {
		it.start, it.end = it.start+from, cut+from
		s.items = append(append(s.items, it), heads...)
		s.floor = end
		if it.kind == itemAct && it.work.Name != "" {
			end = s.define(it.work, end)
			s.abbreviate(it)
		}
		return end
	}
	left, right := it, it
	left.pieces, right.pieces = nil, nil
	for _, p := range it.pieces {
		if p.end <= cut {
			p.start, p.end = p.start+from, p.end+from
			left.pieces = append(left.pieces, p)
			continue
		}
		if p.start < cut { // its place is what stands before the head
			p.start, p.head = p.start+from, cut+from
		} else {
			p.start += more
		}
		p.end += more
		right.pieces = append(right.pieces, p)
	}
	if n := len(left.pieces); n > 0 {
		left.start, left.end, left.over = left.start+from, left.pieces[n-1].end, true
		s.items = append(s.items, left)
	}
	s.items = append(s.items, heads...)
	if len(right.pieces) > 0 {
		right.start, right.end = max(right.pieces[0].start, s.items[len(s.items)-1].end), end
		s.items = append(s.items, right)
	}
	s.floor = end
	return end
}

// breaksOff reports whether the text before i may break off in a citation: with a word for
// a provision, a capital or a number.
func (s *scan) breaksOff(i int) bool {
	c := at0(s.text, i-1)
	if c == ',' || c == '(' || isDigit(c) || c == ')' || c == '-' && isLetter(at0(s.text, i-2)) {
		return true
	}
	b := s.wordStart(i)
	if b == i {
		return false
	}
	if isUpper(s.text[b]) {
		return true
	}
	kw, e := keywords.longest(s.text, b)
	return kw >= 0 && e == i && i-b > 2
}

// goesOnPage reports whether what stands at i may go on with a citation.
func goesOnPage(t string, i int) bool {
	c := at0(t, i)
	return isUpper(c) || isDigit(c) || c == '(' || anyWordAt(t, i, "of", "and", "read") > i
}
