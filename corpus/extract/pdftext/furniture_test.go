package pdftext

import (
	"strings"
	"testing"

	"daleel/corpus/extract/pdftest"
)

// TestTitleTwice holds that the title over the table of sections and over the law itself
// is no running header, and that one on the first page and on the last is.
func TestTitleTwice(t *testing.T) {
	page := func(head, first string) string {
		return pdftest.Text(head, first, "which has a line of its own here", "and a third line of words", "and a fourth line of words", "and a fifth line of words")
	}
	title := "THE SAILS ACT, 2031"
	for name, c := range map[string]struct {
		heads []string
		kept  int
	}{
		"title":  {[]string{title, title, "2. Sails shall be white", "3. Sails shall be clean"}, 2},
		"header": {[]string{title, "1. Sails shall be sewn", title}, 0},
	} {
		var pages []string
		for i, h := range c.heads {
			pages = append(pages, page(h, strings.Repeat("word ", i+3)+"sail"))
		}
		kept := 0
		for _, p := range read(t, pdftest.Pages(pages, ""), Options{}).Pages {
			kept += strings.Count(p.Text, title)
		}
		if kept != c.kept {
			t.Errorf("%s: %d kept, want %d", name, kept, c.kept)
		}
	}
}
