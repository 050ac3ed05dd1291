package citation

import (
	"strings"

	"daleel/corpus"
)

// words are the kinds of provision written out.
var words = map[corpus.ProvisionKind]string{
	corpus.Section: "Section", corpus.Article: "Article", corpus.Rule: "Rule",
	corpus.Regulation: "Regulation", corpus.OrderPart: "Order",
}

// Describe prints a citation for people: "Section 21, Prevention of Electronic
// Crimes Act, 2016". Acts may be nil.
func Describe(c Citation, acts *Acts) string {
	switch c := c.(type) {
	case nil:
		return ""
	case Work:
		return title(c, acts)
	case Provision:
		s := words[c.Kind] + " " + c.Number + c.Sub
		if c.Order != "" {
			s = "Order " + c.Order + ", " + s
		}
		if t := title(c.Work, acts); t != "" {
			s += ", " + t
		}
		return s
	}
	return c.Normal()
}

// title is the full title of a work, where the table has it.
func title(w Work, acts *Acts) string {
	if a, ok := acts.Act(w.ID); ok {
		return a.Title
	}
	return strings.TrimSpace(w.Name)
}
