package query_test

import (
	"slices"
	"strings"
	"testing"

	"daleel/search/query"
	"daleel/search/remark"
)

// TestRemarksOfMendedQueries mends queries of every kind and sees that the query
// language says each of its remarks for one of them.
func TestRemarksOfMendedQueries(t *testing.T) {
	said := map[remark.Code]bool{}
	for _, q := range []string{
		`"wick and oil`, `"" wick`, `year: `, `wick year:`, `title:`, `tobacco control law court: sales`, `court: lahore bail`, `he does NOT pay`, `li*ght`, `foo:bar`, `a & b`, `a | b`, `wick)`,
		strings.Repeat("(wick) ", 60), strings.Repeat("wick oil lamp ", 200), `AND wick`, `wick OR`, `NOT NOT wick`, `wick NOT`, `year:soon`, `year:( 2016`, `title:( ) wick`, `(wick`, `() wick`,
		strings.Repeat("(", 40) + "wick" + strings.Repeat(")", 40), `a* wick`, `abc~ wick`, `"wick"~3`, `"wick oil"~`, `"wick oil"~900`, `title:AND wick`, `court:- lahore`, `court:NOT lahore`, `court:title:lahore`,
		strings.Repeat(`the keeper said "light the wick" and left `, 40), strings.Repeat("wick oil lamp ", 4000),
	} {
		for _, r := range query.Parse(q).Repairs {
			said[r.Code] = true
			if got := strings.Count(r.Code.Sentence(), "{"); got != len(r.Values) {
				t.Errorf("%q: %s takes %d values, has %q", q, r.Code, got, r.Values)
			}
		}
	}
	engine := []remark.Code{remark.Named, remark.Story, remark.Expanded, remark.ReadAs, remark.Limit, remark.Unmarked, remark.AlsoJudge, remark.OnlyUrdu, remark.MayBe, remark.Bench, remark.Province, remark.Abroad, remark.Elsewhere, remark.Judgments, remark.Citing}
	for _, c := range remark.Codes() {
		if !said[c] && !slices.Contains(engine, c) {
			t.Errorf("no query here is answered with %s", c)
		}
	}
}
