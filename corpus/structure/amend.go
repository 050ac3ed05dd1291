package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// note is an amendment footnote with the mark by which the text points to it.
type note struct {
	mark string
	text string
	page int
	// at is the index of the body line before which the note stood.
	at int
	// from is the index of the first body line of the printed page.
	from int
}

// noteStart matches how footnotes begin after their mark.
var noteStart = regexp.MustCompile(`^(?:(?i:subs|sub|ins|rep)\s?[.,]|Subs? by|Ins by|Ins\s+(?:and|&|new)|Subs\s+(?:and|&)|Substituted|Inserted|Amended (?:by|vide)|(?i:added|omitted|repealed|deleted|numbered|re-?numbered|validated)(?:[.,]? (?:by|ibid|and|&|vide|as|the|words|in)\b|,)|The (?:words?|original|figures?|commas?|brackets?|proviso|existing|expression|full[- ]stop|semi-?colon|colon|second|Explanation|clauses?|sentence|entr(?:y|ies))\b|Certain words|(?:New|Original|Old) (?:sub-?section|section|clause|proviso|paragraph|para|entry|cl)|(?:Full[- ]stop|Proviso|Commas?|Words?|Figures?|Expression|Colon|Semi-?colon|Section|Sub-?sections?|Clauses?|Sub-?clause|Paragraph|Explanation|Cl|Entry|Article|Chapter|Schedule|Item|Illustration|S|Ss|Sec|Rules?)\.?,? ?[^.]{0,60}?\b(?:omitted|subs|ins|added|re-?numbered|inserted|substituted|deleted|rep|amended|replaced)\b|For (?:statement|Statement|the |such|rules|notification|text|Report|enforcement|similar|repeal)|See |Cf\b|This (?:Act|Ordinance|Order|section|clause|word) (?:has|was|have|received|came|is)\b|The (?:Act|Ordinance) (?:has|was|is|came)\b|As to |In the application|It (?:has|was|is) been|Now |Came into force|Enforced|Passed by|Received the assent|Shall be |w\.e\.f)`)

// startsNote reports whether t reads like a footnote without its mark.
func startsNote(t string) bool {
	if t == "" || t[0] < 'A' || t[0] > 'w' {
		return false
	}
	return noteStart.MatchString(t)
}

// markedNote cuts the mark off a line that opens a footnote: "1Subs. by …",
// "1. Ins. by …", "* Subs. by". ok is false for body text.
func markedNote(t string) (mark, text string, ok bool) {
	i := 0
	for i < len(t) && t[i] >= '0' && t[i] <= '9' && i < 3 {
		i++
	}
	if i == 0 {
		for i < len(t) && t[i] == '*' {
			i++
		}
	}
	if i == 0 || i > 3 {
		return "", "", false
	}
	text = strings.TrimLeft(t[i:], " .)†")
	if !startsNote(text) || sectionLike(t[i:]) {
		return "", "", false
	}
	return t[:i], text, true
}

// sectionLike keeps "12. Omitted." and "15. Substituted service. (1) …" apart
// from notes: a stop right after the number, and no instrument named.
func sectionLike(rest string) bool {
	if !strings.HasPrefix(rest, ".") {
		return false
	}
	t := strings.TrimLeft(rest, ". ")
	return !instrument.MatchString(t) || strings.HasPrefix(t, "The ") || strings.HasPrefix(t, "For ") ||
		strings.HasPrefix(t, "This ")
}

// instrument matches what names an amending law in a footnote.
var instrument = regexp.MustCompile(`\b(?i:act|ord|ordinance|order|p\. ?o|a\. ?o|s\.r\.o|sro|ibid|notification|adaptation|w\.e\.f|f\.a\.o|gaz)\b`)

// takeNotes takes the footnotes that stand in the running text out of it.
func takeNotes(in []line) (body []line, notes []note) {
	pageFrom := 0
	wide := typicalWidth(in)
	for i := 0; i < len(in); {
		mark, text, ok := markedNote(in[i].text)
		if !ok {
			if n := len(body); n > 0 && body[n-1].page != in[i].page {
				pageFrom = n
			}
			body = append(body, in[i])
			i++
			continue
		}
		first := len(notes)
		for ok {
			n := note{mark: mark, text: text, page: in[i].page, at: len(body), from: pageFrom}
			i++
			for i < len(in) && in[i].page == n.page && continuesNote(n.text, in[i-1], in[i], wide) {
				n.text += " " + in[i].text
				i++
			}
			notes = append(notes, n)
			if i >= len(in) || in[i].page != n.page {
				break
			}
			mark, text, ok = markedNote(in[i].text)
		}
		if len(notes) > first {
			pageFrom = len(body)
		}
	}
	return body, notes
}

// typicalWidth is the length that nine lines in ten do not pass.
func typicalWidth(in []line) int {
	var hist [256]int
	for _, l := range in {
		hist[min(l.wide, 255)]++
	}
	seen, want := 0, len(in)*9/10
	for w, n := range hist {
		if seen += n; seen >= want {
			return max(w, 60)
		}
	}
	return 255
}

// noteTail matches the continuation of a footnote after a full stop.
var noteTail = regexp.MustCompile(`^(?:and |or |for |to |by |in |see |It has|It is|For |The words|and the|w\.e\.f|\(w|dated|pp?\.|Pt\.|P\. |s\. ?\d|ss\. |Sch|Gaz|Vol)`)

// noteDone matches the end of a footnote that lacks its stop.
var noteDone = regexp.MustCompile(`(?:\bss?\. ?\d+[A-Z]?(?:\(\w+\))*|\bibid|\bSch|\bArts?\. ?\d+|\d{4}\)|[”"])$`)

// continuesNote reports whether next goes on with the footnote text: the note
// has not come to its stop, or the line is longer than body lines are, as the
// small type of footnotes makes it.
func continuesNote(text string, prev, next line, wide int) bool {
	if _, _, ok := markedNote(next.text); ok || len(text) > 3000 || strongOpening(next.text) {
		return false
	}
	if next.wide > wide+12 {
		return true
	}
	t := strings.TrimRight(text, " ")
	stopped := strings.HasSuffix(t, ".") || strings.HasSuffix(t, ".]") || strings.HasSuffix(t, ".”") ||
		strings.HasSuffix(t, ". )") || strings.HasSuffix(t, "ibid.,")
	if stopped {
		return noteTail.MatchString(next.text) && prev.wide > 60 && !opensParagraph(next.text)
	}
	if next.gap && prev.wide < 60 || opensParagraph(next.text) || containerLine(next.text) {
		return false
	}
	if noteDone.MatchString(t) && instrument.MatchString(t) && sectionHead(next.text) {
		return false
	}
	if noteDone.MatchString(t) && !startsLower(next.text) && (prev.wide < wide*9/10 || instrument.MatchString(t) && startsUpper(next.text)) {
		return false
	}
	if strings.HasSuffix(t, "]") || strings.HasSuffix(t, ";") || strings.HasSuffix(t, ")") {
		return startsLower(next.text) && prev.wide > wide*3/4
	}
	// A note whose last line is short has ended even without its stop.
	return prev.wide > wide/2 || startsLower(next.text) && prev.wide > wide/3
}

// sectionHead matches a number with its stop before words: "1[6. Fees in respect".
func sectionHead(t string) bool {
	s, ok := readShape(t)
	return ok && s.stop == '.' && !s.round && !s.quote && startsUpper(s.rest) && strings.Contains(s.rest, " ")
}

// strongOpeningRE matches a provision's opening that no footnote contains.
var strongOpeningRE = regexp.MustCompile(`^(?:\d{1,2} ?)?\[?\(?\d{1,3} ?-?[A-Z]{0,2}[.)] ?.*(?:\.[—―–]|\.__|[:.]-)`)

func strongOpening(t string) bool {
	if t == "" || !(t[0] >= '0' && t[0] <= '9' || t[0] == '[' || t[0] == '(') {
		return false
	}
	return strongOpeningRE.MatchString(t)
}

// footnotesOf reads the notes that the extraction put into Page.Footnotes.
func footnotesOf(pages []corpus.Page, body []line) []note {
	var notes []note
	for _, pg := range pages {
		if pg.Footnotes == "" {
			continue
		}
		from, to := lines.OfPage(body, pg.Number, func(l line) int { return l.page })
		var lines []line
		for raw := range strings.SplitSeq(pg.Footnotes, "\n") {
			if t := strings.TrimSpace(cleanLine(raw)); t != "" && !isRuleOrFolio(t) {
				lines = append(lines, line{text: t, page: pg.Number})
			}
		}
		for _, l := range joinLone(lines) {
			mark, rest := cutMark(l.text)
			if mark == "" && len(notes) > 0 && notes[len(notes)-1].page == pg.Number {
				notes[len(notes)-1].text += " " + l.text
				continue
			}
			notes = append(notes, note{mark: mark, text: rest, page: pg.Number, from: from, at: to})
		}
	}
	return notes
}

// cutMark cuts a leading footnote mark of one or two digits.
func cutMark(t string) (mark, rest string) {
	i := 0
	for i < len(t) && i < 2 && t[i] >= '0' && t[i] <= '9' {
		i++
	}
	if i == 0 || i < len(t) && t[i] >= '0' && t[i] <= '9' {
		return "", t
	}
	return t[:i], strings.TrimLeft(t[i:], " .)")
}

// actions are the words by which footnotes say what was done, in the order in
// which they are looked for.
var actions = []struct{ stem, action string }{
	{"renumber", "renumbered"}, {"re-number", "renumbered"}, {"subs", "substituted"}, {"ins", "inserted"},
	{"added", "added"}, {"omitted", "omitted"}, {"deleted", "omitted"}, {"rep.", "repealed"}, {"repealed", "repealed"},
}

var (
	byRE  = regexp.MustCompile(`\b(?:by|By|vide) (.+)`)
	wefRE = regexp.MustCompile(`(?i)(?:w\. ?e\. ?f\.?|with effect from)(?: the)? ?([^);]{4,40})`)
	byEnd = regexp.MustCompile(`(?i)[,(]? ?(?:w\. ?e\. ?f|with effect from)| for (?:the |“|")|, ?to read as|[;“"]`)
)

// parseAmendment reads a footnote into an amendment. ok is false for notes
// that record no change.
func parseAmendment(text string) (corpus.Amendment, bool) {
	text = strings.TrimSpace(text)
	low := strings.ToLower(text)
	best, action := len(low), ""
	for _, a := range actions {
		if i := strings.Index(low, a.stem); i >= 0 && i < best {
			best, action = i, a.action
		}
	}
	if action == "" || best > 400 {
		return corpus.Amendment{}, false
	}
	am := corpus.Amendment{Action: action, Note: text}
	if m := byRE.FindStringSubmatch(text[min(best, len(text)):]); m != nil {
		by := m[1]
		if loc := byEnd.FindStringIndex(by); loc != nil {
			by = by[:loc[0]]
		}
		am.By = strings.TrimRight(strings.TrimSpace(by), ".,( ")
		am.Work = instrumentWork(by)
	}
	if m := wefRE.FindStringSubmatch(text); m != nil {
		am.Effective = readDate(m[1])
	}
	return am, true
}

var instrumentRE = regexp.MustCompile(`(?i)\b(act|ordinance|ord|p\. ?o|president.?s order|order)\b\.?,?(?: ?no\.?)? ?\(?([IVXLCDM]{1,9}|\d{1,3}) of (\d{4})|\(([IVXLCDM]{1,9}|\d{1,3}) of (\d{4})\)|^ ?(?:Act )?([IVXLCDM]{1,9}) of (\d{4})`)

// instrumentWork makes the identifier of the amending law that by names, ""
// where its kind or number is not plain.
func instrumentWork(by string) string {
	m := instrumentRE.FindStringSubmatch(by)
	if m == nil {
		return ""
	}
	number, year := m[2]+m[4]+m[6], m[3]+m[5]+m[7]
	n, ok := workid.ParseNumber(number)
	if !ok {
		return ""
	}
	low := strings.ToLower(by)
	kind := corpus.KindAct
	switch {
	case strings.Contains(low, "ord.") || strings.Contains(low, "ordinance"):
		kind = corpus.KindOrdinance
	case strings.Contains(low, "order") || strings.Contains(low, "p.o") || strings.Contains(low, "p. o"):
		kind = corpus.KindOrder
	}
	id := workid.ID{Jurisdiction: amenderOf(low), Kind: kind, Year: atoi(year), Number: n}
	return id.Work()
}

func amenderOf(low string) string {
	for _, p := range []struct{ word, code string }{
		{"w.p.", "pk-wp"}, {"west pakistan", "pk-wp"}, {"punjab", "pk-pb"}, {"sind", "pk-sd"},
		{"n.w.f.p", "pk-kp"}, {"khyber", "pk-kp"}, {"baluchistan", "pk-ba"}, {"balochistan", "pk-ba"},
	} {
		if strings.Contains(low, p.word) {
			return p.code
		}
	}
	return "pk"
}

func atoi(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 9; i++ {
		if s[i] < '0' || s[i] > '9' {
			return n
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
