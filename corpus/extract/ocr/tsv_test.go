package ocr

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
	"1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t\n" +
	"3\t1\t1\t1\t0\t0\t10\t10\t300\t40\t-1\t\n" +
	"4\t1\t1\t1\t1\t0\t10\t10\t300\t20\t-1\t\n" +
	"5\t1\t1\t1\t1\t1\t10\t10\t80\t20\t90\tMoon\n" +
	"5\t1\t1\t1\t1\t2\t100\t10\t80\t20\t50\tRule\n" +
	"4\t1\t1\t1\t2\t0\t10\t40\t300\t20\t-1\t\n" +
	"5\t1\t1\t1\t2\t1\t10\t40\t80\t20\t95\t \n" +
	"5\tx\n" +
	"1\t2\t0\t0\t0\t0\t0\t0\t700\t500\t-1\t\n"

func TestParseTSV(t *testing.T) {
	want := []Sheet{
		{Width: 800, Height: 600, Lines: []Line{{
			Box: Box{10, 10, 300, 20}, Block: true,
			Words: []Word{{Box{10, 10, 80, 20}, "Moon", 0.9}, {Box{100, 10, 80, 20}, "Rule", 0.5}},
		}}},
		{Width: 700, Height: 500},
	}
	got := parseTSV(table)
	if diff := cmp.Diff(want, got, cmp.Transformer("nilIsEmpty", func(l []Line) []Line {
		return append([]Line{}, l...)
	})); diff != "" {
		t.Error(diff)
	}
	if c := confidence(got); c != 0.7 {
		t.Errorf("confidence %v, want 0.7", c)
	}
}

func FuzzParseTSV(f *testing.F) {
	f.Add(table)
	f.Add("5\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\tx")
	f.Add("1\t1\t0\t0\t0\t0\t0\t0\t99999999\t9\t-1")
	f.Fuzz(func(t *testing.T, s string) {
		for _, sh := range parseTSV(s) {
			for _, l := range sh.Lines {
				if len(l.Words) == 0 {
					t.Error("a line without words")
				}
			}
		}
	})
}

func TestMostlyArabic(t *testing.T) {
	for text, want := range map[string]bool{"قانون": true, "law": false, "": false, "قانون law of the land": false} {
		if got := mostlyArabic(text); got != want {
			t.Errorf("mostlyArabic(%q) = %v", text, got)
		}
	}
}

// TestTurnedBack follows a box near the upper left corner of a picture of 100
// by 60 dots through each turn.
func TestTurnedBack(t *testing.T) {
	want := Box{X: 10, Y: 5, W: 20, H: 8}
	for quarters, turned := range []Box{want, {X: 47, Y: 10, W: 8, H: 20}, {X: 70, Y: 47, W: 20, H: 8}, {X: 5, Y: 70, W: 8, H: 20}} {
		s := Sheet{Width: 100, Height: 60}
		if quarters%2 == 1 {
			s = Sheet{Width: 60, Height: 100}
		}
		s.Lines = []Line{{Box: turned, Block: true, Words: []Word{{Box: turned, Text: "lunar", Confidence: 0.9}, {Box: turned, Text: "of", Confidence: 0.9}, {Box: turned, Text: "dirt", Confidence: 0.2}}}}
		if n := (Reading{Sheets: []Sheet{s}}).Sure(); n != 5 {
			t.Errorf("%d sure letters", n)
		}
		back := s.TurnedBack(quarters)
		if l := back.Lines[0]; back.Width != 100 || back.Height != 60 || l.Box != want || l.Words[0].Box != want || !l.Block {
			t.Errorf("turned by %d: %+v", quarters, back)
		}
	}
}
