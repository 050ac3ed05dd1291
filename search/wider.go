package search

import (
	"context"

	"daleel/search/query"
)

// maxWider bounds the wider queries that are tried for one that found nothing, and
// maxSame those that are passed over because they were tried: "no no no" less a word
// is the same whichever goes.
const (
	maxWider = 12
	maxSame  = 50
)

// wider finds, for a query that found nothing, the one that finds most when its
// least useful part is left out; "" where none finds anything. Filters stay.
func (g *generation) wider(ctx context.Context, req *Request, rd *reader) string {
	q := query.Parse(req.Query)
	if q.Root == nil || isLong(q) { // of a long text no word is needed: one less finds no more
		return ""
	}
	best, most := "", 0
	tried, same := map[string]bool{req.Query: true}, 0
	for n := range query.Wider(q.Root) {
		text := query.Print(n)
		if tried[text] && same < maxSame {
			same++
			continue
		}
		if tried[text] || len(tried) > maxWider || ctx.Err() != nil {
			break
		}
		tried[text] = true
		ask := Request{Query: text, Filters: req.Filters, Sort: ByRelevance, Page: 1, Size: 1, NoFacets: true, NoSnippets: true, Plain: true}
		res, err := g.search(ctx, &ask, rd)
		if err == nil && res.Total > most {
			best, most = text, res.Total
		}
	}
	return best
}
