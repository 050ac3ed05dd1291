package web_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"daleel/web"
)

const reedCase = "/akn/pk/judgment/pklhc/2034/118"

// TestReuse sees that results can be had as a table, a feed and JSON.
func TestReuse(t *testing.T) {
	a := get(t, site(t, nil), "/search?kind=act&size=1&page=2")
	for _, want := range []string{"/api/v1/search.csv?kind=act&amp;size=1", "/api/v1/search.bib?kind=act&amp;size=1", "/api/v1/search.ris?kind=act&amp;size=1", "/api/v1/search.atom?kind=act&amp;size=1", "/api/v1/search?kind=act&amp;page=2&amp;size=1"} {
		if !strings.Contains(a.text, `href="`+want+`"`) {
			t.Errorf("no link to %s", want)
		}
	}
	feed := a.all(func(n *html.Node) bool { return n.Data == "link" && attr(n, "type") == "application/atom+xml" })
	if len(feed) != 1 || attr(feed[0], "rel") != "alternate" {
		t.Errorf("the feed is not announced: %v", feed)
	}
}

// TestReferenceLinks sees a law offered to reference managers, and our summary not.
func TestReferenceLinks(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, lantern)
	for _, want := range []string{"/api/v1/documents" + lantern + ".bib", "/api/v1/documents" + lantern + ".ris"} {
		if !strings.Contains(a.text, `href="`+want+`"`) {
			t.Errorf("no link to %s", want)
		}
	}
	if b := get(t, h, "/akn/pk-pb/digest/2028/lamp-schools"); strings.Contains(b.text, ".bib") {
		t.Error("a summary offers itself to be cited")
	}
}

// TestYears sees that the home page tells how far the library reaches.
func TestYears(t *testing.T) {
	if a := get(t, site(t, nil), "/"); !strings.Contains(a.text, "From 2028 to 2034") {
		t.Error("the years of the library are not said")
	}
}

// TestGuideCardInUrdu sees the Urdu title on the card, marked as Urdu.
func TestGuideCardInUrdu(t *testing.T) {
	for lang, want := range map[string]string{"ur": "کوئی میری لالٹین توڑنے کی دھمکی دے رہا ہے", "en": "Someone threatens to break my lantern"} {
		a := get(t, site(t, nil), "/search?q=threat&lang="+lang)
		var got, in string
		for n := range a.class("guidecard")[0].Descendants() {
			if n.Data == "strong" {
				got, in = textOf(n), attr(n.FirstChild, "lang")
			}
		}
		if got != want || in != lang {
			t.Errorf("%s: the card says %q in %q", lang, got, in)
		}
	}
}

// TestTitlePage sees that the printed title page is folded under the typeset one.
func TestTitlePage(t *testing.T) {
	a := get(t, site(t, nil), reedCase)
	folded := a.class("asprinted")
	if len(folded) != 1 || folded[0].Data != "details" || attr(folded[0], "open") != "" {
		t.Fatalf("title page %v", folded)
	}
	b := get(t, site(t, nil), reedCase+"?q=writ")
	if open := b.all(func(n *html.Node) bool { return n.Data == "details" && attr(n, "class") == "asprinted" }); !has(open[0], "open") {
		t.Error("a mark stands in the folded title page")
	}
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// TestCiters follows "cited in" to the sentences, and leafs.
func TestCiters(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, lantern)
	var link string
	for _, n := range a.all(func(n *html.Node) bool { return n.Data == "a" && strings.Contains(textOf(n), "Cited in 43 judgments") }) {
		link = attr(n, "href")
	}
	if link != lantern+"?cited-by=sec_4" {
		t.Fatalf("section 4 leads to %q", link)
	}
	for _, want := range []string{"Cited in 44 judgments and 1 law or report", "Cited in 1 law or report"} {
		if !strings.Contains(a.text, ">"+want+"<") {
			t.Errorf("no %q: statutes are not to be counted as judgments", want)
		}
	}
	b := get(t, h, link)
	if n := len(b.class("hit")); n != 20 {
		t.Errorf("%d works on the first page", n)
	}
	if !strings.Contains(textOf(b.class("snippet")[0]), "relies on section 4") || len(b.class("treatment")) != 19 {
		t.Error("no sentences or no labels")
	}
	if strings.Contains(b.text, "<b>was</b>") {
		t.Error("a sentence is not escaped")
	}
	if strings.Contains(b.text, "Nameless") || strings.Contains(b.text, "Hidden Respondent") {
		t.Error("the parties of a sensitive judgment are named")
	}
	c := get(t, h, link+"&page=3")
	if n := len(c.class("hit")); n != 3 || c.Header.Get("X-Robots-Tag") != "noindex" {
		t.Errorf("%d works on the last page, robots %q", n, c.Header.Get("X-Robots-Tag"))
	}
	if !strings.Contains(c.text, "41–43 of 43") || len(c.all(func(n *html.Node) bool { return n.Data == "ol" && attr(n, "start") == "41" })) != 1 {
		t.Error("the last page does not say where in the list it is")
	}
	d := get(t, site(t, func(o *web.Options) { o.Graph = nil }), lantern)
	if strings.Contains(d.text, "cited-by=") || !strings.Contains(d.text, "Cited in 43 judgments") {
		t.Error("where nobody knows the sentences, a search is to be offered")
	}
}

// TestHeldAndNot sees that only what is held is linked, and judgments like it.
func TestHeldAndNot(t *testing.T) {
	a := get(t, site(t, nil), reedCase)
	side := a.class("side")
	if len(side) != 1 {
		t.Fatal("no side column")
	}
	text := textOf(side[0])
	for _, want := range []string{"s. 4, Lantern Keeping Act, 2031", "2033 XHC 12", "both cite Section 4, Section 5, Lantern Keeping Act, 2031", "names of the parties withheld"} {
		if !strings.Contains(text, want) {
			t.Errorf("the side column lacks %q: %s", want, text)
		}
	}
	if strings.Contains(a.text, "/akn/pk/judgment/pklhc/2033/12") {
		t.Error("what is not held is linked")
	}
}

// TestTerms sees that a defined term leads to its definition at first use.
func TestTerms(t *testing.T) {
	a := get(t, site(t, nil), lantern)
	got := map[string]string{}
	for _, n := range a.class("term") {
		section := n
		for section.Parent != nil && section.Data != "section" {
			section = section.Parent
		}
		key := attr(section, "id") + " " + textOf(n)
		if _, twice := got[key]; twice {
			t.Errorf("%s is marked twice", key)
		}
		got[key] = attr(n, "href") + " " + attr(n, "title")
	}
	const keeper, landing = "#sec_2 “keeper” means a person appointed under section 3", "#sec_2 “landing” means a place where boats are made fast."
	want := map[string]string{
		"preamble landings": landing, "sec_1 landing": landing, "sec_3 keeper": keeper, "sec_3 landing": landing,
		"sec_4 keeper": keeper, "sec_4 landing": landing,
	}
	delete(got, "sched_1 Landing")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("terms (-want +got):\n%s", d)
	}
}

// TestCard sees what a card says of a provision, and of a work.
func TestCard(t *testing.T) {
	for path, want := range map[string]map[string]string{
		"sec_3": {"title": "Section 3 Appointment of keepers", "work": "Lantern Keeping Act, 2031", "text": "The Harbour Office may appoint any fit person to be the keeper of a landing.", "lang": "en", "dir": "ltr"},
		"work":  {"title": "Lantern Keeping Act, 2031", "text": "An Act to provide for the keeping of lanterns at landings and for matters connected therewith", "lang": "en", "dir": "ltr"},
	} {
		a := get(t, site(t, nil), lantern+"?card="+path)
		var got map[string]string
		if err := json.Unmarshal([]byte(a.text), &got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", path, d)
		}
		if robots := a.Header.Get("X-Robots-Tag"); robots != "noindex" {
			t.Errorf("%s: robots %q", path, robots)
		}
	}
	if a := get(t, site(t, nil), "/akn/pk/judgment/pksc/2033/ca-9?card=header"); a.StatusCode != http.StatusNotFound {
		t.Error("the title page of a sensitive judgment is on a card")
	}
}

// TestBeside puts Urdu beside English by the number of the provision.
func TestBeside(t *testing.T) {
	h := site(t, nil)
	if a := get(t, h, lantern); !strings.Contains(a.text, `href="`+lantern+`?with=urd"`) {
		t.Error("the other language is not offered")
	}
	a := get(t, h, lantern+"?with=urd")
	s4, other := a.id("sec_4"), a.id("urd.sec_4")
	if s4 == nil || other == nil || s4.Parent != other.Parent.Parent || attr(other.Parent, "lang") != "ur" {
		t.Fatal("section 4 does not stand beside its translation")
	}
	lacking := map[string]int{}
	for _, n := range a.class("lacking") {
		lacking[textOf(n)]++
		if beside := n.Parent.PrevSibling; beside != nil && strings.Contains(attr(beside, "class"), "container") {
			t.Errorf("%q stands beside a heading", textOf(n))
		}
	}
	t.Log(lacking)
	if lacking["This copy has no text under this number."] != 1 {
		t.Error("what this copy lacks is not said once, in its place")
	}
	ids := map[string]bool{}
	for _, n := range a.all(func(n *html.Node) bool { return attr(n, "id") != "" }) {
		if ids[attr(n, "id")] {
			t.Errorf("id %s twice", attr(n, "id"))
		}
		ids[attr(n, "id")] = true
	}
}

// TestCompare puts an older copy in the same language beside a law and says where the
// words differ.
func TestCompare(t *testing.T) {
	h := site(t, nil)
	const with = lantern + "?with=eng%402031-03-14"
	if a := get(t, h, lantern); !strings.Contains(a.text, `href="`+with+`"`) {
		t.Error("the older copy is not offered beside this one")
	}
	a := get(t, h, with)
	if s5, older := a.id("sec_5"), a.id("eng.sec_5"); s5 == nil || older == nil || s5.Parent != older.Parent.Parent {
		t.Fatal("section 5 does not stand beside its older text")
	}
	differs := a.class("differs")
	if len(differs) != 1 || differs[0].Parent != a.id("eng.sec_5").Parent {
		t.Errorf("%d provisions are said to differ, want section 5 alone", len(differs))
	}
	if !strings.Contains(a.text, "our copy of 14 March 2031. On this page the words of 1 of ") {
		t.Error("how many differ is not said")
	}
}

// maxWire is the weight that a results page may have on the wire, fonts apart.
const maxWire = 60 << 10

// TestWeight adds up a page of twenty results with its style and script.
func TestWeight(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, "/search?q=lantern")
	total := packed(t, []byte(a.text))
	for _, n := range a.all(func(n *html.Node) bool {
		return n.Data == "script" || n.Data == "link" && attr(n, "rel") == "stylesheet"
	}) {
		src := attr(n, "src") + attr(n, "href")
		if src == "" {
			continue
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", src, nil))
		raw, _ := io.ReadAll(w.Result().Body)
		total += packed(t, raw)
	}
	if total > maxWire {
		t.Errorf("a results page weighs %d bytes, at most %d are allowed", total, maxWire)
	}
	t.Logf("%d bytes on the wire", total)
}

func packed(t *testing.T, raw []byte) int {
	t.Helper()
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, 5)
	_, _ = z.Write(raw)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
