package people

import (
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
)

// leastJudge is the letters of a judge's name that must be typed, in all its words.
const leastJudge = 4

// Beginning lists judges with the words that are typed in their names, the last of
// them begun: in Latin letters as headers have them, in Urdu letters by their sound.
func (j *Judges) Beginning(prefix string, n int) (names []string) {
	titled := false
	var typed []string
	for _, t := range analysis.Terms(analysis.Exact, prefix) {
		if benchTitles[t.Term] || urduTitles[t.Term] {
			titled = titled || benchMarks[t.Term] || urduTitles[t.Term]
			continue
		}
		typed = append(typed, t.Term)
	}
	if len(strings.Join(typed, "")) < leastJudge || len(typed) < 2 && !titled {
		return nil
	}
	urdu := strings.ContainsFunc(prefix, corpus.IsArabic)
	for i := range j.list {
		if len(names) < n && j.list[i].begins(typed, urdu) {
			names = append(names, j.list[i].name)
		}
	}
	return names
}

// begins reports whether a run of a judge's names begins with the words typed.
func (n *judgeName) begins(typed []string, urdu bool) bool {
	for from := 0; from+len(typed) <= len(n.words); from++ {
		all := true
		for i, t := range typed {
			word := strings.ToLower(n.words[from+i])
			if urdu {
				t, word = nameKey(t), n.keys[from+i]
			}
			last := i == len(typed)-1
			all = all && t != "" && (word == t || last && strings.HasPrefix(word, t))
		}
		if all {
			return true
		}
	}
	return false
}
