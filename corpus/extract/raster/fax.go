package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"daleel/corpus"
)

// Fax describes fax data (ITU-T T.4 and T.6) of a PDF: the parameters of
// CCITTFaxDecode.
type Fax struct {
	Columns, Rows int
	// K is negative for Group 4, 0 for Group 3 in one dimension, positive for
	// Group 3 in two.
	K int
	// ByteAlign says that each row begins a byte.
	ByteAlign bool
	// Invert says that what the fax calls black is white on the page.
	Invert bool
}

// The tags of TIFF that a page of fax needs, with the types of their values.
const (
	tagWidth       = 256
	tagHeight      = 257
	tagBits        = 258
	tagCompression = 259
	tagPhotometric = 262
	tagFillOrder   = 266
	tagOffsets     = 273
	tagOrientation = 274
	tagSamples     = 277
	tagRows        = 278
	tagCounts      = 279
	tagXDPI        = 282
	tagYDPI        = 283
	tagT4Options   = 292
	tagUnit        = 296

	typeShort    = 3
	typeLong     = 4
	typeRational = 5
)

// coding gives the values of the tags Compression and T4Options.
func (f Fax) coding() (compression, options int) {
	if f.K < 0 {
		return 4, 0
	}
	if f.K > 0 {
		options = 1
	}
	if f.ByteAlign {
		options |= 4
	}
	return 3, options
}

// orientationOf is the value of the tag Orientation for a turn.
func orientationOf(t Turn) uint32 {
	for i, o := range orientations {
		if o == t {
			return uint32(i + 1)
		}
	}
	return 1
}

// TIFF puts fax data into a TIFF of one strip, which OCR programs read, with
// the turn in its tag Orientation. The error wraps corpus.ErrInvalid.
func (f Fax) TIFF(data []byte, dpi int, t Turn) (Picture, error) {
	if err := fits(f.Columns, f.Rows); err != nil {
		return Picture{}, err
	}
	if f.K < 0 && f.ByteAlign {
		return Picture{}, fmt.Errorf("raster: fax of Group 4 in whole bytes: %w", corpus.ErrInvalid)
	}
	compression, options := f.coding()
	photometric := 0
	if f.Invert {
		photometric = 1
	}
	const header, entries = 8, 15
	rational := uint32(header + 2 + 12*entries + 4)
	start := rational + 8
	tags := [entries][3]uint32{
		{tagWidth, typeLong, uint32(f.Columns)}, {tagHeight, typeLong, uint32(f.Rows)},
		{tagBits, typeShort, 1}, {tagCompression, typeShort, uint32(compression)},
		{tagPhotometric, typeShort, uint32(photometric)}, {tagFillOrder, typeShort, 1},
		{tagOffsets, typeLong, start}, {tagOrientation, typeShort, orientationOf(t)},
		{tagSamples, typeShort, 1}, {tagRows, typeLong, uint32(f.Rows)},
		{tagCounts, typeLong, uint32(len(data))}, {tagXDPI, typeRational, rational},
		{tagYDPI, typeRational, rational}, {tagT4Options, typeLong, uint32(options)}, {tagUnit, typeShort, 2},
	}
	var b bytes.Buffer
	b.WriteString("II*\x00\x08\x00\x00\x00")
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) }
	put(uint16(entries))
	for _, e := range tags {
		put(uint16(e[0]))
		put(uint16(e[1]))
		put(uint32(1))
		put(e[2])
	}
	put(uint32(0))
	put([2]uint32{uint32(max(dpi, 1)), 1})
	b.Write(data)
	return Picture{b.Bytes(), dpi}, nil
}
