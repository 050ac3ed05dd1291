package citation

import (
	_ "embed" // the table below
	"strconv"

	"daleel/corpus"
)

//go:embed data/extents.tsv
var extentsTSV string

// learnExtents reads how many sections or articles laws have.
func (a *Acts) learnExtents() {
	a.extents = map[string]int{}
	for _, f := range rows(extentsTSV, 2) {
		a.extents[f[0]], _ = strconv.Atoi(f[1])
	}
}

// has reports whether a bare provision may be one of a law: of the kind that it has and
// not beyond its last. Article 323A is none of our Constitution's, section 927 none of an
// Ordinance with 87.
func (a *Acts) has(w Work, p Provision) bool {
	return fits(w, p) && !a.beyond(w, p)
}

// beyond reports whether a law's last section or article comes before p.
func (a *Acts) beyond(w Work, p Provision) bool {
	last := a.extents[w.ID]
	if last == 0 || p.Kind != corpus.Section && p.Kind != corpus.Article {
		return false
	}
	n, _ := number(p.Number, 0)
	return n > last
}
