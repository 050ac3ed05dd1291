package web

import (
	"daleel/corpus"
)

// A document longer than wholeLimit bytes of text is shown in parts of about
// partSize, so that a phone gets a code of 2,000 provisions in bearable
// pieces; ?whole=1 gives all of it, for printing.
const (
	wholeLimit = 200 << 10
	partSize   = 64 << 10
)

// node is a container or a unit in reading order, with the parts below a unit.
type node struct {
	p     *corpus.Provision
	level int // number of containers above it
	subs  []*corpus.Provision
	part  int // from 1
	size  int
}

// flow puts the provisions of a document into reading order: containers and
// units, each unit with what stands inside it.
func flow(doc *corpus.Document) []node {
	index := make(map[string]*corpus.Provision, len(doc.Provisions))
	for i := range doc.Provisions {
		index[doc.Provisions[i].EID] = &doc.Provisions[i]
	}
	var nodes []node
	at := map[string]int{}
	for i := range doc.Provisions {
		p := &doc.Provisions[i]
		if unit := unitAbove(index, p); unit != "" && !p.Unit && p.Text == "" {
			if n, ok := at[unit]; ok {
				nodes[n].subs = append(nodes[n].subs, p)
			}
			continue
		}
		at[p.EID] = len(nodes)
		nodes = append(nodes, node{p: p, level: levelOf(index, p), size: len(p.Text) + len(p.Heading) + 200})
	}
	return nodes
}

// unitAbove is the eId of the unit in which p stands, "" for none.
func unitAbove(index map[string]*corpus.Provision, p *corpus.Provision) string {
	for steps := 0; p.Parent != "" && steps < 16; steps++ {
		parent, ok := index[p.Parent]
		if !ok {
			return ""
		}
		if parent.Unit {
			return parent.EID
		}
		p = parent
	}
	return ""
}

func levelOf(index map[string]*corpus.Provision, p *corpus.Provision) int {
	level := 0
	for p.Parent != "" && level < 8 {
		parent, ok := index[p.Parent]
		if !ok {
			break
		}
		level++
		p = parent
	}
	return level
}

// divide numbers the parts. A new one begins before a container where there is
// one not far on, and at a unit where the part has grown half as long again.
func divide(nodes []node, whole bool) int {
	total := 0
	for _, n := range nodes {
		total += n.size
	}
	if whole || total <= wholeLimit {
		for i := range nodes {
			nodes[i].part = 1
		}
		return 1
	}
	part, size := 1, 0
	for i := range nodes {
		container := !nodes[i].p.Unit
		after := i > 0 && nodes[i-1].p.Unit // a heading keeps with what follows it
		if after && (container && size >= partSize || size >= partSize+partSize/2) {
			part, size = part+1, 0
		}
		nodes[i].part = part
		size += nodes[i].size
	}
	return part
}

// partOf finds the part that holds an eId, or the unit around it.
func partOf(nodes []node, eid string) (int, bool) {
	for _, n := range nodes {
		if n.p.EID == eid {
			return n.part, true
		}
		for _, s := range n.subs {
			if s.EID == eid {
				return n.part, true
			}
		}
	}
	return 1, false
}
