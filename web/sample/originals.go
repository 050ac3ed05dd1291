package sample

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/web"
)

// Originals holds one plain text and one hostile HTML file.
type Originals struct{}

type closer struct{ *strings.Reader }

func (closer) Close() error { return nil }

var _ io.ReadSeekCloser = closer{}

// Original opens the file whose hash is "ab…" (text) or "cd…" (HTML).
func (Originals) Original(_ context.Context, sha256 string) (*web.Original, error) {
	o := &web.Original{Modified: time.Date(2034, 7, 1, 0, 0, 0, 0, time.UTC)}
	switch sha256[:2] {
	case "ab":
		o.Name, o.MediaType, o.Body = "lantern.txt", "text/plain", closer{strings.NewReader("A lantern.")}
	case "cd":
		o.Name, o.MediaType, o.Body = "evil \"x\".html", "text/html", closer{strings.NewReader("<script>alert(1)</script>")}
	default:
		return nil, fmt.Errorf("original %s: %w", sha256, corpus.ErrNotFound)
	}
	return o, nil
}
