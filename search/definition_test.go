package search_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"daleel/corpus"
	"daleel/indexer/schema"
	"daleel/search"
)

const (
	ladders = "/akn/pk/act/1933/5"
	scraps  = "/akn/pk/act/1977/21"
)

// glossaries are two laws that define terms in the ways that laws do.
func glossaries() *fake {
	f := small()
	f.add(ladders, corpus.Metadata{Kind: corpus.KindAct, Title: "Ladders Act, 1933", Number: "5", Year: 1933, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("2", "Definitions", "In this Act, “rung” means a step of a ladder; and “climber” and “mounter” mean whoever stands on one."),
			section("3", "Rung", "A rung that is broken is mended. Whoever sells a ladder without a rung is fined."),
			section("7", "Toppling", "Whoever pushes a ladder so that it falls is said to commit toppling."),
			section("8", "Punishment for toppling", "Whoever commits toppling pays a fine for the toppling of the ladder."),
			section("9", "“Scrap” defined", "What is left of a ladder is scrap."),
		})
	f.add(scraps, corpus.Metadata{Kind: corpus.KindAct, Title: "Scraps Act, 1977", Number: "21", Year: 1977, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{section("2", "Definitions", "In this Act, “scrap” includes old iron, and “rung” shall mean the sound of a bell.")})
	return f
}

func TestDefinitions(t *testing.T) {
	e := open(t, glossaries())
	cases := []struct{ query, work, eid string }{
		{"definition of rung in the Ladders Act, 1933", ladders, "sec_2"},
		{"definition of rung scraps act", scraps, "sec_2"},
		{"define mounter", ladders, "sec_2"},
		{"what is the meaning of toppling", ladders, "sec_7"},
		{"legal definition of scrap", scraps, "sec_2"}, // the law that is about it
		{"scrap definition ladders act", ladders, "sec_9"},
	}
	for _, c := range cases {
		res, ids := find(t, e, c.query)
		if len(ids) == 0 || ids[0] != c.work || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != c.eid {
			t.Errorf("%s: %v, want %s#%s first", c.query, ids, c.work, c.eid)
		}
	}
}

// TestDefinitionsUnreadable cuts the text of the passages off under an engine: a page
// beyond the last hit reads none of them, so that the error can come from the reading
// of definitions alone.
func TestDefinitionsUnreadable(t *testing.T) {
	f, dir := glossaries(), t.TempDir()
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	texts, err := filepath.Glob(filepath.Join(dir, "shard-*", schema.TextFile))
	if err != nil || len(texts) == 0 {
		t.Fatalf("no text of passages: %v", err)
	}
	for _, name := range texts {
		if err := os.Truncate(name, 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.Search(context.Background(), search.Request{Query: "toppling", Page: 99}); err != nil {
		t.Errorf("a search that reads no text: %v", err)
	}
	if _, err := e.Search(context.Background(), search.Request{Query: "definition of toppling", Page: 99}); err == nil {
		t.Error("the text of a heading could not be read, and nothing was said")
	}
}
