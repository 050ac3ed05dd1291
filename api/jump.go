package api

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

// jump leads from an address that spells a citation, /cite/PLD/2018/SC/1, to
// what it cites, or to a search for it where that is not held. The citation may
// be written as people type it: /cite/PPC/302, /cite/PECA/s.21.
func (s *Server) jump(c echo.Context) error {
	path, err := url.PathUnescape(c.Param("*"))
	if err != nil {
		return badRequest("The citation is not percent-encoded.", "Write it as in /cite/PLD/2018/SC/1.")
	}
	text := strings.Join(strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '+' }), " ")
	c.Response().Header().Set("Cache-Control", "no-store")
	c.Response().Header().Set("Referrer-Policy", "no-referrer")
	found, err := s.opts.Citer.CiteTyped(c.Request().Context(), text)
	if err != nil {
		return err
	}
	if len(found) > 0 && found[0].Held && found[0].URL != nil && covers(text, found[0]) {
		return c.Redirect(http.StatusFound, *found[0].URL)
	}
	return c.Redirect(http.StatusFound, "/search?"+url.Values{"q": {text}}.Encode())
}

// covers reports whether a citation leaves no number of a text unread: /cite/PPC/9999
// is not the Code as such.
func covers(text string, c Citation) bool {
	r := []rune(text)
	return !strings.ContainsAny(string(r[:min(c.Start, len(r))])+string(r[min(c.End, len(r)):]), "0123456789")
}
