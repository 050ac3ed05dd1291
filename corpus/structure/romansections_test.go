package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRomanSections reads sections that are numbered in Roman figures, in a law that has
// no section 1 in figures.
func TestRomanSections(t *testing.T) {
	const front = "REGULATION No VI of 1936\nA REGULATION to declare the law of ferries\nWhereas it is expedient to declare the law; It is hereby enacted as follows:-\n"
	for text, want := range map[string][]string{
		front + "I.     (1)  This Regulation may be called the Sind Ferries Regulation, 1936\n(2) It shall come into force at once.\nII.    All tolls which were in force under Part II of the old law shall go on.\nIII.   The Collector may let a ferry,\nI. to a person, or\nII. to a village.\n": {"1", "2", "3"},
		front + "Section I.—Short title.—This Regulation may be called the Sind Ferries Regulation, 1936.\nSection II.—Tolls.—No toll shall be taken.\n":                                                                                                                                             {"1 Short title", "2 Tolls"},
		front + "1. Short title.—This Regulation may be called the Sind Ferries Regulation, 1936.\n2. Tolls.—No toll shall be taken but\nI. This toll may be called the toll of a goat, 1936.\nII. The toll of a cow.\n":                                                                             {"1 Short title", "2 Tolls"},
	} {
		if diff := cmp.Diff(want, headingsOf(readLaw(text))); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}
