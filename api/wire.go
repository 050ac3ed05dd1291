package api

import (
	"net/url"
	"slices"

	"daleel/corpus"
	"daleel/search"
	"daleel/search/remark"
)

// The types below are the wire format of /api/v1; openapi.yaml describes them.

type results struct {
	Query    queryInfo `json:"query"`
	Total    int       `json:"total"`
	TookMS   float64   `json:"took_ms"`
	Partial  bool      `json:"partial,omitempty"`
	Jump     *link     `json:"jump"`
	Guidance []link    `json:"guidance"`
	Hits     []hit     `json:"hits"`
	Facets   []facet   `json:"facets"`
	Page     int       `json:"page"`
	Size     int       `json:"size"`
	Next     *string   `json:"next"`
}

type queryInfo struct {
	Text       string   `json:"text"`
	Intent     string   `json:"intent"`
	Understood []string `json:"understood"`
	Also       []string `json:"also"`
	Repairs    []string `json:"repairs"`
	// Remarks are what Understood and Repairs say, by code.
	Remarks    []saying `json:"remarks"`
	Suggestion *string  `json:"suggestion"`
	Wider      *string  `json:"wider"`
	// NotHeld is what the query cites and the collection lacks.
	NotHeld []link `json:"not_held,omitempty"`
}

type saying struct {
	Code   remark.Code `json:"code"`
	Values []string    `json:"values"`
	Text   string      `json:"text"`
}

type link struct {
	Title  string `json:"title"`
	URL    string `json:"url"`
	Detail string `json:"detail,omitempty"`
}

type hit struct {
	Document   document  `json:"document"`
	Score      float64   `json:"score"`
	Provisions []passage `json:"provisions"`
	More       int       `json:"more"`
	Why        []string  `json:"why,omitempty"`
}

type document struct {
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Kind         corpus.Kind   `json:"kind"`
	Number       *string       `json:"number"`
	Year         int           `json:"year"`
	Jurisdiction *string       `json:"jurisdiction"`
	Court        *string       `json:"court"`
	Status       corpus.Status `json:"status"`
	StatusNote   string        `json:"status_note,omitempty"`
	// RepealedBy are the held laws that repealed it.
	RepealedBy []link          `json:"repealed_by,omitempty"`
	Language   corpus.Language `json:"language"`
	Date       string          `json:"date,omitempty"`
	Citation   string          `json:"citation,omitempty"`
	Topics     []string        `json:"topics"`
	Files      []string        `json:"files"`
	URL        string          `json:"url"`
}

type passage struct {
	EID        string               `json:"eid"`
	Kind       corpus.ProvisionKind `json:"kind"`
	Number     string               `json:"number"`
	Heading    string               `json:"heading"`
	Trail      []string             `json:"trail,omitempty"`
	Page       int                  `json:"page,omitempty"`
	Language   corpus.Language      `json:"language,omitempty"`
	Omitted    bool                 `json:"omitted,omitempty"`
	Expression string               `json:"expression,omitempty"`
	Digest     *corpus.Digest       `json:"digest"`
	URL        string               `json:"url"`
	Snippet    []fragment           `json:"snippet"`
}

type fragment struct {
	Text  string `json:"text"`
	Match bool   `json:"match"`
}

type facet struct {
	Name   string       `json:"name"`
	Label  string       `json:"label"`
	Values []facetValue `json:"values"`
	Other  int          `json:"other"`
}

type facetValue struct {
	Value    string `json:"value"`
	Label    string `json:"label"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
}

type suggestions struct {
	Suggestions []suggestion `json:"suggestions"`
}

type suggestion struct {
	Text string `json:"text"`
	Kind string `json:"kind"`
	URL  string `json:"url"`
}

// NewResults is the answer to a search as it stands on the wire; values are the
// request's parameters, from which the address of the next page is made.
func NewResults(r *search.Results, values url.Values) any {
	out := results{
		Query: newQueryInfo(&r.Query),
		Total: r.Total, TookMS: r.TookMS, Partial: r.Partial, Page: r.Page, Size: r.Size,
		Guidance: []link{}, Hits: []hit{}, Facets: []facet{}, Next: optional(nextPage(r, values)),
	}
	if r.Jump != nil {
		out.Jump = &link{r.Jump.Title, r.Jump.URL, r.Jump.Detail}
	}
	for _, g := range r.Guidance {
		out.Guidance = append(out.Guidance, link{g.Title, g.URL, g.Detail})
	}
	for _, h := range r.Hits {
		out.Hits = append(out.Hits, newHit(h))
	}
	for _, f := range r.Facets {
		out.Facets = append(out.Facets, newFacet(f))
	}
	return out
}

func newQueryInfo(q *search.QueryInfo) queryInfo {
	return queryInfo{
		Text: q.Text, Intent: q.Intent, Understood: list(q.Understood.Texts()), Also: list(q.Also), Repairs: list(q.Repairs.Texts()),
		Remarks: sayings(slices.Concat(q.Understood, q.Repairs)), Suggestion: optional(q.Suggestion), Wider: optional(q.Wider), NotHeld: links(q.NotHeld),
	}
}

func sayings(rs remark.List) []saying {
	out := []saying{}
	for _, r := range rs {
		out = append(out, saying{r.Code, list(r.Values), r.String()})
	}
	return out
}

func newHit(h search.Hit) hit {
	out := hit{Document: newDocument(h.Document), Score: h.Score, More: h.More, Why: h.Why, Provisions: []passage{}}
	for _, p := range h.Provisions {
		q := passage{p.EID, p.Kind, p.Number, p.Heading, p.Trail, p.Page, p.Lang, p.Omitted, p.Expression, p.Digest, p.URL, []fragment{}}
		for _, f := range p.Snippet {
			q.Snippet = append(q.Snippet, fragment(f))
		}
		out.Provisions = append(out.Provisions, q)
	}
	return out
}

func newDocument(s search.Summary) document {
	return document{
		ID: s.ID, Title: s.Title, Kind: s.Kind, Number: optional(s.Number), Year: s.Year,
		Jurisdiction: optional(s.Jurisdiction), Court: optional(s.Court), Status: s.Status,
		StatusNote: s.StatusNote, RepealedBy: links(s.RepealedBy), Language: s.Language, Date: s.Date, Citation: s.Citation,
		Topics: list(s.Topics), Files: list(s.Files), URL: s.URL,
	}
}

func newFacet(f search.Facet) facet {
	out := facet{Name: f.Name, Label: f.Label, Other: f.Other, Values: []facetValue{}}
	for _, v := range f.Values {
		out.Values = append(out.Values, facetValue{v.Value, v.Label, v.Count, v.Selected})
	}
	return out
}

func links(ls []search.Link) []link {
	var out []link
	for _, l := range ls {
		out = append(out, link(l))
	}
	return out
}

// list is never null on the wire.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// optional is null on the wire where there is nothing.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
