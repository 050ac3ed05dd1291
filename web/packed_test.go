package web_test

import (
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// TestPackedAssets asks for the style sheet in each coding and unpacks it.
func TestPackedAssets(t *testing.T) {
	h := site(t, nil)
	var style string
	for _, l := range get(t, h, "/").tags("link") {
		if attr(l, "rel") == "stylesheet" && style == "" { // the first names the fonts
			style = attr(l, "href")
		}
	}
	plain := get(t, h, style)
	if plain.Header.Get("Content-Encoding") != "" || !strings.Contains(plain.text, "@font-face") {
		t.Fatalf("the plain style sheet is %q as %q", plain.text[:min(80, len(plain.text))], plain.Header.Get("Content-Encoding"))
	}
	for accept, want := range map[string]string{"gzip, deflate": "gzip", "gzip, br;q=0": "gzip", "gzip, deflate, br, zstd": "br", "identity": ""} {
		a := get(t, h, style, "Accept-Encoding", accept)
		for range 600 { // Brotli is made beside the first request
			if a.Header.Get("Content-Encoding") == want {
				break
			}
			time.Sleep(50 * time.Millisecond)
			a = get(t, h, style, "Accept-Encoding", accept)
		}
		var r io.Reader = strings.NewReader(a.text)
		var err error
		switch a.Header.Get("Content-Encoding") {
		case "gzip":
			r, err = gzip.NewReader(r)
		case "br":
			r = brotli.NewReader(r)
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil || string(got) != plain.text || a.Header.Get("Content-Encoding") != want {
			t.Errorf("%s: %d bytes as %q, want %q: %v", accept, len(got), a.Header.Get("Content-Encoding"), want, err)
		}
	}
}
