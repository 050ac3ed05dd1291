package web

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/search"
)

// citedByAll asks in the address for what cites the work, whichever provision.
const citedByAll = "all"

// citersPerPage is how many citing works a page lists.
const citersPerPage = 20

// citersView lists the works that cite a work or a provision.
type citersView struct {
	Page
	Of         link   // the work, or the provision of it, that is cited
	Work       string // title of the work where a provision is cited
	WorkURL    string
	DocLang    string
	Total      int
	First, End int
	Works      []citerView
	Pages      pager
}

// citerView is a citing work with the places where it cites.
type citerView struct {
	hitView
	Places []placeView
	More   int
}

// placeView is a sentence that cites.
type placeView struct {
	Label, URL, Cited string
	Sentence          string
	Treatment         corpus.Treatment
}

// citers shows who cites a work or a provision of it, and in which sentences.
func (s *Server) citers(r request, d docParams, w *search.Work) (answer, error) {
	eid := d.citedBy
	if eid == citedByAll {
		eid = ""
	} else if o := s.copyWith(r, w, eid); o == nil {
		return answer{}, fmt.Errorf("%s has no %s: %w", d.id, eid, corpus.ErrNotFound)
	} else if o != w {
		w, d.id = o, o.Document.Expression
	}
	c, err := s.opt.Graph.CitedBy(r.ctx, w.Document.Work, eid, d.page*citersPerPage)
	if err != nil {
		return answer{}, fmt.Errorf("what cites %s: %w", d.id, err)
	}
	if last := max(1, (c.Total+citersPerPage-1)/citersPerPage); d.page > last { // past the end
		return answer{status: http.StatusFound, redirect: citersURL(w.Document.Work, d.citedBy, last)}, nil
	}
	return answer{page: "citedby", view: viewCiters(r, d, w, eid, c), header: map[string]string{"X-Robots-Tag": "noindex"}}, nil
}

// copyWith is the copy of a work that has a provision: the one given, or the first other,
// for copies have gaps in different places; nil where none has it.
func (s *Server) copyWith(r request, w *search.Work, eid string) *search.Work {
	if _, ok := w.Document.Provision(eid); ok {
		return w
	}
	for _, x := range w.Others {
		o, err := s.opt.Searcher.Work(r.ctx, x.ID)
		if err != nil || o.Document == nil {
			continue
		}
		if _, ok := o.Document.Provision(eid); ok {
			return o
		}
	}
	return nil
}

// citersURL is the address of a page of those who cite a work or its provision.
func citersURL(work, eid string, page int) string {
	return work + "?cited-by=" + escape(eid) + "&page=" + strconv.Itoa(page)
}

// viewCiters makes the page.
func viewCiters(r request, d docParams, w *search.Work, eid string, c *search.Citers) *citersView {
	b := newBuilder(r, d, w)
	head := b.head()
	v := &citersView{Page: r.newPage(""), Total: c.Total, DocLang: bcp47(w.Document.Meta.Language)}
	v.Of = link{Text: head.Title, URL: w.Document.Work}
	if p, ok := w.Document.Provision(eid); ok {
		v.Work, v.WorkURL = head.Title, w.Document.Work
		v.Of = link{
			Text: b.own.called(p),
			URL:  carry(d.id, eid, ""),
		}
	}
	v.Title = r.p.Text("cited.title", v.Of.Text)
	v.Robots, v.Canonical = "noindex, follow", ""
	from := min((d.page-1)*citersPerPage, len(c.Works))
	v.First, v.End = min(from+1, c.Total), len(c.Works)
	for _, by := range c.Works[from:] {
		v.Works = append(v.Works, b.citer(by, eid))
	}
	v.Pages = pagerOf(d.page, (c.Total+citersPerPage-1)/citersPerPage, func(n int) string {
		return citersURL(w.Document.Work, d.citedBy, n)
	})
	return v
}

func (b *builder) citer(by search.Citing, eid string) citerView {
	v := citerView{hitView: b.l.hit(search.Hit{Document: by.Document}, ""), More: by.More}
	for _, p := range by.Places {
		if by.Document.Sensitive && workid.TitleBlock(p.EID) {
			continue // the title block of a judgment is the names of its parties
		}
		place := placeView{
			Label: b.l.shortEID(p.EID), URL: carry(workURL(by.Document.URL, by.Document.ID), p.EID, ""),
			Sentence: clean(p.Sentence), Treatment: p.Treatment,
		}
		if p.Cited != eid {
			place.Cited = clean(p.Normal)
		}
		v.Places = append(v.Places, place)
	}
	return v
}

// eidKinds are the kinds of provision by the first part of an eId.
var eidKinds = map[string]corpus.ProvisionKind{
	"sec": corpus.Section, "art": corpus.Article, "rule": corpus.Rule, "reg": corpus.Regulation, "para": corpus.Paragraph,
	"ord": corpus.OrderPart, "sched": corpus.Schedule, "chp": corpus.Chapter, "part": corpus.Part, "page": corpus.PagePart,
	"subsec": corpus.Subsection, "entry": corpus.Entry, "form": corpus.Form,
}

// shortEID names a provision by its eId alone: "Section 21", "Order VII Rule 11";
// "" where that cannot be done.
func (l labels) shortEID(eid string) string {
	if corpus.UnnumberedPlace(eid) > 0 {
		return l.unit(eid, corpus.Paragraph, "")
	}
	var names []string
	for part := range strings.SplitSeq(eid, "__") {
		name, number, _ := strings.Cut(part, "_")
		kind, ok := eidKinds[name]
		if !ok || number == "" || len(names) > 0 && kind == corpus.Paragraph {
			break
		}
		if kind == corpus.Subsection && len(names) > 0 {
			names[len(names)-1] += "(" + number + ")"
			continue
		}
		names = append(names, l.provision(kind, number))
	}
	return strings.Join(names, " ")
}

// similarLine is a judgment like the one shown.
type similarLine struct {
	hitView
	Shared []string
}

// maxSimilar is how many judgments like the one shown are named.
const maxSimilar = 6

// similar lists judgments that deal with the same law; a failure leaves them
// out, as the page is whole without them.
func (s *Server) similar(r request, d docParams, v *documentView) []similarLine {
	if s.opt.Graph == nil || !v.Judgment || d.only != "" {
		return nil
	}
	like, err := s.opt.Graph.Similar(r.ctx, v.Head.ID, maxSimilar)
	if err != nil {
		s.opt.Log.Warn("web: listing similar judgments", "error", err)
	}
	l := labels{r.p, r.all}
	var lines []similarLine
	for _, a := range like {
		line := similarLine{hitView: l.hit(search.Hit{Document: a.Document}, "")}
		line.Shared = l.shared(a.Shared)
		lines = append(lines, line)
	}
	return lines
}

// shared names what two judgments cite, the provisions of an Act together.
func (l labels) shared(refs []search.SharedRef) []string {
	var titles []string
	pins := map[string][]string{}
	for _, x := range refs {
		if !slices.Contains(titles, x.Title) {
			titles = append(titles, x.Title)
		}
		if pin := l.shortEID(x.EID); pin != "" {
			pins[x.Title] = append(pins[x.Title], pin)
		}
	}
	for i, t := range titles {
		titles[i] = clean(strings.Join(append(pins[t], t), ", "))
	}
	return titles
}
