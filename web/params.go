package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
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
	cut      bool // q was longer than is read
}

// heavyQuery is the number of bytes of a query, escaped, from which links do not repeat
// it: a page of results has some four hundred of them.
const heavyQuery = 1200

// heavy reports whether the query is too long to stand in every link.
func (p params) heavy() bool {
	return len(p.q) > heavyQuery/6 && len(url.QueryEscape(p.q)) > heavyQuery
}

// mark is the query as links to documents carry it, to mark its words there: a whole
// story marks nothing.
func (p params) mark() string {
	if p.heavy() {
		return ""
	}
	return p.q
}

// parseParams reads the parameters. Unknown ones are let be; a bad value is an
// error wrapping corpus.ErrInvalid, except for a page or size that is merely
// out of range, which is brought into it.
func parseParams(v url.Values) (params, error) {
	p := params{q: strings.TrimSpace(v.Get("q")), filters: map[string][]string{}, page: 1, size: search.DefaultPageSize}
	if !utf8.ValidString(v.Encode()) || !utf8.ValidString(p.q) {
		return p, fmt.Errorf("the query is not UTF-8: %w", corpus.ErrInvalid)
	}
	p.q, p.cut = readable(p.q)
	for _, name := range search.FilterNames() {
		for _, val := range v[name] {
			if val == "" || len(val) >= 300 || slices.Contains(p.filters[name], val) {
				continue
			}
			if !possible(name, val) {
				return p, &badParam{name, fmt.Errorf("%q: %w", val, corpus.ErrInvalid)}
			}
			p.filters[name] = append(p.filters[name], val)
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
	for name, year := range map[string]int{"from": p.from, "to": p.to} {
		if year != 0 && !corpus.IsYear(year) && err == nil {
			err = &badParam{name, fmt.Errorf("%d is no year: %w", year, corpus.ErrInvalid)}
		}
	}
	if p.from > p.to && p.to != 0 {
		p.from, p.to = p.to, p.from
	}
	switch p.sort = search.Sort(v.Get("sort")); p.sort {
	case "":
		p.sort = search.ByRelevance
	case search.ByRelevance, search.ByNewest, search.ByOldest, search.ByTitle:
	default:
		err = &badParam{"sort", fmt.Errorf("no order %q: %w", p.sort, corpus.ErrInvalid)}
	}
	return p, err
}

// possible reports whether a document can have the value. "Nothing found" for one that
// none can have would be taken for an answer about the law.
func possible(filter, value string) bool {
	switch filter {
	case "kind":
		return slices.Contains(corpus.Kinds(), corpus.Kind(value))
	case "status":
		return slices.Contains(corpus.Statuses(), corpus.Status(value))
	case "language":
		return value == string(corpus.English) || value == string(corpus.Urdu)
	case "year":
		n, err := strconv.Atoi(value)
		return err == nil && corpus.IsYear(n)
	}
	return true
}

// readable is as much of a text as a search reads, to the end of a word, and whether
// that is less than all of it.
func readable(text string) (string, bool) {
	if len(text) <= search.MaxQueryBytes {
		return text, false
	}
	end := search.MaxQueryBytes
	if i := strings.LastIndexFunc(text[:end], unicode.IsSpace); i > 0 {
		return text[:i], true
	}
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end], true
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
