package search

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
	"daleel/search/people"
	"daleel/search/query"
)

var (
	inTitle    = scope{english: []string{schema.FieldTitle, schema.FieldHeading}, urdu: []string{schema.FieldTitleUr}, exact: []string{schema.FieldTitleExact}}
	inJudge    = scope{exact: []string{schema.FieldJudge}}
	inParty    = scope{exact: []string{schema.FieldParty}}
	inCitation = scope{exact: []string{schema.FieldCitation}}
)

// spread hands a field to each value of a group, "court:(lahore OR sindh)", where its
// value is not words side by side.
func spread(f query.Field) query.Node {
	each := func(nodes []query.Node) []query.Node {
		out := make([]query.Node, len(nodes))
		for i, n := range nodes {
			out[i] = query.Field{Name: f.Name, In: n}
		}
		return out
	}
	switch in := f.In.(type) {
	case query.And:
		return query.And{Nodes: each(in.Nodes)}
	case query.Or:
		return query.Or{Nodes: each(in.Nodes)}
	case query.Not:
		return query.Not{Node: query.Field{Name: f.Name, In: in.Node}}
	case query.Seq:
		if slices.ContainsFunc(in.Nodes, grouped) {
			return query.And{Nodes: each(in.Nodes)}
		}
	}
	return f
}

func isField(n query.Node) bool {
	_, ok := n.(query.Field)
	return ok
}

// grouped reports whether a node is more than a word or a quotation.
func grouped(n query.Node) bool {
	switch n.(type) {
	case query.And, query.Or, query.Not:
		return true
	}
	return false
}

// field compiles field:value.
func (c *compiler) field(ctx context.Context, f query.Field) *clause {
	if n := spread(f); !isField(n) {
		return c.compile(ctx, n)
	}
	switch f.Name {
	case query.Title:
		return c.strict(c.inField(ctx, f.In, inTitle))
	case query.Judge:
		if s := text(f.In); strings.ContainsFunc(s, corpus.IsArabic) {
			// Headers have the names in Latin letters.
			name, _ := c.g.judges.Sounding(strings.Fields(s))
			f.In = query.Near{Text: name, Distance: people.NameSlop, Ordered: true}
		}
		return c.strict(c.inField(ctx, f.In, inJudge))
	case query.Party:
		return c.strict(c.inField(ctx, f.In, inParty))
	case query.Citation:
		return c.strict(c.inField(ctx, f.In, inCitation))
	case query.Section:
		num := strings.ToLower(workid.CleanNumber(text(f.In)))
		return sectionClause(num)
	}
	if r, ok := f.In.(query.Range); ok {
		return &clause{op: opSet, set: worksWhere(func(_ *generation, w *schema.Work) bool {
			return w.Year != 0 && (r.From == 0 || w.Year >= r.From) && (r.To == 0 || w.Year <= r.To)
		})}
	}
	return &clause{op: opSet, set: worksWhere(metadataTest(c.g, f.Name, text(f.In)))}
}

// inField compiles a value, which may be several words, for one scope: all of
// them are required.
func (c *compiler) inField(ctx context.Context, n query.Node, s scope) *clause {
	switch n := n.(type) {
	case query.Seq:
		cl := &clause{op: opAnd}
		for _, k := range n.Nodes {
			if kid := c.inField(ctx, k, s); kid != nil {
				cl.kids = append(cl.kids, kid)
			}
		}
		return cl
	case query.Word, query.Phrase, query.Near, query.Prefix, query.Fuzzy:
		return c.leaf(ctx, n, s)
	}
	return c.leaf(ctx, query.Word{Text: text(n)}, s)
}

// strict requires every word of a field, even beside other words.
func (c *compiler) strict(cl *clause) *clause {
	if cl == nil {
		return &clause{op: opSet, set: worksWhere(func(*generation, *schema.Work) bool { return false })}
	}
	if cl.concept != nil {
		cl.concept.strict = true
	}
	for _, k := range cl.kids {
		c.strict(k)
	}
	if cl.op == opSeq {
		cl.op = opAnd
	}
	return cl
}

// text is the text of a value.
func text(n query.Node) string { return query.Query{Root: n}.FreeText() }

// sectionClause selects works that have a provision with the number, and points
// to it.
func sectionClause(num string) *clause {
	return &clause{op: opSet,
		set: func(g *generation) bitset {
			b := newBitset(len(g.m.Works))
			for _, p := range g.numbered[num] {
				b.add(g.passWork[p])
			}
			return b
		},
		parts: func(g *generation) []int32 { return g.numbered[num] },
	}
}

func worksWhere(test func(*generation, *schema.Work) bool) func(*generation) bitset {
	return func(g *generation) bitset {
		b := newBitset(len(g.m.Works))
		for i := range g.m.Works {
			if test(g, &g.m.Works[i]) {
				b.add(int32(i))
			}
		}
		return b
	}
}

// metadataTest tells works by their metadata.
func metadataTest(g *generation, name query.FieldName, value string) func(*generation, *schema.Work) bool {
	folded := schema.Fold(value)
	switch name {
	case query.Kind:
		return func(_ *generation, w *schema.Work) bool {
			return folded == string(w.Kind) || strings.TrimSuffix(folded, "s") == strings.TrimSuffix(string(w.Kind), "s")
		}
	case query.Year:
		y, _ := strconv.Atoi(strings.TrimSpace(value))
		return func(_ *generation, w *schema.Work) bool { return y != 0 && w.Year == y }
	case query.Court:
		codes := namedLike(corpus.Courts(), folded)
		return func(_ *generation, w *schema.Work) bool { return w.Court != "" && slices.Contains(codes, w.Court) }
	case query.Topic:
		codes := namedLike(corpus.Topics(), folded)
		return func(_ *generation, w *schema.Work) bool {
			return slices.ContainsFunc(w.Topics, func(t string) bool { return slices.Contains(codes, t) })
		}
	case query.Act:
		ids := g.actNamed(value)
		var works []int32
		for _, id := range ids {
			if i, ok := g.graph.resolver.held(id); ok {
				works = append(works, i)
			}
		}
		return func(g *generation, w *schema.Work) bool {
			i, ok := g.byID[w.ID]
			return ok && (slices.Contains(works, int32(i)) || slices.ContainsFunc(g.graph.cites[i], func(c int32) bool { return slices.Contains(works, c) })) ||
				slices.ContainsFunc(w.Targets, func(t string) bool { return slices.Contains(ids, t) })
		}
	}
	return func(*generation, *schema.Work) bool { return false }
}

// namedLike lists the codes of a table whose code is the value, with or without
// the country ("lhc", "pklhc"), or whose name has all of its words.
func namedLike(table []corpus.Named, folded string) []string {
	var codes []string
	words := strings.Fields(folded)
	for _, n := range table {
		name := " " + schema.Fold(n.Name) + " " + schema.Fold(n.Urdu) + " "
		code := schema.Fold(n.Code)
		if code == folded || strings.TrimPrefix(code, "pk") == folded || len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(name, " "+w+" ") }) {
			codes = append(codes, n.Code)
		}
	}
	return codes
}
