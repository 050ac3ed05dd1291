package pdfmend

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"io"
	"strconv"
)

// errTooLarge says that the streams of a file hold more than was allowed.
var errTooLarge = errors.New("it holds more data than is read of one file")

// errFilter says that a stream cannot be decoded here: an image, mostly.
var errFilter = errors.New("unknown filter")

// decode undoes the filters of a stream and takes what it makes off budget.
func (f *file) decode(s *stream) ([]byte, error) {
	data := s.data
	filters, params := f.filters(s)
	for i, fl := range filters {
		var err error
		if data, err = f.filter(fl, data, params[i]); err != nil {
			return nil, err
		}
		if f.budget -= int64(len(data)); f.budget < 0 {
			return nil, errTooLarge
		}
	}
	return data, nil
}

// filters lists the filters of a stream with their parameters.
func (f *file) filters(s *stream) (names []name, params []dict) {
	get := func(long, short name) any {
		if v := f.resolve(s.dict[long]); v != nil {
			return v
		}
		return f.resolve(s.dict[short])
	}
	parms := get("DecodeParms", "DP")
	switch v := get("Filter", "F").(type) {
	case name:
		d, _ := parms.(dict)
		return []name{v}, []dict{d}
	case list:
		ps, _ := parms.(list)
		for i, x := range v {
			n, _ := f.resolve(x).(name)
			var d dict
			if i < len(ps) {
				d, _ = f.resolve(ps[i]).(dict)
			}
			if len(names) < 16 {
				names, params = append(names, n), append(params, d)
			}
		}
	}
	return names, params
}

// filter undoes one filter. What could be read of broken data is kept.
func (f *file) filter(n name, data []byte, parms dict) ([]byte, error) {
	switch n {
	case "FlateDecode", "Fl":
		return f.predict(f.inflate(data), parms)
	case "LZWDecode", "LZW":
		return f.predict(f.unlzw(data, parms), parms)
	case "ASCIIHexDecode", "AHx":
		p := parser{data: data}
		return []byte(p.hex()), nil
	case "ASCII85Decode", "A85":
		return unASCII85(data), nil
	case "RunLengthDecode", "RL":
		return f.unRunLength(data), nil
	case "Crypt":
		return data, nil
	}
	return nil, errFilter
}

// Unfilter undoes one filter of a stream, with its parameters by name; at most
// limit bytes come out. ok is false for the filters of images and unknown ones.
func Unfilter(filter string, data []byte, parms map[string]int, limit int64) (out []byte, ok bool) {
	f := &file{budget: limit}
	d := dict{}
	for k, v := range parms {
		d[name(k)] = number(strconv.Itoa(v))
	}
	out, err := f.filter(name(filter), data, d)
	if err != nil || int64(len(out)) > limit {
		return nil, false
	}
	return out, true
}

// upTo reads at most what the budget allows, and one byte more to show it.
func (f *file) upTo(r io.Reader) []byte {
	out, _ := io.ReadAll(io.LimitReader(r, f.budget+1))
	return out
}

// inflate reads zlib data without trusting its header or checksum.
func (f *file) inflate(data []byte) []byte {
	data = bytes.TrimLeft(data, "\r\n")
	if len(data) > 2 && data[0]&0x0F == 8 {
		if out := f.upTo(flate.NewReader(bytes.NewReader(data[2:]))); len(out) > 0 {
			return out
		}
	}
	return f.upTo(flate.NewReader(bytes.NewReader(data)))
}

// unlzw reads LZW data. The codes of PDF grow one code early unless
// EarlyChange says 0, which Go's reader does not know; so it is done here.
func (f *file) unlzw(data []byte, parms dict) []byte {
	if v, ok := parms["EarlyChange"].(number); ok && v == "0" {
		return f.upTo(lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8))
	}
	var out []byte
	table := make([][]byte, 258, 4096)
	for i := range 256 {
		table[i] = []byte{byte(i)}
	}
	width, acc, bits := 9, 0, 0
	var prev []byte
	for _, b := range data {
		acc, bits = acc<<8|int(b), bits+8
		if bits < width {
			continue
		}
		bits -= width
		code := acc >> bits & (1<<width - 1)
		acc &= 1<<bits - 1
		switch {
		case code == 257 || int64(len(out)) > f.budget:
			return out
		case code == 256:
			table, width, prev = table[:258], 9, nil
			continue
		}
		var entry []byte
		switch {
		case code < len(table):
			entry = table[code]
		case code == len(table) && prev != nil:
			entry = append(bytes.Clone(prev), prev[0])
		default:
			return out
		}
		out = append(out, entry...)
		if prev != nil && len(table) < 4096 {
			table = append(table, append(bytes.Clone(prev), entry[0]))
		}
		prev = entry
		if n := len(table) + 1; n >= 1<<width && width < 12 {
			width++
		}
	}
	return out
}

func unASCII85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if i := bytes.IndexByte(data, '~'); i >= 0 {
		data = data[:i]
	}
	out := make([]byte, len(data)*4+8)
	n, _, err := ascii85.Decode(out, data, true)
	if err != nil {
		return nil
	}
	return out[:n]
}

func (f *file) unRunLength(data []byte) (out []byte) {
	for i := 0; i < len(data) && int64(len(out)) <= f.budget; {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// predict undoes the PNG and TIFF predictors.
func (f *file) predict(data []byte, parms dict) ([]byte, error) {
	predictor := f.number(parms["Predictor"], 1)
	if predictor < 2 {
		return data, nil
	}
	colors, bpc := f.number(parms["Colors"], 1), f.number(parms["BitsPerComponent"], 8)
	columns := f.number(parms["Columns"], 1)
	if colors < 1 || colors > 64 || bpc < 1 || bpc > 32 || columns < 1 || columns > 1<<24 {
		return nil, errFilter
	}
	row, step := (columns*colors*bpc+7)/8, max(1, colors*bpc/8)
	if row > 1<<22 {
		return nil, errFilter
	}
	if predictor == 2 {
		return unTIFF(data, row, step), nil
	}
	return unPNG(data, row, step), nil
}

func unTIFF(data []byte, row, step int) []byte {
	for start := 0; start+row <= len(data); start += row {
		for i := start + step; i < start+row; i++ {
			data[i] += data[i-step]
		}
	}
	return data
}

func unPNG(data []byte, row, step int) []byte {
	out := make([]byte, 0, len(data))
	prev := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := make([]byte, row)
		data = data[1+copy(line, data[1:]):]
		for i := range line {
			var a, c int
			b := int(prev[i])
			if i >= step {
				a, c = int(line[i-step]), int(prev[i-step])
			}
			line[i] += pngGuess(kind, a, b, c)
		}
		out = append(out, line...)
		prev = line
	}
	return out
}

// pngGuess is what a PNG row filter expects from the byte to the left, the one
// above and the one above that to the left.
func pngGuess(kind byte, a, b, c int) byte {
	switch kind {
	case 1:
		return byte(a)
	case 2:
		return byte(b)
	case 3:
		return byte((a + b) / 2)
	case 4:
		p := a + b - c
		pa, pb, pc := abs(p-a), abs(p-b), abs(p-c)
		switch {
		case pa <= pb && pa <= pc:
			return byte(a)
		case pb <= pc:
			return byte(b)
		}
		return byte(c)
	}
	return 0
}

func abs(x int) int { return max(x, -x) }

// number is the integer that v is or refers to.
func (f *file) number(v any, fallback int) int {
	if n, ok := f.resolve(v).(number); ok {
		if x, err := strconv.ParseFloat(string(n), 64); err == nil && x > -1e9 && x < 1e9 {
			return int(x)
		}
	}
	return fallback
}
