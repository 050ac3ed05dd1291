package web

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/search"
)

// maxSitemap is how many addresses a site map lists; the protocol allows 50,000.
const maxSitemap = 20000

func asJSON(media string, v any) (answer, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return answer{}, fmt.Errorf("printing JSON: %w", err)
	}
	return answer{body: body, media: media + "; charset=utf-8"}, nil
}

func asXML(media string, v any) (answer, error) {
	body, err := xml.Marshal(v)
	if err != nil {
		return answer{}, fmt.Errorf("printing XML: %w", err)
	}
	return answer{body: append([]byte(xml.Header), body...), media: media + "; charset=utf-8"}, nil
}

// robots keeps machines out of what changes with every query. Judgments are
// not forbidden here: a machine must be able to read that they are noindex.
func (s *Server) robots(r request) (answer, error) {
	text := "User-agent: *\nDisallow: /search\nDisallow: /suggest\nDisallow: /original/\nDisallow: /printed/\nDisallow: /api/\n" +
		"Sitemap: " + r.base + "/sitemap.xml\n"
	return answer{body: []byte(text), media: "text/plain; charset=utf-8"}, nil
}

type siteMap struct {
	XMLName xml.Name  `xml:"urlset"`
	XMLNS   string    `xml:"xmlns,attr"`
	URLs    []siteURL `xml:"url"`
}

type siteURL struct {
	Loc string `xml:"loc"`
}

// sitemapXML lists the pages for search engines, judgments left out.
func (s *Server) sitemapXML(r request) (answer, error) {
	works, err := s.allWorks(r)
	if err != nil {
		return answer{}, err
	}
	m := siteMap{XMLNS: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	for _, p := range []string{"/", "/help-now", "/about", "/privacy", "/help/query-syntax"} {
		m.URLs = append(m.URLs, siteURL{r.base + p})
	}
	for _, g := range s.opt.Guides {
		m.URLs = append(m.URLs, siteURL{r.base + "/help-now/" + g.Slug})
	}
	for _, w := range works {
		if u := workURL(w.URL, w.ID); u != "" && s.indexable(w, w.Kind == corpus.KindJudgment, w.Sensitive) {
			m.URLs = append(m.URLs, siteURL{r.base + strings.SplitN(u, "#", 2)[0]})
		}
	}
	return asXML("application/xml", m)
}

// allWorks lists the works that may be indexed. The list is kept for the
// generation of the index that it came from, for at most an hour.
func (s *Server) allWorks(r request) ([]search.Summary, error) {
	s.sitemap.Lock()
	defer s.sitemap.Unlock()
	req := search.Request{Size: search.MaxPageSize, Page: 1, Sort: search.ByTitle, NoSnippets: true, NoFacets: true}
	for _, k := range corpus.Kinds() {
		if k != corpus.KindJudgment || s.opt.IndexJudgments {
			req.Filters.Kind = append(req.Filters.Kind, string(k))
		}
	}
	var works []search.Summary
	for {
		res, err := s.opt.Searcher.Search(r.ctx, req)
		if err != nil {
			return nil, fmt.Errorf("listing works: %w", err)
		}
		c := &s.sitemap
		if req.Page == 1 && c.works != nil && c.generation == res.Generation && time.Since(c.made) < time.Hour {
			return c.works, nil
		}
		for _, h := range res.Hits {
			works = append(works, h.Document)
		}
		if len(res.Hits) < req.Size || len(works) >= min(res.Total, maxSitemap) {
			c.generation, c.made, c.works = res.Generation, time.Now(), works
			return works, nil
		}
		req.Page++
	}
}

type openSearch struct {
	XMLName     xml.Name        `xml:"OpenSearchDescription"`
	XMLNS       string          `xml:"xmlns,attr"`
	ShortName   string          `xml:"ShortName"`
	Description string          `xml:"Description"`
	Encoding    string          `xml:"InputEncoding"`
	Image       openSearchImage `xml:"Image"`
	URLs        []openSearchURL `xml:"Url"`
}

type openSearchImage struct {
	Type string `xml:"type,attr"`
	Href string `xml:",chardata"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr,omitempty"`
	Template string `xml:"template,attr"`
}

// openSearch lets a browser add Daleel to its search bar.
func (s *Server) openSearch(r request) (answer, error) {
	return asXML("application/opensearchdescription+xml", openSearch{
		XMLNS: "http://a9.com/-/spec/opensearch/1.1/", ShortName: "Daleel", Description: r.p.Text("home.description"),
		Encoding: "UTF-8", Image: openSearchImage{Type: "image/svg+xml", Href: r.base + "/favicon.ico"},
		URLs: []openSearchURL{
			{Type: "text/html", Rel: "results", Template: r.base + "/search?q={searchTerms}"},
			{Type: "application/x-suggestions+json", Rel: "suggestions", Template: r.base + "/suggest?q={searchTerms}"},
			{Type: "application/opensearchdescription+xml", Rel: "self", Template: r.base + "/opensearch.xml"},
		},
	})
}
