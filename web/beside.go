package web

import (
	"cmp"
	"path"
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/search"
)

// besideView says which copy stands in the second column.
type besideView struct {
	Language  corpus.Language
	Lang, Dir string
	URL       string // the other copy by itself
	Close     string // this copy by itself
	Date      string // of the other copy, where it is of the same language; "" where of another
	Differ    int    // provisions of the page whose words differ, among Both that both copies have
	Both      int
}

// other finds the newest copy in a language among those not shown, or the copy that a
// language and a date name: eng@2023.
func other(w *search.Work, lang string) (search.Expression, bool) {
	var best search.Expression
	found := false
	for _, x := range w.Others {
		if strings.Contains(lang, "@") && path.Base(x.ID) == lang {
			return x, true
		}
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

// putBeside gives each item on the page its counterpart by eId. Provisions that only
// the other copy holds stand in their place, after the one that they follow there.
func (b *builder) putBeside(v *documentView, r request, w *search.Work) {
	o := newBuilder(r, b.d, w)
	o.inside, o.links, o.marks = b.inside, links(w.Document, w.Absent, b.inside), b.marks
	theirs := flow(w.Document)
	byEID := make(map[string]node, len(theirs))
	for _, n := range theirs {
		byEID[n.p.EID] = n
	}
	heads := headsByFirst(theirs)
	before, after := b.unpaired(theirs)
	var items []item
	page := 0
	same := w.Document.Meta.Language == b.doc.Meta.Language
	for i, it := range v.Items {
		for _, n := range before[it.ID] {
			items = append(items, o.onlyBeside(n, &page))
		}
		n, ok := byEID[it.ID]
		if !ok && !it.Unit {
			n, ok = heads[headKey{it.Kind, firstUnit(v.Items[i+1:])}]
		}
		if ok {
			second := o.second(n, &page)
			it.Beside = &second
			it.Differs = same && it.Unit && differ(b.doc, it.ID, n.p)
		}
		items = append(items, it)
		for _, n := range after[it.ID] {
			items = append(items, o.onlyBeside(n, &page))
		}
	}
	alike(items)
	b.sayLacking(items)
	v.Items = items
	lang := w.Document.Meta.Language
	alone := b.d
	alone.with = ""
	v.Find.Total += o.marks.count - v.Find.Count
	v.Find.Count = o.marks.count
	v.Beside = &besideView{
		Language: lang, Lang: bcp47(lang), Dir: dirOf(lang), URL: w.Document.Expression,
		Close: alone.partURL(max(b.d.part, 1), ""),
	}
	if same {
		v.Beside.compare(w.Document.Expression, items)
	}
	v.Canonical, _, _ = strings.Cut(v.Canonical, "?")
	v.Head.Bilingual = nil
}

// compare says which copy stands in the second column and how many provisions differ.
func (v *besideView) compare(expression string, items []item) {
	_, v.Date, _ = strings.Cut(path.Base(expression), "@")
	for _, it := range items {
		if it.Unit && it.Beside != nil && !it.OnlyBeside {
			v.Both++
		}
		if it.Differs {
			v.Differ++
		}
	}
}

// differ reports whether two copies have other words under the same number; signs, spaces
// and capitals aside, which differ from print to print.
func differ(doc *corpus.Document, eid string, theirs *corpus.Provision) bool {
	ours, ok := doc.Provision(eid)
	return ok && bare(ours.Heading+ours.Text) != bare(theirs.Heading+theirs.Text)
}

// bare is a text's letters and digits.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// compared is the address of this copy with another of its language beside it, "" for a
// copy in another language, which has an address of its own.
func (b *builder) compared(x search.Expression) string {
	if x.Language != b.doc.Meta.Language || x.ID == b.doc.Expression {
		return ""
	}
	d := b.d
	d.with = path.Base(x.ID)
	return d.url("", "", "")
}

// alike gives the headings of the second column the levels of the first: its copy may
// have more, or fewer, parts above them.
func alike(items []item) {
	level := 2
	for i := range items {
		if items[i].Unit && !items[i].OnlyBeside {
			level = items[i].Level
		}
		switch second := items[i].Beside; {
		case second == nil:
		case items[i].OnlyBeside:
			second.Level = level
		default:
			second.Level = items[i].Level
		}
	}
}

// headKey names a part or chapter by its kind and the first provision in it: copies
// number their chapters differently, where one has lost the heads of the parts.
type headKey struct {
	kind  corpus.ProvisionKind
	first string
}

// headsByFirst gives the parts and chapters of a copy by what they begin with.
func headsByFirst(nodes []node) map[headKey]node {
	out := map[headKey]node{}
	first := ""
	for i := len(nodes) - 1; i >= 0; i-- {
		if n := nodes[i]; n.p.Unit {
			first = n.p.EID
		} else if first != "" {
			out[headKey{n.p.Kind, first}] = n
		}
	}
	return out
}

// firstUnit is the eId of the first provision among items, "" for none.
func firstUnit(items []item) string {
	for _, it := range items {
		if it.Unit {
			return it.ID
		}
	}
	return ""
}

// unpaired sorts the provisions that only the other copy holds to the ones of this
// copy that they follow there, or stand before where none does.
func (b *builder) unpaired(theirs []node) (before, after map[string][]node) {
	before, after = map[string][]node{}, map[string][]node{}
	var waiting []node
	last := ""
	for _, n := range theirs {
		switch here := b.inside(n.p.EID) != ""; {
		case here && last == "":
			before[n.p.EID], last = waiting, n.p.EID
		case here:
			last = n.p.EID
		case !n.p.Unit:
			// A heading of the other copy alone says nothing here.
		case last == "":
			waiting = append(waiting, n)
		default:
			after[last] = append(after[last], n)
		}
	}
	return before, after
}

// second is a provision of the other copy as it stands in the second column.
func (b *builder) second(n node, page *int) item {
	lang := string(b.doc.Meta.Language)
	it := b.item(n, page)
	it.ID, it.Cite, it.Page, it.CitedBy, it.Digest = cmp.Or(lang+"."+it.ID, it.ID), "", 0, 0, nil
	for k := range it.Blocks {
		if it.Blocks[k].ID != "" {
			it.Blocks[k].ID = lang + "." + it.Blocks[k].ID
		}
	}
	return it
}

// onlyBeside is an item of which this copy has nothing.
func (b *builder) onlyBeside(n node, page *int) item {
	second := b.second(n, page)
	return item{Unit: true, Number: second.Number, Kind: n.p.Kind, Beside: &second, OnlyBeside: true, Tall: second.Tall}
}

// sayLacking says, once for each run of provisions, that one of the two copies has no
// text of them. Headings of parts and chapters are not spoken of.
func (b *builder) sayLacking(items []item) {
	for i := 0; i < len(items); {
		one, several := lacks(items[i])
		last, count := i, 1
		for end := i + 1; one != "" && end < len(items); end++ {
			if !items[end].Unit {
				continue
			}
			if o, _ := lacks(items[end]); o != one || items[end].Kind != items[i].Kind {
				break
			}
			last = end
			count++
		}
		switch {
		case one == "":
		case count > 1 && items[i].Number != "" && items[last].Number != "":
			items[i].Lacking = b.l.p.Text(several, count, items[i].Number, items[last].Number)
		default:
			items[i].Lacking = b.l.p.Text(one)
		}
		i = last + 1
	}
}

// lacks names the sentences, for one and for several, on which copy has nothing of an
// item; "" where both have it.
func lacks(it item) (one, several string) {
	switch {
	case it.OnlyBeside:
		return "document.only_beside", "document.only_besides"
	case it.Unit && it.Beside == nil:
		return "document.no_counterpart", "document.no_counterparts"
	}
	return "", ""
}
