package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// style is how a sub-provision is numbered.
type style int

const (
	digitStyle style = iota
	alphaStyle
	romanStyle
	upperStyle
	wordStyle // Proviso, Explanation, Illustration
)

// level is an open sub-provision.
type level struct {
	index int
	style style
	label string
	// closed is set where a proviso has ended it; the next number may still
	// stand at its level.
	closed bool
	// The counts number the provisos and explanations below it.
	provisos, explanations, illustrations int
}

// subdivide finds subsections, clauses, provisos, explanations and
// illustrations in the text of the unit s.out[k] and appends them after it,
// with offsets into its text.
func (s *statute) subdivide(k int) {
	u := s.out[k]
	if u.Omitted || len(u.Text) < 20 {
		return
	}
	s.out[k].Defines = definitions(u.Heading, u.Text)
	stack := []level{{index: k, style: -1}}
	for at := 0; at < len(u.Text); {
		end := strings.IndexByte(u.Text[at:], '\n')
		if end < 0 {
			end = len(u.Text)
		} else {
			end += at
		}
		stack = s.openSubs(stack, u, at, end)
		at = end + 1
	}
	s.closeSubs(stack, 1, len(u.Text))
}

// openSubs reads the marks at the head of one paragraph; "(1) (a) …" opens two.
func (s *statute) openSubs(stack []level, u corpus.Provision, at, end int) []level {
	t := u.Text[at:end]
	if w := paragraphWord(t); w != "" {
		return s.openWord(stack, u, w, at)
	}
	for n := 0; n < 3; n++ {
		label, width := subMark(t)
		if label == "" {
			break
		}
		stack = s.openNumbered(stack, u, label, at)
		rest := strings.TrimLeft(t[width:], " ")
		at, t = at+len(t)-len(rest), rest
	}
	return stack
}

// subMark reads "(12)", "(2A)", "(iv)", "(aa)" at the head of t.
func subMark(t string) (label string, width int) {
	if len(t) < 3 || t[0] != '(' {
		return "", 0
	}
	end := strings.IndexByte(t, ')')
	if end < 2 || end > 9 || !alnum(t[1:end]) {
		return "", 0
	}
	label = t[1:end]
	if label[0] > '9' && len(label) > 3 && !romanLike(label) && !strings.HasPrefix(label, "x") {
		return "", 0
	}
	return label, end + 1
}

func romanLike(s string) bool {
	return strings.Trim(s, "ivxlc") == "" || len(s) > 1 && strings.Trim(s[:len(s)-1], "ivxlc") == ""
}

func paragraphWord(t string) string {
	for _, w := range []string{"Provided", "Explanation", "Illustration", "Exception"} {
		if strings.HasPrefix(t, w) {
			return w
		}
	}
	return ""
}

// styles lists the ways in which a label can be read, the likelier first.
func styles(label string) []style {
	c := label[0]
	switch {
	case c >= '0' && c <= '9':
		return []style{digitStyle}
	case c >= 'A' && c <= 'Z':
		return []style{upperStyle}
	case label == "i" || romanLike(label) && len(label) > 1 && label != "ii" || label == "ii" || label == "iii":
		return []style{romanStyle, alphaStyle}
	case romanLike(label):
		return []style{alphaStyle, romanStyle}
	}
	return []style{alphaStyle}
}

// openNumbered opens a numbered sub-provision at the level where its label
// goes on with the one before, else one level deeper.
func (s *statute) openNumbered(stack []level, u corpus.Provision, label string, at int) []level {
	for _, st := range styles(label) {
		for d := len(stack) - 1; d >= 1; d-- {
			if stack[d].style == st && follows(st, stack[d].label, label) {
				stack = s.closeSubs(stack, d, at)
				for i := range stack {
					stack[i].closed = false
				}
				return s.push(stack, u, st, label, at)
			}
		}
	}
	st := styles(label)[0]
	if st == alphaStyle && label != "a" && label != "aa" && romanLike(label) && stack[len(stack)-1].style == alphaStyle {
		st = romanStyle
	}
	for d := len(stack) - 1; d >= 1; d-- {
		if stack[d].style != st || stack[d].closed {
			continue
		}
		if st == digitStyle {
			// A number that does not go on is a cross reference.
			return stack
		}
		stack = s.closeSubs(stack, d, at)
		break
	}
	return s.push(stack, u, st, label, at)
}

// follows reports whether label can come after prev at one level.
func follows(st style, prev, label string) bool {
	switch st {
	case digitStyle:
		a, b := atoi(prev), atoi(label)
		return b > a && b <= a+6 || b == a && len(label) >= len(prev)
	case romanStyle:
		a, okA := romanPrefix(prev)
		b, okB := romanPrefix(label)
		return okA && okB && (b == a || b == a+1 || b > a && b <= a+3)
	case alphaStyle, upperStyle:
		if label[0] == prev[0] {
			return len(label) >= len(prev)
		}
		return label[0] == prev[0]+1 || label[0] > prev[0] && len(label) == 1 && !romanLike(label) || label[0] > prev[0] && label[0] <= prev[0]+2
	}
	return false
}

// romanPrefix reads "iv" and the "iv" of "iva".
func romanPrefix(s string) (int, bool) {
	if n, ok := corpus.ParseRoman(s); ok {
		return n, true
	}
	if len(s) > 1 {
		return corpus.ParseRoman(s[:len(s)-1])
	}
	return 0, false
}

// push opens a sub-provision below the top of the stack.
func (s *statute) push(stack []level, u corpus.Provision, st style, label string, at int) []level {
	parent := s.out[stack[len(stack)-1].index]
	kind := subKind(u.Kind, st, len(stack))
	p := corpus.Provision{
		EID: workid.Join(parent.EID, workid.EID(kind, label)), Kind: kind, Number: label, Parent: parent.EID,
		Start: at, PageFrom: u.PageFrom, PageTo: u.PageTo,
	}
	return append(stack, level{index: s.add(p, 0, 0), style: st, label: label})
}

// subKind names a sub-provision: a section has subsections, clauses and
// sub-clauses, an Article clauses and sub-clauses.
func subKind(unit corpus.ProvisionKind, st style, depth int) corpus.ProvisionKind {
	switch {
	case st == digitStyle && unit != corpus.Article && depth == 1:
		return corpus.Subsection
	case depth == 1, depth == 2 && unit != corpus.Article && st != romanStyle:
		return corpus.Clause
	case depth == 2 && unit != corpus.Article:
		return corpus.Clause
	}
	return corpus.Subclause
}

// openWord opens a proviso, explanation or illustration below the subsection
// that is open, or below the unit.
func (s *statute) openWord(stack []level, u corpus.Provision, w string, at int) []level {
	for d := 1; d < len(stack); d++ {
		if stack[d].style == wordStyle {
			stack = s.closeSubs(stack, d, at)
		}
	}
	d := 1
	if len(stack) > 1 && stack[1].style == digitStyle && !stack[1].closed {
		d = 2
	}
	s.closeSubs(stack, d, at)
	for i := d; i < len(stack); i++ {
		stack[i].closed = true
	}
	top := &stack[d-1]
	kind, n := corpus.Proviso, 0
	switch w {
	case "Provided":
		top.provisos++
		n = top.provisos
	case "Explanation":
		top.explanations++
		kind, n = corpus.Explanation, top.explanations
	case "Exception":
		top.explanations++
		kind, n = corpus.Explanation, top.explanations
	default:
		top.illustrations++
		kind, n = corpus.Illustration, top.illustrations
	}
	parent := s.out[top.index].EID
	p := corpus.Provision{
		EID: workid.Join(parent, workid.EID(kind, itoa(n))), Kind: kind, Parent: parent, Start: at,
		PageFrom: u.PageFrom, PageTo: u.PageTo,
	}
	return append(stack, level{index: s.add(p, 0, 0), style: wordStyle})
}

// closeSubs ends the open sub-provisions from depth d on.
func (s *statute) closeSubs(stack []level, d, at int) []level {
	for i := d; i < len(stack); i++ {
		if stack[i].closed {
			continue
		}
		p := &s.out[stack[i].index]
		p.End = max(at, p.Start)
		text := s.out[stack[0].index].Text
		for p.End > p.Start && p.End <= len(text) && (text[p.End-1] == '\n' || text[p.End-1] == ' ') {
			p.End--
		}
	}
	if d < len(stack) {
		return stack[:d]
	}
	return stack
}

var (
	defineRE = regexp.MustCompile(`[“"”‘']\s?([^“”"‘’\n]{2,70}?)\s?[,.]?[”"’'“](?: ?[(\[][^()\n]{1,60}[)\]]| ?[(\[][^A-Za-z“”\n]{2,40})?(?:\s*(?:or|and|,) [“"”‘][^“”"\n]{2,70}[”"“])*,?(?: in relation to [^,]{1,60},| in relation to (?:an?|the) [^ ,;]{1,30}| with respect to [^,]{1,60},|, where[^,]{1,60},|,? used (?:with reference|in relation) to [^,;“”]{1,60}?,?|,? with (?:its|their) grammatical variations(?: and cognate expressions)?,?)? ?(?:means?|includes?|ha(?:s|ve) the (?:same )?meaning|shall (?:mean|include|have)|denotes?|signif|is said|and includes)`)
	alsoRE   = regexp.MustCompile(`^\s*[,.]?[”"]\s*(?:or|and|,) [“"”]([^“”"\n]{2,70}?),?[”"“]`)
	headRE   = regexp.MustCompile(`[“"]([^“”"\n]{2,50}?)[.,]?[”"]`)
	quoteRE  = regexp.MustCompile(`(?:word|words|expression|term)s? [“"]([^“”"\n]{2,60})[”"] `)
)

// definitions lists the terms that a provision defines.
func definitions(heading, text string) []string {
	if at := quotedLaw.FindStringIndex(text); at != nil {
		text = text[:at[1]] // the terms behind are those of the law that it amends
	}
	if !strings.ContainsAny(heading+text, "“\"‘”") {
		return unquoted(heading, text)
	}
	var out []string
	seen := map[string]bool{}
	add := func(term string) {
		term = strings.Trim(cleanMarks(term), " ,.;")
		if key := strings.ToLower(term); term != "" && !seen[key] && len(out) < 300 {
			seen[key] = true
			out = append(out, term)
		}
	}
	eachDefined(text, add)
	if definesTerms(heading) {
		for _, m := range quotedItem.FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(strings.ToLower(m[1]), "words and") {
				add(m[1])
			}
		}
		for _, t := range unquoted(heading, text) {
			if !noTerm.MatchString(t) {
				add(t)
			}
		}
	}
	if strings.HasPrefix(heading, "“") || strings.HasPrefix(heading, "\"") {
		// "“Good faith”" is the heading of a section that says what it is.
		for _, m := range headRE.FindAllStringSubmatch(heading, -1) {
			add(m[1])
		}
	}
	if len(out) == 0 {
		if m := quoteRE.FindStringSubmatch(text[:min(len(text), 200)]); m != nil && strings.Contains(heading, m[1]) {
			add(m[1])
		}
	}
	return out
}

// eachDefined calls fn for each quoted term that a text says what it means.
func eachDefined(text string, fn func(term string)) {
	for _, m := range defineRE.FindAllStringSubmatchIndex(text, -1) {
		fn(text[m[2]:m[3]])
		for at := m[3]; at < m[1]; {
			also := alsoRE.FindStringSubmatchIndex(text[at:m[1]])
			if also == nil {
				break
			}
			fn(text[at+also[2] : at+also[3]])
			at += also[3]
		}
	}
}

// quotedLaw opens the words that an amending section puts into another law.
var quotedLaw = regexp.MustCompile(`\bthe following\b[^:.]{0,120}\bshall be (?:inserted|substituted|added)\b`)

// quotedItem is an item of a list of definitions, whatever stands behind its term.
var quotedItem = regexp.MustCompile(`(?m)^\((?:[a-z]{1,4}|\d{1,3})\) ?[“"]([^“”"\n]{2,70}?)[,.]?[”"] ?\pL`)

// definesTerms reports whether a heading is that of a list of definitions.
func definesTerms(heading string) bool {
	h := strings.ToLower(heading)
	return strings.HasPrefix(h, "definition") || strings.HasPrefix(h, "interpretation")
}

// noTerm matches what is no term where others stand in marks of quotation: part of an
// item, "having no visible means", "hires any services and includes".
var noTerm = regexp.MustCompile(`\b(?:and|or|no|any|the|to|by|which|who)\b|^(?:in|on|of|where|also|\pL+ing)\b|\bof$`)

// bareTerm is a term of a list of definitions from which the source lost the marks of
// quotation, or one of them: "(b) capitation fee means any kind of donation".
var bareTerm = regexp.MustCompile(`(?m)^\((?:[a-z]{1,4}|\d{1,3})\) ?[“"]?([A-Za-z][\pL ,'’-]{1,50}?)[”"]? (?:means|includes)\b`)

// unquoted lists the terms of a section of definitions that has no quotation at all.
func unquoted(heading, text string) []string {
	if !definesTerms(heading) {
		return nil
	}
	var out []string
	for _, m := range bareTerm.FindAllStringSubmatch(text, -1) {
		if w, _, _ := strings.Cut(m[1], " "); !sentenceStart(capitalise(w)) && !bodyVerb.MatchString(m[1]) {
			out = append(out, strings.TrimRight(m[1], " '’-"))
		}
	}
	return out
}
