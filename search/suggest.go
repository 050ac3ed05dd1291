package search

import (
	"context"
	"slices"
	"sort"
	"strings"

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
	s, err := g.suggestions()
	if err != nil {
		return nil, err
	}
	lines := lookUp(s, key, min(n, MaxSuggestions))
	out := make([]Suggestion, len(lines))
	for i, l := range lines {
		out[i] = Suggestion{Text: l.Text, Kind: l.Kind, URL: l.URL}
	}
	return out, nil
}

// suggestions reads the type-ahead structure at its first use.
func (g *generation) suggestions() (*schema.Suggestions, error) {
	g.suggestOnce.Do(func() { g.suggest, g.suggestErr = schema.ReadSuggestions(g.dir) })
	return g.suggest, g.suggestErr
}

// lookUp picks the n best lines of a prefix: those that open with it before
// those that have it inside, then by weight, short before long.
func lookUp(s *schema.Suggestions, key string, n int) []schema.Line {
	from := sort.SearchStrings(s.Keys, key)
	type found struct {
		line  uint32
		score int
	}
	var best []found
	better := func(a, b found) int {
		if a.score != b.score {
			return b.score - a.score
		}
		return strings.Compare(s.Lines[a.line].Text, s.Lines[b.line].Text)
	}
	for i := from; i < len(s.Keys) && strings.HasPrefix(s.Keys[i], key); i++ {
		l := &s.Lines[s.LineOf[i]]
		f := found{s.LineOf[i], int(l.Weight)*4 - min(len(l.Text), 200)/8}
		if strings.HasPrefix(schema.Fold(l.Text[:min(len(l.Text), len(key)+8)]), key) {
			f.score += 200
		}
		if len(best) == n && better(f, best[n-1]) >= 0 || slices.ContainsFunc(best, func(b found) bool {
			return b.line == f.line || s.Lines[b.line].URL == l.URL && b.score >= f.score
		}) {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, f, better)
		best = slices.Insert(best, at, f)
		best = best[:min(len(best), n)]
	}
	out := make([]schema.Line, len(best))
	for i, f := range best {
		out[i] = s.Lines[f.line]
	}
	return out
}
