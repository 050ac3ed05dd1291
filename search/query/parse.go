package query

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/search/remark"
)

// Bounds of a query, with their reasons.
const (
	// MaxTerms bounds the words and phrases of a query that uses the query
	// language, which keeps the clauses of one search under a thousand.
	MaxTerms = 512
	// MaxDepth bounds nesting, and with it the parser's stack.
	MaxDepth = 8
	// MaxDistance bounds a proximity search.
	MaxDistance = 50
	// minPrefix and minFuzzy keep prefix* and fuzzy~ from matching thousands of
	// words.
	minPrefix, minFuzzy = 3, 4
)

// parser is a recursive descent over tokens.
type parser struct {
	toks    []token
	pos     int
	repairs remark.List
}

// Parse reads text. It never fails; the worst text gives a nil Root.
func Parse(text string) Query {
	p := &parser{}
	p.toks = p.cut(lex(text, &p.repairs))
	if spoken(p.toks) {
		p.repairs = nil
		p.repairs.Add(remark.Spoken)
		return Query{Text: text, Root: prose(text, &p.repairs), Repairs: p.repairs}
	}
	var parts []Node
	for p.pos < len(p.toks) {
		if n := p.or(0); n != nil {
			parts = append(parts, n)
		}
		if p.peek(tokClose) {
			p.repairs.Add(remark.Closing)
			p.pos++
		}
	}
	root := join(parts, seq)
	if isProse(root) {
		p.repairs = nil
		if q := (Query{Root: root}); !q.Plain() {
			p.repairs.Add(remark.Long)
		}
		root = prose(text, &p.repairs)
	}
	return Query{Text: text, Root: root, Repairs: p.repairs}
}

// cut drops what goes beyond MaxTerms.
func (p *parser) cut(toks []token) []token {
	n := 0
	for i, t := range toks {
		if t.kind == tokWord || t.kind == tokPhrase {
			n++
		}
		if n > MaxTerms {
			p.repairs.Add(remark.FirstWords, strconv.Itoa(MaxTerms))
			return toks[:i]
		}
	}
	return toks
}

func (p *parser) peek(k tokenKind) bool { return p.pos < len(p.toks) && p.toks[p.pos].kind == k }

func (p *parser) or(depth int) Node {
	return p.binary(tokOr, "OR", func() Node { return p.and(depth) }, or)
}

func (p *parser) and(depth int) Node {
	return p.binary(tokAnd, "AND", func() Node { return p.seq(depth) }, and)
}

// binary reads operands parted by one operator; an operator that lacks an
// operand is left out.
func (p *parser) binary(op tokenKind, name string, operand func() Node, make func([]Node) Node) Node {
	var nodes []Node
	for {
		n := operand()
		if n != nil {
			nodes = append(nodes, n)
		}
		if !p.peek(op) {
			return join(nodes, make)
		}
		p.pos++
		if n == nil || !p.operandFollows() {
			p.repairs.Add(remark.OneSide, name)
		}
	}
}

func (p *parser) operandFollows() bool {
	if p.pos >= len(p.toks) {
		return false
	}
	switch p.toks[p.pos].kind {
	case tokWord, tokPhrase, tokField, tokOpen, tokNot:
		return true
	}
	return false
}

func (p *parser) seq(depth int) Node {
	var nodes []Node
	for p.operandFollows() {
		if n := p.unary(depth); n != nil {
			nodes = append(nodes, n)
		}
	}
	return join(nodes, seq)
}

func (p *parser) unary(depth int) Node {
	t := p.toks[p.pos]
	p.pos++
	switch t.kind {
	case tokNot:
		return p.not(depth)
	case tokField:
		return p.field(FieldName(t.text), depth)
	case tokOpen:
		return p.group(depth)
	}
	return p.leaf(t)
}

func (p *parser) not(depth int) Node {
	for p.peek(tokNot) {
		p.repairs.Add(remark.DoubleNot)
		p.pos++
	}
	if !p.operandFollows() {
		p.repairs.Add(remark.NotAlone)
		return nil
	}
	if n := p.unary(depth); n != nil {
		return Not{n}
	}
	return nil
}

// field reads the value of a field: one word, phrase or group.
func (p *parser) field(name FieldName, depth int) Node {
	for p.peek(tokField) || p.peek(tokNot) {
		p.repairs.Add(remark.Between, string(name))
		p.pos++
	}
	if !p.operandFollows() {
		p.repairs.Add(remark.NoValue, string(name))
		return Word{string(name)}
	}
	if t := p.toks[p.pos]; name == Year && t.kind == tokWord {
		p.pos++
		return p.years(Word{t.text})
	}
	n := p.unary(depth)
	if n == nil {
		return nil
	}
	if name == Year {
		return p.years(inField(n))
	}
	return Field{name, inField(n)}
}

// years reads the value of year:, each year of a group by itself: "year:(2016 OR
// 2018..2020)". What is no year is searched for as it stands.
func (p *parser) years(n Node) Node {
	switch n := n.(type) {
	case Not:
		return Not{p.years(n.Node)}
	case Seq:
		return seq(p.eachYear(n.Nodes))
	case And:
		return and(p.eachYear(n.Nodes))
	case Or:
		return or(p.eachYear(n.Nodes))
	}
	text := Print(n)
	if w, ok := n.(Phrase); ok {
		text = w.Text
	}
	if r, ok := parseRange(text); ok {
		return Field{Year, r}
	}
	p.repairs.Add(remark.NoYear, text, "year:2016", "year:2016..2020")
	return n
}

func (p *parser) eachYear(nodes []Node) []Node {
	out := make([]Node, len(nodes))
	for i, n := range nodes {
		out[i] = p.years(n)
	}
	return out
}

// inField takes fields inside a field apart: the outer one holds.
func inField(n Node) Node {
	switch n := n.(type) {
	case Field:
		if _, ok := n.In.(Range); ok {
			return Word{Print(n.In)}
		}
		return inField(n.In)
	case Not:
		return Not{inField(n.Node)}
	case Seq:
		return seq(each(n.Nodes))
	case And:
		return and(each(n.Nodes))
	case Or:
		return or(each(n.Nodes))
	}
	return n
}

func each(nodes []Node) []Node {
	out := make([]Node, len(nodes))
	for i, n := range nodes {
		out[i] = inField(n)
	}
	return out
}

// group reads to the closing parenthesis. Beyond MaxDepth parentheses are
// passed over.
func (p *parser) group(depth int) Node {
	if depth >= MaxDepth {
		p.repairs.Add(remark.Depth, strconv.Itoa(MaxDepth))
		for p.peek(tokOpen) {
			p.pos++
		}
		if !p.operandFollows() {
			return nil
		}
		return p.unary(depth)
	}
	n := p.or(depth + 1)
	if p.peek(tokClose) {
		p.pos++
	} else {
		p.repairs.Add(remark.OpenParen)
	}
	if n == nil {
		p.repairs.Add(remark.EmptyParen)
	}
	return n
}

// leaf makes a word or phrase node of a token.
func (p *parser) leaf(t token) Node {
	switch {
	case t.kind == tokPhrase && t.tilde:
		return p.near(t)
	case t.kind == tokPhrase:
		return Phrase{t.text}
	case t.star && utf8.RuneCountInString(t.text) >= minPrefix:
		return Prefix{t.text}
	case t.star:
		p.repairs.Add(remark.ShortStar, t.text)
	case t.tilde && utf8.RuneCountInString(t.text) >= minFuzzy:
		return Fuzzy{t.text, min(max(number(t.suffix, 1), 1), 2)}
	case t.tilde:
		p.repairs.Add(remark.ShortFuzzy, t.text)
	}
	return Word{t.text}
}

func (p *parser) near(t token) Node {
	ordered := strings.HasPrefix(t.suffix, ">")
	d := number(strings.TrimPrefix(t.suffix, ">"), -1)
	switch {
	case !strings.Contains(t.text, " "):
		p.repairs.Add(remark.OneWord)
		return Phrase{t.text}
	case d < 0:
		d = 5
		p.repairs.Add(remark.NearFive)
	case d > MaxDistance:
		d = MaxDistance
		p.repairs.Add(remark.Distance, strconv.Itoa(MaxDistance))
	}
	return Near{t.text, d, ordered}
}

func number(s string, otherwise int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return otherwise
	}
	return n
}

func isRange(s string) bool {
	_, ok := parseRange(s)
	return ok
}

// parseRange reads "2016", "2016..2020", "2016..", "..2020" and "2016-2020".
func parseRange(s string) (Range, bool) {
	from, to, ok := strings.Cut(s, "..")
	if !ok && len(s) == 9 {
		from, to, ok = strings.Cut(s, "-")
	}
	if !ok {
		from, to = s, s
	}
	r := Range{year(from), year(to)}
	valid := (r.From > 0 || from == "" && ok) && (r.To > 0 || to == "" && ok) && r != Range{}
	if valid && r.To > 0 && r.From > r.To {
		r.From, r.To = r.To, r.From
	}
	return r, valid
}

// year reads a year of four digits, 0 for anything else.
func year(s string) int {
	if len(s) != 4 {
		return 0
	}
	if n := number(s, 0); n >= 1000 {
		return n
	}
	return 0
}

func seq(n []Node) Node { return Seq{flat[Seq](n)} }
func and(n []Node) Node { return And{flat[And](n)} }
func or(n []Node) Node  { return Or{flat[Or](n)} }

// join makes one node of several: none gives nil, one itself.
func join(nodes []Node, make func([]Node) Node) Node {
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	return make(nodes)
}

// flat lifts the parts of nested lists of the same kind.
func flat[T Node](nodes []Node) []Node {
	var out []Node
	for _, n := range nodes {
		if _, ok := n.(T); ok {
			out = append(out, children(n)...)
		} else {
			out = append(out, n)
		}
	}
	return out
}
