package judgment

import (
	"regexp"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// A page that has lost the line breaks of a law report prints its title in one line or
// two: "PLD 2031 Supreme Court 5 Present: A B, CJ and C D, JJ E F---Petitioner Versus
// G---Respondent Civil Petition No. 7 of 2031, decided on 2nd June, 2031. (a) …". What its
// parts begin and end with cuts it again.

var (
	// reRunCite is the citation with the bench behind it.
	reRunCite = regexp.MustCompile(`^(\W*(?:P\s?L\s?[DJ]\s+(?:19|20)\d\d\s+[A-Z][A-Za-z. ]+?\s+\d+|(?:19|20)\d\d\s+(?:[A-Z]\s?){2,5}\s*\d+)(?:\s+\[[^\]]{4,40}\])?)\s+((?:Present|Before)\b\s*:?\s*\pL.*)$`)
	// reRunBench is the office that ends the bench with a party behind it.
	reRunBench = regexp.MustCompile(`^(.*?,?\s(?:JJ?|J\.\s?J|C\.?\s?J)\.?)\s+((?:Mst\.|Messrs|M/s|Dr\.|Syed|\p{Lu}{2})[^,]*.*-{2,}\s*(?i:` + roleWords + `)\b.*)$`)
	// reRunVersus is the word between the parties with the first one's role before it.
	reRunVersus = regexp.MustCompile(`^(.*?-{2,}\s*(?i:` + roleWords + `))\s+((?i:versus|vs?\.?))\s+(.+)$`)
	// reRunRole is the second party with the case behind it.
	reRunRole = regexp.MustCompile(`^(.*?-{2,}\s*(?i:` + roleWords + `))\s+(\p{Lu}.*)$`)
	// reRunDay is the day of decision with the notes behind it.
	reRunDay = regexp.MustCompile(`^(.*?\b(?i:decided|heard) on\s+[^.(]*?\b(?:19|20)\d\d\.)\s+(\S.*)$`)
)

// runLines is how many lines such a title takes at most.
const runLines = 6

// cutRun cuts such a title into lines; a page that has none is left as it is.
func cutRun(ls []lines.Line) []lines.Line {
	for i := range ls[:min(len(ls), reportTop)] {
		m := reRunCite.FindStringSubmatch(ls[i].Text)
		if m == nil {
			continue
		}
		end := min(len(ls), i+runLines)
		texts := []string{m[2]}
		for _, l := range ls[i+1 : end] {
			texts = append(texts, l.Text)
		}
		parts := append([]string{m[1]}, cutParts(texts)...)
		out := append([]lines.Line{}, ls[:i]...)
		for _, p := range parts {
			l := ls[i]
			l.Text, l.Cells = p, nil
			out = append(out, l)
		}
		return append(out, ls[end:]...)
	}
	return ls
}

// cutParts cuts the bench, the parties and the case from each other, in that order.
func cutParts(texts []string) []string {
	var out []string
	cuts := []*regexp.Regexp{reRunBench, reRunVersus, reRunRole, reRunDay}
	for _, s := range texts {
		for len(cuts) > 0 {
			m := cuts[0].FindStringSubmatch(s)
			if m == nil {
				break
			}
			out, s, cuts = append(out, m[1:len(m)-1]...), strings.TrimSpace(m[len(m)-1]), cuts[1:]
		}
		out = append(out, s)
	}
	return out
}
