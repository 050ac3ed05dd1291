package web

import (
	"net/http"

	"daleel"
	"daleel/web/locale"
	"daleel/web/manual"
)

// textView is a page of standing text.
type textView struct {
	Page
	Version string
}

// manualView is the manual of the query language.
type manualView struct {
	Page
	Manual *manual.Manual
}

// unversioned is what Go calls a program that was built from no version.
const unversioned = "(devel)"

func (s *Server) standing(r request, page, door string) (answer, error) {
	v := textView{Page: r.newPage(r.p.Text(page + ".title"))}
	if s.opt.Version != unversioned {
		v.Version = s.opt.Version
	}
	v.Door, v.Description = door, r.p.Text(page+".description")
	return answer{page: page, view: v}, nil
}

// about says what Daleel is and is not.
func (s *Server) about(r request) (answer, error) { return s.standing(r, "about", "") }

// privacy says what is kept and what is not.
func (s *Server) privacy(r request) (answer, error) { return s.standing(r, "privacy", "") }

// querySyntax explains what may be typed.
func (s *Server) querySyntax(r request) (answer, error) {
	m := s.manuals[r.lang]
	v := manualView{Page: r.newPage(m.Title), Manual: m}
	v.Description = r.p.Text("syntax.description")
	return answer{page: "syntax", view: v}, nil
}

// readManuals reads the manual in every language, with the anchors of the English one.
func readManuals() (map[locale.Tag]*manual.Manual, error) {
	search := func(q string) string { return params{q: q, page: 1, size: 20, sort: "relevance"}.url() }
	en, err := manual.Read(daleel.QuerySyntax, search)
	if err != nil {
		return nil, err
	}
	ur, err := manual.Read(daleel.QuerySyntaxUrdu, search, en.IDs()...)
	if err != nil {
		return nil, err
	}
	return map[locale.Tag]*manual.Manual{locale.English: en, locale.Urdu: ur}, nil
}

// asset serves a file of ours for ever: its address changes when it does.
func (s *Server) asset(r request) (answer, error) {
	data, media, err := s.assets.get(r.param("hash"), r.param("name"))
	if err != nil {
		return answer{}, err
	}
	header := map[string]string{"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
	body, coding := s.assets.packed.best(r.param("name"), data, s.assets.files, r.head.Get("Accept-Encoding"))
	if coding != "" {
		header["Content-Encoding"] = coding
	}
	return answer{body: body, media: media, header: header}, nil
}

// favicon serves the sign under the address that browsers try unasked.
func (s *Server) favicon(request) (answer, error) {
	return answer{
		status: http.StatusOK, body: s.assets.files["icon.svg"], media: "image/svg+xml",
		header: map[string]string{"Cache-Control": "public, max-age=86400"},
	}, nil
}
