package web_test

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"daleel/corpus"
	"daleel/search"
	"daleel/web"
	"daleel/web/sample"
)

func TestResults(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, "/search?q=lantern&kind=act&kind=judgment")
	if n := len(a.class("hit")); n < 2 {
		t.Fatalf("%d hits", n)
	}
	if marks := a.tags("mark"); len(marks) == 0 || !strings.EqualFold(textOf(marks[0]), "lantern") {
		t.Errorf("snippets mark nothing")
	}
	where := a.class("where")
	var section *html.Node
	for _, n := range where {
		if strings.Contains(textOf(n), "Section 4 ") {
			section = n
		}
	}
	if section == nil {
		t.Fatal("no passage for section 4")
	}
	if got, want := textOf(section), "Chapter II Of keepers and their duties › Section 4 Duty to keep a lantern lit"; got != want {
		t.Errorf("breadcrumb %q, want %q", got, want)
	}
	u, err := url.Parse(attr(section, "href"))
	if err != nil || u.Path != lantern || u.Fragment != "sec_4" || u.Query().Get("q") != "lantern" || u.Query().Get("at") != "sec_4" {
		t.Errorf("passage leads to %q", attr(section, "href"))
	}
	if chips := a.class("chips"); len(chips) != 1 || !strings.Contains(textOf(chips[0]), "Judgment") {
		t.Errorf("chips %v", chips)
	}
}

// TestFacetsToggle follows a facet's link and back.
func TestFacetsToggle(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, "/search?q=lantern&sort=newest&size=2&page=2")
	on := func(a answer) map[string]string {
		links := map[string]string{}
		for _, n := range a.all(func(n *html.Node) bool { return n.Data == "a" && strings.HasPrefix(attr(n, "href"), "/search") }) {
			links[textOf(n)] = attr(n, "href")
		}
		return links
	}
	first := on(a)["Judgment 2"]
	u, err := url.Parse(first)
	if err != nil || u.Query().Get("kind") != "judgment" || u.Query().Get("page") != "" || u.Query().Get("sort") != "newest" {
		t.Fatalf("facet leads to %q", first)
	}
	b := get(t, h, first)
	back, err := url.Parse(on(b)["Judgment 2"])
	if err != nil || back.Query().Has("kind") {
		t.Errorf("selected facet leads to %q", back)
	}
	if sel := b.all(func(n *html.Node) bool { return attr(n, "aria-current") == "true" && attr(n, "class") == "on" }); len(sel) != 1 {
		t.Errorf("%d values selected", len(sel))
	}
}

func TestCards(t *testing.T) {
	h := site(t, nil)
	if a := get(t, h, "/search?q=section+4+lantern"); len(a.class("jump")) != 1 {
		t.Error("no jump card")
	}
	a := get(t, h, "/search?q=threat&lang=ur")
	cards := a.class("guidecard")
	if len(cards) != 1 || len(a.class("guidelink")) != 1 || attr(a.class("guidelink")[0], "href") != "/help-now/broken-lantern?lang=ur" {
		t.Errorf("guide card %v", cards)
	}
	said := textOf(get(t, h, "/search?q=threat").class("guidecard")[0])
	for _, want := range []string{"Call 00-555", "Lantern Office 00-556", "Up to 3 months", "Lantern Keeping Act"} {
		if !strings.Contains(said, want) {
			t.Errorf("the card does not say %q: %q", want, said)
		}
	}
	long := strings.Repeat("a lantern in the lane ", 20)
	if d := get(t, h, "/search?q="+url.QueryEscape(long)); strings.Contains(textOf(d.all(func(n *html.Node) bool { return n.Data == "title" })[0]), long) {
		t.Error("the title of the page holds a whole story")
	}
	if b := get(t, h, "/search?q=lantren"); len(b.class("didyoumean")) != 1 {
		t.Error("no better spelling offered")
	}
	c := get(t, h, "/search?q=nothingatall&kind=act")
	if len(c.class("nothing")) != 1 || !strings.Contains(c.text, `href="/search?q=nothingatall"`) {
		t.Error("a search without results does not offer to drop the filters")
	}
}

func TestStatutePage(t *testing.T) {
	a := get(t, site(t, nil), lantern+"?q=lantern")
	for _, id := range []string{"chp_II", "sec_4", "sec_4__subsec_1", "sec_4__subsec_1__para_a", "sec_4A", "sched_1", "hit-1"} {
		if a.id(id) == nil {
			t.Errorf("no anchor %s", id)
		}
	}
	if p := a.id("sec_4__subsec_1__para_a"); attr(p, "class") != "d1" || textOf(p) != "(a) trim the wick once in every night; and" {
		t.Errorf("clause (a) is %q %q", attr(p, "class"), textOf(p))
	}
	if got, want := attr(a.id("sec_4"), "data-pin"), "s. 4, Lantern Keeping Act, 2031 (VII of 2031)"; got != want {
		t.Errorf("citation %q, want %q", got, want)
	}
	links := a.class("cite")
	if len(links) != 1 || attr(links[0], "href") != "#sec_5" || textOf(links[0]) != "section 5" {
		t.Errorf("citation links %v", links)
	}
	box := a.class("digest")
	if len(box) != 1 || !strings.Contains(textOf(box[0]), "our summary, not the law") || !strings.Contains(textOf(box[0]), "up to 3 months, or fine up to Rs 5,000, or both") {
		t.Errorf("summary box %q", textOf(box[0]))
	}
	if n := len(a.class("history")); n != 1 {
		t.Errorf("%d histories", n)
	}
	if !strings.Contains(a.text, `href="/akn/pk/act/2033/3"`) || strings.Contains(a.text, `href="/akn/pk/act/2034/9"`) || !strings.Contains(a.text, "Act IX of 2034") {
		t.Error("a law that changed the section is a link where it is held, and else a name")
	}
	if !strings.Contains(a.text, `"@type":"Legislation"`) {
		t.Error("no description for machines")
	}
}

// TestLongDocument sees that any provision of a long code can be reached by
// its plain anchor from the first part.
func TestLongDocument(t *testing.T) {
	h := site(t, nil)
	const code = "/akn/pk/act/2029/5"
	first := get(t, h, code)
	if len(first.class("prov")) >= 2000 {
		t.Fatal("the long code is shown whole")
	}
	line := first.id("sec_1500")
	if line == nil || line.Data != "li" {
		t.Fatal("section 1500 has no anchor in the contents")
	}
	var href string
	for d := range line.Descendants() {
		if d.Data == "a" {
			href = attr(d, "href")
		}
	}
	for _, target := range []string{href, code + "?at=sec_1500#sec_1500"} {
		if p := get(t, h, target).id("sec_1500"); p == nil || p.Data != "section" {
			t.Errorf("%s does not show section 1500", target)
		}
	}
	if n := len(get(t, h, code+"?whole=1").class("prov")); n != 2000 {
		t.Errorf("whole code has %d sections", n)
	}
	single := get(t, h, code+"?provision=sec_1500")
	if n := len(single.class("prov")); n != 1 {
		t.Errorf("one provision alone: %d shown", n)
	}
	if !strings.Contains(single.text, "provision=sec_1499") || !strings.Contains(single.text, "provision=sec_1501") {
		t.Error("no way to the neighbours")
	}
}

func TestJudgmentPage(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, "/akn/pk/judgment/pklhc/2034/118")
	if a.Header.Get("X-Robots-Tag") != "noindex" || !strings.Contains(a.text, `name="robots" content="noindex"`) {
		t.Error("a judgment may be indexed")
	}
	side := a.class("side")
	if len(side) != 1 || !strings.Contains(textOf(side[0]), "s. 4, Lantern Keeping Act, 2031") || !strings.Contains(textOf(side[0]), "2033 XHC 12") {
		t.Error("the side column lacks what is cited")
	}
	if got, want := attr(a.id("para_2"), "data-pin"), "Reed Landing Keeper v. Harbour Office, 2034 XHC 118, para 2"; got != want {
		t.Errorf("citation %q, want %q", got, want)
	}
	indexed := site(t, func(o *web.Options) { o.IndexJudgments = true })
	for path, want := range map[string]string{"/akn/pk/judgment/pklhc/2034/118": "", "/akn/pk/judgment/pksc/2033/ca-9": "noindex"} {
		if got := get(t, indexed, path).Header.Get("X-Robots-Tag"); got != want {
			t.Errorf("%s, judgments to be indexed: %q, want %q", path, got, want)
		}
	}
}

// TestParagraphAlone: a paragraph of a judgment by itself has no word on whether it is in
// force, which is a question about laws.
func TestParagraphAlone(t *testing.T) {
	a := get(t, site(t, nil), "/akn/pk/judgment/pklhc/2034/118?provision=para_2")
	if a.StatusCode != 200 || strings.Contains(a.text, `class="standing"`) {
		t.Errorf("%d: %v", a.StatusCode, strings.Contains(a.text, `class="standing"`))
	}
}

// TestSensitive looks for the parties' names on every page that could have them.
func TestSensitive(t *testing.T) {
	h := site(t, nil)
	for _, path := range []string{
		"/", "/search?q=lantern", "/search?kind=judgment", "/akn/pk/judgment/pksc/2033/ca-9", "/suggest?q=name",
		"/akn/pk/judgment/pksc/2033/ca-9?provision=para_1", "/akn/pk/judgment/pksc/2033/ca-9?whole=1", "/sitemap.xml",
	} {
		for _, lang := range []string{"en", "ur"} {
			a := get(t, h, path, "Cookie", "lang="+lang)
			if a.StatusCode != 200 {
				t.Errorf("%s: %d", path, a.StatusCode)
			}
			for _, name := range []string{"Nameless", "Hidden Respondent", "Nameless_v_Hidden"} {
				if strings.Contains(a.text, name) {
					t.Errorf("%s (%s) names a party", path, lang)
				}
			}
		}
	}
	if a := get(t, h, "/akn/pk/judgment/pksc/2033/ca-9?provision=header"); a.StatusCode != 404 {
		t.Errorf("the title block of a sensitive judgment can be had alone: %d", a.StatusCode)
	}
}

func TestGuide(t *testing.T) {
	h := site(t, nil)
	for lang, danger := range map[string]string{"en": "call the watch on 00-555", "ur": "پہرے کو 00-555 پر"} {
		a := get(t, h, "/help-now/broken-lantern?lang="+lang)
		d := a.class("danger")
		if len(d) != 1 || !strings.Contains(textOf(d[0]), danger) {
			t.Fatalf("%s: danger line %q", lang, textOf(d[0]))
		}
		call := a.class("call")
		if len(call) < 4 || attr(call[0], "href") != "tel:00555" {
			t.Errorf("%s: numbers to tap %d", lang, len(call))
		}
		exit := a.class("exit")
		if len(exit) != 1 || !strings.Contains(attr(exit[0], "rel"), "noreferrer") {
			t.Errorf("%s: quick exit %v", lang, exit)
		}
		at := func(s string) int { return strings.Index(a.text, s) }
		if !(at(`class="danger"`) < at(`class="lawcards"`) && at(`class="lawcards"`) < at(`class="now"`) && at(`class="now"`) < at(`class="contacts"`)) {
			t.Errorf("%s: order of the page", lang)
		}
	}
}

// TestDigestPage sees that a summary is never shown as the law's text.
func TestDigestPage(t *testing.T) {
	a := get(t, site(t, nil), "/akn/pk-pb/digest/2028/lamp-schools")
	if n := len(a.class("digest")); n != 1 {
		t.Fatalf("%d summary boxes", n)
	}
	for _, p := range a.class("law") {
		if strings.Contains(textOf(p), "words for search only") {
			t.Error("the text made for search is shown as law")
		}
	}
	if strings.Contains(a.text, "Cite as") || attr(a.id("sec_3"), "data-pin") != "" {
		t.Error("a summary offers itself to be cited")
	}
	if !strings.Contains(a.text, "The text of the law is not held here") {
		t.Error("the page does not say that it is a summary")
	}
}

// TestUrduNumbers sees that a number with a hyphen is kept from turning about.
func TestUrduNumbers(t *testing.T) {
	a := get(t, site(t, nil), "/help-now/broken-lantern?lang=ur")
	for _, n := range a.tags("bdi") {
		if textOf(n) == "00-555" && attr(n, "dir") != "ltr" {
			t.Error("a telephone number is not isolated")
		}
	}
	if strings.Contains(a.text, "کو 00-555") {
		t.Error("a telephone number stands bare in Urdu text")
	}
}

func TestForMachines(t *testing.T) {
	h := site(t, func(o *web.Options) { o.BaseURL = "https://law.example/" })
	robots := get(t, h, "/robots.txt").text
	if !strings.Contains(robots, "Disallow: /search\n") || !strings.Contains(robots, "Sitemap: https://law.example/sitemap.xml") {
		t.Errorf("robots.txt:\n%s", robots)
	}
	sitemap := get(t, h, "/sitemap.xml").text
	if !strings.Contains(sitemap, "https://law.example"+lantern+"<") || strings.Contains(sitemap, "judgment") {
		t.Errorf("sitemap:\n%s", sitemap)
	}
	page := get(t, h, lantern)
	for _, want := range []string{
		`<link rel="canonical" href="https://law.example` + lantern + `">`, `property="og:title" content="Lantern Keeping Act, 2031"`,
		`hreflang="ur" href="https://law.example` + lantern + `?lang=ur"`, `property="og:image" content="https://law.example/assets/`,
	} {
		if !strings.Contains(page.text, want) {
			t.Errorf("the page of a statute lacks %s", want)
		}
	}
	if os := get(t, h, "/opensearch.xml"); !strings.Contains(os.text, "https://law.example/search?q={searchTerms}") {
		t.Errorf("opensearch:\n%s", os.text)
	}
	s := get(t, h, "/suggest?q=lantern")
	if !strings.HasPrefix(s.text, `["lantern",["Lantern Keeping Act, 2031"`) || !strings.Contains(s.Header.Get("Content-Type"), "suggestions+json") {
		t.Errorf("suggestions %s: %s", s.Header.Get("Content-Type"), s.text)
	}
}

func TestOptions(t *testing.T) {
	for name, o := range map[string]web.Options{
		"no searcher": {},
		"bad base":    {Searcher: nil, BaseURL: "law.example"},
	} {
		if _, err := web.New(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, change := range map[string]func(*web.Options){
		"base without scheme": func(o *web.Options) { o.BaseURL = "law.example" },
		"script as exit":      func(o *web.Options) { o.ExitURL = "javascript:alert(1)" },
		"two guides alike":    func(o *web.Options) { o.Guides = []corpus.Guide{{Slug: "a"}, {Slug: "a"}} },
	} {
		o := web.Options{Searcher: nobody{}}
		change(&o)
		if _, err := web.New(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestPastTheEnd leads from a page that a list does not have to its last one.
func TestPastTheEnd(t *testing.T) {
	if a := get(t, site(t, nil), lantern+"?cited-by=sec_4&page=300"); a.StatusCode != 302 || !strings.HasPrefix(a.Header.Get("Location"), lantern+"?cited-by=sec_4&page=") {
		t.Errorf("who cites it: %d to %q", a.StatusCode, a.Header.Get("Location"))
	}
	a := get(t, site(t, nil), "/search?q=lantern&size=2&page=400")
	if a.StatusCode != 302 || !strings.HasPrefix(a.Header.Get("Location"), "/search?page=") || strings.Contains(a.Header.Get("Location"), "page=400") {
		t.Errorf("%d to %q", a.StatusCode, a.Header.Get("Location"))
	}
}

// TestBadParameterIsNamed sees that an error says what to mend, in the reader's
// language.
func TestBadParameterIsNamed(t *testing.T) {
	h := site(t, nil)
	for target, name := range map[string]string{
		"/search?from=soon": "“from”", "/search?kind=poem": "“kind”", "/search?status=odd": "“status”", "/search?language=fra": "“language”", "/search?year=abc": "“year”", "/search?from=20": "“from”", "/search?sort=random": "“sort”", lantern + "?part=x": "“part”", "/search?facet=x&page=x&lang=ur": "”page“",
		"/search?q=bail&q=remand": "two different values", "/search?q=bail&sort=newest&sort=oldest&lang=ur": "دو مختلف",
	} {
		a := get(t, h, target)
		if a.StatusCode != 400 || !strings.Contains(textOf(a.class("lead")[0]), name) {
			t.Errorf("%s: %d %q", target, a.StatusCode, textOf(a.class("lead")[0]))
		}
	}
}

// TestManual sees the whole manual in both languages, under the same anchors, and every
// example leading to its search.
func TestManual(t *testing.T) {
	h := site(t, nil)
	var anchors []string
	for _, lang := range []string{"en", "ur"} {
		a := get(t, h, "/help/query-syntax?lang="+lang)
		var here []string
		for _, n := range a.tags("h2") {
			here = append(here, attr(n, "id"))
		}
		examples := 0
		for _, n := range a.tags("code") {
			if n.Parent.Data == "a" && strings.HasPrefix(attr(n.Parent, "href"), "/search?q=") {
				examples++
			}
		}
		if len(here) < 8 || examples < 80 || anchors != nil && !slices.Equal(anchors, here) {
			t.Errorf("%s: %d headings, %d examples", lang, len(here), examples)
		}
		anchors = here
	}
}

// TestAlsoSearched sees that the terms that were searched beside a query, English in the
// Urdu page too, are a list of isolated items, with nothing between them that has a side.
func TestAlsoSearched(t *testing.T) {
	engine := sample.New()
	h := site(t, func(o *web.Options) {
		o.Searcher = also{engine, []string{"maintenance of wife", "shohar = husband", "نان نفقہ"}}
	})
	for _, lang := range []string{"en", "ur"} {
		a := get(t, h, "/search?q=lantern&lang="+lang)
		list := a.class("terms")
		if len(list) != 1 || strings.ContainsAny(textOf(list[0]), ",،") {
			t.Fatalf("%s: %d lists: %q", lang, len(list), textOf(list[0]))
		}
		var said []string
		for n := range list[0].Descendants() {
			if n.Data == "bdi" {
				said = append(said, attr(n, "lang")+" "+textOf(n))
			}
		}
		if want := []string{"en maintenance of wife", "en shohar = husband", "ur نان نفقہ"}; !slices.Equal(said, want) {
			t.Errorf("%s: %q, want %q", lang, said, want)
		}
	}
}

// also is an engine that searches for terms beside those typed.
type also struct {
	web.Searcher
	terms []string
}

func (a also) Search(ctx context.Context, req search.Request) (*search.Results, error) {
	res, err := a.Searcher.Search(ctx, req)
	if err == nil {
		res.Query.Also = a.terms
	}
	return res, err
}
