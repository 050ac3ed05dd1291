package web

import (
	"cmp"
	"strings"

	"daleel/corpus"
	"daleel/web/locale"
)

// digestView is the box "in plain words".
type digestView struct {
	Plain                 spoken
	Alone                 bool // the law's own text is not held
	Elsewhere             bool // not in the language of the page, which is said
	Concerns              *spoken
	Punishment            []rung
	PunishmentUr          string
	Bailable, Cognizable  string
	Compoundable, ClassBy string
	Court, Changed        *spoken
	Conflict              *spoken
	AsOf                  string
	Sources               []sourceView
}

type sourceView struct{ Text, URL, Checked, Note string }

// rung is one line of a penalty.
type rung struct{ When, Text string }

// penalty says a penalty in a line: "up to 5 years, or fine up to Rs 5 million,
// or both".
func penalty(p corpus.Punishment) rung {
	fine := p.Fine
	if fine != "" && !strings.Contains(strings.ToLower(fine), "fine") {
		fine = "fine " + fine
	}
	r := rung{When: p.When, Text: p.Imprisonment}
	switch {
	case fine == "":
	case p.Imprisonment == "":
		r.Text = fine
	case strings.Contains(p.Joint, "both"):
		r.Text += ", or " + fine + ", or both"
	default:
		r.Text += ", " + cmp.Or(p.Joint, "and") + " " + fine
	}
	return r
}

// digest makes the box; Urdu sentences stand in only where there are some.
func (l labels) digest(d *corpus.Digest, alone bool) *digestView {
	v := &digestView{
		Plain: l.said(corpus.Text2{En: d.Plain, Ur: d.PlainUr}), Alone: alone, Concerns: l.line(d.Concerns, d.ConcernsUr),
		Bailable: d.Bailable, Cognizable: d.Cognizable, Compoundable: d.Compoundable,
		ClassBy: d.ClassBy, Court: l.line(d.Court, d.CourtUr), Changed: l.line(d.Changed, d.ChangedUr),
		Conflict: l.line(d.Conflict, d.ConflictUr), AsOf: d.AsOf,
	}
	v.Elsewhere = v.Plain.Text != "" && v.Plain.Lang != string(l.p.Tag())
	if l.p.Tag() == locale.Urdu {
		v.PunishmentUr = d.PunishmentUr
	}
	for _, p := range d.Punishment {
		v.Punishment = append(v.Punishment, penalty(p))
	}
	for _, s := range d.Sources {
		v.Sources = append(v.Sources, l.source(s))
	}
	return v
}

// line says a line of a digest in the page's language, nil where there is none.
func (l labels) line(en, ur string) *spoken {
	if en == "" && ur == "" {
		return nil
	}
	s := l.said(corpus.Text2{En: en, Ur: ur})
	return &s
}

// source names where a fact was read, with a link where there is one.
func (l labels) source(s corpus.Source) sourceView {
	v := sourceView{Text: s.Label, URL: outsideURL(s.URL), Checked: s.Checked, Note: s.Note}
	if v.URL == "" {
		v.URL = deep(s.Work)
	}
	if v.Text == "" {
		v.Text = hostOf(s.URL)
	}
	if v.Text == "" {
		v.Text = s.Work
	}
	return v
}
