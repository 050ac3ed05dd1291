package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/extract/pdftest"
)

func TestMemberName(t *testing.T) {
	for in, want := range map[string]string{
		"acts/lamp.pdf":          "acts/lamp.pdf",
		"../../etc/passwd":       "etc/passwd",
		`..\..\windows\x.txt`:    "windows/x.txt",
		"/abs/olute":             "abs/olute",
		"C:/x":                   "C:/x",
		"a\nb\x00c":              "a\uFFFDb\uFFFDc",
		"bad\xff\xfeutf":         "bad\uFFFDutf",
		"..":                     "member 8",
		strings.Repeat("x", 1e4): strings.Repeat("x", longestName/2) + "…" + strings.Repeat("x", longestName/2),
	} {
		if got := memberName(in, 7); got != want {
			t.Errorf("%q is called %q, want %q", in, got, want)
		}
	}
}

// evilZip holds members that an unpacker must not follow, and a good one.
func evilZip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	add := func(h zip.FileHeader, content string) {
		f, err := w.CreateHeader(&h)
		if err == nil {
			_, err = f.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	link := zip.FileHeader{Name: "link"}
	link.SetMode(fs.ModeSymlink | 0o777)
	add(link, "/etc/passwd")
	device := zip.FileHeader{Name: "zero"}
	device.SetMode(fs.ModeDevice | 0o666)
	add(device, "")
	add(zip.FileHeader{Name: "../../../escaped.txt", Method: zip.Deflate}, "The lamp shall be lit.")
	add(zip.FileHeader{Name: "__MACOSX/._a.pdf"}, "junk")
	add(zip.FileHeader{Name: "folder/"}, "")
	add(zip.FileHeader{Name: "bomb.txt", Method: zip.Deflate}, strings.Repeat("0", 40<<20))
	add(zip.FileHeader{Name: "inner.zip"}, string(pack(t, "a.docx", string(pack(t, "word/document.xml", "<w/>")), "deep.zip",
		string(pack(t, "deeper.zip", string(pack(t, "x.zip", string(pack(t, "y.txt", "y")))))))))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestUnpack(t *testing.T) {
	r := newReader(t, Options{Limits: Limits{Inflated: 32 << 20}})
	root := t.TempDir()
	dir := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	u, res := r.Unpack(context.Background(), write(t, "evil.zip", evilZip(t)), dir)
	if !u.Archive || res.Reason != "" {
		t.Fatalf("%+v %+v", u, res)
	}
	var names []string
	for _, m := range u.Members {
		names = append(names, m.Name)
		if filepath.Dir(m.Path) != dir {
			t.Errorf("%s lies at %s", m.Name, m.Path)
		}
	}
	if got := fmt.Sprint(names); got != "[escaped.txt]" {
		t.Errorf("members %s", got)
	}
	all := strings.Join(u.Problems, "\n")
	for _, want := range []string{"link: it is a link", "zero: it is a link or a device", "bomb.txt: it is larger"} {
		if !strings.Contains(all, want) {
			t.Errorf("no word of %q in\n%s", want, all)
		}
	}
	if status, reason := u.Status(); status != corpus.ItemPartial || reason == "" {
		t.Errorf("%s %s", status, reason)
	}
	if err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Dir(path) != dir {
			t.Errorf("%s was written", path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// TestUnpackNested takes archives in archives apart, to a depth.
func TestUnpackNested(t *testing.T) {
	lamp := string(pdftest.Pages([]string{pdftest.Text("The lamp.")}, ""))
	level := pack(t, "bottom.txt", "bottom")
	for i := range 4 {
		level = pack(t, fmt.Sprintf("level%d.zip", i), string(level), fmt.Sprintf("lamp%d.pdf", i), lamp)
	}
	u, _ := newReader(t, Options{}).Unpack(context.Background(), write(t, "n.zip", level), t.TempDir())
	var names []string
	for _, m := range u.Members {
		names = append(names, m.Name)
	}
	if got := fmt.Sprint(names); got != "[level3.zip/level2.zip/lamp1.pdf level3.zip/lamp2.pdf lamp3.pdf]" || len(u.Problems) != 1 {
		t.Errorf("members %s, problems %v", got, u.Problems)
	}
	for name, data := range map[string][]byte{
		"a document": pack(t, "word/document.xml", "<w/>"), "no zip": []byte("PK\x03\x04 nothing"), "cut": level[:len(level)/2],
	} {
		u, res := newReader(t, Options{}).Unpack(context.Background(), write(t, "x.zip", data), t.TempDir())
		if u.Archive || name != "a document" && res.Reason == "" {
			t.Errorf("%s: %+v %+v", name, u, res)
		}
	}
}
