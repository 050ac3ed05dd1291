package corpus

import "strings"

var romans = []struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// Roman prints n, 1 to 3999, in roman numerals; "" outside that range.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.text)
		}
	}
	return b.String()
}

// ParseRoman reads a well-formed roman numeral in either case, or false.
func ParseRoman(s string) (int, bool) {
	up := strings.ToUpper(strings.TrimSpace(s))
	n, rest := 0, up
	for _, r := range romans {
		for strings.HasPrefix(rest, r.text) {
			n += r.value
			rest = rest[len(r.text):]
		}
	}
	if rest != "" || n == 0 || Roman(n) != up {
		return 0, false
	}
	return n, true
}
