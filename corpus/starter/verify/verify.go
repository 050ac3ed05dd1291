package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus/starter"
)

// verifier holds the works, their proofs and the texts read so far.
type verifier struct {
	dir    string
	works  []*starter.Work
	proofs map[string][]starter.Proof
	texts  map[string]*source
	advice []starter.Advice
}

// report is the outcome: what was checked, what failed, what could not be.
type report struct {
	checked   int
	failed    []string
	unchecked []string
}

func load(data, write string) ([]*starter.Work, map[string][]starter.Proof, error) {
	if data == "" {
		data = write
	}
	if data != "" {
		return starter.ReadWorks(os.DirFS(data))
	}
	return starter.Works()
}

func newVerifier(dir string, works []*starter.Work, proofs map[string][]starter.Proof) *verifier {
	return &verifier{dir: dir, works: works, proofs: proofs, texts: map[string]*source{}}
}

func (v *verifier) text(name string) (*source, error) {
	if s, ok := v.texts[name]; ok {
		return s, nil
	}
	s, err := readSource(v.dir, name)
	if err == nil {
		v.texts[name] = s
	}
	return s, err
}

// verify checks every fact of every work.
func (v *verifier) verify() report {
	var r report
	for _, w := range v.works {
		if w.Text == "" {
			r.unchecked = append(r.unchecked, fmt.Sprintf("%s: %d provisions: %s", w.Name, len(w.Entries), w.Basis))
			continue
		}
		s, err := v.text(w.Text)
		if err != nil {
			r.unread(w.Name, err)
			continue
		}
		r.missing(w, s)
		for i := range w.Entries {
			v.entry(&r, w, &w.Entries[i], s)
		}
	}
	for _, a := range v.advice {
		v.sentence(&r, a)
	}
	return r
}

// sentence asks every number in a guide's sentence of the provisions on which the
// sentence rests.
func (v *verifier) sentence(r *report, a starter.Advice) {
	if len(a.Cited) == 0 {
		return
	}
	for _, m := range mentions(a.Text) {
		if reference.MatchString(a.Text[:m.start]) || m.unit == "" && m.n < 4 {
			continue
		}
		if v.citedSay(a, m) {
			r.checked++
			continue
		}
		r.failed = append(r.failed, fmt.Sprintf("guide %s: %q: none of the provisions named says %q", a.Guide, a.Text, a.Text[m.start:m.end]))
	}
}

// citedSay reports whether a provision that the sentence names has the number.
func (v *verifier) citedSay(a starter.Advice, m mention) bool {
	for _, c := range a.Cited {
		if c.Work.Text == "" {
			continue
		}
		s, err := v.text(c.Work.Text)
		if err != nil {
			continue
		}
		sp := s.at[c.Entry.Number]
		for _, o := range mentions(s.text[sp.start:sp.end]) {
			if o.n == m.n && (o.unit == m.unit || m.unit == "") {
				return true
			}
		}
	}
	return false
}

func (v *verifier) entry(r *report, w *starter.Work, e *starter.Entry, s *source) {
	spans := map[string]span{}
	for _, f := range factsOf(w, e) {
		name := fmt.Sprintf("%s %s %s", w.Name, e.EID, f.field)
		if why, ok := e.Unproved[f.field]; ok {
			r.unchecked = append(r.unchecked, name+": "+why)
			continue
		}
		in := s
		if f.file != "" {
			var err error
			if in, err = v.text(f.file); err != nil {
				r.unread(name, err)
				continue
			}
		}
		p, ok := v.proof(w, e.EID, f.field)
		if isPDF(in.name) {
			p, ok = f.found(in)
		}
		if !ok {
			r.failed = append(r.failed, name+": no proof names the place that carries it")
			continue
		}
		if bad := f.prove(in, p); bad != "" {
			r.failed = append(r.failed, name+": "+bad)
			continue
		}
		r.checked++
		spans[f.field] = span{p.Start, p.End}
	}
	for _, bad := range joints(s, e, spans) {
		r.failed = append(r.failed, fmt.Sprintf("%s %s %s", w.Name, e.EID, bad))
	}
	r.checked += len(e.Penalties)
	for _, m := range unclaimed(s, e, spans) {
		r.failed = append(r.failed, fmt.Sprintf("%s %s: the text also has %s, which no rung of the punishment carries: add the rung, or say what the number is (\"beside: …\")", w.Name, e.EID, m))
	}
}

func (v *verifier) proof(w *starter.Work, eid, field string) (starter.Proof, bool) {
	for _, p := range v.proofs[w.Name] {
		if p.EID == eid && p.Field == field {
			return p, true
		}
	}
	return starter.Proof{}, false
}

// found looks the place up anew: the text of a PDF depends on the program that
// lays it out, so that no offsets are kept.
func (f fact) found(s *source) (starter.Proof, bool) {
	at, ok := f.locate(s)
	return starter.Proof{EID: f.entry.EID, Field: f.field, File: s.name, Start: at.start, End: at.end}, ok
}

// unread notes a text that could not be read: a lack of the machine where the
// program for PDFs is missing, else a failure.
func (r *report) unread(name string, err error) {
	if errors.Is(err, errNoProgram) {
		r.unchecked = append(r.unchecked, name+": "+err.Error())
		return
	}
	r.failed = append(r.failed, name+": "+err.Error())
}

// short is the number of sections up to which a text is read for gaps; the
// numbering of the Codes has old gaps that mean nothing.
const short = 200

// missing compares the sections that the head says the text lacks with those that
// it does lack.
func (r *report) missing(w *starter.Work, s *source) {
	gaps := s.gaps()
	if len(s.at)+len(gaps) > short || isPDF(s.name) {
		return
	}
	var lacks []string
	for _, n := range gaps {
		lacks = append(lacks, strconv.Itoa(n))
	}
	if !slices.Equal(lacks, w.Missing) {
		r.failed = append(r.failed, fmt.Sprintf("%s: the text lacks sections %v, \"missing:\" says %v", w.Name, lacks, w.Missing))
		return
	}
	r.checked++
}

// prove says what is wrong with a proof, "" if it carries the fact.
func (f fact) prove(s *source, p starter.Proof) string {
	if p.File != s.name {
		return "the proof names " + p.File + ", the work's text is " + s.name
	}
	if p.End > len(s.text) {
		return "the proof lies behind the end of the text"
	}
	at := span{p.Start, p.End}
	in, ok := f.where(s)
	if !ok {
		return "the text has no such provision"
	}
	if at.start < in.start || at.end > in.end {
		return fmt.Sprintf("the place lies outside the provision (%d to %d)", in.start, in.end)
	}
	return f.check(s, at)
}

// joints checks how imprisonment and fine are joined, over the passage that
// holds both.
func joints(s *source, e *starter.Entry, spans map[string]span) []string {
	var bad []string
	for i, p := range e.Penalties {
		t, ok1 := spans[fmt.Sprintf("punish.%d.term", i)]
		f, ok2 := spans[fmt.Sprintf("punish.%d.fine", i)]
		if !ok1 || !ok2 {
			continue
		}
		if f.start-t.end > 700 || t.start-f.end > 700 {
			bad = append(bad, fmt.Sprintf("punish.%d: imprisonment and fine stand far apart", i))
			continue
		}
		between := s.text[min(t.end, f.end):max(t.start, f.start)]
		after := s.text[max(t.end, f.end):min(len(s.text), max(t.end, f.end)+160)]
		if got := jointOf(strings.ToLower(between), strings.ToLower(after)); got != p.Joint {
			bad = append(bad, fmt.Sprintf("punish.%d.joint: the digest says %q, the text reads %q", i, p.Joint, got))
		}
	}
	return bad
}

// jointOf reads the words between and after imprisonment and fine.
func jointOf(between, after string) string {
	both := strings.Join(strings.Fields(after), " ")
	for _, cut := range []string{";", ".", "provided", "(2)", "(3)"} {
		both, _, _ = strings.Cut(both, cut)
	}
	words := " " + strings.Join(strings.Fields(strings.ReplaceAll(between, ",", " ")), " ") + " "
	switch {
	case strings.Contains(both, "both"):
		return "either"
	case strings.Contains(words, " and ") || strings.Contains(words, "also") || strings.TrimSpace(words) == "" || strings.Contains(words, " with "):
		if strings.Contains(words, " or ") && !strings.Contains(words, " and ") {
			return "or"
		}
		return "and"
	case strings.Contains(words, " or "):
		return "or"
	}
	return "and"
}

var (
	lifePenalty  = regexp.MustCompile(`(?i)punished[^.;]{0,60}imprisonment\s+for\s+life`)
	deathPenalty = regexp.MustCompile(`(?i)punished\s+with\s+death`)
)

func (r report) print(out io.Writer) {
	for _, s := range r.unchecked {
		fmt.Fprintln(out, "not checked:", s)
	}
	for _, s := range r.failed {
		fmt.Fprintln(out, "FAILS:", s)
	}
	fmt.Fprintf(out, "%d facts checked, %d fail, %d could not be checked\n", r.checked, len(r.failed), len(r.unchecked))
}

// show prints the passages that the proofs of a work name.
func (v *verifier) show(name string, out io.Writer) {
	for _, p := range v.proofs[name] {
		s, err := v.text(p.File)
		if err != nil || p.End > len(s.text) {
			continue
		}
		fmt.Fprintf(out, "%s %s: %s\n", p.EID, p.Field, strings.Join(strings.Fields(s.text[p.Start:p.End]), " "))
	}
}

// writeProofs finds a place for every fact and writes the tables. A fact without
// a place is reported and left out.
func (v *verifier) writeProofs(data string, out io.Writer) error {
	for _, w := range v.works {
		if w.Text == "" {
			continue
		}
		s, err := v.text(w.Text)
		if err != nil {
			return err
		}
		if isPDF(s.name) {
			continue
		}
		var b strings.Builder
		b.WriteString("# eid\tfield\tfile\tstart\tend\n")
		for i := range w.Entries {
			if err := v.proveEntry(&b, w, &w.Entries[i], s, out); err != nil {
				return err
			}
		}
		if err := os.WriteFile(filepath.Join(data, "proofs", w.Name+".tsv"), []byte(b.String()), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// proveEntry writes a line of a work's table for each fact of a digest, whose text is s
// unless the fact names another.
func (v *verifier) proveEntry(b *strings.Builder, w *starter.Work, e *starter.Entry, s *source, out io.Writer) error {
	for _, f := range factsOf(w, e) {
		if _, excused := e.Unproved[f.field]; excused {
			continue
		}
		in := s
		if f.file != "" {
			var err error
			if in, err = v.text(f.file); err != nil {
				return err
			}
		}
		if isPDF(in.name) {
			continue
		}
		at, ok := f.locate(in)
		if !ok {
			fmt.Fprintf(out, "no place found: %s %s %s\n", w.Name, e.EID, f.field)
			continue
		}
		fmt.Fprintf(b, "%s\t%s\t%s\t%d\t%d\n", e.EID, f.field, in.name, at.start, at.end)
	}
	return nil
}
