package structure

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
)

// named is a short title as one would cite it, with what the printed form said
// beside it.
type named struct {
	title  string
	alts   []string
	year   int
	repeal string // "Act XIX of 2017": what repealed the work, as the name says
	number string // "XIX of 1838" where the name has it
	asOf   string // date of the copy, ISO
}

var (
	repealNoise = regexp.MustCompile(`(?i)[\s,]*\(?\s*\(?(?:repeal(?:ed)?\.? ?(?:by|on)|rep\. by|also repealed)\s*([^()]*(?:\([^()]*\)[^()]*)*)\)*.*$`)
	asOfNoise   = regexp.MustCompile(`(?i)\s*\((?:same as on|as amended|as modified|amended up ?to|updated)[^()]*\)`)
	otherNoise  = regexp.MustCompile(`(?i)\s*\((?:under review|extracted from[^()]*|not in force|pp[.\-][^()]*|valid (?:up ?to|till|until|for|\d)[^()]*)\)`)
	numberNoise = regexp.MustCompile(`(?i)[\s,]*\(?\b(act|ordinance|order)?,?\s*(?:no[._ ]*\s*)?\(?([IVXLCDM]+|\d{1,3})\s?(?:of|-|at)\s?(\d{4})\)?(?:\s*$|\))`)
	commaWord   = regexp.MustCompile(`,([A-Za-z])`)
	leadingMark = regexp.MustCompile(`^\d{1,2} ?((?:THE |The )?[A-Z][A-Za-z-]{2})`)
	commaKind   = regexp.MustCompile(`, (Act|Ordinance|Order)$`)
	bigSmall    = regexp.MustCompile(`([a-z)] )(Of|And|For|By|To|In|The|From|With|On|At)\b`)
	smallEll    = regexp.MustCompile(`(^|[\s(])l([bcdfgmnpqstv][a-z]|[A-Z]{2})`)
	apartS      = regexp.MustCompile(`(?i)\b(wom[ae]n|worker|employee|officer|minor) s\b`)
	bigEye      = regexp.MustCompile(`([a-z])I\b`)
	markNoise   = regexp.MustCompile(`\b\d\*+\s*|\*+`)
	bareNumber  = regexp.MustCompile(`\s*\(([IVXLCDM]{2,})\)\s*$`)
	abbrNoise   = regexp.MustCompile(`\s*\(([A-Z][A-Za-z&.]{0,7}[A-Z])\.?(?:,? (\d{4}))?\)`)
	titleYear   = regexp.MustCompile(`[\s,.]*\b([1Il][789]\d\d|2[0O][0-3O][\dO])\b[.\s)]*$`)
	kindWord    = regexp.MustCompile(`(?i)\b(act|ordinance|order|rules|regulations?|code|bill|constitution)\b`)
)

// cleanTitle reads a title as a catalogue, a heading or a file name gives it.
func cleanTitle(raw string) named {
	var n named
	t := strings.TrimSpace(markNoise.ReplaceAllString(cleanMarks(raw), ""))
	t = apartS.ReplaceAllString(smallEll.ReplaceAllString(leadingMark.ReplaceAllString(t, "$1"), "${1}I$2"), "${1}’s")
	t = strings.TrimSpace(strings.NewReplacer("[", "", "]", "", ")Act", ") Act", ")Ordinance", ") Ordinance", "´", "'", "\ufffd", "’", "`", "'", "_", " ", "\u00a0", " ").Replace(t))
	if m := repealNoise.FindStringSubmatchIndex(t); m != nil && m[0] > 5 {
		n.repeal = strings.Trim(t[m[2]:m[3]], " ().,")
		t = t[:m[0]]
	}
	if m := asOfNoise.FindString(t); m != "" {
		n.asOf = readDate(m)
		t = asOfNoise.ReplaceAllString(t, "")
	}
	t = otherNoise.ReplaceAllString(t, "")
	for _, m := range abbrNoise.FindAllStringSubmatch(t, -1) {
		if m[1] == "ICT" || workRoman(m[1]) || mostlyUpper(t) && !initials(m[1], t[:strings.Index(t, m[0])]) {
			continue
		}
		n.alts = append(n.alts, m[1])
		if m[2] != "" {
			n.year = atoi(m[2])
		}
		t = strings.Replace(t, m[0], " ", 1)
	}
	t = bareNumber.ReplaceAllString(t, "")
	if m := numberNoise.FindStringSubmatchIndex(t); m != nil {
		sub := numberNoise.FindStringSubmatch(t)
		n.number, n.year = strings.ToUpper(sub[2])+" of "+sub[3], atoi(sub[3])
		head := strings.TrimRight(t[:m[0]], " ,(")
		if sub[1] != "" && !endsInKind(trimYear(head)) {
			head += " " + capitalise(strings.ToLower(sub[1]))
		}
		t = head
	}
	return n.finish(t)
}

// initials reports whether the letters of abbr begin words of t, or t
// ends in the kind of a law, after which an abbreviation stands.
func initials(abbr, t string) bool {
	if endsInKind(trimYear(strings.TrimRight(t, " "))) {
		return true
	}
	ws := strings.FieldsFunc(t, func(r rune) bool { return r == ' ' || r == '-' })
	for _, r := range abbr {
		if !slices.ContainsFunc(ws, func(w string) bool { return strings.HasPrefix(w, string(r)) }) {
			return false
		}
	}
	return true
}

func workRoman(s string) bool {
	_, ok := corpus.ParseRoman(s)
	return ok
}

// finish sets the year at the end after a comma and mends spaces and letters.
func (n named) finish(t string) named {
	t = balance(strings.NewReplacer("( ", "(", " )", ")").Replace(strings.Join(strings.Fields(t), " ")))
	if m := titleYear.FindStringSubmatchIndex(t); m != nil && m[0] > 3 {
		n.year = atoi(strings.NewReplacer("I", "1", "l", "1", "O", "0").Replace(t[m[2]:m[3]]))
		t = t[:m[0]]
	}
	t = strings.Trim(t, " .,;:-–—_[]")
	if !strings.Contains(t, " (") {
		t = strings.ReplaceAll(t, "(", " (")
	}
	t = strings.ReplaceAll(commaWord.ReplaceAllString(strings.ReplaceAll(t, " ,", ","), ", $1"), "  ", " ")
	if rest, ok := strings.CutPrefix(t, "The "); ok {
		t = rest
	} else if rest, ok := strings.CutPrefix(t, "THE "); ok {
		t = rest
	} else if rest, ok := strings.CutPrefix(t, "he "); ok {
		t = rest // a "the" that lost its letter
	}
	if rest := kindWord.ReplaceAllString(t, ""); mostlyUpper(t) || len(strings.Fields(rest)) > 1 && mostlyUpper(rest) {
		t = titleCase(t)
	}
	if r, size := utf8.DecodeRuneInString(t); unicode.IsLower(r) {
		t = titleCaseWord(t[:size]) + t[size:]
	}
	if i := strings.LastIndexByte(t, ' '); i > 0 {
		if w := t[i+1:]; w == "act" || w == "ordinance" || w == "order" || w == "ACT" || w == "ORDINANCE" {
			t = t[:i+1] + capitalise(strings.ToLower(w))
		}
	}
	n.title = mendTitle(t)
	if n.year != 0 && t != "" {
		n.title += ", " + itoa(n.year)
	}
	return n
}

// mendTitle mends what catalogues and scans commonly do to titles: a comma before
// the kind, a bracket that is not closed, capitals of small words, an I read as
// l at the start of a word and an l as I at its end.
func mendTitle(t string) string {
	t = commaKind.ReplaceAllString(t, " $1")
	t = bigEye.ReplaceAllString(t, "${1}l")
	for range 2 {
		t = bigSmall.ReplaceAllStringFunc(t, func(s string) string { return s[:2] + strings.ToLower(s[2:]) })
	}
	if i := strings.LastIndexByte(t, ' '); i > 0 && endsInKind(t) && strings.Count(t, "(") == strings.Count(t, ")")+1 {
		t = t[:i] + ")" + t[i:]
	}
	return t
}

// balance drops brackets without a mate.
func balance(t string) string {
	var b strings.Builder
	depth := 0
	for i := 0; i < len(t); i++ {
		switch t[i] {
		case '(':
			if strings.IndexByte(t[i:], ')') < 0 {
				b.WriteByte(' ')
				continue
			}
			depth++
		case ')':
			if depth == 0 {
				continue
			}
			depth--
		}
		b.WriteByte(t[i])
	}
	return strings.TrimSpace(b.String())
}

func endsInKind(t string) bool {
	w := strings.ToLower(t[strings.LastIndexByte(t, ' ')+1:])
	return w == "act" || w == "ordinance" || w == "order" || w == "rules" || w == "code"
}

// small words stay small inside a title.
var small = map[string]bool{"of": true, "and": true, "the": true, "in": true, "for": true, "to": true, "on": true, "by": true, "at": true, "with": true, "from": true, "or": true, "against": true, "a": true, "an": true}

// titleCase makes a heading in capitals a title.
func titleCase(t string) string {
	ws := strings.Fields(strings.ToLower(t))
	for i, w := range ws {
		if i > 0 && small[w] {
			continue
		}
		parts := strings.Split(w, "-")
		for j, p := range parts {
			if !(j > 0 && (small[p] || p == "e" || p == "i")) {
				parts[j] = titleCaseWord(p)
			}
		}
		ws[i] = strings.Join(parts, "-")
	}
	return strings.Join(ws, " ")
}

func titleCaseWord(w string) string {
	for i, r := range w {
		if unicode.IsLetter(r) {
			return w[:i] + strings.ToUpper(string(r)) + w[i+utf8.RuneLen(r):]
		}
	}
	return w
}

func capitalise(w string) string { return titleCaseWord(w) }

// titleKind tells the kind of a work by the last word of its title that names
// one, "" where none does.
func titleKind(title string) corpus.Kind {
	low := strings.ToLower(title)
	if strings.HasPrefix(low, "constitution of") && !strings.Contains(low, "amendment") && !strings.HasSuffix(trimYear(low), " act") && !strings.HasSuffix(trimYear(low), " order") {
		return corpus.KindConstitution
	}
	ms := kindWord.FindAllString(bracketsOut(low), -1)
	if strings.HasPrefix(low, "rules of business") {
		return corpus.KindRules
	}
	if len(ms) == 0 {
		return ""
	}
	switch ms[len(ms)-1] {
	case "act", "code":
		return corpus.KindAct
	case "ordinance":
		return corpus.KindOrdinance
	case "order":
		return corpus.KindOrder
	case "rules":
		return corpus.KindRules
	case "regulation", "regulations":
		return corpus.KindRegulation
	case "bill":
		return corpus.KindBill
	}
	return ""
}

func trimYear(t string) string { return titleYear.ReplaceAllString(t, "") }

var inBrackets = regexp.MustCompile(`\([^()]*\)`)

func bracketsOut(t string) string { return inBrackets.ReplaceAllString(t, " ") }
