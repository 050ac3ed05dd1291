// Package urdu reads the Urdu translations of statutes into articles whose eIds
// are those of the English text.
package urdu

import "daleel/corpus"

// Looks gives the confidence, 0 to 1, that pages are of the sort that this
// package reads. Name is the file's name, a last-resort hint.
func Looks(pages []corpus.Page, name string) float64 {
	return 0
}

// Parse reads the metadata and the provisions of pages. Known is what a
// catalogue says and wins where it is given. Parse never panics.
func Parse(pages []corpus.Page, name string, known corpus.Metadata) (corpus.Metadata, []corpus.Provision, []corpus.Finding) {
	return known, nil, nil
}
