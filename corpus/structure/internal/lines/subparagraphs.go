package lines

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

var reSub = regexp.MustCompile(`(?m)^(?:\(([a-z]{1,2}|[ivx]{1,5})\)\s*|([a-z]|[ivx]{1,5})[.)]\s+)\S`)

// SubParagraphs gives the sub-paragraphs of a unit: lists of letters or roman numbers
// that count on from their first item.
func SubParagraphs(p *corpus.Provision) []corpus.Provision {
	var out []corpus.Provision
	used := map[string]bool{}
	locs := reSub.FindAllStringSubmatchIndex(p.Text, -1)
	for i, l := range locs {
		label := p.Text[max(l[2], l[4]):max(l[3], l[5])]
		if i == 0 && !firstLabel(label) || len(locs) < 2 {
			return nil
		}
		end := len(p.Text)
		if i+1 < len(locs) {
			end = locs[i+1][0]
		}
		eid := workid.Join(p.EID, workid.EID(corpus.Subclause, label))
		if used[eid] {
			continue
		}
		used[eid] = true
		out = append(out, corpus.Provision{
			EID: eid, Kind: corpus.Subclause, Number: label, Parent: p.EID, Lang: p.Lang,
			Start: l[0], End: l[0] + len(strings.TrimRight(p.Text[l[0]:end], "\n ")),
			PageFrom: p.PageFrom, PageTo: p.PageTo,
		})
	}
	return out
}

func firstLabel(s string) bool { return s == "a" || s == "i" }
