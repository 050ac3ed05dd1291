package query

import "iter"

// Wider lists queries that ask for less than a tree: each without one of its
// parts, and quotations as words. The tree is not changed.
func Wider(root Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		switch n := root.(type) {
		case Phrase:
			yieldWords(n.Text, yield)
		case Near:
			yieldWords(n.Text, yield)
		case Field:
			if n.Name == Title {
				yield(n.In)
			}
		case And:
			without(n.Nodes, func(ns []Node) bool { return yield(join(ns, func(ns []Node) Node { return And{ns} })) })
		case Seq:
			without(n.Nodes, func(ns []Node) bool { return yield(join(ns, func(ns []Node) Node { return Seq{ns} })) })
		}
	}
}

// yieldWords gives the words of a phrase.
func yieldWords(text string, yield func(Node) bool) {
	if words := Parse(text).Root; words != nil {
		yield(words)
	}
}

// without gives the nodes less one, for each that may go. What is excluded stays
// excluded.
func without(nodes []Node, yield func([]Node) bool) {
	for i, n := range nodes {
		if _, ok := n.(Not); ok {
			continue
		}
		left := append(append([]Node{}, nodes[:i]...), nodes[i+1:]...)
		if asks(left) && !yield(left) {
			return
		}
	}
}

// asks reports whether a list asks for anything, and does not only exclude.
func asks(nodes []Node) bool {
	for _, n := range nodes {
		if _, ok := n.(Not); !ok {
			return true
		}
	}
	return false
}
