package search

import (
	"reflect"
	"slices"
	"testing"

	"daleel/indexer/schema"
)

// TestFilterNames sees that every list of Filters has a name of its own, and that
// the facets have the same names in the same order.
func TestFilterNames(t *testing.T) {
	var f Filters
	for _, name := range FilterNames() {
		list := f.Values(name)
		if list == nil {
			t.Fatalf("%s is no filter", name)
		}
		*list = append(*list, name)
	}
	lists := 0
	for v, i := reflect.ValueOf(f), 0; i < v.NumField(); i++ {
		if values, ok := v.Field(i).Interface().([]string); ok {
			lists++
			if len(values) != 1 {
				t.Errorf("%s is named %q", v.Type().Field(i).Name, values)
			}
		}
	}
	if lists != len(FilterNames()) {
		t.Errorf("%d filters, %d names", lists, len(FilterNames()))
	}
	var facets []string
	for _, c := range newColumns(&generation{m: &schema.Manifest{}, graph: &graph{resolver: &resolver{}}}).list {
		facets = append(facets, c.name)
	}
	if !slices.Equal(facets, FilterNames()) {
		t.Errorf("facets %q, filters %q", facets, FilterNames())
	}
	if f.Values("title") != nil {
		t.Error("a filter by title")
	}
}

func TestSecond(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   string
	}{{nil, ""}, {[]string{"a"}, ""}, {[]string{"a", "a"}, ""}, {[]string{"a", "a", "b"}, "b"}, {[]string{"a", ""}, ""}} {
		got, differs := Second(c.values)
		if got != c.want || differs != slices.ContainsFunc(c.values, func(s string) bool { return s != c.values[0] }) {
			t.Errorf("%q: %q, %v", c.values, got, differs)
		}
	}
}
