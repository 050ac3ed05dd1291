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
			if named := caseNamed(clause); w == "" || named != "" && !strings.Contains(strings.ToLower(kind), named) {
				continue
			}
			if !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	return len(words) > 1
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
