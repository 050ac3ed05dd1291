package search

import (
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/search/remark"
)

// tongues are the words by which a query asks for the text in Urdu.
var tongues = analysis.WordSet(`urdu اردو اُردو`)

// asksUrdu reports whether a query is in Urdu or asks for the text in Urdu.
func asksUrdu(query string) bool {
	arabic, latin := corpus.CountScripts(query)
	if arabic > latin {
		return true
	}
	for w := range strings.FieldsSeq(strings.ToLower(query)) {
		if tongues[strings.Trim(w, ".,:;?!()")] {
			return true
		}
	}
	return false
}

// inTongue is the address of a passage, and of the same provision of another copy
// where the query asks for it in Urdu and that copy has it. Where no other copy than
// one in Urdu has the provision, the answer says so.
func (g *generation) inTongue(u *understood, t target, label string) string {
	w := &g.m.Works[t.work]
	meta := g.passage(t.passage)
	rec, _, err := g.read(t.passage, false)
	if err != nil {
		u.fail(err)
		return w.ID + "#" + meta.EID
	}
	if asksUrdu(u.info.Text) && rec.Lang != corpus.Urdu {
		for i := range w.Passages {
			if p := g.workStart[t.work] + int32(i); w.Passages[i].EID == meta.EID && p != t.passage {
				if other, _, err := g.read(p, false); err == nil && other.Lang == corpus.Urdu && other.Expression != "" {
					return other.Expression + "#" + meta.EID
				}
			}
		}
	}
	if rec.Expression == "" {
		return w.ID + "#" + meta.EID
	}
	if rec.Lang == corpus.Urdu && w.Language != corpus.Urdu {
		u.info.Understood.Add(remark.OnlyUrdu, label)
	}
	return rec.Expression + "#" + meta.EID
}
