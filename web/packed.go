package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/andybalholm/brotli"
)

// packing keeps the text among the assets compressed, once a process: they
// never change. Brotli at its best takes a third of a second for them all, so
// it is made beside the first request for it, and gzip serves until then.
type packing struct {
	gzip   map[string][]byte
	brotli atomic.Pointer[map[string][]byte]
	start  sync.Once
}

// newPacking compresses with gzip, which takes some milliseconds.
func newPacking(files map[string][]byte) *packing {
	return &packing{gzip: packAll(files, func(w io.Writer) io.WriteCloser {
		z, _ := gzip.NewWriterLevel(w, gzip.BestCompression) // fails for unknown levels only
		return z
	})}
}

// packAll compresses every file that gains by it.
func packAll(files map[string][]byte, to func(io.Writer) io.WriteCloser) map[string][]byte {
	packed := make(map[string][]byte)
	for name, data := range files {
		switch path.Ext(name) {
		case ".css", ".js", ".svg", ".txt":
			var b bytes.Buffer
			w := to(&b)
			if _, err := w.Write(data); err != nil || w.Close() != nil {
				continue // cannot be: a buffer takes all
			}
			packed[name] = b.Bytes()
		}
	}
	return packed
}

// best returns the asset in the smallest form that the reader takes, and the
// name of its coding, "" for the bytes as they are.
func (p *packing) best(name string, data []byte, files map[string][]byte, accept string) ([]byte, string) {
	if takes(accept, "br") {
		p.start.Do(func() {
			go func() {
				m := packAll(files, func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestCompression) })
				p.brotli.Store(&m)
			}()
		})
		if m := p.brotli.Load(); m != nil && (*m)[name] != nil {
			return (*m)[name], "br"
		}
	}
	if packed := p.gzip[name]; packed != nil && takes(accept, "gzip") {
		return packed, "gzip"
	}
	return data, ""
}

// takes reports whether an Accept-Encoding names a coding without refusing it.
func takes(accept, coding string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			weight = strings.ReplaceAll(weight, " ", "")
			return weight != "q=0" && !strings.HasPrefix(weight, "q=0.0")
		}
	}
	return false
}
