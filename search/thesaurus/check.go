package thesaurus

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is something in the data that an editor should mend.
type Problem struct {
	// Kind is duplicate, empty, unreachable, bare or dead_end.
	Kind string
	// Row is the concept's or the word's name.
	Row string
	// Detail says what is wrong in a sentence.
	Detail string
}

// String gives the problem as one line.
func (p Problem) String() string { return p.Kind + "\t" + p.Row + "\t" + p.Detail }

// Check lists what is wrong with the data: two rows of one name, a phrase twice
// in a row, rows without words or without an answer, rows that no text can
// match, and bare phrases, which are nothing but stop words. Where exists is
// given, provisions that it denies are dead ends.
func (t *Thesaurus) Check(exists func(Provision) bool) []Problem {
	var out []Problem
	seen := map[string]bool{}
	for i, c := range t.Concepts {
		if seen[c.ID] {
			out = append(out, Problem{"duplicate", c.ID, "the name stands twice"})
		}
		seen[c.ID] = true
		out = append(out, t.checkPhrases(i, c)...)
		for _, p := range c.Provisions {
			if exists != nil && !exists(p) {
				out = append(out, Problem{"dead_end", c.ID, p.Work + "#" + p.EID + " is not in the library"})
			}
		}
	}
	return out
}

func (t *Thesaurus) checkPhrases(i int, c Concept) []Problem {
	var out []Problem
	all := slices.Concat(c.Legal, c.Plain, c.Urdu, c.Roman)
	if len(all) == 0 {
		return []Problem{{"empty", c.ID, "the row has no words"}}
	}
	seen := map[string]bool{}
	for _, list := range [][]string{c.Legal, c.Plain, c.Urdu, c.Roman} {
		clear(seen)
		for _, text := range list {
			key := strings.ToLower(text)
			if seen[key] {
				out = append(out, Problem{"duplicate", c.ID, fmt.Sprintf("%q stands twice", text)})
			}
			seen[key] = true
		}
	}
	lemmas := 0
	for _, p := range t.index().phrases {
		if p.concept == i {
			lemmas += len(p.lemmas)
		}
	}
	if lemmas == 0 {
		out = append(out, Problem{"unreachable", c.ID, "every word of the row is a stop word"})
	}
	return out
}

// Unfound lists the concepts that their own first phrase does not find: other
// rows say the same, or say it better.
func (t *Thesaurus) Unfound() []Problem {
	var out []Problem
	for i, c := range t.Concepts {
		if c.Cautious || t.finds(i, c) {
			continue
		}
		out = append(out, Problem{"unreachable", c.ID, "none of its phrases finds it"})
	}
	return out
}

func (t *Thesaurus) finds(i int, c Concept) bool {
	for _, text := range slices.Concat(c.Legal, c.Plain, c.Urdu, c.Roman) {
		for _, m := range t.Expand(text).Concepts {
			if m.ID == t.Concepts[i].ID {
				return true
			}
		}
	}
	return false
}
