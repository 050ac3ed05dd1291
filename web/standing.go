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
	// The limits of our own summaries, sentence by sentence.
	{regexp.MustCompile(`^In force as far as the held text shows$`), "note.held"},
	{regexp.MustCompile(`^In force as far as the text dated (.+) shows, with the amendments of ([0-9, and]+) in it$`), "note.dated"},
	{regexp.MustCompile(`^In force as far as the text shows, which has amendments up to (.+) in it and is marked by its publisher as under review$`), "note.up_to"},
	{regexp.MustCompile(`^[Cc]heck the Gazette for anything later$`), "note.gazette"},
	{regexp.MustCompile(`^It applies in Islamabad only$`), "note.islamabad_only"},
	{regexp.MustCompile(`^It applies in Islamabad$`), "note.islamabad"},
	{regexp.MustCompile(`^(?:[Tt]he )?Provinces have laws of their own$`), "note.provinces"},
	{regexp.MustCompile(`^(?:[Tt]he )?Provinces have laws of their own, (?:which|whose texts) are not held(?: here)?$`), "note.provinces_unheld"},
	{regexp.MustCompile(`^Provinces may have laws of their own$`), "note.provinces_may"},
	{regexp.MustCompile(`^Provinces may have laws of their own, which are not held(?: here)?$`), "note.provinces_may_unheld"},
	{regexp.MustCompile(`^Provinces (?:have )?changed (?:it|the Act)$`), "note.provinces_changed"},
	{regexp.MustCompile(`^Provinces changed or replaced it$`), "note.provinces_replaced"},
	{regexp.MustCompile(`^Provinces may have changed it$`), "note.provinces_may_changed"},
	{regexp.MustCompile(`^their (?:changes|laws) are not held here$`), "note.theirs_unheld"},
	{regexp.MustCompile(`^Provinces have amendments of their own that are not all in it$`), "note.provinces_amended"},
	{regexp.MustCompile(`^Only what buyers need is digested$`), "note.for_buyers"},
	{regexp.MustCompile(`^Only what the guides need is digested$`), "note.for_guides"},
	{regexp.MustCompile(`^The text is marked by its publisher as under review$`), "note.under_review"},
}

// standing says the limits of a status in the reader's language. What it does
// not know stays as it is written.
func (l labels) standing(note string) spoken {
	english := spoken{Text: clean(note), Lang: "en", Dir: "ltr"}
	if l.p.Tag() != locale.Urdu {
		return english
	}
	sentences := []string{note}
	if strings.HasSuffix(note, ".") {
		sentences = sentencesOf(note)
	}
	some := false
	for i, s := range sentences {
		said, ok := l.limits(s, len(sentences) > 1)
		some = some || ok
		sentences[i] = said
	}
	if !some {
		return english
	}
	text := strings.Join(sentences, "۔ ")
	if strings.HasSuffix(note, ".") {
		text += "۔"
	}
	return spoken{Text: text, Lang: "ur", Dir: "rtl"}
}

// sentencesOf are the sentences of a note, without their full stops.
func sentencesOf(note string) []string {
	var out []string
	rest := strings.TrimSuffix(note, ".")
	for {
		m := sentenceEnd.FindStringIndex(rest)
		if m == nil {
			return append(out, rest)
		}
		out, rest = append(out, rest[:m[0]+1]), rest[m[1]-1:]
	}
}

// sentenceEnd is the end of a sentence with the letters on both sides of it; "No. II"
// and "s. 4" end none.
var sentenceEnd = regexp.MustCompile(`[a-z0-9)]\. [A-Z]`)

// limits says a sentence, part by part, and whether any of it is said in the reader's
// language; without bits all or nothing of it is.
func (l labels) limits(sentence string, bits bool) (string, bool) {
	var said []string
	some, all := false, true
	for part := range strings.SplitSeq(sentence, "; ") {
		s, ok := l.note(part)
		if !ok {
			s = apart(part)
		}
		said, some, all = append(said, s), some || ok, all && ok
	}
	if !all && !bits {
		return apart(sentence), false
	}
	return strings.Join(said, l.p.Text("list.semicolon")), some
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
	if years.MatchString(s) {
		return strings.NewReplacer(", ", l.p.Text("list.comma"), " and ", l.p.Text("list.and")).Replace(s)
	}
	if strings.Trim(s, "0123456789-") == "" {
		return l.p.Date(s)
	}
	return apart(s)
}

// years is a list of them.
var years = regexp.MustCompile(`^\d{4}(?:, \d{4})* and \d{4}$`)

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
