//go:build browser

package web_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// journeys runs a user's way through the pages in both languages, with and
// without scripts, on a phone and on a desk, in one browser.
func journeys(t *testing.T, walk func(t *testing.T, b *browser, lang string, phone, scripts bool)) {
	t.Helper()
	b := open(t)
	for _, lang := range []string{"en", "ur"} {
		for _, width := range []int64{360, 1280} {
			for _, scripts := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s-%d-scripts-%v", lang, width, scripts), func(t *testing.T) {
					b.screen(t, width, "light", scripts)
					b.must(t, chromedp.Navigate(b.base+"/?lang="+lang), chromedp.WaitVisible("#q"))
					walk(t, b, lang, width < 600, scripts)
					b.clean(t)
				})
			}
		}
	}
}

// TestLawyer types a section, goes straight to it, finds a word in the Act, and
// looks at the page as printed.
func TestLawyer(t *testing.T) {
	journeys(t, func(t *testing.T, b *browser, lang string, _, _ bool) {
		b.must(t, chromedp.SendKeys("#q", "section 4 lantern"+kb.Enter), chromedp.WaitVisible(".jump"), chromedp.Click(".jump"), chromedp.WaitVisible("section#sec_4"))
		b.arrives(t, lantern+"#sec_4")
		if got := eval[string](t, b, `document.documentElement.lang`); got != lang {
			t.Errorf("the language is %q", got)
		}
		b.must(t, chromedp.SendKeys("#fq", "wick"+kb.Enter), chromedp.WaitVisible("mark#hit-1"))
		if got := eval[int](t, b, `document.querySelectorAll("mark").length`); got != 1 {
			t.Errorf("%d marks for a word that stands once", got)
		}
		b.must(t, chromedp.Click(`#sec_4 .margin a[href^="/printed/"]`), chromedp.WaitVisible(".paper img"))
		b.arrives(t, printedLantern)
		shown := ""
		for range 50 {
			shown = eval[string](t, b, `(() => { const i = document.querySelector(".paper img"), r = document.querySelector(".paper rect:not(.here)").getBoundingClientRect(), p = i.getBoundingClientRect();
				return [i.complete && i.naturalWidth > 0, document.querySelectorAll(".paper rect").length, r.left > p.left && r.right < p.right && r.top > p.top && r.bottom < p.bottom].join() })()`)
			if shown == "true,2,true" {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
		if shown != "true,2,true" {
			t.Errorf("picture drawn, frames, and frames on it: %s", shown)
		}
		b.must(t, chromedp.Click(".begins a"), chromedp.WaitVisible("section#sec_4"))
	})
}

// TestResearcher narrows a search, reads a judgment, follows what it cites, and
// from there who else cites it.
func TestResearcher(t *testing.T) {
	journeys(t, func(t *testing.T, b *browser, _ string, phone, _ bool) {
		b.must(t, chromedp.SendKeys("#q", "lantern"+kb.Enter), chromedp.WaitVisible(".hits"))
		if phone {
			b.must(t, chromedp.Click(".tofilters"), chromedp.WaitVisible("#filters"))
		}
		b.must(t, chromedp.Click(`#filters a[href*="kind=judgment"]`), chromedp.WaitVisible(".chips"))
		for _, sel := range []string{`.reuse a[href*=".csv"]`, `.reuse a[href*=".atom"]`, `link[rel="alternate"][type="application/atom+xml"]`} {
			if !eval[bool](t, b, `!!document.querySelector('`+sel+`')`) {
				t.Errorf("no %s", sel)
			}
		}
		b.must(t, chromedp.Click(`.hit h2 a[href*="2034/118"]`), chromedp.WaitVisible(".side"))
		b.must(t, chromedp.Click(`.side a[href*="`+lantern+`"]`), chromedp.WaitVisible("section#sec_4"))
		b.must(t, chromedp.Click(`#sec_4 a[href*="cited-by=sec_4"]`), chromedp.WaitVisible(".snippet"))
		b.must(t, chromedp.Click(`.pager a[rel="next"]`), chromedp.WaitVisible(`.pager a[rel="prev"]`))
	})
}

// TestCaller comes from her own words to the guide: the number to call, the
// offence, the punishment and the class stand on one phone screen, nothing is
// stored, and the way out leaves nothing to go back to.
func TestCaller(t *testing.T) {
	journeys(t, func(t *testing.T, b *browser, lang string, phone, scripts bool) {
		b.must(t, chromedp.SendKeys("#q", "threat"+kb.Enter), chromedp.WaitVisible(".guidecard"), chromedp.Click(".guidelink"), chromedp.WaitVisible(".danger"))
		b.arrives(t, "/help-now/broken-lantern")
		if got := eval[string](t, b, `document.documentElement.lang + document.querySelector(".danger .call").getAttribute("href")`); got != lang+"tel:00555" {
			t.Errorf("language and number: %s", got)
		}
		for _, sel := range []string{".exit", ".danger .call", ".lawcards li:first-child dl", ".lawcards li:first-child .lawref"} {
			if y := eval[float64](t, b, `document.querySelector("`+sel+`").getBoundingClientRect().bottom`); phone && y > 740 {
				t.Errorf("%s ends at %v, below one phone screen", sel, y)
			}
		}
		if got := eval[float64](t, b, `localStorage.length + sessionStorage.length`); got != 0 {
			t.Error("something is stored")
		}
		b.must(t, chromedp.Click(".lawcards li:first-child .lawref a"), chromedp.WaitVisible("section#sec_4"))
		if !scripts {
			return // the way out is then a plain link
		}
		b.must(t, chromedp.Navigate(b.base+"/help-now/broken-lantern?lang="+lang), chromedp.WaitVisible(".exit"))
		before := eval[int](t, b, `history.length`)
		b.must(t, chromedp.Click(".exit"))
		b.arrives(t, "/away")
		if after := eval[int](t, b, `history.length`); after > before {
			t.Errorf("history grew from %d to %d: the page can be gone back to", before, after)
		}
	})
}

// TestBrush draws a span over the chart of years.
func TestBrush(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/search?q=lantern"), chromedp.WaitVisible(".chart"))
	drag := `(() => { const c = document.querySelector(".chart"), r = c.getBoundingClientRect();
		const at = (type, x) => c.dispatchEvent(new PointerEvent(type, {bubbles: true, button: 0, pointerId: 1, clientX: r.left + r.width * x, clientY: r.top + 9}));
		c.setPointerCapture = () => {};
		at("pointerdown", .25); at("pointermove", .3); at("pointermove", .5);
		const f = document.querySelector("form[data-years]"), said = f.from.value + "-" + f.to.value;
		at("pointerup", .5); return said; })()`
	said := eval[string](t, b, drag)
	var from, to int
	if _, err := fmt.Sscanf(said, "%d-%d", &from, &to); err != nil || from < 1998 || from > 2001 || to < 2009 || to > 2012 {
		t.Fatalf("a quarter to the half of 1990–2031 is said to be %q", said)
	}
	b.must(t, chromedp.WaitVisible(".chips"))
	if got := eval[string](t, b, `location.search`); !strings.Contains(got, fmt.Sprintf("from=%d&to=%d", from, to)) {
		t.Errorf("the search goes on with %s", got)
	}
	if n := eval[int](t, b, `document.querySelectorAll(".chart .out").length`); n == 0 {
		t.Error("years outside the span stand out as much as those inside")
	}
	b.clean(t)
}

// TestPin points at a clause and sees the citation go as deep.
func TestPin(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+lantern+"#sec_4__subsec_1__para_a"), chromedp.WaitVisible("section#sec_4"))
	said := func() string { return eval[string](t, b, `document.querySelector("#sec_4 [data-pinned]").textContent`) }
	if got := said(); !strings.HasSuffix(got, ": s. 4(1)(a)") {
		t.Errorf("with the address of clause (a) the button says %q", got)
	}
	b.must(t, chromedp.Click(`p[id="sec_4__subsec_1"]`))
	if got := said(); !strings.HasSuffix(got, ": s. 4(1)") {
		t.Errorf("after a click on subsection (1) the button says %q", got)
	}
	b.clean(t)
}

// TestStoryNarrowed pastes a caller's long story and narrows what it finds, without a
// link that has the story in it.
func TestStoryNarrowed(t *testing.T) {
	journeys(t, func(t *testing.T, b *browser, lang string, phone, _ bool) {
		story := url.QueryEscape(strings.Repeat("اور لالٹین lantern ", 80))
		b.must(t, chromedp.Navigate(b.base+"/search?lang="+lang+"&q="+story), chromedp.WaitVisible(".hits"))
		if phone {
			b.must(t, chromedp.Click(".tofilters"), chromedp.WaitVisible("#filters"))
		}
		b.must(t, chromedp.Click(`button[form=refine][value=judgment]`), chromedp.WaitVisible(".chips"))
		if got := eval[string](t, b, `document.getElementById("q").value.slice(-7) + new URL(location).searchParams.get("kind")`); got != "lanternjudgment" {
			t.Errorf("after a filter: %q", got)
		}
	})
}

// TestManualTried reads the manual and tries an example by key.
func TestManualTried(t *testing.T) {
	journeys(t, func(t *testing.T, b *browser, lang string, _, _ bool) {
		b.must(t, chromedp.Navigate(b.base+"/help/query-syntax?lang="+lang), chromedp.Click(`.chapters a[href="#signs"]`))
		b.arrives(t, "/help/query-syntax#signs")
		b.must(t, chromedp.Click(`a[href="/search?q=khula+OR+talaq"]`), chromedp.WaitVisible(".tally"))
		if got := eval[string](t, b, `document.getElementById("q").value`); got != "khula OR talaq" {
			t.Errorf("the example searches for %q", got)
		}
	})
}
