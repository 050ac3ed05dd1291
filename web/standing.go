package web

import (
	"strings"

	"daleel/corpus"
	"daleel/web/locale"
)

// notes are the limits of a status as intake words them, each with the sentence
// that says it in the reader's language; a star stands for the name of a law.
var notes = []struct{ before, after, key string }{
	{"last amended by ", ", as far as our copy shows", "note.amended_by"},
	{"repealed by ", ", as the catalogue of our copy says", "note.repealed_by"},
	{"repealed, as the catalogue of our copy says", "", "note.repealed"},
	{"our copy does not say whether this is in force", "", "note.unknown"},
	{"a Bill, not the law: our copy does not show that it was enacted in this form", "", "note.bill"},
	{"as far as our copy shows", "", "note.copy"},
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
	for _, n := range notes {
		rest, ok := strings.CutPrefix(s, n.before)
		if !ok {
			continue
		}
		if name, ok := strings.CutSuffix(rest, n.after); ok && (name == "") == (n.after == "") {
			return l.p.Text(n.key, clean(name)), true
		}
	}
	return "", false
}

// disposition names what became of a case.
func (l labels) disposition(s string) string {
	return l.p.Either("disposition."+strings.ReplaceAll(s, " ", "_"), s)
}

// treatment names the label that a text puts beside a citation.
func (l labels) treatment(t corpus.Treatment) string {
	return l.p.Either("treatment."+strings.Trim(strings.ReplaceAll(string(t), " ", "_"), "._"), string(t))
}
