package starter

import (
	"hash/maphash"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"daleel/corpus/corpustest"
)

// longest is the longest run of words that may stand both here and in a text of
// the reference collection.
const longest = 12

// allowed are runs that may be shared: titles and fixed terms.
var allowed = []string{
	"prevention of electronic crimes act", "code of criminal procedure", "pakistan penal code",
	"protection against harassment of women at the workplace act",
}

// TestNothingIsCopied compares every sentence of digests and guides with every
// text file of the reference collection.
func TestNothingIsCopied(t *testing.T) {
	dir, err := filepath.EvalSymlinks(corpustest.Shared(t))
	if err != nil {
		t.Fatal(err)
	}
	if testing.Short() {
		t.Skip("reads the whole reference collection")
	}
	seed := maphash.MakeSeed()
	ours := map[uint64]string{}
	for _, s := range ourSentences(t) {
		eachRun(words(s), func(run []string) { ours[hash(seed, run)] = strings.Join(run, " ") })
	}
	files := 0
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !compared(dir, path) {
			return err
		}
		b, err := textOf(path)
		if err != nil {
			return err
		}
		files++
		eachRun(words(string(b)), func(run []string) {
			if s, ok := ours[hash(seed, run)]; ok && s == strings.Join(run, " ") && !isAllowed(s) {
				t.Errorf("%s has the words %q", filepath.Base(path), s)
				delete(ours, hash(seed, run))
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 1000 {
		t.Errorf("only %d files were compared", files)
	}
	t.Logf("%d runs of %d words looked for in %d files", len(ours), longest+1, files)
}

// compared says which files are compared: the texts of the collection, the notes on
// the field, and the PDFs that digests rest on where they can be read.
func compared(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return false
	}
	switch first, _, _ := strings.Cut(filepath.ToSlash(rel), "/"); {
	case first == "corpus" && strings.HasSuffix(path, ".txt"):
		return true
	case first == "field":
		return strings.HasSuffix(path, ".md") || strings.HasSuffix(path, ".tsv")
	case strings.HasSuffix(path, "Transgender_Persons_Protection_and_Rights_Act_2018.pdf"), strings.HasSuffix(path, "Bonded_Labour_System_Abolition_Act_1992.pdf"):
		_, err := exec.LookPath("pdftotext")
		return err == nil
	}
	return false
}

func textOf(path string) ([]byte, error) {
	if strings.HasSuffix(path, ".pdf") {
		return exec.Command("pdftotext", "-layout", path, "-").Output()
	}
	return os.ReadFile(path)
}

// ourSentences lists what Daleel says in its own words.
func ourSentences(t *testing.T) []string {
	docs, err := Documents()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range docs {
		for _, p := range d.Provisions {
			g := p.Digest
			out = append(out, p.Heading, g.Plain, g.PlainUr, g.Concerns, g.ConcernsUr, g.Conflict, g.ConflictUr, g.Changed, g.ChangedUr)
		}
	}
	gs, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	b, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range b.guides {
		for _, a := range s.advice() {
			out = append(out, a.En, a.Ur)
		}
		for _, c := range slices.Concat(s.guide.Report, s.guide.Help) {
			out = append(out, c.Note.En, c.Note.Ur)
		}
	}
	for _, h := range b.helplines {
		out = append(out, h.Sure.En, h.Sure.Ur, h.Name.En, h.Name.Ur)
	}
	for _, g := range gs {
		out = append(out, g.Title.En, g.Title.Ur, g.Danger.En, g.Danger.Ur)
	}
	return out
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func eachRun(ws []string, fn func([]string)) {
	for i := 0; i+longest < len(ws); i++ {
		fn(ws[i : i+longest+1])
	}
}

func hash(seed maphash.Seed, run []string) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, w := range run {
		h.WriteString(w)
		h.WriteByte(' ')
	}
	return h.Sum64()
}

func isAllowed(s string) bool {
	for _, a := range allowed {
		if rest := strings.ReplaceAll(s, a, ""); len(strings.Fields(rest)) < 6 {
			return true
		}
	}
	return false
}
