package web

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// goes reports whether a browser goes to the page and will show what has come
// of it so far. Programs do not ask for HTML first; they get the page whole.
func goes(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.HasPrefix(r.Header.Get("Accept"), "text/html")
}

// sendEarly sends the head of a page and its masthead at once, so that the
// browser asks for the style sheet and paints while the rest is being made. An
// error after that stands where the rest would have stood.
func (s *Server) sendEarly(c echo.Context, r request, a answer) error {
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
	var err error
	if a.late != nil {
		a.view, err = a.late()
	}
	if errors.Is(err, context.Canceled) {
		return nil
	}
	page := a.page
	if err != nil {
		page, a.view = "error", errorView(r, s.note(r, err), err)
	}
	out := bufio.NewWriterSize(res, 16<<10)
	for _, part := range []string{"main", "bottom"} {
		if err := set.part(out, page, part, a.view); err != nil && r.ctx.Err() == nil {
			s.note(r, err)
		}
	}
	_ = out.Flush() // fails where the reader has gone
	return nil
}

// stateTag names what a page shows by what it is made from: the generation of
// the index, the address, the language and the day, as facts grow stale. A
// restart may bring another program. It is "" where there is no generation.
func (s *Server) stateTag(r request, generation string) string {
	if generation == "" {
		return ""
	}
	now := time.Now()
	return tagOf(fmt.Append(nil, s.started.UnixNano(), " ", generation, " ", now.Format(time.DateOnly), " ", r.lang, " ", r.base, r.path, "?", r.query.Encode()))
}
