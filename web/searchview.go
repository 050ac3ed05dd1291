package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
)

// resultsFrame is what the head and the masthead of the results page need, known
// before anything was searched.
type resultsFrame struct {
	Page
	Hidden []hidden // filters that a new query keeps
	Refine []hidden // what the form of a heavy query sends with a filter
	Atom   string   // the results as a feed
}

// resultsView is the results page.
type resultsView struct {
	resultsFrame
	Q           string
	LongQ       bool // a caller's whole story, or a passage
	Cut         bool // it was longer than is read
	Total       int
	First, Last int // ranks shown, from 1
	Partial     bool
	Understood  []readAs
	Warnings    []spoken // of laws that do not hold where they are asked for
	Also        []string
	NotHeld     []search.Link // URL is "" where not even the work is held
	Repairs     []spoken
	DidYouMean  *link
	Jump        *search.Link
	Guides      []guideCard
	Chips       []link // Text is the value, Detail the name of the filter
	ClearURL    string
	Sorts       []choice
	Hits        []hitView
	Facets      []facetView
	Years       yearsView
	Pages       pager
	JSON, CSV   string // the same results for programs
	BibTeX, RIS string // and for reference managers
	Self        string // the address of these results, to keep or to send
	Empty       emptyHelp
}

type link struct{ Text, URL, Detail string }

type choice struct {
	Text, URL string
	On        bool
}

type hidden struct{ Name, Value string }

// emptyHelp is what a page without results offers.
type emptyHelp struct {
	WithoutFilters string // address, "" where nothing narrows
	Wider          *link  // a query that asks for less and finds something
	Doors          []link
}

// frameResults makes what stands around the results of a request.
func frameResults(r request, p params) resultsFrame {
	f := resultsFrame{
		Page: r.newPage(resultsTitle(r.p, p)), Hidden: append(hiddenFields(p), spanFields(p)...), Refine: refineFields(p), Atom: address("/api/v1/search.atom", p.firstPage().values()),
	}
	f.Query, f.Robots, f.Canonical, f.Door = p.q, "noindex, follow", "", doorOf(p)
	return f
}

// viewResults turns an answer into the page. It asks nothing of anyone.
func viewResults(r request, p params, res *search.Results, guides []corpus.Guide, prints bool) resultsView {
	l := labels{r.p, r.all}
	read, warn := warnings(res.Query.Understood)
	v := resultsView{
		resultsFrame: frameResults(r, p), Q: p.q, LongQ: utf8.RuneCountInString(p.q) > longQuery, Cut: p.cut, Total: res.Total, Partial: res.Partial,
		Understood: l.readings(read, p), Warnings: l.remarks(warn), Also: res.Query.Also, Repairs: l.remarks(res.Query.Repairs),
		NotHeld: safeLinks(res.Query.NotHeld), Jump: safeLink(res.Jump), ClearURL: p.withoutFilters().url(),
		Self: p.url(), JSON: address("/api/v1/search", p.values()), CSV: address("/api/v1/search.csv", p.firstPage().values()),
		BibTeX: address("/api/v1/search.bib", p.firstPage().values()), RIS: address("/api/v1/search.ris", p.firstPage().values()),
	}
	if s := res.Query.Suggestion; s != "" && s != p.q {
		v.DidYouMean = &link{Text: s, URL: p.asking(s).url()}
	}
	for _, g := range res.Guidance {
		if safe := safeLink(&g); safe != nil {
			card := l.guideCard(*safe, guides)
			if len(v.Guides) > 0 { // the second is a way out, not a second answer
				card.Law, card.Call, card.Report = nil, "", nil
			}
			v.Guides = append(v.Guides, card)
		}
	}
	for _, h := range res.Hits {
		hit := l.hit(h, p.mark())
		if prints && !h.Document.Sensitive {
			hit.linkPages(p.mark())
		}
		v.Hits = append(v.Hits, hit)
	}
	l.warnJump(v.Jump, res.Hits)
	v.Chips = l.chips(p, res.Facets)
	v.Sorts = sortChoices(r.p, p)
	v.Facets, v.Years = l.facets(p, res.Facets)
	v.tellFar()
	v.Pages = newPager(p, res.Total)
	v.First = min((p.page-1)*p.size+1, res.Total)
	v.Last = min((p.page-1)*p.size+len(res.Hits), res.Total)
	if res.Total == 0 && p.filtered() {
		v.Empty.WithoutFilters = v.ClearURL
	}
	if s := res.Query.Wider; s != "" {
		v.Empty.Wider = &link{Text: s, URL: p.asking(s).url()}
	}
	return v
}

// warnJump says below the door to a provision that it is omitted, where the best hit knows.
func (l labels) warnJump(jump *search.Link, hits []search.Hit) {
	if jump == nil || jump.Detail != "" || len(hits) == 0 {
		return
	}
	_, eid, _ := strings.Cut(jump.URL, "#")
	for _, p := range hits[0].Provisions {
		if p.EID == eid && p.Omitted {
			jump.Detail = l.p.Text("document.omitted")
		}
	}
}

// longQuery is the number of letters from which a query is shown clipped.
const longQuery = 160

// clipped shortens a long query for the title of the page.
func clipped(q string) string {
	if r := []rune(q); len(r) > longQuery {
		return strings.TrimSpace(string(r[:longQuery/2])) + "…"
	}
	return q
}

func resultsTitle(p *locale.Printer, ps params) string {
	switch {
	case ps.q == "":
		return p.Text("results.browse")
	case ps.page > 1:
		return p.Text("results.title_page", clipped(ps.q), ps.page)
	}
	return p.Text("results.title", clipped(ps.q))
}

// doorOf says under which door of the head a search stands.
func doorOf(p params) string {
	kinds := p.filters["kind"]
	if len(kinds) == 1 && kinds[0] == string(corpus.KindJudgment) {
		return "judgments"
	}
	for _, k := range kinds {
		if !slices.Contains(statuteKinds(), k) {
			return ""
		}
	}
	if len(kinds) > 0 {
		return "statutes"
	}
	return ""
}

// safeLink keeps a link only where it leads to a page of ours.
func safeLink(l *search.Link) *search.Link {
	if l == nil || localURL(l.URL) == "" {
		return nil
	}
	safe := *l
	safe.URL = deep(l.URL)
	return &safe
}

// safeLinks keeps every link and takes away addresses that are not ours.
func safeLinks(ls []search.Link) []search.Link {
	out := make([]search.Link, len(ls))
	for i, l := range ls {
		out[i] = search.Link{Title: l.Title, URL: deep(l.URL), Detail: l.Detail}
	}
	return out
}

// guideCard says a guide's title in the reader's language. The engine gives it
// in English, with the Urdu as the detail.
func (l labels) guideCard(c search.Link, guides []corpus.Guide) guideCard {
	title := corpus.Text2{En: c.Title, Ur: c.Detail}
	for _, g := range guides {
		if c.URL == "/help-now/"+g.Slug {
			return l.cardOf(c.URL, g)
		}
	}
	return guideCard{URL: c.URL, Title: l.said(title)}
}

// guideCard leads from results to a guide.
// guideCard is a guide above the results, with what a helpline worker says first:
// the leading law, what it threatens, the number to call in danger, and where to
// report.
type guideCard struct {
	URL            string
	Title, Summary spoken
	Law            *lawCard
	Call           string
	Report         *contact // the first that has a number
}

func (l labels) cardOf(url string, g corpus.Guide) guideCard {
	call := firstNumber(l.said(g.Danger).Text)
	c := guideCard{URL: url, Title: l.said(g.Title), Summary: l.said(g.Summary), Call: call}
	if len(g.Law) > 0 {
		law := l.lawCard(g.Law[0])
		c.Law = &law
	}
	contacts := l.contacts(g.Report)
	if i := slices.IndexFunc(contacts, func(c contact) bool { return len(c.Phones) > 0 && c.Phones[0] != call }); i >= 0 {
		c.Report = &contacts[i]
	}
	return c
}

func yearText(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// provision names a part of a document by its kind and number.
func (l labels) provision(k corpus.ProvisionKind, number string) string {
	name := l.p.Either("provision."+string(k), string(k))
	switch {
	case number == "":
		return name
	case k == corpus.HeadingPart: // as it is printed: "B", "2.1"
		return number
	}
	return name + " " + number
}

// unit is provision for a part that may be printed without a number: its place is
// said to be our count.
func (l labels) unit(eid string, k corpus.ProvisionKind, number string) string {
	if n := corpus.UnnumberedPlace(eid); n > 0 && number == "" {
		return l.p.Text("provision.unnumbered", n)
	}
	return l.provision(k, number)
}

// titled is what a provision is called and what stands after that: a heading
// without a number is its own name, and one that only names the kind is left out.
func (l labels) titled(eid string, k corpus.ProvisionKind, number, heading string) (label, rest string) {
	label, heading = l.unit(eid, k, number), clean(heading)
	switch {
	case k == corpus.HeadingPart && number == "" && heading != "":
		return heading, ""
	case heading == label:
		return label, ""
	}
	return label, heading
}

// called is both together.
func (l labels) called(p *corpus.Provision) string {
	label, rest := l.titled(p.EID, p.Kind, p.Number, p.Heading)
	return strings.TrimSpace(label + " " + rest)
}

// workURL is the address of a work: what the engine says, else its identifier.
func workURL(addr, id string) string {
	if u := localURL(addr); u != "" {
		return u
	}
	return localURL(id)
}

// deep is an address of ours such that a long document opens at the part that
// holds the provision; "" for any other address.
func deep(addr string) string {
	addr = localURL(addr)
	if path, eid, ok := strings.Cut(addr, "#"); ok && eid != "" && strings.HasPrefix(path, "/akn/") {
		return carry(addr, eid, "")
	}
	return addr
}

// carry adds to the address of a document the provision to show, which long
// documents need to pick the part, and the words to mark.
func carry(addr, eid, q string) string {
	u, err := url.Parse(addr)
	if err != nil {
		return addr
	}
	v := u.Query()
	if eid != "" {
		v.Set("at", eid)
		if u.Fragment == "" {
			u.Fragment = eid
		}
	}
	if q != "" {
		v.Set("q", q)
	}
	u.RawQuery = v.Encode()
	return u.String()
}

func sortChoices(p *locale.Printer, ps params) []choice {
	var cs []choice
	for _, by := range []search.Sort{search.ByRelevance, search.ByNewest, search.ByOldest, search.ByTitle} {
		cs = append(cs, choice{Text: p.Text("sort." + string(by)), URL: ps.sorted(by).url(), On: ps.sort == by})
	}
	return cs
}

func hiddenFields(p params) []hidden {
	var hs []hidden
	for _, name := range search.FilterNames() {
		for _, val := range p.filters[name] {
			hs = append(hs, hidden{name, val})
		}
	}
	if p.sort != search.ByRelevance {
		hs = append(hs, hidden{"sort", string(p.sort)})
	}
	return hs
}

// spanFields are the years that a form keeps.
func spanFields(p params) []hidden {
	var hs []hidden
	for _, y := range []struct {
		name string
		year int
	}{{"from", p.from}, {"to", p.to}} {
		if y.year != 0 {
			hs = append(hs, hidden{y.name, yearText(y.year)})
		}
	}
	return hs
}

// refineFields are what the one form of a heavy query sends beside the filter that is
// chosen, nil for other queries: their filters are links.
func refineFields(p params) []hidden {
	if !p.heavy() {
		return nil
	}
	hs := append([]hidden{{"q", p.q}}, append(hiddenFields(p), spanFields(p)...)...)
	if p.size != search.DefaultPageSize {
		hs = append(hs, hidden{"size", strconv.Itoa(p.size)})
	}
	return hs
}
