package pdftext

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"

	"daleel/corpus"
	"daleel/corpus/extract/pdfmend"
	"daleel/corpus/extract/raster"
)

// Picture is the image that makes up a scanned page.
type Picture struct {
	raster.Picture
	Page int `json:"page"` // from 1
	// Whole says that the page consists of this image: drawing the page would
	// show no more.
	Whole bool `json:"whole"`
	// Left and Bottom are where the image stands on the upright page, in
	// points, and Across is its width there.
	Left   float64 `json:"left"`
	Bottom float64 `json:"bottom"`
	Across float64 `json:"across"`
	// Problem says why there is no image, "" where there is one.
	Problem string `json:"problem,omitempty"`
}

// placed is an image with the place on the page at which it is drawn.
type placed struct {
	image pdf.Value
	at    matrix
}

// The share of the page that its image covers at least, and of the area of all
// its images where that one is the whole page.
const (
	pageShare  = 0.4
	wholeShare = 0.75
)

// Pictures takes the images of the pages with those numbers out of a PDF. The
// error wraps ErrLocked where a password is needed.
func Pictures(data []byte, o Options, pages []int) ([]Picture, error) {
	o.setDefaults()
	d, data, err := openForImages(data, o)
	if err != nil {
		return nil, err
	}
	leaves := d.pageTree()
	var out []Picture
	for _, n := range pages {
		p := Picture{Page: n}
		if n < 1 || n > len(leaves) {
			p.Problem = "the page was not found again"
		} else if err := d.picture(&p, leaves[n-1], data); err != nil {
			p.Problem = err.Error()
		}
		out = append(out, p)
	}
	return out, nil
}

// openForImages opens the file, mended where it is encrypted or broken; the
// bytes returned are those in which the streams of the document stand.
func openForImages(data []byte, o Options) (*document, []byte, error) {
	end := time.Now().Add(o.Time)
	if !o.Mend {
		rd, err := safeOpen(data)
		if err == nil && rd.Trailer().Key("Encrypt").IsNull() {
			return newDocument(rd, o, end), data, nil
		}
	}
	clean, err := pdfmend.MendWithImages(data, o.Password, o.Inflated)
	if errors.Is(err, pdfmend.ErrLocked) {
		return nil, nil, ErrLocked
	} else if err != nil {
		return nil, nil, err
	}
	rd, err := safeOpen(clean)
	if err != nil {
		return nil, nil, err
	}
	return newDocument(rd, o, end), clean, nil
}

func safeOpen(data []byte) (rd *pdf.Reader, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%v", x)
		}
	}()
	return open(data, "")
}

// picture finds the image of one page and makes it ready for OCR.
func (d *document) picture(p *Picture, l leaf, data []byte) (err error) {
	defer func() {
		if x := recover(); x != nil {
			rethrow(x)
			err = fmt.Errorf("%v", x)
		}
	}()
	var pics []placed
	w := &walker{doc: d, deadline: earliest(time.Now().Add(d.opts.PageTime), d.end), pics: &pics}
	m, width, height := l.upright()
	w.run(d.contents(l.page.Key("Contents")), l.resources, m, 0)
	var best placed
	for _, pic := range pics {
		if pic.at.area() > best.at.area() {
			best = pic
		}
	}
	area := best.at.area()
	if area < pageShare*width*height {
		return errors.New("the page is not made of one image")
	}
	// Of JPEG 2000 OCR programs read few kinds: better to have the page drawn.
	p.Whole = area > wholeShare*w.images && !strings.Contains(best.image.Key("Filter").String(), "JPX")
	a := best.at
	p.Left, p.Bottom = a[4]+min(0, a[0])+min(0, a[2]), a[5]+min(0, a[1])+min(0, a[3])
	p.Across = math.Abs(a[0]) + math.Abs(a[2])
	p.Picture, err = d.convert(best, data)
	return err
}

// convert makes an image of the file one for OCR.
func (d *document) convert(pic placed, data []byte) (raster.Picture, error) {
	t, wide, ok := pic.at.turn()
	if !ok {
		return raster.Picture{}, errors.New("the image is drawn askew")
	}
	v := pic.image
	w, h := integer(v.Key("Width"), 0), integer(v.Key("Height"), 0)
	dpi := 0
	if wide > 1 {
		dpi = int(math.Round(float64(w) * 72 / wide))
	}
	raw, err := rawStream(v, data)
	if err != nil {
		return raster.Picture{}, err
	}
	raw, filter, parms, err := unfilter(v, raw)
	if err != nil {
		return raster.Picture{}, err
	}
	invert := inverted(v)
	switch filter {
	case "DCTDecode", "DCT":
		return raster.JPEG(raw, dpi, t, invert)
	case "CCITTFaxDecode", "CCF":
		fax := raster.Fax{
			Columns: integer(parms.Key("Columns"), 1728), Rows: h, K: integer(parms.Key("K"), 0),
			ByteAlign: parms.Key("EncodedByteAlign").Bool(), Invert: parms.Key("BlackIs1").Bool() != invert,
		}
		return fax.TIFF(raw, dpi, t)
	case "JPXDecode":
		return raster.JPX(raw, dpi, t)
	case "":
		s := raster.Samples{Width: w, Height: h, Bits: integer(v.Key("BitsPerComponent"), 8), Invert: invert}
		if err := d.colours(v, &s); err != nil {
			return raster.Picture{}, err
		}
		g, err := s.Gray(raw)
		if err != nil {
			return raster.Picture{}, err
		}
		return raster.Upright(g, dpi, t)
	}
	return raster.Picture{}, fmt.Errorf("images stored as %s are not read here", filter)
}

// turn says how an image drawn with that matrix is turned, and how wide it
// stands on the paper before turning; ok is false where it is askew.
func (a matrix) turn() (t raster.Turn, width float64, ok bool) {
	ax, ay, bx, by := a[0], a[1], a[2], a[3] // where right and up point
	width = math.Hypot(ax, ay)
	if ax*by-ay*bx < 0 {
		t.Mirror, ax, ay = true, -ax, -ay
	}
	const slant = 0.05 // a scanner's own correction is a degree or two
	switch along := math.Abs(ax) > math.Abs(ay); {
	case along && (math.Abs(ay) > slant*width || math.Abs(bx) > slant*math.Hypot(bx, by)),
		!along && (math.Abs(ax) > slant*width || math.Abs(by) > slant*math.Hypot(bx, by)):
		return t, width, false
	case along && ax > 0:
	case along:
		t.Quarters = 2
	case ay < 0:
		t.Quarters = 1
	default:
		t.Quarters = 3
	}
	return t, width, true
}

// rawStream is what stands in the file between "stream" and "endstream". The
// library tells where that is only in how it prints a stream: "<<...>>@1234".
func rawStream(v pdf.Value, data []byte) ([]byte, error) {
	s := v.String()
	at, err := strconv.Atoi(s[strings.LastIndexByte(s, '@')+1:])
	n := integer(v.Key("Length"), -1)
	if err != nil || at < 0 || n < 0 || at > len(data) || n > len(data)-at {
		return nil, fmt.Errorf("the image is not where the file says: %w", corpus.ErrInvalid)
	}
	return data[at : at+n], nil
}

// unfilter undoes the filters before that of the image itself, which is
// returned with its parameters; "" stands for bare dots.
func unfilter(v pdf.Value, data []byte) ([]byte, string, pdf.Value, error) {
	filters, parms := v.Key("Filter"), v.Key("DecodeParms")
	n := 1
	switch filters.Kind() {
	case pdf.Null:
		return data, "", pdf.Value{}, nil
	case pdf.Array:
		n = filters.Len()
	}
	for i := range min(n, 8) {
		filter, parm := filters, parms
		if filters.Kind() == pdf.Array {
			filter, parm = filters.Index(i), parms.Index(i)
		} else if parms.Kind() == pdf.Array {
			parm = parms.Index(0)
		}
		numbers := map[string]int{}
		for _, k := range []string{"Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange"} {
			if x := parm.Key(k); x.Kind() == pdf.Integer {
				numbers[k] = int(x.Int64())
			}
		}
		out, ok := pdfmend.Unfilter(filter.Name(), data, numbers, maxImage)
		if !ok {
			return data, filter.Name(), parm, nil
		}
		data = out
	}
	return data, "", pdf.Value{}, nil
}

// maxImage bounds the bare dots of one image.
const maxImage = 256 << 20

// inverted reports whether the dots of an image count from the other end.
func inverted(v pdf.Value) bool {
	d := v.Key("Decode")
	return d.Len() >= 2 && d.Index(0).Float64() > d.Index(1).Float64()
}

func integer(v pdf.Value, fallback int) int {
	if v.Kind() != pdf.Integer || v.Int64() > 1<<40 || v.Int64() < -1<<40 {
		return fallback
	}
	return int(v.Int64())
}

// colours fills in what the dots of an image mean.
func (d *document) colours(v pdf.Value, s *raster.Samples) error {
	if v.Key("ImageMask").Bool() {
		s.Bits, s.Components = 1, 1
		return nil
	}
	cs := v.Key("ColorSpace")
	if cs.Kind() == pdf.Array && cs.Len() >= 4 && (cs.Index(0).Name() == "Indexed" || cs.Index(0).Name() == "I") {
		s.Components = 1
		s.Palette = d.palette(cs)
		return nil
	}
	n, ink := components(cs)
	if n != 1 && n != 3 && n != 4 {
		return fmt.Errorf("the colours of the image are unknown: %w", corpus.ErrInvalid)
	}
	s.Components = n
	s.Invert = s.Invert != ink
	return nil
}

// components counts those of a colour space, 0 where it is not known; ink says
// that a single one counts ink, not light.
func components(cs pdf.Value) (n int, ink bool) {
	kind := cs.Name()
	if cs.Kind() == pdf.Array {
		kind = cs.Index(0).Name()
	}
	switch kind {
	case "DeviceGray", "CalGray", "G":
		return 1, false
	case "DeviceRGB", "CalRGB", "RGB":
		return 3, false
	case "DeviceCMYK", "CMYK":
		return 4, false
	case "ICCBased":
		return integer(cs.Index(1).Key("N"), 0), false
	case "Separation":
		return 1, true
	}
	return 0, false
}

// palette is the table of an Indexed colour space as red, green and blue.
func (d *document) palette(cs pdf.Value) []byte {
	table := cs.Index(3).RawString()
	if cs.Index(3).Kind() == pdf.Stream {
		table = d.budget.read(cs.Index(3))
	}
	n, _ := components(cs.Index(1))
	rgb := []byte{}
	for ; n > 0 && len(table) >= n; table = table[n:] {
		switch n {
		case 3:
			rgb = append(rgb, table[:3]...)
		case 4:
			black := 255 - int(table[3])
			for i := range 3 {
				rgb = append(rgb, byte((255-int(table[i]))*black/255))
			}
		default:
			rgb = append(rgb, table[0], table[0], table[0])
		}
	}
	return rgb
}
