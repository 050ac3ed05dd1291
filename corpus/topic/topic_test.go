package topic

import (
	"slices"
	"testing"

	"daleel/corpus"
)

func TestTablesNameKnownTopics(t *testing.T) {
	known := func(slug string) bool {
		_, ok := corpus.LookUp(corpus.Topics(), slug)
		return ok
	}
	for _, r := range rules() {
		if !known(r.topic) {
			t.Errorf("rules.tsv: no topic %q", r.topic)
		}
	}
	for title, topics := range works() {
		for _, s := range topics {
			if !known(s) {
				t.Errorf("works.tsv: %s: no topic %q", title, s)
			}
		}
	}
}

func TestOf(t *testing.T) {
	bail := &corpus.Document{
		Meta: corpus.Metadata{Kind: corpus.KindJudgment, Title: "A. Khan v. The State"},
		Provisions: []corpus.Provision{{EID: "para_1", Unit: true,
			Text: "The petitioner seeks post-arrest bail. Bail is granted: further inquiry is needed."}},
		Citations: []corpus.CitationRef{{Target: "/akn/pk/act/1898/5#sec_497"}, {Target: "/akn/pk/act/1860/45#sec_379"}},
	}
	if got := Of(bail); len(got) == 0 || got[0] != "bail" {
		t.Errorf("bail order: topics %v", got)
	}
	act := &corpus.Document{Meta: corpus.Metadata{Kind: corpus.KindAct, Title: "Village Schools (Free Education) Act, 2031"}}
	if got := Of(act); !slices.Contains(got, "education") {
		t.Errorf("education act: topics %v", got)
	}
	peca := &corpus.Document{Meta: corpus.Metadata{Kind: corpus.KindAct, Title: "Prevention of Electronic Crimes Act (PECA), 2016"}}
	if got := Of(peca); len(got) == 0 || got[0] != "cybercrime" {
		t.Errorf("catalogued act: topics %v", got)
	}
	if got := Of(&corpus.Document{Meta: corpus.Metadata{Kind: corpus.KindJudgment}}); len(got) != 0 {
		t.Errorf("empty judgment: topics %v", got)
	}
}
