package main

import (
	"slices"
	"strconv"
	"testing"

	"daleel/corpus/starter"
)

// slip is a kind of mistake and how it is made; it reports false where a digest
// gives no room for it.
type slip struct {
	name string
	make func(w *starter.Work, e *starter.Entry) bool
}

// onRung makes a slip in the first rung that gives room for it.
func onRung(change func(p *starter.Penalty) bool) func(*starter.Work, *starter.Entry) bool {
	return func(_ *starter.Work, e *starter.Entry) bool {
		for i := range e.Penalties {
			p := &e.Penalties[i]
			p.Terms, p.Amounts, p.With = slices.Clone(p.Terms), slices.Clone(p.Amounts), slices.Clone(p.With)
			if change(p) {
				return true
			}
		}
		return false
	}
}

func onTerm(change func(t *starter.Term) bool) func(*starter.Work, *starter.Entry) bool {
	return onRung(func(p *starter.Penalty) bool {
		for i := range p.Terms {
			if change(&p.Terms[i]) {
				return true
			}
		}
		return false
	})
}

func onAmount(change func(a *starter.Amount) bool) func(*starter.Work, *starter.Entry) bool {
	return onRung(func(p *starter.Penalty) bool {
		for i := range p.Amounts {
			if change(&p.Amounts[i]) {
				return true
			}
		}
		return false
	})
}

func flipped(r starter.Role) starter.Role {
	if r == starter.Max {
		return starter.Min
	}
	return starter.Max
}

func other(answer string) string { return map[string]string{"yes": "no", "no": "yes"}[answer] }

func onClass(change func(c *starter.Class) *string) func(*starter.Work, *starter.Entry) bool {
	return func(_ *starter.Work, e *starter.Entry) bool {
		a := change(&e.Class)
		if *a = other(*a); *a == "" {
			return false
		}
		return true
	}
}

// slips are the mistakes of a tired editor, each made in every digest that has
// room for it.
var slips = []slip{
	{"length one unit more", onTerm(func(t *starter.Term) bool { t.N++; return true })},
	{"length halved", onTerm(func(t *starter.Term) bool { t.N /= 2; return t.N > 0 })},
	{"months for years", onTerm(func(t *starter.Term) bool { ok := t.Unit == "y"; t.Unit = "m"; return ok })},
	{"years for months", onTerm(func(t *starter.Term) bool { ok := t.Unit == "m"; t.Unit = "y"; return ok })},
	{"least for most of a length", onTerm(func(t *starter.Term) bool { ok := t.Role != starter.Stated; t.Role = flipped(t.Role); return ok })},
	{"least of a length left out", onRung(func(p *starter.Penalty) bool {
		n := len(p.Terms)
		p.Terms = slices.DeleteFunc(p.Terms, func(t starter.Term) bool { return t.Role == starter.Min })
		return len(p.Terms) > 0 && len(p.Terms) < n
	})},
	{"a zero dropped", onAmount(func(a *starter.Amount) bool { a.Rupees /= 10; return true })},
	{"a zero too many", onAmount(func(a *starter.Amount) bool { a.Rupees *= 10; return true })},
	{"least for most of a fine", onAmount(func(a *starter.Amount) bool { ok := a.Role != starter.Stated; a.Role = flipped(a.Role); return ok })},
	{"no sum", onRung(func(p *starter.Penalty) bool { ok := len(p.Amounts) > 0; p.Amounts = nil; return ok })},
	{"life left out", onRung(func(p *starter.Penalty) bool { ok := p.Life; p.Life = false; return ok })},
	{"life put in", onRung(func(p *starter.Penalty) bool { ok := p.Prison && !p.Life; p.Life = true; return ok })},
	{"death left out", onRung(func(p *starter.Penalty) bool { ok := p.Death && (p.Life || p.Prison); p.Death = false; return ok })},
	{"death put in", onRung(func(p *starter.Penalty) bool { ok := p.HasTerm() && !p.Death; p.Death = true; return ok })},
	{"life for death", onRung(func(p *starter.Penalty) bool {
		ok := p.Death && !p.Life
		p.Death, p.Life = false, true
		return ok
	})},
	{"and for one or both", onRung(func(p *starter.Penalty) bool { ok := p.Joint == "either"; p.Joint = "and"; return ok })},
	{"or for one or both", onRung(func(p *starter.Penalty) bool { ok := p.Joint == "either"; p.Joint = "or"; return ok })},
	{"one or both for and", onRung(func(p *starter.Penalty) bool { ok := p.Joint == "and"; p.Joint = "either"; return ok })},
	{"or for and", onRung(func(p *starter.Penalty) bool { ok := p.Joint == "and"; p.Joint = "or"; return ok })},
	{"daman for arsh", onRung(func(p *starter.Penalty) bool {
		i := slices.Index(p.With, "arsh")
		if i >= 0 {
			p.With[i] = "whipping"
		}
		return i >= 0
	})},
	{"last rung left out", func(_ *starter.Work, e *starter.Entry) bool {
		n := len(e.Penalties)
		if n < 2 || len(e.Penalties[n-1].Terms)+len(e.Penalties[n-1].Amounts) == 0 {
			return false
		}
		e.Penalties = e.Penalties[:n-1]
		return true
	}},
	{"bail", onClass(func(c *starter.Class) *string { return &c.Bailable })},
	{"arrest", onClass(func(c *starter.Class) *string { return &c.Cognizable })},
	{"settlement", onClass(func(c *starter.Class) *string { return &c.Compoundable })},
	{"the neighbour's number", func(_ *starter.Work, e *starter.Entry) bool {
		n, err := strconv.Atoi(e.Number)
		e.Number = strconv.Itoa(n + 1)
		return err == nil
	}},
}

// TestEverySlipInEveryOffence makes every slip in every offence that has room for
// it. A few go unnoticed by nature: a neighbour with the same punishment, a number
// that the section names twice; they are counted and bounded.
func TestEverySlipInEveryOffence(t *testing.T) {
	if testing.Short() {
		t.Skip("makes thousands of slips")
	}
	v := standard(t)
	made, missed := map[string]int{}, map[string][]string{}
	for _, w := range v.works {
		for i := range w.Entries {
			if w.Text == "" || len(w.Entries[i].Penalties) == 0 {
				continue
			}
			for _, s := range slips {
				e := w.Entries[i]
				e.Penalties = slices.Clone(e.Penalties)
				if !s.make(w, &e) {
					continue
				}
				made[s.name]++
				text, err := v.text(w.Text)
				if err != nil {
					t.Fatal(err)
				}
				var right, r report
				if v.entry(&right, w, &w.Entries[i], text); len(right.failed) > 0 {
					t.Fatalf("%s %s fails as it is: %v", w.Name, e.EID, right.failed)
				}
				if v.entry(&r, w, &e, text); len(r.failed) == 0 {
					missed[s.name] = append(missed[s.name], w.Name+" "+e.EID)
				}
			}
		}
	}
	all, lost := 0, 0
	for _, s := range slips {
		all, lost = all+made[s.name], lost+len(missed[s.name])
		t.Logf("%s: %d made, %d unnoticed %v", s.name, made[s.name], len(missed[s.name]), missed[s.name])
	}
	t.Logf("%d slips, %d unnoticed", all, lost)
	if all < 1000 || lost*100 > all {
		t.Errorf("%d of %d slips go unnoticed", lost, all)
	}
}
