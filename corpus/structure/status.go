package structure

import (
	"cmp"
	"strings"
	"time"

	"daleel/corpus"
)

// The lives of Ordinances, in days, each of which one resolution may double:
// Articles 89(2) and 128(2) of the Constitution as they stand since the
// Eighteenth Amendment, assented on 19 April 2010. Earlier Ordinances stood
// under other words, and many were saved by later Articles: of them nothing is
// said here.
const (
	federalLife    = 120
	provincialLife = 90
	lifeSince      = "2010-04-20"
)

// setStatus says whether the work is law, as far as the copy and the catalogue
// show.
func (s *statute) setStatus(m *corpus.Metadata, known corpus.Status, n named, today time.Time) {
	changed := s.amendedBy()
	switch lapsed := lapsed(m, today); {
	case m.Kind == corpus.KindBill:
		m.Status, m.StatusNote = corpus.StatusBill, "a Bill, not the law: our copy does not show that it was enacted in this form"
	case n.repeal != "" || known == corpus.StatusRepealed:
		m.Status = corpus.StatusRepealed
		m.StatusNote = "repealed, as the catalogue of our copy says"
		if n.repeal != "" {
			m.StatusNote = "repealed by " + n.repeal + ", as the catalogue of our copy says"
		}
	case lapsed != "":
		m.Status, m.StatusNote = corpus.StatusLapsed, lapsed
		if known != "" {
			m.StatusNote += "; the catalogue of our copy lists it as " + strings.ReplaceAll(string(known), "_", " ")
		}
	case known != "":
		m.Status = known
		m.StatusNote = cmp.Or(changed, m.StatusNote, s.asCopyShows())
	case changed != "":
		m.Status, m.StatusNote = corpus.StatusAmended, changed+"; our copy does not say whether it was repealed since"
	default:
		m.Status, m.StatusNote = corpus.StatusUnknown, "our copy does not say whether this is in force"
	}
}

// asCopyShows limits a statement to the copy, with its day where the publisher
// printed one.
func (s *statute) asCopyShows() string {
	if d, err := time.Parse(time.DateOnly, s.uploaded); err == nil {
		return "as far as our copy of " + d.Format("2 January 2006") + " shows"
	}
	return "as far as our copy shows"
}

// longestBy bounds the name of an amending law in a status note, in bytes.
const longestBy = 120

// amendedBy says by what the law was amended last, and from when on; "" where the
// copy has no amendments.
func (s *statute) amendedBy() string {
	last := s.lastAmendment()
	if last == nil || last.By == "" || len(last.By) >= longestBy {
		return ""
	}
	from := ""
	if d, err := time.Parse(time.DateOnly, last.Effective); err == nil {
		from = ", with effect from " + d.Format("2 January 2006")
	}
	return "last amended by " + strings.TrimSuffix(last.By, ",") + from + ", " + s.asCopyShows()
}

// lapsed says why an Ordinance stands no longer today, "" where it stands or
// nothing is known.
func lapsed(m *corpus.Metadata, today time.Time) string {
	life, article := federalLife, "Article 89"
	switch {
	case m.Kind != corpus.KindOrdinance:
		return ""
	case m.Enactor == "pk-pb" || m.Enactor == "pk-sd" || m.Enactor == "pk-kp" || m.Enactor == "pk-ba":
		life, article = provincialLife, "Article 128"
	case m.Enactor != "pk":
		return ""
	}
	date, printed := promulgation(m)
	from, err := time.Parse(time.DateOnly, date)
	if err != nil || date < lifeSince {
		return ""
	}
	if !from.AddDate(0, 0, 2*life).Before(today) {
		return ""
	}
	return "an Ordinance of " + printed + ": " + article + " of the Constitution lets it stand for " + itoa(life) + " days and, by a resolution, as many more; our copy does not show that an Act took its place"
}

// promulgation is the day, ISO 8601, on which an Ordinance was promulgated, or the
// last day of its year where only that is known, and how to print it.
func promulgation(m *corpus.Metadata) (date, printed string) {
	for _, meaning := range []corpus.Meaning{corpus.Promulgated, corpus.Gazetted} {
		if d, ok := corpus.FindDate(m.Dates, meaning); ok && d.Precision == corpus.PrecisionDay {
			if at, err := time.Parse(time.DateOnly, d.Value); err == nil {
				return d.Value, at.Format("2 January 2006")
			}
		}
	}
	if m.Year == 0 {
		return "", ""
	}
	return itoa(m.Year) + "-12-31", itoa(m.Year)
}
