package starter

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"daleel/corpus"
)

//go:embed data
var embedded embed.FS

// books is everything that the data folder holds.
type books struct {
	works     []*Work
	helplines []Helpline
	guides    []*guideSource
	proofs    map[string][]Proof
}

var standard = sync.OnceValues(func() (*books, error) {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	return readBooks(sub)
})

// Documents returns one document for each digested work, in the order of the
// file names. The error wraps corpus.ErrInvalid and names file and line.
func Documents() ([]*corpus.Document, error) {
	b, err := standard()
	if err != nil {
		return nil, err
	}
	docs := make([]*corpus.Document, len(b.works))
	for i, w := range b.works {
		docs[i] = w.document()
	}
	return docs, nil
}

// order is how the guides stand: danger and suicide before all others, then the
// body, children, what happens online, the family, property, police and courts. A
// guide that is not named stands last.
var order = []string{
	"in-danger-now", "thinking-of-suicide",
	"rape-first-hours", "acid-attack", "domestic-violence", "honour-threat", "forced-marriage", "threatened",
	"street-harassment", "harassment-at-work", "kidnapped-or-missing", "trafficked", "transgender-rights",
	"child-missing", "child-abused", "child-harassed-online", "child-marriage-about-to-happen", "child-working",
	"corporal-punishment", "school-refuses-admission", "child-arrested",
	"pictures-shared-or-threatened", "blackmail-money-or-meeting", "morphed-pictures", "fake-profile",
	"hacked-account", "stalking-and-messages", "false-information-about-me", "online-fraud", "loan-app",
	"custody", "maintenance-not-paid", "dower-and-divorce", "dowry-demanded", "inheritance-refused",
	"land-grabbed", "eviction", "robbed", "dishonoured-cheque",
	"fir-refused", "held-by-police", "woman-arrested", "false-case",
}

// Guides returns the help guides, those on immediate danger and suicide first, the
// others by subject.
func Guides() ([]corpus.Guide, error) {
	b, err := standard()
	if err != nil {
		return nil, err
	}
	gs := make([]corpus.Guide, len(b.guides))
	for i, g := range b.guides {
		gs[i] = g.guide
	}
	rank := func(g corpus.Guide) int { return (slices.Index(order, g.Slug) + len(order) + 1) % (len(order) + 1) }
	slices.SortStableFunc(gs, func(a, b corpus.Guide) int { return rank(a) - rank(b) })
	return gs, nil
}

// Works returns the digests in checkable form, with their proofs by the work's
// name, for the command that reads them against the texts.
func Works() ([]*Work, map[string][]Proof, error) {
	b, err := standard()
	if err != nil {
		return nil, nil, err
	}
	return b.works, b.proofs, nil
}

// ReadWorks reads the works and proofs of a data folder other than the built-in
// one, for editors who try a change.
func ReadWorks(data fs.FS) ([]*Work, map[string][]Proof, error) {
	b, err := readBooks(data)
	if err != nil {
		return nil, nil, err
	}
	return b.works, b.proofs, nil
}

func readBooks(data fs.FS) (*books, error) {
	b := &books{proofs: map[string][]Proof{}}
	err := eachFile(data, "works", ".txt", func(name, text string) error {
		w, err := readWork(name, text)
		b.works = append(b.works, w)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = eachFile(data, "proofs", ".tsv", func(name, text string) error {
		ps, err := readProofs(name, text)
		b.proofs[strings.TrimSuffix(name, ".tsv")] = ps
		return err
	})
	if err != nil {
		return nil, err
	}
	lines, err := fs.ReadFile(data, "helplines.txt")
	if err != nil {
		return nil, err
	}
	if b.helplines, err = readHelplines("helplines.txt", string(lines)); err != nil {
		return nil, err
	}
	return b, eachFile(data, "guides", ".txt", func(name, text string) error {
		g, err := readGuide(name, text)
		if err != nil {
			return err
		}
		b.guides = append(b.guides, g)
		return g.resolve(b)
	})
}

// eachFile hands the files of a folder with the ending to fn, in order.
func eachFile(data fs.FS, dir, ending string, fn func(name, text string) error) error {
	entries, err := fs.ReadDir(data, dir)
	if err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ending) || strings.HasPrefix(e.Name(), "_") {
			continue
		}
		text, err := fs.ReadFile(data, path.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		if err := fn(e.Name(), string(text)); err != nil {
			return err
		}
	}
	return nil
}

// find returns the digest that an identifier with #eid names.
func (b *books) find(id string) (*Work, *Entry, error) {
	work, eid, _ := strings.Cut(id, "#")
	for _, w := range b.works {
		if w.ID != work {
			continue
		}
		for i := range w.Entries {
			if w.Entries[i].EID == eid {
				return w, &w.Entries[i], nil
			}
		}
	}
	return nil, nil, fmt.Errorf("there is no digest of %s: %w", id, corpus.ErrNotFound)
}

// law reads "/akn/pk/act/2016/40#sec_21" and takes offence, punishment and
// class from the digest.
func (b *books) law(f field) (corpus.GuideLaw, error) {
	w, e, err := b.find(f.value)
	if err != nil {
		return corpus.GuideLaw{}, err
	}
	law := corpus.GuideLaw{Work: w.ID, EID: e.EID, Label: e.Digest.Sources[0].Label}
	law.Offence = corpus.Text2{En: e.Heading, Ur: e.HeadingUr}
	if len(e.Penalties) == 0 {
		return law, nil
	}
	var lines []string
	for _, p := range e.Digest.Punishment {
		lines = append(lines, penaltyLine(p))
	}
	law.Punishment = corpus.Text2{En: strings.Join(lines, "; "), Ur: e.Digest.PunishmentUr}
	law.Class = classLine(e.Class)
	return law, nil
}

// contact reads the name of a helpline, with a note after "|" where the guide
// adds one.
func (b *books) contact(f field) (corpus.GuideContact, error) {
	id, en, _ := strings.Cut(f.value, "|")
	for _, h := range b.helplines {
		if h.ID != strings.TrimSpace(id) {
			continue
		}
		c := h.contact()
		if en != "" {
			more := text2(en)
			c.Note.En = strings.TrimSpace(more.En + " " + c.Note.En)
			c.Note.Ur = strings.TrimSpace(more.Ur + " " + c.Note.Ur)
			c.Note.Basis = more.Basis
		}
		return c, nil
	}
	return corpus.GuideContact{}, fmt.Errorf("%q is not in helplines.txt: %w", strings.TrimSpace(id), corpus.ErrNotFound)
}

// classLine says the class of an offence in one line of plain words.
func classLine(c Class) corpus.Text2 {
	en := []string{
		pick(c.Cognizable, "police may act without a court's order", "police need a court's order first", "whether police may act without a court's order: not verified"),
		pick(c.Bailable, "bailable", "not bailable", "bail: not verified"),
		pick(c.Compoundable, "can be settled between the sides", "cannot be settled between the sides", "settlement: not verified"),
	}
	ur := []string{
		pick(c.Cognizable, "قابلِ دست اندازیِ پولیس: پولیس یا ادارہ عدالت کے حکم کے بغیر کارروائی کر سکتا ہے", "ناقابلِ دست اندازیِ پولیس: پہلے عدالت کا حکم چاہیے", "دست اندازیِ پولیس: تصدیق نہیں ہوئی"),
		pick(c.Bailable, "قابلِ ضمانت", "ناقابلِ ضمانت", "ضمانت: تصدیق نہیں ہوئی"),
		pick(c.Compoundable, "راضی نامہ ہو سکتا ہے", "راضی نامہ نہیں ہو سکتا", "راضی نامہ: تصدیق نہیں ہوئی"),
	}
	t := corpus.Text2{En: strings.Join(en, "; "), Ur: strings.Join(ur, "؛ ")}
	if c.By != "" {
		t.En += " (" + c.By + ")"
	}
	return t
}

func pick(answer, yes, no, unknown string) string {
	switch answer {
	case "yes":
		return yes
	case "no":
		return no
	}
	return unknown
}
