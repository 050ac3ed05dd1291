package identity

import (
	"slices"
	"strings"
	"unicode"

	"daleel/corpus"
)

// BetterHeadings compares two copies of one work in one language and gives, by
// eId, the headings of the other copy that stand where those of lead are missing,
// stop short or run into the text: what a heading has more than its fellow stands
// at the beginning of the text of the copy that is wrong, or of the one that is
// right. Copies whose headings merely differ keep their own.
func BetterHeadings(lead, other *corpus.Document) map[string]string {
	theirs := map[string]*corpus.Provision{}
	for i := range other.Provisions {
		if p := &other.Provisions[i]; p.Unit && p.Heading != "" && !p.Omitted && numbered(p.Kind) {
			theirs[p.EID] = p
		}
	}
	out := map[string]string{}
	for i := range lead.Provisions {
		p := &lead.Provisions[i]
		q := theirs[p.EID]
		if q == nil || p.Omitted || !p.Unit || !numbered(p.Kind) {
			continue
		}
		if better(p, q) {
			out[p.EID] = q.Heading
		}
	}
	return out
}

func numbered(k corpus.ProvisionKind) bool {
	return k == corpus.Section || k == corpus.Article || k == corpus.Rule || k == corpus.Regulation
}

// better reports whether q's heading is the one that p should have.
func better(p, q *corpus.Provision) bool {
	ours, theirs := headWords(p.Heading, 60), headWords(q.Heading, 60)
	switch {
	case len(theirs) == 0 || slices.Equal(ours, theirs):
		return false
	case len(ours) == 0:
		// Only where the two texts are of one provision.
		return near(headWords(p.Text, 12), headWords(q.Text, 12)) || starts(headWords(p.Text, 60), theirs)
	case len(theirs) > len(ours) && starts(theirs, ours):
		return starts(headWords(p.Text, 40), theirs[len(ours):])
	case len(ours) > len(theirs) && starts(ours, theirs):
		return starts(headWords(q.Text, 40), ours[len(theirs):])
	}
	return false
}

// near reports whether two texts begin with nearly the same words.
func near(a, b []string) bool {
	hit := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			hit++
		}
	}
	return len(a) >= 5 && hit*4 >= len(a)*3
}

func starts(list, head []string) bool {
	return len(head) > 0 && len(list) >= len(head) && slices.Equal(list[:len(head)], head)
}

// headWords cuts t into at most n lower-case words without footnote marks.
func headWords(t string, n int) []string {
	var out []string
	for _, w := range strings.FieldsFunc(t[:min(len(t), n*16)], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(out) == n {
			break
		}
		if len(w) == 1 && w[0] >= '0' && w[0] <= '9' && !slices.Contains([]string{"section", "sections", "part", "article", "rule", "and", "or", "to"}, last(out)) {
			continue // the mark of a footnote
		}
		out = append(out, strings.ToLower(w))
	}
	return out
}

func last(ws []string) string {
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}
