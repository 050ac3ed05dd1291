package search

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	index "github.com/blevesearch/bleve_index_api"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/query"
)

// maxConcepts bounds what one query may cost: words beyond are left out of scoring.
const maxConcepts = 256

// op is what a clause does with its parts.
type op int

const (
	opConcept op = iota
	opSeq        // all wanted, none required
	opAnd
	opOr
	opNot
	opSet // works by their metadata
)

// clause is a compiled node of the query.
type clause struct {
	op      op
	kids    []*clause
	concept *concept
	// set selects works, and parts the passages that it points to in them.
	set   func(g *generation) bitset
	parts func(g *generation) []int32
}

// concept is one thing that is asked for, by any of several terms. Its terms
// count as one: the rarest spelling is worth no more than the commonest.
type concept struct {
	label string
	alts  []alt
	// weight is 1 for what was typed, less for what was added.
	weight float32
	// strict marks what was quoted: it is required even in a sequence.
	strict bool
	times  int // typed so many times, less one
}

// alt is one term, or one sequence of terms, in one field.
type alt struct {
	field  string
	term   string
	seq    *sequence
	weight float32
}

// compiler turns a query's tree into clauses for one generation.
type compiler struct {
	g        *generation
	profile  *profile
	concepts []*concept
	marks    *marker
	roman    bool // the text reads as Roman Urdu
	// plain says that the query is words side by side; typed finds them again,
	// so that one typed twice counts twice and is looked up once.
	plain bool
	// long says that the query is a text of many words, of which none is required.
	long  bool
	typed map[string]*concept
	// quoted finds quotations again by their words and fields.
	quoted map[string]*concept
	// expanded holds the prefix and fuzzy words so far, by their text; budget is how
	// many more there may be.
	expanded map[string]*concept
	budget   *budget
	// fail takes what the index cannot be asked.
	fail func(error)
}

func (c *compiler) compile(ctx context.Context, n query.Node) *clause {
	switch n := n.(type) {
	case query.Seq:
		if c.plain && len(n.Nodes) >= query.ProseWords {
			return c.prose(ctx, n)
		}
		return c.group(ctx, opSeq, n.Nodes)
	case query.And:
		return c.group(ctx, opAnd, n.Nodes)
	case query.Or:
		return c.group(ctx, opOr, n.Nodes)
	case query.Not:
		mute := compiler{g: c.g, profile: c.profile, marks: newMarker(), budget: c.budget, fail: c.fail}
		kid := mute.compile(ctx, n.Node)
		if kid == nil {
			return nil
		}
		for _, cn := range mute.concepts {
			cn.weight = 0
		}
		return &clause{op: opNot, kids: []*clause{kid}}
	case query.Field:
		return c.field(ctx, n)
	}
	return c.leaf(ctx, n, anywhere)
}

func (c *compiler) group(ctx context.Context, o op, nodes []query.Node) *clause {
	cl := &clause{op: o}
	for _, n := range nodes {
		if kid := c.compile(ctx, n); kid != nil {
			if kid.op == o {
				cl.addKids(kid.kids...)
			} else {
				cl.addKids(kid)
			}
		}
	}
	if len(cl.kids) == 0 {
		return nil
	}
	return cl
}

// addKids adds parts, a prefix or fuzzy word that was typed again once.
func (c *clause) addKids(kids ...*clause) {
	for _, k := range kids {
		if k.concept == nil || !slices.ContainsFunc(c.kids, func(o *clause) bool { return o.concept == k.concept }) {
			c.kids = append(c.kids, k)
		}
	}
}

// scope names the fields in which a leaf is looked for, by script and form.
type scope struct {
	english, urdu, bare, roman, exact []string
}

var anywhere = scope{
	english: []string{schema.FieldHeading, schema.FieldBody, schema.FieldTrail, schema.FieldDigest, schema.FieldTitle, schema.FieldLong},
	urdu:    []string{schema.FieldUrdu, schema.FieldDigestUr, schema.FieldTitleUr},
	bare:    []string{schema.FieldUrduBare},
	roman:   []string{schema.FieldRoman},
	exact:   []string{schema.FieldExact, schema.FieldTitleExact, schema.FieldCitation, schema.FieldParty, schema.FieldJudge},
}

// headers are the work's own fields that only whole words reach.
var headers = []string{schema.FieldCitation, schema.FieldParty, schema.FieldJudge}

func (c *compiler) leaf(ctx context.Context, n query.Node, s scope) *clause {
	switch n := n.(type) {
	case query.Word:
		return c.words(n.Text, s)
	case query.Phrase:
		return c.sequence(n.Text, s, 0, true)
	case query.Near:
		return c.sequence(n.Text, s, n.Distance, n.Ordered)
	case query.Prefix:
		return c.dictionary(ctx, n.Text+"*", s, prefixTerms)
	case query.Fuzzy:
		return c.dictionary(ctx, n.Text+strings.Repeat("~", max(n.Edits, 1)), s, func(ctx context.Context, r index.IndexReader, f, t string) ([]index.DictEntry, error) {
			return fuzzyTerms(ctx, r, f, t, n.Edits)
		})
	}
	return nil
}

// words compiles one typed word, which the analyzer may part into several.
func (c *compiler) words(text string, s scope) *clause {
	cl := &clause{op: opSeq}
	for _, tok := range analysis.Terms(analysis.Exact, text) {
		if old := c.typed[tok.Term]; old != nil && len(s.roman) > 0 {
			old.times++
			old.weight = 1 + float32(math.Log(float64(old.times+1)))
			continue
		}
		cn := c.word(tok.Term, s)
		if cn == nil || c.roman && !c.sound(cn, tok.Term, s) {
			continue
		}
		c.related(cn, tok.Term, s.english)
		if kid := c.add(cn); kid != nil {
			cl.kids = append(cl.kids, kid)
			if len(s.roman) > 0 && c.plain {
				c.typed[tok.Term] = cn
			}
		}
	}
	switch len(cl.kids) {
	case 0:
		return nil
	case 1:
		return cl.kids[0]
	}
	return cl
}

// word makes the concept of one word, nil for a stop word.
func (c *compiler) word(term string, s scope) *concept {
	cn := &concept{label: term, weight: 1}
	if strings.IndexFunc(term, corpus.IsArabic) >= 0 {
		c.terms(cn, analysis.Urdu, term, s.urdu, 1)
		c.terms(cn, analysis.UrduLoose, term, s.bare, 1)
	} else {
		c.terms(cn, analysis.English, term, s.english, 1)
		if len(cn.alts) > 0 && len(s.exact) > 0 {
			for _, f := range headers {
				cn.alts = append(cn.alts, alt{field: f, term: term, weight: c.profile.weight(f)})
			}
		}
		if len(s.english) == 0 {
			c.terms(cn, analysis.Exact, term, s.exact, 1)
		}
	}
	if len(cn.alts) == 0 {
		return nil
	}
	return cn
}

// sound lets a Roman Urdu word match by its sound; false for a stop word.
func (c *compiler) sound(cn *concept, term string, s scope) bool {
	keys := analysis.Terms(analysis.RomanUrdu, term)
	if len(keys) == 0 {
		return strings.IndexFunc(term, unicode.IsDigit) >= 0
	}
	for _, k := range keys {
		for _, f := range s.roman {
			cn.alts = append(cn.alts, alt{field: f, term: k.Term, weight: c.profile.weight(f)})
		}
	}
	return true
}

// terms adds a word's terms in the fields, all of one analyzer.
func (c *compiler) terms(cn *concept, analyzer, text string, fields []string, weight float32) {
	for _, tok := range analysis.Terms(analyzer, text) {
		for _, f := range fields {
			cn.alts = append(cn.alts, alt{field: f, term: tok.Term, weight: weight * c.profile.weight(f)})
		}
		c.marks.word(analyzer, tok.Term)
	}
}

func (c *compiler) add(cn *concept) *clause {
	if len(c.concepts) >= maxConcepts {
		return nil
	}
	c.concepts = append(c.concepts, cn)
	return &clause{op: opConcept, concept: cn}
}

// sequence compiles quoted text.
func (c *compiler) sequence(text string, s scope, slop int, ordered bool) *clause {
	q := newSequence(text, slop, ordered)
	if q == nil {
		return nil
	}
	key := fmt.Sprint(q.terms, q.at, slop, ordered, s.exact)
	if old := c.quoted[key]; old != nil {
		return &clause{op: opConcept, concept: old} // once is enough: the same words twice ask for no more
	}
	cn := &concept{label: text, weight: float32(len(q.terms)), strict: true}
	c.addSequence(cn, q, s, 1)
	cl := c.add(cn)
	if cl != nil {
		if c.quoted == nil {
			c.quoted = map[string]*concept{}
		}
		c.quoted[key] = cn
	}
	return cl
}

func (c *compiler) addSequence(cn *concept, q *sequence, s scope, weight float32) {
	for _, f := range s.exact {
		a := alt{field: f, weight: weight * c.profile.weight(f)}
		if len(q.terms) == 1 {
			a.term = q.terms[0]
		} else {
			a.seq = q
		}
		cn.alts = append(cn.alts, a)
	}
	c.marks.sequence(q)
}

func newSequence(text string, slop int, ordered bool) *sequence {
	q := &sequence{slop: slop, ordered: ordered}
	for _, tok := range analysis.Terms(analysis.Exact, text) {
		if len(q.terms) == 32 {
			break
		}
		q.terms = append(q.terms, tok.Term)
		q.at = append(q.at, tok.Position)
	}
	if len(q.terms) == 0 {
		return nil
	}
	return q
}
