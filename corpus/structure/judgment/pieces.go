package judgment

import (
	"regexp"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// A page that sets some words in elements of their own gives each of them a line:
// "Present:" over "Amin" over "Bashir" over "Miller" over ", J.". In the title such pieces
// are put together again.

const (
	// pieceTop is how many lines from the top the pieces of a title are looked for.
	pieceTop = 60
	// pieceSign is how many lines down the first of them stands at the latest.
	pieceSign = 24
)

var (
	// rePiece is a line that goes on with the one above: it begins with what ends a word.
	rePiece = regexp.MustCompile(`^[,;.)](?:\s|$|\pL)|^:$`)
	// rePieceSign is such a line that no page has by chance: the office of a bench whose
	// names stand above.
	rePieceSign = regexp.MustCompile(`^,\s*(?:J|JJ|A?C\.?J|[Mm]embers?)\b\W*$`)
	// reShortOf is the dot of a shortened word, which stands on the line above.
	reShortOf   = regexp.MustCompile(`^\.\s[(\p{Lu}]`)
	reShortWord = regexp.MustCompile(`^\p{Lu}[\pL.]{1,5}$`)
	// reRoleAlone is a role that has lost its name to the line above.
	reRoleAlone = regexp.MustCompile(`(?i)^(?:etc\.?\s*)?(?:[-–—]{2,}|—)\s*` + roleWords + `\W*$`)
	// rePieceOpen ends in a mark that something must follow.
	rePieceOpen = regexp.MustCompile(`[(\[&]$`)
	// reReporterYear is the beginning of a citation without its page.
	reReporterYear = regexp.MustCompile(`^(?:PLD|PLJ)\s+(?:19|20)\d\d(?:\s+\p{Lu}\p{Ll}+)?$`)
)

// joinPieces gives the lines with such pieces of the title put together; a page that shows
// none is left as it is.
func joinPieces(ls []lines.Line) []lines.Line {
	torn := false
	for i, l := range ls[:min(len(ls), pieceSign)] {
		torn = torn || rePieceSign.MatchString(l.Text) || i > 0 && reShortOf.MatchString(l.Text) && reShortWord.MatchString(ls[i-1].Text)
	}
	if !torn {
		return ls
	}
	out := make([]lines.Line, 0, len(ls))
	bench := 0 // the pieces that the bench has taken so far
	for _, l := range ls[:min(len(ls), pieceTop)] {
		if n := len(out) - 1; n >= 0 && (goesOn(out[n].Text, l.Text) || bench > 0 && bench < benchLines && benchPiece(l.Text)) {
			out[n].Text, out[n].Cells = glue(out[n].Text, l.Text), nil
		} else {
			out = append(out, l)
			bench = 0
		}
		if last := out[len(out)-1].Text; reReportBench.MatchString(last) && !reBenchEnd.MatchString(last) {
			bench++
		} else {
			bench = 0
		}
	}
	return append(out, ls[min(len(ls), pieceTop):]...)
}

// goesOn reports whether line s is a piece of what line above begins.
func goesOn(above, s string) bool {
	return rePiece.MatchString(s) || reRoleAlone.MatchString(s) || rePieceOpen.MatchString(above) || reReporterYear.MatchString(above) ||
		strings.HasPrefix(above, "[") && unclosed(above) > 0 && len(above) < 40
}

// benchPiece reports whether s may be a piece of the names of a bench.
func benchPiece(s string) bool {
	return !reStyled.MatchString(s) && sideRole(s) < 0 && !reVersus.MatchString(s) && !reCourtBox.MatchString(s) && len(findDates(s)) == 0
}

// glue joins two pieces, without a space where a mark stands between them.
func glue(a, b string) string {
	if rePiece.MatchString(b) || strings.HasSuffix(a, "(") || strings.HasSuffix(a, "[") {
		return a + b
	}
	return a + " " + b
}

// reLoneItem is the label of an item on a line by itself.
var reLoneItem = regexp.MustCompile(`^\((?:[a-z]{1,2}|[ivx]{1,5})\)$`)

// joinItems puts such a label before the words below it.
func joinItems(ls []lines.Line) []lines.Line {
	out := ls[:0:0]
	for i := 0; i < len(ls); i++ {
		l := ls[i]
		if i+1 < len(ls) && reLoneItem.MatchString(l.Text) && !lines.Marker(ls[i+1].Text) && !reLoneItem.MatchString(ls[i+1].Text) {
			below := ls[i+1]
			l.Text += " " + below.Text
			l.Cells = []string{l.Text}
			i++
		}
		out = append(out, l)
	}
	return out
}
