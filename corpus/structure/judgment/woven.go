package judgment

import (
	"regexp"
	"strings"
)

// A title may list its cases in two or three columns. Where the file draws each
// printed line across all of them, a number that goes on below in its column is cut
// from its year: "W.P. No. 12345 W.P. No. 88" over "of 2020 of 2021". Such lines are
// put together column by column; lines of whole numbers stay as they are.

var (
	// reWovenRest is what may stand below a case: a year, or a number with its year.
	reWovenRest = regexp.MustCompile(`\s*((?:N\s?o\.?\s?)?\d+(?:-[A-Z])?\s?(?:/|\s[o0]f\s)\s?[12]\d{3}\b|(?:[o0]f\s|/)\s?[12]\d{3}\b)\.?`)
	reOnlyNo    = regexp.MustCompile(`(?i)^nos?[.:]*$`)
	reOnlyCase  = regexp.MustCompile(`^(?:(?i:no)[.:]?)?\d+(?:-[A-Z])?$`)
)

// unweave puts the numbers of cases in columns together in the lines of a header.
func unweave(head []string) {
	for i := 0; i+1 < len(head); i++ {
		kinds, rests := wovenKinds(head[i]), wovenParts(reWovenRest, head[i+1])
		if len(kinds) < 2 || len(kinds) != len(rests) {
			continue
		}
		var whole []string
		for k := range kinds {
			whole = append(whole, strings.TrimSpace(kinds[k])+" "+strings.TrimSpace(rests[k]))
		}
		text := strings.Join(whole, "; ")
		if len(readNumbers(text)) == len(kinds) && len(readNumbers(head[i])) == 0 {
			head[i], head[i+1] = text, ""
		}
	}
}

// wovenParts cuts s into parts that re matches one behind the other, nil where it is
// not made of such parts.
func wovenParts(re *regexp.Regexp, s string) []string {
	var out []string
	at := 0
	for at < len(s) {
		loc := re.FindStringIndex(s[at:])
		if loc == nil || strings.Trim(s[at:at+loc[0]], " &,") != "" || loc[1] == loc[0] {
			break
		}
		out = append(out, s[at+loc[0]:at+loc[1]])
		at += loc[1]
	}
	if strings.Trim(s[at:], " &,.") != "" {
		return nil
	}
	return out
}

// longestKind is how many words name a sort of case at most.
const longestKind = 6

// wovenKinds cuts a line into the cases of its columns, each a sort of case with its
// number or without; nil where it is not made of them.
func wovenKinds(s string) []string {
	words := strings.Fields(strings.NewReplacer("&", " ", ",", " ").Replace(s))
	var out []string
	for at := 0; at < len(words); {
		n := min(longestKind, len(words)-at)
		for ; n > 0; n-- {
			if _, ok := caseKinds[strings.TrimSuffix(letterKey(strings.Join(words[at:at+n], "")), "no")]; ok && !strings.ContainsAny(strings.Join(words[at:at+n], ""), "0123456789") {
				break
			}
		}
		if n == 0 {
			return nil
		}
		end := at + n
		for end < len(words) && (reOnlyNo.MatchString(words[end]) || reOnlyCase.MatchString(words[end])) {
			end++
		}
		out = append(out, strings.Join(words[at:end], " "))
		at = end
	}
	return out
}
