package thesaurus

import (
	"slices"
	"testing"
	"testing/fstest"
)

// small reads a thesaurus of the given rows of common and of seldom needs, each row
// beginning with its name and the words of callers.
func small(t *testing.T, common, seldom string) *Thesaurus {
	t.Helper()
	const head = "concept\tlegal\tplain\turdu\troman\tprovisions\tsource\n"
	th, err := Read(fstest.MapFS{
		"works.tsv":             {Data: []byte("name\twork\tunit\nA\t/akn/pk/act/1900/1\tsec\n")},
		"lexicon.tsv":           {Data: []byte("english\turdu\troman\tlaw\ncase|suit\tمقدمہ\tmuqadma|dawa\t\nbail\tضمانت\tzamanat\t\n")},
		"senses.tsv":            {Data: []byte("english\turdu\troman\tlaw\n")},
		"concepts-a.tsv":        {Data: []byte(head + common)},
		"concepts-lesser-a.tsv": {Data: []byte(head + seldom)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// TestSeldomNeedGivesWay: of two needs whose wordings say the same, the one of a law
// that is asked for seldom comes behind, but stays.
func TestSeldomNeedGivesWay(t *testing.T) {
	th := small(t,
		"zz-fridge\t\tshop sold broken fridge\t\t\tA 1\town\n",
		"aa-vaccine\t\tshop sold broken fridge\t\t\tA 2\town\n")
	got := th.Expand("shop sold broken fridge").Concepts
	if len(got) != 2 || got[0].ID != "zz-fridge" || got[1].ID != "aa-vaccine" {
		t.Errorf("%+v", got)
	}
	if i := slices.IndexFunc(th.Concepts, func(c Concept) bool { return c.ID == "aa-vaccine" }); !th.Concepts[i].Seldom {
		t.Error("the row of a lesser file is not marked")
	}
}

// TestOneWordTwiceTellsNoMore: a wording of which stop words and one meaning, said
// twice, are left is no stronger than the bare word.
func TestOneWordTwiceTellsNoMore(t *testing.T) {
	th := small(t,
		"filing\t\tthe suit of a case\t\t\tA 1\town\n"+
			"bail-in-case\t\tbail in case refused\t\t\tA 2\town\n", "")
	for _, p := range th.index().phrases {
		if p.text == "the suit of a case" && !p.thin {
			t.Errorf("%v is no thin phrase", p.lemmas)
		}
	}
	if got := th.Expand("bail refused case").Concepts; len(got) == 0 || got[0].ID != "bail-in-case" {
		t.Errorf("%+v", got)
	}
}
