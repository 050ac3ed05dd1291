package report

import (
	"path"
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// front is what the first pages say of a paper.
type front struct {
	symbol    string
	un        bool // a paper of the United Nations
	publisher string
	kindWord  string // what the paper calls itself: "policy brief"
	session   string // the line of adoption with its session
	date      corpus.Date
	title     string
	sort      string // the line that says only what sort of paper it is
}

// head is what stands above parts that have no heading.
func (f front) head(title string) string {
	if reRecTitle.MatchString(f.sort) {
		return f.sort + ": " + title
	}
	return title
}

// sortLines is how far down the line stands that says what sort of paper it is.
const sortLines = 6

// reKindWord is what a paper calls itself.
var reKindWord = regexp.MustCompile(`(?i)\b(policy (?:brief|paper|note)|issue brief|legislative brief|advocacy brief|fact ?sheet|briefing (?:note|paper)|concluding observations|(?:initial|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|combined|periodic)[\w ,]{0,40} reports?\b|list of issues|general comment|general recommendation|summary record|report of the working group|report of the committee|(?:alternative|shadow|parallel|stakeholder|thematic|inquiry|fact[- ]finding|monitoring) (?:report|submission)|annual report|state of children|situation analysis|research (?:report|study|paper)|baseline (?:study|survey)|working paper|white paper|discussion paper)\b`)

// readFront reads the first pages and the heads of all pages, where the United
// Nations print the symbol.
func readFront(pages []corpus.Page, ls []lines.Line) front {
	b := titleBlock(ls, spacedFrom(pages, spacedTop))
	f := front{symbol: symbolOf(pages, b), date: frontDate(b)}
	f.un = f.symbol != "" || b.start < len(b.lines) && reUN.MatchString(b.lines[b.start].Text) || b.distributed()
	if m := reKindWord.FindString(strings.Join(b.texts(40), "\n")); m != "" {
		f.kindWord = strings.ToLower(strings.Join(strings.Fields(m), " "))
	}
	if f.un {
		f.session = session(pages, b)
	}
	f.title = frontTitle(b, f.un)
	if titleMarked(ls) {
		f.title = ls[0].Text
	}
	for _, s := range b.texts(sortLines) {
		if f.sort == "" && reSortOnly.MatchString(s) {
			f.sort = s
		}
	}
	if name, own := stateParty(f.symbol, f.title, f.un); own {
		f.publisher = name
	} else {
		f.publisher = issuer(pages, b, f.symbol)
	}
	return f
}

func texts(ls []lines.Line) []string {
	out := make([]string, len(ls))
	for i, l := range ls {
		out[i] = l.Text
	}
	return out
}

// metadata fills the metadata of the paper.
func (f front) metadata(ls []lines.Line, name string) corpus.Metadata {
	m := corpus.Metadata{
		Kind: f.kind(ls), Title: f.title, Publisher: f.publisher, Symbol: f.symbol,
		LongTitle: f.session, Language: lines.Language(ls),
	}
	if f.date.Value != "" {
		m.Dates = []corpus.Date{f.date}
		m.Year = f.date.Year()
	}
	if m.Title == "" {
		m.Title = f.symbol // a page from the middle of a paper
	}
	if m.Title == "" {
		base := strings.TrimSuffix(path.Base(name), path.Ext(name))
		m.Title = strings.Join(strings.FieldsFunc(base, func(r rune) bool { return r == '_' || r == '-' }), " ")
	}
	if f.un {
		m.Enactor, m.Jurisdiction = "int", "int"
	}
	// The symbol says which State a paper is about; another is at most named in it.
	if state := stateOf(f.symbol); state == pakistan || state == "" && mentionsPakistan(ls) {
		m.Jurisdiction = "pk"
		if m.Enactor == "" {
			m.Enactor = "pk"
		}
	}
	return m
}

// pakistan is its code in symbols.
const pakistan = "PAK"

// rePakistan names the country, its capital or a province that no other has.
var rePakistan = regexp.MustCompile(`(?i)pakistan|پاکستان|\b(?:islamabad|khyber pakhtunkhwa|balochistan|sindh)\b`)

func mentionsPakistan(ls []lines.Line) bool {
	for _, l := range ls[:min(len(ls), 400)] {
		if rePakistan.MatchString(l.Text) {
			return true
		}
	}
	return false
}

var (
	reBrief   = regexp.MustCompile(`(?i)brief|fact ?sheet`)
	reArticle = regexp.MustCompile(`(?i)^\W*(?:abstract|keywords?)\b`)
	reJournal = regexp.MustCompile(`(?i)\bjournal of\b|\blaw review\b|\bdoi:|\bdoi\.org/10\.`)
	// reGluedWords are the words of an article's head that run into its number.
	reGluedWords = regexp.MustCompile(`doi\.org/10\.\S*?(?:Keywords|Abstract)`)
)

func (f front) kind(ls []lines.Line) corpus.Kind {
	if reBrief.MatchString(f.kindWord) || len(ls) > 0 && hasLine(ls[:min(len(ls), 6)], reUrduBrief) {
		return corpus.KindBrief
	}
	arts := articleStarts(ls)
	if len(arts) >= minArticles && hasLine(ls, regexp.MustCompile(`(?i)states parties|contracting parties|high contracting`)) {
		return corpus.KindTreaty
	}
	top := ls[:min(len(ls), maxFront)]
	if hasLine(top[:min(len(top), 12)], reIssue) || hasLine(top, reGluedWords) || hasLine(top, reArticle) && (hasLine(top, reJournal) || f.kindWord == "") {
		return corpus.KindArticle
	}
	return corpus.KindReport
}

func hasLine(ls []lines.Line, re *regexp.Regexp) bool {
	for _, l := range ls {
		if re.MatchString(l.Text) {
			return true
		}
	}
	return false
}
