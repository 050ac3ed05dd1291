package judgment

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// Differing is the outcome of a judgment that decides several cases of the same kind
// in different ways: "Civil Appeals No. 1 and 2 are allowed and No. 3 is dismissed".
// One word for all of them would be wrong for some.
const Differing = "differing"

var (
	// reClause ends what is said of one case.
	reClause = regexp.MustCompile(`(?i)[;:,]?\s+(?:while|whereas|but|however|whilst|and)\s+|[;:]\s+|,\s+`)
	// reCaseByNumber names a case by its number.
	reCaseByNumber = regexp.MustCompile(`(?i)\b(?:appeals?|petitions?|revisions?|references?|applications?|c\.?\s?a|c\.?\s?p|w\.?\s?p|r\.?f\.?a|i\.?c\.?a|crl?\.?\s?a|crl?\.?\s?p)s?\.?\s*(?:\(?s\)?\s*)?(?:nos?\b|#)?\.?\s*\d`)
)

// differing reports whether the operative part gives cases of the kind, each named by
// its number, different outcomes.
func differing(body []lines.Line, kind string) bool {
	var words []string
	for _, s := range sentencesOf(body[max(0, len(body)-tailLines):]) {
		if aside(s) || strings.ContainsAny(s, "“”\"") {
			continue
		}
		for _, clause := range clauses(s) {
			w := outcomeOf(clause)
			if w == "" || !sameSort(strings.ToLower(kind), caseNamed(clause)) {
				continue
			}
			if !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	return len(words) > 1
}

// sameSort reports whether a case that a clause names by a word is of the sort of the
// kind: appeals and petitions for leave are heard together as one.
func sameSort(kind, named string) bool {
	if named == "" || strings.Contains(kind, named) {
		return true
	}
	either := func(s string) bool { return strings.Contains(s, "appeal") || strings.Contains(s, "petition") }
	return either(kind) && either(named)
}

// clauses cuts a sentence into what it says of each case that it names by number: a
// piece without an outcome goes on in the next.
func clauses(s string) []string {
	var out []string
	open, named := "", false
	for {
		loc := reClause.FindStringIndex(s)
		piece := s
		if loc != nil {
			piece = s[:loc[0]]
		}
		open += " " + piece
		named = named || reCaseByNumber.MatchString(piece)
		if named && outcomeOf(open) != "" {
			out, open, named = append(out, strings.TrimSpace(open)), "", false
		}
		if loc == nil {
			return out
		}
		s = s[loc[1]:]
	}
}

// reDecree is the end of a suit in the present: "the suit of the plaintiff is partly decreed".
var reDecree = regexp.MustCompile(`(?i)\bsuits?\b[^.;]{0,120}\b(?:is|are|stands?)\s+(?:\w+\s+){0,2}?(partly\s+|partially\s+)?(decreed|dismissed)\b`)

// decree reads the outcome of a suit from its last sentences.
func decree(body []lines.Line) string {
	sentences := sentencesOf(body[max(0, len(body)-tailLines):])
	for i := len(sentences) - 1; i >= 0; i-- {
		m := reDecree.FindStringSubmatch(sentences[i])
		switch {
		case m == nil:
		case m[1] != "" && strings.EqualFold(m[2], "decreed"):
			return "partly decreed"
		default:
			return strings.ToLower(m[2])
		}
	}
	return ""
}
