package judgment

import (
	"regexp"
	"slices"
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

var (
	// reCourtOpens and reCourtRest are the two lines of a court's name that a large print
	// has broken: "BEFORE THE KHYBER PAKHTUNKHWA SERVICE" over "TRIBUNAL, PESHAWAR".
	reCourtOpens = regexp.MustCompile(`^\W*(?i:(?:in|before)\s+the\s|supreme\W*$)`)
	reCourtRest  = regexp.MustCompile(`^(?i:(?:high\s+|shariat\s+|sessions\s+)?(?:court|tribunal|commission|judge)s?)\b[^.:]{0,40}$`)
	reCourtWhole = regexp.MustCompile(`(?i)\b(?:court|tribunal|commission)\b`)
	// reReportOpens and reReportRest are those of a law report's citation in a narrow column.
	reReportOpens = regexp.MustCompile(`^P\s?L\s?[DJ]\s+(?:19|20)\d\d\s+\p{Lu}[\pL ]+$`)
	reReportRest  = regexp.MustCompile(`^[\pL.() ]{0,24}\d{1,4}$`)
)

// titleTop is how many lines the name of a court stands down at most.
const titleTop = 8

// joinTitle puts the two lines of a court's name, or of a citation, together.
func joinTitle(ls []lines.Line) []lines.Line {
	for i := 0; i+1 < min(len(ls), titleTop); i++ {
		above, below := ls[i].Text, ls[i+1].Text
		court := reCourtOpens.MatchString(above) && !reCourtWhole.MatchString(above) && reCourtRest.MatchString(below)
		if !court && !(i == 0 && reReportOpens.MatchString(above) && reReportRest.MatchString(below)) {
			continue
		}
		ls = slices.Delete(slices.Clone(ls), i+1, i+2)
		ls[i].Text = above + " " + below
		ls[i].Cells = []string{ls[i].Text}
	}
	return joinBlocks(ls)
}

// narrow is how many letters the lines of a column of a law report have at most.
const narrow = 48

// joinBlocks puts the title and the notes of a law report together that stand in a narrow
// column, where empty lines divide the parties, the cases and counsel.
func joinBlocks(ls []lines.Line) []lines.Line {
	if len(ls) < titleTop || lines.Width(ls) > narrow || !reReportTitle.MatchString(compact(ls[0].Text)) {
		return ls
	}
	heading := slices.IndexFunc(ls, func(l lines.Line) bool { return reHeading.MatchString(l.Text) })
	if heading < 0 || !slices.ContainsFunc(ls[:heading], func(l lines.Line) bool { return l.Break }) {
		return ls
	}
	out := slices.Clone(ls[:1])
	for i := 1; i < heading; i++ {
		if n := len(out) - 1; i > 1 && !ls[i].Break {
			out[n].Text, out[n].Cells = glueDash(out[n].Text, ls[i].Text), nil
		} else {
			out = append(out, ls[i])
		}
	}
	return append(out, ls[heading:]...)
}

// glueDash joins two lines, without a space behind the dashes of a role: "A B---" over
// "Respondents".
func glueDash(a, b string) string {
	if strings.HasSuffix(a, "--") {
		return a + b
	}
	return a + " " + b
}
