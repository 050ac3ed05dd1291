// Package numbering finds the numbered paragraphs of a text among all lines that
// begin with a number: quoted statutes, lists and other judgments bring
// numbers of their own.
package numbering

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus/structure/internal/lines"
)

// Candidate is a line that may open a numbered paragraph.
type Candidate struct {
	// Line is the index of the line, N its number, Text what follows on it.
	Line int
	N    int
	Text string
	// Cost is what speaks against it in itself, 0 for nothing.
	Cost float64
	// fresh is set where the line above ends a sentence.
	fresh bool
}

var (
	reNumbered = regexp.MustCompile(`^(\d{1,3}|1[0-8]\d\d|\d \d{1,2})\s?(?:([.)]{1,2}|\.[-–])(\s+|$|[A-Z“"(])|([-–])(\s+|$))`)
	// reMisread is a number as OCR leaves it: its stop a comma, its 1 or 0 a letter.
	reMisread   = regexp.MustCompile(`^(?:(\d{1,3}),|((?:[IlO|]\d|\d[IlO]|[Il|]O|il|[l|]{2})\d?|S)[.,])\s+(\p{Lu}.*)$`)
	reUndotted  = regexp.MustCompile(`^(\d{1,3})\s+([A-Z“].*)$`)
	reBracketed = regexp.MustCompile(`^[(\[](\d{1,3})[)\]]\s*(.*)$`)
	// reCaseRow is a row of a list of cases heard together: "59208/23 A versus B".
	reCaseRow = regexp.MustCompile(`^\d{1,6}(?:-[A-Z])?/(?:\d\d|\d{4})\b`)
	// reStatute is the marginal heading of a quoted section: "Period of lease.-".
	reStatute = regexp.MustCompile(`^[A-Z“"][^.]{2,90}[.:]\s?[-–—]`)
)

// reSentenceEnd ends a line with a sentence.
var reSentenceEnd = regexp.MustCompile(`[.?!][\s"”’')\]]*$`)

// Read reads the number that opens s.
func Read(s string) (Candidate, bool) {
	if m := reNumbered.FindStringSubmatchIndex(s); m != nil {
		c := Candidate{N: atoi(s[m[2]:m[3]]), Text: strings.TrimSpace(s[max(m[5], m[9]):])}
		switch {
		case m[8] >= 0:
			c.Cost += 0.3
		case strings.Contains(s[m[4]:m[5]], ")"):
			c.Cost += 0.4
		}
		if strings.HasPrefix(s, "0") {
			c.Cost += costLeadingZero
		}
		return c, c.N > 0 && len(c.Text) < 4000 && (!strings.HasPrefix(s, "0") || reLeadingZero.MatchString(s))
	}
	if m := reMisread.FindStringSubmatch(s); m != nil && len(strings.Fields(m[3])) > 3 && !initials(m[2], m[3]) {
		n := atoi(m[1] + misread.Replace(m[2]))
		return Candidate{N: n, Text: m[3], Cost: costMisread}, n > 0
	}
	if m := reUndotted.FindStringSubmatch(s); m != nil && len(strings.Fields(m[2])) > 3 {
		return Candidate{N: atoi(m[1]), Text: m[2], Cost: 0.9}, atoi(m[1]) > 0
	}
	if m := reBracketed.FindStringSubmatch(s); m != nil {
		return Candidate{N: atoi(m[1]), Text: m[2], Cost: 0.9}, atoi(m[1]) > 0
	}
	return Candidate{}, false
}

// reLeadingZero is a number as some tribunals print it: "02. The facts".
var reLeadingZero = regexp.MustCompile(`^0[1-9][.)]\s+[A-Z“"]`)

// costLeadingZero is what its zero costs a number: lists of days have it too.
const costLeadingZero = 0.2

// initials reports whether a letter that may be a misread figure is that of a name: "S. A.
// Khan observed that", "S. AHMED".
func initials(letter, rest string) bool {
	return letter == "S" && (len(rest) < 2 || !unicode.IsLower(rune(rest[1])) || strings.Contains(rest, ", J"))
}

// misread turns the letters that OCR takes for figures back.
var misread = strings.NewReplacer("I", "1", "l", "1", "i", "1", "|", "1", "O", "0", "S", "5")

// costMisread is what it costs that a number is one only if it was misread.
const costMisread = 0.35

// maxNumber is the highest paragraph number that is believed.
const maxNumber = 600

// Find lists the lines of body that may open a paragraph, with what
// speaks against each in itself.
func Find(body []lines.Line) []Candidate { return FindUpTo(body, maxNumber) }

// FindUpTo is Find for texts whose paragraphs may be numbered higher than a
// judgment's.
func FindUpTo(body []lines.Line, highest int) []Candidate {
	var out []Candidate
	quoted := 0
	for i, l := range body {
		if c, ok := Read(l.Text); ok && c.N <= highest {
			c.Line = i
			c.fresh = i > 0 && reSentenceEnd.MatchString(body[i-1].Text)
			c.Cost += against(c, l, quoted > 0)
			if styleOf(l.Text) == alone && i > 0 && strings.HasSuffix(body[i-1].Text, ".") {
				c.Cost -= 0.3 // a stop that was lost, rather than a figure in a sentence
			}
			out = append(out, c)
		}
		quoted = quoteDepth(quoted, l.Text)
	}
	return out
}

// against weighs what speaks against a line in itself.
func against(c Candidate, l lines.Line, quoted bool) float64 {
	cost := 0.0
	if reStatute.MatchString(c.Text) {
		cost += 0.5
	}
	if r := firstLetter(c.Text); unicode.IsLower(r) {
		cost += 0.7
	}
	if reCaseRow.MatchString(c.Text) {
		cost += 0.9
	}
	if quoted {
		cost += 0.25
	}
	if c.Text != "" && len(c.Text) < 4 {
		cost += 0.4
	}
	return cost
}

// quoteSpan is how many lines an opened quotation may run without its end being
// seen before it is forgotten.
const quoteSpan = 40

// quoteDepth follows curly quotation marks; the count runs down so that a lost
// closing mark does not quote the rest of the judgment.
func quoteDepth(depth int, s string) int {
	open := strings.LastIndex(s, "“")
	end := strings.LastIndex(s, "”")
	switch {
	case open > end:
		return quoteSpan
	case end > open:
		return 0
	case depth > 0:
		return depth - 1
	}
	return 0
}

// Costs of explaining a sequence of numbered lines as one list of paragraphs
// with quoted lists between them. A quoted list costs where it starts, hardly
// for each of its items, and much where the paragraphs take over its counting.
const (
	costQuotedStart = 1.0
	costQuotedOne   = 0.5 // a quoted list that starts at 1
	costQuotedItem  = 0.01
	costLongItem    = 0.05 // one as long as a paragraph, outside quotation marks
	longItem        = 5    // lines
	costTakeover    = 2.0
	costAbandoned   = 2.0
	costGap         = 1.1
	costOneLost     = 0.5
	costTwice       = 0.4 // two paragraphs with one number
	underWay        = 5
	costLateStart   = 1.2
	costContinued   = 0.3  // numbers that go on from the opinion above
	costLeft        = 0.25 // a good line after the last paragraph
	maxLeft         = 2.5
	costIndent      = 0.6
	maxGap          = 5
)

// Sequence picks the paragraphs among cs: the cheapest explanation. Indents are
// used where the source has them.
func Sequence(cs []Candidate, body []lines.Line) []Candidate { return Continue(cs, body, 0) }

// Continue is Sequence for a text that may number on from the paragraph last of
// the one above it, as separate opinions do.
func Continue(cs []Candidate, body []lines.Line, last int) []Candidate {
	first := solve(cs, last)
	if m, ok := medianIndent(first, body); ok && len(first) > 2 {
		again := make([]Candidate, len(cs))
		copy(again, cs)
		for i := range again {
			if l := body[again[i].Line]; l.Known && abs(l.Indent-m) > 26 {
				again[i].Cost += costIndent
			}
		}
		first = solve(again, last)
	}
	return first
}

func abs(f float64) float64 { return max(f, -f) }

func medianIndent(cs []Candidate, body []lines.Line) (float64, bool) {
	var xs []float64
	for _, c := range cs {
		if body[c.Line].Known {
			xs = append(xs, body[c.Line].Indent)
		}
	}
	if len(xs) == 0 {
		return 0, false
	}
	for i := 1; i < len(xs); i++ {
		for j := i; j > 0 && xs[j] < xs[j-1]; j-- {
			xs[j], xs[j-1] = xs[j-1], xs[j]
		}
	}
	return xs[len(xs)/2], true
}

// solve is the dynamic program behind Sequence: best[j] is the cheapest
// explanation of the candidates up to j with j a paragraph.
func solve(cs []Candidate, last int) []Candidate {
	n := len(cs)
	if n == 0 {
		return nil
	}
	quoted := quotedCosts(cs)
	best := make([]float64, n)
	from := make([]int, n)
	for j := range cs {
		best[j] = startCost(cs[j].N, last) + lateness(cs, j) + quoted[j] + takeover(cs, j, -1) + cs[j].Cost
		from[j] = -1
		for i := j - 1; i >= 0 && i > j-900; i-- {
			gap := cs[j].N - cs[i].N
			if gap < 0 || gap > maxGap || gap == 0 && !twice(cs, i, j) {
				continue
			}
			c := best[i] + gapCost(cs, i, j) + quoted[j] - quoted[i+1] + reopened(cs, i, j) + takeover(cs, j, i) + cs[j].Cost
			if c < best[j] {
				best[j], from[j] = c, i
			}
		}
	}
	end, cost, left := -1, 0.0, 0
	for j := n - 1; j >= 0; j-- {
		c := best[j] + quoted[n] - quoted[j+1] + reopened(cs, j, n) + min(maxLeft, costLeft*float64(left))
		if end < 0 || c < cost {
			end, cost = j, c
		}
		if cs[j].Cost < 0.5 {
			left++
		}
	}
	if quoted[n]+min(maxLeft, costLeft*float64(left)) < cost {
		return nil
	}
	var out []Candidate
	for ; end >= 0; end = from[end] {
		out = append([]Candidate{cs[end]}, out...)
	}
	return out
}

// twice reports whether the print may have given two paragraphs the same number: both are
// beyond doubt and of some length, and no list stands between them.
func twice(cs []Candidate, i, j int) bool {
	return j == i+1 && cs[i].N >= underWay && cs[i].Cost == 0 && cs[j].Cost == 0 &&
		cs[j].fresh && cs[j].Line-cs[i].Line >= longItem
}

// gapCost is what it costs that numbers are missing between paragraphs i and j: less
// for one that the source lost in a sequence that is well on its way, of which no
// line is left.
func gapCost(cs []Candidate, i, j int) float64 {
	gap := cs[j].N - cs[i].N
	if gap == 0 {
		return costTwice
	}
	if gap != 2 || cs[i].N < underWay {
		return float64(gap-1) * costGap
	}
	for _, c := range cs[i+1 : j] {
		if c.N == cs[i].N+1 {
			return costGap
		}
	}
	return costOneLost
}

// quotedCosts gives running sums of what it costs to take candidates as items
// of quoted lists: quoted[j] is for the candidates before j.
func quotedCosts(cs []Candidate) []float64 {
	sums := make([]float64, len(cs)+1)
	run := 0
	for i, c := range cs {
		cost := costQuotedItem
		run++
		switch {
		case i > 0 && cs[i-1].N == c.N-1:
			switch {
			case run > maxQuotedItems:
				cost = 0
			case c.Cost < costIndent/2 && i+1 < len(cs) && cs[i+1].Line-c.Line >= longItem:
				cost = costLongItem
			}
		case resumes(cs, i), i > 0 && c.N > cs[i-1].N && c.N < cs[i-1].N+maxGap:
			cost += startOfQuoted(c) * costResumed
		default:
			cost += startOfQuoted(c)
		}
		if cost > costLongItem {
			run = 0
		}
		sums[i+1] = sums[i] + cost
	}
	return sums
}

// maxQuotedItems is how many items of a list cost anything: the cases that were
// heard together, in an annex, may be hundreds.
const maxQuotedItems = 40

// costResumed is the share of a start that it costs a quoted list to go on after
// a list inside it.
const costResumed = 0.25

// resumes reports whether candidate i goes on with a list that was interrupted
// by a shorter one just above.
func resumes(cs []Candidate, i int) bool {
	for k := i - 2; k >= max(0, i-8); k-- {
		if cs[k].N == cs[i].N-1 {
			return true
		}
	}
	return false
}

// startOfQuoted is less for a line that hardly looks like a paragraph at all.
func startOfQuoted(c Candidate) float64 {
	s := costQuotedStart
	if c.N == 1 {
		s = costQuotedOne
	}
	return s / (1 + c.Cost)
}

// reopened is the cost of leaving paragraph i's numbering although a line below
// goes on with it: the next candidate, or one that goes on with nothing else.
func reopened(cs []Candidate, i, j int) float64 {
	for k := i + 1; k < min(j, i+9); k++ {
		if cs[k].N == cs[i].N+1 && (k == i+1 || cs[k-1].N != cs[k].N-1) {
			// A footnote or a clause in brackets is easily passed over.
			return costAbandoned / (1 + 8*cs[k].Cost*cs[k].Cost)
		}
	}
	return 0
}

// takeover is the cost of a paragraph that goes on with the counting of the
// quoted line just above it.
func takeover(cs []Candidate, j, i int) float64 {
	if j == 0 || j-1 == i || cs[j-1].N != cs[j].N-1 {
		return 0
	}
	cost := costTakeover / (1 + 4*abs(cs[j-1].Cost-cs[j].Cost))
	if j < 2 || cs[j-2].N != cs[j].N-2 {
		// A lone item above may be chance.
		cost /= 3
	}
	return cost
}

// lateness tells the first of two equal starts from the later one.
func lateness(cs []Candidate, j int) float64 {
	return 0.3 * float64(cs[j].Line) / float64(cs[len(cs)-1].Line+1)
}

func startCost(n, last int) float64 {
	switch {
	case n <= 2:
		return 0
	case last > 0 && (n == last+1 || n == last+2):
		return costContinued
	}
	return min(4, costLateStart*float64(n-2))
}

// Plausible reports whether the chosen lines are the numbering of the judgment
// and not one quoted list in an unnumbered one.
func Plausible(cs []Candidate, body []lines.Line) bool {
	if len(cs) == 0 {
		return false
	}
	if len(cs) == 1 {
		return cs[0].N <= 2 && cs[0].Cost < 0.5
	}
	first, last := cs[0].Line, cs[len(cs)-1].Line
	if cs[0].N == 1 && first > len(body)/2 || first > len(body)*2/3 {
		return false
	}
	// Items of a list follow each other at once; paragraphs take several lines.
	return float64(last-first)/float64(len(cs)-1) >= 2.0 || len(body) < 60
}

func atoi(s string) int {
	n, _ := strconv.Atoi(strings.ReplaceAll(s, " ", ""))
	return n
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}
