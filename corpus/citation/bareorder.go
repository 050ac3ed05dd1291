package citation

import "daleel/corpus"

// orderReach is how far back, in bytes, a rule's Order is remembered: a page.
const orderReach = 3000

// ruleSeen is where a rule was last named with its Order.
type ruleSeen struct {
	at   int
	full Provision
}

// ordersOfRules gives rules that stand alone the Order with which the text named them
// last, where it has named the number in no other: "rules 16, 17 and 18 of Order V of the
// CPC … unless rules 16 and 17 are satisfied".
func (s *scan) ordersOfRules() {
	seen := map[string]ruleSeen{}
	mixed := map[string]bool{}
	for i := range s.items {
		it := &s.items[i]
		if it.kind != itemGroup || len(it.pieces) == 0 {
			continue
		}
		if it.pieces[0].Order != "" {
			for _, p := range it.pieces {
				old, ok := seen[p.Number]
				mixed[p.Number] = mixed[p.Number] || ok && (old.full.Order != p.Order || old.full.Work != p.Work)
				seen[p.Number] = ruleSeen{it.end, p.Provision}
			}
			continue
		}
		if order, ok := s.orderOf(it, seen, mixed); ok {
			for k := range it.pieces {
				it.pieces[k].Order = order.Order
			}
			it.give(order.Work)
		}
	}
}

// orderOf finds the one Order of all rules of a group that names none.
func (s *scan) orderOf(it *item, seen map[string]ruleSeen, mixed map[string]bool) (order Provision, ok bool) {
	if it.resolved || it.work.Name != "" {
		return order, false
	}
	for _, p := range it.pieces {
		was, ok := seen[p.Number]
		if !ok || p.Kind != corpus.Rule || mixed[p.Number] || it.start-was.at > orderReach || was.full.Work.Name == "" ||
			order.Order != "" && order.Order != was.full.Order {
			return order, false
		}
		order = was.full
	}
	return order, order.Order != ""
}
