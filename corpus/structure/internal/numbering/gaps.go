package numbering

import (
	"strconv"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// Gaps reports the numbers of paragraphs that a sequence leaves out.
func Gaps(cs []Candidate) []corpus.Finding {
	var out []corpus.Finding
	for i := 1; i < len(cs); i++ {
		if cs[i].N > cs[i-1].N+1 {
			out = append(out, corpus.Finding{
				Code: "paragraphs.gap", EID: workid.EID(corpus.Paragraph, strconv.Itoa(cs[i].N)),
				Detail: "paragraph " + strconv.Itoa(cs[i].N) + " follows " + strconv.Itoa(cs[i-1].N),
			})
		}
	}
	return out
}
