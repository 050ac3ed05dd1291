package starter

import (
	"strconv"
	"strings"

	"daleel/corpus"
)

// Punishment gives the penalty in the words that a reader sees.
func (p Penalty) Punishment() corpus.Punishment {
	out := corpus.Punishment{When: p.When, Imprisonment: p.termEn()}
	if p.Fine {
		out.Fine = amountsEn(p.Amounts)
	}
	if p.As.En != "" {
		out.Imprisonment = "the punishment of " + p.As.En
	}
	switch p.Joint {
	case "either":
		out.Joint = "either or both"
	default:
		out.Joint = p.Joint
	}
	if len(p.With) > 0 {
		add := make([]string, len(p.With))
		for i, w := range p.With {
			add[i] = extras[w].En
		}
		out.Fine = strings.TrimPrefix(out.Fine+"; also "+strings.Join(add, ", "), "; ")
	}
	return out
}

func (p Penalty) termEn() string {
	var alts []string
	if p.Death {
		alts = append(alts, "death")
	}
	if p.Life {
		alts = append(alts, "imprisonment for life")
	}
	if p.Natural {
		alts = append(alts, "imprisonment for the rest of the natural life")
	}
	if p.Prison {
		alts = append(alts, termsEn(p.Terms))
	}
	return strings.Join(alts, ", or ")
}

func termsEn(ts []Term) string {
	if len(ts) == 0 {
		return "imprisonment (length not stated)"
	}
	get := func(r Role) string {
		for _, t := range ts {
			if t.Role == r {
				return lengthEn(t)
			}
		}
		return ""
	}
	if s := get(Fixed); s != "" {
		return s
	}
	if s := get(Stated); s != "" {
		return strings.TrimSuffix(s+", up to "+get(Max), ", up to ") + " (the wording does not say whether the first is a minimum)"
	}
	return rangeEn(get(Min), get(Max))
}

func rangeEn(low, high string) string {
	switch {
	case low == "":
		return "up to " + high
	case high == "":
		return "at least " + low
	}
	return "at least " + low + " and up to " + high
}

func lengthEn(t Term) string {
	unit := map[string]string{"y": "year", "m": "month", "d": "day"}[t.Unit]
	if t.N != 1 {
		unit += "s"
	}
	return strconv.Itoa(t.N) + " " + unit
}

// amountsBy prints the least, the most and the plain one of the amounts, "" for none.
func amountsBy(as []Amount, rupees func(int) string) (low, high, plain string) {
	for _, a := range as {
		switch a.Role {
		case Min:
			low = rupees(a.Rupees)
		case Max:
			high = rupees(a.Rupees)
		default:
			plain = rupees(a.Rupees)
		}
	}
	return low, high, plain
}

func amountsEn(as []Amount) string {
	if len(as) == 0 {
		return "a fine"
	}
	low, high, plain := amountsBy(as, rupeesEn)
	switch {
	case plain == "":
		return "fine " + rangeEn(low, high)
	case low == "" && high == "":
		return "fine of " + plain
	}
	return "fine of " + plain + ", " + rangeEn(low, high)
}

// rupeesEn groups by thousands: Rs 5,000,000.
func rupeesEn(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return "Rs " + s
}

// punishmentUr gives all rungs as one Urdu line.
func punishmentUr(ps []Penalty) string {
	var lines []string
	for _, p := range ps {
		s := p.urdu()
		if p.WhenUr != "" {
			s = p.WhenUr + ": " + s
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "؛ ")
}

func (p Penalty) urdu() string {
	if p.As.Ur != "" {
		return "وہی سزا جو " + p.As.Ur + " میں ہے"
	}
	var alts []string
	if p.Death {
		alts = append(alts, "سزائے موت")
	}
	if p.Life {
		alts = append(alts, "عمر قید")
	}
	if p.Natural {
		alts = append(alts, "باقی ساری زندگی قید")
	}
	if p.Prison {
		alts = append(alts, termsUr(p.Terms))
	}
	s := strings.Join(alts, " یا ")
	if p.Fine {
		fine := amountsUr(p.Amounts)
		switch {
		case s == "":
			s = fine
		case p.Joint == "and":
			s += " اور " + fine
		case p.Joint == "either":
			s += " یا " + fine + " یا دونوں"
		default:
			s += " یا " + fine
		}
	}
	for _, w := range p.With {
		s += "، نیز " + extras[w].Ur
	}
	return strings.TrimPrefix(s, "، نیز ")
}

func termsUr(ts []Term) string {
	if len(ts) == 0 {
		return "قید (مدت درج نہیں)"
	}
	low, high, stated := "", "", ""
	for _, t := range ts {
		switch t.Role {
		case Min:
			low = lengthUr(t)
		case Max:
			high = lengthUr(t)
		case Stated:
			stated = lengthUr(t)
		case Fixed:
			return lengthUr(t) + " قید"
		}
	}
	if stated != "" {
		return stated + " قید جو " + high + " تک ہو سکتی ہے (عبارت سے واضح نہیں کہ پہلی مدت کم سے کم ہے یا نہیں)"
	}
	return rangeUr(low, high, "قید")
}

func rangeUr(low, high, what string) string {
	switch {
	case low == "":
		return strings.TrimSpace(high + " تک " + what)
	case high == "":
		return strings.TrimSpace("کم از کم " + low + " " + what)
	}
	return strings.TrimSpace("کم از کم " + low + " اور زیادہ سے زیادہ " + high + " " + what)
}

func lengthUr(t Term) string {
	unit := map[string]string{"y": "سال", "m": "ماہ", "d": "دن"}[t.Unit]
	return strconv.Itoa(t.N) + " " + unit
}

func amountsUr(as []Amount) string {
	if len(as) == 0 {
		return "جرمانہ"
	}
	low, high, plain := amountsBy(as, rupeesUr)
	switch {
	case plain == "":
		return rangeUr(low, high, "جرمانہ")
	case low == "" && high == "":
		return plain + " جرمانہ"
	}
	return plain + " جرمانہ (" + rangeUr(low, high, "") + ")"
}

// rupeesUr counts as people do: thousand, lakh, crore.
func rupeesUr(n int) string {
	for _, u := range []struct {
		size int
		name string
	}{{10_000_000, "کروڑ"}, {100_000, "لاکھ"}, {1_000, "ہزار"}} {
		if n < u.size {
			continue
		}
		s := strconv.FormatFloat(float64(n)/float64(u.size), 'f', -1, 64)
		if len(s) <= 4 {
			return s + " " + u.name + " روپے"
		}
	}
	return strconv.Itoa(n) + " روپے"
}
