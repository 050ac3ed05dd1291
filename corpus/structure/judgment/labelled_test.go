package judgment

import (
	"testing"

	"daleel/corpus"
)

func TestLabelledParties(t *testing.T) {
	cases := []struct{ name, head, want string }{
		{"one line a side", "Applicant: Rustam Keeper through Mr. C. D. Wells, Advocate\nRespondent: The State through Mr. E. F. Lamp, Additional Prosecutor General", "Rustam Keeper v. The State"},
		{"counsel only is no party", "Applicant: Through Mr. C. D. Wells, Advocate\nRespondent: Through Mr. E. F. Lamp, Advocate", "Criminal Bail Application No. 455 of 2031"},
	}
	for _, c := range cases {
		text := "IN THE HIGH COURT OF SINDH, KARACHI\nCriminal Bail Application No. 455 of 2031\n\n" + c.head +
			"\n\nDate of hearing: 04.05.2031\n\nO R D E R\n\nG. H. KHAN, J.- Through this application the applicant seeks bail.\n\n2. I have heard counsel.\n\n3. Bail is granted.\n"
		m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "x.txt", corpus.Metadata{})
		if m.Title != c.want {
			t.Errorf("%s: title %q, want %q", c.name, m.Title, c.want)
		}
	}
}
