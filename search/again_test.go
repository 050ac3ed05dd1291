package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
)

// TestSaidAgain: a quotation that is repeated is looked up once, and a long text of stop
// words finds nothing, whatever document has them in a row.
func TestSaidAgain(t *testing.T) {
	f := small()
	f.add("/akn/pk/act/2013/4", corpus.Metadata{Kind: corpus.KindAct, Title: "Tails Act, 2013", Year: 2013}, []corpus.Provision{section("1", "Tails", strings.Repeat("of the ", 40)+"kite tail")})
	e := open(t, f)
	twice, _ := find(t, e, strings.Repeat(`"kite tail" `, 2))
	often, _ := find(t, e, strings.Repeat(`"kite tail" `, 12))
	if often.Total == 0 || often.Total != twice.Total || often.Hits[0].Score != twice.Hits[0].Score {
		t.Errorf("twelve times: %d documents, the best %v; twice: %d, %v", often.Total, often.Hits[0].Score, twice.Total, twice.Hits[0].Score)
	}
	if res, ids := find(t, e, strings.Repeat(`"of the" `, 30)); res.Total != 0 || res.Query.Wider != "" {
		t.Errorf("%v, wider %q", ids, res.Query.Wider)
	}
}
