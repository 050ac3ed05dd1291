package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// reOtherSide is the role of those whom a case is brought against.
var reOtherSide = regexp.MustCompile(`(?i)\b(?:respondents?|defendants?)\W*(?:\(s\))?\W*$`)

// Lines that begin or end with the word between the parties.
var (
	reLeading  = regexp.MustCompile(`^\W*(?:(?i:versus|v/s|vs)\b\.?|v\.)\s+(\S.*)$`)
	reTrailing = regexp.MustCompile(`^(.*\S)\s+(?i:versus|v/s|vs\.?)[\s.]*$`)
)

const roleWords = `(?:appellants?|petitioners?|respondents?|applicants?|plaintiffs?|defendants?|complainants?|accused|convicts?|claimants?|(?:alleged\s+)?contemnors?)`

// reLedRole is a role behind leaders: "… Petitioner", "...Respondents in both cases".
var reLedRole = regexp.MustCompile(`(?i)(?:…|\.\s?\.)[\s.…]*` + roleWords + `(?:\s*\(\s?s\s?\))?(?:\s+in\s+.{0,30})?\W*$`)

var (
	reRole   = regexp.MustCompile(`(?i)[\s.…·,_\-–—:]*\b(?:the\s+)?` + roleWords + `(?:\s*/\s*` + roleWords + `)?\s?s?\s*(?:\(\s*s\s*\)?|\(\d)?(?:\s*nos?\.?\s*[\d to,&-]+)?(?:\s+in\s+(?:both|all|these|the|each|c[a-z.]*\s?(?:no|\d)|[a-z]{1,6}\.[a-z.]*\s?(?:no|\d))[^:]{0,30})?[\s.…:)]*$`)
	reInCase = regexp.MustCompile(`[(\[]\s*(?:(?i:in|for)\s+(?:(?i:all|both|the|each)\b[^)\]]*|[^)\]]*\d[^)\]]*)|[A-Z][A-Za-z.& ]{0,32}\s?(?:No[s.]*\s?)?\d[^)\]]*)[)\]]?|[.…]+\s*in\s+[A-Z][\w.]*\s?\d.*$`)
	// reInOwn is the case that a name stands in, behind it: "(in CA -749/2013)".
	reInOwn    = regexp.MustCompile(`[(\[]\s*(?i:in)\s+[A-Z][^)\]]*\d\s*(?:/|of)\s*\d[\d ]*[)\]]\W*$`)
	reFiller   = regexp.MustCompile(`[.…·_=*]{2,}|…`)
	rePrefix   = regexp.MustCompile(`^[^:]{0,40}(?:/|\b(?i:of)\s+)\s*[12]\s?\d\s?\d\s?\d\s*(?:/\s*[A-Z]{2,4}\b)?\s*[:.\-]*\s*`)
	reEnum     = regexp.MustCompile(`(?:^|\s)\(?(\d{1,2})[.)]\s+`)
	reThrough  = regexp.MustCompile(`(?i),?\s+(?:through|thr\.|thru)\b.*$`)
	reOthers   = regexp.MustCompile(`(?i)(?:\s+and\s+(?:\w+\s+)?others?|\s+&\s*(?:\d+\s+)?(?:others?|ors\.?)|,?\s+etc\.?|\s+and\s+another)\W*$`)
	reNameStop = regexp.MustCompile(`(?i)^\W*(?:and|a/w|with|in|amongst|between|vs)\W*$|^\W*tax\s+(?:years?|periods?)\b|^\W*represented\s+by\b`)
	// rePageAlone is the number of a page under its running head.
	rePageAlone = regexp.MustCompile(`^\d{1,4}$`)
)

// parties finds every "A versus B" of the header.
func (d *doc) parties(c *corpus.Case) {
	from := 0 // the first line that no pair before has taken
	for i, s := range d.head {
		left, right := "", ""
		switch {
		case d.kind[i] == kindVersus:
			left, right = d.above(i, from), d.below(i)
		case d.kind[i] == kindNumber && rePrefix.MatchString(s) && reTrailing.MatchString(s):
			// A row of a table of cases: "C.A.5/2031: A Vs." over "B".
			left, right = rePrefix.ReplaceAllString(reTrailing.FindStringSubmatch(s)[1], ""), d.below(i)
		case d.kind[i] == kindOther && reLeading.MatchString(s):
			left = d.above(i, from)
			right = reLeading.FindStringSubmatch(s)[1] + "\n" + d.below(i)
		case d.kind[i] == kindOther && reTrailing.MatchString(s):
			left = strings.TrimSpace(d.above(i, from) + "\n" + reTrailing.FindStringSubmatch(s)[1])
			right = d.below(i)
		case (d.kind[i] == kindOther || d.kind[i] == kindNumber || d.kind[i] == kindCourt) && reInline.MatchString(s):
			m := reInline.FindStringSubmatch(s)
			left, right, from = d.beside(i, from, m[1], m[2])
		default:
			continue
		}
		c.Petitioners = appendNames(c.Petitioners, left)
		c.Respondents = appendNames(c.Respondents, right)
	}
}

// above joins the lines of names over the word between the parties, down from line
// from.
func (d *doc) above(i, from int) string {
	var parts []string
	for j := i - 1; j >= from; j-- {
		s := d.head[j]
		if d.courtParty(j) || d.kind[j] == kindCounsel && reInOwn.MatchString(s) && !reCounsel.MatchString(s) && slices.Contains(d.kind[:j], kindNumber) {
			parts = append(parts, s)
			continue
		}
		if slices.Contains(d.kind[:j], kindNumber) && (rePageTop.MatchString(s) || len(parts) == 0 && d.kind[j] == kindNumber && reHeadOfPage.MatchString(s)) {
			continue // a running head between the names
		}
		if d.kind[j] == kindNumber && rePrefix.MatchString(s) && hasName(reNumberWords.ReplaceAllString(rePrefix.ReplaceAllString(s, ""), "")) {
			if rest := rePrefix.ReplaceAllString(s, ""); !reBesides.MatchString(rest) && !(len(parts) > 0 && reAllBracketed.MatchString(rest)) {
				parts = append(parts, rest)
			}
			break
		}
		if d.kind[j] == kindOther && j > 0 && d.kind[j-1] == kindCourt && rePageAlone.MatchString(s) {
			break
		}
		if !d.nameLine(j) || reNameStop.MatchString(s) {
			break
		}
		if bare(s) == "" {
			// The other side's role: the names above it are not these.
			if len(parts) > 0 && reOtherSide.MatchString(s) {
				break
			}
			if len(parts) > 0 {
				parts = append(parts, s)
			}
			continue
		}
		if len(parts) > 0 && reOtherSide.MatchString(s) {
			break
		}
		parts = append(parts, s)
	}
	slices.Reverse(parts)
	return strings.Join(parts, "\n")
}

// below joins the lines of names under it.
func (d *doc) below(i int) string {
	var parts []string
	for j := i + 1; j < len(d.head) && len(parts) < 14; j++ {
		s := d.head[j]
		if len(parts) > 0 && rePageTop.MatchString(s) || len(parts) == 0 && d.kind[j] == kindNumber && reHeadOfPage.MatchString(s) {
			continue
		}
		name := d.nameLine(j) || d.courtParty(j) && !isNumberLine(s) || d.kind[j] == kindCounsel && !reCounsel.MatchString(s) && (j == i+1 || j == i+2 && d.kind[i+1] == kindCounsel && reLedRole.MatchString(s))
		if !name || reNameStop.MatchString(s) || strings.HasPrefix(s, "=") || len(parts) > 0 && rePageAlone.MatchString(s) && reOthers.MatchString(strings.Join(parts, " ")) {
			break
		}
		if len(parts) == 0 && bare(s) == "" && reRole.MatchString(s) && !reOtherSide.MatchString(s) {
			continue // the first side's role, which the columns have put below the word
		}
		parts = append(parts, s)
		if reRole.MatchString(s) {
			break
		}
	}
	return strings.Join(parts, "\n")
}

// reNumberWords stand between the numbers of cases and are no name.
var reNumberWords = regexp.MustCompile(`(?i)\b(?:of|and|to|nos?)\b`)

var (
	// reAllBracketed is a remark behind a number: "(Habeas Corpus)".
	reAllBracketed = regexp.MustCompile(`^\([^()]*\)\W*$`)
	// reBesides goes on with a case number: "with I.R.", "a/w C.M. 5".
	reBesides = regexp.MustCompile(`(?i)^\W*(?:with|a/w|along ?with|and|in|&)\b`)
	// reRegister is a number of the court's own register: "(CC# 1000…)".
	reRegister = regexp.MustCompile(`(?i)^\W*(?:cc|case code|diary)\s?(?:#|no)`)
)

// nameLine reports whether line j may name a party.
func (d *doc) nameLine(j int) bool {
	return (d.kind[j] == kindOther || d.kind[j] == kindCourt && d.kind[max(0, j-1)] == kindVersus) && !strings.Contains(d.head[j], "JUDICIAL DEPARTMENT") && !strings.Contains(d.head[j], " | ") &&
		!reRegister.MatchString(d.head[j])
}

// beside reads parties that stand on one line, "A Versus B", with names that go
// on below in either column, and gives the line after them.
func (d *doc) beside(i, from int, left, right string) (string, string, int) {
	if rePrefix.MatchString(left) {
		left = rePrefix.ReplaceAllString(left, "")
	} else {
		left = strings.TrimSpace(d.above(i, from) + "\n" + left)
	}
	j := i + 1
	for ; j < len(d.head) && j < i+8; j++ {
		s := d.head[j]
		if !d.nameLine(j) || reInline.MatchString(s) || reNameStop.MatchString(s) || isNumberLine(s) {
			break
		}
		if d.nextIsTable(j) || reNextRow.MatchString(s) {
			break
		}
		cs := d.lines[j].Cells
		if len(cs) == 2 && !reOfCase.MatchString(cs[1]) {
			left, right = left+"\n"+cs[0], right+"\n"+cs[1]
			continue
		}
		if leftColumn(d.lines[i], d.lines[j]) {
			left += "\n" + s
			continue
		}
		right += "\n" + s
		if reRole.MatchString(s) {
			break
		}
	}
	return left, right, j
}

// reNextRow begins another cell or row of a table of cases.
var reNextRow = regexp.MustCompile(`^(?:\d{1,2}\.?$|(?:C\.?\s?[PA]|W\.?\s?P|Cr?l?\.?\s?[PA])s?\.?\s*Nos?\.?\s*\d)`)

// reCourtParty are the words of a body at a court that is a party: "Sindh High
// Court Bar Association".
var reCourtParty = regexp.MustCompile(`(?i)\b(?:bar|building|association|through|registrar|employees|staff)\b`)

// courtParty reports whether line j names a court only as part of a party: it
// stands under the number of the case.
func (d *doc) courtParty(j int) bool {
	return d.kind[j] == kindCourt && reCourtParty.MatchString(d.head[j]) && slices.Contains(d.kind[:j], kindNumber)
}

// nextIsTable reports whether line j is the spilled column head of an order
// sheet ("order/", "proceedings").
func (d *doc) nextIsTable(j int) bool { return reTable.MatchString(d.head[j]) }

// leftColumn reports whether a line below "A Versus B" goes on with A: it
// begins at A's edge and does not reach the middle.
func leftColumn(pair, below lines.Line) bool {
	return pair.Known && below.Known && len(pair.Cells) > 1 && below.Indent < pair.Indent+30 && utf8.RuneCountInString(below.Text) < 45
}

func bare(s string) string {
	s = reRole.ReplaceAllString(reInCase.ReplaceAllString(s, ""), "")
	return strings.Trim(reFiller.ReplaceAllString(s, " "), " .,-–:;()")
}

func hasName(s string) bool { return len(letterKey(bare(s))) > 2 }

var (
	// reAhead is a case number, or the end of a remark in brackets, before a name.
	reAhead    = regexp.MustCompile(`(?:(?i:\bno[s.]*\s?|\bconst[.\w]*\s?p[.\w]*\s?|\bC\.?\s?M?\.?\s?A\.?\s?)[^()]{0,24}?(?:/|\s(?i:of)\s)\s?(?:19|20)?\d{2}[).,:]*\s+)(?:.*(?:/|\s(?i:of)\s)\s?(?:19|20)\d{2}[).,:]*\s+)?(\p{Lu}.*)$`)
	reRoleTail = regexp.MustCompile(`(?i)\s+(?:(?:appellant|petitioner|applicant|respondent)s?\s*\(?s?\)?\s*/?|for\s+the\s?(?:appellant|petitioner|applicant|respondent)s?.*)$`)
	reFirst    = regexp.MustCompile(`^(?:1|\(1\)|\(?\d{1,2}[.)])[.)]?\s+(\p{Lu})`)
	// reRunningHead is the head of the next page, cut off or whole.
	reRunningHead = regexp.MustCompile(`\s+(?:CIVIL|CRIMINAL) (?:APPE|PETI|REVI)[A-Z]*\b.*$|\s+C(?:rl)?\.\s?(?:[MRP]\.\s?)*(?:A|P|Appeal|Petition|Application)\.?$`)
	// reGluedRole is a role that the columns glued to a name.
	reGluedRole = regexp.MustCompile(`(\p{Ll})(?:Appellants?|Petitioners?|Respondents?|Applicants?)(?:\(s\))?$`)
	reRemark    = regexp.MustCompile(`(?i)^[\W_]*(?:suo mot[ou]|reference by|on appeal|in the matter|for permission|application for|against the|regarding|in civil|in const|in crl)\b`)
	reOtherWord = regexp.MustCompile(`(?i)\s+(?:through|thr\.|thru|and (?:\w+ )?others?|and another|etc\.?|& others?)(?:[\s,.].*)?$`)
)

// maxSide is from where the title leaves out "through the Secretary …".
const maxSide = 60

// title is "A v. B" as one would cite it, or the case's number where the court
// moved of its own motion.
func title(c *corpus.Case) string {
	if len(c.Petitioners) == 0 || len(c.Respondents) == 0 {
		if len(c.Numbers) > 0 {
			return c.Numbers[0]
		}
		if court, ok := corpus.LookUp(corpus.Courts(), c.Court); ok && c.Neutral == "" {
			return "Judgment, " + court.Name
		}
		return c.Neutral
	}
	if len(c.Numbers) > 0 && reRemark.MatchString(c.Petitioners[0]) {
		return c.Numbers[0]
	}
	return side(c.Petitioners[:1]) + " v. " + side(c.Respondents[:1])
}

func side(names []string) string {
	s := names[0]
	if len(s) <= maxSide {
		return s
	}
	others := reOthers.FindString(s)
	short := reThrough.ReplaceAllString(s, "")
	if short == s || short == "" {
		return s
	}
	if others != "" && !strings.HasSuffix(short, others) {
		short = strings.TrimRight(short, ", ") + others
	}
	return short
}
