package extract

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/extract/pdftext"
)

// score compares our reading of one file with that of poppler.
type score struct {
	file             string
	pages            int
	f1, order, glued float64
	words            int
	cpu              time.Duration
}

// TestAgainstPoppler compares every PDF of the reference collection that has
// text with poppler's pdftotext, on all words of the page in the Latin script
// before hyphens are joined. DALEEL_EVAL=v prints a line a file.
func TestAgainstPoppler(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads four thousand pages")
	}
	shared := corpustest.Shared(t)
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("needs pdftotext of poppler-utils, for comparison only")
	}
	var scores []score
	for _, dir := range []string{"judgments", "statutes"} {
		files, _ := filepath.Glob(filepath.Join(shared, "corpus", dir, "*.pdf"))
		for _, f := range files {
			if s, ok := compareFile(t, f); ok {
				scores = append(scores, s)
			}
		}
	}
	report(t, scores)
}

func report(t *testing.T, scores []score) {
	slices.SortFunc(scores, func(a, b score) int { return int(1e9 * (a.f1 - b.f1)) })
	var f1s []float64
	var mean, order, glued float64
	words, pages := 0, 0
	var cpu time.Duration
	for _, s := range scores {
		f1s = append(f1s, s.f1)
		mean += s.f1
		order += s.order
		glued += s.glued
		words += s.words
		pages += s.pages
		cpu += s.cpu
		if os.Getenv("DALEEL_EVAL") == "v" {
			t.Logf("f1 %.4f order %.4f glued %.4f pages %3d %s", s.f1, s.order, s.glued/float64(s.words), s.pages, s.file)
		}
	}
	n := float64(len(scores))
	median := f1s[len(f1s)/2]
	t.Logf("files %d pages %d words %d: F1 median %.4f mean %.4f, order %.4f, glued %.5f, %.0f pages a second",
		len(scores), pages, words, median, mean/n, order/n, glued/float64(words), float64(pages)/cpu.Seconds())
	if median < 0.998 || mean/n < 0.985 || order/n < 0.97 || glued/float64(words) > 0.001 {
		t.Error("below the mark: F1 median 0.998, mean 0.985, order 0.97, glued 0.001")
	}
}

// compareFile scores one file; ok is false where poppler finds no text in it.
func compareFile(t *testing.T, path string) (score, bool) {
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		return score{}, false
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	doc, err := pdftext.Read(data, pdftext.Options{AsPrinted: true})
	s := score{file: filepath.Base(path), cpu: time.Since(start)}
	if err != nil {
		t.Logf("%s: %v", s.file, err)
		doc = &pdftext.Document{}
	}
	s.pages = len(doc.Pages)
	ref := strings.Split(string(out), "\f")
	common, ours, theirs, lcs := 0, 0, 0, 0
	for i := range max(len(ref), len(doc.Pages)) {
		var a, b []string
		var p corpus.Page
		if i < len(doc.Pages) {
			p = doc.Pages[i]
			a = latinWords(joined.ReplaceAllString(p.Text, "$1$2"))
		}
		if i < len(ref) {
			b = latinWords(ref[i])
		}
		ours, theirs = ours+len(a), theirs+len(b)
		common += overlap(a, b)
		lcs += longestCommon(a, b)
		s.glued += float64(gluedWords(p.Text, b))
	}
	if theirs < 20 {
		return score{}, false
	}
	s.words = theirs
	s.f1 = 2 * float64(common) / float64(ours+theirs)
	s.order = 2 * float64(lcs) / float64(ours+theirs)
	return s, true
}

// joined does what poppler does: every hyphen at the end of a line goes.
var joined = regexp.MustCompile(`([\pL\pN])-\n+(\pL|\pN)`)

// latinWords splits text into words of Latin letters and digits.
func latinWords(s string) []string {
	return strings.FieldsFunc(norm.NFKC.String(s), func(r rune) bool {
		return !(unicode.Is(unicode.Latin, r) || r >= '0' && r <= '9')
	})
}

func overlap(a, b []string) (n int) {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	for _, w := range a {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return n
}

// longestCommon is the length of the longest common subsequence.
func longestCommon(a, b []string) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		for j, y := range b {
			if x == y {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(prev[j+1], cur[j])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

// gluedWords counts our words that are two or three of theirs run together.
func gluedWords(text string, ref []string) (n int) {
	have, pairs := map[string]bool{}, map[string]bool{}
	for i, w := range ref {
		have[w] = true
		if i > 0 && isLetters(w) && isLetters(ref[i-1]) {
			pairs[ref[i-1]+w] = true
		}
	}
	for _, w := range latinWords(text) {
		if !have[w] && pairs[w] {
			n++
		}
	}
	return n
}

func isLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
}

func (s score) String() string { return fmt.Sprintf("%s %.4f", s.file, s.f1) }
