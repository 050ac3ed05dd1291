package search

import (
	"cmp"
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// column is one facet over all works: the values that each work has, as small
// integers.
type column struct {
	name, label string
	values      []string
	code        map[string]int32
	start       []int32 // by work, into vals; one longer than the works
	vals        []int32
	limit       int // values listed
	byValue     bool
}

// columns are the facets of a generation, and what orders need.
type columns struct {
	list  []*column
	dates []int32 // by work, 20160822; 0 unknown
	names []int32 // by work, place in the order of titles
	// resolver finds what the values of the facet of Acts stand for.
	resolver *resolver
}

// The facets in the order in which they are shown. The filter of the same name
// narrows by it.
const (
	facetKind = iota
	facetJurisdiction
	facetCourt
	facetJudge
	facetYear
	facetTopic
	facetLanguage
	facetStatus
	facetAct
	facetCount
)

func newColumns(g *generation) *columns {
	c := &columns{resolver: g.graph.resolver}
	one := func(f func(*schema.Work) string) func(*schema.Work) []string {
		return func(w *schema.Work) []string { return []string{f(w)} }
	}
	add := func(name, label string, limit int, byValue bool, of func(*schema.Work) []string) {
		c.list = append(c.list, newColumn(g, name, label, limit, byValue, of))
	}
	add("kind", "Type", 20, false, one(func(w *schema.Work) string { return string(w.Kind) }))
	add("jurisdiction", "Jurisdiction", 20, false, one(func(w *schema.Work) string { return w.Jurisdiction }))
	add("court", "Court", 20, false, one(func(w *schema.Work) string { return w.Court }))
	add("judge", "Judge", 20, false, g.judges.Of)
	add("year", "Year", 40, true, one(func(w *schema.Work) string {
		if w.Year == 0 {
			return ""
		}
		return strconv.Itoa(w.Year)
	}))
	add("topic", "Topic", 30, false, func(w *schema.Work) []string { return w.Topics })
	add("language", "Language", 5, false, func(w *schema.Work) []string { return w.Languages })
	add("status", "Status", 10, false, one(func(w *schema.Work) string { return string(w.Status) }))
	add("act", "Act cited", 15, false, g.actsOf)
	c.order(g)
	return c
}

// actsOf are the held works of legislation that a work is or cites.
func (g *generation) actsOf(w *schema.Work) []string {
	var ids []string
	if w.Kind.Legislative() {
		ids = append(ids, w.ID)
	}
	for _, i := range g.graph.cites[g.byID[w.ID]] {
		if c := &g.m.Works[i]; c.Kind != corpus.KindJudgment {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func newColumn(g *generation, name, label string, limit int, byValue bool, of func(*schema.Work) []string) *column {
	c := &column{name: name, label: label, limit: limit, byValue: byValue, code: map[string]int32{}}
	c.start = make([]int32, 1, len(g.m.Works)+1)
	for i := range g.m.Works {
		from := len(c.vals)
		for _, v := range of(&g.m.Works[i]) {
			if v == "" {
				continue
			}
			n, ok := c.code[v]
			if !ok {
				n = int32(len(c.values))
				c.code[v] = n
				c.values = append(c.values, v)
			}
			if !slices.Contains(c.vals[from:], n) {
				c.vals = append(c.vals, n)
			}
		}
		c.start = append(c.start, int32(len(c.vals)))
	}
	return c
}

func (c *column) of(w int32) []int32 { return c.vals[c.start[w]:c.start[w+1]] }

// order fills the columns that sorting needs.
func (c *columns) order(g *generation) {
	works := g.m.Works
	c.dates, c.names = make([]int32, len(works)), make([]int32, len(works))
	byTitle, keys := make([]int32, len(works)), make([]string, len(works))
	for i := range works {
		c.dates[i] = dateNumber(works[i].Date, works[i].Year)
		byTitle[i], keys[i] = int32(i), analysis.PhraseKey(works[i].Title)
	}
	slices.SortStableFunc(byTitle, func(a, b int32) int { return cmp.Compare(keys[a], keys[b]) })
	for place, w := range byTitle {
		c.names[w] = int32(place)
	}
}

// dateNumber makes 20160822 of "2016-08-22"; months and days may be missing.
func dateNumber(date string, year int) int32 {
	n, digits := 0, 0
	for _, r := range date {
		if r >= '0' && r <= '9' && digits < 8 {
			n, digits = n*10+int(r-'0'), digits+1
		}
	}
	for ; digits > 0 && digits < 8; digits++ {
		n *= 10
	}
	return int32(cmp.Or(n, year*10000))
}

// selection is what a request's filters ask of the works.
type selection struct {
	// chosen are the selected codes of each facet; nil does not filter.
	chosen   [facetCount][]int32
	active   [facetCount]bool
	from, to int
	values   [facetCount][]string
	// cited are the judgments among the values of the facet of Acts: those that
	// cite them are asked for, and no facet lists them.
	cited []int32
}

func (c *columns) selection(f *Filters) *selection {
	s := &selection{from: f.From, to: f.To}
	for i, name := range filterNames {
		s.values[i] = *f.Values(name)
	}
	for i, vals := range s.values {
		s.active[i] = len(vals) > 0
		for _, v := range vals {
			n, ok := c.list[i].code[v]
			if !ok && i == facetJudge { // as another header spells it
				n, ok = c.list[i].code[c.resolver.g.judges.Named(v)]
			}
			if w, held := c.resolver.held(v); !ok && i == facetAct && held {
				if n, ok = c.list[i].code[c.resolver.g.m.Works[w].ID]; !ok {
					s.cited = append(s.cited, w)
				}
			}
			if ok {
				s.chosen[i] = append(s.chosen[i], n)
			}
		}
	}
	if s.from != 0 || s.to != 0 {
		s.active[facetYear] = true
	}
	return s
}

// failed says which facets' selections a work fails, as bits.
func (s *selection) failed(g *generation, w int32) (mask uint) {
	for i := range s.active {
		if s.active[i] && !s.passes(g, i, w) {
			mask |= 1 << i
		}
	}
	return mask
}

func (s *selection) passes(g *generation, facet int, w int32) bool {
	if facet == facetYear && (s.from != 0 || s.to != 0) {
		y := g.m.Works[w].Year
		if y == 0 || s.from != 0 && y < s.from || s.to != 0 && y > s.to {
			return false
		}
		if len(s.values[facetYear]) == 0 {
			return true
		}
	}
	for _, v := range g.facets.list[facet].of(w) {
		if slices.Contains(s.chosen[facet], v) {
			return true
		}
	}
	return facet == facetAct && slices.ContainsFunc(s.cited, func(c int32) bool {
		return c == w || slices.Contains(g.graph.cites[w], c)
	})
}

// tally counts works under the values of every facet.
type tally struct {
	counts [facetCount][]int32
}

func (c *columns) tally() *tally {
	t := &tally{}
	for i, col := range c.list {
		t.counts[i] = make([]int32, len(col.values))
	}
	return t
}

// count files a matching work: under every facet where it passes all filters,
// under one facet where that facet's is the only filter that it fails.
func (t *tally) count(c *columns, w int32, failed uint) {
	for i, col := range c.list {
		if failed&^(1<<i) == 0 {
			for _, v := range col.of(w) {
				t.counts[i][v]++
			}
		}
	}
}

// facets prints the tally; those named in whole with all their values.
func (c *columns) facets(g *generation, t *tally, s *selection, whole []string) []Facet {
	out := make([]Facet, 0, len(c.list))
	for i, col := range c.list {
		f := Facet{Name: col.name, Label: col.label}
		selected := map[int32]bool{}
		for _, n := range s.chosen[i] {
			selected[n] = true
		}
		var codes []int32
		for n, count := range t.counts[i] {
			if count > 0 || selected[int32(n)] {
				codes = append(codes, int32(n))
			}
		}
		shown := len(codes)
		if !slices.Contains(whole, col.name) {
			shown = min(shown, col.limit)
		}
		sortTop(codes, shown, col.order(t.counts[i]))
		var beyond []int32 // selected values are shown wherever they stand
		for _, n := range codes[shown:] {
			if selected[n] {
				beyond = append(beyond, n)
			} else {
				f.Other += int(t.counts[i][n])
			}
		}
		slices.SortFunc(beyond, col.order(t.counts[i]))
		for _, n := range append(codes[:shown:shown], beyond...) {
			v := FacetValue{Value: col.values[n], Count: int(t.counts[i][n]), Selected: selected[n]}
			v.Label, v.LabelUr = g.facetLabel(i, v.Value)
			f.Values = append(f.Values, v)
		}
		out = append(out, f)
	}
	return out
}

// order compares values by what they count, or by themselves.
func (col *column) order(counts []int32) func(a, b int32) int {
	return func(a, b int32) int {
		if col.byValue {
			return cmp.Compare(col.values[b], col.values[a])
		}
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(col.values[a], col.values[b]))
	}
}
