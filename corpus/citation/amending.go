package citation

import "regexp"

// amending stands between the law that is amended and its section: "In the said
// Act, in section 4".
var amending = regexp.MustCompile(`^[)\]"'”’]*\s*,?\s*(?:here(?:in)?after [^.;]{0,60}?(?:Act|Ordinance|Code|Order|Rules)["”’]?,?\s*)?(?:in|after|before|for)\s+$`)

// amended finds the law whose section an amending law changes.
func (s *scan) amended(i int) (Work, bool) {
	if i == 0 || !s.scope.legislative() {
		return Work{}, false
	}
	p := &s.items[i-1]
	if !p.names() || p.this || p.work.Name == "" || s.items[i].start-p.end > maxGap || !amending.MatchString(s.text[p.end:s.items[i].start]) {
		return Work{}, false
	}
	return p.work, true
}
