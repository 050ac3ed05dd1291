package judgment

import (
	"regexp"
	"slices"
)

// reYearless are two cases that share the year behind the second: "Criminal Jail Appeal
// No. 36 and Murder Reference No. 5 of 2031".
var reYearless = regexp.MustCompile(`(\b(?i:no)\.?\s*\d+(?:-[A-Z])?)\s*(,|&|(?i:and))\s+((?:(?:\p{Lu}[\pL.]*\.?|&)\s*){1,5}\b(?i:no)\.?\s*\d+(?:-[A-Z])?\s*(?:of\s+|/)\s*((?:19|20)\d\d)\b)`)

// lendYear gives the first of such cases the year of the second.
func lendYear(s string) string {
	return reYearless.ReplaceAllStringFunc(s, func(both string) string {
		m := reYearless.FindStringSubmatch(both)
		if !isNumberLine(m[3]) {
			return both
		}
		return m[1] + " of " + m[4] + " " + m[2] + " " + m[3]
	})
}

// constitutional names the petitions under the Constitution that a register shortens like
// those for leave: the "C.P." of Sindh and Balochistan.
func (d *doc) constitutional(ns []caseNumber, court string) []caseNumber {
	ofConstitution := court == "pkshc" || court == "pkbhc" || court == "pksc" && slices.ContainsFunc(d.head[:min(len(d.head), 8)], reOriginal.MatchString)
	for i := range ns {
		// The series D and S of Sindh's register are petitions under the Constitution.
		if ns[i].kind == "Civil Petition" && (ofConstitution || reSeries.MatchString(ns[i].number)) {
			ns[i].kind = "Constitution Petition"
		}
	}
	return ns
}

var reSeries = regexp.MustCompile(`^[DS]-`)

var (
	// reBenchBefore are a tribunal's numbers with the bench before the year: "811/LB/2031",
	// "589/LB and 3044/LB of 2031-32".
	reBenchBefore = regexp.MustCompile(`\b((?:\d{1,5}\s?/\s?[A-Z]{2}\s*(?:,|&|(?i:and))\s*)*\d{1,5}\s?/\s?([A-Z]{2}))\s?(?:/|\s(?i:of)\s)\s?((?:19|20)\d\d)\b(?:\s?-\s?(?:19|20)?\d\d\b)?`)
	reBenchOf     = regexp.MustCompile(`\s?/\s?[A-Z]{2}\b`)
)

// benchBehind puts the bench of such numbers behind the year, as other courts print it.
func benchBehind(s string) string {
	return reBenchBefore.ReplaceAllStringFunc(s, func(ns string) string {
		m := reBenchBefore.FindStringSubmatch(ns)
		return reBenchOf.ReplaceAllString(m[1], "") + "/" + m[3] + "/" + m[2]
	})
}
