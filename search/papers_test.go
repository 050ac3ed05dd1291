package search_test

import (
	"testing"

	"daleel/corpus"
)

// TestPapersAsked: who asks for observations, reports or briefs gets them before the law
// on the same words; a report to the police is none.
func TestPapersAsked(t *testing.T) {
	f := rivers()
	const seen = "/akn/un/report/2016/crc-c-xyz-co-5"
	f.add(seen, corpus.Metadata{Kind: corpus.KindReport, Title: "Concluding observations on the fifth periodic report", Year: 2016, Jurisdiction: "int"},
		[]corpus.Provision{paragraph("34", "The Committee urges the State party to end fishing from a jetty by children.")})
	e := open(t, f)
	for q, want := range map[string]string{
		"concluding observations fishing from a jetty":  seen,
		"CRC recommendations on fishing from a jetty":   seen,
		"fishing from a jetty":                          jetties,
		"report fishing from a jetty to the police now": jetties,
	} {
		if _, ids := find(t, e, q); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q finds %q, want %s first", q, ids, want)
		}
	}
}

// TestPapersBeforeSummaries: who asks for observations gets them before our summary of how
// they come about.
func TestPapersBeforeSummaries(t *testing.T) {
	f := rivers()
	const seen = "/akn/un/report/2016/crc-c-xyz-co-5"
	f.add(seen, corpus.Metadata{Kind: corpus.KindReport, Title: "Concluding observations on the fifth periodic report", Year: 2016, Jurisdiction: "int"},
		[]corpus.Provision{paragraph("34", "The Committee urges the State party to keep children off every jetty, and to teach them to swim, and to tell those who look after boats that no child may be taken on.")})
	f.add("/akn/un/report/reporting", corpus.Metadata{Kind: corpus.KindDigest, Title: "Concluding observations on fishing from a jetty", Jurisdiction: "int"},
		[]corpus.Provision{paragraph("5", "Concluding observations on fishing from a jetty.")})
	e := open(t, f)
	if _, ids := find(t, e, "committee concluding observations fishing jetty"); len(ids) == 0 || ids[0] != seen {
		t.Errorf("finds %q", ids)
	}
}
