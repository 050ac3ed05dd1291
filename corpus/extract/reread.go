package extract

import (
	"context"

	"daleel/corpus/extract/ocr"
	"daleel/corpus/extract/raster"
)

// A page is read again from a cleaned picture when OCR was less sure of it than
// clear, and from the picture turned to its sides and on its head when both
// readings hold fewer sure letters than a page of text has. A turned reading
// has to hold half as many again: a table upright yields some words sideways.
const (
	clear      = 0.80
	fewSure    = 400
	turnedGain = 1.5
)

// readPicture reads a picture as it is, and in other ways where that went
// badly: with what lies under the print taken away (scans with a grey raster,
// shadows), and turned (tables printed across the page). turned is by how many
// quarters clockwise the picture was turned for the reading that is returned.
func (r *Reader) readPicture(ctx context.Context, pic raster.Picture) (best ocr.Reading, turned int, err error) {
	best, err = r.ocr.Read(ctx, pic.Data, pic.DPI)
	if err != nil || len(best.Sheets) > 1 || best.Confidence >= clear {
		return best, 0, err
	}
	for quarters := range 4 {
		if quarters > 0 && best.Sure() >= fewSure {
			break
		}
		cleaned, err := raster.Clean(pic, raster.Turn{Quarters: quarters})
		if err != nil {
			break // the first reading stands
		}
		again, err := r.ocr.Read(ctx, cleaned.Data, cleaned.DPI)
		if err != nil {
			break
		}
		gain := 1.0
		if quarters > 0 {
			gain = turnedGain
		}
		if float64(again.Sure()) > gain*float64(best.Sure()) {
			best, turned = again, quarters
		}
	}
	if turned > 0 {
		best.Sheets[0] = best.Sheets[0].TurnedBack(turned)
	}
	return best, turned, ctx.Err()
}
