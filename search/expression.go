package search

import (
	"fmt"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// pickExpression finds the held copy that an identifier asks for, -1 where only
// our own summary of the work is held. Without a language it is the leading copy,
// with a language the leading one in it. With a date it is the copy of that date,
// else, as the Akoma Ntoso naming convention reads a date, the law as it stood
// then: the latest copy that is no younger.
func pickExpression(w *schema.Work, id workid.ID) (int, error) {
	if id.Language == "" {
		return min(len(w.Expressions), 1) - 1, nil
	}
	id.EID = ""
	name := id.String()
	if i := slices.IndexFunc(w.Expressions, func(x schema.Expression) bool { return x.ID == name }); i >= 0 {
		return i, nil
	}
	best := -1
	var dates []string
	for i, x := range w.Expressions {
		if x.Language != id.Language {
			continue
		}
		dates = append(dates, x.Date)
		if notAfter(x.Date, id.Date) && (best < 0 || id.Date != "" && x.Date > w.Expressions[best].Date) {
			best = i
		}
	}
	switch {
	case best >= 0:
		return best, nil
	case len(dates) == 0:
		return 0, fmt.Errorf("%s: no copy in this language is held: %w", name, corpus.ErrNotFound)
	}
	return 0, fmt.Errorf("%s: no copy so old is held; there is %s: %w", name, strings.Join(dates, ", "), corpus.ErrNotFound)
}

// notAfter compares dates of unlike precision by what both say: a copy of 2025
// may show the law of 29 January 2025. No date asked for means any.
func notAfter(held, asked string) bool {
	n := min(len(held), len(asked))
	return held[:n] <= asked[:n]
}
