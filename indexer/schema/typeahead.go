package schema

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Suggestions is the type-ahead file of a generation, open for reading. It is
// safe for concurrent use.
type Suggestions struct {
	f             *os.File
	blocks, lists []entryPoint
	listsAt       uint64 // where the blocks end
}

// OpenSuggestions opens the type-ahead file of the generation in dir. Only its
// directories are read. The error wraps ErrRebuildNeeded.
func OpenSuggestions(dir string) (*Suggestions, error) {
	f, err := os.Open(filepath.Join(dir, SuggestFile))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	s := &Suggestions{f: f}
	if err := s.readDirectories(); err != nil {
		return nil, errors.Join(fmt.Errorf("%w: type-ahead: %w", ErrRebuildNeeded, err), f.Close())
	}
	return s, nil
}

// Close closes the file.
func (s *Suggestions) Close() error { return s.f.Close() }

var errDamaged = errors.New("the file is damaged")

func (s *Suggestions) readDirectories() error {
	header := make([]byte, suggestHeader)
	if _, err := s.f.ReadAt(header, 0); err != nil {
		return err
	}
	fi, err := s.f.Stat()
	if err != nil {
		return err
	}
	n := func(i int) uint64 { return binary.LittleEndian.Uint64(header[len(suggestMagic)+8*i:]) }
	size := uint64(fi.Size())
	if string(header[:len(suggestMagic)]) != suggestMagic || n(4) > n(1) || n(1) > n(3) || n(3) > size {
		return errDamaged
	}
	s.listsAt = n(4)
	if s.blocks, err = s.readDirectory(n(0), n(1), n(3), n(4)); err != nil {
		return err
	}
	s.lists, err = s.readDirectory(n(2), n(3), size, n(1))
	return err
}

// readDirectory reads n entries that lead to places before limit.
func (s *Suggestions) readDirectory(n, from, to, limit uint64) ([]entryPoint, error) {
	raw := make([]byte, to-from)
	if _, err := s.f.ReadAt(raw, int64(from)); err != nil && len(raw) > 0 {
		return nil, err
	}
	if n > uint64(len(raw)) {
		return nil, errDamaged
	}
	d := decoder{b: raw}
	out := make([]entryPoint, n)
	for i := range out {
		out[i] = entryPoint{d.text(), d.number()}
		d.bad = d.bad || out[i].off > limit || i > 0 && out[i].off < out[i-1].off && limit == s.listsAt
	}
	if d.bad {
		return nil, errDamaged
	}
	return out, nil
}

// Find lists the n best lines of a folded prefix, each address once.
func (s *Suggestions) Find(prefix string, n int) ([]Line, error) {
	if len(prefix) > MaxKey || prefix == "" || n <= 0 {
		return nil, nil
	}
	offs, err := s.listed(prefix)
	if err == nil && offs == nil {
		offs, err = s.scan(prefix, 4*n)
	}
	if err != nil {
		return nil, fmt.Errorf("type-ahead: %w", err)
	}
	var out []Line
	seen := map[string]bool{}
	for _, off := range offs {
		if len(out) == n {
			break
		}
		l, err := s.line(off)
		if err != nil {
			return nil, fmt.Errorf("type-ahead: %w", err)
		}
		if !seen[l.URL] {
			seen[l.URL] = true
			out = append(out, l)
		}
	}
	return out, nil
}

// listed reads the list of a prefix, nil where it has none.
func (s *Suggestions) listed(prefix string) ([]uint64, error) {
	i := sort.Search(len(s.lists), func(i int) bool { return s.lists[i].key >= prefix })
	if i == len(s.lists) || s.lists[i].key != prefix {
		return nil, nil
	}
	raw, err := s.span(s.lists[i].off, (listLines+1)*binary.MaxVarintLen64)
	if err != nil {
		return nil, err
	}
	d := decoder{b: raw}
	offs := make([]uint64, min(d.number(), listLines))
	for i := range offs {
		offs[i] = d.number()
	}
	if d.bad {
		return nil, errDamaged
	}
	return offs, nil
}

// scan reads the blocks that hold the keys of a prefix, at most listAbove keys
// and the blocks around them.
func (s *Suggestions) scan(prefix string, n int) ([]uint64, error) {
	var best []found
	from := max(sort.Search(len(s.blocks), func(i int) bool { return s.blocks[i].key >= prefix })-1, 0)
	for b := from; b < len(s.blocks) && b <= from+listAbove/blockKeys+2; b++ {
		if b > from && !strings.HasPrefix(s.blocks[b].key, prefix) {
			break
		}
		var err error
		if best, err = s.scanBlock(b, prefix, n, best); err != nil {
			return nil, err
		}
	}
	offs := make([]uint64, len(best))
	for i, f := range best {
		offs[i] = f.off
	}
	return offs, nil
}

func (s *Suggestions) scanBlock(b int, prefix string, n int, best []found) ([]found, error) {
	raw, err := s.span(s.blocks[b].off, blockKeys*(MaxKey+3*binary.MaxVarintLen32))
	if err != nil {
		return nil, err
	}
	end := s.listsAt
	if b+1 < len(s.blocks) {
		end = s.blocks[b+1].off
	}
	if size := end - s.blocks[b].off; size < uint64(len(raw)) {
		raw = raw[:size]
	}
	d := decoder{b: raw}
	var key []byte
	for i := 0; i < blockKeys && len(d.b) > 0; i++ {
		shared := d.number()
		rest := d.bytes()
		sc, off := d.number(), d.number()
		if d.bad || shared > uint64(len(key)) || off > s.listsAt {
			return nil, errDamaged
		}
		key = append(key[:shared], rest...)
		if strings.HasPrefix(string(key), prefix) {
			best = keepBest(best, found{int(sc), off, 0}, n)
		} else if string(key) > prefix {
			break
		}
	}
	return best, nil
}

// line reads a line.
func (s *Suggestions) line(off uint64) (Line, error) {
	for size := 512; ; size *= 8 {
		raw, err := s.span(off, size)
		if err != nil || len(raw) == 0 {
			return Line{}, errors.Join(err, errDamaged)
		}
		d := decoder{b: raw[1:]}
		l := Line{Weight: uint16(d.number()), Text: d.text(), URL: d.text()}
		if int(raw[0]) < len(lineKinds) {
			l.Kind = lineKinds[raw[0]]
		}
		if !d.bad {
			return l, nil
		}
		if len(raw) < size || size > 1<<20 {
			return Line{}, errDamaged
		}
	}
}

// span reads up to n bytes from off on, fewer at the end of the file.
func (s *Suggestions) span(off uint64, n int) ([]byte, error) {
	buf := make([]byte, n)
	got, err := s.f.ReadAt(buf, int64(off))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return buf[:got], nil
}

// decoder reads numbers and strings one after another; bad says that one was
// missing.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) number() uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.b, d.bad = nil, true
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) bytes() []byte {
	n := d.number()
	if n > uint64(len(d.b)) {
		d.b, d.bad = nil, true
		return nil
	}
	p := d.b[:n]
	d.b = d.b[n:]
	return p
}

func (d *decoder) text() string { return string(d.bytes()) }
