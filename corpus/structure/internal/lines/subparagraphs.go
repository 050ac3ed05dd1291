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
		label := labelAt(p.Text, l)
		if i == 0 && !firstLabel(label) || len(locs) < 2 {
			return nil
		}
		end := len(p.Text)
		if i+1 < len(locs) {
			end = locs[i+1][0]
		}
		if i+1 == len(locs) || firstLabel(labelAt(p.Text, locs[i+1])) {
			end = l[0] + itemEnd(p.Text[l[0]:end])
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

func labelAt(text string, l []int) string { return text[max(l[2], l[4]):max(l[3], l[5])] }

// itemEnd is where the last item of a list ends: with its paragraph, unless that only
// announces what stands below. The text below the list goes on with the unit.
func itemEnd(text string) int {
	end := 0
	for {
		n := strings.IndexByte(text[end:], '\n')
		if n < 0 {
			return len(text)
		}
		end += n
		if reItemEnd.MatchString(text[:end]) && !Marker(text[end+1:]) {
			return end
		}
		end++
	}
}

// reItemEnd ends an item: with a stop, behind which marks and a conjunction may stand.
var reItemEnd = regexp.MustCompile(`[.;?!][\s"”’')\]]*$`)

func firstLabel(s string) bool { return s == "a" || s == "i" }
