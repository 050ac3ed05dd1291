package search_test

import (
	"testing"

	"daleel/corpus"
)

// TestFamilyOfAWord: who asks with the noun finds the section that has the verb, behind
// the one that has the noun; what is quoted is found as it stands.
func TestFamilyOfAWord(t *testing.T) {
	f := small()
	f.add("/akn/pk/act/1961/1", corpus.Metadata{Kind: corpus.KindAct, Title: "Barges Act, 1961", Jurisdiction: "pk", Status: corpus.StatusInForce}, []corpus.Provision{
		section("4", "Barges", "The harbour master may seize a barge that leaks."),
	})
	f.add("/akn/pk/act/1962/2", corpus.Metadata{Kind: corpus.KindAct, Title: "Rafts Act, 1962", Jurisdiction: "pk", Status: corpus.StatusInForce}, []corpus.Provision{
		section("4", "Rafts", "The seizure of a raft that leaks is written down."),
	})
	e := open(t, f)
	_, hits := find(t, e, "seizure leaks")
	if len(hits) < 2 || hits[0] != "/akn/pk/act/1962/2" || hits[1] != "/akn/pk/act/1961/1" {
		t.Errorf("the noun finds %q", hits)
	}
	for _, q := range []string{`"seizure"`, "seizure AND leaks"} {
		if _, hits := find(t, e, q); len(hits) != 1 {
			t.Errorf("%s finds %q", q, hits)
		}
	}
}
