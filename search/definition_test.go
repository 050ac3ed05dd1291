package search_test

import (
	"testing"

	"daleel/corpus"
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
