package structure

import (
	_ "embed"
	"strings"
	"sync"

	"daleel/corpus"
	"daleel/corpus/workid"
)

//go:embed data/corrections.tsv
var correctionsFile string

// correction is a number or year that catalogues are known to give wrongly, or
// an enactor that no text tells.
type correction struct {
	number  string // as printed, "" where the true number is not known
	year    int
	kind    corpus.Kind
	enactor string
	why     string
}

// corrections by title key and year of the title.
var corrections = sync.OnceValue(func() map[string]correction {
	out := map[string]correction{}
	for i, l := range strings.Split(correctionsFile, "\n") {
		c := strings.Split(l, "\t")
		if i == 0 || len(c) < 5 || strings.HasPrefix(l, "#") {
			continue
		}
		id, err := workid.Parse(c[3])
		if err != nil {
			continue
		}
		out[workid.TitleKey(c[0])+"|"+c[1]] = correction{number: c[2], year: id.Year, kind: id.Kind, enactor: id.Jurisdiction, why: c[4]}
	}
	return out
})

// correct mends what is known to be wrong in catalogues.
func correct(m *corpus.Metadata) {
	year := cleanTitle(m.Title).year
	c, ok := corrections()[workid.TitleKey(m.Title)+"|"+itoa(year)]
	if !ok || m.Kind == corpus.KindBill {
		return
	}
	m.Kind, m.Year, m.Enactor = c.kind, c.year, c.enactor
	m.Number, m.NumberText = "", ""
	if n, ok := workid.ParseNumber(c.number); ok {
		m.Number, m.NumberText = n, c.number+" of "+itoa(c.year)
	}
}
