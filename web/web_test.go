package web_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"
	"golang.org/x/net/html"

	"daleel/corpus"
	"daleel/web"
	"daleel/web/sample"
)

// site is a server over the invented library.
func site(t testing.TB, change func(*web.Options)) http.Handler {
	t.Helper()
	engine := sample.New()
	o := web.Options{Searcher: engine, Additions: engine, Originals: sample.Originals{}, Prints: sample.Prints{Engine: engine}, Guides: sample.Guides(), Graph: engine, Span: engine}
	if change != nil {
		change(&o)
	}
	s, err := web.New(o)
	if err != nil {
		t.Fatal(err)
	}
	e := echo.New()
	e.HTTPErrorHandler = s.HandleError
	s.Mount(e)
	return e
}

// answer is a response with its page parsed.
type answer struct {
	*http.Response
	text string
	root *html.Node
}

func get(t *testing.T, h http.Handler, target string, header ...string) answer {
	t.Helper()
	target, _, _ = strings.Cut(target, "#") // browsers keep the fragment to themselves
	r := httptest.NewRequest("GET", target, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	a := answer{Response: w.Result()}
	raw, err := io.ReadAll(a.Body)
	if err != nil {
		t.Fatal(err)
	}
	a.text = string(raw)
	if a.root, err = html.Parse(strings.NewReader(a.text)); err != nil {
		t.Fatal(err)
	}
	return a
}

// all lists the elements for which keep holds, in order.
func (a answer) all(keep func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for n := range a.root.Descendants() {
		if n.Type == html.ElementNode && keep(n) {
			found = append(found, n)
		}
	}
	return found
}

func (a answer) tags(name string) []*html.Node {
	return a.all(func(n *html.Node) bool { return n.Data == name && n.Namespace == "" })
}

func (a answer) class(c string) []*html.Node {
	return a.all(func(n *html.Node) bool { return slices.Contains(strings.Fields(attr(n, "class")), c) })
}

func (a answer) id(id string) *html.Node {
	found := a.all(func(n *html.Node) bool { return attr(n, "id") == id })
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

func attr(n *html.Node, key string) string {
	for _, at := range n.Attr {
		if at.Key == key {
			return at.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

const (
	lantern        = "/akn/pk/act/2031/7"
	printedLantern = "/printed" + lantern + "/p3"
)

// pages are every page there is, with what answers.
var pages = map[string]int{
	"/": 200, "/search": 200, "/search?q=lantern": 200, "/search?q=threat": 200, "/search?q=section+4+lantern": 200,
	"/search?q=lantren": 200, "/search?q=%22lantern": 200, "/search?q=nothingatall&kind=act": 200,
	"/search?q=lantern&size=1&page=2": 200, "/search?from=1990&to=2000": 200,
	"/search/facet?facet=kind&q=lantern": 200, "/search/facet?facet=jurisdiction&find=pak&from=1990": 200, "/search/facet?facet=colour": 400,
	lantern: 200, lantern + "?q=lantern": 200, lantern + "?provision=sec_4": 200, lantern + "/eng@2031-03-14": 200,
	lantern + "?with=urd": 200, lantern + "?with=xyz": 200, lantern + "?cited-by=all": 200,
	lantern + "?cited-by=sec_1": 200, lantern + "?cited-by=sec_99": 404, lantern + "?cited-by=all&page=0": 400, lantern + "?card=sec_99": 404,
	"/akn/pk/act/2029/5": 200, "/akn/pk/act/2029/5?part=3": 200, "/akn/pk/act/2029/5?whole=1": 200,
	"/akn/pk/judgment/pklhc/2034/118": 200, "/akn/pk/judgment/pksc/2033/ca-9": 200,
	"/akn/un/report/2033/landings": 200, "/akn/pk/ordinance/2030/3": 200, "/akn/pk-pb/digest/2028/lamp-schools": 200,
	"/akn/pk-sd/rules/2032/harbour-lantern-rules": 200,
	printedLantern: 200, printedLantern + "?q=lantern&at=sec_4": 200, "/printed/akn/pk/ordinance/2030/3/p1?q=چراغ": 200,
	"/printed" + lantern + "/p99": 404, "/printed" + lantern + "/p0": 404, "/printed/akn/pk/judgment/pksc/2033/ca-9/p1": 404,
	"/printed/akn/pk/act/1999/404/p1": 410, "/printed/nowhere/p1": 404,
	"/help-now": 200, "/help-now/broken-lantern": 200, "/help-now/lost-oil": 200,
	"/about": 200, "/privacy": 200, "/help/query-syntax": 200,
	"/nowhere": 404, "/help-now/none": 404, "/akn/pk/act/1900/1": 404, "/akn/pk/act/1999/404": 410,
	"/akn/nonsense": 400, "/search?page=x": 400, "/search?sort=random": 400, "/akn/pk/act/2029/5?part=99": 404,
	lantern + "?provision=sec_99": 404, lantern + "?part=-1": 400, "/search?q=" + strings.Repeat("a", 9000): 200,
}

// TestEveryPage opens each page in both languages and checks what all share.
func TestEveryPage(t *testing.T) {
	h := site(t, nil)
	for path, status := range pages {
		for _, lang := range []string{"en", "ur"} {
			sep := "?"
			if strings.Contains(path, "?") {
				sep = "&"
			}
			a := get(t, h, path+sep+"lang="+lang)
			name := lang + " " + path[:min(len(path), 60)]
			if a.StatusCode != status {
				t.Errorf("%s: status %d, want %d", name, a.StatusCode, status)
				continue
			}
			checkFrame(t, name, lang, a)
			checkNames(t, name, a)
			checkHeaders(t, name, a)
		}
	}
}

func checkFrame(t *testing.T, name, lang string, a answer) {
	t.Helper()
	root := a.tags("html")[0]
	wantDir := map[string]string{"en": "ltr", "ur": "rtl"}[lang]
	if attr(root, "lang") != lang || attr(root, "dir") != wantDir {
		t.Errorf("%s: html is %s %s", name, attr(root, "lang"), attr(root, "dir"))
	}
	for _, tag := range []string{"main", "h1", "title", "header", "footer"} {
		n := len(a.tags(tag))
		several := tag == "header" || tag == "footer" // an article may have its own
		if n == 0 || n > 1 && !several {
			t.Errorf("%s: %d <%s>", name, n, tag)
		}
	}
	if title := textOf(a.tags("title")[0]); title == "" {
		t.Errorf("%s: no title", name)
	}
	for _, bad := range []string{"ZgotmplZ", "<no value>", "%!", "{0}", "{1}"} {
		if strings.Contains(a.text, bad) {
			t.Errorf("%s: page has %q", name, bad)
		}
	}
	if keys := regexp.MustCompile(`>\s*(?:nav|home|results|document|help|guide|digest|facet|error|case|date|action|side|find)\.[a-z_.]+\s*<`).FindString(a.text); keys != "" {
		t.Errorf("%s: a sentence is missing: %s", name, keys)
	}
}

// checkNames sees that ids are unique, controls are named and fragments lead
// somewhere.
func checkNames(t *testing.T, name string, a answer) {
	t.Helper()
	ids := map[string]int{}
	labels := map[string]bool{}
	for _, n := range a.all(func(*html.Node) bool { return true }) {
		if id := attr(n, "id"); id != "" {
			if ids[id]++; ids[id] == 2 {
				t.Errorf("%s: id %q twice", name, id)
			}
		}
		if n.Data == "label" {
			labels[attr(n, "for")] = true
		}
		if attr(n, "style") != "" {
			t.Errorf("%s: inline style on <%s>", name, n.Data)
		}
	}
	for _, in := range a.tags("input") {
		if attr(in, "type") == "hidden" || attr(in, "aria-label") != "" || labels[attr(in, "id")] && attr(in, "id") != "" {
			continue
		}
		if in.Parent == nil || in.Parent.Data != "label" {
			t.Errorf("%s: input %q has no label", name, attr(in, "name"))
		}
	}
	for _, link := range a.tags("a") {
		href := attr(link, "href")
		if frag, ok := strings.CutPrefix(href, "#"); ok && ids[frag] == 0 {
			t.Errorf("%s: link to #%s leads nowhere", name, frag)
		}
		if textOf(link) == "" && attr(link, "aria-label") == "" {
			t.Errorf("%s: link %q has no name", name, href)
		}
	}
	for _, s := range a.tags("script") {
		if attr(s, "src") == "" && attr(s, "type") != "application/ld+json" {
			t.Errorf("%s: inline script", name)
		}
	}
}

func checkHeaders(t *testing.T, name string, a answer) {
	t.Helper()
	for key, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
	} {
		if got := a.Header.Get(key); got != want {
			t.Errorf("%s: %s is %q", name, key, got)
		}
	}
	csp := a.Header.Get("Content-Security-Policy")
	if !strings.Contains(csp, "default-src 'none'") || !strings.Contains(csp, "frame-ancestors 'none'") || strings.Contains(csp, "unsafe") {
		t.Errorf("%s: policy %q", name, csp)
	}
	path := strings.Fields(name)[1]
	if strings.HasPrefix(path, "/search") || strings.HasPrefix(path, "/help-now") || a.StatusCode >= 400 {
		if a.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: may be stored: %q", name, a.Header.Get("Cache-Control"))
		}
	}
	if strings.HasPrefix(path, "/help-now") && a.Header.Get("Set-Cookie") != "" {
		t.Errorf("%s: help page sets a cookie", name)
	}
}

// TestNothingForeign follows every address that a page loads by itself.
func TestNothingForeign(t *testing.T) {
	h := site(t, nil)
	for path := range pages {
		a := get(t, h, path)
		for _, n := range a.all(func(n *html.Node) bool {
			return n.Data == "script" || n.Data == "img" || n.Data == "link" && attr(n, "rel") != "canonical" && attr(n, "hreflang") == "" || n.Data == "form"
		}) {
			for _, key := range []string{"src", "href", "action"} {
				if v := attr(n, key); v != "" && !strings.HasPrefix(v, "/") {
					t.Errorf("%s: <%s %s=%q>", path, n.Data, key, v)
				}
			}
			if src := attr(n, "src") + attr(n, "href"); strings.HasPrefix(src, "/assets/") {
				if got := get(t, h, src); got.StatusCode != 200 || !strings.Contains(got.Header.Get("Cache-Control"), "immutable") {
					t.Errorf("%s: asset %s: %d %s", path, src, got.StatusCode, got.Header.Get("Cache-Control"))
				}
			}
		}
	}
}

func TestFailures(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{corpus.ErrUnavailable, 503}, {corpus.ErrInvalid, 400}, {errors.New("disk on fire at /srv/secret"), 500},
	} {
		engine := sample.New()
		engine.Fail = fmt.Errorf("searching: %w", c.err)
		a := get(t, site(t, func(o *web.Options) { o.Searcher = engine }), "/search?q=x")
		if a.StatusCode != c.want {
			t.Errorf("%v: status %d, want %d", c.err, a.StatusCode, c.want)
		}
		if retry := a.Header.Get("Retry-After"); (retry != "") != (c.want == 503) {
			t.Errorf("%v: Retry-After is %q", c.err, retry)
		}
		if strings.Contains(a.text, "secret") {
			t.Errorf("%v: the cause is shown to the reader", c.err)
		}
		if a.id("q") == nil {
			t.Errorf("%v: no search box", c.err)
		}
	}
}

func TestMovedAndCanonical(t *testing.T) {
	h := site(t, nil)
	for from, to := range map[string]string{
		"/akn/pk/act/1999/301":   lantern,
		lantern + "/":            lantern,
		"/akn/PK/act/2031/7?q=a": lantern + "?q=a",
	} {
		a := get(t, h, from)
		if a.StatusCode != 301 || a.Header.Get("Location") != to {
			t.Errorf("%s: %d to %q, want 301 to %q", from, a.StatusCode, a.Header.Get("Location"), to)
		}
	}
}

func TestLanguageIsRemembered(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, "/?lang=ur")
	if ck := a.Header.Get("Set-Cookie"); !strings.HasPrefix(ck, "lang=ur") || !strings.Contains(ck, "HttpOnly") {
		t.Errorf("cookie %q", ck)
	}
	if b := get(t, h, "/about", "Cookie", "lang=ur"); attr(b.tags("html")[0], "lang") != "ur" {
		t.Error("the cookie is not read")
	}
	if b := get(t, h, "/about?lang=xx"); b.Header.Get("Set-Cookie") != "" || attr(b.tags("html")[0], "lang") != "en" {
		t.Error("an unknown language is taken up")
	}
	c := get(t, h, "/help-now/broken-lantern?lang=ur")
	for _, link := range c.tags("a") {
		href := attr(link, "href")
		u, err := url.Parse(href)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(href, "/") && u.Query().Get("lang") == "" {
			t.Errorf("link %q on a help page loses the language", href)
		}
	}
}

func TestNotModified(t *testing.T) {
	h := site(t, nil)
	first := get(t, h, lantern)
	tag := first.Header.Get("ETag")
	for _, accept := range []string{"*/*", asBrowser} {
		if again := get(t, h, lantern, "If-None-Match", tag, "Accept", accept); tag == "" || again.StatusCode != http.StatusNotModified {
			t.Errorf("%s: ETag %q then %d", accept, tag, again.StatusCode)
		}
		for _, other := range []string{"?lang=ur", "?q=lantern"} {
			if again := get(t, h, lantern+other, "If-None-Match", tag, "Accept", accept); again.StatusCode != http.StatusOK {
				t.Errorf("%s%s is taken for the page without it", accept, other)
			}
		}
	}
	if s := get(t, h, "/search?q=lantern"); s.Header.Get("ETag") != "" {
		t.Error("a search has an entity tag although it is not to be stored")
	}
}

func TestOriginals(t *testing.T) {
	h := site(t, nil)
	text := get(t, h, "/original/"+strings.Repeat("ab", 32))
	if text.StatusCode != 200 || text.text != "A lantern." || !strings.HasPrefix(text.Header.Get("Content-Disposition"), "inline") {
		t.Errorf("text: %d %q %q", text.StatusCode, text.text, text.Header.Get("Content-Disposition"))
	}
	page := get(t, h, "/original/"+strings.Repeat("cd", 32))
	if d := page.Header.Get("Content-Disposition"); !strings.HasPrefix(d, "attachment") || strings.Count(d, `"`) != 2 {
		t.Errorf("HTML is not sent as a safe attachment: %q", d)
	}
	if ct := page.Header.Get("Content-Type"); ct != "application/octet-stream" {
		t.Errorf("HTML is sent as %q", ct)
	}
	for _, sha := range []string{"..%2f..%2fetc", strings.Repeat("AB", 32), strings.Repeat("ef", 32), "x"} {
		if a := get(t, h, "/original/"+sha); a.StatusCode != 404 {
			t.Errorf("original %s: %d", sha, a.StatusCode)
		}
	}
}
