package api

import (
	"strings"

	"daleel/corpus"
)

// bibTypes are the entry types of BibLaTeX, legislation where none is given. BibTeX takes
// what it does not know for misc, so what such a style prints of a judgment stands in
// howpublished.
var bibTypes = map[corpus.Kind]string{
	corpus.KindJudgment: "jurisdiction", corpus.KindReport: "report", corpus.KindBrief: "report", corpus.KindArticle: "misc",
	corpus.KindTreaty: "legal", corpus.KindDigest: "misc",
}

// paperTypes are what a report calls itself.
var paperTypes = map[corpus.Kind]string{corpus.KindReport: "Report", corpus.KindBrief: "Brief"}

var texLanguages = map[corpus.Language]string{corpus.English: "english", corpus.Urdu: "urdu"}

// bibTeX writes the entry as BibTeX.
func (r entry) bibTeX(b *strings.Builder) {
	kind := bibTypes[r.kind]
	if kind == "" {
		kind = "legislation"
	}
	b.WriteString("@" + kind + "{" + r.key)
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	if r.by != "" {
		field("author", "{"+texText(r.by)+"}") // else a body is taken apart as a person
	}
	field("title", "{"+texText(r.title)+"}") // else its capitals are lost
	field("number", texText(r.number))
	field("howpublished", texText(r.citation))
	field("institution", texText(r.court+r.by)) // one of them at most
	field("location", texText(r.place))
	field("type", paperTypes[r.kind])
	field("date", r.date)
	field("year", r.year)
	field("langid", texLanguages[r.language])
	field("url", r.url)
	field("urldate", r.read)
	field("note", texText(r.note))
	b.WriteString("\n}\n\n")
}

// tex writes what TeX takes for more than text. Braces are named, because BibTeX counts
// them behind a backslash too, and one that is never closed would take in what follows.
var tex = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`&`, `\&`, `%`, `\%`, `#`, `\#`, `_`, `\_`, `$`, `\$`,
)

func texText(s string) string { return tex.Replace(s) }
