package judgment

import (
	"cmp"
	"regexp"
	"strings"

	"daleel/corpus"
)

// appearances lists who appeared, one entry a person or a line, with the side
// that the label before them names.
func (d *doc) appearances() []appearance {
	var out []appearance
	fresh, side, labelled := true, "", false
	for i, s := range d.head {
		if d.kind[i] != kindCounsel || i > 0 && d.kind[i-1] == kindVersus && !reCounsel.MatchString(s) {
			fresh = true
			continue
		}
		if reEndsThrough.MatchString(s) && !reLawyer.MatchString(s) {
			side, fresh = cmp.Or(sideOf(s), side), true // a party, whose counsel stands below
			continue
		}
		if loc := reBracketed.FindStringSubmatchIndex(s); loc != nil {
			side, fresh = sideOf(s[loc[2]:loc[3]]), true
			if s = strings.TrimSpace(s[loc[1]:]); letterKey(s) == "" {
				continue
			}
		}
		if n := len(out) - 1; n >= 0 && reFriend.MatchString(s) {
			out[n].who, out[n].side = out[n].who+" "+s, corpus.SideCourt
			continue
		}
		if reLoneLabel.MatchString(s) || reForAlone.MatchString(s) {
			if n := len(out) - 1; n >= 0 && reWithWhom.MatchString(out[n].who) {
				out[n].who += " " + strings.Trim(s, " .:") // "Advocate with" and below "petitioner."
				continue
			}
			if named := sideOf(s); named != "" {
				side = named
			}
			fresh, labelled = true, true
			continue
		}
		s = rePresent.ReplaceAllString(s, "")
		if m := reStateThrough.FindString(s); m != "" {
			side, fresh, labelled = corpus.SideState, true, true
			s = s[len(m):]
		} else if m := reForOther.FindString(s); m != "" && sideOf(m) == "" {
			side, fresh, labelled = "", true, true // for one who is no party
			s = s[len(m):]
		} else if reCounsel.MatchString(s) {
			label := s
			s, fresh = reCounselBy.ReplaceAllString(s, ""), true
			s = reCounselFor.ReplaceAllString(s, "")
			label = strings.TrimSuffix(label, s)
			labelled = label != ""
			if named := sideOf(label); named != "" {
				side = named
			}
		}
		if at := reNextLabel.FindStringIndex(s); at != nil && at[0] > 0 {
			if t := strings.Trim(s[:at[0]], " :;,"); fresh || len(out) == 0 {
				out = append(out, appearance{who: t, side: side, labelled: labelled})
			} else {
				out[len(out)-1].who += " " + t
			}
			side, labelled = sideOf(s[at[0]:at[1]]), true
			s, fresh = s[at[1]:], true
		}
		if m := reAgentOf.FindStringSubmatch(s); m != nil && len(m[1]) > 8 && (fresh || reThroughAtStart.MatchString(s)) && !reLawyer.MatchString(s[:len(s)-len(m[1])]) {
			if n := len(out) - 1; n >= 0 && len(m[1])+9 > len(s) && !reLawyer.MatchString(out[n].who) && !reHonorific.MatchString(out[n].who) {
				out = out[:n] // the party, whose counsel stands on the next line
			}
			s, fresh = m[1], true
		}
		if ds := findDates(s); len(ds) > 0 && ds[0].at < 6 && !reDaysOnly.MatchString(s) {
			s = strings.TrimLeft(s, "0123456789.-/ ")
		}
		s = strings.TrimLeft(strings.Trim(s, " :;,…"), ". ")
		if key := letterKey(s); strings.HasSuffix(key, "exparte") && len(key) < len("proceededagainstexparte")+2 || key == "nr" || strings.HasPrefix(key, "notrepresented") {
			fresh = true
			continue
		}
		if reDaysOnly.MatchString(s) || len(ofDays(s)) > 0 || fresh && reNoCounsel.MatchString(s) {
			continue
		}
		if reCitedOnly.MatchString(s) || reNoneFor.MatchString(s) || reOfFather.MatchString(s) && !reLawyer.MatchString(s) {
			fresh = true // no counsel: the law report, or a party behind its role
			continue
		}
		if fresh && reSmallAlone.MatchString(s) {
			continue // the rest of a label that broke
		}
		if letterKey(s) == "" || fresh && len(letterKey(s)) < 3 || reOtherDate.MatchString(s) || reOfNumbers.MatchString(s) && d.afterLabel(i) {
			continue
		}
		if fresh || reHonorific.MatchString(s) && !continues(out) {
			out = append(out, appearance{who: s, side: side, labelled: labelled})
		} else {
			out[len(out)-1].who += " " + s
		}
		fresh, labelled = false, false
	}
	return sided(out)
}

// reFriend says behind a name that the court asked for its help: "(Amicus Curiae)".
var reFriend = regexp.MustCompile(`(?i)^\(\s*amic\w{2}\s+curiae\s*\)\W*$`)

var (
	// reForOther labels counsel of one who is no party by that name: "For NPF :", "For M/s A:".
	reForOther = regexp.MustCompile(`^\W*(?i:for)\s+(?:the\s+)?[\p{Lu}(][^:;]{1,60}?\s*:\s*(?:\W*$)?`)
	// reCitedOnly is a citation in brackets.
	reCitedOnly = regexp.MustCompile(`^\W*\((?:19|20)\d\d\s+[A-Z][A-Za-z. ]{1,14}\d+\)\W*(?:and)?\W*$`)
	reNoneFor   = regexp.MustCompile(`(?i)^\W*none\s+(?:for|on behalf|present|appear)`)
	// reOfFather tells a party by whose child or wife it is.
	reOfFather = regexp.MustCompile(`(?i)\s(?:(?:son|daughter|wife|widow)\s+of|[sdw]/o)\s`)
	// reStateThrough labels who appears for the State below other counsel.
	reStateThrough = regexp.MustCompile(`(?i)^\W*(?:the\s+)?state\s*(?::\s*through|,?\s*through|:)\s+`)
	reSmallAlone   = regexp.MustCompile(`^\p{Ll}+\W*$`)
	// reEndsThrough is a party whose counsel stands on the next line.
	reEndsThrough = regexp.MustCompile(`(?i)[,\s]through:?\W*$`)
	// rePresent stands before those who appeared.
	rePresent = regexp.MustCompile(`(?i)^\W*present\s*:\s*`)
	// reDaysOnly are days of hearing, as "26th, 27th & 28th November 2031".
	reDaysOnly = regexp.MustCompile(`^\W*\d{1,2}(?:st|nd|rd|th)?(?:\W+(?:(?:and|to)\W+)?\d{1,2}(?:st|nd|rd|th)?)*\W+(?:of\s+)?\p{Lu}\pL{2,8}\W+\d{4}\W*$`)
)

// reNoCounsel is what stands between a label and the names: the case in brackets, a remark,
// a word that announces them.
var reNoCounsel = regexp.MustCompile(`(?i)^(?:(?:\((?:in\s+(?:both|all|each|the\s|[a-z]{1,10}\.)|in[^()]*\d|for\b|through\b|judge?ment\b|reserved\b)[^()]*\)\s*)+|(?:by\s+)?the\s+following(?:\s+advocates?)?|\(?judge?ment\s+reserved\)?)\W*$`)

// ofDays are the days of a line that goes on with a list of them or ends the label of the
// announcement: "and 10.11.2031".
func ofDays(s string) []found {
	if ds := findDates(s); otherLetters(s) == 0 || reOfJudgment.MatchString(s) {
		return ds
	}
	return nil
}

// reOfNumbers is the rest of a label that broke over two lines: "No.11 to 15."
var reOfNumbers = regexp.MustCompile(`(?i)^\W*(?:nos?\.?)?[\s\d,&.]+(?:to\s+\d+)?\W*$`)

// afterLabel reports whether nothing but the label of a party stands on the line
// before i.
func (d *doc) afterLabel(i int) bool {
	return i > 0 && strings.Trim(reCounselFor.ReplaceAllString(d.head[i-1], ""), " .:") == ""
}

var (
	// reCounselFor is the label before counsel where no colon ends it.
	reCounselFor = regexp.MustCompile(`(?i)^\W*(?:counsel\s+)?(?:for|on behalf of)\s+(?:the\s+)?(?:\w+\s+)??(?:appellant|petitioner|respondent|applicant|state|complainant|plaintiff|defendant|federation)s?\s*(?:\(\s?s\s?\))?\s*(?:nos?\.?\s*[\d,&\s]+(?:to\s+\d+)?|#[\d, &]+)?[\s.:…\-]*`)
	// reAgentOf is a party with its counsel behind: "A son of B through Mr. C".
	reAgentOf = regexp.MustCompile(`(?i)^.{0,160}?\b(?:through|by):?\s+((?:M/s|Mr|Mrs|Ms|Miss|Messrs|Barrister|Syed|Ch|Malik|Rana|Mian|Raja|Dr|Sardar|Hafiz|Khawaja|Sheikh|Qazi|Mirza)\b.*)$`)
	// reLoneLabel is a label alone on its line, or its rest.
	reLoneLabel = regexp.MustCompile(`(?i)^\W*(?:(?:petitioner|appellant|respondent|applicant|state|complainant)s?\s*(?:\(s\))?\s*(?:nos?\.?\s*\d[\d,& to]*)?\s*(?:by)?|by)\W*$`)
	// reNextLabel is the label of the next party in the middle of a line.
	reNextLabel      = regexp.MustCompile(`(?i)\.?\s+(?:respondents?|complainant|state)\b(?:\s+nos?\.?\s*[\d,& ]+)?\s+by:?\s+`)
	reThroughAtStart = regexp.MustCompile(`(?i)^\W*(?:through|by)\b`)
	// reOtherDate is a line of the table of dates of the trial.
	reOtherDate = regexp.MustCompile(`(?i)^\W*(?:f\.?i\.?r\b|police station|dates? of|the trial court)`)
)

// continues reports whether the last entry must go on: "Mr. A and".
func continues(out []appearance) bool {
	return len(out) > 0 && (unfinished(out[len(out)-1].who) && !strings.HasSuffix(out[len(out)-1].who, "ASC,"))
}
