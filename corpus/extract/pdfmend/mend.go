package pdfmend

import (
	"bytes"
	"errors"
	"fmt"
	"sort"
	"strconv"

	"daleel/corpus"
	"daleel/corpus/extract/internal/pdfsyntax"
)

// ErrLocked says that the file is encrypted and the password does not open it.
var ErrLocked = errors.New("the file is encrypted and the password does not open it")

// maxObjects bounds the objects of a file; the largest code of law has about
// 5,000.
const maxObjects = 1 << 20

// maxInflated bounds the streams kept in memory, images apart.
const maxInflated = 256 << 20

// file is a PDF being mended.
type file struct {
	data    []byte
	objs    map[int]entry
	trailer dict
	key     *key
	budget  int64
	noEnd   bool // there is no "endstream" any more
	images  bool // images are kept, with their filters
}

// entry is an object with the place at which it, or what holds it, stands: of
// two with one number the later one counts.
type entry struct {
	obj    any
	gen    int
	at     int
	packed bool // from an object stream, whose encryption covered it
}

// Mend returns the file written anew; inflated bounds the bytes after
// decompression. The error wraps ErrLocked, or corpus.ErrInvalid where there
// is nothing to save.
func Mend(data []byte, password string, inflated int64) ([]byte, error) {
	return mend(data, password, inflated, false)
}

// MendWithImages is Mend, but keeps the images, which hold no text; their
// streams keep their filters and lose only their encryption.
func MendWithImages(data []byte, password string, inflated int64) ([]byte, error) {
	return mend(data, password, inflated, true)
}

func mend(data []byte, password string, inflated int64, images bool) ([]byte, error) {
	f := &file{data: data, objs: map[int]entry{}, trailer: dict{}, budget: min(inflated, maxInflated), images: images}
	f.scan()
	if err := f.unlock(password); err != nil {
		return nil, err
	}
	if err := f.unpack(); err != nil {
		return nil, err
	}
	if len(f.objs) == 0 {
		return nil, fmt.Errorf("no objects are left in the file: %w", corpus.ErrInvalid)
	}
	root, err := f.root()
	if err != nil {
		return nil, err
	}
	return f.write(root)
}

// resolve follows references, of which no sane file has many in a row.
func (f *file) resolve(v any) any {
	for range 20 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.objs[r.id].obj
	}
	return nil
}

// scan finds the objects and trailers in the bytes.
func (f *file) scan() {
	for pos := 0; pos < len(f.data) && len(f.objs) < maxObjects; {
		i := bytes.Index(f.data[pos:], []byte("obj"))
		t := bytes.Index(f.data[pos:min(len(f.data), pos+max(i, 0)+1)], []byte("trailer"))
		if i < 0 {
			t = bytes.Index(f.data[pos:], []byte("trailer"))
		}
		switch {
		case t >= 0 && (i < 0 || t < i):
			pos = f.scanTrailer(pos + t)
		case i < 0:
			return
		default:
			pos = f.scanObject(pos + i)
		}
	}
}

func (f *file) scanTrailer(pos int) int {
	p := parser{data: f.data, pos: pos + len("trailer")}
	if d, ok := p.object().(dict); ok {
		f.addTrailer(d)
		return p.pos
	}
	return pos + len("trailer")
}

// addTrailer takes in what matters of a trailer; the later one counts.
func (f *file) addTrailer(d dict) {
	for _, k := range []name{"Root", "Encrypt", "ID", "Info"} {
		if v, ok := d[k]; ok {
			f.trailer[k] = v
		}
	}
}

// scanObject reads the object whose "obj" stands at pos and returns where to
// go on.
func (f *file) scanObject(pos int) int {
	after := pos + len("obj")
	id, gen, ok := f.numbersBefore(pos)
	if !ok {
		return after
	}
	p := parser{data: f.data, pos: after}
	o := p.object()
	if w, bad := o.(word); bad {
		if w == "endobj" {
			o = nil
		} else {
			return after
		}
	}
	p.skip()
	if d, isDict := o.(dict); isDict && p.at("stream") {
		s := &stream{dict: d}
		p.pos += len("stream")
		p.pos += newline(f.data[min(p.pos, len(f.data)):])
		s.data, p.pos = f.streamData(p.pos, d)
		if d["Type"] == name("XRef") {
			f.addTrailer(d)
			return p.pos
		}
		o = s
	}
	f.objs[id] = entry{obj: o, gen: gen, at: pos}
	return max(p.pos, after)
}

func newline(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2
	case len(b) > 0 && (b[0] == '\n' || b[0] == '\r'):
		return 1
	}
	return 0
}

// streamData is what stands between here and the end of the stream: as the
// Length says, if "endstream" follows there, else up to the next "endstream".
func (f *file) streamData(pos int, d dict) ([]byte, int) {
	if n, ok := d["Length"].(number); ok {
		if l, err := strconv.Atoi(string(n)); err == nil && l >= 0 && l <= len(f.data)-pos {
			p := parser{data: f.data, pos: pos + l}
			p.skip()
			if p.at("endstream") {
				return f.data[pos : pos+l], p.pos + len("endstream")
			}
		}
	}
	if !f.noEnd {
		if i := bytes.Index(f.data[pos:], []byte("endstream")); i >= 0 {
			end := pos + i
			data := f.data[pos:end]
			data = bytes.TrimSuffix(data, []byte("\n"))
			data = bytes.TrimSuffix(data, []byte("\r"))
			return data, end + len("endstream")
		}
		f.noEnd = true
	}
	return f.data[pos:], len(f.data)
}

// numbersBefore reads "12 0 " backwards from pos.
func (f *file) numbersBefore(pos int) (id, gen int, ok bool) {
	i := pos
	next := func() (int, bool) {
		start := i
		for i > 0 && pdfsyntax.Space(f.data[i-1]) && start-i < 10 {
			i--
		}
		end := i
		for i > 0 && f.data[i-1] >= '0' && f.data[i-1] <= '9' && end-i < 10 {
			i--
		}
		n, err := strconv.Atoi(string(f.data[i:end]))
		return n, err == nil
	}
	if gen, ok = next(); !ok || i == 0 || !pdfsyntax.Space(f.data[i-1]) {
		return 0, 0, false
	}
	id, ok = next()
	return id, gen, ok && id > 0
}

// unpack decrypts what is encrypted and takes the objects out of object
// streams.
func (f *file) unpack() error {
	var packs []entry
	for id, e := range f.objs {
		if f.key != nil && !e.packed {
			e.obj = f.key.object(e.obj, id, e.gen)
			f.objs[id] = e
		}
	}
	for _, e := range f.objs {
		if s, ok := e.obj.(*stream); ok && s.dict["Type"] == name("ObjStm") {
			packs = append(packs, e)
		}
	}
	sort.Slice(packs, func(i, j int) bool { return packs[i].at < packs[j].at })
	for _, e := range packs {
		if err := f.unpackStream(e); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) unpackStream(e entry) error {
	s := e.obj.(*stream)
	data, err := f.decode(s)
	if errors.Is(err, errTooLarge) {
		return err
	}
	if err != nil {
		return nil
	}
	n, first := f.number(s.dict["N"], 0), f.number(s.dict["First"], 0)
	head := parser{data: data}
	for range min(n, maxObjects) {
		id, ok1 := head.object().(number)
		off, ok2 := head.object().(number)
		if !ok1 || !ok2 {
			return nil
		}
		i, err1 := strconv.Atoi(string(id))
		o, err2 := strconv.Atoi(string(off))
		if err1 != nil || err2 != nil || o < 0 || first < 0 || first+o >= len(data) || i <= 0 {
			continue
		}
		if old, held := f.objs[i]; held && old.at > e.at || len(f.objs) >= maxObjects {
			continue
		}
		p := parser{data: data, pos: first + o}
		f.objs[i] = entry{obj: p.object(), at: e.at, packed: true}
	}
	return nil
}

// root finds the catalogue, or makes one of the pages there are.
func (f *file) root() (any, error) {
	if r, ok := f.trailer["Root"].(ref); ok {
		if d, ok := f.resolve(r).(dict); ok && d["Pages"] != nil {
			if _, ok := f.resolve(d["Pages"]).(dict); ok {
				return r, nil
			}
		}
	}
	var ids, pages []int
	for id, e := range f.objs {
		d, _ := e.obj.(dict)
		switch d["Type"] {
		case name("Catalog"):
			if _, ok := f.resolve(d["Pages"]).(dict); ok {
				ids = append(ids, id)
			}
		case name("Page"):
			pages = append(pages, id)
		}
	}
	if len(ids) > 0 {
		sort.Ints(ids)
		return ref{id: ids[len(ids)-1]}, nil
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no page is left in the file: %w", corpus.ErrInvalid)
	}
	sort.Slice(pages, func(i, j int) bool { return f.objs[pages[i]].at < f.objs[pages[j]].at })
	kids := list{}
	for _, id := range pages {
		kids = append(kids, ref{id: id})
	}
	return dict{"Type": name("Catalog"), "Pages": dict{"Type": name("Pages"), "Kids": kids, "Count": number(strconv.Itoa(len(kids)))}}, nil
}
