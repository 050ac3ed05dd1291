package web

import "net/http"

// textView is a page of standing text.
type textView struct {
	Page
	Version string
	Syntax  []example
}

// example is a form of query with its meaning, linked so that it can be tried.
type example struct{ Query, URL, Key string }

func (s *Server) standing(r request, page, door string) (answer, error) {
	v := textView{Page: r.newPage(r.p.Text(page + ".title")), Version: s.opt.Version}
	v.Door, v.Description = door, r.p.Text(page+".description")
	if page == "syntax" {
		v.Syntax = examples()
	}
	return answer{page: page, view: v}, nil
}

// about says what Daleel is and is not.
func (s *Server) about(r request) (answer, error) { return s.standing(r, "about", "") }

// privacy says what is kept and what is not.
func (s *Server) privacy(r request) (answer, error) { return s.standing(r, "privacy", "") }

// querySyntax explains what may be typed.
func (s *Server) querySyntax(r request) (answer, error) { return s.standing(r, "syntax", "") }

func examples() []example {
	var out []example
	for _, e := range []struct{ key, query string }{
		{"plain", "someone threatens to share my pictures"},
		{"section", "PECA section 21"},
		{"citation", "2024 LHC 2111"},
		{"phrase", `"best interest of the child"`},
		{"and", "bail AND juvenile"},
		{"or", "custody OR guardianship"},
		{"not", "harassment NOT workplace"},
		{"minus", "harassment -workplace"},
		{"prefix", "guardian*"},
		{"field", "title:evidence"},
		{"urdu", "ضمانت"},
		{"roman", "zamanat"},
	} {
		p := params{q: e.query, page: 1, size: 20, sort: "relevance"}
		out = append(out, example{Query: e.query, URL: p.url(), Key: "syntax." + e.key})
	}
	return out
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
