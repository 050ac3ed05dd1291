package web

import (
	"fmt"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// docParams say what of a work to show.
type docParams struct {
	id        string // work or expression
	at        string // eId whose part of a long document is wanted
	only      string // eId to show alone
	part      int    // part of a long document, from 1; 0 the first that has what is looked for
	whole     bool   // all of a long document
	q         string // words to mark
	with      string // language of the copy to show beside this one: urd
	citedBy   string // eId whose citing works are asked for, citedByAll for all
	page      int    // of the list of citing works, from 1
	card      string // eId whose first lines are asked for, cardOfWork for the work
	canonical string // where the address should have pointed, "" where it is right
}

// parseDocParams reads the address of a document page.
func parseDocParams(r request) (docParams, error) {
	d := docParams{id: strings.TrimRight(r.path, "/")}
	if lower := strings.ToLower(d.id); lower != r.path {
		d.canonical = address(lower, r.query)
		return d, nil
	}
	if _, err := workid.Parse(d.id); err != nil {
		return d, fmt.Errorf("reading address: %w", err)
	}
	d.with, d.citedBy, d.card = r.query.Get("with"), r.query.Get("cited-by"), r.query.Get("card")
	d.at, d.only = r.query.Get("at"), r.query.Get("provision")
	d.q = markable(r.query.Get("q"))
	d.whole = r.query.Get("whole") == "1"
	if d.page, _ = number(r.query.Get("page"), 1); d.page < 1 {
		return d, &badParam{"page", fmt.Errorf("%q: %w", r.query.Get("page"), corpus.ErrInvalid)}
	}
	d.page = min(d.page, maxPage)
	n, err := number(r.query.Get("part"), 0)
	if err != nil || n < 0 || n == 0 && r.query.Get("part") != "" {
		return d, &badParam{"part", fmt.Errorf("%q: %w", r.query.Get("part"), corpus.ErrInvalid)}
	}
	d.part = n
	return d, nil
}

// url is the address of this document with another choice of what to show.
func (d docParams) url(name, value, fragment string) string {
	u := d.id
	sep := "?"
	if name != "" {
		u += sep + name + "=" + escape(value)
		sep = "&"
	}
	if d.with != "" {
		u += sep + "with=" + escape(d.with)
		sep = "&"
	}
	if d.q != "" {
		u += sep + "q=" + escape(d.q)
	}
	if fragment != "" {
		u += "#" + fragment
	}
	return u
}

// partURL leads to a part of a long document.
func (d docParams) partURL(n int, fragment string) string {
	if n == 1 && d.q == "" {
		return d.url("", "", fragment)
	}
	return d.url("part", strconv.Itoa(n), fragment)
}
