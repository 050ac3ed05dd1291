package extract

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/extract/ocr"
)

// turnedTools puts a program in the place of tesseract that reads so many words
// of pictures that are wider than high, and none of others. It fails when it is
// asked for the failing time; asked counts how often it was.
func turnedTools(t *testing.T, words, failing int) (asked func() int) {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("needs a shell")
	}
	dir := t.TempDir()
	good := strings.Builder{}
	for i := range words {
		fmt.Fprintf(&good, `5\t1\t1\t1\t1\t%d\t%d\t10\t4\t9\t93\tlunar%d\n`, i+1, 5*i, i%10)
	}
	script := "#!" + sh + `
case "$1" in --list-langs) echo eng; exit 0;; esac
size=$(od -An -tu1 -j16 -N8)
echo >>` + dir + `/asked
[ $(wc -l <` + dir + `/asked) -eq ` + strconv.Itoa(failing) + ` ] && exit 1
set -- $size
w=$(($3*256+$4)) h=$(($7*256+$8))
printf "1\t1\t0\t0\t0\t0\t0\t0\t$w\t$h\t-1\t\n4\t1\t1\t1\t1\t0\t0\t10\t90\t12\t-1\t\n"
if [ $w -gt $h ]; then printf '` + good.String() + `'; else printf '5\t1\t1\t1\t1\t1\t7\t9\t4\t4\t30\tdirt\n'; fi
`
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+"/usr/bin:/bin")
	return func() int {
		data, _ := os.ReadFile(filepath.Join(dir, "asked"))
		return bytes.Count(data, []byte("\n"))
	}
}

// TestReadTurned reads a picture whose print runs across the paper: the words
// come in their order and stand where they are on the paper, also where the
// program fails over a later reading.
func TestReadTurned(t *testing.T) {
	for name, c := range map[string]struct{ words, failing, asked int }{
		"enough":          {70, 0, 3}, // as it is, cleaned, turned
		"few":             {62, 0, 5},
		"few, then fails": {62, 4, 4},
	} {
		asked := turnedTools(t, c.words, c.failing)
		path := filepath.Join(t.TempDir(), "page.png")
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 300, 400))); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := New(Options{InProcess: true, OCR: true, Boxes: true})
		if err != nil {
			t.Fatal(err)
		}
		res := r.Read(t.Context(), path)
		if res.Status != corpus.ItemOK || len(res.Pages) != 1 {
			t.Fatalf("%s: %s %s, %d pages", name, res.Status, res.Reason, len(res.Pages))
		}
		p := res.Pages[0]
		if !strings.HasPrefix(p.Text, "lunar0 lunar1 lunar2") || p.Engine != ocr.Name || p.Width >= p.Height || len(p.Words) < 60 {
			t.Fatalf("%s: page of %.0f by %.0f: %.60q, %d words", name, p.Width, p.Height, p.Text, len(p.Words))
		}
		// Turned clockwise by one quarter the first word was at the left, so on
		// the paper it is at the foot and the last one above it.
		if first, last := p.Words[0], p.Words[59]; first.Y0 >= last.Y0 || first.X0 != last.X0 {
			t.Errorf("%s: first word at %+v, last at %+v", name, first, last)
		}
		if n := asked(); n != c.asked {
			t.Errorf("%s: read %d times", name, n)
		}
	}
}
