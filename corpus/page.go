package corpus

// PageStatus says how the reading of a page ended.
type PageStatus string

// The ways in which reading a page ends.
const (
	PageOK       PageStatus = "ok"
	PageNeedsOCR PageStatus = "needs_ocr" // an image without usable text
	PageEmpty    PageStatus = "empty"     // nothing on it
	PageFailed   PageStatus = "failed"    // the engine could not read it
)

// Page is one page as it was read. Text is the body in reading order, with
// running headers, footers and amendment footnotes taken out into their own
// fields. Text is UTF-8 with "\n" line ends and keeps the letters of the source:
// normalising for search happens in the index only.
type Page struct {
	// Number counts from 1 in the file. Sources without pages have one page
	// with Number 0.
	Number    int        `json:"n"`
	Text      string     `json:"text"`
	Header    string     `json:"header,omitempty"`
	Footer    string     `json:"footer,omitempty"`
	Footnotes string     `json:"footnotes,omitempty"`
	Status    PageStatus `json:"status"`
	// Reason is a sentence where Status is not ok.
	Reason string `json:"reason,omitempty"`
	// Engine read the page: "daleel-pdf", "pdfium", "tesseract", "text", "html".
	Engine string `json:"engine,omitempty"`
	// Quality is 0 (unreadable) to 1 (clean).
	Quality float64 `json:"quality"`
	// Width and Height are in PDF points; 0 where the source has no pages.
	Width  float64 `json:"w,omitempty"`
	Height float64 `json:"h,omitempty"`
	// Margin are the lines of Text that stand as notes in the margin of the print,
	// where older laws have the headings of their sections.
	Margin []Span `json:"margin,omitempty"`
	// Headings are the lines of Text that the source marks as headings, in order; none
	// where its format has no such marks.
	Headings []Heading `json:"headings,omitempty"`
	// Notes are the footnotes of Footnotes, in order, with their marks in Text.
	Notes []Note `json:"notes,omitempty"`
	// Stretches of Text in one language and script; none where all of it is
	// English in Latin letters.
	Stretches []Stretch `json:"stretches,omitempty"`
	// Words are the boxes of the words of Text, in order; may be empty.
	Words []Word `json:"words,omitempty"`
}

// Span is a range of bytes.
type Span struct {
	Start int `json:"s"`
	End   int `json:"e"`
}

// Heading is a line that the source marks as one.
type Heading struct {
	// Start and End are byte offsets into Page.Text.
	Start int `json:"s"`
	End   int `json:"e"`
	// Level is 1 for the outermost.
	Level int `json:"l"`
}

// Note is a footnote.
type Note struct {
	// Mark is as printed: "3", "*".
	Mark string `json:"mark"`
	// Start and End are byte offsets into Page.Footnotes.
	Start int `json:"s"`
	End   int `json:"e"`
	// At are byte offsets into Page.Text where the mark stands; none where it
	// was not found on the page.
	At []int `json:"at,omitempty"`
}

// Stretch is a part of a page's text in one language, of whole lines.
type Stretch struct {
	// Start and End are byte offsets into Page.Text.
	Start int `json:"s"`
	End   int `json:"e"`
	// Language is "" where the letters do not tell, as in Arabic quotations.
	Language Language `json:"lang,omitempty"`
	Script   Script   `json:"script"`
}

// Script is an ISO 15924 code.
type Script string

// The scripts that are told apart.
const (
	Latin  Script = "Latn"
	Arabic Script = "Arab"
)

// Word is where a word of a page's text stands on the printed page.
type Word struct {
	// Start and End are byte offsets into Page.Text.
	Start int `json:"s"`
	End   int `json:"e"`
	// The box in PDF points, origin at the lower left corner.
	X0 float32 `json:"x0"`
	Y0 float32 `json:"y0"`
	X1 float32 `json:"x1"`
	Y1 float32 `json:"y1"`
	// Confidence is how sure OCR is of the word, 0 to 1 in hundredths; 0 where
	// no OCR read it.
	Confidence float32 `json:"c,omitempty"`
}
