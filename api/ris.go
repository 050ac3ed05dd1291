package api

import (
	"strings"

	"daleel/corpus"
)

// risTypes are the reference types of RIS, LEGAL where none is given: rules, orders,
// notifications, treaties.
var risTypes = map[corpus.Kind]string{
	corpus.KindJudgment: "CASE", corpus.KindBill: "BILL", corpus.KindReport: "RPRT", corpus.KindBrief: "RPRT", corpus.KindArticle: "GEN",
	corpus.KindConstitution: "STAT", corpus.KindAct: "STAT", corpus.KindOrdinance: "STAT", corpus.KindDigest: "GEN",
}

var risLanguages = map[corpus.Language]string{corpus.English: "en", corpus.Urdu: "ur"}

// ris writes the entry as a record. A line ends with CR and LF, whatever the system.
func (r entry) ris(b *strings.Builder) {
	line := func(tag, value string) {
		if value != "" {
			b.WriteString(tag + "  - " + value + "\r\n")
		}
	}
	kind := risTypes[r.kind]
	if kind == "" {
		kind = "LEGAL"
	}
	line("TY", kind)
	line("ID", r.key)
	line("TI", r.title)
	line("AU", r.by)
	line("PB", r.court+r.by) // one of them at most
	line("CY", r.place)
	line("PY", r.year)
	line("DA", risDate(r.date))
	line("M1", r.number)
	line("T2", r.citation)
	line("LA", risLanguages[r.language])
	line("UR", r.url)
	line("Y2", risDate(r.read))
	line("N1", r.note)
	b.WriteString("ER  - \r\n\r\n")
}

// risDate writes a date of any precision: "2016/08/18/", "2016/08//", "2016///".
func risDate(iso string) string {
	if iso == "" {
		return ""
	}
	parts := strings.SplitN(iso, "-", 3)
	return strings.Join(parts, "/") + strings.Repeat("/", 4-len(parts))
}
