package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownHeadings(t *testing.T) {
	text, heads := plainMarkdown("\n# Lamps\nLit.\n\nOil\n---\nLate.\n```\n# no heading\n```\n### **Mules** and carts\n---\n")
	var got []string
	for _, h := range heads {
		got = append(got, string(rune('0'+h.Level))+" "+text[h.Start:h.End])
	}
	if d := cmp.Diff([]string{"1 Lamps", "2 Oil", "3 Mules and carts"}, got); d != "" {
		t.Errorf("%s\n%s", d, text)
	}
}
