package judgment

import (
	"regexp"
	"slices"

	"daleel/corpus/structure/internal/lines"
)

// A file may hold a judgment and below it the order on an application, or the short
// judgment in a connected case, each on a sheet of its own with the printed head of
// the court's form. Such a head is a title block like the first: it names parties,
// and no paragraph begins in it.

// sheet is one of them: its title block, empty for the first, and its reasons.
type sheet struct{ head, body []lines.Line }

const (
	// sheetReach is how many lines below its first a head must show what it is.
	sheetReach = 14
	// maxSheetHead is how many lines the head of a further sheet takes at most.
	maxSheetHead = 80
)

var (
	reSheetTop = regexp.MustCompile(`(?i)^\W*(?:form\s+no\W{0,3}h\W?c|stereo\b|h\W?c\W?j\W?d|(?:judgment|order) sheet\W*$|(?:in the )?(?:\w+ ){0,2}high court\b[^()]*$)`)
	// reColumns are the heads of the columns of an order sheet.
	reColumns = regexp.MustCompile(`(?i)^\W*(?:s\w?\.?\s*no\W{0,2}\s*of\b|date of\s*(?:order|proceeding)?\W*(?:proceedings?\W*)?$|orders? with signatures?\b|(?:order|proceedings?)\W*(?:proceedings?)?\W*$|counsel,? where|parties.? (?:or |of )?counsel)`)
)

// cutSheets keeps the lines of the first sheet, from which all that is said of the
// case is read, and sets the others apart.
func (d *doc) cutSheets() {
	parts := sheets(d.reasons())
	d.further = parts[1:]
	d.lines = d.lines[:min(d.body, len(d.lines))+len(parts[0].body)]
}

// sheets cuts the reasons where another sheet begins.
func sheets(body []lines.Line) []sheet {
	out := []sheet{{}}
	from := 0
	for i := minOpinion; i < len(body); i++ {
		n := sheetHead(body[i:])
		if n == 0 || i-from < minOpinion {
			continue
		}
		out[len(out)-1].body = body[from:i]
		out = append(out, sheet{head: body[i : i+n]})
		from = i + n
		i = from
	}
	out[len(out)-1].body = body[from:]
	return out
}

// sheetHead gives how many lines from the first of ls are the head of a sheet, 0
// where none begins there.
func sheetHead(ls []lines.Line) int {
	if !reSheetTop.MatchString(ls[0].Text) && !reColumns.MatchString(ls[0].Text) || isProse(ls[0].Text) {
		return 0
	}
	head := make([]string, min(len(ls), maxSheetHead))
	for i := range head {
		head[i] = ls[i].Text
	}
	if !formOfSheet(head[:min(len(head), sheetReach)]) {
		return 0
	}
	end, _ := findBody(head)
	return end
}

// formOfSheet reports whether lines are the upper part of a court's form: its
// columns; or the court with the case and the parties or a heading.
func formOfSheet(head []string) bool {
	columns := 0
	var kinds []lineKind
	for _, s := range head {
		if isProse(s) && !reColumns.MatchString(s) {
			break
		}
		if reColumns.MatchString(s) {
			columns++
		}
		k := lineKindOf(s)
		if k == kindOther && reInline.MatchString(s) {
			k = kindVersus
		}
		kinds = append(kinds, k)
	}
	has := func(k lineKind) bool { return slices.Contains(kinds, k) }
	return columns >= 2 || has(kindCourt) && has(kindNumber) && (has(kindVersus) || has(kindHeading))
}
