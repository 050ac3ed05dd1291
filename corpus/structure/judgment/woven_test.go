package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestCasesInColumns reads case numbers of a title in columns, cut into each other by
// a text layer that draws whole lines, and such as stand whole beside each other.
func TestCasesInColumns(t *testing.T) {
	for cases, want := range map[string][]string{
		"Writ Petition No. 12345 Writ Petition No. 88\nof 2020 of 2021":                 {"Writ Petition No. 12345 of 2020", "Writ Petition No. 88 of 2021"},
		"W.P. No. W.P. No.\n12345/2020 88/2021":                                         {"Writ Petition No. 12345 of 2020", "Writ Petition No. 88 of 2021"},
		"Crl. Appeal Crl. Revision Murder Reference\nNo. 71/2019 No. 9/2018 No. 4/2019": {"Criminal Appeal No. 71 of 2019", "Criminal Revision No. 9 of 2018", "Murder Reference No. 4 of 2019"},
		"W.P. No. 12345/2020 W.P. No. 88/2021\nW.P. No. 12346/2020 W.P. No. 89/2021":    {"Writ Petition No. 12345 of 2020", "Writ Petition No. 88 of 2021", "Writ Petition No. 12346 of 2020", "Writ Petition No. 89 of 2021"},
		"Civil Revision No. 7 of 2021\nCivil Revision No. 8\nof 2021":                   {"Civil Revision No. 7 of 2021", "Civil Revision No. 8 of 2021"},
	} {
		text := strings.Replace(orderHead, "Writ Petition No.77 of 2031", cases, 1) + told("", "The petitioner is a lampwright", 5)
		m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
		if d := cmp.Diff(want, m.Case.Numbers); d != "" {
			t.Errorf("%q: %s", cases, d)
		}
	}
}
