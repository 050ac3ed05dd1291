package web

import (
	"cmp"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

// besideView says which copy stands in the second column.
type besideView struct {
	Language  corpus.Language
	Lang, Dir string
	URL       string // the other copy by itself
	Close     string // this copy by itself
	Missing   int    // provisions of the other copy that have no counterpart here
}

// other finds the newest copy in a language among those not shown.
func other(w *search.Work, lang string) (search.Expression, bool) {
	var best search.Expression
	found := false
	for _, x := range w.Others {
		if string(x.Language) == lang && x.Language != w.Document.Meta.Language && (!found || x.Date > best.Date) {
			best, found = x, true
		}
	}
	return best, found
}

// bilingual leads to the text with each other language beside it.
func (b *builder) bilingual() []link {
	var out []link
	for _, lang := range []corpus.Language{corpus.English, corpus.Urdu} {
		if _, ok := other(b.w, string(lang)); ok {
			d := b.d
			d.with = string(lang)
			out = append(out, link{Text: b.l.p.Text("document.beside", b.l.language(b.doc.Meta.Language), b.l.language(lang)), URL: d.url("", "", "")})
		}
	}
	return out
}

// beside reads the copy that is asked for beside the one shown, nil for none.
func (s *Server) beside(r request, d docParams, w *search.Work) *search.Work {
	x, ok := other(w, d.with)
	if !ok || d.only != "" {
		return nil
	}
	o, err := s.opt.Searcher.Work(r.ctx, x.ID)
	if err != nil || o.Document == nil {
		s.opt.Log.Warn("web: reading a copy to stand beside another", "copy", x.ID, "error", err)
		return nil
	}
	return o
}

// putBeside gives each item on the page its counterpart by eId.
func (b *builder) putBeside(v *documentView, r request, w *search.Work) {
	o := newBuilder(r, b.d, w)
	o.inside, o.links, o.marks = b.inside, links(w.Document, w.Absent, b.inside), b.marks
	theirs := map[string]node{}
	missing := 0
	for _, n := range flow(w.Document) {
		theirs[n.p.EID] = n
		if b.inside(n.p.EID) == "" {
			missing++
		}
	}
	page := 0
	for i := range v.Items {
		n, ok := theirs[v.Items[i].ID]
		if !ok {
			continue
		}
		it := o.item(n, &page)
		it.ID, it.Cite, it.Page, it.CitedBy, it.Digest = cmp.Or(string(w.Document.Meta.Language)+"."+it.ID, it.ID), "", 0, 0, nil
		for k := range it.Blocks {
			if it.Blocks[k].ID != "" {
				it.Blocks[k].ID = string(w.Document.Meta.Language) + "." + it.Blocks[k].ID
			}
		}
		v.Items[i].Beside = &it
	}
	lang := w.Document.Meta.Language
	alone := b.d
	alone.with = ""
	v.Find.Total += o.marks.count - v.Find.Count
	v.Find.Count = o.marks.count
	v.Beside = &besideView{
		Language: lang, Lang: bcp47(lang), Dir: dirOf(lang), URL: w.Document.Expression,
		Close: alone.partURL(max(b.d.part, 1), ""), Missing: missing,
	}
	v.Canonical, _, _ = strings.Cut(v.Canonical, "?")
	v.Head.Bilingual = nil
}
