package indexer

import (
	"regexp"
	"strings"
)

// maxRepealGap is how far the words of repeal may stand from the law's name, in
// bytes: a name may stand in a list of some.
const maxRepealGap = 500

var (
	repealAfter  = regexp.MustCompile(`(?i)\b(?:is|are|shall be),? (?:hereby )?repealed\b|\b(?:shall )?stands? repealed\b`)
	repealBefore = regexp.MustCompile(`(?i)(?:following|hereby) [a-z, ]{0,60}repealed[^.;]{0,20}[:—–-]|hereby repeals?\b`)
	// notWhole opens the name of a part of a law; notNow and limits say that the
	// repeal is no fact, or not everywhere.
	notWhole = regexp.MustCompile(`(?i)\b(?:sections?|sub-?sections?|clauses?|articles?|rules?|parts?|chapters?|schedules?|provisions|words|powers?) [^.;]{0,60}\b(?:of|in|under|to|by) (?:the |said |and )*$`)
	notNow   = regexp.MustCompile(`(?i)\b(?:if|unless|until|notwithstanding|although|before|where|when|whether|as if|not|save|under|by|thereunder|any other)\b[^.;]{0,80}$`)
	// inForceOf opens the name of a law on whose commencement another goes.
	inForceOf = regexp.MustCompile(`(?i)\b(?:commencement|coming into force|enactment|promulgation|passing) of (?:the |[^,]{0,80}\band the )$`)
	limits    = regexp.MustCompile(`(?i)in its application|in their application|in so far as|insofar as|so far as|to the extent|in relation to|except|in respect of`)
	goesOn    = regexp.MustCompile(`[.;] (?:[A-Z(]|\n)|\n\n|\(\d+\) [A-Z]`)
)

// repealed reports whether a text says of the law named at text[start:end] that
// it is repealed as a whole, and whether it limits that.
func repealed(text string, start, end int) (ok, limited bool) {
	if start < 0 || end > len(text) || start >= end {
		return false, false
	}
	before := lastSentence(text[max(0, start-maxRepealGap):start])
	after := text[end:min(len(text), end+maxRepealGap)]
	if notWhole.MatchString(before) || inForceOf.MatchString(before) {
		return false, false
	}
	if m := repealAfter.FindStringIndex(after); m != nil && !goesOn.MatchString(after[:m[0]]) && !strings.Contains(after[:m[0]], " which ") {
		return !notNow.MatchString(before), limits.MatchString(before + after[:min(len(after), m[1]+60)])
	}
	return repealBefore.MatchString(before), limits.MatchString(before)
}

// lastSentence is what follows the last end of a sentence in t. A list keeps its
// opening words.
func lastSentence(t string) string {
	from := 0
	for _, m := range goesOn.FindAllStringIndex(t, -1) {
		if t[m[0]] == '.' || t[m[0]] == '\n' {
			from = m[0] + 1
		}
	}
	return t[from:]
}
