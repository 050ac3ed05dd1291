package remark_test

import (
	"fmt"
	"strings"
	"testing"

	"daleel/search/remark"
)

// TestSentences sees that each code has a sentence of its own, whose places are
// counted without a gap.
func TestSentences(t *testing.T) {
	seen := map[string]remark.Code{}
	for _, c := range remark.Codes() {
		s := c.Sentence()
		if was, twice := seen[s]; s == "" || twice {
			t.Errorf("%s says %q, as %q does", c, s, was)
		}
		seen[s] = c
		for i := range strings.Count(s, "{") {
			if !strings.Contains(s, fmt.Sprintf("{%d}", i)) {
				t.Errorf("%s: no place %d in %q", c, i, s)
			}
		}
	}
}

// TestString fills values in once: a value that looks like a place stays.
func TestString(t *testing.T) {
	for _, c := range []struct {
		r    remark.Remark
		want string
	}{
		{remark.New(remark.OpenQuote), "closed a quotation that was left open"},
		{remark.New(remark.ReadAs, "{1}", "Lantern Act"), "read “{1}” as Lantern Act"},
		{remark.New(remark.Named, "Section 4"), "Section 4"},
		{remark.New("no such code", "x"), ""},
	} {
		if got := c.r.String(); got != c.want {
			t.Errorf("%v says %q, want %q", c.r, got, c.want)
		}
	}
}

func TestAddSaysOnce(t *testing.T) {
	var l remark.List
	for range 2 {
		l.Add(remark.Mark, "&")
		l.Add(remark.Mark, "|")
	}
	if got := fmt.Sprint(l.Texts()); len(l) != 2 || !strings.Contains(got, "read & as") || !strings.Contains(got, "read | as") {
		t.Errorf("said %s", got)
	}
}
