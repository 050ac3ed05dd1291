package judgment

import (
	"testing"

	"daleel/corpus"
)

// TestSeparateOpinion: an opinion published by itself has no header but the
// heading and its author.
func TestSeparateOpinion(t *testing.T) {
	text := "JUDGMENT\nAAA BBB CCC, J. -- I have waited for the judgment of my learned brothers, and give my reasons now.\n\n" +
		"2. The question is whether the petition is competent.\n\n3. The petitions are dismissed.\n\nJudge\n"
	pages := []corpus.Page{{Text: text, Status: corpus.PageOK}}
	if l := Looks(pages, "x.txt"); l < 0.5 {
		t.Errorf("Looks gives %.2f", l)
	}
	m, _, _ := Parse(pages, "x.txt", corpus.Metadata{})
	if m.Case.Author != "Aaa Bbb Ccc" || m.Case.Disposition != "dismissed" {
		t.Errorf("author %q, disposition %q", m.Case.Author, m.Case.Disposition)
	}
}

// TestDaysOfHearing: a day that the header prints twice is one day.
func TestDaysOfHearing(t *testing.T) {
	ds := findDates("Dates of hearing: 03.04.2031, 04.04.2031 & 03.04.2031")
	if got := values(ds); len(got) != 2 {
		t.Errorf("days %v", got)
	}
}

// TestOutcomes: the outcome is that of the first case, whatever was heard with
// it.
func TestOutcomes(t *testing.T) {
	for _, c := range []struct{ kind, text, want string }{
		{"Criminal Appeal", "22. The titled appeal is accepted and the appellant is acquitted.\n23. Finding no merit criminal revision filed by Mst. Aaa for enhancement is dismissed.\n", "allowed"},
		{"Criminal Appeal", "17. Resultantly, we allow Criminal Appeal No.12 of 2031 filed by Aaa. Murder Reference No.3 of 2031 is answered in the negative.\n", "allowed"},
		{"Civil Revision", "13. This civil revision is allowed. The decrees are set aside and suit for declaration filed by the petitioner is decreed whereas suit for declaration filed by the respondents is dismissed.\n", "allowed"},
		{"Constitution Petition", "For detailed reasons to be recorded later, these matters are disposed of in the following terms:\n1. The ruling is of no legal effect.\n", "disposed of"},
		{"Civil Miscellaneous Application", "6. Thus, we adjourn this case for 20th June.\n", "adjourned"},
		{"Writ Petition", "The trial Court to dispose of the case within six months.\n", ""},
	} {
		text := "IN THE LAHORE HIGH COURT, LAHORE\n" + c.kind + " No. 12 of 2031\nAaa Bbb\nVersus\nCcc Ddd\nDate of hearing: 05.05.2031\nJUDGMENT\nEEE FFF, J.- This case was heard.\n" + c.text
		m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "x.txt", corpus.Metadata{})
		if m.Case.Disposition != c.want {
			t.Errorf("%q: %q, want %q", c.text, m.Case.Disposition, c.want)
		}
	}
}
