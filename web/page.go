package web

import (
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"path"
	"strings"

	"daleel/web/locale"
)

//go:embed templates
var templateFiles embed.FS

// Page is what the frame around every page needs.
type Page struct {
	Lang, Dir   string
	Title       string
	Description string
	Canonical   string // absolute address without the language
	Site        string // absolute address of the site, without a path
	Kind        string // of the page, as Open Graph has it
	Robots      string // "" lets search engines index the page
	Query       string // what stands in the search box
	Door        string // "statutes", "judgments", "help" or ""
	Help        bool
	SwitchURL   string // this page in the other language
	NoSearchBox bool   // the page has a larger box of its own
	// JSONLD is written as a data block; nil for none.
	JSONLD any
}

// newPage fills the frame for a request.
func (r request) newPage(title string) Page {
	return Page{
		Lang: string(r.lang), Dir: r.lang.Dir(), Title: title, Help: r.help,
		Canonical: r.base + r.path, SwitchURL: r.switchURL(), Site: r.base, Kind: "website",
	}
}

// In is the page's canonical address with a language.
func (p Page) In(lang string) string {
	if strings.Contains(p.Canonical, "?") {
		return p.Canonical + "&lang=" + lang
	}
	return p.Canonical + "?lang=" + lang
}

func (r request) switchURL() string {
	q := url.Values{}
	for k, v := range r.query {
		q[k] = v
	}
	q.Set("lang", string(r.lang.Other()))
	return (&url.URL{Path: r.path, RawQuery: q.Encode()}).String()
}

// To is the address of a page of ours. Around the help pages, which set no
// cookie, the address carries the language.
func (p Page) To(addr string) string {
	if !p.Help && (p.Lang == string(locale.English) || !strings.HasPrefix(addr, "/help-now")) {
		return addr
	}
	u, err := url.Parse(addr)
	if err != nil {
		return addr
	}
	q := u.Query()
	q.Set("lang", p.Lang)
	u.RawQuery = q.Encode()
	return u.String()
}

// pageSet holds one isolated template set a page.
type pageSet map[string]*template.Template

// parsePages parses every page with the frame and the shared parts.
func parsePages(p *locale.Printer, a *assets) (pageSet, error) {
	frame, err := template.New("frame").Funcs(functions(p, a)).ParseFS(templateFiles, "templates/shared/*.html")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	entries, err := templateFiles.ReadDir("templates")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	set := make(pageSet)
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		t, err := template.Must(frame.Clone()).ParseFS(templateFiles, path.Join("templates", e.Name()))
		if err != nil {
			return nil, fmt.Errorf("template %s: %w", e.Name(), err)
		}
		var broken *template.Error
		if err := t.ExecuteTemplate(io.Discard, "frame", nil); errors.As(err, &broken) { // escapes it, which parsing does not
			return nil, fmt.Errorf("template %s: %w", e.Name(), broken)
		}
		set[strings.TrimSuffix(e.Name(), ".html")] = t
	}
	return set, nil
}

// render executes a page.
func (s pageSet) render(w io.Writer, page string, view any) error {
	return s.part(w, page, "frame", view)
}

// part executes one part of a page: its top, its main part or its bottom.
func (s pageSet) part(w io.Writer, page, name string, view any) error {
	t, ok := s[page]
	if !ok {
		return fmt.Errorf("no template for page %q", page)
	}
	if err := t.ExecuteTemplate(w, name, view); err != nil {
		return fmt.Errorf("rendering %s of %s: %w", name, page, err)
	}
	return nil
}
