package pdfmend

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math"
	"sort"
	"strconv"

	"daleel/corpus/extract/internal/pdfsyntax"
)

// writer writes objects, with new numbers that leave no gaps.
type writer struct {
	*file
	out     bytes.Buffer
	numbers map[int]int
	depth   int
}

// write prints the file anew.
func (f *file) write(root any) ([]byte, error) {
	w := &writer{file: f, numbers: make(map[int]int, len(f.objs))}
	ids := make([]int, 0, len(f.objs))
	for id := range f.objs {
		ids = append(ids, id)
	}
	sort.Ints(ids)
	for i, id := range ids {
		w.numbers[id] = i + 1
	}
	w.out.WriteString("%PDF-1.7\n")
	offsets := make([]int, 0, len(ids)+1)
	for i, id := range ids {
		offsets = append(offsets, w.out.Len())
		fmt.Fprintf(&w.out, "%d 0 obj\n", i+1)
		if err := w.top(f.objs[id].obj); err != nil {
			return nil, err
		}
		w.out.WriteString("\nendobj\n")
	}
	table := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(ids)+1)
	for _, o := range offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", o)
	}
	w.out.WriteString("trailer\n")
	trailer := dict{"Size": number(strconv.Itoa(len(ids) + 1)), "Root": root}
	if info, ok := f.trailer["Info"]; ok {
		trailer["Info"] = info
	}
	w.object(trailer)
	fmt.Fprintf(&w.out, "\nstartxref\n%d\n%%%%EOF\n", table)
	return w.out.Bytes(), nil
}

// top writes an object of the file: streams decoded, those that hold no text
// without their data.
func (w *writer) top(o any) error {
	s, ok := o.(*stream)
	if !ok {
		w.object(o)
		return nil
	}
	if w.images && w.resolve(s.dict["Subtype"]) == name("Image") {
		w.asItIs(s)
		return nil
	}
	data := []byte{}
	if !w.textless(s) {
		var err error
		if data, err = w.decode(s); errors.Is(err, errTooLarge) {
			return err
		}
	}
	d := make(dict, len(s.dict))
	for k, v := range s.dict {
		switch k {
		case "Filter", "F", "DecodeParms", "DP", "Length", "DL":
		default:
			d[k] = v
		}
	}
	d["Length"] = number(strconv.Itoa(len(data)))
	w.object(d)
	w.out.WriteString("\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream")
	return nil
}

// asItIs writes a stream with its filters.
func (w *writer) asItIs(s *stream) {
	d := make(dict, len(s.dict))
	maps.Copy(d, s.dict)
	d["Length"] = number(strconv.Itoa(len(s.data)))
	w.object(d)
	w.out.WriteString("\nstream\n")
	w.out.Write(s.data)
	w.out.WriteString("\nendstream")
}

// textless are images, embedded fonts, colour profiles and metadata.
func (w *writer) textless(s *stream) bool {
	switch w.resolve(s.dict["Subtype"]) {
	case name("Image"), name("Type1C"), name("CIDFontType0C"), name("OpenType"), name("XML"):
		return true
	}
	switch w.resolve(s.dict["Type"]) {
	case name("ObjStm"), name("XRef"), name("Metadata"), name("EmbeddedFile"):
		return true
	}
	_, font := s.dict["Length1"]
	_, profile := s.dict["N"]
	return font || profile
}

// object writes a direct object.
func (w *writer) object(o any) {
	if w.depth++; w.depth > maxDepth+4 {
		o = nil
	}
	defer func() { w.depth-- }()
	switch v := o.(type) {
	case bool:
		w.out.WriteString(strconv.FormatBool(v))
	case number:
		w.out.WriteString(v.clean())
	case text:
		w.out.WriteString("<" + hex.EncodeToString([]byte(v)) + ">")
	case name:
		w.name(v)
	case ref:
		if n, ok := w.numbers[v.id]; ok {
			fmt.Fprintf(&w.out, "%d 0 R", n)
			return
		}
		w.out.WriteString("null")
	case list:
		w.out.WriteByte('[')
		for i, x := range v {
			if i > 0 {
				w.out.WriteByte(' ')
			}
			w.object(x)
		}
		w.out.WriteByte(']')
	case dict:
		w.dict(v)
	default:
		w.out.WriteString("null")
	}
}

func (w *writer) dict(d dict) {
	keys := make([]string, 0, len(d))
	for k := range d {
		keys = append(keys, string(k))
	}
	sort.Strings(keys)
	w.out.WriteString("<<")
	for _, k := range keys {
		if v := d[name(k)]; v != nil {
			w.name(name(k))
			w.out.WriteByte(' ')
			w.object(v)
			w.out.WriteByte(' ')
		}
	}
	w.out.WriteString(">>")
}

func (w *writer) name(n name) {
	w.out.WriteByte('/')
	for i := range len(n) {
		c := n[i]
		if c <= ' ' || c >= 0x7F || c == '#' || pdfsyntax.Delim(c) {
			fmt.Fprintf(&w.out, "#%02X", c)
			continue
		}
		w.out.WriteByte(c)
	}
}

// clean prints a number in a form that every reader takes.
func (n number) clean() string {
	f, err := strconv.ParseFloat(string(n), 64)
	if err != nil || math.IsNaN(f) {
		return "0"
	}
	f = min(max(f, -2e9), 2e9)
	return strconv.FormatFloat(f, 'f', -1, 64)
}
