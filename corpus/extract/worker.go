package extract

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract/pdftext"
)

// hello is the first line that a worker reads: what holds for all its files.
type hello struct {
	Limits      Limits        `json:"limits"`
	Memory      int64         `json:"memory"`
	FileTimeout time.Duration `json:"file_timeout"`
	PageTimeout time.Duration `json:"page_timeout"`
	Boxes       bool          `json:"boxes"`
	Password    string        `json:"password,omitempty"`
	// Pdfium starts PDFium before the worker is ready; Cache is its folder.
	Pdfium bool   `json:"pdfium,omitempty"`
	Cache  string `json:"cache,omitempty"`
}

// ready is the first line that a worker writes.
type ready struct {
	Ready int `json:"daleel_extract_worker"` // version of the protocol
}

// protocol is the version of what parent and worker say to each other.
const protocol = 2

// request names a file to read.
type request struct {
	Path string `json:"path"`
	// Mend has a PDF rewritten first: the last worker died of it.
	Mend bool `json:"mend,omitempty"`
	// Pictures asks for the images of these pages in place of the text; 0 is
	// the file itself, a picture.
	Pictures []int `json:"pictures,omitempty"`
	// Draw asks for a drawn page, Places for where the words of a page stand.
	Draw   *Drawing `json:"draw,omitempty"`
	Places int      `json:"places,omitempty"`
	// Letters asks for pages as PDFium reads them.
	Letters *lettersOf `json:"letters,omitempty"`
	// Unpack is the folder into which the members of the archive go.
	Unpack string `json:"unpack,omitempty"`
	// Password is that of this file, before that of the options.
	Password string `json:"password,omitempty"`
}

// response is what became of it. Restart says that the worker ends now.
type response struct {
	Result  Result `json:"result"`
	Restart bool   `json:"restart,omitempty"`
	// Pictures are what was asked for.
	Pictures []pdftext.Picture `json:"pictures,omitempty"`
	Drawn    *Drawn            `json:"drawn,omitempty"`
	Placed   *Placed           `json:"placed,omitempty"`
	Unpacked *Unpacked         `json:"unpacked,omitempty"`
	// Read says that Result is what PDFium read.
	Read bool `json:"read,omitempty"`
	// Problem is one of the problems of drawing, Why says more.
	Problem string `json:"problem,omitempty"`
	Why     string `json:"why,omitempty"`
}

// RunWorker is the body of the hidden subcommand WorkerCommand. It reads a line
// of JSON with the options, then one with the name of a file for each file, and
// writes one with the Result for each, until in ends. It puts its own process
// under the memory limit of the options, so call it in a process that does
// nothing else.
func RunWorker(in io.Reader, out io.Writer) error {
	dec := json.NewDecoder(bufio.NewReader(in))
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	var h hello
	if err := dec.Decode(&h); err != nil {
		return fmt.Errorf("extract worker: no options: %w", err)
	}
	if in == os.Stdin {
		confine(h.Memory, h.Pdfium)
	}
	var d *drawer
	if h.Pdfium {
		var err error
		if d, err = startDrawer(h.Cache); err != nil {
			return fmt.Errorf("extract worker: %w", err)
		}
		debug.FreeOSMemory() // compiling takes much
	}
	if err := errors.Join(enc.Encode(ready{Ready: protocol}), w.Flush()); err != nil {
		return err
	}
	o := h.options()
	for {
		var req request
		if err := dec.Decode(&req); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("extract worker: %w", err)
		}
		resp := d.answer(req, o)
		if err := errors.Join(enc.Encode(resp), w.Flush()); err != nil {
			return err
		}
		if resp.Restart {
			return nil
		}
	}
}

// answer does what a request asks for, with PDFium where there is one.
func (d *drawer) answer(req request, o Options) response {
	switch {
	case req.Draw != nil && d != nil:
		return d.draw(req, o.Limits)
	case req.Letters != nil && d != nil:
		return d.read(req, &o)
	case req.Draw != nil:
		return drawPicture(req, o.Limits)
	case req.Letters != nil:
		return failure(fmt.Errorf("this worker does not draw: %w", corpus.ErrUnsupported))
	}
	return answer(req, o)
}

// answer does what a request asks for in this process.
func answer(req request, o Options) response {
	o.mend = req.Mend
	if req.Unpack != "" {
		return unpack(req.Path, req.Unpack, &o)
	}
	if req.Places > 0 {
		return places(req, &o)
	}
	if len(req.Pictures) > 0 {
		return response{Pictures: pictures(req.Path, req.Pictures, &o)}
	}
	res := readPath(req.Path, &o)
	return response{Result: res, Restart: res.spent}
}

func (h hello) options() Options {
	o := Options{Limits: h.Limits, FileTimeout: h.FileTimeout, PageTimeout: h.PageTimeout, Boxes: h.Boxes, Password: h.Password}
	o.SetDefaults()
	return o
}

func newHello(o *Options) hello {
	return hello{
		Limits: o.Limits, Memory: o.Memory, FileTimeout: o.FileTimeout, PageTimeout: o.PageTimeout,
		Boxes: o.Boxes, Password: o.Password, Pdfium: o.pdfium, Cache: o.Cache,
	}
}

// readPath reads one file in this process.
func readPath(path string, o *Options) Result {
	data, res := load(path, o.Limits)
	if data == nil {
		return res
	}
	return readBytes(data, o)
}

// softMemory is where the garbage collector begins to work harder. Real files
// stay far below it.
const softMemory = 220 << 20

// orphanPoll is how often a worker looks whether its parent is still there.
// Where the system ends it with its parent this never comes true.
const orphanPoll = time.Second

// confine puts the process under the limit of memory and makes it end when its
// parent does.
func confine(memory int64, pdfium bool) {
	if soft := min(softMemory, memory/2); !pdfium { // whose module counts as used from the start
		debug.SetMemoryLimit(soft)
	}
	debug.SetGCPercent(60)
	debug.SetMaxStack(64 << 20)
	limitMemory(memory)
	parent := os.Getppid()
	go func() {
		for range time.Tick(orphanPoll) {
			if os.Getppid() != parent {
				os.Exit(1)
			}
		}
	}()
}
