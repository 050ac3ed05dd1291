package corpus

import (
	"strings"
	"time"
)

// PaperCitation is how a paper is cited: "Committee on the Rights of the Child, Concluding
// observations on …, CRC/C/PAK/CO/5 (11 July 2016)". It is empty for works of other kinds.
func (m *Metadata) PaperCitation() string {
	if !m.Kind.Paper() {
		return ""
	}
	cite := m.Title
	if cite == "" {
		return m.Symbol
	}
	if m.Publisher != "" && !strings.Contains(m.Title, m.Publisher) {
		cite = m.Publisher + ", " + cite
	}
	if m.Symbol != "" && m.Symbol != m.Title {
		cite += ", " + m.Symbol
	}
	d, ok := FindDate(m.Dates, Published)
	if !ok || strings.HasSuffix(m.Title, d.Value) {
		return cite
	}
	return cite + " (" + longDate(d.Value) + ")"
}

// longDate writes a date of any precision in English: "11 July 2016", "July 2016".
func longDate(value string) string {
	for layout, long := range map[string]string{time.DateOnly: "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t.Format(long)
		}
	}
	return value
}
