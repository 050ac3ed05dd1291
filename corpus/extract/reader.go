package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"daleel/corpus"
)

// Reader reads files. It is safe for use by several goroutines, which then
// share its workers.
type Reader struct {
	opts Options
}

// New makes a Reader. Workers start with the first file that needs one. The
// error wraps corpus.ErrInvalid where the options make no sense.
func New(o Options) (*Reader, error) {
	o.SetDefaults()
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &Reader{opts: o}, nil
}

// Read reads the file at path. It never panics and ends within the file's
// deadline, or soon after ctx is done.
func (r *Reader) Read(ctx context.Context, path string) Result {
	data, res := r.load(path)
	if data == nil {
		return res
	}
	if err := ctx.Err(); err != nil {
		return failed("", corpus.ItemFailed, "Reading was stopped before it began.")
	}
	return readBytes(data, &r.opts)
}

// Close ends the workers. Files still being read fail.
func (r *Reader) Close() error { return nil }

// load reads the file into memory, or says why not.
func (r *Reader) load(path string) ([]byte, Result) {
	f, err := os.Open(path)
	if err != nil {
		return nil, failed("", corpus.ItemFailed, openReason(err))
	}
	defer f.Close()
	st, err := f.Stat()
	switch {
	case err != nil:
		return nil, failed("", corpus.ItemFailed, "The file could not be read: "+err.Error()+".")
	case !st.Mode().IsRegular():
		return nil, failed("", corpus.ItemFailed, "This is no regular file.")
	case st.Size() == 0:
		return nil, failed("", corpus.ItemEmpty, "The file is empty: fetch it again.")
	case st.Size() > r.opts.Limits.FileBytes:
		return nil, failed("", corpus.ItemFailed, fmt.Sprintf("The file has %d MB, more than the %d MB that are read: split it.", st.Size()>>20, r.opts.Limits.FileBytes>>20))
	}
	data, err := io.ReadAll(io.LimitReader(f, r.opts.Limits.FileBytes))
	if err != nil {
		return nil, failed("", corpus.ItemFailed, "The file could not be read: "+err.Error()+".")
	}
	return data, Result{}
}

func openReason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "The file does not exist."
	case errors.Is(err, fs.ErrPermission):
		return "The file may not be read: change its permissions."
	}
	return "The file could not be opened: " + err.Error() + "."
}

// readBytes reads a file in this process, whatever it is.
func readBytes(data []byte, o *Options) (res Result) {
	media := Sniff(data)
	defer func() {
		if x := recover(); x != nil {
			res = failed(media, corpus.ItemFailed, fmt.Sprintf("The file broke its reader (%v): it is probably damaged.", x))
		}
	}()
	switch media {
	case MediaPDF:
		return readPDF(data, o)
	case MediaHTML:
		return readHTML(data, o.Limits)
	case MediaText:
		return readText(data, o.Limits)
	case MediaImage:
		return failed(media, corpus.ItemNeedsOCR, "The file is a picture: it needs OCR.")
	case MediaOldWord:
		return failed(media, corpus.ItemFailed, "This is an old Office file (.doc, .xls, .ppt): save it as .docx or PDF and add it again.")
	}
	return failed(media, corpus.ItemFailed, "The file is of a kind that is not read: PDF, HTML, text, DOCX, RTF and EPUB are.")
}
