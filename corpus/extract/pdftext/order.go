package pdftext

// order puts the lines of a page in reading order.
func (s *sheet) order(lines []*line) []*line { return lines }
