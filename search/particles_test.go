package search

import (
	"testing"

	"daleel/corpus/citation"
	"daleel/search/intent"
)

// TestLeaveParticles: letters of a law that are a particle of Roman Urdu name no law in a
// sentence of it, except where something is asked of the law.
func TestLeaveParticles(t *testing.T) {
	for _, c := range []struct {
		text  string
		as    intent.Intent
		named bool
	}{
		{"zara bataein khula kaise lein", intent.RomanUrdu, false},
		{"samajh nahi ata", intent.RomanUrdu, false},
		{"ata ke tehat zamanat", intent.RomanUrdu, true},
		{"ATA zamanat", intent.RomanUrdu, true},
		{"bail ata", intent.LegalTerm, true},
	} {
		u := understood{info: QueryInfo{Intent: string(c.as)}}
		found := citation.ParseQuery(c.text)
		if u.leaveParticles(&found); len(found.Matches) > 0 != c.named {
			t.Errorf("%q: %d laws named", c.text, len(found.Matches))
		}
	}
}
