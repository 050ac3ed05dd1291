package query

import (
	"strings"

	"daleel/search/remark"
)

// Node is a part of a query's tree: Word, Phrase, Near, Prefix, Fuzzy, Range,
// Field, Seq, And, Or or Not. Nodes are values and are not changed after
// parsing.
type Node interface{ node() }

// Word is one word as typed, punctuation round it trimmed. It may hold marks
// that the analyzer parts ("u/s", "497(2)").
type Word struct{ Text string }

// Phrase is quoted text: these words, unstemmed, in this order.
type Phrase struct{ Text string }

// Near asks for all words of Text with at most Distance other words among
// them; Ordered keeps their order.
type Near struct {
	Text     string
	Distance int
	Ordered  bool
}

// Prefix asks for words that begin with Text.
type Prefix struct{ Text string }

// Fuzzy asks for words within Edits (1 or 2) letters of Text.
type Fuzzy struct {
	Text  string
	Edits int
}

// Range is an inclusive range of years; 0 is open. It stands only in a Field.
type Range struct{ From, To int }

// Field applies In to one field only.
type Field struct {
	Name FieldName
	In   Node
}

// Seq is words side by side: all are wanted, none is required.
type Seq struct{ Nodes []Node }

// And requires all of its nodes.
type And struct{ Nodes []Node }

// Or requires one of its nodes.
type Or struct{ Nodes []Node }

// Not excludes what its node matches.
type Not struct{ Node Node }

func (Word) node()   {}
func (Phrase) node() {}
func (Near) node()   {}
func (Prefix) node() {}
func (Fuzzy) node()  {}
func (Range) node()  {}
func (Field) node()  {}
func (Seq) node()    {}
func (And) node()    {}
func (Or) node()     {}
func (Not) node()    {}

// FieldName is a field that can be named in a query.
type FieldName string

// The fields.
const (
	Title    FieldName = "title"
	Act      FieldName = "act"
	Section  FieldName = "section"
	Court    FieldName = "court"
	Judge    FieldName = "judge"
	Party    FieldName = "party"
	Citation FieldName = "citation"
	Topic    FieldName = "topic"
	Year     FieldName = "year"
	Kind     FieldName = "kind"
)

// Fields lists the fields in the order in which the manual explains them.
func Fields() []FieldName {
	return []FieldName{Title, Act, Section, Court, Judge, Party, Citation, Topic, Year, Kind}
}

// fieldNamed gives the field of a name or of an accepted other name for it.
func fieldNamed(s string) (FieldName, bool) {
	switch s {
	case "title", "heading":
		return Title, true
	case "act", "law", "statute":
		return Act, true
	case "section", "sec", "article", "art", "rule":
		return Section, true
	case "court":
		return Court, true
	case "judge", "justice":
		return Judge, true
	case "party", "parties":
		return Party, true
	case "citation", "cite":
		return Citation, true
	case "topic", "subject":
		return Topic, true
	case "year":
		return Year, true
	case "kind", "type":
		return Kind, true
	}
	return "", false
}

// Query is a parsed query.
type Query struct {
	// Text is what was typed.
	Text string
	// Root is nil where nothing is asked for.
	Root Node
	// Repairs say what was mended.
	Repairs remark.List
}

// Walk visits n and, where visit says true, the nodes below it.
func Walk(n Node, visit func(Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	for _, c := range children(n) {
		Walk(c, visit)
	}
}

func children(n Node) []Node {
	switch n := n.(type) {
	case Field:
		return []Node{n.In}
	case Not:
		return []Node{n.Node}
	case Seq:
		return n.Nodes
	case And:
		return n.Nodes
	case Or:
		return n.Nodes
	}
	return nil
}

// Plain reports whether the query is words side by side and nothing else, as
// most are: the case in which a search may add synonyms.
func (q Query) Plain() bool {
	plain := true
	Walk(q.Root, func(n Node) bool {
		switch n.(type) {
		case Word, Seq:
		default:
			plain = false
		}
		return plain
	})
	return plain
}

// Words is a query of the words of a text side by side, none of them read as an
// operator.
func Words(text string) Query {
	var nodes []Node
	for _, w := range strings.Fields(text) {
		nodes = append(nodes, Word{w})
	}
	return Query{Root: Seq{nodes}}
}

// FreeText gives the words, phrases and prefixes that are asked for in no
// particular field and not excluded, parted by spaces: what the query is about.
func (q Query) FreeText() string {
	var out []byte
	Walk(q.Root, func(n Node) bool {
		text := ""
		switch n := n.(type) {
		case Field, Not:
			return false
		case Word:
			text = n.Text
		case Phrase:
			text = n.Text
		case Near:
			text = n.Text
		case Prefix:
			text = n.Text
		case Fuzzy:
			text = n.Text
		}
		if text != "" && len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, text...)
		return true
	})
	return string(out)
}
