package corpus

import (
	"strconv"
	"strings"
)

// ProvisionKind says what sort of part of a document a provision is.
type ProvisionKind string

// The kinds of provision. Containers (part, chapter, ...) hold others; units
// (section, article, rule, paragraph, ...) are what a search hit points to;
// the rest stand inside a unit.
const (
	Preamble     ProvisionKind = "preamble"
	Part         ProvisionKind = "part"
	Chapter      ProvisionKind = "chapter"
	Division     ProvisionKind = "division"
	Section      ProvisionKind = "section"
	Article      ProvisionKind = "article"
	OrderPart    ProvisionKind = "order" // an Order of the CPC's First Schedule
	Rule         ProvisionKind = "rule"
	Regulation   ProvisionKind = "regulation"
	Clause       ProvisionKind = "clause"
	Subsection   ProvisionKind = "subsection"
	Subclause    ProvisionKind = "subclause"
	Proviso      ProvisionKind = "proviso"
	Explanation  ProvisionKind = "explanation"
	Illustration ProvisionKind = "illustration"
	Schedule     ProvisionKind = "schedule"
	Entry        ProvisionKind = "entry" // a row or item of a schedule
	Form         ProvisionKind = "form"
	Quotation    ProvisionKind = "quotation" // in a judgment, of a law or another judgment
	Recommended  ProvisionKind = "recommendation"
	Caption      ProvisionKind = "caption"   // of a table, figure or box
	Header       ProvisionKind = "header"    // a judgment's title block
	Paragraph    ProvisionKind = "paragraph" // numbered or not
	HeadingPart  ProvisionKind = "heading"   // a report's headed part
	PagePart     ProvisionKind = "page"      // a page of a text without structure
)

// Provision is any addressable part of a document.
//
// Unit provisions carry Text. Parts inside a unit (subsections, clauses,
// provisos) carry Start and End, byte offsets into the unit's Text, and no Text
// of their own. Containers carry a heading and perhaps introductory Text.
type Provision struct {
	// EID is unique in the document: sec_21, art_25A, ord_7__rule_11,
	// sec_21__subsec_1__para_c, chp_II, sched_1, para_12.
	EID  string        `json:"eid"`
	Kind ProvisionKind `json:"kind"`
	// Number as printed, without brackets or stops: "21", "22A", "VII".
	Number  string `json:"number,omitempty"`
	Heading string `json:"heading,omitempty"`
	Text    string `json:"text,omitempty"`
	// Unit marks what a search hit may point to.
	Unit bool `json:"unit,omitempty"`
	// Parent is the EID of the part this one stands in, "" at the top.
	Parent string `json:"parent,omitempty"`
	Start  int    `json:"start,omitempty"`
	End    int    `json:"end,omitempty"`
	// PageFrom and PageTo are page numbers, 0 where the source has no pages.
	PageFrom int `json:"page_from,omitempty"`
	PageTo   int `json:"page_to,omitempty"`
	// Omitted is set where the law says the provision was omitted or repealed.
	Omitted bool     `json:"omitted,omitempty"`
	Lang    Language `json:"lang,omitempty"`
	// Amendments are the provision's history, read from its footnotes.
	Amendments []Amendment `json:"amendments,omitempty"`
	// Source is what a quotation is taken from, as the text beside it cites it: the
	// normal form of a citation, "" where the text names none.
	Source string `json:"source,omitempty"`
	// Defines lists the terms that this provision defines.
	Defines []string `json:"defines,omitempty"`
	// Digest is Daleel's own summary in plain words, where there is one.
	Digest *Digest `json:"digest,omitempty"`
}

// Unnumbered marks the step of an eId that stands for a part printed without a
// number, before its place among its like: "para_nn_3".
const Unnumbered = "_nn_"

// UnnumberedPlace reads that place out of eid: 3 for "para_nn_3" and for what
// stands in it, 0 where the part has a printed number or none at all. The place is
// Daleel's count and never to be cited as a number of the print.
func UnnumberedPlace(eid string) int {
	step, _, _ := strings.Cut(eid, "__")
	_, place, ok := strings.Cut(step, Unnumbered)
	n, err := strconv.Atoi(place)
	if !ok || err != nil {
		return 0
	}
	return n
}

// Continues reports whether eid is that of a further piece of a long paragraph, which
// has the number of the first: "para_6__part_2".
func Continues(eid string) bool {
	i := strings.LastIndex(eid, "__")
	if i < 0 {
		return false
	}
	place, ok := strings.CutPrefix(eid[i+2:], "part_")
	n, err := strconv.Atoi(place)
	return ok && err == nil && n > 1
}

// Amendment is one change that a footnote or marginal note records.
type Amendment struct {
	// Action is substituted, inserted, added, omitted, repealed, renumbered,
	// or other.
	Action string `json:"action"`
	// By is the instrument as printed: "Act No. II of 2025, s. 4".
	By string `json:"by,omitempty"`
	// Work is the identifier of that instrument where it could be made.
	Work string `json:"work,omitempty"`
	// Effective is the date from which the change holds, ISO 8601, or "".
	Effective string `json:"effective,omitempty"`
	// Note is the footnote as printed.
	Note string `json:"note"`
}

// Treatment is a law-report label beside a citation ("rel.", "distinguished").
type Treatment string

// CitationRef is a citation found in a document.
type CitationRef struct {
	// In is the EID of the provision in whose Text Start and End lie.
	In    string `json:"in"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	// Form is reporter, neutral, provision, work, case or gazette.
	Form string `json:"form"`
	// Normal is the normal form: "PLD 2018 SC 1", "s. 302, PPC".
	Normal string `json:"normal"`
	// Target is a work identifier, with #eid for a provision; "" unknown.
	Target    string    `json:"target,omitempty"`
	Treatment Treatment `json:"treatment,omitempty"`
}

// Finding is something that the reading of a document noticed and that an
// editor should know: a gap in the sequence of sections, a table of contents
// that disagrees with the body, an identifier that could not be resolved.
type Finding struct {
	Code   string `json:"code"` // stable, for example "sections.gap"
	Detail string `json:"detail"`
	EID    string `json:"eid,omitempty"`
}
