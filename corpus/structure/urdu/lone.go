package urdu

import (
	"slices"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// reweigh corrects the weight of numbers by what stands around them, and lends the
// numbers that stand alone on a page to the openings there that have none.
func reweigh(ls, above []lines.Line, cs []candidate, first []clause, from int) {
	for i := range cs {
		c := &cs[i]
		if c.lone() {
			w, owner := belongs(ls, cs, i, first, from)
			c.weight = loneWeight + w
			owned := owner > 0 && own(cs[i+1:], owner) >= leastFresh
			if owned {
				c.weight += 0.15
			} else if c.letter {
				c.weight *= 0.5
			}
		} else if c.printed != "" && c.text == "" && c.line+1-from < len(first) && first[c.line+1-from] != noFirst {
			own(cs[i+1:], c.line+1)
		} else if c.printed != "" && c.heading == "" && !sentenceEnded(above, c.line, from) {
			c.weight -= 0.15
		}
	}
	for i := 0; i < len(cs); {
		end := i + 1
		for end < len(cs) && sameBlock(ls, cs[i].line, cs[end].line) {
			end++
		}
		lend(cs[i:end])
		i = end
	}
}

// sameBlock reports whether no empty line and no page's end stands between a and b.
func sameBlock(ls []lines.Line, a, b int) bool {
	if ls[a].Page != ls[b].Page {
		return false
	}
	for k := a + 1; k <= b; k++ {
		if ls[k].Break {
			return false
		}
	}
	return true
}

func lend(cs []candidate) {
	var numbers []string
	for i := range cs {
		if cs[i].lone() && cs[i].weight < leastLone && (!cs[i].letter || cs[i].printed[0] != '1') {
			numbers = append(numbers, cs[i].printed)
		}
		if cs[i].printed == "" {
			cs[i].torn = slices.Clip(numbers[max(0, len(numbers)-mostTorn):])
		}
	}
}

// mostTorn is how many numbers may stand together at the top of a page.
const mostTorn = 12

// own marks the candidate of this line as one that has its number right above, and
// returns how fresh it is.
func own(cs []candidate, line int) float64 {
	for i := range cs {
		if cs[i].line > line {
			break
		}
		if cs[i].line == line {
			cs[i].owned = true
			return cs[i].fresh
		}
	}
	return 0
}

// belongs says how much a number that stands alone belongs to the words below it,
// and which line they begin on where they do. Of several numbers that stand together,
// with nothing but headings between, none does.
func belongs(ls []lines.Line, cs []candidate, at int, first []clause, from int) (float64, int) {
	near := 0.0
	crowd := crowded(ls, cs, at)
	for k := cs[at].line + 1; k < len(ls) && k-from < len(first) && k-cs[at].line <= 6; k++ {
		s := digits(ls[k].Text)
		switch {
		case first[k-from] != noFirst && crowd:
			return -0.2, 0
		case first[k-from] != noFirst:
			return 0.4, k
		case reLone.MatchString(s):
			return -0.3, 0
		case reClauseFirst.MatchString(s) && utf8.RuneCountInString(key(s)) < 4:
			continue
		case reMarkerStart.MatchString(s):
			return -0.4, 0
		case headingLine(ls[k].Text):
			if k == cs[at].line+1 && utf8.RuneCountInString(key(s)) >= 5 {
				near = 0.2
			}
			continue
		case crowd:
			return -0.2, 0
		case k == cs[at].line+1 && cs[at].letter && !sentenceBefore(ls, cs[at].line, from):
			return -0.3, 0
		case k == cs[at].line+1:
			return 0.3, k
		default:
			return max(near, 0.1), 0
		}
	}
	return near, 0
}

// crowded reports whether another number stands alone above, with nothing but headings
// between on the same page.
func crowded(ls []lines.Line, cs []candidate, at int) bool {
	if at == 0 || !cs[at-1].lone() || cs[at].line-cs[at-1].line > 6 {
		return false
	}
	for k := cs[at-1].line + 1; k <= cs[at].line; k++ {
		if newPage(ls, k) || k < cs[at].line && (!headingLine(ls[k].Text) || reVerbEnd.MatchString(digits(ls[k].Text))) {
			return false
		}
	}
	return true
}
