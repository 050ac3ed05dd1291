package search_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
)

// TestSimilar ranks judgments by the provisions that they cite in common.
func TestSimilar(t *testing.T) {
	f := small()
	judgment := func(n int, secs ...string) string {
		id := fmt.Sprintf("/akn/pk/judgment/pklhc/2023/%d", n)
		var cites []corpus.CitationRef
		for _, s := range secs {
			cites = append(cites, corpus.CitationRef{In: "para_1", Start: 0, End: 9, Form: "provision", Normal: "s. " + s + ", Kites and Lanterns Act, 2011", Target: kites + "#sec_" + s})
		}
		f.add(id, corpus.Metadata{
			Kind: corpus.KindJudgment, Title: fmt.Sprintf("Invented case %d", n), Year: 2023,
			Case: &corpus.Case{Court: "pklhc", Neutral: fmt.Sprintf("2023 LHC %d", n)},
		}, []corpus.Provision{paragraph("1", "Section 3 and other sections were argued.")}, cites...)
		return id
	}
	both, one, other := judgment(1, "3", "5A"), judgment(2, "3"), judgment(3, "3", "5A")
	none := judgment(4)
	e := open(t, f)
	ids := func(id string) []string {
		t.Helper()
		like, err := e.Similar(context.Background(), id, 10)
		if err != nil {
			t.Fatal(err)
		}
		out := []string{}
		for _, a := range like {
			out = append(out, a.Document.ID)
			if a.Document.Kind != corpus.KindJudgment || len(a.Shared) == 0 {
				t.Errorf("%s: %+v", id, a)
			}
		}
		return out
	}
	got := ids(both)
	if len(got) != 3 || got[0] != other {
		t.Errorf("like %s: %v, want %s first", both, got, other)
	}
	like, err := e.Similar(context.Background(), both, 1)
	if err != nil || len(like) != 1 {
		t.Fatalf("%+v, %v", like, err)
	}
	want := search.SharedRef{Work: kites, Title: "Kites and Lanterns Act, 2011", EID: "sec_5A"}
	if diff := cmp.Diff(want, like[0].Shared[0]); diff != "" {
		t.Errorf("the rarest provision comes first: %s", diff)
	}
	if got := ids(none); len(got) != 0 {
		t.Errorf("like a judgment that cites nothing: %v", got)
	}
	if got := ids(one); len(got) != 3 {
		t.Errorf("like %s: %v", one, got)
	}
	if _, err := e.Similar(context.Background(), "/akn/pk/act/1999/2", 3); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("a work that is not held: %v", err)
	}
}
