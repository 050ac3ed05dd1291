package corpus

import "fmt"

// Incoherent lists what makes the parts of a document impossible to address: an eId
// that two of them bear, a parent that is not there or stands below its child, a span
// that its unit does not have. A document as this program makes it has none.
func (d *Document) Incoherent() []string {
	var faults []string
	at := map[string]int{}
	for i := range d.Provisions {
		if _, twice := at[d.Provisions[i].EID]; twice {
			faults = append(faults, fmt.Sprintf("two provisions have the eId %q", d.Provisions[i].EID))
		}
		at[d.Provisions[i].EID] = i
	}
	for i := range d.Provisions {
		p := &d.Provisions[i]
		switch parent, ok := at[p.Parent]; {
		case p.EID == "":
			faults = append(faults, fmt.Sprintf("provision %d has no eId", i+1))
		case p.Parent != "" && !ok:
			faults = append(faults, fmt.Sprintf("%s stands in %q, which is not there", p.EID, p.Parent))
		case p.Parent != "" && parent >= i:
			faults = append(faults, fmt.Sprintf("%s stands before %s, in which it is", p.EID, p.Parent))
		}
		if p.Text == "" && p.End > p.Start && p.End > d.textAround(i, at) {
			faults = append(faults, fmt.Sprintf("%s has bytes %d to %d of a text that is shorter", p.EID, p.Start, p.End))
		}
	}
	return faults
}

// textAround is the length of the text of the unit that provision i stands in; at has
// the places of the eIds.
func (d *Document) textAround(i int, at map[string]int) int {
	for d.Provisions[i].Parent != "" {
		parent, ok := at[d.Provisions[i].Parent]
		if !ok || parent >= i {
			break
		}
		i = parent
		if d.Provisions[i].Unit {
			return len(d.Provisions[i].Text)
		}
	}
	return 0
}
