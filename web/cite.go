package web

import (
	"strconv"
	"strings"

	"daleel/corpus"
)

// pins are how Pakistani lawyers shorten the kinds of provision before a number.
var pins = map[corpus.ProvisionKind]string{
	corpus.Section: "s. ", corpus.Article: "Art. ", corpus.Rule: "r. ", corpus.Regulation: "reg. ",
	corpus.OrderPart: "O. ", corpus.Schedule: "Sch. ", corpus.Paragraph: "para ", corpus.Clause: "cl. ",
	corpus.Chapter: "Ch. ", corpus.Part: "Pt. ", corpus.Form: "Form ", corpus.Entry: "entry ",
	corpus.PagePart: "p. ", corpus.HeadingPart: "section ",
}

// citeWork is how a work is cited: "Prevention of Electronic Crimes Act, 2016
// (XL of 2016)", or a judgment by its citation. A sensitive judgment goes by
// citation or number alone.
func citeWork(m corpus.Metadata) string {
	if m.Kind == corpus.KindDigest {
		return "" // a summary is not to be cited for the law
	}
	if c := m.Case; m.Kind == corpus.KindJudgment && c != nil {
		cite := caseCitation(c)
		if c.Sensitive || m.Title == "" || strings.Contains(m.Title, cite) {
			if cite != "" {
				return cite
			}
			return sensitiveOr(c, m.Title)
		}
		if cite == "" {
			return m.Title
		}
		return m.Title + ", " + cite
	}
	if m.Kind.Paper() {
		return m.PaperCitation()
	}
	if m.NumberText != "" && !strings.Contains(m.Title, m.NumberText) {
		return m.Title + " (" + m.NumberText + ")"
	}
	return m.Title
}

func sensitiveOr(c *corpus.Case, title string) string {
	if c.Sensitive {
		return ""
	}
	return title
}

// caseCitation is the best citation of a judgment: neutral, reported, number.
func caseCitation(c *corpus.Case) string {
	switch {
	case c.Neutral != "":
		return c.Neutral
	case len(c.Reported) > 0:
		return c.Reported[0]
	case len(c.Numbers) > 0:
		return c.Numbers[0]
	}
	return ""
}

// pinCite adds the provision: "s. 21, Prevention of …", "2024 LHC 2111, para 12".
func pinCite(doc *corpus.Document, p *corpus.Provision, work string) string {
	pin := pinOf(doc, p)
	switch {
	case work == "":
		return ""
	case pin == "":
		return work
	case corpus.UnnumberedPlace(p.EID) > 0, doc.Meta.Kind.Paper(), strings.HasPrefix(pin, pins[corpus.Paragraph]) || strings.HasPrefix(pin, pins[corpus.PagePart]):
		return work + ", " + pin
	}
	return pin + ", " + work
}

// before are the parts below a unit that are named before it: "proviso to s. 4".
var before = map[corpus.ProvisionKind]string{
	corpus.Proviso: "proviso to ", corpus.Explanation: "Explanation to ", corpus.Illustration: "illustration to ",
}

// pinOf shortens the provision: "s. 21", "s. 21(1)(d)", "proviso to s. 497(1)"; a
// rule of an Order carries the Order.
func pinOf(doc *corpus.Document, p *corpus.Provision) string {
	inner, prefix := "", ""
	for steps := 0; !p.Unit && p.Parent != "" && belowUnit(p.Kind) && steps < 16; steps++ {
		parent, ok := doc.Provision(p.Parent)
		if !ok {
			break
		}
		if b, ok := before[p.Kind]; ok {
			prefix, inner = b, ""
		} else if p.Number != "" {
			inner = "(" + strings.Trim(p.Number, "()") + ")" + inner
		}
		p = parent
	}
	if n := corpus.UnnumberedPlace(p.EID); n > 0 && p.Number == "" {
		return unnumbered(p.PageFrom, n)
	}
	if p.Number == "" {
		if p.Kind == corpus.HeadingPart && p.Unit && p.PageFrom > 0 {
			return pins[corpus.PagePart] + strconv.Itoa(p.PageFrom) // a heading without a number
		}
		return ""
	}
	pin := pins[p.Kind] + p.Number
	if p.Kind == corpus.Rule {
		if o, ok := doc.Provision(p.Parent); ok && o.Kind == corpus.OrderPart {
			pin = pins[o.Kind] + o.Number + ", " + pin
		}
	}
	return prefix + pin + inner
}

// unnumbered pins a paragraph that is printed without a number: by its page where
// the source has pages, and by its place, which is said to be ours.
func unnumbered(page, place int) string {
	pin := "unnumbered para " + strconv.Itoa(place) + " (counted by Daleel)"
	if page > 0 {
		pin = pins[corpus.PagePart] + strconv.Itoa(page) + ", " + pin
	}
	return pin
}

// belowUnit reports whether parts of the kind stand inside a section or a rule.
func belowUnit(k corpus.ProvisionKind) bool {
	switch k {
	case corpus.Subsection, corpus.Clause, corpus.Subclause, corpus.Proviso, corpus.Explanation, corpus.Illustration:
		return true
	}
	return false
}
