package api

import (
	"context"
	"fmt"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

// Bounds on how many citing works are listed at a time.
const (
	defaultCiters = 20
	maxCiters     = 100
)

type citers struct {
	ID    string   `json:"id"`
	EID   string   `json:"eid,omitempty"`
	Total int      `json:"total"`
	Works []citing `json:"works"`
}

type citing struct {
	Document document `json:"document"`
	Places   []place  `json:"places"`
	More     int      `json:"more,omitempty"`
}

type place struct {
	EID       string           `json:"eid"`
	Cited     string           `json:"cited,omitempty"`
	Normal    string           `json:"normal"`
	Sentence  string           `json:"sentence"`
	Treatment corpus.Treatment `json:"treatment,omitempty"`
	URL       string           `json:"url"`
}

type reference struct {
	Target     *string  `json:"target"`
	Title      string   `json:"title"`
	Held       bool     `json:"held"`
	URL        *string  `json:"url"`
	Places     int      `json:"places"`
	Provisions []string `json:"provisions"`
}

// citedBy answers …/documents/{id}/cited-by: who cites a work or a provision of
// it, and in which sentences.
func (s *Server) citedBy(c echo.Context, path string) error {
	v := c.QueryParams()
	if err := checkNames(v, []string{"eid", "n"}); err != nil {
		return err
	}
	if err := checkText(v); err != nil {
		return err
	}
	id, eid, err := documentPath(path)
	if err != nil {
		return err
	}
	if q := v.Get("eid"); q != "" {
		eid = q
	}
	n := defaultCiters
	if t := v.Get("n"); t != "" {
		if n, err = strconv.Atoi(t); err != nil || n < 0 || n > maxCiters {
			return badRequest(fmt.Sprintf("n=%s is not a number from 0 to %d.", clip(t), maxCiters), "Leave n out or give such a number.")
		}
	}
	list, err := s.opts.Searcher.CitedBy(c.Request().Context(), id, eid, n)
	if to, ok := moved(err); ok {
		return c.Redirect(http.StatusMovedPermanently, Prefix+"/documents"+to+"/cited-by"+query(c))
	}
	if err == nil && list.Total == 0 && eid != "" {
		err = s.hasProvision(c.Request().Context(), id, eid)
	}
	if err != nil {
		return err
	}
	c.Response().Header().Set("X-Robots-Tag", "noindex")
	return c.JSON(http.StatusOK, newCiters(id, list))
}

// hasProvision tells a provision that nothing cites from one that is not there.
func (s *Server) hasProvision(ctx context.Context, id, eid string) error {
	w, err := s.opts.Searcher.Work(ctx, id)
	if err != nil {
		return err
	}
	if _, ok := w.Document.Provision(eid); !ok {
		return fmt.Errorf("%s has no %s: %w", id, eid, corpus.ErrNotFound)
	}
	return nil
}

func query(c echo.Context) string {
	if q := c.QueryParams().Encode(); q != "" {
		return "?" + q
	}
	return ""
}

func newCiters(id string, list *search.Citers) citers {
	out := citers{ID: id, EID: list.EID, Total: list.Total, Works: []citing{}}
	for _, w := range list.Works {
		c := citing{Document: newDocument(w.Document), Places: []place{}, More: w.More}
		for _, p := range w.Places {
			c.Places = append(c.Places, place(p))
		}
		out.Works = append(out.Works, c)
	}
	return out
}

// cites answers …/documents/{id}/cites: what a work cites, held or not.
func (s *Server) cites(c echo.Context, path string) error {
	if err := checkNames(c.QueryParams(), nil); err != nil {
		return err
	}
	id, _, err := documentPath(path)
	if err != nil {
		return err
	}
	refs, err := s.opts.Searcher.Cites(c.Request().Context(), id)
	if to, ok := moved(err); ok {
		return c.Redirect(http.StatusMovedPermanently, Prefix+"/documents"+to+"/cites")
	}
	if err != nil {
		return err
	}
	out := []reference{}
	for _, r := range refs {
		out = append(out, reference{optional(r.Target), r.Title, r.Held, optional(r.URL), r.Places, list(r.Provisions)})
	}
	c.Response().Header().Set("X-Robots-Tag", "noindex")
	return c.JSON(http.StatusOK, map[string]any{"id": id, "references": out})
}
