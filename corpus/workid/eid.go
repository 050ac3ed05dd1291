package workid

import (
	"strconv"
	"strings"

	"daleel/corpus"
)

// prefixes are the eId element names of the Akoma Ntoso naming convention for
// the kinds of provision that Daleel addresses.
var prefixes = map[corpus.ProvisionKind]string{
	corpus.Preamble: "preamble", corpus.Part: "part", corpus.Chapter: "chp",
	corpus.Division: "dvs", corpus.Section: "sec", corpus.Article: "art",
	corpus.OrderPart: "ord", corpus.Rule: "rule", corpus.Regulation: "reg",
	corpus.Clause: "para", corpus.Subsection: "subsec", corpus.Subclause: "subpara",
	corpus.Proviso: "proviso", corpus.Explanation: "expl", corpus.Illustration: "illus",
	corpus.Schedule: "sched", corpus.Entry: "entry", corpus.Form: "form",
	corpus.Quotation: "quote", corpus.Recommended: "rec", corpus.Caption: "caption",
	corpus.Header: "header", corpus.Paragraph: "para", corpus.HeadingPart: "hd",
	corpus.PagePart: "page",
}

// EID prints one step of an eId: EID(corpus.Section, "22-A") is "sec_22A".
// Number may be as printed; all but letters and digits is dropped.
func EID(kind corpus.ProvisionKind, number string) string {
	n := CleanNumber(number)
	if n == "" {
		return prefixes[kind]
	}
	return prefixes[kind] + "_" + n
}

// Counted prints the step of a part without a printed number by its place among
// its like, counted by us: Counted(corpus.Paragraph, 3) is "para_nn_3".
func Counted(kind corpus.ProvisionKind, place int) string {
	return prefixes[kind] + corpus.Unnumbered + strconv.Itoa(place)
}

// Annex prints the step of what is attached to a law or a judgment and is no schedule
// of it: "annex", "annex_A".
func Annex(number string) string {
	if n := CleanNumber(number); n != "" {
		return "annex_" + n
	}
	return "annex"
}

// TitleBlock reports whether an eId is that of a judgment's title block, of a piece of
// it, or of the head of a further sheet in the same file: "header", "header__part_2",
// "header_2".
func TitleBlock(eid string) bool {
	return eid == prefixes[corpus.Header] || strings.HasPrefix(eid, prefixes[corpus.Header]+"_")
}

// Join hangs a step below a parent: Join("sec_21", "subsec_1") is
// "sec_21__subsec_1". An empty parent gives the step itself.
func Join(parent, step string) string {
	if parent == "" {
		return step
	}
	return parent + "__" + step
}

// CleanNumber keeps the letters and digits of a printed number, so that "25-A",
// "25 A" and "25A." are one.
func CleanNumber(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			return r
		}
		return -1
	}, s)
}
