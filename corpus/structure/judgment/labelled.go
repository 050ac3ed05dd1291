package judgment

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// labelled reads parties where the title names them by role instead of setting
// one against the other, as the High Court of Sindh does: "Applicant: … through
// Mr. …, Advocate", "Respondent: The State through …". It fills only a side that
// is still empty.
func (d *doc) labelled(c *corpus.Case) {
	var left, right []string
	for i, s := range d.head {
		if reStateSide.MatchString(s) {
			right = appendNames(right, "The State")
			continue
		}
		m, named := d.roleLabel(i)
		if m == nil || strings.EqualFold(strings.TrimSuffix(strings.ToLower(m[1]), "s"), "complainant") && len(left) > 0 {
			continue
		}
		name := reAgent.ReplaceAllString(" "+m[2], "")
		if reBracketed.MatchString(s) {
			name = m[2] // whole in its brackets, counsel stand behind them
		}
		if below := reBelowAgent.FindStringSubmatch(at(d.head, i+1)); below != nil && !hasName(name) {
			name, named = below[1], true // "Applicant: Through Mr. A, Advocate" over "(B)"
		}
		if !hasName(name) || !named && reLawyer.MatchString(name) {
			continue
		}
		if reRespondent.MatchString(m[1]) {
			right = appendNames(right, name)
		} else {
			left = appendNames(left, name)
		}
	}
	if len(c.Petitioners) == 0 && len(c.Respondents) == 0 && len(left)+len(right) < 2 {
		left, right = d.againstState()
	}
	if len(c.Petitioners) == 0 && len(c.Respondents) == 0 && len(left)+len(right) == 0 {
		c.Petitioners = d.applicants()
	}
	// One side alone may be the line of counsel.
	if len(c.Petitioners) == 0 && len(c.Respondents) == 0 && len(left) > 0 && len(right) > 0 {
		c.Petitioners, c.Respondents = left, right
	}
}

// roleLabel reads the role that labels line i and what stands behind it; named says that it
// is a party beyond doubt. A name that breaks off goes on to the next line.
func (d *doc) roleLabel(i int) (m []string, named bool) {
	s := d.head[i]
	if m = reBracketed.FindStringSubmatch(s); m != nil {
		return m, true
	}
	if m = reLabelThrough.FindStringSubmatch(s); m != nil {
		return m, true
	}
	m = reLabelled.FindStringSubmatch(s)
	if next := at(d.head, i+1); m != nil && !reAgent.MatchString(" "+m[2]) && !reLawyer.MatchString(m[2]) && len(strings.Fields(m[2])) < 4 && reNameGoesOn.MatchString(next) {
		m[2] += " " + next
		return m, true
	}
	return m, false
}

// againstState reads parties on one line between which the "versus" was lost,
// where the State is one of them: "The State. A B, etc.".
func (d *doc) againstState() (left, right []string) {
	for i, s := range d.head[:min(len(d.head), 12)] {
		if d.kind[i] != kindOther {
			continue
		}
		if m := reStateFirst.FindStringSubmatch(s); m != nil && hasName(m[2]) {
			return appendNames(nil, m[1]), appendNames(nil, m[2])
		}
		if m := reStateLast.FindStringSubmatch(s); m != nil && hasName(m[1]) {
			return appendNames(nil, m[1]), appendNames(nil, m[2])
		}
	}
	return nil, nil
}

// reApplicantIn is one who applied to the court and the case in which he did: "A B: Applicant
// in HRC 5/31". Such a case may have no other side.
var reApplicantIn = regexp.MustCompile(`^\W*(\p{Lu}[\pL.'’ -]{3,60}?)\s*:?\s+(?i:applicants?|petitioners?)\s+in\s+[A-Z][A-Za-z.]{1,10}\s?\d`)

// applicants are those whom the title of such a case names.
func (d *doc) applicants() []string {
	var names []string
	for _, s := range d.head {
		if m := reApplicantIn.FindStringSubmatch(s); m != nil {
			names = appendNames(names, m[1])
		}
	}
	return names
}

var (
	reStateFirst = regexp.MustCompile(`^\W*((?i:The State))\.?\s+(\p{Lu}[\pL.'’\-]+\s+\p{Lu}.*)$`)
	reStateLast  = regexp.MustCompile(`^\W*(\p{Lu}[\pL.'’\-]+\s+\p{Lu}.*?)[.,\s]\s*((?i:The State)\b.{0,30})$`)
	reLabelled   = regexp.MustCompile(`(?i)^\W*((?:applicant|petitioner|appellant|plaintiff|complainant|respondent|defendant|opponent)s?)(?:\s*/\s*[a-z]+)?\s*(?:\(s\)|nos?\.?\s*[\d,& to-]+)?\s*:[\s-]*(.+)$`)
	// reBracketed is a role with its names in brackets: "Respondents. (A and 4 others) By Mr. B".
	reBracketed = regexp.MustCompile(`^\W*((?:Applicant|Petitioner|Appellant|Respondent|Defendant|APPLICANT|PETITIONER|APPELLANT|RESPONDENT|DEFENDANT)[sS]?)\b(?:\s*\([sS]\))?[^(\w]*\(((?:[^()]|\([^()]*\)){3,})\)[\s.,:]*(?i:by\b|in person|through\b|nemo|$)`)
	reStateSide = regexp.MustCompile(`(?i)^\W*(?:(?:the )?state\s*:|the state\s+through\s)`)
	// reLabelThrough is a party behind its role, with its agent: "Appellant A B through Mr. C".
	reLabelThrough = regexp.MustCompile(`^\W*((?:Applicant|Petitioner|Appellant|Plaintiff|Respondent|Defendant)s?)(?:\s+(?i:nos?)\b\.?\s*\d[\d,& to-]*)?\s+(\p{Lu}[^:]{2,80}?\s+(?i:through)\s+\p{Lu}.*)$`)
	// reNameGoesOn is the rest of a name that a page has broken: "B C through Mr. D", "E & others".
	reNameGoesOn = regexp.MustCompile(`^\p{Lu}[\pL.'’]+(?:\s+\p{Lu}[\pL.'’]+){0,3}(?:\s+(?i:through|(?:and|&)\s+(?:\w+\s+)?(?:others?|another)|etc)\b.*)$`)
	// reBelowAgent is a line that is nothing but a name in brackets.
	reBelowAgent = regexp.MustCompile(`^\(\s*(\p{Lu}[\pL.@'’&, -]{3,60}?)\s*\)\W*$`)
	reRespondent = regexp.MustCompile(`(?i)^(?:respondent|defendant|opponent)`)
	reAgent      = regexp.MustCompile(`(?i)[\s,]+(?:through|thru|in person|present|by)\b.*$`)
)
