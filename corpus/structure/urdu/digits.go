package urdu

import "strings"

// A number that OCR read in Nastaliq print is a guess: the figures are alike, a
// footnote's mark stands close behind the number, and the first or the last figure
// is often lost. misread prices how far what was read is from what may have been
// printed; 0 is the same number, and tooFar stands for "not this one".
//
// The prices were set by what two translations show: 4 read as 3 and 6 as 2 most of
// all, a mark stuck on behind, a 1 lost, the letters alef, waw and yeh for 1, 9 and 7.

// tooFar is the price from which a reading is none.
const tooFar = 1.0

// confused prices two figures taken for each other.
var confused = map[[2]rune]float64{
	{'3', '4'}: 0.25, {'2', '6'}: 0.3, {'2', '3'}: 0.4, {'2', '4'}: 0.5, {'0', '5'}: 0.4, {'1', '9'}: 0.5, {'6', '7'}: 0.6, {'1', '6'}: 0.6, {'8', '7'}: 0.6,
}

const (
	costOther   = 0.8  // two figures that are not alike
	costMark    = 0.3  // a figure too many at the end: a footnote's mark
	costExtra   = 0.7  // a figure too many elsewhere
	costLostOne = 0.3  // a 1 that was lost
	costLost    = 0.5  // another figure that was lost
	costLetter  = 0.05 // a letter for a figure
)

// figureOf are the letters that OCR puts for a figure that stands alone or begins a
// number.
var figureOf = strings.NewReplacer("ا", "1", "و", "9", "ے", "7", "ه", "5", "ہ", "5")

// misread prices the reading of what is printed, in European figures, as number.
func misread(printed, number string) float64 {
	if printed == number {
		return 0
	}
	a, b := []byte(printed), []byte(number)
	if len(a) > len(b)+1 || len(b) > len(a)+2 {
		return tooFar
	}
	var prev, row [8]float64
	if len(b) >= len(row) {
		return tooFar
	}
	for j := 1; j <= len(b); j++ {
		prev[j] = prev[j-1] + lost(b[j-1])
	}
	for i := 1; i <= len(a); i++ {
		extra := costExtra
		if i == len(a) && i > 1 {
			extra = costMark
		}
		row[0] = prev[0] + extra
		for j := 1; j <= len(b); j++ {
			row[j] = min(prev[j]+extra, row[j-1]+lost(b[j-1]), prev[j-1]+swapped(a[i-1], b[j-1]))
		}
		prev = row
	}
	return min(prev[len(b)], tooFar)
}

func lost(c byte) float64 {
	if c == '1' {
		return costLostOne
	}
	return costLost
}

func swapped(a, b byte) float64 {
	if a == b {
		return 0
	}
	x, y := rune(min(a, b)), rune(max(a, b))
	if c, ok := confused[[2]rune{x, y}]; ok {
		return c
	}
	if c, ok := confused[[2]rune{y, x}]; ok {
		return c
	}
	return costOther
}
