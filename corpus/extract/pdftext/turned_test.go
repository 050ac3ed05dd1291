package pdftext

import "testing"

// TestTurnedScan arranges a page printed across the paper: its words keep their
// places on the paper, and its lines are read in their order.
func TestTurnedScan(t *testing.T) {
	upright := Scan{Number: 1, Width: 792, Height: 612, Lines: []ScanLine{
		scanLine(100, 500, true, "Every crater that is named stands here."),
		scanLine(100, 484, false, "Every register is kept in the town."),
	}}
	want := ArrangeScans([]Scan{upright}, true)[0]
	for _, quarters := range []int{1, 2, 3} {
		onPaper := upright
		onPaper.Turned = 4 - quarters // turned so far away from upright
		onPaper = onPaper.turned()
		onPaper.Turned = quarters
		got := ArrangeScans([]Scan{onPaper}, true)[0]
		if got.Text != want.Text || len(got.Words) != len(want.Words) {
			t.Fatalf("turned by %d: %q, want %q", quarters, got.Text, want.Text)
		}
		for i, w := range got.Words {
			h := want.Words[i]
			c := place{float64(w.X0), float64(w.Y0), float64(w.X1), float64(w.Y1)}.turn(onPaper.Width, onPaper.Height, quarters)
			if d := c.x0 - float64(h.X0) + c.y1 - float64(h.Y1); d > 0.01 || d < -0.01 {
				t.Errorf("turned by %d: word %d at %+v, want %+v", quarters, i, c, h)
			}
		}
		if got.Width != onPaper.Width || got.Height != onPaper.Height {
			t.Errorf("turned by %d: a page of %.0f by %.0f", quarters, got.Width, got.Height)
		}
	}
}
