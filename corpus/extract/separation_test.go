package extract

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/extract/pdftext"
)

var updateMarks = flag.Bool("marks", false, "write testdata/marks.tsv anew from what is read; then correct it by the pictures of the pages")

// marksFile lists 40 pages, drawn at random from the PDFs of the reference
// collection, and which of their lines are headers, footers and footnotes, as
// somebody saw who looked at their pictures: file, page, part, and the first
// eight digits of the SHA-256 of the line's letters and digits. A page without
// any has a line with the part "none".
const marksFile = "testdata/marks.tsv"

type markedPage struct {
	file  string
	page  int
	lines map[string]int // "part hash" to how often
}

// TestSeparation compares headers, footers and footnotes with the marks.
func TestSeparation(t *testing.T) {
	evaluation(t)
	shared := corpustest.Shared(t)
	pages := readMarks(t)
	docs := map[string]*pdftext.Document{}
	var right, extra, missing, whole int
	for i := range pages {
		m := &pages[i]
		d, ok := docs[m.file]
		if !ok {
			data, err := os.ReadFile(filepath.Join(shared, "corpus", filepath.FromSlash(m.file)))
			if err != nil {
				t.Fatal(err)
			}
			if d, err = pdftext.Read(data, pdftext.Options{}); err != nil {
				t.Fatal(err)
			}
			docs[m.file] = d
		}
		got := furnitureOf(d.Pages[m.page-1])
		if *updateMarks {
			m.lines = got
			continue
		}
		r, e, miss := compareMarks(m.lines, got)
		right, extra, missing = right+r, extra+e, missing+miss
		if e+miss == 0 {
			whole++
		} else {
			t.Logf("%s page %d: %d lines right, %d too many, %d missing", m.file, m.page, r, e, miss)
		}
	}
	if *updateMarks {
		writeMarks(t, pages)
		return
	}
	precision, recall := float64(right)/float64(right+extra), float64(right)/float64(right+missing)
	t.Logf("%d pages, %d of them without an error; %d lines: precision %.3f, recall %.3f", len(pages), whole, right+missing, precision, recall)
	if whole*100 < 95*len(pages) || precision < 0.97 || recall < 0.90 {
		t.Errorf("headers, footers and footnotes are told apart worse than before")
	}
}

func furnitureOf(p corpus.Page) map[string]int {
	out := map[string]int{}
	for part, text := range map[string]string{"header": p.Header, "footer": p.Footer, "footnote": p.Footnotes} {
		for line := range strings.Lines(text) {
			if h := lineHash(line); h != "" {
				out[part+"\t"+h]++
			}
		}
	}
	return out
}

// lineHash names a line without saying it; "" for a line without letters.
func lineHash(line string) string {
	letters := lettersOnly(line)
	if letters == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(letters))
	return hex.EncodeToString(sum[:4])
}

func compareMarks(want, got map[string]int) (right, extra, missing int) {
	for k, n := range want {
		right += min(n, got[k])
		missing += max(0, n-got[k])
	}
	for k, n := range got {
		extra += max(0, n-want[k])
	}
	return right, extra, missing
}

func readMarks(t *testing.T) (pages []markedPage) {
	t.Helper()
	f, err := os.Open(marksFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		cells := strings.Split(s.Text(), "\t")
		if len(cells) < 3 {
			continue
		}
		n, err := strconv.Atoi(cells[1])
		if err != nil {
			t.Fatalf("%s: %v", s.Text(), err)
		}
		if k := len(pages); k == 0 || pages[k-1].file != cells[0] || pages[k-1].page != n {
			pages = append(pages, markedPage{file: cells[0], page: n, lines: map[string]int{}})
		}
		if len(cells) == 4 {
			pages[len(pages)-1].lines[cells[2]+"\t"+cells[3]]++
		}
	}
	return pages
}

func writeMarks(t *testing.T, pages []markedPage) {
	t.Helper()
	var b strings.Builder
	for _, p := range pages {
		if len(p.lines) == 0 {
			fmt.Fprintf(&b, "%s\t%d\tnone\n", p.file, p.page)
		}
		for k, n := range p.lines {
			for range n {
				fmt.Fprintf(&b, "%s\t%d\t%s\n", p.file, p.page, k)
			}
		}
	}
	if err := os.WriteFile(marksFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// lettersOnly keeps the letters and digits, which is what two readings of a
// line must agree on.
func lettersOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
