package web

import (
	"regexp"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/web/locale"
)

// notes are the limits of a status as intake and search word them, each with the key
// of the sentence that says it in the reader's language. What is caught is the name of
// a law or a date. Documents keep these sentences, so they are known by their wording.
var notes = []struct {
	said *regexp.Regexp
	key  string
}{
	{regexp.MustCompile(`^last amended by (.+), as far as our copy shows$`), "note.amended_by"},
	{regexp.MustCompile(`^last amended by (.+), as far as our copy of (.+) shows$`), "note.amended_by_of"},
	{regexp.MustCompile(`^repealed by (.+), as the catalogue of our copy says$`), "note.repealed_by"},
	{regexp.MustCompile(`^repealed, as the catalogue of our copy says$`), "note.repealed"},
	{regexp.MustCompile(`^repealed by (.+), as our copy of that law says$`), "note.repealed_there"},
	{regexp.MustCompile(`^repealed by (.+), as our copy of that law says \(itself repealed since\)$`), "note.repealed_there_spent"},
	{regexp.MustCompile(`^in part repealed by (.+), as our copy of that law says$`), "note.part_repealed_there"},
	{regexp.MustCompile(`^in part repealed by (.+), as our copy of that law says \(itself repealed since\)$`), "note.part_repealed_there_spent"},
	{regexp.MustCompile(`^our copy does not say whether this is in force$`), "note.unknown"},
	{regexp.MustCompile(`^our copy does not say whether it was repealed since$`), "note.repealed_since"},
	{regexp.MustCompile(`^a Bill, not the law: our copy does not show that it was enacted in this form$`), "note.bill"},
	{regexp.MustCompile(`^as far as our copy shows$`), "note.copy"},
	{regexp.MustCompile(`^as far as our copy of (.+) shows$`), "note.copy_of"},
	{regexp.MustCompile(`^this copy shows the state of (.+), a copy as of (.+) is held$`), "note.older"},
}

// standing says the limits of a status in the reader's language. What it does
// not know stays as it is written.
func (l labels) standing(note string) spoken {
	if l.p.Tag() != locale.Urdu {
		return spoken{Text: clean(note), Lang: "en", Dir: "ltr"}
	}
	var said []string
	for part := range strings.SplitSeq(note, "; ") {
		s, ok := l.note(part)
		if !ok {
			return spoken{Text: clean(note), Lang: "en", Dir: "ltr"}
		}
		said = append(said, s)
	}
	return spoken{Text: strings.Join(said, l.p.Text("list.semicolon")), Lang: "ur", Dir: "rtl"}
}

func (l labels) note(s string) (string, bool) {
	s, but := strings.CutPrefix(s, "but ")
	for _, n := range notes {
		m := n.said.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		var args []any
		for _, a := range m[1:] {
			args = append(args, l.noted(a))
		}
		said := l.p.Text(n.key, args...)
		if but {
			said = l.p.Text("note.but", said)
		}
		return said, true
	}
	return "", false
}

// noted is a date in the reader's words, or the name of a law kept apart from the
// words about it, which may run the other way.
func (l labels) noted(s string) string {
	if d, err := time.Parse("2 January 2006", s); err == nil {
		return l.p.Date(d.Format(time.DateOnly))
	}
	if strings.Trim(s, "0123456789-") == "" {
		return l.p.Date(s)
	}
	return apart(s)
}

// apart isolates what stands in a sentence and may run the other way.
func apart(s string) string { return "\u2068" + clean(s) + "\u2069" }

// disposition names what became of a case.
func (l labels) disposition(s string) string {
	return l.p.Either("disposition."+strings.ReplaceAll(s, " ", "_"), s)
}

// treatment names the label that a text puts beside a citation.
func (l labels) treatment(t corpus.Treatment) string {
	return l.p.Either("treatment."+strings.Trim(strings.ReplaceAll(string(t), " ", "_"), "._"), string(t))
}
