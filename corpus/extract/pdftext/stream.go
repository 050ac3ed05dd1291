package pdftext

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ledongthuc/pdf"
)

// errInflated says that a file holds more than it may after decompression.
var errInflated = errors.New("it holds more data than is read of one file")

// maxStream is how much is read of one stream: what a page draws is a
// thousandth of it.
const maxStream = 64 << 20

// budget counts the bytes that a file may still hold after decompression.
type budget struct {
	left int64
	// lastErr is the last stream that could not be read, for the page's reason.
	lastErr error
}

// read returns the data of a stream, what there is of it where it is broken.
// It panics with errInflated when the budget is spent.
func (b *budget) read(v pdf.Value) string {
	var sb strings.Builder
	b.readInto(&sb, v)
	return sb.String()
}

func (b *budget) readInto(sb *strings.Builder, v pdf.Value) {
	rd, err := openStream(v)
	if err == nil {
		var n int64
		n, err = io.Copy(sb, &safeReader{r: io.LimitReader(rd, min(b.left+1, maxStream))})
		if b.left -= n; b.left < 0 {
			panic(errInflated)
		}
	}
	if err != nil {
		b.lastErr = err
	}
}

// openStream opens the stream; the library panics for filters that it does not
// know.
func openStream(v pdf.Value) (rd io.Reader, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("stream: %v", x)
		}
	}()
	return v.Reader(), nil
}

// safeReader turns a panic in a decoder into an error.
type safeReader struct{ r io.Reader }

func (s *safeReader) Read(p []byte) (n int, err error) {
	defer func() {
		if x := recover(); x != nil {
			n, err = 0, fmt.Errorf("stream: %v", x)
		}
	}()
	return s.r.Read(p)
}
