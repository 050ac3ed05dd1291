//go:build browser

package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// spokenOrder is the page as a screen reader goes through it: Chromium's
// accessibility tree, depth first, each line a role and a name.
func (b *browser) spokenOrder(t *testing.T) []string {
	t.Helper()
	b.must(t, chromedp.WaitReady("html[data-whole]")) // what is below the fold has come
	tree, err := chromedp.Call(b.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil || len(tree.Nodes) == 0 {
		t.Fatalf("the accessibility tree has %d nodes: %v", len(tree.Nodes), err)
	}
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range tree.Nodes {
		byID[n.NodeID] = n
	}
	var lines []string
	var walk func(n *accessibility.Node)
	walk = func(n *accessibility.Node) {
		if !n.Ignored {
			switch role := axText(n.Role); role {
			case "generic", "none", "InlineTextBox", "StaticText": // nothing is said of it, or what its parent says
			default:
				lines = append(lines, strings.TrimSpace(role+" "+axText(n.Name)))
			}
		}
		for _, id := range n.ChildIDs {
			if c := byID[id]; c != nil {
				walk(c)
			}
		}
	}
	walk(tree.Nodes[0])
	return lines
}

func axText(v *accessibility.Value) string {
	var s string
	if v == nil || json.Unmarshal([]byte(v.Value), &s) != nil {
		return ""
	}
	return strings.Join(strings.Fields(s), " ")
}

// follows fails where the lines do not have what is wanted, in that order. A
// wanted line stands for every one that begins with it.
func follows(t *testing.T, name string, lines, wanted []string) {
	t.Helper()
	at := 0
	for _, w := range wanted {
		from := at
		for at < len(lines) && !strings.HasPrefix(lines[at], w) {
			at++
		}
		if at == len(lines) {
			t.Errorf("%s: no %q after line %d of what is spoken:\n%s", name, w, from, strings.Join(lines, "\n"))
			return
		}
		at++
	}
}

// TestSpokenOrder holds the order in which results, facets, a guide and a
// provision are read out, what is not yet laid out included.
func TestSpokenOrder(t *testing.T) {
	b := open(t)
	if _, err := chromedp.Call(b.ctx, accessibility.Enable, struct{}{}); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int64{360, 1280} {
		b.screen(t, width, "light", true)
		for path, wanted := range map[string][]string{
			"/search?q=lantern&lang=en": {
				"link Skip to content", "banner", "link Daleel , Home", "search", "combobox Search the law of Pakistan", "button Search",
				"navigation Main", "link Statutes", "link Help now", "main", "heading 6 documents for", "navigation Order", "link Best match",
				"list", "listitem", "article", "heading Lantern Keeping Act, 2031", "link Preamble", "link p. 1", "paragraph", "article", "heading Harbour Lantern Rules, 2032", "article", "heading Supreme Court of Pakistan 2033", "article", "heading", "article", "heading", "link Link",
			},
			"/help-now/broken-lantern?lang=en": {
				"banner", "main", "link Leave this page", "article", "heading Someone threatens", "note", "link Call 00-555", "region What the law says", "heading What the law says",
				"listitem", "term Punishment", "definition", "term Class", "link s. 4(2)", "heading Do this first", "listitem", "heading Do not do this", "heading Keep as evidence",
				"heading Where to report", "link 00-555", "heading What happens next", "heading Who can help", "heading Common mistakes", "contentinfo",
			},
			lantern + "?lang=en": {
				"banner", "navigation You are here", "article", "heading Lantern Keeping Act, 2031", "term", "definition", "search",
				"heading Preamble", "heading Chapter I", "heading 1.", "heading Chapter II", "heading 4.", "button Copy citation", "link Cited in 43 judgments", "paragraph", "note In plain words", "heading 5.", "contentinfo",
			},
		} {
			b.must(t, chromedp.Navigate(b.base+path))
			follows(t, fmt.Sprint(path, " at ", width), b.spokenOrder(t), wanted)
		}
	}
	b.screen(t, 1280, "light", true)
	b.must(t, chromedp.Navigate(b.base+"/search?q=lantern&lang=en"))
	follows(t, "filters", b.spokenOrder(t), []string{
		"main", "article", "link Link", "complementary Narrow the search", "heading Narrow the search", "heading", "list", "listitem", "link", "heading Year", "link 1990: 16", "textbox", "textbox", "button Apply", "contentinfo",
	})
}
