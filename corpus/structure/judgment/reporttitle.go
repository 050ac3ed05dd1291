package judgment

import (
	"regexp"
	"slices"
	"strings"
)

// reportTop is how many lines down the citation of a law report may stand.
const reportTop = 8

// readCite reads the citation at the top and gives the line below it. A page that has lost
// it is known by the court in brackets with the bench right below.
func (r *lawReport) readCite(plain []string) (int, bool) {
	top := plain[:min(len(plain), reportTop)]
	if i := slices.IndexFunc(top, func(s string) bool { return reReportTitle.MatchString(compact(s)) }); i >= 0 {
		r.cite = strings.Join(strings.Fields(reReportTitle.FindStringSubmatch(compact(plain[i]))[1]), " ")
		return i + 1, true
	}
	for i := range top {
		if i+1 < len(plain) && reCourtBox.MatchString(plain[i]) && reForum.MatchString(plain[i]) && reReportBench.MatchString(plain[i+1]) {
			return i, true
		}
	}
	return 0, false
}

// reForum is a word that tells a court in brackets from its jurisdiction.
var reForum = regexp.MustCompile(`(?i)\b(?:court|tribunal|commission)\b`)

// readTitle reads the bench, the parties, the cases and the history from line at on,
// and gives the line below them.
func (r *lawReport) readTitle(plain []string, at int) (int, bool) {
	title, from := parted(plain[at:min(len(plain), at+reportHead)])
	bench := slices.IndexFunc(title, reReportBench.MatchString)
	if bench < 0 {
		return 0, false
	}
	for _, s := range title[:bench] {
		if m := reCourtBox.FindStringSubmatch(s); m != nil {
			r.bracket = m[1]
		}
	}
	below := benchEnd(title, bench) + 1
	r.judges = reportJudges(strings.Join(title[bench:below], " "))
	end := slices.IndexFunc(title[below:], reDecidedDay.MatchString)
	if end >= 0 {
		end = dayEnd(title, end+below)
		r.readCase(title[below : end+1])
		r.sidesAbove(title[:bench])
	} else if end = r.undated(title, below); end < 0 {
		return 0, false
	}
	return history(plain, at+from[end]+1), true
}

// dayEnd is the line that ends the day of decision, which line i begins.
func dayEnd(title []string, i int) int {
	loc := reDecidedDay.FindStringIndex(title[i])
	if i+1 < len(title) && len(findDates(title[i][loc[1]:])) == 0 && len(findDates(title[i][loc[1]:]+" "+title[i+1])) > 0 {
		return i + 1
	}
	return i
}

// sidesAbove reads the parties where the report prints the bench below them.
func (r *lawReport) sidesAbove(ls []string) {
	versus := slices.IndexFunc(ls, reVersus.MatchString)
	if r.left != "" || versus < 0 {
		return
	}
	first := 0
	for i, s := range ls[:versus] {
		if reCourtBox.MatchString(s) {
			first = i + 1
		}
	}
	r.left, r.right = partyOf(ls[first:versus]), partyOf(ls[versus+1:])
}

// undated reads the parties of a title that has no day of decision, as digests print it
// and pages that break off, and gives its last line; -1 where there is none.
func (r *lawReport) undated(title []string, below int) int {
	versus := slices.IndexFunc(title[below:], reVersus.MatchString)
	if versus < 0 || r.cite == "" {
		return -1
	}
	versus += below
	end := versus + 1
	for end < min(len(title), versus+1+undatedSide) && !reUndatedEnd.MatchString(title[end]) && !reHeadnote.MatchString(title[end]) {
		if end++; sideRole(title[end-1]) >= 0 {
			break
		}
	}
	r.left, r.right = partyOf(title[below:versus]), partyOf(title[versus+1:end])
	if end < len(title) && isNumberLine(title[end]) {
		r.cases = title[end]
		end++
	}
	return end - 1
}

// undatedSide is how many lines the second party of such a title takes at most.
const undatedSide = 3

// reUndatedEnd begins what stands below such a title: a remark in brackets, the day of
// hearing, the law that the notes are on.
var reUndatedEnd = regexp.MustCompile(`(?i)^\(|^\W*date of hearing|\([IVXLC\d]+ of [12I]\d{3}\)`)

var (
	// reBenchRun is a bench with the first party behind it on its line, as OCR prints it.
	reBenchRun = regexp.MustCompile(`^(\W*(?i:present|before|coram)\b.*?\sJ\.?(?:\s?J\.)?)\s+(\pL.*)$`)
	// reRoleRun is a party with its role and the number of the case behind it.
	reRoleRun = regexp.MustCompile(`^(.*?[\pL\d.)](?:[-–—]+)(?i:` + roleWords + `))\s+(\p{Lu}.*\d.*)$`)
	// reVersusRun is a party with its role and the word between the parties behind it.
	reVersusRun = regexp.MustCompile(`^(.*(?:[-–—]{2,}|—)\s*(?i:` + roleWords + `))\s+((?i:versus|vs?\.?))\W*$`)
	// reEndedOn is the day of decision by its outcome: "dismissed on 13.3.1991".
	reEndedOn = regexp.MustCompile(`(?i)\b(?:dismissed|allowed|accepted|disposed of) on\s+(\d)`)
)

// parted cuts the lines of a title that OCR has run together; from is the line that each
// piece stood on.
func parted(ls []string) (title []string, from []int) {
	for i, s := range ls {
		pieces := []string{s}
		if m := reBenchRun.FindStringSubmatch(s); m != nil && sideRole(m[2]) >= 0 {
			pieces = m[1:]
		} else if m := reVersusRun.FindStringSubmatch(s); m != nil {
			pieces = m[1:]
		} else if m := reRoleRun.FindStringSubmatch(s); m != nil && isNumberLine(m[2]) {
			pieces = m[1:]
		}
		for _, p := range pieces {
			title, from = append(title, reEndedOn.ReplaceAllString(p, "decided on $1")), append(from, i)
		}
	}
	return title, from
}

// reGluedSide is a role behind one hyphen, as OCR prints the dashes: "A B-Appellant".
var reGluedSide = regexp.MustCompile(`(?i)(?:\pL{3}|\d|[.)])(\s?-\s?` + roleWords + `(?:\s*\(s\))?\W*)$`)

// sideRole is where the role at the end of a line begins, -1 where it ends in none.
func sideRole(s string) int {
	if loc := reSideRole.FindStringIndex(s); loc != nil {
		return loc[0]
	}
	if loc := reGluedSide.FindStringSubmatchIndex(s); loc != nil {
		return loc[2]
	}
	return -1
}

// benchLines is how many lines the names of a bench take at most.
const benchLines = 8

// benchEnd is the last line of the bench that begins on line i: the first that ends with
// an office of judges, else, for tribunals of one, line i itself.
func benchEnd(plain []string, i int) int {
	for k := i; k < min(len(plain), i+benchLines); k++ {
		if k > i && (sideRole(plain[k]) >= 0 || reVersus.MatchString(plain[k])) {
			break
		}
		if reBenchEnd.MatchString(plain[k]) && !benchGoesOn(plain, k) || k > i && reOfficeAlone.MatchString(plain[k]) && strings.HasSuffix(plain[k-1], ",") {
			return k
		}
	}
	return i
}

// benchGoesOn reports whether line k only ends with the first judge's office, and the others
// stand below: "Present: A B, C.J.," over "C D and E F, JJ".
func benchGoesOn(plain []string, k int) bool {
	if !strings.HasSuffix(strings.TrimSpace(plain[k]), ",") {
		return false
	}
	for _, s := range plain[k+1 : min(len(plain), k+4)] {
		switch {
		case sideRole(s) >= 0 || reVersus.MatchString(s):
			return false
		case reBenchEnd.MatchString(s):
			return true
		}
	}
	return false
}

// reOfficeAlone is the office of a bench that has lost its names to the line above.
var reOfficeAlone = regexp.MustCompile(`^(?:A?C\.?)?J\.?\s?J?\.?$`)

// reportJudges reads "Gulzar Ahmed, C.J., A B and C D, JJ".
func reportJudges(s string) []string {
	s = reReportBench.ReplaceAllString(s, "")
	var out []string
	for _, n := range strings.FieldsFunc(reAndBetween.ReplaceAllString(s, ","), func(r rune) bool { return r == ',' || r == '&' }) {
		n = strings.Trim(reBenchStyle.ReplaceAllString(strings.TrimSpace(n), ""), " .")
		if !reMemberAlone.MatchString(n) {
			n = reMemberBehind.ReplaceAllString(n, "")
		}
		switch strings.ToUpper(letterKey(n)) {
		case "", "CJ", "ACJ", "J", "JJ", "CHAIRMAN", "MEMBER", "MEMBERS", "CHIEFJUSTICE":
			continue
		}
		if n == strings.ToLower(n) {
			n = particles(titleJudge(n)) // a reporter's small capitals
		}
		if !reMemberAlone.MatchString(n) && (len(out) == 0 || cityOf(n) == "") {
			out = appendJudge(out, n)
		}
	}
	return out
}

// reAndBetween stands between two judges.
var reAndBetween = regexp.MustCompile(`(?i)\s+and\s+`)

// reMemberAlone is an office between the names: "Member (Judicial-II)".
var reMemberAlone = regexp.MustCompile(`(?i)^(?:judicial|accountant|technical|executive)?\s*(?:members?|chairperson|chairman)(?:\s*\([^)]*\)?)?$|\btribunal$`)

// reMemberBehind is such an office right behind a name: "A B Member (Judicial-II)".
var reMemberBehind = regexp.MustCompile(`(?i)\s+(?:(?:judicial|accountant|technical|executive)\s+)?(?:member|chairperson|chairman)(?:\s*\([^)]*\)?)?$`)

// readCase reads the parties and the case from the lines between the bench and the day
// of decision.
func (r *lawReport) readCase(ls []string) {
	versus := slices.IndexFunc(ls, reVersus.MatchString)
	first := firstCase(ls, versus)
	cases := strings.ReplaceAll(strings.Join(ls[first:], " "), "_", "")
	loc := reDecidedDay.FindStringSubmatchIndex(cases)
	r.cases = reHistoryAhead.ReplaceAllString(cases[:loc[0]], "")
	if ds := findDates(cases[loc[1]:]); len(ds) > 0 && strings.EqualFold(cases[loc[2]:loc[3]], "decided") {
		r.decided = ds[0].value
	} else if len(ds) > 0 {
		r.heard = ds[0].value
	}
	if versus < 0 || versus >= first {
		return
	}
	top := 0
	for top < versus && isNumberLine(ls[top]) {
		top++ // a case of several, each with its parties below it
	}
	end := versus + 1
	for end < first && (end == versus+1 || sideRole(ls[end-1]) < 0) {
		end++
	}
	r.left, r.right = partyOf(ls[top:versus]), partyOf(ls[versus+1:end])
}

// reHistoryAhead is the judgment appealed against above the cases, in brackets.
var reHistoryAhead = regexp.MustCompile(`(?i)^\s*\((?:on appeal|against|from)\b(?:[^()]|\([^()]*\))*\)`)

// firstCase is the first of the lines that number the cases: below the role of the last
// party or, where the report prints no roles, the first with a number of a case.
func firstCase(ls []string, versus int) int {
	first := len(ls) - 1
	for first > max(0, versus+1) && sideRole(ls[first-1]) < 0 && !reMatter.MatchString(ls[first-1]) {
		first--
	}
	if first == versus+1 && first > 0 {
		for k := first + 1; k < len(ls); k++ {
			if isNumberLine(ls[k]) {
				return k
			}
		}
	}
	return first
}

// reMatter heads a case that the court took up by itself.
var reMatter = regexp.MustCompile(`(?i)^\W*(?:in re\b|\([A-Z ]+\)$)|:\s*in the matter of\W*$`)

// partyOf joins the lines of one side without its role.
func partyOf(ls []string) string {
	s := strings.Join(ls, " ")
	if at := sideRole(s); at >= 0 {
		if strings.HasSuffix(s[:at], "etc") && s[at] == '.' {
			at++
		}
		return s[:at]
	}
	return s
}

// history passes over the line in brackets that says against what the case is brought,
// which begins on line i where there is one.
func history(plain []string, i int) int {
	if i >= len(plain) || !strings.HasPrefix(plain[i], "(") || !reAppeal.MatchString(plain[i]+" "+at(plain, i+1)) {
		return i
	}
	open := 0
	for k := i; k < min(len(plain), i+maxAppeal); k++ {
		if open += unclosed(plain[k]); open <= 0 {
			return k + 1
		}
	}
	return i + 1
}

// at is line i, "" where there is none.
func at(ls []string, i int) string {
	if i < len(ls) {
		return ls[i]
	}
	return ""
}
