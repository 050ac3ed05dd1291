package search_test

import (
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
)

// courtroom holds judgments of three judges; one of them shares a name with parties.
func courtroom() *fake {
	f := small()
	add := func(n, title, party string, ps string, judges ...string) {
		f.add("/akn/pk/judgment/pklhc/2023/"+n, corpus.Metadata{
			Kind: corpus.KindJudgment, Title: title, Year: 2023, Jurisdiction: "pk",
			Case: &corpus.Case{Court: "pklhc", Neutral: "2023 LHC " + n, Petitioners: []string{party}, Respondents: []string{"The State"}, Judges: judges},
		}, []corpus.Provision{paragraph("1", ps)})
	}
	add("901", "Potter v. The State", "Karam Potter", "The pot was cracked by rain.", "Mr. Justice Tahir Mansur Qadri")
	add("902", "Tinker v. The State", "Saleem Rustam", "The kettle leaked; justice was delayed.", "Mr. Justice Tahir Mansur Qadri", "Ms. Justice Zubaida Anjum")
	add("903", "Weaver v. The State", "Saleem Rustam", "The loom was seized in rain.", "Mr. Justice Saleem Rustam")
	add("904", "Dyer v. The State", "Saleem Rustam", "The vat boiled over; the peace was broken.", "Ms. Justice Zubaida Anjum")
	return f
}

func TestBench(t *testing.T) {
	e := open(t, courtroom())
	cases := []struct{ query, judgments string }{
		{"justice tahir mansur qadri", "901 902"},
		{"Mr. Justice Tahir Mansoor Qadri", "901 902"}, // another spelling
		{"justice tahir qadri", "901 902"},
		{"tahir mansur qadri judgments", "901 902"},
		{"bench headed by zubaida anjum", "902 904"},
		{"zubaida anjum J on kettle", "902"},
		{"judgments of justice tahir mansur qadri on rain", "901"},
		{"justice qadri", "901 902"},
		{"justice saleem rustam", "903"},
	}
	for _, c := range cases {
		res, ids := find(t, e, c.query)
		var got []string
		for _, id := range ids {
			got = append(got, id[strings.LastIndex(id, "/")+1:])
		}
		if slices.Sort(got); strings.Join(got, " ") != c.judgments {
			t.Errorf("%q finds %q, want %q (understood %q)", c.query, got, c.judgments, res.Query.Understood)
		}
	}
	for _, q := range []string{
		"justice delayed", "peace and justice", "justice of peace", "saleem rustam judgments", "Saleem Rustam v. The State", "kettle and loom", "justice for karam",
	} {
		if res, _ := find(t, e, q); strings.Contains(strings.Join(res.Query.Understood.Texts(), " "), "bench of") {
			t.Errorf("%q is read as a judge: %q", q, res.Query.Understood)
		}
	}
	if res, _ := find(t, e, "tahir mansur qadri"); !strings.Contains(strings.Join(res.Query.Understood.Texts(), " "), `judge:`) {
		t.Errorf("the name of a judge alone offers no search by judge: %q", res.Query.Understood)
	}
}
