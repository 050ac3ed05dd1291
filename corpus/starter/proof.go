package starter

import (
	"fmt"
	"strconv"
	"strings"

	"daleel/corpus"
)

// Proof ties a fact of a digest to the bytes of a text that carry it.
type Proof struct {
	// EID and Field name the fact: "sec_21", "punish.0.term".
	EID, Field string
	// File is relative to the folder of the texts; Start and End are byte
	// offsets into it.
	File       string
	Start, End int
}

// readProofs reads a table of data/proofs: eid, field, file, start, end. Lines
// that begin with "#" are remarks.
func readProofs(name, text string) ([]Proof, error) {
	var ps []Proof
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 5 {
			return nil, fmt.Errorf("%s:%d: five columns are needed (eid, field, file, start, end): %w", name, i+1, corpus.ErrInvalid)
		}
		start, err1 := strconv.Atoi(c[3])
		end, err2 := strconv.Atoi(c[4])
		if err1 != nil || err2 != nil || start < 0 || end <= start {
			return nil, fmt.Errorf("%s:%d: start and end should be offsets with start before end: %w", name, i+1, corpus.ErrInvalid)
		}
		ps = append(ps, Proof{EID: c[0], Field: c[1], File: c[2], Start: start, End: end})
	}
	return ps, nil
}
