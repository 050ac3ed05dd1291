package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"regexp"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/time/rate"

	"daleel/api"
	"daleel/web"
)

type routerOptions struct {
	pages *web.Server
	api   *api.Server
	ready func() bool
	// rate is the requests a second of one client; 0 does not limit.
	rate float64
	log  *slog.Logger
}

// newRouter puts the pages and the API behind what both share.
func newRouter(o routerOptions) http.Handler {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	// The client's address is the connection's; a proxy's headers are not
	// believed.
	e.IPExtractor = echo.ExtractIPDirect()
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		if strings.HasPrefix(c.Request().URL.Path, api.Prefix) {
			o.api.WriteError(err, c)
			return
		}
		o.pages.HandleError(err, c)
	}
	e.Pre(proxied)
	m := newMetrics()
	e.Use(
		middleware.RequestID(),
		logRequests(o.log),
		m.count,
		middleware.RecoverWithConfig(middleware.RecoverConfig{LogErrorFunc: func(c echo.Context, err error, stack []byte) error {
			o.log.Error("panic", "route", c.Path(), "error", err, "stack", string(stack))
			return err
		}}),
		secureAPI,
		middleware.BodyLimit(fmt.Sprintf("%dB", api.MaxBody)),
		middleware.GzipWithConfig(middleware.GzipConfig{Level: 5, MinLength: 1024, Skipper: compressed}),
	)
	if o.rate > 0 {
		e.Use(middleware.RateLimiterWithConfig(middleware.RateLimiterConfig{
			Skipper: unlimited, IdentifierExtractor: middleware.DefaultRateLimiterConfig.IdentifierExtractor,
			Store: middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{
				Rate: rate.Limit(o.rate), Burst: int(3*o.rate) + 1, ExpiresIn: 3 * time.Minute,
			}),
			DenyHandler: func(echo.Context, string, error) error { return echo.ErrTooManyRequests },
		}))
	}
	o.pages.Mount(e)
	o.api.Mount(e)
	api.Ops{Ready: o.ready, Metrics: m}.Mount(e)
	return e
}

// unlimited are the files that a page brings with it, and help: many callers of one
// telephone company come from one address.
func unlimited(c echo.Context) bool {
	path := c.Request().URL.Path
	return strings.HasPrefix(path, "/assets/") || path == "/help-now" || strings.HasPrefix(path, "/help-now/")
}

// proxied drops what a request says of the scheme by which it came, unless a proxy on
// this machine may have said it: it would stand in every address that is sent.
func proxied(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Request().Header
		for _, name := range []string{echo.HeaderXForwardedProtocol, echo.HeaderXForwardedSsl, echo.HeaderXUrlScheme} {
			h.Del(name)
		}
		said := h.Get(echo.HeaderXForwardedProto)
		from, err := netip.ParseAddrPort(c.Request().RemoteAddr)
		if err != nil || !from.Addr().Unmap().IsLoopback() || said != "http" && said != "https" {
			h.Del(echo.HeaderXForwardedProto)
		}
		return next(c)
	}
}

// noGzip is a header that names gzip to refuse it.
var noGzip = regexp.MustCompile(`\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)`)

// compressed skips what is compressed already, assets, pictures and originals, and
// readers who refuse it.
func compressed(c echo.Context) bool {
	path := c.Request().URL.Path
	return noGzip.MatchString(c.Request().Header.Get(echo.HeaderAcceptEncoding)) || strings.HasPrefix(path, "/original/") || strings.HasPrefix(path, "/assets/") || strings.HasSuffix(path, ".png")
}

// secureAPI sets the headers of machine answers; pages set their own.
func secureAPI(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		if strings.HasPrefix(c.Request().URL.Path, api.Prefix) {
			h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		}
		return next(c)
	}
}

// logRequests logs the route and never the address itself: queries, citations
// and identifiers that people look for are theirs.
func logRequests(log *slog.Logger) echo.MiddlewareFunc {
	return middleware.RequestLoggerWithConfig(middleware.RequestLoggerConfig{
		LogStatus: true, LogLatency: true, LogMethod: true, LogRoutePath: true, LogRequestID: true, LogResponseSize: true,
		HandleError: true,
		LogValuesFunc: func(c echo.Context, v middleware.RequestLoggerValues) error {
			log.LogAttrs(c.Request().Context(), slog.LevelInfo, "request",
				slog.String("method", v.Method), slog.String("route", v.RoutePath), slog.Int("status", v.Status),
				slog.Int64("bytes", v.ResponseSize), slog.Duration("took", v.Latency), slog.String("id", v.RequestID))
			return nil
		},
	})
}
