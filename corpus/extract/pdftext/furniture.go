package pdftext

// hyphen says what becomes of a hyphen at the end of a line.
type hyphen uint8

const (
	hyphenNone hyphen = iota
	hyphenDrop        // the word was broken: join it without the hyphen
	hyphenKeep        // the hyphen is the word's own: join it with the hyphen
)

func arrange(sheets []*sheet) {}
