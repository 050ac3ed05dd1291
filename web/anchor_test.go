//go:build browser

package web_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// softly lets the browser move things as it does for most readers.
func (b *browser) softly(t *testing.T) {
	t.Helper()
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{}); err != nil {
		t.Fatal(err)
	}
}

// TestAnchorStays follows an address deep into a long code and finds what it names at
// the top of the window once everything above has its true height, in the contents too.
func TestAnchorStays(t *testing.T) {
	b := open(t)
	for _, width := range []int64{390, 1280} {
		b.screen(t, width, "light", true)
		b.softly(t)
		b.must(t, chromedp.Navigate(b.base+"/akn/pk/act/2029/5?at=sec_1200#sec_1200"), chromedp.WaitVisible("html[data-whole]"))
		if top := eval[float64](t, b, `document.getElementById("sec_1200").getBoundingClientRect().top`); top < 0 || top > 200 {
			t.Errorf("at %d pixels section 1200 ends up %.0f pixels below the top of the window", width, top)
		}
		if width < 1000 {
			continue
		}
		if !eval[bool](t, b, `(() => { const a = document.querySelector(".toc [aria-current]").getBoundingClientRect(); return a.top > 0 && a.bottom < innerHeight; })()`) {
			t.Error("the line of section 1200 in the contents is out of sight")
		}
	}
	b.clean(t)
}

// TestToolsBeside has the buttons of a provision in the second column lead to the copy
// from which it is, without the language before its id.
func TestToolsBeside(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+lantern+"?with=urd&lang=ur"), chromedp.WaitVisible(`section[id="urd.sec_4"] .tools`))
	alone := eval[string](t, b, `document.querySelector('section[id="urd.sec_4"] .tools a').href`)
	b.must(t, chromedp.Navigate(alone), chromedp.WaitVisible(`section#sec_4[lang=ur], .law[lang=ur] section#sec_4`))
	b.clean(t)
}

// TestPrintedTarget prints the provision that the address names as wide as the others.
func TestPrintedTarget(t *testing.T) {
	b := open(t)
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+lantern+"#sec_4"), chromedp.WaitVisible("section#sec_4"))
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	if wide := eval[float64](t, b, `document.getElementById("sec_4").offsetWidth / document.querySelector(".law").offsetWidth`); wide < .9 {
		t.Errorf("section 4 is printed on %.0f %% of the width", 100*wide)
	}
}

// TestParagraphTools points at a paragraph of a judgment and finds its buttons, of
// which a phone shows those of one paragraph only.
func TestParagraphTools(t *testing.T) {
	b := open(t)
	b.screen(t, 390, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/akn/pk/judgment/pklhc/2034/118#para_2"), chromedp.WaitVisible("#para_2 .tools"))
	if n := eval[int](t, b, `[...document.querySelectorAll(".parano + .tools")].filter(e => e.offsetHeight).length`); n != 1 {
		t.Errorf("%d paragraphs show their buttons, want the one that is pointed at", n)
	}
	b.clean(t)
}
