package query

import (
	"strconv"
	"strings"

	"daleel/search/remark"
)

// A pasted paragraph is no query in the query language, whatever quotation
// marks, brackets and dashes it holds: a quoted word in it is not required, and
// what stands behind a dash is not excluded.
const (
	// ProseWords is the length from which words side by side are taken for a told
	// situation or a copied passage, and a text with signs may be one too.
	ProseWords = 40
	// proseShare is how many words there are in prose to one AND, OR, field, *
	// or ~ at least.
	proseShare = 12
	// MaxProse bounds the words of prose: each one looked up once, the
	// commonest left out by the engine.
	MaxProse = 2048
)

// isProse reports whether a tree was hardly meant as it was read.
func isProse(root Node) bool {
	words, signs := 0, 0
	Walk(root, func(n Node) bool {
		switch n := n.(type) {
		case Word:
			words++
		case Phrase:
			words += len(strings.Fields(n.Text))
		case And:
			signs += len(n.Nodes) - 1
		case Or:
			signs += len(n.Nodes) - 1
		case Field, Near, Prefix, Fuzzy:
			signs++
		}
		return true
	})
	return words >= ProseWords && signs*proseShare <= words
}

// prose reads a text as words side by side.
func prose(text string, r *remark.List) Node {
	var ignored remark.List
	l := lexer{in: text, repairs: &ignored, prose: true}
	for l.pos < len(l.in) {
		l.next()
	}
	if len(l.out) > MaxProse {
		l.out = l.out[:MaxProse]
		r.Add(remark.FirstWords, strconv.Itoa(MaxProse))
	}
	nodes := make([]Node, len(l.out))
	for i, t := range l.out {
		nodes[i] = Word{t.text}
	}
	return join(nodes, seq)
}
