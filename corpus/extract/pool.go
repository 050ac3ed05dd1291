package extract

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"daleel/corpus"
)

// startTime is how long a worker may take until it is ready; an overloaded
// machine needs seconds to start a process.
const startTime = 30 * time.Second

// compileTime is how long a worker with PDFium may take the first time on a
// machine, when it compiles it: 27 s on a loaded one.
const compileTime = 3 * time.Minute

// grace is what a worker gets beyond the file's deadline to end by itself,
// which keeps the pages that it has read.
const grace = 3 * time.Second

// errNoWorker says that no worker process could be started at all.
var errNoWorker = errors.New("no worker process could be started")

// pool is a set of worker processes. A worker serves one file at a time.
type pool struct {
	opts  *Options
	slots chan *worker // idle workers; nil stands for one not started yet
	spawn chan spawning
	ctx   context.Context
	stop  context.CancelFunc
	wg    sync.WaitGroup
}

// worker is one process.
type worker struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	dec    *json.Decoder
	stderr *notes
	files  int
}

type spawning struct {
	cmd  *exec.Cmd
	done chan error
}

func newPool(o *Options) *pool {
	p := &pool{opts: o, slots: make(chan *worker, o.Workers), spawn: make(chan spawning)}
	p.ctx, p.stop = context.WithCancel(context.Background())
	for range o.Workers {
		p.slots <- nil
	}
	p.wg.Add(1)
	go p.spawner()
	return p
}

// spawner starts the processes, all from one thread that lives as long as the
// pool: Linux ends a child with the thread, not the process, that started it.
func (p *pool) spawner() {
	defer p.wg.Done()
	runtime.LockOSThread()
	for {
		select {
		case s := <-p.spawn:
			s.done <- s.cmd.Start()
		case <-p.ctx.Done():
			return
		}
	}
}

// close ends all workers; files being read fail.
func (p *pool) close() error {
	p.stop()
	for range cap(p.slots) {
		if w := <-p.slots; w != nil {
			w.kill()
		}
	}
	p.wg.Wait()
	return nil
}

// do has a worker do what is asked. The error is errNoWorker, or nil with a
// Result that says what happened.
func (p *pool) do(ctx context.Context, req request) (response, error) {
	var w *worker
	select {
	case w = <-p.slots:
	case <-ctx.Done():
		return response{Result: failed("", corpus.ItemFailed, "Reading was stopped before it began.")}, nil
	case <-p.ctx.Done():
		return response{Result: failed("", corpus.ItemFailed, "Reading was stopped.")}, nil
	}
	kept := true // the slot is this call's to give back
	defer func() {
		if kept {
			p.slots <- w
		}
	}()
	if p.ctx.Err() != nil {
		return response{Result: failed("", corpus.ItemFailed, "Reading was stopped.")}, nil
	}
	begin := time.Now()
	for mend := false; ; mend = true {
		if w == nil {
			s := p.startWithin(ctx)
			if s.later {
				kept = false
				return response{Result: failed("", corpus.ItemFailed, "Reading was stopped while its worker started.")}, nil
			}
			if s.err != nil {
				return response{}, fmt.Errorf("%w: %w", errNoWorker, s.err)
			}
			w = s.worker
		}
		req.Mend = mend
		resp, end := p.ask(ctx, w, req)
		if w.files++; end != lives || w.files >= p.opts.RestartAfter {
			w.kill()
			w = nil
		}
		// A file of which a worker died quickly is mended and tried once more.
		if mend || end != died || p.opts.pdfium || time.Since(begin) > p.opts.FileTimeout/3 {
			return resp, nil
		}
	}
}

// started is a worker that was asked for. Later says that ctx was done first: it
// is put into its slot when it is ready.
type started struct {
	worker *worker
	err    error
	later  bool
}

func (p *pool) startWithin(ctx context.Context) started {
	ch := make(chan started, 1)
	go func() {
		w, err := p.start()
		ch <- started{worker: w, err: err}
	}()
	select {
	case s := <-ch:
		return s
	case <-ctx.Done():
		go func() { p.slots <- (<-ch).worker }()
		return started{later: true}
	}
}

// start starts a worker and waits until it is ready.
func (p *pool) start() (*worker, error) {
	argv := p.opts.Worker
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = append(os.Environ(), "GOTRACEBACK=none", "GODEBUG=")
	dieWithParent(cmd)
	w := &worker{cmd: cmd, stderr: &notes{}}
	cmd.Stderr = w.stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if w.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	s := spawning{cmd, make(chan error, 1)}
	select {
	case p.spawn <- s:
	case <-p.ctx.Done():
		return nil, context.Cause(p.ctx)
	}
	if err := <-s.done; err != nil {
		return nil, err
	}
	w.dec = json.NewDecoder(bufio.NewReaderSize(out, 1<<16))
	if err := w.greet(p); err != nil {
		w.kill()
		return nil, fmt.Errorf("%w %s", err, w.stderr)
	}
	return w, nil
}

// greet sends the options and waits for the worker to be ready.
func (w *worker) greet(p *pool) error {
	wait := startTime
	if p.opts.pdfium {
		wait = compileTime
	}
	timer := time.AfterFunc(wait, func() { _ = w.cmd.Process.Kill() })
	defer timer.Stop()
	defer context.AfterFunc(p.ctx, func() { _ = w.cmd.Process.Kill() })()
	if err := w.send(newHello(p.opts)); err != nil {
		return err
	}
	var r ready
	if err := w.dec.Decode(&r); err != nil {
		return err
	}
	if r.Ready != protocol {
		return fmt.Errorf("worker speaks version %d, not %d", r.Ready, protocol)
	}
	return nil
}

func (w *worker) send(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = w.in.Write(append(line, '\n'))
	return err
}

// ending says what a file did to its worker.
type ending int

const (
	lives  ending = iota
	spent         // it answered and ends now
	died          // it died by itself
	killed        // it was killed for being late, or because reading was stopped
)

// ask has w do what is asked.
func (p *pool) ask(ctx context.Context, w *worker, req request) (response, ending) {
	late, stopped := false, false
	over := make(chan struct{})
	var watch sync.WaitGroup
	watch.Go(func() {
		timer := time.NewTimer(p.deadline(req) + grace)
		defer timer.Stop()
		select {
		case <-over:
			return
		case <-timer.C:
			late = true
		case <-ctx.Done():
			stopped = true
		case <-p.ctx.Done():
			stopped = true
		}
		_ = w.cmd.Process.Kill()
	})
	var resp response
	err := w.send(req)
	if err == nil {
		err = w.dec.Decode(&resp)
	}
	close(over)
	watch.Wait()
	switch {
	case err == nil && !late && !stopped && resp.Restart:
		return resp, spent
	case err == nil && !late && !stopped:
		return resp, lives
	}
	res := failed("", corpus.ItemFailed, w.epitaph(late, stopped, p.opts))
	if late || stopped {
		return response{Result: res}, killed
	}
	p.opts.Logger.Warn("extract worker died", "file", filepath.Base(req.Path), "why", res.Reason)
	return response{Result: res}, died
}

// deadline is how long a worker may be busy with what is asked.
func (p *pool) deadline(req request) time.Duration {
	if req.Letters != nil {
		return secondTime
	}
	return p.opts.FileTimeout
}

// epitaph says in a sentence why the worker died.
func (w *worker) epitaph(late, stopped bool, o *Options) string {
	w.kill()
	last := w.stderr.String()
	switch {
	case stopped:
		return "Reading was stopped."
	case late:
		return fmt.Sprintf("Reading took longer than %d seconds: the file is probably damaged; print it to a new PDF and add that.", int(o.FileTimeout.Seconds()))
	case strings.Contains(last, "out of memory"), strings.Contains(last, "cannot allocate"):
		return fmt.Sprintf("Reading needed more than %d MB of memory: the file is probably damaged; print it to a new PDF and add that.", o.Memory>>20)
	case strings.Contains(last, "stack"):
		return "The file is nested without end: it is damaged, or made to do harm."
	}
	return "The file broke its reader: it is probably damaged; print it to a new PDF and add that."
}

// kill ends the process and waits for it.
func (w *worker) kill() {
	_ = w.in.Close()
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait()
}

// notes keeps the first few kilobytes written to it, where a crash names its
// cause.
type notes struct {
	mu  sync.Mutex
	buf []byte
}

func (t *notes) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, p...)
	if n := len(t.buf); n > 8<<10 { // the first lines of a crash name its cause
		t.buf = bytes.Clone(t.buf[:4<<10])
	}
	return len(p), nil
}

func (t *notes) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.buf)
}
