package api

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// Ops answers the machines that watch the program.
type Ops struct {
	// Ready says whether searches can be answered; nil is always.
	Ready func() bool
	// Metrics writes the metrics page; nil leaves it out.
	Metrics http.Handler
}

// Mount adds /healthz, /readyz and /metrics at the root.
func (o Ops) Mount(e *echo.Echo) {
	e.Match(reading, "/healthz", func(c echo.Context) error { return c.String(http.StatusOK, "ok\n") })
	e.Match(reading, "/readyz", func(c echo.Context) error {
		if o.Ready != nil && !o.Ready() {
			return c.String(http.StatusServiceUnavailable, "the index is not open yet\n")
		}
		return c.String(http.StatusOK, "ready\n")
	})
	if o.Metrics != nil {
		e.GET("/metrics", echo.WrapHandler(o.Metrics))
	}
}
