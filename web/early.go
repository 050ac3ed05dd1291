package web

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// goes reports whether a browser goes to the page and will show what has come
// of it so far. Programs do not ask for HTML first; they get the page whole.
func goes(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.HasPrefix(r.Header.Get("Accept"), "text/html")
}

// patience is how long the head of a page waits for what stands below it where the
// options do not say. What fails at all mostly fails at once (a query that cannot be
// parsed, an index that is not there), and can then still be answered with its status.
// A search takes longer: its page is painted sooner when the head goes first.
const patience = time.Millisecond

// sendEarly sends the head of a page and its masthead as soon as patience is at
// an end, so that the browser asks for the style sheet and paints while the rest
// is being made. An error before that is returned; one after it stands where the
// rest would have stood.
func (s *Server) sendEarly(c echo.Context, r request, a answer) error {
	rest := s.makeRest(r, a)
	var m made
	ready := false
	select {
	case m = <-rest:
		if ready = true; m.err != nil {
			return m.err
		}
	case <-time.After(s.opt.Patience):
	}
	set, res := s.pages[r.lang], c.Response()
	var top bytes.Buffer
	if err := set.part(&top, a.page, "top", a.view); err != nil {
		return err
	}
	res.Header().Set(echo.HeaderContentType, echo.MIMETextHTMLCharsetUTF8)
	res.WriteHeader(http.StatusOK)
	if _, err := res.Write(top.Bytes()); err != nil {
		return nil // the reader has gone
	}
	res.Flush()
	if !ready {
		m = <-rest
	}
	s.sendRest(c, r, a.page, m)
	return nil
}

// sendRest sends what stands below the masthead, or what went wrong with it.
func (s *Server) sendRest(c echo.Context, r request, page string, m made) {
	if errors.Is(m.err, context.Canceled) {
		return
	}
	out := bufio.NewWriterSize(c.Response(), 16<<10)
	defer func() { _ = out.Flush() }() // fails where the reader has gone
	set := s.pages[r.lang]
	if m.err != nil {
		page, m.view = "error", s.failLate(c, r, m.err)
	}
	for _, part := range []string{"below", "main", "bottom"} {
		if err := set.part(out, page, part, m.view); err != nil && r.ctx.Err() == nil {
			s.failLate(c, r, err)
		}
	}
}

// failLate notes an error that comes after the head of the page. The status that
// was sent is 200; logs and metrics get the one that it is, and no entity tag
// that was sent confirms the page any more.
func (s *Server) failLate(c echo.Context, r request, err error) failure {
	status := s.note(r, err)
	c.Response().Status = status
	s.torn.Add(1)
	v := errorView(r, status, err)
	v.Late = true
	return v
}

// made is the view of what stands below the masthead, or why there is none.
type made struct {
	view any
	err  error
}

// makeRest makes that view beside the one who waits for it.
func (s *Server) makeRest(r request, a answer) <-chan made {
	ch := make(chan made, 1)
	if a.late == nil {
		ch <- made{view: a.view}
		return ch
	}
	go func() {
		defer func() {
			if x := recover(); x != nil {
				s.opt.Log.Error("web: panic", "route", r.route, "error", x, "stack", string(debug.Stack()))
				ch <- made{err: fmt.Errorf("panic: %v", x)}
			}
		}()
		view, err := a.late()
		ch <- made{view, err}
	}()
	return ch
}

// stateTag names what a page shows by what it is made from: the generation of
// the index, the address, the language and the day, as facts grow stale. A
// restart may bring another program. It is "" where there is no generation.
func (s *Server) stateTag(r request, generation string) string {
	if generation == "" {
		return ""
	}
	now := time.Now()
	return tagOf(fmt.Append(nil, s.started.UnixNano(), " ", s.torn.Load(), " ", generation, " ", now.Format(time.DateOnly), " ", r.lang, " ", r.base, r.path, "?", r.query.Encode()))
}
