package numbering

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

func TestRead(t *testing.T) {
	tests := []struct {
		line string
		n    int
		ok   bool
	}{
		{"2. The facts are short", 2, true},
		{"12 . The facts", 12, true},
		{"1 2. The facts", 12, true},
		{"2.The facts", 2, true},
		{"7.", 7, true},
		{"(3) The facts", 3, true},
		{"8 The facts are short and few", 8, true},
		{"12.12.2020 was a day", 0, false},
		{"3.9 The summary", 0, false},
		{"489-F PPC", 0, false},
		{"22-A of the Code", 0, false},
		{"The 2. facts", 0, false},
	}
	for _, tt := range tests {
		c, ok := Read(tt.line)
		if ok != tt.ok || c.N != tt.n {
			t.Errorf("Read(%q) = %d %v, want %d %v", tt.line, c.N, ok, tt.n, tt.ok)
		}
	}
}

// body prints numbered lines with a line of text below each; a number below
// zero is a quoted one in brackets.
func body(ns ...int) []lines.Line {
	var b strings.Builder
	for _, n := range ns {
		if n < 0 {
			fmt.Fprintf(&b, "(%d) No person shall fly a kite by night.\n", -n)
			continue
		}
		fmt.Fprintf(&b, "%d. The kite of this number was seen by all.\nIt flew well.\nIt fell down again.\n", n)
	}
	return lines.Read([]corpus.Page{{Text: b.String()}})
}

func TestSequence(t *testing.T) {
	tests := []struct {
		name string
		body []int
		want []int
	}{
		{"plain", []int{2, 3, 4, 5}, []int{2, 3, 4, 5}},
		{"quoted list inside", []int{2, 3, 1, 2, 3, 4, 4, 5}, []int{2, 3, 4, 5}},
		{"quoted run that could go on", []int{2, 3, 4, 3, 4, 5, 6, 7, 8, 9, 5, 6}, []int{2, 3, 4, 5, 6}},
		{"clauses in brackets", []int{2, -1, -2, -3, 3, -1, -2, 4}, []int{2, 3, 4}},
		{"a number left out", []int{2, 3, 5, 6, 7, 8}, []int{2, 3, 5, 6, 7, 8}},
		{"nothing", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ls := body(tt.body...)
			var got []int
			for _, c := range Sequence(Find(ls), ls) {
				got = append(got, c.N)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestPlausible(t *testing.T) {
	ls := body(2, 3, 4)
	if !Plausible(Sequence(Find(ls), ls), ls) {
		t.Error("a plain numbering is refused")
	}
	if Plausible(nil, ls) {
		t.Error("no numbering is believed")
	}
}
