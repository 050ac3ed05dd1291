package search

import (
	"context"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/people"
	"daleel/search/query"
	"daleel/search/remark"
)

// A judge who is named is one of the bench (package people reads the name). What the
// headers of the judgments held have decides whether words are a judge's name.

// mostSubjects is how many of the law's words stand for a subject in Urdu.
const mostSubjects = 8

// readSpellings reads the words of judges' names that headers have.
func (g *generation) readSpellings() (*people.Spellings, error) {
	var words []string
	for _, s := range g.shards {
		d, err := s.reader.FieldDict(schema.FieldJudge)
		if err != nil {
			return nil, err
		}
		entries, err := drain(d)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			words = append(words, e.Term)
		}
	}
	return people.NewSpellings(words), nil
}

// benchAsked finds the judge whom a query names; ok is false where it names none.
func (g *generation) benchAsked(ctx context.Context, text string) (b people.Bench, ok bool, err error) {
	toks := analysis.Terms(analysis.Exact, text)
	if strings.ContainsFunc(text, corpus.IsArabic) {
		b, ok = g.judges.AskedInUrdu(toks)
		return b, ok, nil
	}
	spelt, err := g.spellings()
	if err != nil {
		return b, false, err
	}
	return spelt.Asked(toks, func(b *people.Bench, marked bool) (bool, error) { return g.isJudge(ctx, b, marked) })
}

// isJudge reports whether headers have a judge of the name. Without a title beside it
// the name must be a judge's more often than a party's.
func (g *generation) isJudge(ctx context.Context, b *people.Bench, marked bool) (bool, error) {
	judge, err := g.worksWith(ctx, schema.FieldJudge, b.Name, people.NameSlop)
	if err != nil || judge == 0 {
		return false, err
	}
	whole, err := g.worksWith(ctx, schema.FieldJudge, b.Name, 0)
	if b.Whole = whole == judge; err != nil || marked {
		return err == nil, err
	}
	party, err := g.worksWith(ctx, schema.FieldParty, b.Name, people.NameSlop)
	return judge > party, err
}

// worksWith counts the works that have a name in a field of their headers, its words
// with at most slop others among them.
func (g *generation) worksWith(ctx context.Context, field, name string, slop int) (n int, err error) {
	q := newSequence(name, slop, true)
	count := func(int32, float64) { n++ }
	for _, s := range g.shards {
		if len(q.terms) == 1 {
			err = s.eachPosting(ctx, field, q.terms[0], count)
		} else {
			err = s.eachSequence(ctx, field, q, count)
		}
		if err != nil {
			return 0, err
		}
	}
	return n, nil
}

// askBench makes a query for the judgments of a judge, on the rest of what is asked,
// and says so. A name that may be a judge's is offered.
func (u *understood) askBench(ctx context.Context, g *generation, c *compiler, rd *reader, b *people.Bench) bool {
	var judge query.Node = query.Near{Text: b.Name, Distance: people.NameSlop, Ordered: true}
	switch {
	case !strings.Contains(b.Name, " "):
		judge = query.Word{Text: b.Name}
	case b.Whole:
		judge = query.Phrase{Text: b.Name}
	}
	field := query.Field{Name: query.Judge, In: judge}
	typed := query.Query{Root: field}.String()
	if !b.Sure {
		u.info.Understood.Add(remark.AlsoJudge, typed)
		return false
	}
	u.info.Intent, u.profile = string(intent.CaseLaw), rd.profile(intent.CaseLaw)
	c.profile = u.profile
	nodes := []query.Node{field}
	if b.Rest != "" {
		nodes = append(nodes, u.subject(rd, b.Rest))
	}
	u.root, u.newest = c.compile(ctx, query.And{Nodes: nodes}), b.Rest == ""
	u.close = newCloseness(b.Rest, 2)
	u.info.Understood.Add(remark.Bench, capitals(b.Name), typed)
	return true
}

// subject is what is asked beside a judge, with the law's words for it where it is in
// Urdu: judgments are in English.
func (u *understood) subject(rd *reader, rest string) query.Node {
	typed := query.Words(rest).Root
	if !strings.ContainsFunc(rest, corpus.IsArabic) && !u.meant.Roman {
		return typed
	}
	or := query.Or{Nodes: []query.Node{typed}}
	for _, t := range rd.intents.Read(query.Words(rest), nil).Expansion.Terms {
		if t.Lang != corpus.Urdu && len(or.Nodes) <= mostSubjects {
			or.Nodes = append(or.Nodes, query.Phrase{Text: t.Text})
		}
	}
	return or
}

func capitals(name string) string {
	words := strings.Fields(name)
	for i := range words {
		words[i] = capital(words[i])
	}
	return strings.Join(words, " ")
}
