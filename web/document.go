package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

func escape(s string) string { return url.QueryEscape(s) }

// documentView is the page of a work, or of one provision of it.
type documentView struct {
	Page
	Head       headView
	TOC        []tocEntry
	Items      []item
	Parts      []partLink
	PartName   string
	Prev, Next *link
	WholeURL   string
	Single     *link // leads back to the whole, where one provision is shown
	Find       findView
	Side       []sideList
	Cites      []sideList // what a statute or a report cites, below its text
	Similar    []similarLine
	Recs       []recommendation // what a report recommends, at its head
	Beside     *besideView      // another language of the text in a second column
	Judgment   bool
	DocLang    string
	DocDir     string
	Withheld   bool // party names are kept back
	Empty      bool // no text is held
}

// item is a heading or a provision.
type item struct {
	ID             string
	Unit           bool
	Level          int // 2 to 6, of the heading
	Kind           corpus.ProvisionKind
	Label, Number  string
	Heading        string
	Lang, Dir      string
	Blocks         []block
	Digest         *digestView
	History        []corpus.Amendment
	Omitted        bool
	Page           int // printed page on which it begins, where that is new
	PageURL        string
	Cite, URL      string
	CitedBy        int
	CitedIn        string // the same in words: how many judgments, how many others
	CitedByURL     string
	Counted        bool   // a paragraph without a printed number
	Continued      bool   // a further piece of a long paragraph
	NumberedInText bool   // the text itself opens with the number
	Marked         bool   // searched words stand in it
	Beside         *item  // the same provision in another language
	Differs        bool   // in words from the same provision of another copy
	OnlyBeside     bool   // this copy has nothing of it
	Lacking        string // what is said of a run of provisions that one of two copies lacks, at its first
	Tall           int    // how high it will stand, by guess: 0 for a few lines, each step twice the last
}

// tocEntry is a line of the table of contents.
type tocEntry struct {
	ID       string // set where the provision stands on another page
	URL      string
	Number   string
	Text     string
	Level    int
	Unit     bool
	Omitted  bool
	Hits     int // how often the searched words stand there
	Children []tocEntry
}

// holdings say what else is known of a work.
type holdings struct {
	originals bool         // files may be downloaded
	prints    bool         // pages can be drawn
	graph     bool         // what cites it can be listed
	beside    *search.Work // a copy in another language, nil for none
}

// newBuilder prepares to make the page of a work.
func newBuilder(r request, d docParams, w *search.Work) *builder {
	doc := w.Document
	return &builder{
		l: labels{r.p, r.all}, own: labels{r.p, r.all}.in(doc.Meta.Language), d: d, w: w, doc: doc,
		marks: marker{needles: needles(d.q)}, cite: citeWork(doc.Meta), depths: depths(doc),
	}
}

// viewDocument makes the page. The error wraps corpus.ErrNotFound where a
// provision was asked for that the document does not have.
func viewDocument(r request, d docParams, w *search.Work, have holdings) (*documentView, error) {
	doc := w.Document
	b := newBuilder(r, d, w)
	b.originals, b.prints, b.graph = have.originals, have.prints, have.graph
	nodes := flow(doc)
	if b.sensitive() {
		nodes = withoutHeader(nodes)
	}
	last := divide(nodes, d.whole)
	b.hits = countHits(nodes, b.marks.needles)
	switch {
	case d.at != "":
		d.part, _ = partOf(nodes, d.at)
	case d.part == 0:
		d.part = firstPart(nodes, b.hits)
	}
	if d.part > last {
		return nil, fmt.Errorf("%s has %d parts: %w", d.id, last, corpus.ErrNotFound)
	}
	b.d = d
	inside := b.within(nodes)
	b.inside, b.links, b.terms = inside, links(doc, w.Absent, inside), newGlossary(doc)
	v := &documentView{
		Page: r.newPage(""), Head: b.head(), Judgment: doc.Meta.Kind == corpus.KindJudgment,
		DocLang: bcp47(doc.Meta.Language), DocDir: dirOf(doc.Meta.Language), Withheld: b.sensitive(),
		Empty: len(nodes) == 0,
	}
	v.Title, v.Query, v.Description = v.Head.Title, d.q, description(v.Head)
	v.Door, v.Kind = "statutes", "article"
	if doc.Meta.Kind.Paper() {
		v.Door = ""
	}
	if v.Judgment {
		v.Door = "judgments"
		v.Side = b.side(inside)
	} else if d.part == last || d.whole {
		v.Cites = b.side(inside)
	}
	if d.only != "" {
		return v, b.single(v, nodes)
	}
	if d.part == 1 || d.whole {
		v.Recs = b.recommended()
	}
	b.fill(v, nodes, d.part, last)
	if have.beside != nil {
		b.putBeside(v, r, have.beside)
	}
	if v.Robots == "" && !v.Judgment && !strings.Contains(d.id, "@") {
		v.JSONLD = b.jsonLD(v.Canonical)
	}
	return v, nil
}

// within leads to a provision of the document itself: on this page where it
// stands there, else on the part that holds it.
func (b *builder) within(nodes []node) func(string) string {
	part := make(map[string]int, len(nodes))
	for _, n := range nodes {
		part[n.p.EID] = n.part
		for _, s := range n.subs {
			part[s.EID] = n.part
		}
	}
	return func(eid string) string {
		switch p, ok := part[eid]; {
		case !ok:
			return ""
		case b.d.only == "" && (p == b.d.part || b.d.whole):
			return "#" + eid
		default:
			return b.d.partURL(p, eid)
		}
	}
}

// withoutHeader drops the title block, which is the names of the parties.
func withoutHeader(nodes []node) []node {
	var kept []node
	for _, n := range nodes {
		if n.p.Kind != corpus.Header {
			kept = append(kept, n)
		}
	}
	return kept
}

// fill puts a part of the document, or all of it, on the page.
func (b *builder) fill(v *documentView, nodes []node, part, last int) {
	page := 0
	v.Items = b.open(nodes, part)
	for _, n := range nodes {
		if n.part == part {
			v.Items = append(v.Items, b.item(n, &page))
		}
	}
	v.TOC = b.contents(nodes, part)
	if last == 1 {
		v.Find = b.findBox(part, nil)
		return
	}
	v.Parts = b.partLinks(nodes, part, last)
	v.Find = b.findBox(part, v.Parts)
	v.PartName = b.l.p.Text("document.part_of", part, last)
	v.WholeURL = b.d.url("whole", "1", "")
	if part > 1 {
		v.Prev = &link{Text: b.l.p.Text("document.part", part-1), URL: b.d.partURL(part-1, "")}
	}
	if part < last {
		v.Next = &link{Text: b.l.p.Text("document.part", part+1), URL: b.d.partURL(part+1, "")}
	}
}

// open are the headings of the parts and chapters that go on from the page before, from the
// outside in.
func (b *builder) open(nodes []node, part int) []item {
	at := make(map[string]node, len(nodes))
	first := -1
	for i, n := range nodes {
		at[n.p.EID] = n
		if first < 0 && n.part == part {
			first = i
		}
	}
	var out []item
	if first < 0 {
		return nil
	}
	for n, ok := at[nodes[first].p.Parent]; ok && n.part < part && len(out) < 8; n, ok = at[n.p.Parent] {
		if inContents(n.p) && !n.p.Unit {
			out = append(out, b.continued(n))
		}
	}
	slices.Reverse(out)
	return out
}

// continued is the heading of a part or chapter where it goes on.
func (b *builder) continued(n node) item {
	it := item{Level: min(n.level+2, 6), Kind: n.p.Kind, Number: n.p.Number, Label: b.own.unit(n.p.EID, n.p.Kind, n.p.Number), Heading: clean(n.p.Heading)}
	switch {
	case it.Number != "":
		it.Label = b.own.p.Text("provision.continued", it.Label)
	case it.Heading != "":
		it.Heading = b.own.p.Text("provision.continued", it.Heading)
	}
	return it
}

func (b *builder) clearURL(part int) string {
	d := b.d
	d.q = ""
	if d.whole {
		return d.url("whole", "1", "")
	}
	return d.partURL(part, "")
}

// single puts one provision on the page, with its neighbours.
func (b *builder) single(v *documentView, nodes []node) error {
	var units []node
	for _, n := range nodes {
		if n.p.Unit || n.p.Text != "" {
			units = append(units, n)
		}
	}
	part, ok := partOf(nodes, b.d.only)
	if !ok {
		return fmt.Errorf("%s has no %s: %w", b.d.id, b.d.only, corpus.ErrNotFound)
	}
	for i, n := range units {
		if !n.holds(b.d.only) {
			continue
		}
		page := 0
		it := b.item(n, &page)
		it.Level = 2 // right below the name of the work
		if it.PageURL == "" && v.Head.Printed != "" {
			it.PageURL = docParams{id: v.Head.Printed, q: b.d.q}.url("at", b.d.only, "")
		}
		v.Items = []item{it}
		if i > 0 {
			v.Prev = b.neighbour(units[i-1])
		}
		if i+1 < len(units) {
			v.Next = b.neighbour(units[i+1])
		}
		v.Title = strings.TrimSpace(it.Label+" "+it.Heading) + " · " + v.Title
	}
	v.Single = &link{Text: v.Head.Title, URL: b.d.partURL(part, b.d.only)}
	v.Find = findView{Q: b.d.q, Count: b.marks.count, Clear: b.d.id + "?provision=" + escape(b.d.only)}
	v.Canonical = v.Canonical + "?provision=" + escape(b.d.only)
	return nil
}

func (n node) holds(eid string) bool {
	if n.p.EID == eid {
		return true
	}
	for _, s := range n.subs {
		if s.EID == eid {
			return true
		}
	}
	return false
}

func (b *builder) neighbour(n node) *link {
	return &link{Text: b.l.unit(n.p.EID, n.p.Kind, n.p.Number), Detail: n.p.Heading, URL: b.d.url("provision", n.p.EID, "")}
}

// depths says how far a part below a unit is set in: clauses and what stands
// as deep count, subsections and provisos stand at the margin of their parent.
func depths(doc *corpus.Document) func(*corpus.Provision) int {
	index := make(map[string]*corpus.Provision, len(doc.Provisions))
	for i := range doc.Provisions {
		index[doc.Provisions[i].EID] = &doc.Provisions[i]
	}
	return func(p *corpus.Provision) int {
		n := 0
		for steps := 0; p != nil && !p.Unit && steps < 16; steps++ {
			switch p.Kind {
			case corpus.Clause, corpus.Subclause, corpus.Entry, corpus.Illustration:
				n++
			}
			p = index[p.Parent]
		}
		return n
	}
}
