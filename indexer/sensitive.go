package indexer

import (
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// withheld stands in place of a party's name in what is kept of a sensitive
// judgment for hits and snippets.
const withheld = "[name withheld]"

// safeTitle names a sensitive judgment without its parties.
func safeTitle(r *schema.Work, c *corpus.Case) string {
	court := ""
	if n, ok := corpus.LookUp(corpus.Courts(), c.Court); ok {
		court = n.Name
	}
	switch {
	case r.Citation != "":
		return r.Citation
	case len(r.Cases) > 0:
		return strings.Join(nonEmpty([]string{r.Cases[0], court}), ", ")
	case court != "":
		return "Judgment of the " + strings.Join(nonEmpty([]string{court, r.Date}), ", ")
	}
	return "Judgment"
}

// plainWords occur in the names of parties and name nobody.
var plainWords = analysis.WordSet(`the of and or for versus vs through others another etc anr ors state govt
	government federation province provincial federal pakistan islamabad punjab sindh balochistan khyber
	pakhtunkhwa lahore karachi peshawar quetta rawalpindi multan faisalabad district city court judge
	session sessions family guardian high supreme police station officer inspector general superintendent
	secretary department ministry director chief commissioner deputy authority board bank limited pvt
	private company corporation university school council municipal committee election tribunal
	additional assistant prosecutor advocate attorney minor minors son daughter wife husband widow
	petitioner petitioners respondent respondents appellant appellants applicant applicants accused
	complainant plaintiff defendant case cases matter mst miss mrs sho dpo rpo jail prison magistrate public ex officio`)

// redactor returns a function that takes the parties' names out of a text. It
// leaves the text of judgments that are not sensitive as it is. It would rather
// hide a judge's namesake than show a child's name.
func redactor(m *corpus.Metadata) func(string) string {
	if m.Case == nil || !m.Case.Sensitive {
		return func(s string) string { return s }
	}
	names := map[string]bool{}
	add := func(s string) {
		for _, w := range strings.FieldsFunc(s, notNameRune) {
			if w = strings.ToLower(w); len([]rune(w)) >= 3 && !plainWords[w] {
				names[w] = true
			}
		}
	}
	add(m.Title)
	for _, list := range [][]string{m.AltTitles, m.Case.Petitioners, m.Case.Respondents} {
		for _, s := range list {
			add(s)
		}
	}
	return func(s string) string { return redact(s, names) }
}

func notNameRune(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r)
}

// redact replaces every run of names by one mark.
func redact(s string, names map[string]bool) string {
	var b strings.Builder
	b.Grow(len(s))
	hidden := false // the last word was replaced, only blanks came since
	for i := 0; i < len(s); {
		j := i + strings.IndexFunc(s[i:], notNameRune)
		if j < i {
			j = len(s)
		}
		if j > i {
			word := s[i:j]
			if names[strings.ToLower(word)] {
				if !hidden {
					b.WriteString(withheld)
				}
				hidden = true
			} else {
				b.WriteString(word)
				hidden = false
			}
		}
		k := j
		for k < len(s) && !isNameStart(s[k:]) {
			k++
		}
		gap := s[j:k]
		if hidden && strings.TrimSpace(gap) == "" && k < len(s) && nextIsName(s[k:], names) {
			gap = ""
		}
		b.WriteString(gap)
		i = k
	}
	return b.String()
}

func isNameStart(s string) bool {
	for _, r := range s {
		return !notNameRune(r)
	}
	return false
}

func nextIsName(s string, names map[string]bool) bool {
	j := strings.IndexFunc(s, notNameRune)
	if j < 0 {
		j = len(s)
	}
	return names[strings.ToLower(s[:j])]
}
