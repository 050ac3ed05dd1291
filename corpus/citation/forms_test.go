package citation_test

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus/citation"
)

//go:embed testdata/forms.tsv
var typedForms string

type typedForm struct {
	query, typed, slip bool
	input, want        string
}

func forms() []typedForm {
	var fs []typedForm
	for line := range strings.Lines(typedForms) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(f) < 3 {
			continue
		}
		fs = append(fs, typedForm{f[0] == "q", f[0] == "y", f[0] == "s", strings.ReplaceAll(f[1], "⏎", "\n"), f[2]})
	}
	return fs
}

func normals(ms []citation.Match) string {
	var ns []string
	for _, m := range ms {
		ns = append(ns, m.Normal)
	}
	return strings.Join(ns, " | ")
}

func TestTypedForms(t *testing.T) {
	for _, f := range forms() {
		var ms []citation.Match
		switch {
		case f.query:
			ms = citation.ParseQuery(f.input).Matches
		case f.typed:
			ms = citation.FindTyped(f.input)
		default:
			ms = citation.FindAll(f.input, citation.Scope{})
		}
		if diff := cmp.Diff(f.want, normals(ms)); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", f.input, diff)
		}
	}
}

// TestNormalReadsBack is the property that every normal form reads back as the
// citation it prints.
func TestNormalReadsBack(t *testing.T) {
	for _, f := range forms() {
		for _, ms := range [][]citation.Match{citation.FindAll(f.input, citation.Scope{}), citation.ParseQuery(f.input).Matches} {
			for _, m := range ms {
				readBack(t, m.Citation)
			}
		}
	}
}

func readBack(t *testing.T, c citation.Citation) {
	t.Helper()
	got, err := citation.Parse(c.Normal())
	if err != nil {
		t.Errorf("Parse(%q): %v", c.Normal(), err)
		return
	}
	if got != c {
		t.Errorf("Parse(%q) = %#v, want %#v", c.Normal(), got, c)
	}
}
