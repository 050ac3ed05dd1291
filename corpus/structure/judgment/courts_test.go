package judgment_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/judgment"
)

// TestCourts reads invented judgments in the layouts of the courts: what the
// header should give is told here by file.
func TestCourts(t *testing.T) {
	want := map[string][]string{
		"shc1":   {"pkshc Karachi", "Constitution Petition No. D-1914 of 2031", "Fff Ggg s/o Hhh Iii v. Province of Sindh & others", "2031-03-12 2031-03-20", "Aaa Bbb Ccc, Ddd Eee by Aaa Bbb Ccc", "Mr. Jjj Kkk, Advocate; Mr. Lll Mmm, Assistant Advocate General, Sindh", "dismissed"},
		"shc2":   {"pkshc Hyderabad", "Criminal Bail Application No. S-421 of 2031", "Aaa son of Bbb v. The State", "2031-05-05 2031-05-05", "Iii Jjj by Iii Jjj", "Mr. Ccc Ddd, Advocate; Ms. Eee Fff, Assistant Prosecutor General; Ggg Hhh, in person", "bail granted"},
		"shc3":   {"pkshc Sukkur", "Civil Revision No. S-55 of 2019", "Civil Revision No. S-55 of 2019", " 2031-02-17", " by ", "Mr. Aaa Bbb, Advocate for the applicant; Mr. Ccc Ddd, Assistant A.G. for official respondents", "dismissed"},
		"ihc1":   {"pkihc Islamabad", "Writ Petition No. 1234 of 2031", "Aaa Bbb v. Federation of Pakistan, etc.", " 2031-04-12", "Iii Jjj Kkk by Iii Jjj Kkk", "Mr. Ccc Ddd, Advocate; Mr. Eee Fff, Deputy Attorney General; Mr. Ggg Hhh, Assistant Director (Legal), FIA.", "allowed"},
		"ihc2":   {"pkihc Islamabad", "Criminal Miscellaneous No. 567-B of 2031", "Aaa Bbb v. The State and another", " 2031-06-14", "Jjj Kkk by Jjj Kkk", "Mr. Ccc Ddd, Advocate for the petitioner; Mr. Eee Fff, State Counsel with Ggg Hhh, S.I.; Complainant in person", "bail granted"},
		"phc1":   {"pkphc Peshawar", "Writ Petition No. 123-P of 2031", "Aaa Bbb and others v. Government of Khyber Pakhtunkhwa and others", "2031-04-12 2031-04-12", "Iii Jjj Kkk, Lll Mmm by Iii Jjj Kkk", "M/S Ccc Ddd and Eee Fff, Advocates; Mr. Ggg Hhh, AAG for official respondents", "allowed"},
		"phc2":   {"pkphc Mingora", "Criminal Appeal No. 12-M of 2031, Murder Reference No. 1-M of 2031", "Aaa Bbb v. The State", "2031-02-03 2031-02-03", "Iii Jjj by Iii Jjj", "Mr. Ccc Ddd, Advocate; Mr. Eee Fff, Asst. Advocate General and (complainant) by Mr. Ggg Hhh, Advocate", "allowed"},
		"bhc1":   {"pkbhc Quetta", "Constitution Petition No. 123 of 2031", "Aaa Bbb S/o Ccc Ddd, Caste Eee, resident of Quetta v. The Province of Balochistan and 2 others", "2031-04-12 2031-04-20", "Jjj Kkk by Jjj Kkk", "Mr. Fff Ggg, Advocate; Mr. Hhh Iii, Additional Advocate General", "disposed of"},
		"fsc1":   {"pkfsc Islamabad", "Jail Criminal Appeal No. 12-I of 2031", "Eee son of Fff v. The State", "2031-06-06 2031-06-06", "Aaa Bbb, Ccc Ddd by Ccc Ddd", "Mr. Ggg Hhh, Advocate; Mr. Iii Jjj, Advocate", "partly allowed"},
		"sc1":    {"pkfcc Islamabad", "Constitution Petition No. 5 of 2031", "Eee Fff and another v. Federation of Pakistan and others", "2031-03-02 2031-03-02", "Aaa Bbb, Ccc Ddd by Aaa Bbb", "Mr. Ggg Hhh, Sr. ASC; Mr. Iii Jjj, Attorney General for Pakistan", "allowed"},
		"ajksc1": {"pkajksc ", "Civil Appeal No. 113 of 2031", "Fff Ggg, Advocate High Court of Azad Jammu & Kashmir, Rawalakot v. Hhh Iii & others", "2031-07-02 2031-07-02", "Aaa Bbb Ccc, Ch. Ddd Eee by Aaa Bbb Ccc", "Mr. Jjj Kkk, Advocate; Mr. Lll Mmm, Advocate", "dismissed"},
		"atir1":  {"pkatir Karachi", "ITA No. 228 of 2031/KB", "M/s. Eee Fff Works, Karachi v. The CIR, RTO, Hyderabad", "2031-04-27 2031-05-31", "Dr. Aaa Bbb, Ccc Ddd by Dr. Aaa Bbb", "Mr. Ggg Hhh, Advocate; Mr. Iii Jjj, D.R.", "dismissed"},
		"phc3":   {"pkphc Peshawar", "Writ Petition No. 1505 of 2031", "Aaa Bbb v. Ccc Ddd", "2031-06-30 2031-06-30", "Eee Fff Ggg by Eee Fff Ggg", "", "dismissed"},
		"lhc1":   {"pklhc Bahawalpur", "Criminal Appeal No. 12 of 2029/BWP, Murder Reference No. 3 of 2029", "Aaa alias Bbb v. The State etc.", "2031-05-12 2031-05-12", "Kkk Lll, Iii Jjj by Iii Jjj", "Mr. Ccc Ddd, Advocate; Mr. Eee Fff, Deputy Prosecutor General; Mr. Ggg Hhh, Advocate", "dismissed"},
	}
	for name, w := range want {
		raw, err := os.ReadFile(filepath.Join("testdata", "courts", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if l := judgment.Looks(pages(string(raw)), "x.txt"); l < 0.5 {
			t.Errorf("%s: Looks gives %.2f", name, l)
		}
		m, _, _ := judgment.Parse(pages(string(raw)), "x.txt", corpus.Metadata{})
		heard, decided := dates(m)
		c := m.Case
		got := []string{
			c.Court + " " + c.Seat, strings.Join(c.Numbers, ", "), m.Title, heard + " " + decided,
			strings.Join(c.Judges, ", ") + " by " + c.Author, strings.Join(c.Counsel, "; "), c.Disposition,
		}
		if d := cmp.Diff(w, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
