package search_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer"
	"daleel/search"
)

// fake is a library in memory.
type fake struct {
	view library.View
	docs map[string]*corpus.Document
	n    int
}

func newFake() *fake { return &fake{docs: map[string]*corpus.Document{}} }

func (f *fake) View(context.Context) (*library.View, error) {
	v := f.view
	return &v, nil
}

func (f *fake) Document(blob string) (*corpus.Document, error) {
	d, ok := f.docs[blob]
	if !ok {
		return nil, corpus.ErrNotFound
	}
	c := *d
	c.Provisions = append([]corpus.Provision(nil), d.Provisions...)
	return &c, nil
}

// put files a document and returns its blob.
func (f *fake) put(d *corpus.Document) string {
	f.n++
	blob := fmt.Sprintf("blob%d", f.n)
	f.docs[blob] = d
	return blob
}

// expression files a document as a copy.
func (f *fake) expression(id string, meta corpus.Metadata, ps []corpus.Provision, cites ...corpus.CitationRef) library.Expression {
	d := &corpus.Document{Work: id, Meta: meta, Provisions: ps, Citations: cites}
	return library.Expression{
		ID: id + "/" + string(meta.Language) + "@2020-01-01", Blob: f.put(d), Meta: meta, Units: len(ps), Quality: 1,
		Files: []string{fmt.Sprintf("file%d.txt", f.n)}, Added: time.Unix(int64(f.n), 0),
	}
}

// add files a work with one copy.
func (f *fake) add(id string, meta corpus.Metadata, ps []corpus.Provision, cites ...corpus.CitationRef) {
	if meta.Language == "" {
		meta.Language = corpus.English
	}
	f.view.Works = append(f.view.Works, library.Work{
		ID: id, Meta: meta, Expressions: []library.Expression{f.expression(id, meta, ps, cites...)},
	})
	f.view.Seq++
}

// section is a unit provision.
func section(num, heading, text string) corpus.Provision {
	return corpus.Provision{EID: "sec_" + num, Kind: corpus.Section, Number: num, Heading: heading, Text: text, Unit: true}
}

func paragraph(num, text string) corpus.Provision {
	return corpus.Provision{EID: "para_" + num, Kind: corpus.Paragraph, Number: num, Text: text, Unit: true}
}

// open indexes the library and opens an engine over it.
func open(t testing.TB, f *fake) *search.Engine {
	t.Helper()
	dir := t.TempDir()
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

func update(t testing.TB, f *fake, dir string) indexer.Report {
	t.Helper()
	rep, err := indexer.Update(context.Background(), f, dir, indexer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// find searches and returns the identifiers of the hits.
func find(t testing.TB, e *search.Engine, q string) (*search.Results, []string) {
	t.Helper()
	return findReq(t, e, search.Request{Query: q})
}

func findReq(t testing.TB, e *search.Engine, req search.Request) (*search.Results, []string) {
	t.Helper()
	res, err := e.Search(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{}
	for _, h := range res.Hits {
		ids = append(ids, h.Document.ID)
	}
	return res, ids
}

const (
	kites   = "/akn/pk/act/2011/7"
	kites2  = "/akn/pk/act/1951/3"
	wells   = "/akn/pk-pb/ordinance/1988/12"
	verdict = "/akn/pk/judgment/pklhc/2021/55"
	secret  = "/akn/pk/judgment/pklhc/2022/9"
)

// small is a small invented library.
func small() *fake {
	f := newFake()
	f.add(kites, corpus.Metadata{
		Kind: corpus.KindAct, Title: "Kites and Lanterns Act, 2011", AltTitles: []string{"KLA"}, NumberText: "VII of 2011",
		Number: "7", Year: 2011, Jurisdiction: "pk", Status: corpus.StatusInForce, Topics: []string{"child-labour"},
	}, []corpus.Provision{
		section("1", "Short title", "This Act may be called the Kites and Lanterns Act, 2011."),
		section("2", "Definitions", "In this Act a lantern means a paper light that rises on warm air."),
		section("3", "Flying near wires", "Nobody shall fly a kite within forty yards of an electric wire. Whoever does so shall pay a fine."),
		section("4", "Best interest of the child", "A court that deals with a child flyer shall look to the best interest of the child alone."),
		section("5A", "Glass string", "Whoever sells string coated with glass shall be imprisoned for two months."),
	})
	f.add(kites2, corpus.Metadata{
		Kind: corpus.KindAct, Title: "Kites and Lanterns Act, 1951", Number: "3", NumberText: "III of 1951", Year: 1951,
		Jurisdiction: "pk", Status: corpus.StatusRepealed,
	}, []corpus.Provision{section("1", "Short title", "This Act may be called the Kites and Lanterns Act, 1951."), section("2", "Kites", "Kites are allowed.")})
	f.add(wells, corpus.Metadata{
		Kind: corpus.KindOrdinance, Title: "Wells and Fountains Ordinance, 1988", NumberText: "XII of 1988", Year: 1988,
		Jurisdiction: "pk-pb", Status: corpus.StatusInForce, Topics: []string{"child-health"},
	}, []corpus.Provision{
		section("1", "Short title", "This Ordinance may be called the Wells and Fountains Ordinance, 1988."),
		section("2", "Covering of wells", "The owner of a well shall cover it so that no child falls in. The interest of the owner is not a defence, whatever is best."),
		section("3", "Penalty", "Whoever leaves a well open shall pay a fine of a hundred rupees for every day."),
	})
	f.add(verdict, corpus.Metadata{
		Kind: corpus.KindJudgment, Title: "Gulfam Patang v. The State", Year: 2021, Jurisdiction: "pk-pb",
		Dates: []corpus.Date{{Value: "2021-05-06", Precision: corpus.PrecisionDay, Meaning: corpus.Decided}},
		Case:  &corpus.Case{Court: "pklhc", Neutral: "2021 LHC 55", Petitioners: []string{"Gulfam Patang"}, Respondents: []string{"The State"}, Judges: []string{"Mr. Justice Noor Sahil"}},
	}, []corpus.Provision{
		paragraph("1", "The petitioner flew a kite near an electric wire and was fined under section 3 of the Kites and Lanterns Act, 2011."),
		paragraph("2", "The fine is upheld. The petition is dismissed."),
	}, corpus.CitationRef{In: "para_1", Start: 67, End: 110, Form: "provision", Normal: "s. 3, Kites and Lanterns Act, 2011", Target: kites + "#sec_3"})
	f.add(secret, corpus.Metadata{
		Kind: corpus.KindJudgment, Title: "Zarmina Khushbakht v. The State", Year: 2022, Jurisdiction: "pk-pb",
		Dates: []corpus.Date{{Value: "2022-01-02", Precision: corpus.PrecisionDay, Meaning: corpus.Decided}},
		Case: &corpus.Case{Court: "pklhc", Neutral: "2022 LHC 9", Numbers: []string{"Crl. Misc. 4-B of 2022"}, Petitioners: []string{"Zarmina Khushbakht"},
			Respondents: []string{"The State"}, Sensitive: true},
	}, []corpus.Provision{
		paragraph("1", "Zarmina Khushbakht, a child of twelve, sold glass string. Bail was asked for by Khushbakht before the court."),
		paragraph("2", "The custody of the child goes to her grandmother."),
	})
	return f
}
