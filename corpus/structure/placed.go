package structure

import (
	"strings"

	"daleel/corpus"
)

// fewestPlaced is how many sections numbered 1 a law must have to be counted anew; two
// are enough where the first is the short title.
const fewestPlaced = 3

// placeNumbers counts the sections of a page on which each is a list of its own and has
// the number 1. It says so: these numbers are not printed.
func (s *statute) placeNumbers(start int) {
	var at []int
	titled := false
	for i := start; i < len(s.body); i++ {
		sh, ok := readShape(s.body[i].text)
		if !ok || sh.round || sh.quote || sh.bracket || sh.letters != "" || sh.stop != '.' || !startsUpper(sh.rest) || headingEnd(s.body, i, sh.rest) != endDash && !(namesTitle(sh.rest) && stopEnd(sh.rest) > 0) {
			continue
		}
		switch sh.digits {
		case "1":
			if at = append(at, i); namesTitle(sh.rest) {
				titled = len(at) == 1 // a second one is another law's
			}
		case "2", "3":
			return
		}
	}
	if len(at) < 2 || len(at) < fewestPlaced && !titled {
		return
	}
	for k, i := range at {
		s.body[i].text = strings.Replace(s.body[i].text, "1.", itoa(k+1)+".", 1)
	}
	s.finds = append(s.finds, corpus.Finding{
		Code: "number.placed", Detail: "the source numbers every section 1; their numbers are counted by their place",
	})
}
