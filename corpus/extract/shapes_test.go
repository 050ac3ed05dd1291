package extract

import (
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"daleel/corpus/corpustest"
)

var update = flag.Bool("update", false, "write the tables and golden files anew")

// TestTriples counts the letter triples of the statute book and compares, or
// with -update writes, the table. A triple counts that occurs at least eight
// times in at least four files.
func TestTriples(t *testing.T) {
	if !*update {
		if n := len(triples()); n != triplesLen || strangeWord("commencement") || !strangeWord("prcscribcd") {
			t.Fatalf("the table of triples is damaged: %d bytes", n)
		}
		return
	}
	shared := corpustest.Shared(t)
	files, _ := filepath.Glob(filepath.Join(shared, "corpus", "pakistan-code", "*.txt"))
	count, in := make([]int, 27*27*27), make([]int, 27*27*27)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[int]bool)
		for w := range strings.FieldsFuncSeq(string(data), func(r rune) bool { return !unicode.IsLetter(r) }) {
			eachTriple(w, func(i int) { count[i]++; seen[i] = true })
		}
		for i := range seen {
			in[i]++
		}
	}
	table := make([]byte, triplesLen)
	bits := 0
	for i := range count {
		if count[i] >= 8 && in[i] >= 4 {
			table[i/8] |= 1 << (i % 8)
			bits++
		}
	}
	text := base64.StdEncoding.EncodeToString(table)
	var b strings.Builder
	for ; len(text) > 100; text = text[100:] {
		b.WriteString(text[:100] + "\n")
	}
	b.WriteString(text + "\n")
	if err := os.WriteFile("triples.b64", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, %d triples", len(files), bits)
}
