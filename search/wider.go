package search

import (
	"context"

	"daleel/search/query"
)

// maxWider bounds the wider queries that are tried for one that found nothing.
const maxWider = 12

// wider finds, for a query that found nothing, the one that finds most when its
// least useful part is left out; "" where none finds anything. Filters stay.
func (g *generation) wider(ctx context.Context, req *Request, rd *reader) string {
	q := query.Parse(req.Query)
	if q.Root == nil {
		return ""
	}
	best, most := "", 0
	for i, n := range query.Wider(q.Root) {
		if i == maxWider || ctx.Err() != nil {
			break
		}
		text := query.Print(n)
		ask := Request{Query: text, Filters: req.Filters, Sort: ByRelevance, Page: 1, Size: 1, NoFacets: true, NoSnippets: true, Plain: true}
		if text == req.Query {
			continue
		}
		res, err := g.search(ctx, &ask, rd)
		if err == nil && res.Total > most {
			best, most = text, res.Total
		}
	}
	return best
}
