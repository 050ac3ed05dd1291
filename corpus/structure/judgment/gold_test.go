package judgment

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/extract"
)

// hashName is how the gold set holds the names of people: the first ten figures
// of the SHA-256 of the name's letters in lower case.
func hashName(s string) string {
	if s == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(letterKey(s)))
	return hex.EncodeToString(sum[:])[:10]
}

// TestGold checks 30 judgments of the reference collection, whose fields and
// paragraph counts were taken down by reading them. Names stand there as
// hashes.
func TestGold(t *testing.T) {
	shared := corpustest.Shared(t)
	f, err := os.Open("testdata/gold.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fields, right, paras, parasRight := 0, 0, 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		row := strings.Split(sc.Text(), "\t")
		if row[0] == "file" {
			continue
		}
		pages, ok := goldPages(t, shared, row[0])
		if !ok {
			continue
		}
		got := goldFields(Parse(pages, filepath.Base(row[0]), corpus.Metadata{}))
		for i, name := range []string{"court", "seat", "number", "heard", "decided", "judges", "author", "petitioner", "respondent"} {
			fields++
			if got[i] == row[i+1] {
				right++
			} else {
				t.Logf("%s: %s is %q, want %q", row[0], name, got[i], row[i+1])
			}
		}
		paras++
		if got[9] == row[10] && got[10] == row[11] {
			parasRight++
		} else {
			t.Logf("%s: last paragraph %s of %s, want %s of %s", row[0], got[9], got[10], row[10], row[11])
		}
		for i, name := range []string{"disposition", "sensitive"} {
			fields++
			if got[11+i] == row[12+i] {
				right++
			} else {
				t.Logf("%s: %s is %q, want %q", row[0], name, got[11+i], row[12+i])
			}
		}
	}
	t.Logf("fields %d of %d, paragraphs %d of %d", right, fields, parasRight, paras)
	if float64(right) < 0.97*float64(fields) {
		t.Errorf("header fields: %d of %d right, want 0.97", right, fields)
	}
	if float64(parasRight) < 0.9*float64(paras) {
		t.Errorf("paragraphs: %d of %d right, want 0.9", parasRight, paras)
	}
}

// goldFields prints what the gold set holds of a parsed judgment.
func goldFields(m corpus.Metadata, ps []corpus.Provision, _ []corpus.Finding) []string {
	first := func(s []string) string {
		if len(s) == 0 {
			return ""
		}
		return s[0]
	}
	heard, decided := "", ""
	for _, d := range m.Dates {
		if d.Meaning == corpus.Heard {
			heard = d.Value
		}
		if d.Meaning == corpus.Decided {
			decided = d.Value
		}
	}
	last, count := 0, 0
	for _, p := range ps {
		n, _ := strconv.Atoi(p.Number)
		if p.Unit && p.Kind == corpus.Paragraph && !strings.Contains(p.EID, "__") && n > 0 {
			last = max(last, n)
			count++
		}
	}
	sensitive := "no"
	if m.Case.Sensitive {
		sensitive = "yes"
	}
	return []string{
		m.Case.Court, m.Case.Seat, first(m.Case.Numbers), heard, decided, strconv.Itoa(len(m.Case.Judges)), hashName(m.Case.Author),
		hashName(first(m.Case.Petitioners)), hashName(first(m.Case.Respondents)), strconv.Itoa(last), strconv.Itoa(count),
		m.Case.Disposition, sensitive,
	}
}

// goldPages reads a file of the collection as the program would.
func goldPages(t *testing.T, shared, file string) ([]corpus.Page, bool) {
	t.Helper()
	path := filepath.Join(shared, "corpus", filepath.FromSlash(file))
	if filepath.Ext(path) == ".txt" {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return []corpus.Page{{Text: string(b), Status: corpus.PageOK}}, true
	}
	r, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	res := r.Read(context.Background(), path)
	if len(res.Pages) == 0 {
		t.Errorf("%s: no pages: %s", file, res.Reason)
	}
	return res.Pages, len(res.Pages) > 0
}
