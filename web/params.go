package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/search"
)

// maxPage bounds how deep one may leaf; deeper pages are for the API.
const maxPage = 500

// params are the parameters of /search, the same as the API's.
type params struct {
	q        string
	filters  map[string][]string
	from, to int
	sort     search.Sort
	page     int
	size     int
}

// parseParams reads the parameters. Unknown ones are let be; a bad value is an
// error wrapping corpus.ErrInvalid, except for a page or size that is merely
// out of range, which is brought into it.
func parseParams(v url.Values) (params, error) {
	p := params{q: strings.TrimSpace(v.Get("q")), filters: map[string][]string{}, page: 1, size: search.DefaultPageSize}
	if !utf8.ValidString(v.Encode()) || !utf8.ValidString(p.q) {
		return p, fmt.Errorf("the query is not UTF-8: %w", corpus.ErrInvalid)
	}
	if len(p.q) > search.MaxQueryBytes {
		return p, &badParam{"q", fmt.Errorf("longer than %d bytes: %w", search.MaxQueryBytes, corpus.ErrInvalid)}
	}
	for _, name := range search.FilterNames() {
		for _, val := range v[name] {
			if val != "" && len(val) < 300 && !slices.Contains(p.filters[name], val) {
				p.filters[name] = append(p.filters[name], val)
			}
		}
	}
	for _, name := range search.SingleNames() {
		if _, twice := search.Second(v[name]); twice {
			return p, &badParam{name, errTwice}
		}
	}
	var err error
	read := func(name string, def, least, most int) int {
		n, e := number(v.Get(name), def)
		if e != nil && err == nil {
			err = &badParam{name, e}
		}
		return min(max(n, least), most)
	}
	p.page = read("page", 1, 1, maxPage)
	p.size = read("size", search.DefaultPageSize, 1, search.MaxPageSize)
	p.from, p.to = read("from", 0, 0, 9999), read("to", 0, 0, 9999)
	switch p.sort = search.Sort(v.Get("sort")); p.sort {
	case "":
		p.sort = search.ByRelevance
	case search.ByRelevance, search.ByNewest, search.ByOldest, search.ByTitle:
	default:
		err = &badParam{"sort", fmt.Errorf("no order %q: %w", p.sort, corpus.ErrInvalid)}
	}
	return p, err
}

// errTwice says that a parameter with one value has two.
var errTwice = fmt.Errorf("two values: %w", corpus.ErrInvalid)

// badParam is an error about one parameter; it wraps corpus.ErrInvalid.
type badParam struct {
	name string
	err  error
}

func (e *badParam) Error() string { return e.name + ": " + e.err.Error() }
func (e *badParam) Unwrap() error { return e.err }

func number(s string, def int) (int, error) {
	if s = strings.TrimSpace(s); s == "" {
		return def, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return def, fmt.Errorf("%q is no number: %w", s, corpus.ErrInvalid)
	}
	return n, nil
}

// request is the search that the parameters ask for.
func (p params) request() search.Request {
	r := search.Request{
		Query: p.q, Sort: p.sort, Page: p.page, Size: p.size, WholeFacets: []string{"year"},
		Filters: search.Filters{From: p.from, To: p.to},
	}
	for _, name := range search.FilterNames() {
		*r.Filters.Values(name) = p.filters[name]
	}
	return r
}

// values prints the parameters, leaving out what is as by default.
func (p params) values() url.Values {
	v := url.Values{}
	if p.q != "" {
		v.Set("q", p.q)
	}
	for name, vals := range p.filters {
		if len(vals) > 0 {
			v[name] = vals
		}
	}
	set := func(name string, n, def int) {
		if n != def {
			v.Set(name, strconv.Itoa(n))
		}
	}
	set("from", p.from, 0)
	set("to", p.to, 0)
	set("page", p.page, 1)
	set("size", p.size, search.DefaultPageSize)
	if p.sort != search.ByRelevance {
		v.Set("sort", string(p.sort))
	}
	return v
}

// url is the address of the results page for the parameters.
func (p params) url() string { return address("/search", p.values()) }

// facetURL is the address of the page of all values of a filter.
func (p params) facetURL(name string) string {
	v := p.firstPage().values()
	v.Set("facet", name)
	return address("/search/facet", v)
}

func address(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// toggled is p with one filter value put in or taken out, on the first page.
func (p params) toggled(name, value string) params {
	c := p.firstPage()
	vals := slices.Clone(p.filters[name])
	if i := slices.Index(vals, value); i >= 0 {
		vals = slices.Delete(vals, i, i+1)
	} else {
		vals = append(vals, value)
	}
	c.filters = cloneFilters(p.filters)
	c.filters[name] = vals
	return c
}

// withoutFilters is p with the query and the order only.
func (p params) withoutFilters() params {
	c := p.firstPage()
	c.filters, c.from, c.to = map[string][]string{}, 0, 0
	return c
}

func (p params) firstPage() params {
	p.page = 1
	return p
}

func (p params) onPage(n int) params {
	p.page = n
	return p
}

func (p params) sorted(by search.Sort) params {
	p.sort = by
	return p.firstPage()
}

func (p params) years(from, to int) params {
	p.from, p.to = from, to
	return p.firstPage()
}

func (p params) asking(q string) params {
	p.q = q
	return p.firstPage()
}

// filtered reports whether anything narrows the search.
func (p params) filtered() bool {
	for _, vals := range p.filters {
		if len(vals) > 0 {
			return true
		}
	}
	return p.from != 0 || p.to != 0
}

func cloneFilters(f map[string][]string) map[string][]string {
	c := make(map[string][]string, len(f))
	for k, v := range f {
		c[k] = v
	}
	return c
}
