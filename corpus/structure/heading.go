package structure

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headed is a provision's first words parted into heading and text.
type headed struct {
	heading string
	lines   []string
}

// longestHeading bounds headings, in bytes; longer ones are body text.
const longestHeading = 320

// splitHeading parts the lines of a provision, number already cut off, into
// its heading and its text. known is the heading in the arrangement table, ""
// where there is none; injected says that the line break and the ".—" before it
// may be damage of the source.
func splitHeading(lines []string, known string, injected bool) headed {
	return giveBack(partHeading(lines, known, injected), known)
}

// firstSub is the first subsection in what was taken for a heading, its 1 often
// read as an l.
var firstSub = regexp.MustCompile(`(?:^|[\s.:,\-–—―⎯⸺…]+[l1I]?|\D[l1])\((?:1|l|I)\)\s`)

// giveBack returns to the text what is none of the heading: a subsection, or the
// whole where it is a sentence of the law.
func giveBack(h headed, known string) headed {
	if h.heading == "" || likeness(known, h.heading) >= 0.6 {
		return h
	}
	cut := -1
	if m := firstSub.FindStringIndex(h.heading); m != nil {
		cut = m[0]
	} else if sentenceStart(h.heading) && (strings.Contains(h.heading, " shall ") || strings.Contains(h.heading, " is to be ")) && len(h.heading) > 60 {
		cut = 0
	}
	if cut < 0 {
		return h
	}
	body := strings.TrimLeft(h.heading[cut:], " .:,-–—―⎯⸺…")
	if rest, ok := strings.CutPrefix(body, "(1) "); ok && cut == 0 && len(h.lines) > 0 && !bodyVerb.MatchString(rest) && !opensParagraph(h.lines[0]) {
		// The 1 of the first subsection was printed before the heading.
		h.heading, h.lines[0] = trimHeading(rest), "(1) "+h.lines[0]
		return h
	}
	if cut > 0 {
		if i := strings.IndexByte(body, '('); i >= 0 {
			body = body[i:]
		}
	}
	if len(h.lines) > 0 && !opensParagraph(h.lines[0]) {
		body += " " + h.lines[0]
		h.lines = h.lines[1:]
	}
	h.heading, h.lines = trimHeading(h.heading[:cut]), prepend(body, h.lines)
	return h
}

func partHeading(lines []string, known string, injected bool) headed {
	if len(lines) == 0 {
		return headed{}
	}
	if label, _ := subMark(strings.TrimLeft(lines[0], "0123456789[ ")); label != "" {
		if omittedText(known) {
			known = ""
		}
		if injected {
			lines[0] = strings.TrimSuffix(lines[0], ".—")
		}
		return headed{heading: trimHeading(known), lines: lines}
	}
	if injected && strings.HasSuffix(lines[0], ".—") {
		if h, ok := splitInjected(lines); ok {
			return mend(h, known)
		}
		lines = append([]string{strings.TrimSuffix(lines[0], ".—")}, lines[1:]...)
	}
	if h, ok := splitKnown(lines, known); ok {
		return h
	}
	text := joinHead(lines[:1])
	h := splitPlain(lines)
	if h.heading != "" && len(h.heading) < longestMargin && ownHeading(text, h.heading) && likeness(known, h.heading) < 0.34 {
		return h // the numbers of the table and of the text have parted
	}
	if len(words(known, 3)) > 0 && !omittedText(known) && likeness(known, h.heading) < 0.34 && likeness(known, joinHead(lines[:1])) < 0.34 {
		// The heading stands in the margin, and only the table gives it.
		return headed{heading: trimHeading(known), lines: lines}
	}
	return mend(h, known)
}

// ownHeading reports whether a stop with a dash ends the heading in the text, so
// that it is one whatever the table says.
func ownHeading(text, heading string) bool {
	d := dashEnd(text)
	return d > 1 && text[d-1] == '.' && !strings.Contains(text[:d-1], ". ") && !plainBody(heading) && len(words(heading, 3)) > 0
}

// splitInjected reads a heading line that ends in a ".—" which the source's
// reader put there. The true heading may end earlier in the line, with the
// line, or (where it stopped at a hyphen or at the line's end) further on.
func splitInjected(lines []string) (headed, bool) {
	first := strings.TrimSuffix(lines[0], ".—")
	rest := lines[1:]
	if d := dashEnd(first); d > 0 {
		h := splitPlain(append([]string{first}, rest...))
		return h, h.heading != ""
	}
	if c := colonEnd(first); c > 0 && stopEnd(first[:c]) < 0 {
		if h := splitPlain(append([]string{first}, rest...)); h.heading != "" {
			return h, true
		}
	}
	if d := stopEnd(first); d > 0 && !bracketed(strings.TrimSpace(first[d+1:])) {
		h := splitPlain(append([]string{first}, rest...))
		return h, h.heading != ""
	}
	if len(rest) == 0 {
		return headed{heading: trimHeading(first)}, true
	}
	next := strings.TrimLeft(rest[0], "_- ")
	if joinsByHyphen(first, next) && opensSaving(first) {
		return headed{lines: prepend(first+"-"+next, rest[1:])}, true
	}
	if !cutShort(first, next) && !hyphenCut(first, rest) {
		return headed{heading: trimHeading(first), lines: append([]string{next}, rest[1:]...)}, true
	}
	glue := " "
	if joinsByHyphen(first, next) || !goesOn(first) && utf8.RuneCountInString(first) < 66 && len(lastWord(first)) < 8 {
		glue = "-"
	}
	joined := first + glue + next
	h := splitPlain(append([]string{joined}, rest[1:]...))
	if stop := stopEnd(joined); h.heading == "" && startsLower(next) && stop > len(first) && stop < len(first)+120 && opensLikeHeading(first) && !bodyVerb.MatchString(first) {
		// The words of a sentence in the second half of a heading.
		h = headed{heading: trimHeading(joined[:stop]), lines: prepend(strings.TrimLeft(joined[stop:], " .,:;-–—_"), rest[1:])}
	}
	if h.heading == "" && len(first) > 12 {
		return headed{heading: trimHeading(first), lines: rest}, true
	}
	return h, true
}

// opensSaving knows the words with which sentences of a law begin that no heading
// begins with.
func opensSaving(t string) bool {
	for _, w := range []string{"Save, ", "Save as ", "Subject to ", "Notwithstanding ", "Without prejudice "} {
		if strings.HasPrefix(t, w) {
			return true
		}
	}
	return false
}

// bracketed reports whether t opens with a bracket that is no "(1)".
func bracketed(t string) bool {
	label, _ := subMark(t)
	return strings.HasPrefix(t, "(") && label == ""
}

// longestTail is the length of a word that ends a heading on the line after it.
const longestTail = 24

// cutShort reports whether a heading goes on in the line after it: small
// letters follow, a word that takes a hyphen ends it, or the line was full and
// the next holds the end of a heading.
func cutShort(first, next string) bool {
	if startsLower(next) {
		return true
	}
	if d := dashEnd(next); d > 1 && d < longestTail && next[d-1] == '.' && !opensParagraph(next) && len(strings.Fields(next[:d])) < 3 {
		return true // "… Settlement.—" / "Officers.— For the purpose": the heading has its own end there
	}
	if opensParagraph(next) {
		return false
	}
	d := dashEnd(next)
	if joinsByHyphen(first, next) && (d > 0 && d < 90 || stopEnd(next) > 0) {
		return true
	}
	if utf8.RuneCountInString(first) <= 60 {
		return false
	}
	if d > 0 && d < 60 && !strings.Contains(next[:d], ". ") && !strings.HasPrefix(next, "Whoever") {
		return true
	}
	stop := stopEnd(next)
	return stop > 0 && stop < 36 && utf8.RuneCountInString(first) >= 66 && !omittedText(next) && !sentenceStart(next)
}

// hyphenCut reports whether a heading that stopped at a hyphen goes on in rest for
// more than a line: "Registrar or Sub" / "Registrar to be … within sections 20" /
// "and 21. When …".
func hyphenCut(first string, rest []string) bool {
	if len(rest) < 2 || !joinsByHyphen(first, rest[0]) || opensParagraph(rest[0]) || opensParagraph(rest[1]) ||
		sentenceStart(rest[0]) || strings.HasPrefix(rest[0], "Notwithstanding ") || strings.HasPrefix(rest[0], "Subject ") {
		return false
	}
	d, stop := dashEnd(rest[1]), stopEnd(rest[1])
	return d > 0 && d < 60 || stop > 0 && stop < 60
}

// sentenceStart knows the words with which sections begin.
func sentenceStart(t string) bool {
	w, _, _ := strings.Cut(t, " ")
	switch strings.TrimRight(w, ",") {
	case "The", "No", "Any", "Every", "Where", "If", "Whoever", "All", "In", "On", "Nothing", "This", "A", "An":
		return true
	}
	return false
}

// joinsByHyphen knows words that a hyphen ends.
func joinsByHyphen(first, next string) bool {
	switch w := strings.ToLower(lastWord(first)); w {
	case "registrar", "inspector", "governor", "accountant", "postmaster":
		return strings.HasPrefix(next, "General")
	case "non", "co", "sub", "re", "pre", "self", "ex", "cross", "in", "inter", "vice", "qatl", "majlis", "anti", "well",
		"attorney", "auditor", "pro", "solicitor", "old", "advocate", "director", "administrator", "secretary", "surveyor":
		return !strings.HasPrefix(next, "the ")
	}
	return false
}

// splitKnown cuts the heading that the arrangement table gives off the text,
// where the text begins with its words.
func splitKnown(lines []string, known string) (headed, bool) {
	want := words(known, 60)
	if len(want) < 2 {
		return headed{}, false
	}
	n := 1
	for n < len(lines) && n < 4 && !opensParagraph(lines[n]) && !newItem(lines[n-1], lines[n]) {
		n++
	}
	text := joinHead(lines[:n])
	end := matchWords(text, want)
	if end < 0 {
		return headed{}, false
	}
	after := strings.TrimLeft(text[end:], " .,:;-–—―‒⸺⸻_]”\"")
	return headed{heading: trimHeading(text[:end]), lines: prepend(after, lines[n:])}, true
}

// matchWords returns where in text the words end, or -1 where text does not
// begin with them.
func matchWords(text string, want []string) int {
	i := 0
	for _, w := range want {
		start := strings.IndexFunc(text[i:], isWordRune)
		if start < 0 {
			return -1
		}
		i += start
		end := strings.IndexFunc(text[i:], func(r rune) bool { return !isWordRune(r) })
		if end < 0 {
			end = len(text) - i
		}
		if !strings.EqualFold(text[i:i+end], w) {
			return -1
		}
		i += end
	}
	return i
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// splitPlain finds the end of the heading in up to five lines: the first stop
// with a dash, or the first stop before a capital.
func splitPlain(lines []string) headed {
	n := 1
	for n < len(lines) && n < 5 && !opensParagraph(lines[n]) && !newItem(lines[n-1], lines[n]) {
		n++
	}
	text := joinHead(lines[:n])
	dash, stop := dashEnd(text), stopEnd(text)
	end := dash
	if dash < 0 || stop >= 0 && stop < dash-1 {
		end = stop
	}
	if c := colonEnd(text); c > 0 && (end < 0 || c < end) {
		end = c
	}
	if end < 0 && strings.HasSuffix(lines[0], ".") && len(lines) > 1 && opensParagraph(lines[1]) {
		// The heading fills the line; its text starts as "(1)".
		return headed{heading: trimHeading(lines[0]), lines: lines[1:]}
	}
	if len(lines) > 1 && lines[0] != "" && colonEnd(text) < 0 && dashEnd(lines[0]) < 0 && stopEnd(lines[0]) < 0 && opensText(strings.TrimRight(lines[0], ": "), lines[1]) && startsUpper(lines[0]) && !bodyVerb.MatchString(lines[0]) {
		return headed{heading: trimHeading(lines[0]), lines: lines[1:]}
	}
	if end < 0 && n == 1 && len(lines) > 1 && len(lines[0]) < 160 && opensParagraph(lines[1]) && !strings.Contains(lines[0], " shall ") && !inThis(lines[0]) {
		return headed{heading: trimHeading(lines[0]), lines: lines[1:]}
	}
	if end <= 0 || end > longestHeading || isSentence(text[:end]) && !(opensLikeHeading(text[:end]) && (end == dash && strings.HasSuffix(text[:end], ".") || opensBody(strings.TrimLeft(text[end:], ".: ")))) {
		lines[0] = strings.TrimLeft(lines[0], "—–―_- ")
		return headed{lines: lines}
	}
	after := strings.TrimLeft(text[end:], " .,:;-–—―‒⸺⸻_…")
	if strings.HasPrefix(after, "]") && !strings.Contains(text[:end], "[") {
		after = strings.TrimLeft(after[1:], " .-–—―_")
	}
	return headed{heading: trimHeading(text[:end]), lines: prepend(after, lines[n:])}
}

// colonEnd finds a colon that ends a heading: the words after it open a
// sentence of the law. -1 where none does.
func colonEnd(t string) int {
	if i := strings.Index(t[:min(len(t), 200)], "; Whoever "); i > 8 {
		return i
	}
	i := strings.IndexByte(t[:min(len(t), 160)], ':')
	if i < 4 || strings.ContainsAny(t[:i], "(.") {
		return -1
	}
	after := strings.TrimLeft(t[i+1:], " -_")
	if strings.Contains(t[:i], ",") {
		if strings.HasPrefix(after, "(1)") || strings.HasPrefix(after, "(l)") {
			return i
		}
		return -1
	}
	for _, w := range []string{"(1)", "(l)", "The ", "There shall", "Notwithstanding", "Every ", "Any ", "No ", "If ", "Where ", "Whoever", "In this ", "Subject to ", "All ", "This ", "Nothing ", "In the ", "In addition "} {
		if strings.HasPrefix(after, w) {
			return i
		}
	}
	return -1
}

// opensBody knows how the text begins after a heading that reads like a sentence.
func opensBody(t string) bool {
	return strings.HasPrefix(t, "Whoever ") || strings.HasPrefix(t, "(1)")
}

// isSentence tells a first sentence of the law from a heading.
func isSentence(t string) bool {
	for _, w := range []string{" shall be ", " shall have ", " is hereby ", " are hereby ", " shall not ", " hereby ", " may be called "} {
		if strings.Contains(t, w) {
			return true
		}
	}
	return strings.Contains(t, " shall ") && len(t) > 90 || inThis(t)
}

// inThis knows how sections of definitions begin that have no heading.
func inThis(t string) bool {
	t = strings.TrimLeft(t, " .-–—_")
	return strings.HasPrefix(t, "In this ") || strings.HasPrefix(t, "In these ")
}

// opensLikeHeading reports whether t begins unlike the sentences of a law.
func opensLikeHeading(t string) bool {
	return startsUpper(t) && !plainBody(t[:min(len(t), 24)]) && (!strings.Contains(t[:min(len(t), 40)], " shall ") || relative.MatchString(t))
}

// relative matches headings such as "Cases in which leave shall be granted".
var relative = regexp.MustCompile(`^(?:\pL+ ){0,6}(?:in|on|under|to|by|for|from) which .{0,40}?shall`)
