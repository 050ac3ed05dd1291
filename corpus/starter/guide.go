package starter

import (
	"fmt"
	"strconv"
	"strings"

	"daleel/corpus"
)

// Helpline is one entry of the helplines file.
type Helpline struct {
	ID      string
	Name    corpus.Text2
	Phone   string
	URL     string
	Email   string
	Hours   string
	HoursUr string
	Lang    string
	Cost    string
	Area    string // jurisdiction code, "" everywhere
	Sure    corpus.Text2
	Source  corpus.Source
	Checked string
	Line    int
}

// readHelplines reads data/helplines.txt.
func readHelplines(name, text string) ([]Helpline, error) {
	recs, err := readRecords(name, text)
	if err != nil {
		return nil, err
	}
	var hs []Helpline
	for _, r := range recs[1:] {
		h := Helpline{ID: r.name, Line: r.line}
		for _, f := range r.fields {
			if err := h.set(f); err != nil {
				return nil, fmt.Errorf("%s:%d: %s: %w", name, f.line, f.key, err)
			}
		}
		hs = append(hs, h)
	}
	return hs, nil
}

// set takes a line of a helpline.
func (h *Helpline) set(f field) (err error) {
	if f.fill(map[string]*string{
		"phone": &h.Phone, "url": &h.URL, "email": &h.Email, "language": &h.Lang, "cost": &h.Cost, "area": &h.Area, "checked": &h.Checked,
	}) {
		return nil
	}
	switch f.key {
	case "name":
		h.Name = text2(f.value)
	case "hours":
		t := text2(f.value)
		h.Hours, h.HoursUr = t.En, t.Ur
	case "certainty":
		h.Sure = text2(f.value)
	case "source":
		h.Source, err = readSource(f.value)
	default:
		err = fmt.Errorf("no such line in a helpline: %w", corpus.ErrInvalid)
	}
	return err
}

// notKnown is said of what no source gives.
const notKnown = "not known"

// gaps says which of hours, languages and cost are not known.
func (h Helpline) gaps() corpus.Text2 {
	var en, ur []string
	for _, q := range []struct{ said, en, ur string }{{h.Hours, "hours", "اوقات"}, {h.Lang, "languages", "زبانیں"}, {h.Cost, "cost", "کال کا خرچ"}} {
		if q.said == notKnown {
			en, ur = append(en, q.en), append(ur, q.ur)
		}
	}
	if en == nil {
		return corpus.Text2{}
	}
	return corpus.Text2{En: " Not known: " + strings.Join(en, ", ") + ".", Ur: " معلوم نہیں: " + strings.Join(ur, "، ") + "۔"}
}

// said is what is known, "" where nothing is.
func said(s string) string {
	if s == notKnown {
		return ""
	}
	return s
}

// contact is the helpline as a guide shows it.
func (h Helpline) contact() corpus.GuideContact {
	note := h.Sure
	gaps := h.gaps()
	h.Hours, h.Cost = said(h.Hours), said(h.Cost)
	if h.Area == "pk" {
		h.Area = ""
	}
	if h.Email != "" {
		note.En = strings.TrimSpace("E-mail " + h.Email + ". " + note.En)
		note.Ur = strings.TrimSpace("ای میل " + h.Email + "۔ " + note.Ur)
	}
	if h.Cost != "" {
		note.En = strings.TrimSpace(note.En + " " + h.Cost + ".")
	}
	if langs := said(h.Lang); langs != "" {
		note.En += " Languages: " + langs + "."
	}
	note.En, note.Ur = strings.TrimSpace(note.En+gaps.En), strings.TrimSpace(note.Ur+gaps.Ur)
	return corpus.GuideContact{Name: h.Name, Phone: h.Phone, URL: h.URL, Hours: h.Hours, HoursUr: h.HoursUr, Province: h.Area, Note: note, Source: h.Source}
}

// text2 reads "English | Urdu {basis}".
func text2(value string) corpus.Text2 {
	var t corpus.Text2
	if i := strings.LastIndex(value, "{"); i >= 0 && strings.HasSuffix(value, "}") {
		t.Basis, value = value[i+1:len(value)-1], value[:i]
	}
	t.En, t.Ur = cutPair(value)
	return t
}

// guideSource is a guide as its file gives it, before the laws and contacts that
// it names are looked up.
type guideSource struct {
	guide  corpus.Guide
	file   string
	laws   []field
	report []field
	help   []field
}

// readGuide reads a file of data/guides.
func readGuide(name, text string) (*guideSource, error) {
	recs, err := readRecords(name, text)
	if err != nil {
		return nil, err
	}
	if len(recs) > 1 {
		return nil, fmt.Errorf("%s:%d: a guide has no \"==\" parts: %w", name, recs[1].line, corpus.ErrInvalid)
	}
	g := &guideSource{file: name}
	g.guide.Slug = strings.TrimSuffix(name, ".txt")
	for _, f := range recs[0].fields {
		if err := g.set(f); err != nil {
			return nil, fmt.Errorf("%s:%d: %s: %w", name, f.line, f.key, err)
		}
	}
	return g, nil
}

func (s *guideSource) set(f field) error {
	g := &s.guide
	lists := map[string]*[]corpus.Text2{
		"now": &g.Now, "never": &g.Never, "evidence": &g.Evidence, "next": &g.Next, "mistake": &g.Mistakes,
	}
	singles := map[string]*corpus.Text2{"title": &g.Title, "danger": &g.Danger, "summary": &g.Summary}
	if l, ok := lists[f.key]; ok {
		*l = append(*l, text2(f.value))
		return nil
	}
	if t, ok := singles[f.key]; ok {
		*t = text2(f.value)
		return nil
	}
	switch f.key {
	case "law":
		s.laws = append(s.laws, f)
	case "report":
		s.report = append(s.report, f)
	case "help":
		s.help = append(s.help, f)
	case "needs":
		g.Needs = append(g.Needs, list(f.value)...)
	case "not":
		g.NotFor = append(g.NotFor, list(f.value)...)
	case "whom":
		if f.value != "child" && f.value != "woman" {
			return fmt.Errorf("%q is neither child nor woman: %w", f.value, corpus.ErrInvalid)
		}
		g.Whom = f.value
	case "words":
		g.Words = append(g.Words, list(f.value)...)
	case "checked":
		g.Checked = f.value
	case "urgent":
		u, err := strconv.ParseFloat(f.value, 64)
		if err != nil || !(u >= 0 && u <= 1) {
			return fmt.Errorf("%q is not a number from 0 to 1: %w", f.value, corpus.ErrInvalid)
		}
		g.Urgent = u
	case "source":
		src, err := readSource(f.value)
		g.Sources = append(g.Sources, src)
		return err
	default:
		return fmt.Errorf("no such line in a guide: %w", corpus.ErrInvalid)
	}
	return nil
}

// resolve looks up the laws and contacts that the guide names.
func (s *guideSource) resolve(b *books) error {
	for _, f := range s.laws {
		law, err := b.law(f)
		if err != nil {
			return fmt.Errorf("%s:%d: law: %w", s.file, f.line, err)
		}
		s.guide.Law = append(s.guide.Law, law)
	}
	for _, c := range []struct {
		from []field
		to   *[]corpus.GuideContact
	}{{s.report, &s.guide.Report}, {s.help, &s.guide.Help}} {
		for _, f := range c.from {
			got, err := b.contact(f)
			if err != nil {
				return fmt.Errorf("%s:%d: %s: %w", s.file, f.line, f.key, err)
			}
			*c.to = append(*c.to, got)
		}
	}
	return nil
}
