package citation

import (
	"slices"

	"daleel/corpus"
)

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

// ordersOf finds the law that an Order without one means: that with which the text cites
// the Order, where it is one; the Rules with which alone it cites Orders, as a judgment on
// the Supreme Court Rules does, where it never names the Code of Civil Procedure; else the Code.
func (s *scan) ordersOf(p Provision) (Work, bool) {
	if s.orderLaws == nil {
		s.readOrderLaws()
	}
	number := p.Order
	if p.Kind == corpus.OrderPart {
		number = p.Number
	}
	for _, of := range []string{number, ""} {
		if ws := s.orderLaws[of]; len(ws) == 1 {
			return ws[0], true
		}
	}
	return s.orders()
}

// readOrderLaws lists the laws with which the text cites each Order, and under "" all
// that it names of those that have Orders.
func (s *scan) readOrderLaws() {
	s.orderLaws = map[string][]Work{}
	add := func(number string, w Work) {
		if !slices.Contains(s.orderLaws[number], w) {
			s.orderLaws[number] = append(s.orderLaws[number], w)
		}
	}
	for i := range s.items {
		it := &s.items[i]
		if it.work.ID == civilCode {
			add("", it.work)
		}
		if it.kind != itemGroup || !it.resolved {
			continue
		}
		for _, p := range it.pieces {
			if p.Order != "" {
				add(p.Order, it.work)
				add("", it.work)
			} else if p.Kind == corpus.OrderPart {
				add(p.Number, it.work)
				add("", it.work)
			}
		}
	}
}
