package raster

// Turn says how a picture is turned and mirrored to stand upright: quarter
// turns clockwise, after mirroring it left to right where Mirror is set.
type Turn struct {
	Quarters int
	Mirror   bool
}

// Corners is a rectangle on a picture, counted from its upper left corner.
type Corners[N int | float64] struct{ X0, Y0, X1, Y1 N }

// Turned is where the rectangle lies after the picture, which was w by h before,
// was turned by quarters clockwise.
func (c Corners[N]) Turned(w, h N, quarters int) Corners[N] {
	switch (quarters%4 + 4) % 4 {
	case 1:
		return Corners[N]{h - c.Y1, c.X0, h - c.Y0, c.X1}
	case 2:
		return Corners[N]{w - c.X1, h - c.Y1, w - c.X0, h - c.Y0}
	case 3:
		return Corners[N]{c.Y0, w - c.X1, c.Y1, w - c.X0}
	}
	return c
}

// over gives the new place of a dot of a picture of w by h dots, nil where it
// stays, and the size of the turned picture.
func (t Turn) over(w, h int) (to func(x, y int) (int, int), dw, dh int) {
	if t.Quarters%4 == 0 && !t.Mirror {
		return nil, w, h
	}
	dot := func(x, y int) (int, int) {
		if t.Mirror {
			x = w - 1 - x
		}
		c := Corners[int]{x, y, x + 1, y + 1}.Turned(w, h, t.Quarters)
		return c.X0, c.Y0
	}
	// A turn is the same step for every dot of a row and of a column.
	x0, y0 := dot(0, 0)
	rightX, rightY := dot(1, 0)
	downX, downY := dot(0, 1)
	rightX, rightY, downX, downY = rightX-x0, rightY-y0, downX-x0, downY-y0
	whole := Corners[int]{0, 0, w, h}.Turned(w, h, t.Quarters)
	return func(x, y int) (int, int) { return x0 + x*rightX + y*downX, y0 + x*rightY + y*downY }, whole.X1, whole.Y1
}
