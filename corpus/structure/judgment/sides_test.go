package judgment

import (
	_ "embed"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/corpustest"
)

//go:embed testdata/sides.tsv
var sideLabels string

// runs are the hashes of the runs of one to six words of an entry, one of which
// is the name.
func runs(entry string) map[string]bool {
	words := strings.Fields(entry)
	hashes := map[string]bool{}
	for i := range words {
		for j := i + 1; j <= min(len(words), i+6); j++ {
			hashes[hashName(strings.Join(words[i:j], ""))] = true
		}
	}
	return hashes
}

// TestSides measures who appeared for whom on judgments whose headers were read.
func TestSides(t *testing.T) {
	shared := corpustest.Shared(t)
	right, all := 0, 0
	for line := range strings.Lines(sideLabels) {
		row := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		pages, ok := goldPages(t, shared, row[0])
		if !ok {
			continue
		}
		m, _, _ := Parse(pages, filepath.Base(row[0]), corpus.Metadata{})
		found := map[string]string{}
		for i, who := range m.Case.Counsel {
			for h := range runs(who) {
				found[h] = m.Case.CounselFor[i]
			}
		}
		for _, cell := range row[1:] {
			side, names, _ := strings.Cut(cell, ":")
			for _, n := range strings.Split(names, ",") {
				all++
				if got, ok := found[n]; ok && got == strings.Trim(side, "-") {
					right++
				} else {
					t.Logf("%s: one for the %s is %q (found: %v)", row[0], side, got, ok)
				}
			}
		}
	}
	t.Logf("sides: %d of %d", right, all)
	if float64(right) < 0.95*float64(all) {
		t.Errorf("%d of %d right, want 0.95", right, all)
	}
}

func TestSidesOfLabels(t *testing.T) {
	in := []appearance{
		{who: "Mr. Aaa, Advocate with petitioner"},
		{who: "Mr. Bbb, Deputy Prosecutor General"},
		{who: "Ms. Ccc, ASC", side: corpus.SideRespondent, labelled: true},
		{who: "Mr. Ddd, AOR For Mr. Eee: Mr. Fff, ASC", side: corpus.SideRespondent},
		{who: "Mr. Ggg, AOR", side: corpus.SideRespondent},
		{who: "Mr. Hhh, Advocate Respondent Nos. 1, 2 to 4 by Mr. Iii, Advocate", side: corpus.SidePetitioner, labelled: true},
		{who: "Mr. Jjj, Addl. A.G. Punjab", side: corpus.SideCourt, labelled: true},
	}
	var got []string
	for _, a := range sided(in) {
		got = append(got, a.side+": "+a.who)
	}
	want := []string{
		"petitioner: Mr. Aaa, Advocate with petitioner", "state: Mr. Bbb, Deputy Prosecutor General", "respondent: Ms. Ccc, ASC",
		"respondent: Mr. Ddd, AOR", ": Mr. Fff, ASC", ": Mr. Ggg, AOR",
		"petitioner: Mr. Hhh, Advocate", "respondent: Mr. Iii, Advocate", "court: Mr. Jjj, Addl. A.G. Punjab",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
