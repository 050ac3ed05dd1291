package intent

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

// Intent is a kind of query.
type Intent string

// The kinds.
const (
	Browse     Intent = "browse"      // nothing is asked for
	Citation   Intent = "citation"    // a judgment by its citation
	ActSection Intent = "act_section" // a provision by its number
	ActName    Intent = "act_name"    // a statute by its name
	CaseName   Intent = "case_name"   // a judgment by its parties
	CaseNumber Intent = "case_number" // a judgment by its number in court
	Quotation  Intent = "quotation"   // text to be found as it stands
	CaseLaw    Intent = "case_law"    // what the courts held on something
	LegalTerm  Intent = "legal_term"  // words of the law
	LayNeed    Intent = "lay_need"    // a need in plain English
	RomanUrdu  Intent = "roman_urdu"  // Urdu in Latin letters
	Urdu       Intent = "urdu"        // Urdu
)

// All lists the kinds.
func All() []Intent {
	return []Intent{Browse, Citation, ActSection, ActName, CaseName, CaseNumber, Quotation, CaseLaw, LegalTerm, LayNeed, RomanUrdu, Urdu}
}

// quotationWords is the length from which unquoted words are taken for a
// passage: the 40 words that PeachJam uses are more than anyone asks in.
const quotationWords = 40

// Reading is what is understood of a query.
type Reading struct {
	Intent Intent
	// Citations are those that the query's own words name, in order; Rest is
	// what stands beside them.
	Citations []citation.Match
	Rest      string
	// Defines is the term whose definition is asked for, "" for none.
	Defines string
	// Limits is what a limit of time is asked for, "a suit for rent"; "" for none.
	Limits string
	// LimitsMeant is what the thesaurus has for Limits.
	LimitsMeant thesaurus.Expansion
	// Wordings say what is asked in several ways, for who finds nothing in the first;
	// none for long texts and for what is no plain words.
	Wordings []string
	// Mended says that the first of them mends slips of the pen.
	Mended bool
	// Expansion is empty where the query is no plain words.
	Expansion thesaurus.Expansion
}

// Reader reads queries. It keeps no state between them.
type Reader struct{ thesaurus *thesaurus.Thesaurus }

// NewReader returns a reader that expands with th; nil expands nothing.
func NewReader(th *thesaurus.Thesaurus) *Reader { return &Reader{th} }

// Read understands a parsed query; known reports whether the collection has a
// word, and may be nil, which mends no slips of the pen. Otherwise are other ways of
// writing the same words, "" for none.
func (r *Reader) Read(q query.Query, known func(word string) bool, otherwise ...string) Reading {
	text := q.FreeText()
	out := Reading{Rest: text}
	if strings.TrimSpace(text) == "" {
		out.Intent = Browse
		return out
	}
	if !q.Plain() {
		out.Intent = operators(q, text)
		return out
	}
	words := len(strings.Fields(text))
	if words < quotationWords {
		u := citation.ParseQuery(text)
		out.Citations, out.Rest = u.Matches, u.Rest
		out.Defines = defined(out.Rest)
		out.Limits = limits(text)
	}
	story := words >= quotationWords && tellsStory(text)
	switch {
	case r.thesaurus == nil:
	case story:
		out.Expansion = r.thesaurus.Story(text)
	case words < quotationWords:
		out.Wordings, out.Mended = Wordings(text, r.mender(known))
		for _, w := range otherwise {
			if w != "" {
				out.Wordings = append(out.Wordings, w)
			}
		}
		if out.Defines != "" {
			out.Expansion = r.thesaurus.Expand(out.Defines)
		} else {
			out.Expansion = r.expand(out.Wordings)
		}
		if out.Limits != "" {
			out.LimitsMeant = r.thesaurus.Expand(out.Limits)
		}
	}
	out.Intent = classify(out, text, story)
	return out
}

// Ordinary reports whether a word is one that callers use, and no abbreviation.
func (r *Reader) Ordinary(word string) bool { return r.thesaurus != nil && r.thesaurus.Ordinary(word) }

// SaysNeed reports whether a text says all of a phrase by which a need is told.
func (r *Reader) SaysNeed(text string) bool {
	if r.thesaurus == nil {
		return false
	}
	e := r.thesaurus.Expand(text)
	return saysAll(&e)
}

// expand reads a text by the thesaurus in the first of its wordings that says all of a
// phrase for a need, or in the first, which is always there.
func (r *Reader) expand(wordings []string) (first thesaurus.Expansion) {
	for i, text := range wordings {
		e := r.thesaurus.Expand(text)
		if saysAll(&e) {
			return e
		}
		if i == 0 {
			first = e
		}
	}
	return first
}

// mender mends slips of the pen in words that neither the thesaurus nor the collection
// has; nil where known is.
func (r *Reader) mender(known func(word string) bool) func(string) (string, bool) {
	if known == nil {
		return nil
	}
	return func(text string) (string, bool) { return r.thesaurus.Respell(text, known) }
}

func saysAll(e *thesaurus.Expansion) bool { return len(e.Concepts) > 0 && e.Concepts[0].Whole }

// operators classifies a query that uses the query language.
func operators(q query.Query, text string) Intent {
	if _, ok := q.Root.(query.Phrase); ok {
		return Quotation
	}
	if corpus.MostlyArabic(text) {
		return Urdu
	}
	return LegalTerm
}

// versus parts the parties of a case.
var versus = regexp.MustCompile(`(?i)\s(?:v|vs|versus|بنام)\.?\s`)

// Parties cuts the name of a case between its parties.
func Parties(text string) (first, second string, ok bool) {
	at := versus.FindStringIndex(text)
	if at == nil {
		return "", "", false
	}
	return text[:at[0]], text[at[1]:], true
}

// namesCase reports whether a text has parties whose names are words.
func namesCase(text string) bool {
	first, second, ok := Parties(text)
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(first, ". "))
	behind, _ := utf8.DecodeRuneInString(strings.TrimLeft(second, " "))
	return ok && unicode.IsLetter(before) && unicode.IsLetter(behind)
}

// askForCases marks words for what courts held: a reporter's or a court's letters
// without a number, "case law", or a court named beside its judgment.
var askForCases = regexp.MustCompile(`(?i)\b(case[ -]?laws?|precedents?|ratio decidendi|rulings?|scmr|pld|ylr|clc|mld|pcrlj|lhc|ihc|shc|phc|bhc|` +
	`(lahore|sindh|peshawar|islamabad|balochistan) high court|` +
	`(supreme|high|constitutional) court('s)? (judge?ments?|decisions?|held|view)|` +
	`judge?ments? (of|by|from) (the )?(supreme|high|lahore|sindh|peshawar|islamabad))\b`)

// courtLast marks a subject with the court that is asked behind it; "appeal to
// the Supreme Court" asks for the court itself.
var courtLast = regexp.MustCompile(`(?i)(\S+)\s+(supreme|lahore high|sindh high|peshawar high|islamabad high|balochistan high|high) court\s*$`)

var courtJoins = map[string]bool{"to": true, "the": true, "of": true, "in": true, "by": true, "before": true, "from": true, "against": true, "and": true, "or": true}

func asksForCases(text string, words int) bool {
	if askForCases.MatchString(text) {
		return true
	}
	m := courtLast.FindStringSubmatch(text)
	return m != nil && words > 4 && !courtJoins[strings.ToLower(m[1])]
}

func classify(r Reading, text string, story bool) Intent {
	words := len(strings.Fields(text))
	if i := cited(r); i != "" {
		return i
	}
	switch {
	case words >= quotationWords && !story:
		return Quotation
	case !story && namesCase(text):
		return CaseName
	case corpus.MostlyArabic(text):
		return Urdu
	case r.Expansion.Roman:
		return RomanUrdu
	case asksForCases(text, words):
		return CaseLaw
	case looksLay(text, words):
		return LayNeed
	}
	return LegalTerm
}

// cited tells the intent by the citations that a query holds; "" where they are
// beside the point.
func cited(r Reading) Intent {
	for _, m := range r.Citations {
		switch m.Citation.(type) {
		case citation.Reporter, citation.Neutral:
			return Citation
		case citation.Case:
			return CaseNumber
		case citation.Provision:
			return ActSection
		case citation.Work:
			if len(strings.Fields(r.Rest)) <= 1 {
				return ActName
			}
		}
	}
	return ""
}

// lay marks words that callers use and pleadings do not.
var lay = regexp.MustCompile(`(?i)\b(my|me|i|im|we|our|us|he|she|his|her|him|they|them|someone|somebody|can|how|what|who|which|where|when|why|is|are|does|do|did|wont|cant|dont)\b`)

// tellingWords is the length from which a text without such words may be a caller's all
// the same; headings of that length have no article and no people in them.
const tellingWords = 10

// article stands in what is told and hardly in a heading.
var article = regexp.MustCompile(`(?i)\bthe\b`)

func looksLay(text string, words int) bool {
	if words < tellingWords || lay.MatchString(text) {
		return lay.MatchString(text) && words > 2
	}
	people, law := Voice(text)
	return people > 0 || law == 0 && article.MatchString(text)
}
