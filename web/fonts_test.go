package web

import (
	"bytes"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/andybalholm/brotli"

	"daleel"
)

// TestFontsHoldOurLetters checks that every Arabic letter of the interface and
// of the starter library is in each of the fonts that are subset to Urdu, and
// that the style sheet asks for these fonts when such a letter comes.
func TestFontsHoldOurLetters(t *testing.T) {
	letters := map[rune]bool{}
	for _, dir := range []string{"locale", "templates", "../corpus/starter/data"} {
		lettersUnder(t, dir, letters)
	}
	lettersOf(string(daleel.QuerySyntaxUrdu), letters)
	if len(letters) < 40 {
		t.Fatalf("only %d letters read", len(letters))
	}
	sheet, err := os.ReadFile("assets/css/10-base.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, font := range []string{"nastaliq-400", "nastaliq-700", "naskh-400", "naskh-700"} {
		asked, held := rangeOf(t, string(sheet), font+".woff2"), glyphsOf(t, "assets/fonts/"+font+".woff2")
		for r := range letters {
			if !asked[r] || !held[r] {
				t.Errorf("%s: %q (%U): asked for %v, held %v", font, r, r, asked[r], held[r])
			}
		}
	}
}

func lettersUnder(t *testing.T, dir string, into map[rune]bool) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(os.DirFS(dir), name)
		lettersOf(string(data), into)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func lettersOf(text string, into map[rune]bool) {
	for _, r := range text {
		if unicode.Is(unicode.Arabic, r) {
			into[r] = true
		}
	}
}

// rangeOf reads the unicode-range of the face that comes from the file.
func rangeOf(t *testing.T, sheet, file string) map[rune]bool {
	t.Helper()
	m := regexp.MustCompile(`url\(` + regexp.QuoteMeta(file) + `\)[^}]*unicode-range:([^}]*)}`).FindStringSubmatch(sheet)
	if m == nil {
		t.Fatalf("%s: no face", file)
	}
	set := map[rune]bool{}
	for part := range strings.SplitSeq(m[1], ",") {
		from, to, two := strings.Cut(strings.TrimPrefix(part, "U+"), "-")
		if !two {
			to = from
		}
		a, err1 := strconv.ParseInt(from, 16, 32)
		b, err2 := strconv.ParseInt(to, 16, 32)
		if err1 != nil || err2 != nil {
			t.Fatalf("%s: range %q", file, part)
		}
		for r := a; r <= b; r++ {
			set[rune(r)] = true
		}
	}
	return set
}

// glyphsOf reads which characters a WOFF2 font has from its cmap table (W3C
// WOFF File Format 2.0, 4.1; OpenType cmap, format 4).
func glyphsOf(t *testing.T, file string) map[rune]bool {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at, offset, cmap := 48, 0, -1
	for range binary.BigEndian.Uint16(data[12:]) {
		flags := data[at]
		at++
		if flags&63 == 63 {
			at += 4
		}
		length := base128(data, &at)
		if glyfOrLoca := flags&63 == 10 || flags&63 == 11; glyfOrLoca != (flags>>6 == 3) && (glyfOrLoca || flags>>6 != 0) {
			length = base128(data, &at)
		}
		if flags&63 == 0 {
			cmap = offset
		}
		offset += length
	}
	tables, err := io.ReadAll(brotli.NewReader(bytes.NewReader(data[at : at+int(binary.BigEndian.Uint32(data[20:]))])))
	if err != nil || cmap < 0 {
		t.Fatalf("%s: %v, cmap at %d", file, err, cmap)
	}
	return formatFour(tables[cmap:])
}

func base128(data []byte, at *int) int {
	n := 0
	for {
		b := data[*at]
		*at++
		n = n<<7 | int(b&127)
		if b < 128 {
			return n
		}
	}
}

// formatFour reads the segments of every subtable of format 4.
func formatFour(cmap []byte) map[rune]bool {
	u16 := func(b []byte, i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
	set := map[rune]bool{}
	for i := range u16(cmap, 2) {
		sub := cmap[binary.BigEndian.Uint32(cmap[4+8*i+4:]):]
		if u16(sub, 0) != 4 {
			continue
		}
		twice := u16(sub, 6)
		for s := 0; s < twice; s += 2 {
			for r := u16(sub, 16+twice+s); r <= u16(sub, 14+s) && r < 0xffff; r++ {
				set[rune(r)] = true
			}
		}
	}
	return set
}
