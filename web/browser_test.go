//go:build browser

package web_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"daleel/web"
)

// browser is a tab on a server of the invented library. It notes every request
// and every complaint of the console.
type browser struct {
	ctx  context.Context
	base string
	away string // the server to which the quick exit leads
	mu   sync.Mutex
	seen []string
	said []string
}

// open starts Chromium. Where there is none the test is skipped, or fails
// where DALEEL_REQUIRE_BROWSER is 1.
func open(t testing.TB) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if p := os.Getenv("DALEEL_CHROMIUM"); p != "" {
		path, err = p, nil
	}
	if err != nil {
		if os.Getenv("DALEEL_REQUIRE_BROWSER") == "1" {
			t.Fatal("no chromium: install it or set DALEEL_CHROMIUM")
		}
		t.Skip("no chromium: install it or set DALEEL_CHROMIUM")
	}
	away := httptest.NewServer(http.NotFoundHandler()) // where the quick exit leads
	t.Cleanup(away.Close)
	srv := httptest.NewServer(site(t, func(o *web.Options) { o.ExitURL = away.URL + "/away" }))
	t.Cleanup(srv.Close)
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(ctx)
	t.Cleanup(func() { cancel(); stop() })
	b := &browser{ctx: ctx, base: srv.URL, away: away.URL}
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil { // its context keeps the browser alive
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, runtime.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatal(err)
	}
	return b
}

// note keeps what the page asked for and what went wrong.
func (b *browser) note(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		b.seen = append(b.seen, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.said = append(b.said, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.said = append(b.said, fmt.Sprint("console: ", e.Type))
	}
}

func (b *browser) must(t testing.TB, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// arrives waits until the tab is at the path.
func (b *browser) arrives(t *testing.T, path string) {
	t.Helper()
	at := ""
	for range 50 {
		if at = eval[string](t, b, `location.pathname + location.hash`); at == path {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("the tab is at %s, not at %s", at, path)
}

// clearCache forgets what was loaded before.
func (b *browser) clearCache(t testing.TB) {
	t.Helper()
	if _, err := chromedp.Call(b.ctx, network.ClearBrowserCache, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
}

// eval asks the page.
func eval[T any](t testing.TB, b *browser, js string) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil && !errors.Is(err, chromedp.ErrJSUndefined) {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

// screen sets the width, the colour scheme, and whether scripts run.
func (b *browser) screen(t testing.TB, width int64, scheme string, scripts bool) {
	t.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 800, DeviceScaleFactor: 1, Mobile: width < 600})
	if err == nil {
		_, err = chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
	}
	if err == nil {
		_, err = chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// clean fails where a page asked another server or the console spoke.
func (b *browser) clean(t *testing.T) {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, u := range b.seen {
		if !strings.HasPrefix(u, b.base+"/") && !strings.HasPrefix(u, b.away+"/") && !strings.HasPrefix(u, "about:") {
			t.Errorf("a page asked for %s", u)
		}
	}
	for _, s := range b.said {
		t.Error(s)
	}
}

// contrast finds text whose colour does not stand out: WCAG 2.2, 1.4.3.
const contrast = `(() => {
  const rgb = s => (s.match(/[\d.]+/g) || []).map(Number);
  const lum = c => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
  const bad = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement, s = getComputedStyle(e);
    if (!walk.currentNode.data.trim() || e.closest("svg,.unseen,.skip,.tools") || !e.checkVisibility()) continue;
    const a = lum(rgb(s.color)), b = lum(ground(e)), r = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const large = parseFloat(s.fontSize) >= 24 || parseFloat(s.fontSize) >= 18.66 && s.fontWeight >= 700;
    if (r < (large ? 3 : 4.5)) bad.add(e.tagName + "." + e.className + " " + r.toFixed(2) + " " + walk.currentNode.data.trim().slice(0, 30));
  }
  return [...bad];
})()`

// shape finds what keyboards and screen readers stumble over.
const shape = `(() => {
  const bad = [];
  for (const tag of ["main", "h1"]) if (document.querySelectorAll(tag).length !== 1) bad.push(tag);
  let last = 0;
  for (const h of document.querySelectorAll("h1,h2,h3,h4")) { if (!h.checkVisibility()) continue; const n = +(h.ariaLevel || h.tagName[1]); if (last && n > last + 1) bad.push("heading jumps to " + h.textContent.slice(0, 30)); last = n; }
  for (const n of document.querySelectorAll("nav")) if (!n.getAttribute("aria-label")) bad.push("nav without a name");
  for (const a of document.querySelectorAll("a,button,input,summary")) if (a.checkVisibility() && a.tabIndex < 0) bad.push("not reachable by key: " + a.outerHTML.slice(0, 60));
  return bad;
})()`

// axe gives the source of axe-core, "" where DALEEL_AXE does not say where it
// is; with DALEEL_REQUIRE_TOOLS=1 it has to.
func axe(t *testing.T) string {
	t.Helper()
	path := os.Getenv("DALEEL_AXE")
	if path == "" {
		if os.Getenv("DALEEL_REQUIRE_TOOLS") == "1" {
			t.Fatal("DALEEL_AXE does not name axe.min.js of the npm package axe-core")
		}
		t.Log("without axe-core: set DALEEL_AXE to its axe.min.js")
		return ""
	}
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// violations asks axe-core for what breaks WCAG 2.2 AA or its best practices.
const violations = `axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations.map(v => "axe: " + v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(" | ")))`

// settled says how far the page moved while it was put together, and how many
// requests that took.
const settled = `new Promise(done => {
  let shift = 0;
  const o = new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) shift += e.value; });
  o.observe({type: "layout-shift", buffered: true});
  document.fonts.ready.then(() => setTimeout(() => done([shift, performance.getEntriesByType("resource").length + 1]), 50));
})`

// Bounds on how a page comes together. Urdu fonts arrive after the first paint
// on a cold cache, and lines of Nastaliq are taller than what stands in for it.
const (
	maxShift    = 0.1
	maxRequests = 9 // a page as printed asks for its picture too
)

// still fails where a page moves under the reader or asks for too much.
func (b *browser) still(t *testing.T, name string) {
	t.Helper()
	got := eval[[]float64](t, b, settled)
	if len(got) != 2 || got[0] > maxShift || got[1] > maxRequests {
		t.Errorf("%s: shift and requests %v, at most %v and %v", name, got, maxShift, maxRequests)
	}
}

// TestLooks opens every page at two widths, in both languages and schemes, asks
// axe-core about it and sees that it stands still.
func TestLooks(t *testing.T) {
	b := open(t)
	source := axe(t)
	for path, status := range pages {
		if status != 200 && path != "/nowhere" || strings.Contains(path, "whole=") || strings.Contains(path, "2029/5") && strings.Contains(path, "part") {
			continue
		}
		for i, lang := range []string{"en", "ur"} {
			for j, width := range []int64{320, 1280} {
				scheme := []string{"light", "dark"}[(i+j)%2]
				b.screen(t, width, scheme, true)
				sep := "?"
				if strings.Contains(path, "?") {
					sep = "&"
				}
				b.must(t, chromedp.Navigate(b.base+path+sep+"lang="+lang))
				b.still(t, fmt.Sprint(path, " ", lang, " ", width))
				found := append(eval[[]string](t, b, contrast), eval[[]string](t, b, shape)...)
				// A phone's window grows with what sticks out, so the width that was set counts.
				if top := eval[float64](t, b, `document.querySelector(".masthead").getBoundingClientRect().top + scrollY`); top != 0 {
					t.Errorf("the masthead begins at %v", top)
				}
				if wide := eval[int64](t, b, `document.documentElement.scrollWidth`); wide > width {
					found = append(found, fmt.Sprint("a sideways scroll to ", wide))
				}
				if source != "" { // en-phone and ur-desk light, ur-phone and en-desk dark
					eval[bool](t, b, source+";true")
					found = append(found, eval[[]string](t, b, violations)...)
				}
				for _, s := range found {
					t.Errorf("%s %s %d %s: %s", path, lang, width, scheme, s)
				}
			}
		}
	}
	b.clean(t)
}

// TestKeys goes through results and marks without a mouse.
func TestKeys(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/search?q=lantern"), chromedp.KeyEvent("j"), chromedp.KeyEvent("j"))
	if got := eval[string](t, b, `document.activeElement.textContent`); got != "Harbour Lantern Rules, 2032" {
		t.Errorf("after j j the focus is on %q", got)
	}
	b.must(t, chromedp.KeyEvent("/"))
	if got := eval[string](t, b, `document.activeElement.id`); got != "q" {
		t.Errorf("after / the focus is on %q", got)
	}
	b.must(t, chromedp.Navigate(b.base+lantern+"?q=lantern"), chromedp.KeyEvent("n"), chromedp.KeyEvent("n"))
	if got := eval[string](t, b, `document.querySelector("mark.here").id`); got != "hit-2" {
		t.Errorf("after n n the mark is %q", got)
	}
	b.clean(t)
}

// TestTypeAhead chooses a suggestion by key.
func TestTypeAhead(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/"), chromedp.SendKeys("#q", "lantern k"), chromedp.WaitVisible("#suggestion-0"),
		chromedp.KeyEvent(kb.ArrowDown))
	if got := eval[string](t, b, `document.getElementById("q").getAttribute("aria-activedescendant")`); got != "suggestion-0" {
		t.Errorf("active line %q", got)
	}
	b.must(t, chromedp.KeyEvent(kb.Enter))
	b.arrives(t, lantern)
	b.clean(t)
}

// TestHoverCard sees the card of a cross-reference come by key, go with Escape, and
// the definition behind a term.
func TestHoverCard(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+lantern), chromedp.KeyEvent(kb.Tab))
	for sel, want := range map[string]string{"#sec_4 a.cite": "Section 5 Punishment", "#sec_4 a.term": "Section 2 Definitions"} {
		b.must(t, chromedp.Evaluate[chromedp.Void](`document.querySelector("`+sel+`").focus({focusVisible: true})`), chromedp.WaitVisible(".card"))
		if got := eval[string](t, b, `document.querySelector("#" + document.activeElement.getAttribute("aria-describedby")).querySelector("strong").textContent`); got != want {
			t.Errorf("%s: the card says %q, want %q", sel, got, want)
		}
		b.must(t, chromedp.KeyEvent(kb.Escape))
		if n := eval[int](t, b, `document.querySelectorAll(".card").length`); n != 0 {
			t.Errorf("%s: Escape leaves %d cards", sel, n)
		}
	}
	b.clean(t)
}

// TestKeyboardPath goes from the search box to a section by Tab and Enter alone.
func TestKeyboardPath(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/"))
	b.must(t, chromedp.SendKeys("#q", "lantern"+kb.Enter))
	b.arrives(t, "/search")
	b.must(t, chromedp.WaitVisible(".hits"))
	eid := ""
	for range 40 {
		b.must(t, chromedp.KeyEvent(kb.Tab))
		if eid = eval[string](t, b, `document.activeElement.matches(".hit .where") ? document.activeElement.hash.slice(1) : ""`); eid != "" {
			break
		}
		if ring := eval[string](t, b, `getComputedStyle(document.activeElement).outlineStyle`); ring == "none" {
			t.Errorf("no ring round %s", eval[string](t, b, `document.activeElement.outerHTML.slice(0, 80)`))
		}
	}
	b.must(t, chromedp.KeyEvent(kb.Enter))
	b.arrives(t, lantern+"#"+eid)
	b.clean(t)
}

// TestOldAnchor follows #sec_1500 into the part of a long code that holds it.
func TestOldAnchor(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/akn/pk/act/2029/5#sec_1500"), chromedp.WaitVisible("section#sec_1500"))
	b.clean(t)
}

// TestFiltersOnPhone opens the sheet of filters without scripts.
func TestFiltersOnPhone(t *testing.T) {
	b := open(t)
	b.screen(t, 360, "dark", false)
	b.must(t, chromedp.Navigate(b.base+"/search?q=lantern"), chromedp.Click(".tofilters"), chromedp.WaitVisible("#filters"),
		chromedp.Click(`#filters a[href*="kind=judgment"]`), chromedp.WaitVisible(".chips"))
	b.clean(t)
}
