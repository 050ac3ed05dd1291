package search

// Held says whether the collection has the work of a reference (an identifier
// or the normal form of a judgment's citation), and under which title and
// address: for tests, which know no more of an engine than its users.
func (e *Engine) Held(ref string) (title, url string, ok bool) {
	g, err := e.hold()
	if err != nil {
		return "", "", false
	}
	defer g.release()
	w, ok := g.graph.resolver.held(ref)
	if !ok {
		return "", "", false
	}
	return g.m.Works[w].Title, g.m.Works[w].ID, true
}
