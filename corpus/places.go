package corpus

// Places says in which parts and chapters the sections of a copy stand whose
// source lost the headings of chapters, as another copy of the work prints them.
type Places struct {
	// Containers in the order of the law, parents before children.
	Containers []Provision
	// Parents are the containers of sections, by eId.
	Parents map[string]string
}

// Apply returns the provisions of a copy in their places. Its own headings of
// parts, chapters and groups of sections give way; text below them stays, at the
// top of the law.
func (p Places) Apply(provisions []Provision) []Provision {
	if len(p.Containers) == 0 {
		return provisions
	}
	byEID, gone := map[string]*Provision{}, map[string]bool{}
	for i := range p.Containers {
		byEID[p.Containers[i].EID] = &p.Containers[i]
	}
	out := make([]Provision, 0, len(provisions)+len(p.Containers))
	placed := map[string]bool{}
	for _, q := range provisions {
		if q.Heads() {
			gone[q.EID] = true
			continue
		}
		if parent, ok := p.Parents[q.EID]; ok {
			out = openPlace(out, byEID, placed, parent)
			q.Parent = parent
		} else if gone[q.Parent] {
			q.Parent = ""
		}
		out = append(out, q)
	}
	return out
}

// openPlace appends a container and those around it, outermost first, once each.
func openPlace(out []Provision, byEID map[string]*Provision, placed map[string]bool, eid string) []Provision {
	c := byEID[eid]
	if c == nil || placed[eid] {
		return out
	}
	placed[eid] = true
	return append(openPlace(out, byEID, placed, c.Parent), *c)
}

// Heads reports whether p is the heading of a part, a chapter or a group of
// sections.
func (p *Provision) Heads() bool {
	return !p.Unit && (p.Kind == Part || p.Kind == Chapter || p.Kind == Division)
}
