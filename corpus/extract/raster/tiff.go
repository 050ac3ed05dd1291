package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"io"

	"golang.org/x/image/tiff"

	"daleel/corpus"
)

// More tags of TIFF.
const (
	tagTileWidth   = 322
	tagTileHeight  = 323
	tagTileOffsets = 324
	tagTileCounts  = 325
	tagJPEGTables  = 347

	compressionJPEG = 7
	photometricRGB  = 2
)

// tiffHead is the length of what stands before all else in a TIFF: the order of
// its bytes, 42, and the place of the first directory.
const tiffHead = 8

// directory is that of one page of a TIFF.
type directory struct {
	data  []byte
	order binary.ByteOrder
	at    int64
}

func isTIFF(data []byte) bool {
	return len(data) >= tiffHead && (bytes.HasPrefix(data, []byte("II*\x00")) || bytes.HasPrefix(data, []byte("MM\x00*")))
}

// openTIFF finds the directory of page n, from 1. The error wraps
// corpus.ErrNotFound where there is none.
func openTIFF(data []byte, n int) (directory, error) {
	d := directory{data: data, order: binary.LittleEndian}
	missing := fmt.Errorf("raster: the picture has no page %d: %w", n, corpus.ErrNotFound)
	if len(data) < tiffHead || n < 1 {
		return d, missing
	}
	if bytes.HasPrefix(data, []byte("MM")) {
		d.order = binary.BigEndian
	}
	d.at = int64(d.order.Uint32(data[4:]))
	for range n - 1 {
		end := d.at + 2 + 12*d.entries()
		if d.at == 0 || end+4 > int64(len(data)) {
			return d, missing
		}
		d.at = int64(d.order.Uint32(data[end:]))
	}
	if d.at == 0 || d.at+2 > int64(len(data)) {
		return d, missing
	}
	return d, nil
}

func (d directory) entries() int64 {
	if d.at+2 > int64(len(d.data)) {
		return 0
	}
	return int64(d.order.Uint16(d.data[d.at:]))
}

// raw is the value of a tag with the size of one of its numbers, nil where it is
// not there or of a type that no tag here has.
func (d directory) raw(tag uint16) (value []byte, size int64) {
	for i := range d.entries() {
		e := d.at + 2 + 12*i
		if e+12 > int64(len(d.data)) {
			break
		}
		if d.order.Uint16(d.data[e:]) != tag {
			continue
		}
		size = map[uint16]int64{1: 1, typeShort: 2, typeLong: 4, 7: 1}[d.order.Uint16(d.data[e+2:])]
		n, from := size*int64(d.order.Uint32(d.data[e+4:])), e+8
		if n > 4 {
			from = int64(d.order.Uint32(d.data[from:]))
		}
		if from+n > int64(len(d.data)) {
			return nil, 0
		}
		return d.data[from : from+n], size
	}
	return nil, 0
}

// numbers are those of a tag.
func (d directory) numbers(tag uint16) []int {
	value, size := d.raw(tag)
	var out []int
	for ; len(value) > 0; value = value[size:] {
		switch size {
		case 1:
			out = append(out, int(value[0]))
		case 2:
			out = append(out, int(d.order.Uint16(value)))
		case 4:
			out = append(out, int(d.order.Uint32(value)))
		}
	}
	return out
}

// number is the first of a tag, or otherwise.
func (d directory) number(tag uint16, otherwise int) int {
	if n := d.numbers(tag); len(n) > 0 {
		return n[0]
	}
	return otherwise
}

// turn is what makes the page upright.
func (d directory) turn() Turn {
	if v := d.number(tagOrientation, 1); v >= 1 && v <= len(orientations) {
		return orientations[v-1]
	}
	return Turn{}
}

// reader reads the file with the directory in the place of the first, which is
// the one that decoders look at.
func (d directory) reader() io.Reader {
	p := patched{file: d.data}
	copy(p.start[:], d.data)
	d.order.PutUint32(p.start[4:], uint32(d.at))
	return io.NewSectionReader(p, 0, int64(len(d.data)))
}

// patched is a file with another start.
type patched struct {
	file  []byte
	start [tiffHead]byte
}

// ReadAt implements io.ReaderAt.
func (p patched) ReadAt(out []byte, off int64) (int, error) {
	n, err := bytes.NewReader(p.file).ReadAt(out, off)
	if off >= 0 && off < tiffHead {
		copy(out[:n], p.start[off:])
	}
	return n, err
}

// tiffPage is Page for a TIFF.
func tiffPage(data []byte, n, width int) (Sheet, error) {
	d, err := openTIFF(data, n)
	if err != nil {
		return Sheet{}, err
	}
	if d.number(tagCompression, 1) == compressionJPEG {
		img, err := d.jpegs()
		if err != nil {
			return Sheet{}, err
		}
		return show(img, targetDPI, width, d.turn())
	}
	c, err := tiff.DecodeConfig(d.reader())
	if err != nil {
		return Sheet{}, undecodable(err)
	}
	if err := affordable(c, false); err != nil {
		return Sheet{}, err
	}
	img, err := tiff.Decode(d.reader())
	if err != nil {
		return Sheet{}, undecodable(err)
	}
	return show(img, targetDPI, width, d.turn())
}

// jpegs puts a page together that is kept in strips or tiles of JPEG, which the
// decoder of TIFF does not read.
func (d directory) jpegs() (image.Image, error) {
	w, h := d.number(tagWidth, 0), d.number(tagHeight, 0)
	if err := affordable(image.Config{Width: w, Height: h}, false); err != nil {
		return nil, err
	}
	tw, th, offsets, counts := w, d.number(tagRows, h), d.numbers(tagOffsets), d.numbers(tagCounts)
	if d.number(tagTileWidth, 0) > 0 {
		tw, th = d.number(tagTileWidth, 0), d.number(tagTileHeight, 0)
		offsets, counts = d.numbers(tagTileOffsets), d.numbers(tagTileCounts)
	}
	tw, th = min(tw, maxSide), min(th, maxSide)
	if tw < 1 || th < 1 || len(counts) < len(offsets) {
		return nil, undecodable(corpus.ErrInvalid)
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	for i, x, y := 0, 0, 0; i < len(offsets) && y < h; i++ {
		part, err := d.jpeg(offsets[i], counts[i], tw, th)
		if err != nil {
			return nil, err
		}
		draw.Draw(out, image.Rect(x, y, x+tw, y+th), part, part.Bounds().Min, draw.Src)
		if x += tw; x >= w {
			x, y = 0, y+th
		}
	}
	return out, nil
}

// adobeRGB is the mark by which a decoder of JPEG knows that three components
// are red, green and blue.
const adobeRGB = "\xFF\xEE\x00\x0EAdobe\x00\x64\x00\x00\x00\x00\x00"

// jpeg decodes a strip or tile, which is at most w by h dots large. Its tables
// stand apart.
func (d directory) jpeg(offset, count, w, h int) (image.Image, error) {
	const start, end = "\xFF\xD8", "\xFF\xD9"
	if offset < 0 || count < 0 || offset+count > len(d.data) {
		return nil, undecodable(io.ErrUnexpectedEOF)
	}
	body := bytes.TrimPrefix(d.data[offset:offset+count], []byte(start))
	tables, _ := d.raw(tagJPEGTables)
	tables = bytes.TrimSuffix(bytes.TrimPrefix(tables, []byte(start)), []byte(end))
	mark := ""
	if d.number(tagPhotometric, 0) == photometricRGB {
		mark = adobeRGB
	}
	whole := bytes.Join([][]byte{[]byte(start + mark), tables, body}, nil)
	c, err := jpeg.DecodeConfig(bytes.NewReader(whole))
	if err != nil {
		return nil, undecodable(err)
	}
	if c.Width > w || c.Height > h {
		return nil, undecodable(fmt.Errorf("a part of %d by %d dots: %w", c.Width, c.Height, corpus.ErrInvalid))
	}
	if err := affordable(c, true); err != nil {
		return nil, err
	}
	img, err := jpeg.Decode(bytes.NewReader(whole))
	if err != nil {
		return nil, undecodable(err)
	}
	return img, nil
}
