package query

// Wider lists queries that ask for less than a tree: each without one of its
// parts, and quotations as words. The tree is not changed.
func Wider(root Node) []Node {
	switch n := root.(type) {
	case Phrase:
		if words := Parse(n.Text).Root; words != nil {
			return []Node{words}
		}
	case Near:
		if words := Parse(n.Text).Root; words != nil {
			return []Node{words}
		}
	case Field:
		if n.Name == Title {
			return []Node{n.In}
		}
	case And:
		return without(n.Nodes, func(ns []Node) Node { return And{ns} })
	case Seq:
		return without(n.Nodes, func(ns []Node) Node { return Seq{ns} })
	}
	return nil
}

// without makes one list for each node that may go, and for each that may be
// loosened. What is excluded stays excluded.
func without(nodes []Node, make func([]Node) Node) []Node {
	var out []Node
	for i, n := range nodes {
		if _, ok := n.(Not); ok {
			continue
		}
		left := append(append([]Node{}, nodes[:i]...), nodes[i+1:]...)
		if asks(left) {
			out = append(out, join(left, make))
		}
	}
	return out
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
