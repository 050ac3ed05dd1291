package identity

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
)

// series is what shares a sequence of numbers: who enacts, what, in which year.
type series struct {
	enactor string
	kind    corpus.Kind
	year    int
}

// legislation groups statutes, orders, rules and bills.
func legislation(cands []Candidate) []group {
	bySeries := map[series][]int{}
	known := make([]workid.ID, len(cands)) // zero where the table has none
	for i, c := range cands {
		if c.Digest || !legislative(c.Meta.Kind) {
			continue
		}
		if id, ok := tabled(c.Meta); ok {
			known[i] = id
			s := series{id.Jurisdiction, id.Kind, id.Year}
			bySeries[s] = append(bySeries[s], i)
			continue
		}
		s := series{cmp.Or(c.Meta.Enactor, "pk"), c.Meta.Kind, c.Meta.Year}
		if c.Meta.Kind == corpus.KindConstitution {
			s.year = cmp.Or(s.year, 1973)
		}
		bySeries[s] = append(bySeries[s], i)
	}
	var groups []group
	for _, s := range slices.SortedFunc(maps.Keys(bySeries), compareSeries) {
		groups = append(groups, seriesGroups(s, bySeries[s], cands, known)...)
	}
	return unique(groups, cands)
}

func legislative(k corpus.Kind) bool { return k.Legislative() || k == corpus.KindNotification }

func compareSeries(a, b series) int {
	return cmp.Or(cmp.Compare(a.enactor, b.enactor), cmp.Compare(a.kind, b.kind), cmp.Compare(a.year, b.year))
}

// tabled finds a work in the table of known Acts, by short title and year. The
// table has the corrections of the official index, and citations resolve to its
// identifiers.
func tabled(m corpus.Metadata) (workid.ID, bool) {
	title := cmp.Or(latinTitle(m), m.Title)
	act, ok := citation.LookupAct(title)
	if !ok && m.Year != 0 {
		act, ok = citation.LookupAct(title + ", " + strconv.Itoa(m.Year))
	}
	// A title keeps the year of the Bill where the Act was numbered in the next.
	if !ok || m.Year != 0 && act.Year != m.Year && !strings.HasSuffix(title, strconv.Itoa(act.Year)) {
		return workid.ID{}, false
	}
	id, err := workid.Parse(act.ID)
	return id, err == nil && id.Kind == m.Kind
}

// cluster is a set of candidates of one series with one short title.
type cluster struct {
	key     string // title key of the first
	tabled  string // identifier in the table of known Acts, "" for none
	members []int
	numbers map[string]bool // distinct numbers claimed; true: by a catalogue
}

func seriesGroups(s series, members []int, cands []Candidate, known []workid.ID) []group {
	if s.kind == corpus.KindConstitution {
		return []group{{id: "/akn/" + s.enactor + "/constitution/" + strconv.Itoa(s.year), members: members}}
	}
	slices.SortFunc(members, func(a, b int) int { return stable(cands[a], cands[b]) })
	clusters := clusterByTitle(members, cands, known)
	claims := map[string][]*cluster{}
	for _, c := range clusters {
		if n := c.number(); n != "" {
			claims[n] = append(claims[n], c)
		}
	}
	groups := make([]group, 0, len(clusters))
	for _, c := range clusters {
		groups = append(groups, c.group(claims, cands))
	}
	return groups
}

// clusterByTitle puts together candidates whose short titles agree, and whose
// numbers do not speak against it: an amending Act may share its whole title
// with another of the same year.
func clusterByTitle(members []int, cands []Candidate, known []workid.ID) []*cluster {
	var clusters []*cluster
	for _, i := range members {
		m := cands[i].Meta
		id := known[i]
		tabled := id != workid.ID{}
		if _, numeric := workid.ParseNumber(id.Number); tabled && numeric {
			m.Number = id.Number
		}
		key := titleKey(m)
		at := slices.IndexFunc(clusters, func(c *cluster) bool {
			return tabled && c.tabled == id.Work() || c.accepts(key, m.Number)
		})
		if at < 0 {
			clusters = append(clusters, &cluster{key: key, numbers: map[string]bool{}})
			at = len(clusters) - 1
		}
		c := clusters[at]
		c.members = append(c.members, i)
		if tabled {
			c.tabled = id.Work()
		}
		if m.Number != "" {
			c.numbers[m.Number] = c.numbers[m.Number] || cands[i].Catalogued || tabled
		}
	}
	return clusters
}

// titleKey compares an Urdu expression by its English name, where it has one.
func titleKey(m corpus.Metadata) string {
	return workid.TitleKey(cmp.Or(latinTitle(m), m.Title))
}

// latinTitle is the English name of an Urdu expression, "" where there is none
// or none is needed.
func latinTitle(m corpus.Metadata) string {
	if m.Language == corpus.English || m.Language == "" {
		return ""
	}
	for _, t := range m.AltTitles {
		if key := workid.TitleKey(t); key != "" && key[0] < 0x80 {
			return t
		}
	}
	return ""
}

func (c *cluster) accepts(key, number string) bool {
	_, same := c.numbers[number]
	conflict := number != "" && len(c.numbers) > 0 && !same
	switch {
	case key == c.key, number == "" && sameWords(key, c.key):
		return !conflict || !workid.Amending(key)
	case conflict:
		return false
	default:
		return same && number != "" && workid.SameTitle(key, c.key)
	}
}

// sameWords reports whether two keys differ in the order of their words only.
func sameWords(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values(strings.Fields(a))), slices.Sorted(slices.Values(strings.Fields(b))))
}

// number is the cluster's own number: one vouched for by a catalogue first.
func (c *cluster) number() string {
	best := ""
	for _, n := range slices.Sorted(maps.Keys(c.numbers)) {
		if best == "" || c.numbers[n] && !c.numbers[best] {
			best = n
		}
	}
	return best
}

func (c *cluster) group(claims map[string][]*cluster, cands []Candidate) group {
	g := group{members: c.members}
	m := cands[c.members[0]].Meta
	n := c.number()
	rivals := claims[n]
	switch {
	case c.tabled != "":
		g.id = c.tabled
	case n == "":
		g.id = workID(m, titleSlug(m))
		g.findings = append(g.findings, corpus.Finding{Code: "identity.no_number", Detail: "the number of this work is not known"})
	case len(rivals) > 1 && !c.solelyVouched(rivals, n):
		g.id = workID(m, titleSlug(m))
		g.findings = append(g.findings, corpus.Finding{
			Code: "identity.shared_number", Detail: "more than one work claims number " + n + " of " + strconv.Itoa(m.Year),
		})
	default:
		g.id = workID(m, n)
	}
	if len(c.numbers) > 1 {
		g.findings = append(g.findings, corpus.Finding{
			Code: "identity.numbers_differ", Detail: "copies of this work give different numbers",
		})
	}
	return g
}

// titleSlug is the short title without its year as an identifier part.
func titleSlug(m corpus.Metadata) string {
	return workid.Slug(yearTail.ReplaceAllString(strings.TrimPrefix(cmp.Or(latinTitle(m), m.Title), "The "), ""))
}

var yearTail = regexp.MustCompile(`[ ,]*\(?\b(1[789]|20)\d\d\)?[ .]*$`)

// solelyVouched reports whether a catalogue, or the table of known Acts, gives number
// n to this cluster and to none of its rivals.
func (c *cluster) solelyVouched(rivals []*cluster, n string) bool {
	for _, r := range rivals {
		if r != c && r.numbers[n] {
			return false
		}
	}
	return c.numbers[n]
}

// stable orders candidates so that clustering does not depend on input order:
// the vouched and the better text come first.
func stable(a, b Candidate) int {
	return cmp.Or(
		less(b.Catalogued, a.Catalogued),
		cmp.Compare(b.Quality, a.Quality),
		cmp.Compare(a.SHA256, b.SHA256),
		cmp.Compare(a.Part, b.Part),
	)
}
