package pdftext

import (
	"math"
	"time"

	"github.com/ledongthuc/pdf"
)

// leaf is a page with what it inherits from the tree above it.
type leaf struct {
	page, resources, mediaBox, cropBox pdf.Value
	rotate                             int
}

// pageTree lists the pages. A node may stand in the tree once only and at most
// maxTreeDepth deep, or a cycle would never end.
func (d *document) pageTree() (leaves []leaf) {
	defer func() {
		if x := recover(); x != nil {
			rethrow(x)
		}
	}()
	root := d.rd.Trailer().Key("Root").Key("Pages")
	visited, deadline := 0, time.Now().Add(treeTime)
	var walk func(v pdf.Value, up leaf, depth int)
	walk = func(v pdf.Value, up leaf, depth int) {
		visited++
		if time.Now().After(deadline) || depth > maxTreeDepth || len(leaves) > d.opts.Pages || visited > 4*maxTreeNodes || v.Kind() != pdf.Dict {
			return
		}
		up = up.inherit(v)
		kids := v.Key("Kids")
		if kids.Kind() != pdf.Array {
			up.page = v
			leaves = append(leaves, up)
			return
		}
		for i := range kids.Len() {
			if time.Now().After(deadline) {
				return
			}
			if kid, ok := index(kids, i); ok {
				walk(kid, up, depth+1)
			}
		}
	}
	walk(root, leaf{}, 0)
	return leaves
}

const (
	maxTreeDepth = 40
	maxTreeNodes = 50_000
	treeTime     = 4 * time.Second
)

// index resolves one element of an array; one that is broken is skipped.
func index(v pdf.Value, i int) (x pdf.Value, ok bool) {
	defer func() {
		if e := recover(); e != nil {
			rethrow(e)
			ok = false
		}
	}()
	return v.Index(i), true
}

func (l leaf) inherit(v pdf.Value) leaf {
	if x := v.Key("Resources"); x.Kind() == pdf.Dict {
		l.resources = x
	}
	if x := v.Key("MediaBox"); x.Len() == 4 {
		l.mediaBox = x
	}
	if x := v.Key("CropBox"); x.Len() == 4 {
		l.cropBox = x
	}
	if x := v.Key("Rotate"); x.Kind() == pdf.Integer {
		l.rotate = ((int(x.Int64()%360)+360)%360 + 45) / 90 * 90 % 360
	}
	return l
}

// box is the visible part of the page: x0 y0 x1 y1.
func (l leaf) box() [4]float64 {
	media := rect(l.mediaBox, [4]float64{0, 0, 612, 792})
	crop := rect(l.cropBox, media)
	crop[0], crop[1] = max(crop[0], media[0]), max(crop[1], media[1])
	crop[2], crop[3] = min(crop[2], media[2]), min(crop[3], media[3])
	if crop[2]-crop[0] < 1 || crop[3]-crop[1] < 1 {
		return media
	}
	return crop
}

func rect(v pdf.Value, fallback [4]float64) [4]float64 {
	if v.Len() != 4 {
		return fallback
	}
	a, b := v.Index(0).Float64(), v.Index(1).Float64()
	c, e := v.Index(2).Float64(), v.Index(3).Float64()
	r := [4]float64{min(a, c), min(b, e), max(a, c), max(b, e)}
	if r[2]-r[0] < 1 || r[3]-r[1] < 1 || math.IsInf(r[2]-r[0], 0) {
		return fallback
	}
	return r
}

// upright moves the visible box to the origin and turns the page as a viewer
// would. It returns the size of the turned page.
func (l leaf) upright() (m matrix, width, height float64) {
	b := l.box()
	w, h := b[2]-b[0], b[3]-b[1]
	m = matrix{1, 0, 0, 1, -b[0], -b[1]}
	switch l.rotate {
	case 90:
		return m.mul(matrix{0, -1, 1, 0, 0, w}), h, w
	case 180:
		return m.mul(matrix{-1, 0, 0, -1, w, h}), w, h
	case 270:
		return m.mul(matrix{0, 1, -1, 0, h, 0}), h, w
	}
	return m, w, h
}
