package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

// fault is a failure with what the caller should be told. Its texts never carry
// an internal error.
type fault struct {
	name   string // last part of the problem's type; by status where empty
	status int
	title  string
	detail string
	hint   string
	cause  error
}

func (f fault) Error() string {
	if f.cause != nil {
		return f.title + ": " + f.cause.Error()
	}
	return f.title + ": " + f.detail
}

func (f fault) Unwrap() error { return f.cause }

// badRequest says what is wrong with a request and how to mend it.
func badRequest(detail, hint string) error {
	return fault{status: http.StatusBadRequest, title: "The request cannot be understood", detail: detail, hint: hint}
}

// problem is an RFC 9457 document; hint is our extension.
type problem struct {
	Type     string `json:"type"`
	Title    string `json:"title"`
	Status   int    `json:"status"`
	Detail   string `json:"detail,omitempty"`
	Hint     string `json:"hint,omitempty"`
	Instance string `json:"instance,omitempty"`
}

// WriteError answers any error as a problem document. It is the one place that
// maps errors of the API to statuses.
func (s *Server) WriteError(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	f := classify(err)
	if f.status >= http.StatusInternalServerError {
		s.opts.Log.Error("request failed", "route", c.Path(), "error", err)
	}
	h := c.Response().Header()
	h.Set("Cache-Control", "no-store")
	h.Set(echo.HeaderAccessControlAllowOrigin, "*") // what fails before the routes too
	if f.status == http.StatusTooManyRequests || f.status == http.StatusServiceUnavailable {
		h.Set(echo.HeaderRetryAfter, "5")
	}
	h.Set(echo.HeaderContentType, "application/problem+json")
	c.Response().WriteHeader(f.status)
	if c.Request().Method == http.MethodHead {
		return
	}
	_ = json.NewEncoder(c.Response()).Encode(problem{
		Type: problemType(f), Title: f.title, Status: f.status, Detail: f.detail, Hint: f.hint,
		Instance: c.Response().Header().Get(echo.HeaderXRequestID),
	})
}

func classify(err error) fault {
	var f fault
	if errors.As(err, &f) {
		return f
	}
	var he *echo.HTTPError
	if errors.As(err, &he) {
		return fault{status: he.Code, title: http.StatusText(he.Code), hint: hintFor(he.Code), cause: err}
	}
	switch {
	case errors.Is(err, corpus.ErrWithdrawn):
		return fault{status: http.StatusGone, title: "Withdrawn", detail: "This document was taken out of the collection.", hint: "Search for another copy or law.", cause: err}
	case errors.Is(err, corpus.ErrNotFound):
		return fault{status: http.StatusNotFound, title: "Not held", detail: "The collection has no document or provision with this identifier.", hint: "Search with " + Prefix + "/search?q=… to find what is held.", cause: err}
	case errors.Is(err, corpus.ErrInvalid):
		return fault{status: http.StatusBadRequest, title: "The request cannot be understood", detail: clipTo(strings.TrimSuffix(err.Error(), ": "+corpus.ErrInvalid.Error()), 300),
			hint: "An identifier looks like /akn/pk/act/2016/40, a copy's like /akn/pk/act/2016/40/eng@2025-01-29. " + hintFor(http.StatusBadRequest), cause: err}
	case errors.Is(err, corpus.ErrUnavailable):
		return fault{status: http.StatusServiceUnavailable, title: "Not ready", detail: "The index cannot be used now.", hint: hintFor(http.StatusServiceUnavailable), cause: err}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return fault{name: "too-slow", status: http.StatusServiceUnavailable, title: "Too slow", detail: "The answer took too long and was given up.", hint: "Ask for fewer or rarer words.", cause: err}
	}
	return fault{status: http.StatusInternalServerError, title: "Something failed here", hint: "Try again; if it stays, report the instance id.", cause: err}
}

// problemType is the stable name by which a program tells problems apart; the
// texts beside it may change.
func problemType(f fault) string {
	if f.name != "" {
		return "urn:daleel:problem:" + f.name
	}
	if name, ok := problemNames[f.status]; ok {
		return "urn:daleel:problem:" + name
	}
	return "about:blank" // RFC 9457: no more than the status says
}

var problemNames = map[int]string{
	http.StatusBadRequest: "invalid-request", http.StatusNotFound: "not-held", http.StatusGone: "withdrawn",
	http.StatusServiceUnavailable: "not-ready", http.StatusInternalServerError: "internal",
	http.StatusRequestEntityTooLarge: "too-large", http.StatusTooManyRequests: "too-many-requests",
	http.StatusMethodNotAllowed: "method-not-allowed", http.StatusUnsupportedMediaType: "unsupported-media-type",
}

func hintFor(status int) string {
	switch status {
	case http.StatusMethodNotAllowed:
		return "Use GET, or POST for " + Prefix + "/citations."
	case http.StatusRequestEntityTooLarge:
		return "Send less text at a time."
	case http.StatusTooManyRequests:
		return "Wait a minute and ask more slowly."
	case http.StatusServiceUnavailable:
		return "Try again in a few seconds."
	}
	return "The parameters are listed in " + Prefix + "/openapi.yaml."
}

// moved reports the new address where a work's identifier changed.
func moved(err error) (string, bool) {
	var m *search.MovedError
	if errors.As(err, &m) {
		return m.To, true
	}
	return "", false
}
