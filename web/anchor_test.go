//go:build browser

package web_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestAnchorStays follows an address deep into a long code and finds what it names at
// the top of the window once everything above has its true height, in the contents too.
func TestAnchorStays(t *testing.T) {
	b := open(t)
	for _, width := range []int64{390, 1280} {
		b.screen(t, width, "light", true)
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
