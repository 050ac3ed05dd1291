package web

import (
	"cmp"
	"net/url"
	"slices"

	"daleel/corpus"
	"daleel/search"
)

// homeView is the first page.
type homeView struct {
	Page
	Total    int
	Kinds    []facetValue
	Held     []facetValue // jurisdictions
	Courts   []facetValue
	NotHeld  []string // jurisdictions without a work
	NoCourts []string // higher courts without a judgment
	// NoJudgments says that there is none at all.
	NoJudgments bool
	First       int // years
	Last        int
	Statutes    string // date of the newest one
	Judgments   string
	Latest      []hitView
	Doors       doors
}

// doors are the addresses behind the three doors.
type doors struct{ Statutes, Judgments, Help string }

// statuteKinds stand behind the door "Statutes"; summaries stand there for the
// laws whose text is not held.
func statuteKinds() []string {
	var ks []string
	for _, k := range corpus.Kinds() {
		if k.Legislative() && k != corpus.KindBill || k == corpus.KindDigest {
			ks = append(ks, string(k))
		}
	}
	return ks
}

func siteDoors() doors {
	return doors{
		Statutes:  address("/search", url.Values{"kind": statuteKinds(), "sort": {string(search.ByTitle)}}),
		Judgments: address("/search", url.Values{"kind": {string(corpus.KindJudgment)}, "sort": {string(search.ByNewest)}}),
		Help:      "/help-now",
	}
}

// frameHome makes what stands around what the library holds.
func frameHome(r request) Page {
	p := r.newPage("")
	p.Description, p.NoSearchBox = r.p.Text("home.description"), true
	return p
}

// viewHome says what the library holds, from the counts over all of it, and
// what it does not hold, from the tables of places and courts.
func viewHome(r request, res *search.Results, latest []search.Summary, to reach) homeView {
	l := labels{r.p, r.all}
	v := homeView{Page: frameHome(r), Total: res.Total, Doors: siteDoors(), Statutes: to.statutes, Judgments: to.judgments}
	browse := params{filters: map[string][]string{}, page: 1, size: search.DefaultPageSize, sort: search.ByTitle}
	for _, f := range res.Facets {
		switch f.Name {
		case "kind":
			v.Kinds = l.facet(browse, f).all()
			v.NoJudgments = !slices.ContainsFunc(f.Values, func(x search.FacetValue) bool {
				return x.Value == string(corpus.KindJudgment) && x.Count > 0
			})
		case "jurisdiction":
			v.Held = l.facet(browse, f).all()
			v.NotHeld = l.absent(corpus.Jurisdictions(), f, 0)
		case "court":
			v.Courts = l.facet(browse, f).all()
			for i := range v.Courts {
				v.Courts[i].Detail = to.courts[v.Courts[i].Code]
			}
			v.NoCourts = l.absent(corpus.Courts(), f, 2)
		case "year":
			if f.Other == 0 { // else the oldest and the newest may be among the others
				v.First, v.Last = yearRange(f.Values)
			}
		}
	}
	for _, s := range latest {
		v.Latest = append(v.Latest, l.hit(search.Hit{Document: s}, ""))
	}
	return v
}

// LowLeft and LowRight say whether the last lists of the two columns stand below the
// first screen (height.go).
func (v homeView) LowLeft() bool {
	return columnsTopRems+homeLineRems*float64((len(v.Kinds)+1)/2+(len(v.Held)+1)/2) >= foldRems
}

func (v homeView) LowRight() bool { return len(v.NotHeld) > 0 && len(v.NoCourts) > 0 }

func (f facetView) all() []facetValue { return slices.Concat(f.Shown, f.Folded) }

// absent names the rows of a table without a single work, down to a level of
// courts; nothing where the counts are not complete.
func (l labels) absent(table []corpus.Named, f search.Facet, level int) []string {
	if f.Other > 0 || len(f.Values) == 0 {
		return nil
	}
	var names []string
	for _, row := range table {
		has := slices.ContainsFunc(f.Values, func(v search.FacetValue) bool { return v.Value == row.Code && v.Count > 0 })
		if !has && row.Level <= level {
			names = append(names, l.named(table, row.Code))
		}
	}
	return names
}

func yearRange(vals []search.FacetValue) (first, last int) {
	for _, v := range vals {
		y, err := number(v.Value, 0)
		if err != nil || y == 0 || v.Count == 0 {
			continue
		}
		first = cmp.Or(min(first, y), y)
		last = max(last, y)
	}
	return first, last
}
