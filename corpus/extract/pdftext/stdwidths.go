package pdftext

import (
	"strconv"
	"strings"
	"sync"
)

// The advances of the codes 32 to 126 in the standard fonts, in thousandths of
// the letter size, from the Adobe font metrics. Files need not hold them.
const (
	timesRoman = "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
	timesBold  = "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520"
	timesItal  = "250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541"
	helvetica  = "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
	helvBold   = "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)

var stdWidths = sync.OnceValue(func() map[string][]float64 {
	out := map[string][]float64{}
	for name, list := range map[string]string{
		"times": timesRoman, "times-b": timesBold, "times-i": timesItal, "helv": helvetica, "helv-b": helvBold,
	} {
		for _, f := range strings.Fields(list) {
			n, _ := strconv.ParseFloat(f, 64)
			out[name] = append(out[name], n)
		}
	}
	return out
})

// standardWidths fills the widths of a font that the file gives none for, by
// the standard font that its name is nearest to.
func (f *font) standardWidths(base string) {
	base = strings.ToLower(base)
	bold := strings.Contains(base, "bold") || strings.Contains(base, "black")
	name := "helv"
	switch {
	case strings.Contains(base, "courier") || strings.Contains(base, "mono"):
		f.missing = 600
		return
	case strings.Contains(base, "times") || strings.Contains(base, "roman") || strings.Contains(base, "serif"):
		name = "times"
		if !bold && (strings.Contains(base, "italic") || strings.Contains(base, "oblique")) {
			name = "times-i"
		}
	}
	if bold {
		name = strings.TrimSuffix(name, "-i") + "-b"
	}
	f.missing = 500
	for i, w := range stdWidths()[name] {
		f.widths[32+i] = w
	}
	for c, like := range map[int]int{0x91: '\'', 0x92: '\'', 0x93: '"', 0x94: '"', 0x95: '-', 0xA0: ' '} {
		f.widths[c] = f.widths[like]
	}
	f.widths[0x97], f.widths[0x85] = 1000, 1000
}
