package eval

import (
	"context"

	"daleel/corpus"
	"daleel/search"
)

// Searcher is the part of an engine that ranks.
type Searcher interface {
	Search(ctx context.Context, req search.Request) (*search.Results, error)
}

// Engine ranks with a search engine: the provisions of the first hit in their
// order, then those of the second, and so on. A judgment counts as one answer,
// whatever paragraphs it is found by.
type Engine struct {
	Searcher Searcher
	// Plain searches for the words as they stand, without the thesaurus.
	Plain bool
	// Whole takes every hit for one answer, not its provisions.
	Whole bool
}

var _ Ranker = Engine{}

// Rank searches for text.
func (e Engine) Rank(ctx context.Context, text string, n int) (Ranking, error) {
	res, err := e.Searcher.Search(ctx, search.Request{Query: text, Size: n, NoFacets: true, NoSnippets: true, Plain: e.Plain})
	if err != nil {
		return Ranking{}, err
	}
	out := Ranking{Intent: res.Query.Intent, Also: res.Query.Also, TookMS: res.TookMS}
	for _, h := range res.Hits {
		out.Answers = append(out.Answers, answers(h, e.Whole)...)
	}
	out.Answers = out.Answers[:min(n, len(out.Answers))]
	return out, nil
}

func answers(h search.Hit, whole bool) []Answer {
	base := Answer{Files: h.Document.Files, Work: h.Document.ID, Score: h.Score}
	if whole || h.Document.Kind == corpus.KindJudgment || len(h.Provisions) == 0 {
		return []Answer{base}
	}
	var out []Answer
	seen := map[string]bool{}
	for _, p := range h.Provisions {
		a := base
		a.EID = p.EID
		if u := unit(p.EID); !seen[u] {
			seen[u] = true
			out = append(out, a)
		}
	}
	return out
}
