package identity

import (
	"slices"

	"daleel/corpus"
)

// lostChapters is the finding by which a copy says that it lost headings.
const lostChapters = "chapters.lost"

// leastShared is the share of a copy's sections that the other must have, in
// per cent.
const leastShared = 70

// BetterPlaces gives the places of lead's sections in other, and whether there is
// anything to mend: lead lost headings of chapters and other did not.
func BetterPlaces(lead, other *corpus.Document) (corpus.Places, bool) {
	if !lost(lead) || lost(other) {
		return corpus.Places{}, false
	}
	theirs := map[string]*corpus.Provision{}
	for i := range other.Provisions {
		theirs[other.Provisions[i].EID] = &other.Provisions[i]
	}
	p := corpus.Places{Parents: map[string]string{}}
	sections, shared, above := 0, 0, ""
	var between []string // sections that only lead has, after the last shared one
	for i := range lead.Provisions {
		own := &lead.Provisions[i]
		if !own.Unit || !numbered(own.Kind) {
			continue
		}
		sections++
		q := theirs[own.EID]
		if q == nil {
			between = append(between, own.EID)
			continue
		}
		for _, eid := range between {
			if above == q.Parent {
				p.Parents[eid] = above
			}
		}
		shared, above, between = shared+1, q.Parent, nil
		p.Parents[own.EID] = q.Parent
	}
	if shared*100 < sections*leastShared || !gather(&p, lead, other, theirs) {
		return corpus.Places{}, false
	}
	return p, true
}

// gather lists the containers that are needed, and refuses where one of them has
// the eId of something that lead keeps, or holds no chapter at all.
func gather(p *corpus.Places, lead, other *corpus.Document, theirs map[string]*corpus.Provision) bool {
	need := map[string]bool{}
	for _, eid := range p.Parents {
		for c := theirs[eid]; c != nil && !need[c.EID]; c = theirs[c.Parent] {
			need[c.EID] = true
		}
	}
	kept := map[string]bool{}
	for i := range lead.Provisions {
		if q := &lead.Provisions[i]; !q.Heads() {
			kept[q.EID] = true
		}
	}
	chapters := 0
	for i := range other.Provisions {
		c := other.Provisions[i]
		if !need[c.EID] {
			continue
		}
		if c.Unit || kept[c.EID] {
			return false
		}
		if c.Kind == corpus.Chapter || c.Kind == corpus.Part {
			chapters++
		}
		c.PageFrom, c.PageTo, c.Amendments, c.Text = 0, 0, nil, ""
		p.Containers = append(p.Containers, c)
	}
	return chapters > 1
}

func lost(d *corpus.Document) bool {
	return slices.ContainsFunc(d.Findings, func(f corpus.Finding) bool { return f.Code == lostChapters })
}
