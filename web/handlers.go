package web

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

// search shows results.
func (s *Server) search(r request) (answer, error) {
	p, err := parseParams(r.query)
	if err != nil {
		return answer{}, err
	}
	if p.page == 1 {
		return answer{page: "search", view: frameResults(r, p), late: func() (any, error) {
			res, err := s.results(r, p)
			if err != nil {
				return nil, err
			}
			return viewResults(r, p, res, s.opt.Guides, s.opt.Prints != nil), nil
		}}, nil
	}
	res, err := s.results(r, p)
	if err != nil {
		return answer{}, err
	}
	if last := (res.Total + p.size - 1) / p.size; p.page > last && last > 0 { // past the end
		return answer{status: http.StatusFound, redirect: p.onPage(last).url()}, nil
	}
	return answer{page: "search", view: viewResults(r, p, res, s.opt.Guides, s.opt.Prints != nil)}, nil
}

// results searches.
func (s *Server) results(r request, p params) (*search.Results, error) {
	res, err := s.opt.Searcher.Search(r.ctx, p.request())
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return res, nil
}

// maxSuggestions is how many lines type-ahead shows.
const maxSuggestions = 8

// suggest completes what was typed so far, in the form that browsers' own
// search bars read: the text, completions, descriptions, addresses.
func (s *Server) suggest(r request) (answer, error) {
	q := r.query.Get("q")
	texts, kinds, urls := []string{}, []string{}, []string{}
	if q != "" && len(q) <= 200 {
		found, err := s.opt.Searcher.Suggest(r.ctx, q, maxSuggestions)
		if err != nil {
			return answer{}, fmt.Errorf("suggesting: %w", err)
		}
		for _, f := range found {
			texts = append(texts, f.Text)
			kinds = append(kinds, r.p.Either("suggestion."+f.Kind, f.Kind))
			urls = append(urls, deep(f.URL))
		}
	}
	return asJSON("application/x-suggestions+json", []any{q, texts, kinds, urls})
}

// original sends a file as it was taken in. Only PDFs and plain text open in
// the browser; anything else, HTML above all, is saved.
func (s *Server) original(r request) (answer, error) {
	sha := r.param("sha")
	if s.opt.Originals == nil || !isSHA256(sha) {
		return answer{}, fmt.Errorf("original %q: %w", sha, corpus.ErrNotFound)
	}
	o, err := s.opt.Originals.Original(r.ctx, sha)
	if err != nil {
		return answer{}, fmt.Errorf("original: %w", err)
	}
	disposition, media := "attachment", "application/octet-stream"
	switch o.MediaType {
	case "application/pdf":
		disposition, media = "inline", o.MediaType
	case "text/plain":
		disposition, media = "inline", "text/plain; charset=utf-8"
	}
	return answer{
		header: map[string]string{
			"Content-Type":            media,
			"Content-Disposition":     fmt.Sprintf("%s; filename=%q", disposition, asciiName(o.Name)),
			"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
			"X-Robots-Tag":            "noindex",
		},
		stream: func(c echo.Context) error {
			defer o.Body.Close()
			http.ServeContent(c.Response(), c.Request(), "", o.Modified, o.Body)
			return nil
		},
	}, nil
}

func isSHA256(s string) bool {
	if len(s) != 64 {
		return false
	}
	for _, c := range s {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

// asciiName keeps what is safe in a header.
func asciiName(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '/' {
			b[i] = '_'
		}
	}
	if len(b) == 0 {
		return "original"
	}
	return string(b)
}

// document shows a work, one expression of it, or one provision.
func (s *Server) document(r request) (answer, error) {
	d, err := parseDocParams(r)
	if err != nil {
		return answer{}, err
	}
	if d.canonical != "" {
		return answer{redirect: d.canonical}, nil
	}
	w, err := s.opt.Searcher.Work(r.ctx, d.id)
	if err != nil {
		return answer{}, fmt.Errorf("work %s: %w", d.id, err)
	}
	if w.Document == nil {
		return answer{}, fmt.Errorf("work %s has no document: %w", d.id, corpus.ErrNotFound)
	}
	switch {
	case d.card != "":
		return viewCard(r, d, w)
	case d.citedBy != "" && s.opt.Graph != nil:
		return s.citers(r, d, w)
	}
	have := holdings{originals: s.opt.Originals != nil, prints: s.opt.Prints != nil, graph: s.opt.Graph != nil, beside: s.beside(r, d, w)}
	v, err := viewDocument(r, d, w, have)
	if err != nil {
		return answer{}, err
	}
	v.Similar = s.similar(r, d, v)
	a := answer{page: "document", view: v, tag: s.stateTag(r, w.Generation)}
	if !s.indexable(w.Summary, v.Judgment, v.Withheld) || d.with != "" {
		v.Robots = "noindex"
		a.header = map[string]string{"X-Robots-Tag": "noindex"}
	}
	return a, nil
}

// indexable reports whether search engines may keep a work: judgments only
// where the operator wants it, sensitive ones never.
func (s *Server) indexable(w search.Summary, judgment, sensitive bool) bool {
	if judgment {
		return s.opt.IndexJudgments && !sensitive
	}
	return !w.NoIndex && !sensitive
}

// home shows the search box, the three doors and what the library holds.
func (s *Server) home(r request) (answer, error) {
	return answer{page: "home", view: frameHome(r), late: func() (any, error) { return s.viewHome(r), nil }}, nil
}

func (s *Server) viewHome(r request) homeView {
	res, err := s.opt.Searcher.Search(r.ctx, search.Request{Size: 1, NoSnippets: true})
	if err != nil {
		s.opt.Log.Warn("web: counting the library for the home page", "error", err)
		res = &search.Results{}
	}
	var latest []search.Summary
	if s.opt.Additions != nil {
		if latest, err = s.opt.Additions.Latest(r.ctx, 6); err != nil {
			s.opt.Log.Warn("web: listing additions", "error", err)
		}
	}
	v := viewHome(r, res, latest, s.reach(r, res))
	if s.opt.Span != nil {
		v.First, v.Last = s.opt.Span.Years(r.ctx)
	}
	return v
}
