package schema

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// Suggestions is the type-ahead structure: lines, and keys sorted so that a
// prefix is one range.
type Suggestions struct {
	Lines []Line
	// Keys holds "folded text from some word on", sorted; LineOf the line of
	// each key.
	Keys   []string
	LineOf []uint32
}

// Line is one thing that type-ahead can offer.
type Line struct {
	Text string
	Kind string // title, alias, citation, section
	URL  string
	// Weight orders lines of one prefix, higher first.
	Weight uint16
}

// Fold brings a title, alias or prefix into the form in which keys are compared:
// lower case, letters and digits of any script, single spaces.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
			// "Women's" and "P.P.C." stay one word
		default:
			space = true
		}
	}
	return b.String()
}

// WriteSuggestions writes s into the generation in dir.
func WriteSuggestions(dir string, s *Suggestions) error {
	f, err := os.Create(filepath.Join(dir, SuggestFile))
	if err != nil {
		return fmt.Errorf("write suggestions: %w", err)
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	if err := gob.NewEncoder(w).Encode(s); err != nil {
		return fmt.Errorf("write suggestions: %w", err)
	}
	return errors.Join(w.Flush(), f.Sync())
}

// ReadSuggestions reads the type-ahead structure of the generation in dir.
func ReadSuggestions(dir string) (*Suggestions, error) {
	f, err := os.Open(filepath.Join(dir, SuggestFile))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	defer f.Close()
	s := new(Suggestions)
	if err := gob.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	return s, nil
}
