package web

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/search"
)

func TestParams(t *testing.T) {
	for _, c := range []struct {
		in, want string
		bad      bool
	}{
		{"q=+bail+&kind=act&kind=act&kind=bill&page=2", "kind=act&kind=bill&page=2&q=bail", false},
		{"page=-3&size=100000", "size=100", false},
		{"page=0&size=0&from=&to=", "size=1", false},
		{"sort=relevance&unknown=1", "", false},
		{"from=1990&to=2000&sort=oldest", "from=1990&sort=oldest&to=2000", false},
		{"page=two", "", true},
		{"q=a&q=b", "", true},
		{"q=a&q=a&court=pksc&court=pklhc", "court=pksc&court=pklhc&q=a", false},
		{"sort=best", "", true},
		{"q=%ff%fe", "", true},
		{"q=" + strings.Repeat("x", search.MaxQueryBytes+1), "q=" + strings.Repeat("x", search.MaxQueryBytes), false},
		{"from=2000&to=1990", "from=1990&to=2000", false},
		{"to=1990", "to=1990", false},
		{"from=20", "", true},
		{"kind=poem", "", true},
	} {
		v, err := url.ParseQuery(c.in)
		if err != nil {
			t.Fatal(err)
		}
		p, err := parseParams(v)
		if (err != nil) != c.bad {
			t.Errorf("%.40q: error %v", c.in, err)
		}
		if got := p.values().Encode(); err == nil && got != c.want {
			t.Errorf("%.40q prints as %.40q, want %.40q", c.in, got, c.want)
		}
	}
}

// FuzzParams sees that what is printed reads back the same.
func FuzzParams(f *testing.F) {
	f.Add("q=bail&kind=act&from=1990&page=3&sort=newest")
	f.Fuzz(func(t *testing.T, raw string) {
		v, err := url.ParseQuery(raw)
		if err != nil {
			return
		}
		p, err := parseParams(v)
		if err != nil {
			return
		}
		again, err := parseParams(p.values())
		if err != nil || again.url() != p.url() {
			t.Fatalf("%q: %q then %q, %v", raw, p.url(), again.url(), err)
		}
	})
}

func TestPager(t *testing.T) {
	p := params{page: 6, size: 20, filters: map[string][]string{}, sort: search.ByRelevance}
	g := newPager(p, 5000)
	var got []int
	for _, l := range g.Pages {
		if l.Gap {
			got = append(got, 0)
		}
		got = append(got, l.N)
	}
	if d := cmp.Diff([]int{1, 0, 4, 5, 6, 7, 8, 0, 250}, got); d != "" {
		t.Error(d)
	}
	if deep := newPager(p.onPage(maxPage), 1_000_000); deep.Next != "" || deep.Pages[len(deep.Pages)-1].N != maxPage {
		t.Errorf("beyond the deepest page: %+v", deep)
	}
	if one := newPager(p.firstPage(), 20); len(one.Pages) != 0 {
		t.Error("one page needs no pager")
	}
	if past := newPager(p.onPage(400), 60); past.Prev != p.onPage(3).url() || past.Next != "" {
		t.Errorf("beyond the end: %+v", past)
	}
}

func TestYears(t *testing.T) {
	var y yearsView
	p := params{page: 1, size: 20, filters: map[string][]string{}, sort: search.ByRelevance}
	y.draw(p, []search.FacetValue{{Value: "1860", Count: 3}, {Value: "2024", Count: 9}, {Value: "x", Count: 7}, {Value: "2023", Count: 1}})
	if y.First != 1860 || y.Last != 2024 || len(y.Bars) != 2 {
		t.Fatalf("%+v", y)
	}
	last := y.Bars[1]
	if last.Count != 10 || last.H != chartHeight || last.Label != "2020–2024" || last.URL != "/search?from=2020&to=2024" {
		t.Errorf("%+v", last)
	}
}
