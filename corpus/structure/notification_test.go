package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

func TestNotifications(t *testing.T) {
	cases := []struct {
		text string
		want []string // kind, title, number, date
	}{
		{"GOVERNMENT OF PAKISTAN\nMINISTRY OF LANTERNS\nIslamabad, the 5th June, 2031\nNOTIFICATION\nS.R.O. 99(I)/2031.—In exercise of the powers conferred by sub-section (2) of section 1 of the Kite String (Prohibition) Act, 2030 (XII of 2030), the Federal Government is pleased to appoint the 1st day of July, 2031 to be the date on which the said Act shall come into force.",
			[]string{"notification", "S.R.O. 99(I)/2031 under the Kite String (Prohibition) Act, 2030", "S.R.O. 99(I)/2031", "2031-06-05"}},
		{"S.R.O. 7(KE)/2033.- The following draft of certain amendments is published for the information of all persons likely to be affected thereby.",
			[]string{"notification", "S.R.O. 7(KE)/2033", "S.R.O. 7(KE)/2033", ""}},
		{"Lahore, the 2nd March, 2032\nNOTIFICATION\nNo. SO(K)4-1/2031. The Governor is pleased to appoint Mr. Gulfam Patang to be inspector of kites.",
			[]string{"notification", "Notification of 2032-03-02", "", "2032-03-02"}},
		{"A STUDY OF KITES\nKites fly high. S.R.O. 99(I)/2031 did not change that.", []string{"report", "A STUDY OF KITES", "", "2031"}},
	}
	for _, c := range cases {
		m := Parse(Input{Name: "x.pdf", Pages: []corpus.Page{{Number: 1, Text: c.text, Status: corpus.PageOK}}})[0].Meta
		got := []string{string(m.Kind), m.Title, m.NumberText, ""}
		if len(m.Dates) > 0 {
			got[3] = m.Dates[0].Value
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Error(d)
		}
	}
}

// A law of a gazette begins with its title, also where that stands over its number.
func TestTitleOverNumber(t *testing.T) {
	law := func(title, number string) string {
		return title + "\nACT NO. " + number + " OF 2031\nAn Act to provide for kites;\nWHEREAS it is expedient to provide for kites;\nIt is hereby enacted as follows:—\n1. Short title.—This Act may be called the " + title + ".\n2. Kites.—Kites are allowed.\n3. Penalty.—Whoever forbids them shall be fined.\n"
	}
	text := law("KITES ACT, 2031", "XI") + law("LANTERNS (LICENSING OF\nMAKERS) ACT, 2031", "XII") + law("WELLS ACT, 2031", "XIII")
	parts := Parse(Input{Pages: []corpus.Page{{Number: 1, Text: text, Status: corpus.PageOK}}})
	if len(parts) != 3 {
		t.Fatalf("%d parts", len(parts))
	}
	for _, p := range parts {
		last := p.Provisions[len(p.Provisions)-1]
		if !strings.HasSuffix(last.Text, "shall be fined.") {
			t.Errorf("%s ends with %q", p.Meta.Title, last.Text)
		}
	}
}
