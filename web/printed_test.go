package web_test

import (
	"bytes"
	"image/png"
	"net/http"
	"strings"
	"testing"

	"daleel/web"
)

// TestPrintedPage follows the number of a page to its picture, with the words
// looked for framed on it.
func TestPrintedPage(t *testing.T) {
	h := site(t, nil)
	a := get(t, h, lantern+"?q=lantern")
	if !strings.Contains(a.text, `href="`+printedLantern+`?at=sec_4&amp;q=lantern"`) {
		t.Fatal("the page number beside section 4 does not lead to the page as printed")
	}
	b := get(t, h, printedLantern+"?at=sec_4&q=lantern")
	if b.StatusCode != http.StatusOK || b.Header.Get("X-Robots-Tag") != "noindex" {
		t.Fatalf("status %d, robots %q", b.StatusCode, b.Header.Get("X-Robots-Tag"))
	}
	img := b.tags("img")
	if len(img) != 1 || attr(img[0], "src") != printedLantern+".png" || attr(img[0], "width") != "1240" || attr(img[0], "height") != "1755" {
		t.Fatalf("picture %v", img)
	}
	if !strings.Contains(attr(img[0], "alt"), "Page 3 of “Lantern Keeping Act, 2031” as printed") {
		t.Errorf("alternative text %q", attr(img[0], "alt"))
	}
	marks, boxes := len(b.tags("mark")), strings.Count(b.text, "<rect")
	if marks < 4 || boxes != marks+1 {
		t.Errorf("%d words are marked, %d framed; one more frame is that of the section", marks, boxes)
	}
	if strings.Count(b.text, `class="here"`) != 1 {
		t.Error("where the section begins is not framed")
	}
	if !strings.Contains(b.text, `href="`+lantern+`?at=sec_4&amp;q=lantern#sec_4"`) {
		t.Error("nothing leads back into the text")
	}
	c := get(t, h, printedLantern+".png")
	if _, err := png.Decode(bytes.NewReader([]byte(c.text))); err != nil || c.Header.Get("Content-Type") != "image/png" || c.Header.Get("ETag") == "" {
		t.Errorf("picture: %v %q", err, c.Header.Get("Content-Type"))
	}
}

// TestPrintedRules sees that what may not be read cannot be looked at either.
func TestPrintedRules(t *testing.T) {
	h := site(t, nil)
	for path, want := range map[string]int{
		"/printed/akn/pk/judgment/pksc/2033/ca-9/p1.png":         http.StatusNotFound,
		"/printed/akn/pk/act/1999/404/p1.png":                    http.StatusGone,
		"/printed" + lantern + "/p6.png":                         http.StatusNotFound,
		"/printed/akn/pk-sd/rules/2032/harbour-lantern-rules/p1": http.StatusNotFound,
	} {
		if got := get(t, h, path); got.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, got.StatusCode, want)
		}
	}
	if a := get(t, h, "/printed"+lantern+"?at=sec_5"); a.StatusCode != http.StatusFound || a.Header.Get("Location") != "/printed"+lantern+"/p4?at=sec_5" {
		t.Errorf("section 5 without a page: %d %q", a.StatusCode, a.Header.Get("Location"))
	}
	if !strings.Contains(get(t, h, "/robots.txt").text, "Disallow: /printed/") {
		t.Error("robots may draw every page")
	}
	bare := site(t, func(o *web.Options) { o.Prints = nil })
	if a := get(t, bare, lantern); strings.Contains(a.text, "/printed/") {
		t.Error("pages are offered that nobody draws")
	}
}

// TestPrintedOCR sees that a page read by OCR says how sure that is, and frames
// the words that were kept with it.
func TestPrintedOCR(t *testing.T) {
	a := get(t, site(t, nil), "/printed/akn/pk/ordinance/2030/3/p1?q=چراغ")
	if !strings.Contains(a.text, "read by OCR, 82 % sure") || strings.Count(a.text, "<rect") != len(a.tags("mark")) || len(a.tags("mark")) == 0 {
		t.Errorf("%d frames, %d marks", strings.Count(a.text, "<rect"), len(a.tags("mark")))
	}
}
