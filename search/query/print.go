package query

import (
	"strconv"
	"strings"

	"daleel/search/remark"
)

// String prints the tree in the query language; parsing it gives the same tree.
func (q Query) String() string { return Print(q.Root) }

// Print gives n in the query language; "" for nil.
func Print(n Node) string {
	var b strings.Builder
	write(&b, n)
	text := b.String()
	if spoken(lex(text, new(remark.List))) {
		// Signs that the text first typed had, and the tree has not, kept its
		// operators from being read as words of a sentence.
		return "(" + text + ")"
	}
	return text
}

func write(b *strings.Builder, n Node) {
	switch n := n.(type) {
	case Word:
		b.WriteString(n.Text)
	case Phrase:
		b.WriteString(`"` + n.Text + `"`)
	case Near:
		b.WriteString(`"` + n.Text + `"~`)
		if n.Ordered {
			b.WriteByte('>')
		}
		b.WriteString(strconv.Itoa(n.Distance))
	case Prefix:
		b.WriteString(n.Text + "*")
	case Fuzzy:
		b.WriteString(n.Text + "~" + strconv.Itoa(n.Edits))
	case Range:
		b.WriteString(bound(n.From))
		if n.From != n.To {
			b.WriteString(".." + bound(n.To))
		}
	case Field:
		b.WriteString(string(n.Name) + ":")
		writeUnary(b, n.In)
	case Not:
		b.WriteByte('-')
		writeUnary(b, n.Node)
	case Seq:
		writeList(b, n.Nodes, " ", bindSeq)
	case And:
		writeList(b, n.Nodes, " AND ", bindAnd)
	case Or:
		writeList(b, n.Nodes, " OR ", bindOr)
	}
}

func bound(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// How tightly a node holds its parts.
const (
	bindOr = iota
	bindAnd
	bindSeq
	bindUnary
)

func binding(n Node) int {
	switch n.(type) {
	case Or:
		return bindOr
	case And:
		return bindAnd
	case Seq:
		return bindSeq
	}
	return bindUnary
}

func writeList(b *strings.Builder, nodes []Node, sep string, own int) {
	for i, n := range nodes {
		if i > 0 {
			b.WriteString(sep)
		}
		if binding(n) <= own {
			writeGroup(b, n)
		} else {
			write(b, n)
		}
	}
}

func writeUnary(b *strings.Builder, n Node) {
	if _, not := n.(Not); not || binding(n) < bindUnary {
		writeGroup(b, n)
		return
	}
	write(b, n)
}

func writeGroup(b *strings.Builder, n Node) {
	b.WriteByte('(')
	write(b, n)
	b.WriteByte(')')
}
