package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"daleel/corpus/structure/internal/numbering"
)

var (
	reAuthor = regexp.MustCompile(`^[\W_]*(?:Per\s+)?((?:(?:Dr|Mr|Mrs|Ms|Sh|Ch|Kh|Syed|SH|CH|DR|KH)[.:]?\s*)?\p{Lu}[\pL.’'\-]*(?:\s+[\p{Lu}(][\pL.’'\-)]*|\s+(?:ul|ur|ud|bin|al|e|ul-\w+)\b){0,6}?)(?:[\s,.;]+(?i:H?\s?A\.?\s?C\s?\.?\s?J|H?\s?C\s?\.?\s?J|JJ|J)\b|\s*,\s*(?i:member\s?\((?:judicial|technical|accountant|executive|[jtae]|[ivx]+)\))|\s*[,;(]\s*(?i:judge|justice|chairman|chairperson|chief justice|(?:(?:judicial|accountant|technical|executive)\s+)?member|acting chief justice)\b\)?)\s*(.*)$`)
	// reNoOffice is a judge's name with a dash and no office.
	reNoOffice = regexp.MustCompile(`^(\p{Lu}[\pL.’'\-]*(?:\s+\p{Lu}[\pL.’'\-]*){1,5})[.,]?\s*:?\s*[–—-]{1,3}\s+(?:Through|This|The|These|By|Briefl?y?|Petitioners?|Appellants?|Applicants?|Instant)\b`)
	reOffices  = regexp.MustCompile(`(?i)\b(?:district|sessions?|additional|addl|magistrate|peace|civil|family|court|versus|vs)\b`)
	reMarkup   = regexp.MustCompile(`^[\s.,:;\-–—_]*`)
)

// opening is the part of s in which the name and the style of an author may stand: all of
// a line of print, the beginning of a paragraph that has lost its line breaks.
func opening(s string) string {
	const line, name = 300, 80
	if len(s) > line {
		return s[:name]
	}
	return s
}

// reStyledAuthor is an author with the style that benches have, and a mark behind: "Justice
// A B: This petition", "MR. JUSTICE A B, J.- By this", "A B (J) This".
var reStyledAuthor = regexp.MustCompile(`^\W*(?:(?:(?i:mr|mrs|ms)\.?\s+)?(?i:justice)\s+(\p{Lu}[\pL.’' \-]{4,45}?)(?:,\s*(?i:j)\b\.?\s*[:;.\-–—]*|\s*(?::|[-–—]{1,2}\s))|(\p{Lu}[\pL.’' \-]{4,45}?),?\s+\((?i:j)\.?\)[:.\-–—]*)\s*(\p{Lu}[\pL ]*\s\pL.*)?$`)

// reDashStyle is an author whose style stands behind a hyphen: "A B-J; The facts".
var reDashStyle = regexp.MustCompile(`^\W*(\p{Lu}[\pL.’']+(?:\s+\p{Lu}[\pL.’']*){1,5})\s?[-–]\s?(A?C?J)\s?[;:.,]+\s*`)

// styledAuthor gives the name and the words behind it, nil where s is no such line: a row
// of the bench has no words behind the name.
func styledAuthor(s string) []string {
	m := reStyledAuthor.FindStringSubmatch(s)
	if m == nil || len(strings.Fields(m[3])) < 3 || reStyled.MatchString(m[3]) {
		return nil
	}
	return m
}

// authorLine reads "MIAN SAQIB NISAR, J:- These appeals" and gives the name.
func authorLine(s string) (string, bool) {
	s = strings.ReplaceAll(s, " _", " ") // a speck of a scan
	if m := reDashStyle.FindStringSubmatch(s); m != nil {
		s = m[1] + ", " + m[2] + ".- " + s[len(m[0]):]
	}
	if m := styledAuthor(s); m != nil {
		s = m[1] + m[2] + ", J.- " + m[3]
	}
	if strings.Contains(strings.ToLower(opening(s)), "justice ") || reBenchHead.MatchString(s) || len(s) < 8 {
		return "", false
	}
	if m := reNoOffice.FindStringSubmatch(s); m != nil && !reOffices.MatchString(m[1]) && !reDashRole.MatchString(s) {
		return m[1], true
	}
	m := reAuthor.FindStringSubmatch(s)
	if m == nil || len(strings.Fields(m[1])) < 2 && !strings.Contains(m[1], "-") || reOffices.MatchString(m[1]) {
		return "", false
	}
	if w := strings.Fields(strings.ToLower(m[1])); w[0] == "in" || w[0] == "the" || w[0] == "while" || w[0] == "before" {
		return "", false
	}
	rest := strings.TrimSpace(m[2])
	mark := reMarkup.FindString(rest)
	after := strings.TrimSpace(rest[len(mark):])
	// "Isa, J. The learned…" has a stop; ", J and Y, J" of a list has none.
	if mark == "" && after != "" && !(m[1] == strings.ToUpper(m[1]) && reOpener.MatchString(after)) {
		return "", false
	}
	if office := s[:len(s)-len(m[2])]; after != "" && reOfficeWord.MatchString(office) && !strings.ContainsAny(mark, "-–—:") {
		return "", false // "Mr. A B, Member, Irrigation Board" appeared
	}
	if after != "" && !unicode.IsUpper(firstLetter(after)) && !strings.ContainsAny(mark, "-–—:") {
		return "", false
	}
	return m[1], true
}

// reOfficeWord is an office in a word.
var reOfficeWord = regexp.MustCompile(`(?i)\b(?:judge|chairman|member|chief justice)\W*$`)

// maxProse is how many lines of running text may stand above an author's name:
// an appeal history has some, reasons that have begun have more.
const maxProse = 30

// findBody gives the index of the first line of the reasons and the author's
// name where it stands before them.
func findBody(head []string) (int, string) {
	bench, rows := benchNames(head), benchRows(head)
	prose, begun := 0, false // behind a heading or a date of hearing no more cases are listed
	for i, s := range head {
		if !rows[i] && (i >= 2 || i == 1 && lineKindOf(head[0]) == kindHeading) { // a separate opinion begins so
			name, ok := authorLine(s)
			if !ok {
				name, ok = brokenAuthor(head, i, bench)
			}
			if ok && sits(bench, name) && !inRoll(head, i) {
				return i, name
			}
		}
		k := lineKindOf(s)
		switch {
		case isProse(s):
			prose++
		case k == kindNumber && !begun:
			prose = 0 // one of many cases with their parties
		}
		begun = begun || k == kindHeading || k == kindDate
		if prose > maxProse {
			break
		}
	}
	if len(bench) > 0 {
		return findBody(unnamed(head))
	}
	return bodyByShape(head), ""
}

// reNameAndOffice is nothing but a name and an office.
var reNameAndOffice = regexp.MustCompile(`(?i)[,;]\s*(?:judge|chairman|member|(?:acting )?chief justice)\W*$`)

// inRoll reports whether line i is a row of a list of those who appeared or sat: no
// reasons begin below it.
func inRoll(head []string, i int) bool {
	if !reNameAndOffice.MatchString(head[i]) || i+1 >= len(head) {
		return false
	}
	return !slices.ContainsFunc(head[i+1:min(len(head), i+3)], func(s string) bool {
		return isProse(s) || paraNumber(s) || reOpener.MatchString(s)
	})
}

// benchNames are the judges that the first lines name as such.
func benchNames(head []string) []string {
	var names []string
	rows := benchRows(head[:min(len(head), 30)])
	for i, s := range head[:min(len(head), 30)] {
		if name, ok := rowName(s); ok && rows[i] {
			names = appendJudge(names, name)
			continue
		}
		s = reChief.ReplaceAllString(s, "")
		if !reJustice.MatchString(s) || isProse(s) || styledAuthor(s) != nil {
			continue
		}
		for _, part := range splitJustices(s) {
			if m := reJudgeName.FindStringSubmatch(part); m != nil {
				names = appendJudge(names, m[1])
			}
		}
	}
	return names
}

// sits reports whether a name is one of the bench, where that is known.
func sits(bench []string, name string) bool {
	return len(bench) == 0 || slices.ContainsFunc(bench, func(j string) bool { return sameJudge(j, judgeName(name)) })
}

// unnamed hides the names of the bench, for a second look at a text whose
// author's name is spelled otherwise at the top.
func unnamed(head []string) []string {
	out := slices.Clone(head)
	rows := benchRows(head[:min(len(head), 30)])
	for i, s := range out[:min(len(out), 30)] {
		if rows[i] || reJustice.MatchString(s) && !isProse(s) {
			out[i] = ""
		}
	}
	return out
}

// reDashRole is a role behind dashes: a party, no author.
var reDashRole = regexp.MustCompile(`(?i)[-–—]{2,}\s*` + roleWords + `\b`)

// brokenAuthor reads "SYED MANSOOR ALI" on one line, "SHAH, J.-" on the next.
func brokenAuthor(head []string, i int, bench []string) (string, bool) {
	s := head[i]
	if i+1 >= len(head) || letterKey(s) == "" || len(strings.Fields(s)) > 4 || lineKindOf(s) != kindOther || reBenchOpens.MatchString(s) ||
		strings.Contains(head[i+1], "JUSTICE") {
		return "", false
	}
	name, ok := authorLine(s + " " + head[i+1])
	if s != strings.ToUpper(s) && (len(bench) == 0 || !reNameRest.MatchString(s)) {
		return "", false // in small letters only a name that the bench has is one
	}
	return name, ok && len(strings.Fields(name)) > len(strings.Fields(s))
}

// reOpener are the words with which reasons begin.
var reOpener = regexp.MustCompile(`^(?:(?:1\.?\s+)?(?:Through|By (?:this|way|means|dint)|This (?:\w+[ -]){0,4}(?:petition|appeal|order|judgment|revision|application|reference|matter|case|writ|suit|single|is)|These|Instant|The (?:instant|petitioner|appellant|applicant|facts|brief|learned|present|titled|short|question|issue|case|prosecution|respondent|above|captioned)|Brief|Briefly|Facts|In (?:this|these|pursuance|order|the instant|essence|terms|compliance)|Vide|Pursuant|Heard|For (?:the )?(?:reasons|detailed)|We |I |Leave|Since|Being|Feeling|Aggrieved|Tersely|Succinctly|Precise|It (?:is|has|was)|Learned|After|With (?:this|the)|Petitioner (?:has|seeks|claims)|To begin|Having|At the)\b|Through)`)

// bodyByShape finds the reasons without an author's name: the first line after
// the last sign of a header that opens running text.
func bodyByShape(head []string) int {
	anchor := bodyAnchor(head)
	for i := anchor; i < len(head); i++ {
		s := head[i]
		next := i+1 >= len(head) || isProse(head[i+1]) || paraNumber(head[i+1])
		switch {
		case reOpener.MatchString(s) && len(strings.Fields(s)) > 3 && !partyLine(head, i) && (!reLawyer.MatchString(s) || i > 0 && i == anchor && next && reHeading.MatchString(head[i-1])) && !reAppeal.MatchString(s):
			return i
		case isProse(s) && next && !reAppeal.MatchString(s):
			if belowHeading(head, i, anchor) {
				return anchor
			}
			if paraNumber(s) {
				return firstAbove(head, i, anchor)
			}
			return stepBack(head, i, anchor)
		case i > anchor && paraNumber(s) && isProse(strings.TrimLeft(s, "0123456789. ")):
			return firstAbove(head, i, anchor)
		}
	}
	if anchor > 0 && anchor <= len(head) && reVersus.MatchString(head[anchor-1]) {
		return len(head) // the page breaks off among the parties
	}
	if breaksOff(head[min(anchor, len(head)):]) {
		return len(head)
	}
	return min(anchor, len(head))
}

var (
	rePrayer   = regexp.MustCompile(`(?i)^\W*prayers?\W*$`)
	reQuoteEnd = regexp.MustCompile(`["”]\W*$`)
)

// maxPrayer is how many lines a prayer in a title takes at most.
const maxPrayer = 25

// dropPrayer empties the lines of a prayer that a title quotes below the parties: it reads
// like reasons, and those who appeared stand below it.
func dropPrayer(head []string) {
	for i := 0; i+1 < min(len(head), furnitureReach); i++ {
		if !rePrayer.MatchString(head[i]) || !strings.HasPrefix(head[i+1], "\"") && !strings.HasPrefix(head[i+1], "“") {
			continue
		}
		n := slices.IndexFunc(head[i+1:min(len(head), i+1+maxPrayer)], reQuoteEnd.MatchString)
		if n >= 0 {
			clear(head[i : i+n+2])
		}
		return
	}
}

// breaksOff reports whether what stands below the last sure sign of a header is more of the
// header and no reasons: the page ends among the judges or the numbers of the case.
func breaksOff(below []string) bool {
	more, open := false, 0
	for _, s := range below {
		inside := open > 0 || reAppeal.MatchString(s)
		if k := lineKindOf(s); k == kindBench || k == kindNumber {
			more = true
		} else if !inside && isProse(s) {
			return false
		}
		open = max(0, open+unclosed(s))
	}
	return more
}

// partyLine reports whether line i names a party however it begins: "Learned Judge Family
// Court, etc." below the word between the parties.
func partyLine(head []string, i int) bool {
	return i > 0 && reVersus.MatchString(head[i-1]) && (reNameEnds.MatchString(head[i]) || !isProse(head[i]))
}

// firstNames is how many lines of names reasons begin with at most.
const firstNames = 5

// belowHeading reports whether the reasons begin right below the heading above anchor,
// with the names and offices of those who were heard: where the day of hearing stands above
// the heading, nobody else appears below it.
func belowHeading(head []string, i, anchor int) bool {
	if anchor < 2 || i == anchor || i-anchor > firstNames || !reHeading.MatchString(head[anchor-1]) {
		return false
	}
	above := slices.ContainsFunc(head[:anchor-1], func(s string) bool { return lineKindOf(s) == kindDate })
	return above && !slices.ContainsFunc(head[anchor:i], func(s string) bool {
		k := lineKindOf(s)
		return k != kindOther && k != kindCounsel || reCounsel.MatchString(s) || len(strings.Fields(s)) < 5
	})
}

// firstAbove goes from the line with number 2 to where the paragraph without a number above
// it begins, however short its lines are.
func firstAbove(head []string, i, anchor int) int {
	at := i
	for k := i - 1; k >= anchor && k > i-firstNames && lineKindOf(head[k]) == kindOther && letterKey(head[k]) != "" && !reCounsel.MatchString(head[k]); k-- {
		at = k
	}
	if c, ok := numbering.Read(head[i]); !ok || c.N != 2 || !slices.ContainsFunc(head[at:i], isProse) || at > 0 && reVersus.MatchString(head[at-1]) {
		return i
	}
	return at
}

// stepBack goes from the first sure line of running text to where its sentence
// begins.
func stepBack(head []string, i, anchor int) int {
	for n := 0; n < 4 && i > anchor; n++ {
		prev := strings.TrimRight(head[i-1], " ")
		if lineKindOf(prev) != kindOther || strings.HasSuffix(prev, ".") || strings.HasSuffix(prev, ":") || len(strings.Fields(prev)) < 4 {
			break
		}
		i--
	}
	return i
}

func paraNumber(s string) bool {
	c, ok := numbering.Read(s)
	return ok && c.N <= 2
}

// bodyAnchor is the line after the last sure sign of a header: the heading, the
// parties, the table of an order sheet, the date of hearing.
func bodyAnchor(head []string) int {
	report := len(head) > 0 && reReported.MatchString(head[0])
	anchor := 0
	for i, s := range head {
		if anchor > 0 && i > anchor+60 {
			break
		}
		k := lineKindOf(s)
		switch {
		case report && k == kindHeading:
			// A law report puts its headnotes above the heading.
			return i + 1
		case k == kindVersus, k == kindTable, k == kindDate, k == kindHeading, k == kindCourt && !isProse(s):
			anchor = i + 1
			if k == kindDate {
				anchor += daysBelow(head[i+1:])
			}
		case k == kindOther && reInline.MatchString(s) && !isProse(s) && i < 40:
			anchor = i + 1
		}
		if anchor > 0 && !report && begun(head, i, anchor) {
			break
		}
	}
	return anchor
}

// daysBelow is how many lines of nothing but days the list of days of hearing goes on for.
func daysBelow(below []string) int {
	for n, s := range below {
		if len(findDates(s)) == 0 || otherLetters(s) > 0 {
			return n
		}
	}
	return len(below)
}

// begun reports whether the reasons have surely begun at line i.
func begun(head []string, i, anchor int) bool {
	s := head[i]
	if reAppeal.MatchString(s) || i+2 >= len(head) {
		return false
	}
	if reOpener.MatchString(s) && isProse(head[i+1]) && len(strings.Fields(s)) > 3 {
		return true
	}
	return i > anchor+3 && isProse(s) && isProse(head[i+1]) && isProse(head[i+2])
}

// isProse reports whether a line is of running text, not of names.
func isProse(s string) bool {
	words := strings.Fields(s)
	if len(words) < 5 || len(s) < longLine && (reLawyer.MatchString(s) || reCounsel.MatchString(s) || reHearing.MatchString(s)) {
		return false
	}
	small := 0
	for _, w := range words {
		if r := firstLetter(w); unicode.IsLower(r) {
			small++
		}
	}
	return 2*small >= len(words)
}
