package web_test

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/search"
	"daleel/web"
	"daleel/web/sample"
)

// TestHeavyQuery: a caller's whole story does not stand in every link of its results, and
// every filter can be chosen all the same, with the story and what was chosen before.
func TestHeavyQuery(t *testing.T) {
	h := site(t, nil)
	story := strings.TrimSpace(strings.Repeat("میری لالٹین lantern ", 120))
	q := url.QueryEscape(story)
	for _, path := range []string{"/search?kind=act&from=2000&q=" + q, "/search/facet?facet=kind&kind=act&from=2000&q=" + q} {
		a := get(t, h, path)
		if n := strings.Count(a.text, q[:600]); n > 30 || len(a.text) > 300_000 {
			t.Errorf("%s: the story stands %d times in %d bytes", path[:20], n, len(a.text))
		}
		form := a.id("refine")
		if form == nil || attr(form, "action") != "/search" {
			t.Fatalf("%s: no form for filters", path[:20])
		}
		sent := url.Values{}
		for n := range form.Descendants() {
			if n.Data == "input" {
				sent.Add(attr(n, "name"), attr(n, "value"))
			}
		}
		if sent.Get("q") != story || sent.Get("kind") != "act" || sent.Get("from") != "2000" {
			t.Errorf("%s: the form keeps %v", path[:20], sent)
		}
		buttons := 0
		for _, b := range a.tags("button") {
			if attr(b, "form") == "refine" {
				buttons++
				sent.Add(attr(b, "name"), attr(b, "value"))
			}
		}
		if buttons == 0 {
			t.Errorf("%s: no filter can be chosen", path[:20])
		}
		if again := get(t, h, "/search?"+sent.Encode()); again.StatusCode != 200 || len(again.class("chips")) == 0 {
			t.Errorf("%s: what the form sends is answered %d", path[:20], again.StatusCode)
		}
	}
	if a := get(t, h, "/search?q=lantern"); a.id("refine") != nil {
		t.Error("a short query has a form for its filters")
	}
}

// TestLongerThanRead: of a text that is longer than is read, the beginning is searched,
// and the page says so.
func TestLongerThanRead(t *testing.T) {
	h := site(t, nil)
	for lang, said := range map[string]string{"en": "first 8 KB", "ur": "پہلے 8 KB"} {
		a := get(t, h, "/search?lang="+lang+"&q="+url.QueryEscape(strings.Repeat("لالٹین ", 1000)))
		if a.StatusCode != 200 || !strings.Contains(a.text, said) {
			t.Errorf("%s: %d", lang, a.StatusCode)
		}
		box := attr(a.id("q"), "value")
		if len(box) > search.MaxQueryBytes || !utf8.ValidString(box) || !strings.HasSuffix(box, "لالٹین") {
			t.Errorf("%s: the box has %d bytes, the last %q", lang, len(box), box[max(0, len(box)-8):])
		}
	}
	if a := get(t, h, "/search?q="+strings.Repeat("چ", 5000)); a.StatusCode != 200 {
		t.Errorf("one long word: %d", a.StatusCode)
	}
}

// TestAddressesByHand: addresses as people write them lead where they mean.
func TestAddressesByHand(t *testing.T) {
	h := site(t, nil)
	for path, want := range map[string]string{
		"/about/": "/about", "/search/?q=lantern": "/search?q=lantern", "/help-now/": "/help-now", "/help/query-syntax/": "/help/query-syntax",
		"/help": "/help/query-syntax", "//evil.example/": "/evil.example", "///evil.example//": "/evil.example",
	} {
		a := get(t, h, path)
		if got := a.Header.Get("Location"); a.StatusCode != 301 || got != want {
			t.Errorf("%s: %d to %q, want %q", path, a.StatusCode, got, want)
		}
	}
	for path, want := range map[string]string{
		"/search?q=100%+lantern": "100% lantern", "/search?q=lantern;oil": "lantern;oil", "/search?q=5%zz": "5%zz", "/search?q=half%": "half%",
		"/search?q=a%2": "a%2", "/search?q=%D9%84;%": "ل;%", "/search?q=lantern%20oil": "lantern oil",
	} {
		if got := attr(get(t, h, path).id("q"), "value"); got != want {
			t.Errorf("%s: searched for %q, want %q", path, got, want)
		}
	}
	// The years are changed about where the later one stands first, and a new query keeps them.
	a := get(t, h, "/search?from=2034&to=2028&q=lantern")
	if !strings.Contains(textOf(a.class("chips")[0]), "2028–2034") {
		t.Errorf("chips %q", textOf(a.class("chips")[0]))
	}
	kept := url.Values{}
	for n := range a.class("find")[0].Descendants() {
		if attr(n, "type") == "hidden" {
			kept.Add(attr(n, "name"), attr(n, "value"))
		}
	}
	if kept.Get("from") != "2028" || kept.Get("to") != "2034" {
		t.Errorf("a new query keeps %v", kept)
	}
}

// TestBrowsersLanguage: the address decides, then the cookie, then the browser.
func TestBrowsersLanguage(t *testing.T) {
	h := site(t, nil)
	for _, c := range []struct{ accept, cookie, query, want string }{
		{"ur", "", "", "ur"}, {"ur-PK,ur;q=0.9,en;q=0.8", "", "", "ur"}, {"en-GB,en;q=0.9,ur;q=0.8", "", "", "en"}, {"de,ur;q=0.4,en;q=0.5", "", "", "en"},
		{"de, fr", "", "", "en"}, {"", "", "", "en"}, {"ur;q=x", "", "", "en"}, {"*", "", "", "en"}, {"UR", "", "", "ur"},
		{"ur", "en", "", "en"}, {"en", "ur", "", "ur"}, {"ur", "ur", "?lang=en", "en"},
	} {
		head := []string{"Accept-Language", c.accept}
		if c.cookie != "" {
			head = append(head, "Cookie", "lang="+c.cookie)
		}
		a := get(t, h, "/"+c.query, head...)
		if got := attr(a.tags("html")[0], "lang"); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
		if !strings.Contains(a.Header.Get("Vary"), "Accept-Language") {
			t.Errorf("Vary %q", a.Header.Get("Vary"))
		}
	}
}

// TestCitedInAnotherCopy: who cites a provision that the leading copy lacks is listed
// where another copy has it.
func TestCitedInAnotherCopy(t *testing.T) {
	engine := sample.New()
	h := site(t, func(o *web.Options) { o.Searcher = gap{engine} })
	if a := get(t, h, lantern+"?cited-by=sec_5"); a.StatusCode != 200 || !strings.Contains(textOf(a.tags("h1")[0]), "Section 5") {
		t.Errorf("%d %q", a.StatusCode, textOf(a.tags("h1")[0]))
	}
	if a := get(t, h, lantern+"?cited-by=sec_5"); !strings.Contains(a.text, lantern+"/eng@2031-03-14?at=sec_5#sec_5") {
		t.Error("its name leads to no copy that has it")
	}
	if a := get(t, h, lantern+"?cited-by=sec_99"); a.StatusCode != 404 {
		t.Errorf("a section that no copy has: %d", a.StatusCode)
	}
}

// gap is an engine whose leading copy of the Lantern Keeping Act lacks section 5.
type gap struct{ web.Searcher }

func (g gap) Work(ctx context.Context, id string) (*search.Work, error) {
	w, err := g.Searcher.Work(ctx, id)
	if err != nil || id != lantern {
		return w, err
	}
	out, doc := *w, *w.Document
	doc.Provisions = slices.DeleteFunc(slices.Clone(doc.Provisions), func(p corpus.Provision) bool { return p.EID == "sec_5" })
	out.Document = &doc
	return &out, nil
}
