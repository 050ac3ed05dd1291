package starter

import (
	"fmt"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// Work is one data file of digests in checkable form.
type Work struct {
	// Name is the file's name without its ending; Meta what is known of the
	// work; ID its identifier.
	Name string
	ID   string
	Meta corpus.Metadata
	// Text is the file of the reference collection that the facts were read
	// in, "" where none is held; Basis says then what they rest on.
	Text, Basis string
	// Copy is a second text, named where the first lacks a provision. Missing
	// lists the sections that Text lacks; MissingNote says what they hold where
	// that is known from elsewhere.
	Copy        string
	Missing     []string
	MissingNote string
	// Cite is how the guides name the work: "PECA 2016".
	Cite string
	// Checked is the day of the checking, ISO 8601.
	Checked string
	Entries []Entry
	unit    corpus.ProvisionKind
	classes map[string]Class
	court   corpus.Text2
}

// Entry is the digest of one provision.
type Entry struct {
	Number, EID, Heading string
	// HeadingUr names it in Urdu where the guides need it.
	HeadingUr string
	Digest    corpus.Digest
	Penalties []Penalty
	Class     Class
	Line      int
	// Unproved gives the reason where the text cannot carry a fact, by field.
	Unproved map[string]string
	// Beside lists numbers in the provision that are no part of a punishment,
	// as "12 y", each as often as it stands there.
	Beside []string
}

// codeOfProcedure is the work whose Second Schedule classes offences of the Penal
// Code.
const codeOfProcedure = "/akn/pk/act/1898/5"

// OtherLaws is how a class names the last part of the Second Schedule, which
// classes the offences of laws that are silent by the imprisonment they carry.
const OtherLaws = "Schedule II to the Code of Criminal Procedure, offences against other laws"

// InCopy ends the provision of a class that was read in the work's second text.
const InCopy = ", read in another copy of the Act"

// Class is the threefold class of an offence and the provision that says so.
type Class struct {
	Bailable, Cognizable, Compoundable string
	By                                 string
}

// readWork reads a file of data/works.
func readWork(name, text string) (*Work, error) {
	recs, err := readRecords(name, text)
	if err != nil {
		return nil, err
	}
	w := &Work{Name: strings.TrimSuffix(name, ".txt"), classes: map[string]Class{}}
	w.Meta.Kind, w.Meta.Language = corpus.KindDigest, corpus.English
	for _, f := range recs[0].fields {
		if err := w.head(f); err != nil {
			return nil, fmt.Errorf("%s:%d: %s: %w", name, f.line, f.key, err)
		}
	}
	if err := w.complete(name); err != nil {
		return nil, err
	}
	for _, r := range recs[1:] {
		e, err := w.entry(r)
		if err != nil {
			return nil, fmt.Errorf("%s:%w", name, err)
		}
		w.Entries = append(w.Entries, e)
	}
	return w, nil
}

// head takes a line of the part before the first digest.
func (w *Work) head(f field) (err error) {
	m := &w.Meta
	if f.fill(map[string]*string{
		"work": &w.ID, "title": &m.Title, "cite": &w.Cite, "number": &m.NumberText, "jurisdiction": &m.Jurisdiction,
		"status-note": &m.StatusNote, "official": &m.OfficialURL, "publisher": &m.Publisher, "symbol": &m.Symbol,
		"text": &w.Text, "basis": &w.Basis, "checked": &w.Checked,
	}) {
		return nil
	}
	switch f.key {
	case "alt":
		m.AltTitles = list(f.value)
	case "year":
		if m.Year, err = strconv.Atoi(f.value); err != nil {
			err = fmt.Errorf("%q should be a year: %w", f.value, corpus.ErrInvalid)
		}
	case "status":
		m.Status, err = corpus.ParseStatus(f.value)
	case "topics":
		m.Topics = list(f.value)
	case "date":
		err = w.date(f)
	case "unit":
		w.unit = corpus.ProvisionKind(f.value)
	case "copy":
		w.Copy, _ = cutPair(f.value)
	case "missing":
		var numbers string
		numbers, w.MissingNote = cutPair(f.value)
		w.Missing, err = readNumbers(numbers)
	case "court":
		w.court.En, w.court.Ur = cutPair(f.value)
	case "class":
		w.classes[f.label], err = readClass(f.value)
	default:
		err = fmt.Errorf("no such line in a file's head: %w", corpus.ErrInvalid)
	}
	return err
}

// readNumbers reads "14, 24, 52-60".
func readNumbers(value string) ([]string, error) {
	var out []string
	for _, part := range strings.Split(value, ",") {
		low, high, ranged := strings.Cut(strings.TrimSpace(part), "-")
		a, err := strconv.Atoi(low)
		b := a
		if err == nil && ranged {
			b, err = strconv.Atoi(high)
		}
		if err != nil || b < a {
			return nil, fmt.Errorf("%q should be section numbers such as 14, 24, 52-60: %w", value, corpus.ErrInvalid)
		}
		for ; a <= b; a++ {
			out = append(out, strconv.Itoa(a))
		}
	}
	return out, nil
}

// date reads "date [assented]: 2016-08-22; where it was read".
func (w *Work) date(f field) error {
	value, source, _ := strings.Cut(f.value, ";")
	d, err := corpus.NewDate(strings.TrimSpace(value), corpus.Meaning(f.label), strings.TrimSpace(source))
	w.Meta.Dates = append(w.Meta.Dates, d)
	return err
}

func (w *Work) complete(name string) error {
	id, err := workid.Parse(w.ID)
	if err != nil {
		return fmt.Errorf("%s: work: %w", name, err)
	}
	w.Meta.Enactor, w.Meta.Number = id.Jurisdiction, id.Number
	if w.unit == "" {
		w.unit = corpus.Section
	}
	return nil
}

// readClass reads "bail no; cogn yes; comp no; by section 43(2)".
func readClass(value string) (Class, error) {
	var c Class
	for _, part := range list(value) {
		word, rest, _ := strings.Cut(part, " ")
		switch word {
		case "bail":
			c.Bailable = rest
		case "cogn":
			c.Cognizable = rest
		case "comp":
			c.Compoundable = rest
		case "by":
			c.By = rest
		default:
			return c, fmt.Errorf("%q should be bail, cogn, comp or by: %w", word, corpus.ErrInvalid)
		}
	}
	for _, a := range []*string{&c.Bailable, &c.Cognizable, &c.Compoundable} {
		switch *a {
		case "":
			*a = "not verified"
		case "yes", "no", "not verified":
		default:
			return c, fmt.Errorf("%q should be yes, no or not verified: %w", *a, corpus.ErrInvalid)
		}
	}
	return c, nil
}

func (w *Work) entry(r record) (Entry, error) {
	e := Entry{Number: r.name, EID: workid.EID(w.unit, r.name), Line: r.line, Unproved: map[string]string{}}
	e.Digest.AsOf = w.Checked
	e.Digest.Sources = []corpus.Source{w.source(e)}
	for _, f := range r.fields {
		if err := w.entryField(&e, f); err != nil {
			return e, fmt.Errorf("%d: %s: %w", f.line, f.key, err)
		}
	}
	w.finish(&e)
	return e, nil
}

// source is where a digest's facts were read unless it says otherwise.
func (w *Work) source(e Entry) corpus.Source {
	label := strings.ToUpper(string(w.unit[:1])) + string(w.unit[1:]) + " " + e.Number + ", " + w.Meta.Title
	return corpus.Source{Work: w.ID + "#" + e.EID, URL: w.Meta.OfficialURL, Label: label, Checked: w.Checked, Note: w.Basis}
}

// entryField takes a line of a digest.
func (w *Work) entryField(e *Entry, f field) (err error) {
	d := &e.Digest
	if f.fill(map[string]*string{"about": &e.Heading, "about-ur": &e.HeadingUr, "plain": &d.Plain, "ur": &d.PlainUr}) {
		return nil
	}
	switch f.key {
	case "eid":
		e.EID = f.value
		d.Sources[0] = w.source(*e)
	case "who":
		d.Concerns, d.ConcernsUr = cutPair(f.value)
	case "punish":
		var p Penalty
		p, err = readPenalty(f)
		e.Penalties = append(e.Penalties, p)
	case "class":
		err = w.class(e, f.value)
	case "court":
		d.Court, d.CourtUr = cutPair(f.value)
	case "changed":
		d.Changed, d.ChangedUr = cutPair(f.value)
	case "conflict":
		d.Conflict, d.ConflictUr = cutPair(f.value)
	case "words":
		d.Words = list(f.value)
	case "source":
		var s corpus.Source
		s, err = readSource(f.value)
		d.Sources = append(d.Sources, s)
	case "unproved":
		e.Unproved[f.label] = f.value
	case "beside":
		number, _, ok := strings.Cut(f.value, ", ")
		if !ok {
			return fmt.Errorf("%q should be a number and what it is: 12 y, the age of the child: %w", f.value, corpus.ErrInvalid)
		}
		e.Beside = append(e.Beside, number)
	default:
		err = fmt.Errorf("no such line in a digest: %w", corpus.ErrInvalid)
	}
	return err
}

// class takes a class by the name that the head gave it, or spelled out.
func (w *Work) class(e *Entry, value string) error {
	if c, ok := w.classes[strings.TrimPrefix(value, "@")]; ok && value[0] == '@' {
		e.Class = c
		return nil
	}
	c, err := readClass(value)
	e.Class = c
	return err
}

// readSource reads "address or work | label | checked | note".
func readSource(value string) (corpus.Source, error) {
	parts := append(strings.Split(value, "|"), "", "", "")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	s := corpus.Source{Label: parts[1], Checked: parts[2], Note: parts[3]}
	switch {
	case strings.HasPrefix(parts[0], "/akn/"):
		s.Work = parts[0]
	case strings.HasPrefix(parts[0], "http"):
		s.URL = parts[0]
	case parts[0] == "-" && s.Label != "" && s.Note != "":
		// A source without an address has to say what it is.
	default:
		return s, fmt.Errorf("%q should be an address (https://…), a work (/akn/…), or - with label and note: %w", parts[0], corpus.ErrInvalid)
	}
	if s.Checked == "" {
		return s, fmt.Errorf("a source needs the day on which it was checked: %w", corpus.ErrInvalid)
	}
	return s, nil
}

// finish fills what follows from the rest.
func (w *Work) finish(e *Entry) {
	d := &e.Digest
	for _, p := range e.Penalties {
		d.Punishment = append(d.Punishment, p.Punishment())
	}
	if len(e.Penalties) == 0 {
		return
	}
	d.PunishmentUr = punishmentUr(e.Penalties)
	if e.Class == (Class{}) {
		e.Class = Class{Bailable: "not verified", Cognizable: "not verified", Compoundable: "not verified"}
	}
	d.Bailable, d.Cognizable, d.Compoundable = e.Class.Bailable, e.Class.Cognizable, e.Class.Compoundable
	d.ClassBy = e.Class.By
	if d.Court == "" {
		d.Court, d.CourtUr = w.court.En, w.court.Ur
	}
	if strings.HasPrefix(e.Class.By, "Schedule II") {
		d.Sources = append(d.Sources, corpus.Source{Work: codeOfProcedure, Label: e.Class.By, Checked: w.Checked})
	}
}
