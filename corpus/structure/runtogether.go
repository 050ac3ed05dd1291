package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// A page may run a law into one line, or wrap it wherever a table's cell ended, so
// that its sections begin inside lines: "… enacted as follows:- 1. Short title.- (1)
// This Act may be called … 2. Definitions.- In this Act …".

var (
	// firstInside is section 1 inside a line, with the words by which a law names itself.
	firstInside = regexp.MustCompile(`(?s)\S (1\.\s?(?:\[?[Ss](?:hort|HORT)\s?[Tt](?:itle|ITLE)|\(1\) Th(?:is|ese) |Th(?:is|ese) (?:Act|Ordinance|Order|[Rr]ules|[Rr]egulations?)\b|Title ).{0,240}?\b(?:called|cited)\b)`)
	// tableInside is the beginning of a table of sections inside a line.
	tableInside = regexp.MustCompile(`\S 1\.\s?\[?[Ss]hort\s[Tt]itle[^.]{0,100}\.\s2\.\s?\[?\p{Lu}`)
	// secondInside is section 2 inside a line.
	secondInside = regexp.MustCompile(`\S 2\. ?\p{Lu}`)
	// firstAtHead is section 1 where it belongs, at the head of a line.
	firstAtHead = regexp.MustCompile(`(?ms)^[^\w(]{0,4}1 ?[.)—:-].{0,240}?\b(?:called|cited)\b`)
	// insideFront opens what stands on lines of its own above the first section.
	insideFront = regexp.MustCompile(`\b(?:A(?:n|N) (?:ACT|Act|ORDINANCE|Ordinance|ORDER|Order|REGULATION|Regulation) (?:to|TO|further|FURTHER|for)\b|A (?:BILL|Bill|REGULATION|Regulation) |W(?:HEREAS|hereas) |A(?:ND|nd) W(?:HEREAS|hereas)|N(?:OW|ow),? [Tt](?:HEREFORE|herefore)|It is (?:hereby )?enacted|Be it enacted|In exercise of the |Preamble ?[.:—-]|CONTENTS\b|PREAMBLE\.? SECTIONS?\b[.:]?|SECTIONS:|ARRANGEMENT OF|No\. ?[A-Z]{1,3}\. ?\d|The following (?:Act|Ordinance|Bill) )`)
	// aloneInFront is what has a line to itself there: the title, the number, the day.
	aloneInFront = regexp.MustCompile(`\bTHE (?:[][A-Z0-9’'(),&./-]+ ){1,16}(?:ACT|ORDINANCE|REGULATION|ORDER|RULES|BILL)S?,? \d{4}\b\.?|[(\[]?(?:[][A-Z0-9]+ ){0,3}\b(?:ACT|Act|ORDINANCE|Ordinance|REG\.|REGULATION) N[Oo]\.? ?(?:[IVXLCDM]{1,9}|\d{1,3}) (?:of|OF) \d{4}[)\]]?\.?|\[\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}\]|[A-Z]{5,12}, [A-Z]{4,7}DAY,? [A-Z]{3,9} \d{1,2}, \d{4}|(?:SENATE|NATIONAL ASSEMBLY) SECRETARIAT|NOTIFICATION|_{6,}|(?:[A-Z][a-z]{4,12}[, ]{1,2}(?:dated )?the |The |Dated )\d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+,? \d{4}`)
	// insideBody opens a section.
	insideBody = regexp.MustCompile(` (\d{0,2}\[?\d{1,3}(?:[- ]?[A-Z]{1,2})?\. ?[[“"(*]{0,2}(?:\p{Lu}|1\)))`)
	// insideHeads opens the heading of a part, or a schedule.
	insideHeads = regexp.MustCompile(` (\d{0,2}\[?(?:CHAPTER|PART|Chapter|Part)[ –-]+(?:[IVXLC]{1,7}(?:-[A-H])?|\d{1,2}|[A-H])\b[-–—.: ]*(?:\p{Lu}{3,}|\n)|(?:Chapter|Part) (?:[IVXLC]{1,7}|\d{1,2}) ?[–—-] ?\p{Lu}|(?:THE )?(?:FIRST |SECOND |THIRD |FOURTH )?SCHEDULE\b|STATEMENT OF OBJECTS)`)
	// insideSection opens the parts of a section.
	insideSection = regexp.MustCompile(` (\((?:\d{1,2}|[a-z]{1,4}|[ivx]{1,5})\) |Provided |Explanation\b ?[.:—-]|Illustration)`)
)

// runTogether parts the lines of pages that were run together, and leaves others as
// they are.
func runTogether(pages []corpus.Page) []corpus.Page {
	if !isRunTogether(pages) {
		return pages
	}
	out := make([]corpus.Page, len(pages))
	before := true // the first section is not reached
	for i, pg := range pages {
		text := strings.Join(strings.Fields(pg.Text), " ")
		front, body := "", text
		if m := firstInside.FindStringSubmatchIndex(text); before && m != nil {
			front, body, before = text[:m[2]], text[m[2]:], false
		} else if before {
			front, body = text, ""
		}
		pg.Text, pg.Margin = partFront(front)+"\n"+partBody(body), nil
		out[i] = pg
	}
	return out
}

// isRunTogether reports whether the first section of a law stands inside a line, and no
// section 1 at the head of one.
func isRunTogether(pages []corpus.Page) bool {
	inside := false
	for _, pg := range pages {
		if len(pg.Margin) > 0 || firstAtHead.MatchString(pg.Text) {
			return false
		}
		if tableInside.MatchString(pg.Text) {
			inside = true
		} else if m := firstInside.FindStringSubmatchIndex(pg.Text); m != nil && !inside {
			at := strings.LastIndexByte(pg.Text[:m[2]], '\n') + 1
			l, _, _ := strings.Cut(pg.Text[at:], "\n")
			head, _, enacts := cutEnacted(l)
			inside = (!enacts || len(head) > longestEnacted || secondInside.MatchString(l)) && !titleBeside(pg.Text[at:m[2]])
		}
	}
	return inside
}

// titleBeside reports whether t, before the number of the first section, is its heading
// in the margin, or the word before it: "Short title, 1. (1) This Act", "Section 1.".
func titleBeside(t string) bool {
	_, unit := cutUnitWord(t)
	return unit && len(t) < 12 || len(t) < longestMargin && strings.Contains(strings.ToLower(t), "title")
}

// longestEnacted bounds the words of enactment that end in the number of the first
// section, in bytes: only these are cut by cutEnacted.
const longestEnacted = 300

// partFront parts what stands above the first section, the table of sections among it.
func partFront(t string) string {
	t = aloneInFront.ReplaceAllString(t, "\n$0\n")
	t = insideFront.ReplaceAllString(t, "\n$0")
	return breakAt(breakAt(t, insideBody), insideHeads)
}

func partBody(t string) string {
	t = breakAt(breakAt(breakAt(t, insideBody), insideHeads), insideSection)
	return scheduleOf.ReplaceAllString(t, "$1\n$2\n")
}

// scheduleOf is the heading of a schedule with the reference to its section.
var scheduleOf = regexp.MustCompile(`(?m)^([^a-z\n]{0,10}SCHEDULE[^[a-z\n]{0,8}) (\[(?:See|SEE|see) [^]\n]{3,60}\])`)

// breakAt puts a line end before what re finds, but for what belongs to the word before:
// "section 5. The", "under PART V", "clause (a)".
func breakAt(t string, re *regexp.Regexp) string {
	var b strings.Builder
	last := 0
	for _, m := range re.FindAllStringSubmatchIndex(t, -1) {
		if goesBefore(t[:m[0]], re == insideSection) {
			continue
		}
		b.WriteString(t[last:m[0]] + "\n")
		last = m[2]
	}
	b.WriteString(t[last:])
	return b.String()
}

// goesBefore reports whether the number behind t belongs to its last word.
func goesBefore(t string, inSection bool) bool {
	w := lastWord(t)
	switch {
	case mostlyUpper(w):
		return false // "SECTIONS 1. Short title"
	case refEnds(t):
		return true
	case inSection && (w == "and" || w == "or"):
		return false
	}
	return crossWord(w)
}
