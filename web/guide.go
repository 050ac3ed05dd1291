package web

import (
	"fmt"
	"strings"

	"daleel/corpus"
)

// guideLine is a guide in a list.
type guideLine struct {
	Slug    string
	Title   spoken
	Summary spoken
	Far     bool // below the first screen
}

// nearGuides is how many lines of the list may be on the first screen, of foldRems:
// each takes some six rem.
const nearGuides = 10

func (l labels) guideLines(gs []corpus.Guide) []guideLine {
	var lines []guideLine
	for i, g := range gs {
		lines = append(lines, guideLine{Slug: g.Slug, Title: l.said(g.Title), Summary: l.said(g.Summary), Far: i >= nearGuides})
	}
	return lines
}

// guidesView is the list of guides.
type guidesView struct {
	Page
	Guides []guideLine
	Exit   string
}

// guides lists the help pages.
func (s *Server) guides(r request) (answer, error) {
	v := guidesView{Page: r.newPage(r.p.Text("help.title")), Guides: labels{r.p, r.all}.guideLines(s.opt.Guides), Exit: s.opt.ExitURL}
	v.Door, v.Description = "help", r.p.Text("help.description")
	return answer{page: "guides", view: v}, nil
}

// guideView is one guide.
type guideView struct {
	Page
	Heading  spoken
	Danger   spoken
	Call     string // the number in the danger line, to tap
	Summary  spoken
	Now      []spoken
	Never    []spoken
	Laws     []lawCard
	Report   []contact
	Evidence []spoken
	Next     []spoken
	Helpers  []contact
	Mistakes []spoken
	Sources  []sourceView
	Checked  string
	Exit     string
}

// lawCard is offence, punishment and class, with the way to the provision.
type lawCard struct {
	Label                      string
	URL                        string
	Offence, Punishment, Class spoken
}

type contact struct {
	Name, Note spoken
	Phones     []string
	URL        string
	Mail       string
	Hours      *spoken
	Province   string
	Source     sourceView
}

// guide shows one help page.
func (s *Server) guide(r request) (answer, error) {
	slug := r.param("slug")
	for _, g := range s.opt.Guides {
		if g.Slug == slug {
			return answer{page: "guide", view: viewGuide(r, g, s.opt.ExitURL)}, nil
		}
	}
	return answer{}, fmt.Errorf("guide %q: %w", slug, corpus.ErrNotFound)
}

// viewGuide makes the page of a guide.
func viewGuide(r request, g corpus.Guide, exit string) guideView {
	l := labels{r.p, r.all}
	v := guideView{
		Page: r.newPage(l.said(g.Title).Text), Heading: l.said(g.Title), Danger: l.said(g.Danger),
		Summary: l.said(g.Summary), Now: l.sayAll(g.Now), Never: l.sayAll(g.Never), Evidence: l.sayAll(g.Evidence),
		Next: l.sayAll(g.Next), Mistakes: l.sayAll(g.Mistakes), Report: l.contacts(g.Report), Helpers: l.contacts(g.Help),
		Checked: g.Checked, Exit: exit,
	}
	v.Door, v.Description, v.Call = "help", v.Summary.Text, firstNumber(v.Danger.Text)
	for _, law := range g.Law {
		v.Laws = append(v.Laws, l.lawCard(law))
	}
	for _, s := range g.Sources {
		v.Sources = append(v.Sources, l.source(s))
	}
	return v
}

func (l labels) lawCard(law corpus.GuideLaw) lawCard {
	return lawCard{
		Label: law.Label, URL: deep(law.Work + "#" + law.EID), Offence: l.said(law.Offence),
		Punishment: l.said(law.Punishment), Class: l.said(law.Class),
	}
}

func (l labels) sayAll(ts []corpus.Text2) []spoken {
	var out []spoken
	for _, t := range ts {
		out = append(out, l.said(t))
	}
	return out
}

func (l labels) contacts(cs []corpus.GuideContact) []contact {
	var out []contact
	for _, c := range cs {
		v := contact{Name: l.said(c.Name), Note: l.said(c.Note), URL: outsideURL(c.URL), Hours: l.line(c.Hours, c.HoursUr), Source: l.source(c.Source)}
		if mail, ok := strings.CutPrefix(c.URL, "mailto:"); ok {
			v.Mail = mail
		}
		if c.Province != "" {
			v.Province = l.jurisdiction(c.Province)
		}
		for _, p := range strings.FieldsFunc(c.Phone, func(r rune) bool { return r == ',' || r == ';' || r == '/' }) {
			if p = strings.TrimSpace(p); p != "" {
				v.Phones = append(v.Phones, p)
			}
		}
		out = append(out, v)
	}
	return out
}

// firstNumber finds the first telephone number of a sentence: two digits or
// more, with hyphens or spaces between groups.
func firstNumber(s string) string {
	for _, w := range strings.Fields(s) {
		w = strings.Trim(w, ".,;:()،۔")
		digits := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		if len(digits) >= 2 && strings.Trim(w, "0123456789-+") == "" {
			return w
		}
	}
	return ""
}
