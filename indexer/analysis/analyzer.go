package analysis

import (
	"strings"
	"sync"

	bleve "github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// The names under which the analyzers are registered with Bleve.
const (
	English   = "daleel_en"
	Exact     = "daleel_exact"
	Urdu      = "daleel_ur"
	UrduLoose = "daleel_ur_loose"
	RomanUrdu = "daleel_roman"
)

// Token is a term of analysed text. Start and End are byte offsets into the
// text, Position counts words from 1 and counts dropped words too.
type Token struct {
	Term                 string
	Start, End, Position int
}

// filter gives the term under which a token is indexed, nil to drop it. It must
// not change the token's bytes.
type filter func(span) []byte

// analyzer is a Bleve analyzer over the shared tokenizer.
type analyzer struct{ filter filter }

var _ bleve.Analyzer = (*analyzer)(nil)

// Analyze parts input into terms.
func (a *analyzer) Analyze(input []byte) bleve.TokenStream {
	spans := scan(input)
	slab := make([]bleve.Token, 0, len(spans))
	out := make(bleve.TokenStream, 0, len(spans))
	for i, s := range spans {
		term := a.filter(s)
		if len(term) == 0 {
			continue
		}
		slab = append(slab, bleve.Token{Start: s.start, End: s.end, Term: term, Position: i + 1, Type: kindOf(s)})
		out = append(out, &slab[len(slab)-1])
	}
	return out
}

func kindOf(s span) bleve.TokenType {
	if s.script == number {
		return bleve.Numeric
	}
	return bleve.AlphaNumeric
}

// analyzers holds the one instance of each; they keep no state but the stem
// cache, which is safe to share.
var analyzers = build()

func build() map[string]*analyzer {
	stems, sounds := newStemmer(stemWord), newStemmer(skeleton)
	return map[string]*analyzer{
		English:   {englishFilter(stems)},
		Exact:     {exactTerm},
		Urdu:      {urduTerm},
		UrduLoose: {urduLooseTerm},
		RomanUrdu: {romanFilter(sounds)},
	}
}

func init() {
	for name, a := range analyzers {
		// An error means the name is taken, which only a second copy of this
		// package could cause.
		_ = registry.RegisterAnalyzer(name, func(map[string]any, *registry.Cache) (bleve.Analyzer, error) { return a, nil })
	}
}

// Terms analyses text with the named analyzer; an unknown name gives nil.
func Terms(name, text string) []Token {
	a := analyzers[name]
	if a == nil {
		return nil
	}
	stream := a.Analyze([]byte(text))
	out := make([]Token, len(stream))
	for i, t := range stream {
		out[i] = Token{Term: string(t.Term), Start: t.Start, End: t.End, Position: t.Position}
	}
	return out
}

// PhraseKey is the form in which titles, names and phrases are compared: their words as
// Exact has them, without a "the" in front.
func PhraseKey(s string) string {
	toks := Terms(Exact, s)
	words := make([]string, len(toks))
	for i, t := range toks {
		words[i] = t.Term
	}
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// scanners hands the memory of one text's tokens on to the next.
var scanners = sync.Pool{New: func() any { return new(scanner) }}

// Each calls fn for every term of a text, as Terms gives them, without keeping
// them: term is good until fn returns and must not be changed.
func Each(name, text string, fn func(term []byte, start, end, position int)) {
	a := analyzers[name]
	if a == nil {
		return
	}
	s := scanners.Get().(*scanner)
	defer scanners.Put(s)
	s.in, s.pos, s.buf, s.out = append(s.in[:0], text...), 0, s.buf[:0], s.out[:0]
	for i, sp := range s.all() {
		if term := a.filter(sp); len(term) > 0 {
			fn(term, sp.start, sp.end, i+1)
		}
	}
}

func englishFilter(stems *stemmer) filter {
	return func(s span) []byte {
		if s.script == number {
			return s.term
		}
		if stopEnglish[string(s.term)] && !s.possessive {
			return nil
		}
		if s.script == arabic {
			return s.term
		}
		return stems.stem(s.term)
	}
}

func exactTerm(s span) []byte { return s.term }

func urduTerm(s span) []byte {
	if stopUrdu[string(s.term)] {
		return nil
	}
	return s.term
}

func urduLooseTerm(s span) []byte {
	if urduTerm(s) == nil {
		return nil
	}
	if s.script != arabic {
		return s.term
	}
	return looseTerm(s.term)
}

func romanFilter(sounds *stemmer) filter {
	return func(s span) []byte {
		if s.script == number || urduTerm(s) == nil {
			return nil
		}
		return sounds.stem(s.term)
	}
}
