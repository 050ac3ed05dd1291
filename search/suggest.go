package search

import (
	"context"

	"daleel/indexer/schema"
)

// MaxSuggestions bounds one answer of type-ahead.
const MaxSuggestions = 20

// Suggest lists titles, other names, citations and headings of which a word
// begins with what was typed, and the words that follow go on as typed.
func (e *Engine) Suggest(_ context.Context, prefix string, n int) ([]Suggestion, error) {
	key := schema.Fold(prefix)
	if key == "" || n <= 0 {
		return nil, nil
	}
	g, err := e.hold()
	if err != nil {
		return nil, err
	}
	defer g.release()
	lines, err := g.suggest.Find(key, min(n, MaxSuggestions))
	if err != nil {
		return nil, err
	}
	out := make([]Suggestion, len(lines))
	for i, l := range lines {
		out[i] = Suggestion{Text: l.Text, Kind: l.Kind, URL: l.URL}
	}
	return out, nil
}
