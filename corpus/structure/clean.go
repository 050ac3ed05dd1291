package structure

import "strings"

// cleanMarks takes footnote marks and the square brackets round inserted text
// out of a provision's text: "1[Tribunal]" is "Tribunal", "4* * *" is "* * *".
// Words are never lost. Brackets without a mark stay, but for those whose mate
// is missing.
func cleanMarks(t string) string {
	if !strings.ContainsAny(t, "[]*") {
		return t
	}
	var b strings.Builder
	b.Grow(len(t))
	var open []bool // whether the bracket was printed
	for i := 0; i < len(t); {
		c := t[i]
		if c >= '0' && c <= '9' && (i == 0 || t[i-1] < '0' || t[i-1] > '9') {
			if n, bracket := markAt(t, i); n > 0 {
				if bracket {
					open = append(open, false)
				}
				i += n
				continue
			}
		}
		switch c {
		case '[':
			keep := strings.IndexByte(t[i:], ']') > 0
			open = append(open, keep)
			if keep {
				b.WriteByte(c)
			}
		case ']':
			if n := len(open); n > 0 {
				if open[n-1] {
					b.WriteByte(c)
				}
				open = open[:n-1]
			}
		default:
			b.WriteByte(c)
		}
		i++
	}
	return strings.TrimSpace(b.String())
}

// markAt measures the footnote mark at t[i]: digits and the bracket they mark,
// or the digits alone before asterisks. 0 where there is none.
func markAt(t string, i int) (n int, bracket bool) {
	j := digitsEnd(t, i)
	if j-i > 3 || j-i == 3 && (j >= len(t) || t[j] != '[') || i > 0 && (t[i-1] == '.' || t[i-1] == '/' || t[i-1] == '-' && i > 1) {
		return 0, false
	}
	k := j
	if k < len(t) && t[k] == ' ' {
		k++
	}
	switch {
	case k < len(t) && t[k] == '[':
		if k > j && numberBefore(t[:i]) {
			return 0, false
		}
		return k + 1 - i, true
	case strings.HasPrefix(t[k:], "* *") || strings.HasPrefix(t[k:], "***"):
		return k - i, false
	}
	return 0, false
}

// numberBefore reports whether a word that takes a number stands before: in
// "section 3 [as amended]" the figure is the law's.
func numberBefore(t string) bool {
	switch w := lastWord(t); strings.ToLower(w) {
	case "the", "of", "by", "under":
		return false // "of 3 [the Board]"
	case "and", "or", "to":
		before := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(t, " "), w), " ")
		return before != "" && (isFigure(before[len(before)-1]) || before[len(before)-1] == ')')
	default:
		return crossWord(w)
	}
}
