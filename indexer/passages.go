package indexer

import (
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/identity"
	"daleel/corpus/library"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// passages lists what is searched of a work: all units of the leading
// expression, all units of the first expression in every other language, the
// provisions of further copies that the leading one lacks, and our digests where
// the law's own text is not held.
func passages(w *library.Work, docs []*corpus.Document, digests *corpus.Document) []passage {
	notes := digestsByEID(digests)
	var out []passage
	seen := map[string]bool{}
	langs := map[corpus.Language]bool{}
	for i, d := range docs {
		if d == nil {
			continue
		}
		lang := w.Expressions[i].Meta.Language
		from := ""
		if i > 0 {
			from = w.Expressions[i].ID
		}
		first := !langs[lang]
		langs[lang] = true
		for _, p := range units(d, lang) {
			if first || addressable(p.Kind) && !seen[p.eid] {
				p.Expression, p.Digest = from, notes[p.eid]
				out = append(out, p)
			}
			seen[p.eid] = true
		}
	}
	if digests == nil {
		return out
	}
	for _, p := range units(digests, corpus.English) {
		if !seen[p.eid] {
			p.DigestOnly = true
			out = append(out, p)
		}
	}
	return out
}

// mendHeadings gives the leading copy of each language the headings that the
// other copies have right where its own are missing or cut at the wrong place. It
// returns those of the copy that leads the work.
func mendHeadings(w *library.Work, docs []*corpus.Document) map[string]string {
	mended := map[string]string{}
	lead := map[corpus.Language]*corpus.Document{}
	for i, d := range docs {
		if d == nil || !w.Meta.Kind.Legislative() {
			continue
		}
		lang := w.Expressions[i].Meta.Language
		first := lead[lang]
		if first == nil {
			lead[lang] = d
			continue
		}
		better := identity.BetterHeadings(first, d)
		for k := range first.Provisions {
			if h := better[first.Provisions[k].EID]; h != "" {
				first.Provisions[k].Heading = h
				if first == docs[0] {
					mended[first.Provisions[k].EID] = h
				}
			}
		}
	}
	return mended
}

// mendPlaces puts the sections of the leading copy into the chapters in which
// another copy in its language has them, where its own source lost their headings.
func mendPlaces(w *library.Work, docs []*corpus.Document) corpus.Places {
	if len(docs) == 0 || docs[0] == nil || !w.Meta.Kind.Legislative() {
		return corpus.Places{}
	}
	for i, d := range docs[1:] {
		if d == nil || w.Expressions[i+1].Meta.Language != w.Expressions[0].Meta.Language {
			continue
		}
		if p, ok := identity.BetterPlaces(docs[0], d); ok {
			docs[0].Provisions = p.Apply(docs[0].Provisions)
			return p
		}
	}
	return corpus.Places{}
}

func digestsByEID(d *corpus.Document) map[string]*corpus.Digest {
	out := map[string]*corpus.Digest{}
	if d == nil {
		return out
	}
	for i := range d.Provisions {
		if p := &d.Provisions[i]; p.Digest != nil {
			out[p.EID] = p.Digest
		}
	}
	return out
}

// addressable reports whether a provision of that kind is the same law under the
// same eId in another copy. Paragraphs and pages are not.
func addressable(k corpus.ProvisionKind) bool {
	switch k {
	case corpus.Section, corpus.Article, corpus.Rule, corpus.Regulation, corpus.Schedule, corpus.Entry, corpus.Form:
		return true
	}
	return false
}

// units are the parts of a document that a hit may point to, pages where it has
// no structure.
func units(d *corpus.Document, lang corpus.Language) []passage {
	var out []passage
	trails := trails(d)
	for i := range d.Provisions {
		p := &d.Provisions[i]
		intro := !p.Unit && strings.TrimSpace(p.Text) != ""
		if !p.Unit && !intro || p.Text == "" && p.Heading == "" && p.Digest == nil {
			continue
		}
		out = append(out, passage{
			Record: schema.Record{
				Number: p.Number, Kind: p.Kind, Heading: p.Heading, Trail: trails[p.Parent], Page: p.PageFrom,
				Lang: provisionLang(p, lang), Digest: p.Digest, Omitted: p.Omitted,
			},
			eid: p.EID, num: strings.ToLower(workid.CleanNumber(p.Number)), text: p.Text, defines: p.Defines,
		})
	}
	if len(out) > 0 {
		return out
	}
	for _, pg := range d.Pages {
		if strings.TrimSpace(pg.Text) != "" {
			out = append(out, passage{
				Record: schema.Record{Kind: corpus.PagePart, Number: pageNumber(pg.Number), Page: pg.Number, Lang: lang},
				eid:    workid.EID(corpus.PagePart, pageNumber(pg.Number)), text: pg.Text,
			})
		}
	}
	return out
}

func pageNumber(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func provisionLang(p *corpus.Provision, lang corpus.Language) corpus.Language {
	if p.Lang != "" {
		return p.Lang
	}
	return lang
}

// trails gives for every provision that holds others the labels from the outside
// down to itself.
func trails(d *corpus.Document) map[string][]string {
	out := map[string][]string{"": nil}
	byEID := make(map[string]*corpus.Provision, len(d.Provisions))
	for i := range d.Provisions {
		byEID[d.Provisions[i].EID] = &d.Provisions[i]
	}
	var of func(eid string, depth int) []string
	of = func(eid string, depth int) []string {
		if t, ok := out[eid]; ok {
			return t
		}
		p := byEID[eid]
		if p == nil || depth > 12 || p.Kind == "" {
			return nil
		}
		t := append(slices.Clone(of(p.Parent, depth+1)), p.Label())
		out[eid] = t
		return t
	}
	for i := range d.Provisions {
		of(d.Provisions[i].Parent, 0)
	}
	return out
}
