package starter

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
)

// caller is a sentence that a caller might say, with the guide that should
// answer first. The sentences are kept apart from the guides' own words.
type caller struct{ ID, Text, Script, Guide string }

func callers(t *testing.T) []caller {
	t.Helper()
	f, err := os.Open("testdata/callers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cs []caller
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var c caller
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cs = append(cs, c)
	}
	return cs
}

func TestCallersNameGuidesAndAreNotTheirWords(t *testing.T) {
	gs, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	slugs := map[string]bool{}
	for _, g := range gs {
		slugs[g.Slug] = true
		for _, w := range g.Words {
			said[strings.ToLower(w)] = true
		}
	}
	cs, scripts := callers(t), map[string]int{}
	for _, c := range cs {
		scripts[c.Script]++
		if !slugs[c.Guide] || said[strings.ToLower(c.Text)] {
			t.Errorf("%s: no such guide, or the guide's own words", c.ID)
		}
	}
	if len(cs) < 60 || len(scripts) != 3 {
		t.Errorf("%d sentences in %d scripts", len(cs), len(scripts))
	}
}

// TestPlainWordsFindGuides measures how often the right guide comes first by
// nothing but shared words, weighed by rarity. The search engine does more; this
// is the floor below which the guides' words have become too poor.
func TestPlainWordsFindGuides(t *testing.T) {
	gs, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	bags, rare := bagsOf(gs)
	right, cs := 0, callers(t)
	for _, c := range cs {
		best := slices.MaxFunc(gs, func(a, b corpus.Guide) int {
			return compareScores(score(bags[a.Slug], rare, c.Text), score(bags[b.Slug], rare, c.Text))
		})
		if best.Slug == c.Guide {
			right++
		} else {
			t.Logf("%s %q: %s before %s", c.ID, c.Text, best.Slug, c.Guide)
		}
	}
	t.Logf("%d of %d", right, len(cs))
	if right*2 < len(cs) {
		t.Errorf("only %d of %d callers find their guide by plain words", right, len(cs))
	}
}

func compareScores(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// bagsOf counts the words of each guide; rare is the number of guides by word.
func bagsOf(gs []corpus.Guide) (map[string]map[string]float64, map[string]int) {
	bags, rare := map[string]map[string]float64{}, map[string]int{}
	for _, g := range gs {
		bag := map[string]float64{}
		add := func(s string, weight float64) {
			for _, w := range words(s) {
				bag[w] += weight
			}
		}
		add(g.Title.En+" "+g.Title.Ur+" "+strings.Join(g.Words, " "), 2)
		for _, t := range slices.Concat([]corpus.Text2{g.Summary}, g.Now, g.Never, g.Evidence, g.Next, g.Mistakes) {
			add(t.En+" "+t.Ur, 0.5)
		}
		bags[g.Slug] = bag
		for w := range bag {
			rare[w]++
		}
	}
	return bags, rare
}

func score(bag map[string]float64, rare map[string]int, text string) float64 {
	total := 0.0
	for _, w := range words(text) {
		if n := bag[w]; n > 0 {
			total += n / (n + 1.5) * math.Log(1+27/float64(rare[w]))
		}
	}
	return total
}
