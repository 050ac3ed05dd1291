package judgment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus/corpustest"
)

// TestWorded: no line that an expression matches lacks all of its words. Each branch
// of the expressions has a line here.
func TestWorded(t *testing.T) {
	lines := strings.Split(`IN THE SUPREME COURT OF X
Lahore HIGH Court
federal shariat court
Constitutional Court
the chief court
Judicial Department
original jurisdiction
(Original Juridiction)
FORM  NO: HCJD/C-121
stereo
H C J D, HCJD
Judgment Sheet
ORDER SHEET
in the court of
court of the additional judge
court of sessions
tribunal islamabad
Bench-IV
Mr. A, Advocate for B
A. B. Advocates
Advocate-on-Record
Attorney General
the prosecutor
Law Officer
LEGAL ADVISOR
A, ASC
A, A.S.C.
B, AOR and A.O.R.
C, AAG
D, A.A.G
APG, A.P.G
DPG, D.P.G
DAG, D.A.G
Addl. A.G.
Asst: PG
Assistant P.G.
Additional Attorney
Deputy Advocate
Deputy Prosecutor General
Date of hearing
DATES OF HEARING
dat of order
Date(s) of decision
date of the judgment
date s of announcement
Heard on 1.1.2018
announced on
decided on
Mr. Justice A
MRS. JUSTICE B
Present: Mr. Justice C
Hon'ble Ms. Justice D
The Hon. Mr. Justice E
Justice F
nothing of the sort`, "\n")
	checkWorded(t, lines)
}

func TestWordedOnCollection(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpustest.Shared(t), "corpus", "*", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	var lines []string
	for i, f := range files {
		if i%40 != 0 {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(b[:min(len(b), 20_000)]), "\n")...)
	}
	checkWorded(t, lines)
}

func checkWorded(t *testing.T, lines []string) {
	t.Helper()
	for _, w := range []worded{reCourtLine, reLawyer, reHearing, reJustice} {
		n := 0
		for _, s := range lines {
			if !w.re.MatchString(s) {
				continue
			}
			n++
			if !w.MatchString(s) {
				t.Errorf("%.60q is matched and has none of %q, %q", s, w.words, w.marks)
			}
		}
		if n < 6 {
			t.Errorf("only %d lines are matched by %v", n, w.re)
		}
	}
}
