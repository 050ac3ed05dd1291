package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// maxOutput bounds what a program may write: a page drawn as PNG is the most.
const maxOutput = 128 << 20

// slot runs a program as soon as one of the slots is free.
func (e *Engine) slot(ctx context.Context, input []byte, program string, args ...string) ([]byte, error) {
	select {
	case e.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-e.slots }()
	return e.run(ctx, input, program, args...)
}

// run runs a program to its end. The thread that starts it is held until then:
// Linux ends a child with the thread, not the process, that started it.
func (e *Engine) run(ctx context.Context, input []byte, program string, args ...string) ([]byte, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	timed, cancel := context.WithTimeout(ctx, e.opts.PageTimeout)
	defer cancel()
	cmd := exec.CommandContext(timed, program, args...)
	out, notes := &capped{max: maxOutput, stop: cancel}, &capped{max: 4 << 10}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), out, notes
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	cmd.WaitDelay = 2 * time.Second
	dieWithParent(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("ocr: %w", err)
	}
	confine(cmd.Process.Pid, e.opts.Memory, e.opts.PageCPU)
	err := cmd.Wait()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.full:
		return nil, errors.New("ocr: the program wrote more than a page can hold")
	case timed.Err() != nil:
		return nil, fmt.Errorf("ocr: the page took longer than %d seconds", int(e.opts.PageTimeout.Seconds()))
	case usedUp(err):
		return nil, fmt.Errorf("ocr: the page took more than %d seconds of processor time", int(e.opts.PageCPU.Seconds()))
	case err != nil:
		return nil, fmt.Errorf("ocr: %s: %w", lastLine(notes.String()), err)
	}
	return out.Bytes(), nil
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexByte(s, '\n')+1:]
}

// capped keeps what is written to it up to max bytes; what goes beyond is
// dropped, after calling stop if there is one.
type capped struct {
	bytes.Buffer
	max  int
	full bool
	stop func()
}

func (c *capped) Write(p []byte) (int, error) {
	n := len(p)
	if room := c.max - c.Len(); n > room {
		p, c.full = p[:room], true
		if c.stop != nil {
			c.stop()
		}
	}
	_, _ = c.Buffer.Write(p)
	return n, nil
}
