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
		m := reBracketed.FindStringSubmatch(s)
		named := m != nil
		if m == nil {
			m = reLabelled.FindStringSubmatch(s)
		}
		if m == nil || strings.EqualFold(strings.TrimSuffix(strings.ToLower(m[1]), "s"), "complainant") && len(left) > 0 {
			continue
		}
		name := reAgent.ReplaceAllString(" "+m[2], "")
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
	// One side alone may be the line of counsel.
	if len(c.Petitioners) == 0 && len(c.Respondents) == 0 && len(left) > 0 && len(right) > 0 {
		c.Petitioners, c.Respondents = left, right
	}
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

var (
	reStateFirst = regexp.MustCompile(`^\W*((?i:The State))\.?\s+(\p{Lu}[\pL.'’\-]+\s+\p{Lu}.*)$`)
	reStateLast  = regexp.MustCompile(`^\W*(\p{Lu}[\pL.'’\-]+\s+\p{Lu}.*?)[.,\s]\s*((?i:The State)\b.{0,30})$`)
	reLabelled   = regexp.MustCompile(`(?i)^\W*((?:applicant|petitioner|appellant|plaintiff|complainant|respondent|defendant|opponent)s?)\s*(?:\(s\)|nos?\.?\s*[\d,& to-]+)?\s*:[\s-]*(.+)$`)
	// reBracketed is a role with its names in brackets: "Respondents. (A and 4 others) By Mr. B".
	reBracketed = regexp.MustCompile(`^\W*((?:Applicant|Petitioner|Appellant|Respondent|Defendant|APPLICANT|PETITIONER|APPELLANT|RESPONDENT|DEFENDANT)[sS]?)\b[^(\w]*\(((?:[^()]|\([^()]*\)){3,})\)[\s.,:]*(?i:by\b|in person|through\b|nemo|$)`)
	reStateSide = regexp.MustCompile(`(?i)^\W*(?:the )?state\s*:`)
	// reBelowAgent is a line that is nothing but a name in brackets.
	reBelowAgent = regexp.MustCompile(`^\(\s*(\p{Lu}[\pL.@'’&, -]{3,60}?)\s*\)\W*$`)
	reRespondent = regexp.MustCompile(`(?i)^(?:respondent|defendant|opponent)`)
	reAgent      = regexp.MustCompile(`(?i)[\s,]+(?:through|thru|in person|present|by)\b.*$`)
)
