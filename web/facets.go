package web

import (
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
)

// facetShown is how many values stand open before the rest folds away.
const facetShown = 7

// facetView is one field with its values, each a link that works by itself.
type facetView struct {
	Name, Label string
	Shown       []facetValue
	Folded      []facetValue
	Other       int
	Long        bool   // worth a box to search within
	AllURL      string // the page of all values, where there are more than stand here
	Far         bool   // below the first screen
}

type facetValue struct {
	Code, Text, URL string
	// Field is the filter, where the value is a button of the page's one form and no
	// link; URL is then empty.
	Field  string
	Detail string // years, on the first page
	Count  int
	On     bool
}

// yearsView is the bar chart of years with a from and a to.
type yearsView struct {
	Any      bool // there are years to choose among
	Bars     []bar
	From, To int
	Hidden   []hidden
	First    int
	Last     int
	Width    int
	Start    int // first year of the first column
	Step     int // years a column
	Far      bool
}

// bar is one column, in units of the chart's own drawing.
type bar struct {
	X, Y, H int
	Label   string
	Count   int
	URL     string
	Out     bool // outside the years asked for
}

const (
	chartHeight = 40
	barStep     = 6
	maxBars     = 42 // years beyond are put together by fives, then tens
)

// facets makes the lists, and takes the years out into their chart.
func (l labels) facets(p params, fs []search.Facet) ([]facetView, yearsView) {
	var views []facetView
	years := yearsView{From: p.from, To: p.to}
	for _, h := range hiddenFields(p) {
		if h.Name != "year" {
			years.Hidden = append(years.Hidden, h)
		}
	}
	for _, f := range fs {
		if f.Name == "year" {
			years.draw(p, f.Values)
			continue
		}
		if v := l.facet(p, f); len(v.Shown) > 1 || slices.ContainsFunc(v.Shown, func(x facetValue) bool { return x.On }) {
			views = append(views, v)
		}
	}
	return views, years
}

func (l labels) facet(p params, f search.Facet) facetView {
	v := facetView{Name: f.Name, Label: l.p.Either("facet."+f.Name, f.Label), Other: f.Other}
	for i, val := range f.Values {
		fv := facetValue{
			Code: val.Value, Text: l.value(f.Name, val.Value, val.Label, val.LabelUr), Count: val.Count,
			On: val.Selected || slices.Contains(p.filters[f.Name], val.Value),
		}
		if p.heavy() && !fv.On {
			fv.Field = f.Name
		} else {
			fv.URL = p.toggled(f.Name, val.Value).url()
		}
		if i < facetShown || fv.On {
			v.Shown = append(v.Shown, fv)
		} else {
			v.Folded = append(v.Folded, fv)
		}
	}
	v.Long = len(v.Folded) > 8
	if v.Long || f.Other > 0 {
		v.AllURL = p.facetURL(f.Name)
	}
	return v
}

// value names a facet's value in the reader's language.
func (l labels) value(field, code, label, labelUr string) string {
	if label == "" {
		label = code
	}
	if l.p.Tag() == locale.Urdu && labelUr != "" {
		return labelUr
	}
	switch field {
	case "kind":
		return l.kind(corpus.Kind(code))
	case "status":
		return l.status(corpus.Status(code))
	case "language":
		return l.language(corpus.Language(code))
	}
	for name, table := range map[string][]corpus.Named{
		"court": corpus.Courts(), "jurisdiction": corpus.Jurisdictions(), "topic": corpus.Topics(),
	} {
		if _, ok := corpus.LookUp(table, code); ok && name == field {
			return l.named(table, code)
		}
	}
	return label
}

// filterName names a filter's value by the label that the facets give it.
func (l labels) filterName(name, val string, fs []search.Facet) string {
	for _, f := range fs {
		for _, v := range f.Values {
			if f.Name == name && v.Value == val {
				return l.value(name, val, v.Label, v.LabelUr)
			}
		}
	}
	return l.value(name, val, "", "")
}

// chips are the filters in force, each a link that takes it out.
func (l labels) chips(p params, fs []search.Facet) []link {
	var cs []link
	for _, name := range search.FilterNames() {
		for _, val := range p.filters[name] {
			cs = append(cs, link{
				Text: l.filterName(name, val, fs), Detail: l.p.Text("facet." + name), URL: p.toggled(name, val).url(),
			})
		}
	}
	if p.from != 0 || p.to != 0 {
		cs = append(cs, link{
			Text: yearText(p.from) + "–" + yearText(p.to), Detail: l.p.Text("facet.year"), URL: p.years(0, 0).url(),
		})
	}
	return cs
}

// draw fills the chart with one bar a year, or a run of years.
func (y *yearsView) draw(p params, vals []search.FacetValue) {
	counts := map[int]int{}
	for _, v := range vals {
		if n, err := strconv.Atoi(v.Value); err == nil && n > 0 && v.Count > 0 {
			counts[n] += v.Count
			if y.First == 0 || n < y.First {
				y.First = n
			}
			y.Last = max(y.Last, n)
		}
	}
	if len(counts) < 2 {
		return
	}
	if y.Any = true; p.heavy() {
		return
	}
	step := 1
	for _, step = range []int{1, 5, 10, 25} {
		if (y.Last-y.First)/step < maxBars {
			break
		}
	}
	y.bars(p, counts, step)
}

func (y *yearsView) bars(p params, counts map[int]int, step int) {
	first := y.First - y.First%step
	sums := make([]int, (y.Last-first)/step+1)
	most := 0
	for n, c := range counts {
		i := (n - first) / step
		sums[i] += c
		most = max(most, sums[i])
	}
	for i, c := range sums {
		if c == 0 {
			continue
		}
		from := first + i*step
		to := min(from+step-1, y.Last)
		h := max(2, c*chartHeight/most)
		label := strconv.Itoa(from)
		if to > from {
			label += "–" + strconv.Itoa(to)
		}
		y.Bars = append(y.Bars, bar{
			X: i * barStep, Y: chartHeight - h, H: h, Label: label, Count: c, URL: p.years(from, to).url(),
			Out: y.From != 0 && to < y.From || y.To != 0 && from > y.To,
		})
	}
	y.Width, y.Start, y.Step = len(sums)*barStep, first, step
}
