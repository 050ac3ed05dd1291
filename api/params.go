package api

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/search"
)

// maxValues bounds the values of one filter: more than any facet has.
const maxValues = 64

// searchParams are the parameters that /search knows.
var searchParams = slices.Concat(search.SingleNames(), search.FilterNames(), []string{"explain", "plain", "lang"})

// ParseSearch reads a search request. Every error says how to mend it.
func ParseSearch(v url.Values) (search.Request, error) {
	var r search.Request
	if err := checkNames(v, searchParams); err != nil {
		return r, err
	}
	if err := checkText(v); err != nil {
		return r, err
	}
	r.Query = v.Get("q")
	if len(r.Query) > search.MaxQueryBytes {
		return r, badRequest(fmt.Sprintf("The query has %d bytes; at most %d are read.", len(r.Query), search.MaxQueryBytes),
			"Shorten q, or send a long text to "+Prefix+"/citations to find what it cites.")
	}
	for _, name := range search.FilterNames() {
		values, err := parseList(name, v[name])
		if err != nil {
			return r, err
		}
		if err := checkValues(name, values); err != nil {
			return r, err
		}
		*r.Filters.Values(name) = values
	}
	return parseNumbers(r, v)
}

// closed are the values of the filters whose lists are closed. A court, a
// jurisdiction or a topic that is not in our tables may still be a document's.
var closed = map[string][]string{
	"kind": words(corpus.Kinds()), "status": words(corpus.Statuses()),
	"language": words([]corpus.Language{corpus.English, corpus.Urdu}),
}

func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

// checkValues refuses what no document can have: "nothing found" would be taken
// for an answer about the law.
func checkValues(name string, values []string) error {
	for _, s := range values {
		if known := closed[name]; known != nil && !slices.Contains(known, s) {
			return badRequest(fmt.Sprintf("%s=%s is not known.", name, clip(s)), "Use one of: "+strings.Join(known, ", ")+". Repeat the parameter for several.")
		}
		if y, err := strconv.Atoi(s); name == "year" && (err != nil || !corpus.IsYear(y)) {
			return badRequest(fmt.Sprintf("year=%s is not a year from %d to %d.", clip(s), corpus.FirstYear, corpus.LastYear), "For a range use from and to.")
		}
	}
	return nil
}

func parseNumbers(r search.Request, v url.Values) (search.Request, error) {
	numbers := []struct {
		name     string
		to       *int
		low, top int
	}{
		{"from", &r.Filters.From, corpus.FirstYear, corpus.LastYear}, {"to", &r.Filters.To, corpus.FirstYear, corpus.LastYear},
		{"page", &r.Page, 1, 1_000_000}, {"size", &r.Size, 1, search.MaxPageSize},
	}
	for _, n := range numbers {
		if v.Get(n.name) == "" {
			continue
		}
		i, err := strconv.Atoi(v.Get(n.name))
		if err != nil || i < n.low || i > n.top {
			return r, badRequest(fmt.Sprintf("%s=%s is not a number from %d to %d.", n.name, clip(v.Get(n.name)), n.low, n.top),
				fmt.Sprintf("Leave %s out or give such a number.", n.name))
		}
		*n.to = i
	}
	if f := r.Filters; f.From > f.To && f.To != 0 {
		return r, badRequest(fmt.Sprintf("from=%d is after to=%d.", f.From, f.To), "Give the earlier year as from.")
	}
	sorts := []search.Sort{search.ByRelevance, search.ByNewest, search.ByOldest, search.ByTitle}
	if s := search.Sort(v.Get("sort")); s != "" {
		if !slices.Contains(sorts, s) {
			return r, badRequest(fmt.Sprintf("sort=%s is not known.", clip(string(s))), "Use relevance, newest, oldest or title.")
		}
		r.Sort = s
	}
	return parseSwitches(r, v)
}

// parseSwitches reads what is on or off, and the language of the pages, which changes
// nothing here.
func parseSwitches(r search.Request, v url.Values) (search.Request, error) {
	if s := v.Get("lang"); s != "" && s != "en" && s != "ur" {
		return r, badRequest(fmt.Sprintf("lang=%s is not known.", clip(s)), "Leave lang out or give en or ur. It is the language of the pages; for that of the documents use language.")
	}
	if err := checkSwitches(v, "explain", "plain"); err != nil {
		return r, err
	}
	r.Explain, r.Plain = v.Get("explain") == "1", v.Get("plain") == "1"
	return r, nil
}

// checkSwitches refuses what is neither on nor off.
func checkSwitches(v url.Values, names ...string) error {
	for _, name := range names {
		if s := v.Get(name); s != "" && s != "0" && s != "1" {
			return badRequest(fmt.Sprintf("%s=%s is neither 1 nor 0.", name, clip(s)), fmt.Sprintf("Leave %s out or give 1 or 0.", name))
		}
	}
	return nil
}

// checkNames refuses parameters that are not known, and two values of one that has
// one: what is silently ignored gives a wrong answer.
func checkNames(v url.Values, known []string) error {
	repeated := search.FilterNames()
	for _, name := range slices.Sorted(maps.Keys(v)) {
		values := v[name]
		if !slices.Contains(known, name) {
			return badRequest(fmt.Sprintf("The parameter %q is not known.", clip(name)), knownHint(known))
		}
		if other, twice := search.Second(values); twice && !slices.Contains(repeated, name) {
			return badRequest(fmt.Sprintf("%s is given as %q and as %q.", name, clip(values[0]), clip(other)),
				"Give "+name+" once. Only "+strings.Join(repeated, ", ")+" may be repeated: their values are alternatives.")
		}
	}
	return nil
}

func knownHint(known []string) string {
	if len(known) == 0 {
		return "This address takes no parameters."
	}
	return "Known parameters: " + strings.Join(known, ", ") + "."
}

func checkText(v url.Values) error {
	for _, name := range slices.Sorted(maps.Keys(v)) {
		for _, s := range v[name] {
			if !utf8.ValidString(s) {
				return badRequest(fmt.Sprintf("The value of %s is not UTF-8 text.", clip(name)), "Encode text as UTF-8 and percent-encode it.")
			}
			if strings.ContainsRune(s, 0) {
				return badRequest(fmt.Sprintf("The value of %s has a character NUL in it.", clip(name)), "Leave out %00.")
			}
		}
	}
	return nil
}

func parseList(name string, values []string) ([]string, error) {
	var list []string
	for _, s := range values {
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) > maxValues {
		return nil, badRequest(fmt.Sprintf("%s is given %d times; at most %d.", name, len(list), maxValues), "Give fewer values.")
	}
	return list, nil
}

// clip keeps what is quoted back short.
func clip(s string) string { return clipTo(s, 60) }

func clipTo(s string, n int) string {
	if utf8.RuneCountInString(s) > n {
		return string([]rune(s)[:n]) + "…"
	}
	return s
}
