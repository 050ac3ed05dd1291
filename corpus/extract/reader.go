package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"daleel/corpus"
	"daleel/corpus/extract/ocr"
)

// Reader reads files. It is safe for use by several goroutines, which then
// share its workers.
type Reader struct {
	opts Options
	pool *pool
	// broken is set once no worker can be started: reading goes on in this
	// process.
	broken atomic.Bool
	// ocr reads pictures; nil where Options.OCR is not set or the program is
	// not installed, which ocrErr says.
	ocr    *ocr.Engine
	ocrErr error
	// drawPool draws pages; it starts with the first drawing.
	drawOnce sync.Once
	drawPool *pool
	drawOpts Options
}

// New makes a Reader. Workers start with the first file that needs one. The
// error wraps corpus.ErrInvalid where the options make no sense.
func New(o Options) (*Reader, error) {
	o.SetDefaults()
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if !o.InProcess && o.Worker == nil {
		o.Worker = ownWorker()
	}
	sweepKept(o.OCRDir)
	r := &Reader{opts: o}
	if !o.InProcess && o.Worker != nil {
		r.pool = newPool(&r.opts)
	}
	if o.OCR {
		r.ocr, r.ocrErr = ocr.Find(context.Background(), ocr.Options{Parallel: o.Workers, Score: quality})
		if r.ocrErr != nil {
			o.Logger.Warn(ocr.Install, "err", r.ocrErr)
		}
	}
	return r, nil
}

// ownWorker is the command line that starts this binary as a worker, nil where
// it is a test binary, which would run its tests instead.
func ownWorker() []string {
	exe, err := os.Executable()
	if err != nil || strings.HasSuffix(strings.TrimSuffix(exe, ".exe"), ".test") {
		return nil
	}
	return []string{exe, WorkerCommand}
}

// maxPlain is the largest text that is read without a worker.
const maxPlain = 64 << 20

// Read reads the file at path. It never panics and ends within the file's
// deadline, or soon after ctx is done. With Options.OCR each page that needs it
// has a deadline more.
func (r *Reader) Read(ctx context.Context, path string) Result {
	res := r.readText(ctx, path)
	if res.MediaType == MediaPDF {
		r.readSecond(ctx, path, &res)
	}
	if r.ocr != nil || r.opts.OCRDir != "" {
		r.readScans(ctx, path, &res)
	}
	return res
}

// readText reads what text the file holds.
func (r *Reader) readText(ctx context.Context, path string) Result {
	if err := ctx.Err(); err != nil {
		return failed("", corpus.ItemFailed, "Reading was stopped before it began.")
	}
	head, size, res := peek(path, r.opts.Limits)
	if head == nil {
		return res
	}
	if r.pool == nil || r.broken.Load() || sniff(head) == MediaText && size < maxPlain {
		return readPath(path, &r.opts)
	}
	res = r.do(ctx, request{Path: path}).Result
	if res.MediaType == "" {
		res.MediaType = sniff(head)
	}
	return res
}

// do has a worker do what is asked, or does it here where there is none.
func (r *Reader) do(ctx context.Context, req request) response {
	if r.pool == nil || r.broken.Load() {
		return answer(req, r.opts)
	}
	abs, err := filepath.Abs(req.Path)
	if err != nil {
		return response{Result: failed("", corpus.ItemFailed, openReason(err))}
	}
	req.Path = abs
	resp, err := r.pool.do(ctx, req)
	if err == nil {
		return resp
	}
	if ctx.Err() == nil && !r.broken.Swap(true) {
		r.opts.Logger.Error("files are read without worker processes from now on", "err", err)
	}
	return answer(req, r.opts)
}

// Close ends the workers. Files still being read fail.
func (r *Reader) Close() error {
	if r.pool == nil {
		return nil
	}
	r.drawOnce.Do(func() {}) // none starts any more
	if r.drawPool != nil {
		return errors.Join(r.drawPool.close(), r.pool.close())
	}
	return r.pool.close()
}

// peek reads the start of the file, or says why it is not read at all.
func peek(path string, lim Limits) ([]byte, int64, Result) {
	st, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, 0, failed("", corpus.ItemFailed, openReason(err))
	case !st.Mode().IsRegular():
		return nil, 0, failed("", corpus.ItemFailed, "This is no regular file.")
	case st.Size() == 0:
		return nil, 0, failed("", corpus.ItemEmpty, "The file is empty: fetch it again.")
	case st.Size() > lim.FileBytes:
		return nil, 0, failed("", corpus.ItemFailed, fmt.Sprintf("The file has %d MB, more than the %d MB that are read: split it.", st.Size()>>20, lim.FileBytes>>20))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, failed("", corpus.ItemFailed, openReason(err))
	}
	defer f.Close()
	head := make([]byte, min(st.Size(), sniffLen))
	if _, err := io.ReadFull(f, head); err != nil {
		return nil, 0, failed("", corpus.ItemFailed, "The file could not be read: "+err.Error()+".")
	}
	return head, st.Size(), Result{}
}

// load reads the file into memory, or says why not.
func load(path string, lim Limits) ([]byte, Result) {
	if head, _, res := peek(path, lim); head == nil {
		return nil, res
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, failed("", corpus.ItemFailed, openReason(err))
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
	media := sniff(data)
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
	case MediaDOCX:
		return readDOCX(data, o.Limits)
	case MediaEPUB:
		return readEPUB(data, o.Limits)
	case MediaRTF:
		return readRTF(data, o.Limits)
	case MediaZip:
		return failed(media, corpus.ItemFailed, "The file is an archive: unpack it and add what is in it.")
	case MediaOffice:
		return failed(media, corpus.ItemFailed, "This is a table, slides or an OpenDocument text: save it as .docx or PDF and add it again.")
	case MediaImage:
		return failed(media, corpus.ItemNeedsOCR, "The file is a picture: run daleel ocr, for which tesseract-ocr must be installed with the languages eng and urd.")
	case MediaOldWord:
		return failed(media, corpus.ItemFailed, "This is an old Office file (.doc, .xls, .ppt): save it as .docx or PDF and add it again.")
	}
	return failed(media, corpus.ItemFailed, "The file is of a kind that is not read: PDF, HTML, text, DOCX, RTF and EPUB are.")
}
