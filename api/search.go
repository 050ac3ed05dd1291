package api

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/labstack/echo/v4"

	"daleel/search"
)

func (s *Server) search(c echo.Context) error {
	values, err := url.ParseQuery(c.Request().URL.RawQuery)
	if err != nil {
		return badRequest("The query string is not percent-encoded.", "Encode spaces as + or %20 and % as %25.")
	}
	req, err := ParseSearch(values)
	if err != nil {
		return err
	}
	res, err := s.opts.Searcher.Search(c.Request().Context(), req)
	if err != nil {
		return err
	}
	c.Response().Header().Set("Cache-Control", "no-store")
	return c.JSON(http.StatusOK, NewResults(res, values))
}

func (s *Server) suggest(c echo.Context) error {
	v := c.QueryParams()
	if err := checkNames(v, []string{"q", "n"}); err != nil {
		return err
	}
	if err := checkText(v); err != nil {
		return err
	}
	n := 8
	if raw := v.Get("n"); raw != "" {
		i, err := strconv.Atoi(raw)
		if err != nil || i < 1 || i > 20 {
			return badRequest("n="+clip(raw)+" is not a number from 1 to 20.", "Leave n out or give such a number.")
		}
		n = i
	}
	if len(v.Get("q")) > search.MaxQueryBytes {
		return badRequest("The text is too long to complete.", "Send the first words only.")
	}
	found, err := s.opts.Searcher.Suggest(c.Request().Context(), v.Get("q"), n)
	if err != nil {
		return err
	}
	out := suggestions{Suggestions: []suggestion{}}
	for _, f := range found {
		out.Suggestions = append(out.Suggestions, suggestion{f.Text, f.Kind, f.URL})
	}
	c.Response().Header().Set("Cache-Control", "no-store")
	return c.JSON(http.StatusOK, out)
}

// nextPage is the address of the following page, "" on the last.
func nextPage(res *search.Results, values url.Values) string {
	if res.Page*res.Size >= res.Total {
		return ""
	}
	next := url.Values{}
	for k, v := range values {
		next[k] = v
	}
	next.Set("page", strconv.Itoa(res.Page+1))
	return Prefix + "/search?" + next.Encode()
}
