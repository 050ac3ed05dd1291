package schema

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Line is one thing that type-ahead can offer.
type Line struct {
	Text string
	Kind string // title, alias, citation, section
	URL  string
	// Weight orders lines of one prefix, higher first.
	Weight uint16
}

// Key files a line under folded text. Line is its place in the list of lines;
// First says that the line's own text begins with the key.
type Key struct {
	Text  string
	Line  uint32
	First bool
}

// Type-ahead is one file that is read in place:
//
//	magic; for blocks and for lists how many there are and where their directory
//	begins; where the lists begin
//	lines    text, kind, URL: lengths and bytes
//	blocks   of blockKeys keys in order: bytes shared with the key before,
//	         the rest, score, offset of the line
//	lists    for every prefix of more than listAbove keys, its best lines
//	two directories: the first key of every block, the prefix of every list
//
// A prefix so reads one list or a few blocks, whatever the size of the library.
const (
	suggestMagic  = "DALEELS1"
	suggestHeader = len(suggestMagic) + 5*8
	blockKeys     = 64
	listAbove     = 512
	listLines     = 32
	// MaxKey bounds a key in bytes: nobody types further before choosing.
	MaxKey = 48
)

var lineKinds = []string{"", "title", "alias", "citation", "section"}

// score orders the lines of a prefix: those that open with it before those that
// have it inside, then by weight, short before long.
func score(l *Line, first bool) int {
	s := int(l.Weight)*4 - min(len(l.Text), 200)/8
	if first {
		s += 200
	}
	return max(s, 0)
}

// Fold brings a title, alias or prefix into the form in which keys are compared:
// lower case, letters and digits of any script, single spaces.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
			// "Women's" and "P.P.C." stay one word
		default:
			space = true
		}
	}
	return b.String()
}

// WriteSuggestions writes lines and the keys that lead to them into the
// generation in dir. It sorts keys.
func WriteSuggestions(dir string, lines []Line, keys []Key) error {
	slices.SortFunc(keys, func(a, b Key) int { return cmp.Or(strings.Compare(a.Text, b.Text), cmp.Compare(a.Line, b.Line)) })
	f, err := os.Create(filepath.Join(dir, SuggestFile))
	if err != nil {
		return fmt.Errorf("write suggestions: %w", err)
	}
	w := &suggestWriter{w: bufio.NewWriterSize(f, 1<<18), lines: lines, keys: keys}
	w.write(make([]byte, suggestHeader)) // filled in at the end
	w.putLines()
	w.putBlocks()
	w.putLists()
	header := w.putDirectories()
	if w.err = errors.Join(w.err, w.w.Flush()); w.err == nil {
		_, w.err = f.WriteAt(header, 0)
	}
	if err := errors.Join(w.err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("write suggestions: %w", err)
	}
	return nil
}

type suggestWriter struct {
	w     *bufio.Writer
	off   uint64
	err   error
	buf   []byte
	lines []Line
	keys  []Key
	at    []uint64 // by line
	// The directories: first keys of blocks, prefixes of lists.
	blocks, lists []entryPoint
	listsAt       uint64
}

// entryPoint leads from a key to a place in the file.
type entryPoint struct {
	key string
	off uint64
}

func (w *suggestWriter) write(p []byte) {
	n, err := w.w.Write(p)
	w.off += uint64(n)
	w.err = errors.Join(w.err, err)
}

// flush writes what was gathered in buf.
func (w *suggestWriter) flush() {
	w.write(w.buf)
	w.buf = w.buf[:0]
}

func (w *suggestWriter) putString(s string) {
	w.buf = append(binary.AppendUvarint(w.buf, uint64(len(s))), s...)
}

// putLines writes the lines in the order of their text, so that their offsets
// order lines of equal score.
func (w *suggestWriter) putLines() {
	order := make([]uint32, len(w.lines))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(strings.Compare(w.lines[a].Text, w.lines[b].Text), strings.Compare(w.lines[a].URL, w.lines[b].URL), cmp.Compare(a, b))
	})
	w.at = make([]uint64, len(w.lines))
	for _, i := range order {
		l := &w.lines[i]
		w.at[i] = w.off
		w.buf = append(w.buf, byte(max(slices.Index(lineKinds, l.Kind), 0)))
		w.buf = binary.AppendUvarint(w.buf, uint64(l.Weight))
		w.putString(l.Text)
		w.putString(l.URL)
		w.flush()
	}
}

func (w *suggestWriter) putBlocks() {
	for i, k := range w.keys {
		shared := 0
		if i%blockKeys == 0 {
			w.blocks = append(w.blocks, entryPoint{k.Text, w.off})
		} else {
			shared = sharedPrefix(w.keys[i-1].Text, k.Text)
		}
		w.buf = binary.AppendUvarint(w.buf, uint64(shared))
		w.putString(k.Text[shared:])
		w.buf = binary.AppendUvarint(w.buf, uint64(score(&w.lines[k.Line], k.First)))
		w.buf = binary.AppendUvarint(w.buf, w.at[k.Line])
		w.flush()
	}
}

func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// putLists writes the best lines of every prefix that many keys share.
func (w *suggestWriter) putLists() {
	w.listsAt = w.off
	// A prefix of n bytes that covers more than listAbove keys covers both ends
	// of a run of that length: only those are counted out.
	for i := 0; i+listAbove < len(w.keys); i++ {
		first := 0
		if i > 0 {
			first = sharedPrefix(w.keys[i-1].Text, w.keys[i].Text)
		}
		for n := sharedPrefix(w.keys[i].Text, w.keys[i+listAbove].Text); n > first; n-- {
			w.putList(i, w.keys[i].Text[:n])
		}
	}
	slices.SortFunc(w.lists, func(a, b entryPoint) int { return strings.Compare(a.key, b.key) })
}

// putList writes the best lines of the keys from i on that begin with a prefix:
// each address once.
func (w *suggestWriter) putList(i int, prefix string) {
	var best []found
	for ; i < len(w.keys) && strings.HasPrefix(w.keys[i].Text, prefix); i++ {
		k := &w.keys[i]
		best = keepBest(best, found{score(&w.lines[k.Line], k.First), w.at[k.Line], int(k.Line)}, 2*listLines)
	}
	seen := map[string]bool{}
	best = slices.DeleteFunc(best, func(f found) bool {
		url := w.lines[f.line].URL
		again := seen[url]
		seen[url] = true
		return again
	})
	best = best[:min(len(best), listLines)]
	w.lists = append(w.lists, entryPoint{prefix, w.off})
	w.buf = binary.AppendUvarint(w.buf, uint64(len(best)))
	for _, f := range best {
		w.buf = binary.AppendUvarint(w.buf, f.off)
	}
	w.flush()
}

// putDirectories writes the directories and returns the header.
func (w *suggestWriter) putDirectories() []byte {
	header := []byte(suggestMagic)
	for _, dir := range [][]entryPoint{w.blocks, w.lists} {
		header = binary.LittleEndian.AppendUint64(header, uint64(len(dir)))
		header = binary.LittleEndian.AppendUint64(header, w.off)
		for _, e := range dir {
			w.putString(e.key)
			w.buf = binary.AppendUvarint(w.buf, e.off)
			w.flush()
		}
	}
	return binary.LittleEndian.AppendUint64(header, w.listsAt)
}

// found is a line that a prefix leads to.
type found struct {
	score int
	off   uint64
	line  int // of the writer only
}

// keepBest files f among the best n, each line once.
func keepBest(best []found, f found, n int) []found {
	order := func(a, b found) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.off, b.off)) }
	if len(best) == n && order(best[n-1], f) <= 0 {
		return best
	}
	if i := slices.IndexFunc(best, func(b found) bool { return b.off == f.off }); i >= 0 {
		if best[i].score >= f.score {
			return best
		}
		best = slices.Delete(best, i, i+1)
	}
	at, _ := slices.BinarySearchFunc(best, f, order)
	best = slices.Insert(best, at, f)
	return best[:min(len(best), n)]
}
