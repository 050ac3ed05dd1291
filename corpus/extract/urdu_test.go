package extract

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"daleel/corpus/corpustest"
	"daleel/corpus/extract/pdftext"
)

// urduFile lists lines of Urdu that somebody typed from the pictures of pages:
// file, page, and a byte for each letter, a hash of the letter and the page, by
// which two lines can be compared and none can be read.
const urduFile = "testdata/urdu.tsv"

// TestUrduLines counts the letters that differ from what was typed. Typed lines
// themselves, where DALEEL_URDU_LINES names a file of file, page and line, are
// written into testdata first.
func TestUrduLines(t *testing.T) {
	evaluation(t)
	shared := corpustest.Shared(t)
	if typed := os.Getenv("DALEEL_URDU_LINES"); typed != "" {
		writeUrdu(t, typed)
	}
	docs := map[string]*pdftext.Document{}
	lines, letters, wrong, worst := 0, 0, 0, 0.0
	for _, cells := range tableOf(t, urduFile) {
		d, ok := docs[cells[0]]
		if !ok {
			data, err := os.ReadFile(filepath.Join(shared, "corpus", filepath.FromSlash(cells[0])))
			if err != nil {
				t.Fatal(err)
			}
			if d, err = pdftext.Read(data, pdftext.Options{}); err != nil {
				t.Fatal(err)
			}
			docs[cells[0]] = d
		}
		n, err := strconv.Atoi(cells[1])
		if err != nil {
			t.Fatal(err)
		}
		want, err := hex.DecodeString(cells[2])
		if err != nil {
			t.Fatal(err)
		}
		best := len(want)
		for line := range strings.Lines(d.Pages[n-1].Text) {
			best = min(best, distance(want, hidden(cells[0]+cells[1], line)))
		}
		lines, letters, wrong = lines+1, letters+len(want), wrong+best
		share := float64(best) / float64(len(want))
		worst = max(worst, share)
		if share > 0.05 {
			t.Logf("%s page %s, line of %d letters: %d wrong", cells[0], cells[1], len(want), best)
		}
	}
	right := 1 - float64(wrong)/float64(letters)
	t.Logf("%d lines, %d letters: %.2f %% right, the worst line %.1f %%", lines, letters, 100*right, 100*(1-worst))
	if lines < 30 || right < 0.95 {
		t.Errorf("%.3f of the letters of %d lines are right", right, lines)
	}
}

// evaluation skips the tests that measure on the reference collection unless
// they are asked for: they take their time and change with nothing but the text
// layer.
func evaluation(t *testing.T) {
	t.Helper()
	if os.Getenv("DALEEL_EVAL") == "" {
		t.Skip("measures on the reference collection: set DALEEL_EVAL=1")
	}
}

// hidden is a byte for each letter of a line; spaces are left out, since print
// in Nastaliq does not show them.
func hidden(key, line string) (out []byte) {
	for _, r := range norm.NFC.String(line) {
		if unicode.IsSpace(r) || r == 0x0640 { // and the stroke that stretches a line
			continue
		}
		sum := sha256.Sum256([]byte(key + string(r)))
		out = append(out, sum[0])
	}
	return out
}

// distance is how many letters must be put in, taken out or changed.
func distance(a, b []byte) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

func writeUrdu(t *testing.T, typed string) {
	t.Helper()
	var b strings.Builder
	for _, cells := range tableOf(t, typed) {
		b.WriteString(cells[0] + "\t" + cells[1] + "\t" + hex.EncodeToString(hidden(cells[0]+cells[1], cells[2])) + "\n")
	}
	if err := os.WriteFile(urduFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// tableOf reads rows of three cells.
func tableOf(t *testing.T, name string) (rows [][]string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if cells := strings.SplitN(s.Text(), "\t", 3); len(cells) == 3 {
			rows = append(rows, cells)
		}
	}
	return rows
}
