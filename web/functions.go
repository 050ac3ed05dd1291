package web

import (
	"html/template"
	"regexp"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/web/locale"
)

// functions are what templates may call, bound to one language.
func functions(p *locale.Printer, a *assets) template.FuncMap {
	l := labels{p, nil}
	return template.FuncMap{
		"t": p.Text, "n": p.Count, "number": p.Number, "date": p.Date,
		"asset": a.url, "kind": l.kind, "status": l.status, "court": l.court,
		"treatment": l.treatment, "disposition": l.disposition, "standing": l.standing,
		"jurisdiction": l.jurisdiction, "topic": l.topic, "language": l.language,
		"said": l.said, "answer": l.answer, "host": hostOf, "tel": telURL,
		"bcp47": bcp47, "dir": dirOf, "tongue": tongueOf,
		"stale": func(checked string) bool { return checked != "" && corpus.Stale(checked, time.Now()) },
		// parts of the frame that stand inside a text of another language
		"ui": func() template.HTMLAttr {
			return template.HTMLAttr(`lang="` + string(p.Tag()) + `" dir="` + p.Tag().Dir() + `"`)
		},
		"statutesDoor":  func() string { return siteDoors().Statutes },
		"judgmentsDoor": func() string { return siteDoors().Judgments },
		"one":           func(s sourceView) []sourceView { return []sourceView{s} },
		"list":          func(a string, b any, c string) listOf { return listOf{a, b, c, string(p.Tag())} },
	}
}

// listOf hands a list with its heading's key and its class to a template.
type listOf struct {
	A    string
	B    any
	C    string
	Lang string
}

// labels names the codes of the closed lists and tables in one language.
type labels struct {
	p   *locale.Printer
	all map[locale.Tag]*locale.Printer // to name things in another language; may be nil
}

// in gives the names in the language of a text.
func (l labels) in(c corpus.Language) labels {
	if p, ok := l.all[locale.Tag(bcp47(c))]; ok {
		l.p = p
	}
	return l
}

func (l labels) kind(k corpus.Kind) string {
	return l.p.Either("kind."+string(k), string(k))
}

func (l labels) status(s corpus.Status) string {
	if s == "" {
		s = corpus.StatusUnknown
	}
	return l.p.Either("status."+string(s), string(s))
}

func (l labels) language(c corpus.Language) string {
	return l.p.Either("language."+string(c), string(c))
}

func (l labels) named(table []corpus.Named, code string) string {
	n, ok := corpus.LookUp(table, code)
	switch {
	case !ok:
		return code
	case l.p.Tag() == locale.Urdu && n.Urdu != "":
		return n.Urdu
	}
	return n.Name
}

func (l labels) court(code string) string        { return l.named(corpus.Courts(), code) }
func (l labels) jurisdiction(code string) string { return l.named(corpus.Jurisdictions(), code) }
func (l labels) topic(code string) string        { return l.named(corpus.Topics(), code) }

// said is the sentence in the reader's language, or the other where that one
// is missing.
func (l labels) said(t corpus.Text2) spoken {
	t.Basis = l.p.Either("basis."+t.Basis, t.Basis)
	if l.p.Tag() == locale.Urdu && t.Ur != "" {
		return spoken{Text: t.Ur, Lang: "ur", Dir: "rtl", Basis: t.Basis}
	}
	if t.En == "" && t.Ur != "" {
		return spoken{Text: t.Ur, Lang: "ur", Dir: "rtl", Basis: t.Basis}
	}
	return spoken{Text: t.En, Lang: "en", Dir: "ltr", Basis: t.Basis}
}

// citedIn says how many judgments cite something and how many laws and reports,
// which are another matter.
func (l labels) citedIn(all, judgments int) string {
	switch others := all - judgments; {
	case judgments == 0:
		return l.p.Count("cited.by_others", others)
	case others == 0:
		return l.p.Count("cited.by_judgments", judgments)
	default:
		return l.p.Count("cited.by_judgments", judgments) + l.p.Count("cited.and_others", others)
	}
}

// answer prints the "yes", "no" and "not verified" of a digest.
func (l labels) answer(s string) string {
	return l.p.Either("answer."+strings.ReplaceAll(s, " ", "_"), s)
}

// spoken is a sentence with the language that it is really in.
type spoken struct{ Text, Lang, Dir, Basis string }

// foreign matches what must not be turned about in Urdu: telephone numbers,
// Latin words and citations.
var foreign = regexp.MustCompile(`[A-Za-z0-9+](?:[A-Za-z0-9 .,:/()@_'’\-–]*[A-Za-z0-9)])?`)

// sentenceGaps is how many spaces make Latin words a sentence, to which the full stop
// behind it belongs.
const sentenceGaps = 3

// stretch is a part of a sentence; Foreign ones run from left to right.
type stretch struct {
	Text    string
	Foreign bool
}

// Runs cuts an Urdu sentence at its Latin words and numbers, so that "00-555"
// is not shown as "555-00".
func (s spoken) Runs() []stretch {
	if s.Dir != "rtl" {
		return []stretch{{Text: s.Text}}
	}
	var out []stretch
	at := 0
	for _, m := range foreign.FindAllStringIndex(s.Text, -1) {
		if t := s.Text[m[0]:m[1]]; strings.HasSuffix(t, ")") && strings.Count(t, ")") > strings.Count(t, "(") {
			m[1]-- // the bracket was opened in Urdu: "(NCCIA)"
		}
		if strings.Count(s.Text[m[0]:m[1]], " ") >= sentenceGaps && strings.HasPrefix(s.Text[m[1]:], ".") {
			m[1]++
		}
		if at < m[0] {
			out = append(out, stretch{Text: s.Text[at:m[0]]})
		}
		out = append(out, stretch{Text: s.Text[m[0]:m[1]], Foreign: true})
		at = m[1]
	}
	if at < len(s.Text) {
		out = append(out, stretch{Text: s.Text[at:]})
	}
	return out
}

// bcp47 is the language tag for a document's language.
func bcp47(l corpus.Language) string {
	if l == corpus.Urdu {
		return "ur"
	}
	return "en"
}

// dirOf is the writing direction of a document's language.
func dirOf(l corpus.Language) string {
	if l == corpus.Urdu {
		return "rtl"
	}
	return "ltr"
}

// tongueOf is the language tag of a few words: Urdu where they have a letter of it.
func tongueOf(text string) string {
	if strings.ContainsFunc(text, corpus.IsArabic) {
		return "ur"
	}
	return "en"
}

// telURL makes a number one can tap. Digits and a leading plus are all that is
// kept, so the result is safe in an address.
func telURL(phone string) template.URL {
	var b strings.Builder
	for _, r := range phone {
		if r >= '0' && r <= '9' || r == '+' && b.Len() == 0 {
			b.WriteRune(r)
		}
	}
	return template.URL("tel:" + b.String())
}

// hostOf names a web address by its host, for the text of a link.
func hostOf(addr string) string {
	_, rest, ok := strings.Cut(addr, "://")
	if !ok {
		return ""
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(host, "www.")
}

// localURL returns addr where it is an address on this site, else "".
func localURL(addr string) string {
	if strings.HasPrefix(addr, "/") && !strings.HasPrefix(addr, "//") && !strings.HasPrefix(addr, `/\`) {
		return addr
	}
	return ""
}

// outsideURL returns addr where it is an http address, else "".
func outsideURL(addr string) string {
	if strings.HasPrefix(addr, "https://") || strings.HasPrefix(addr, "http://") {
		return addr
	}
	return ""
}
