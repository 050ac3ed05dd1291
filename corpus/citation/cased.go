package citation

import "strings"

// cased reports whether a name stands in the text with the capitals that a
// name has: all of an abbreviation's, the first and last words' of a title.
func cased(spelled, text string) bool {
	if !shortForm(spelled) {
		return !isLower(at0(text, 0)) && (!isLower(at0(text, lastWordStart(spelled, text))) || !isASCII(text))
	}
	if strings.Count(text, ".") > 1 && dottedAlike(spelled, text) {
		return true
	}
	k := 0
	for i := 0; i < len(spelled); i++ {
		if !isAlnum(spelled[i]) {
			continue
		}
		for k < len(text) && !isAlnum(text[k]) {
			k++
		}
		if isUpper(spelled[i]) && isLower(at0(text, k)) {
			return false
		}
		k++
	}
	return true
}

// dottedAlike reports whether initials begin with a capital and have a dot between every
// two of them, so that the others may be small: "Cr.p.c".
func dottedAlike(spelled, text string) bool {
	capitals := 0
	for i := 0; i < len(spelled); i++ {
		if isUpper(spelled[i]) {
			capitals++
		}
	}
	return isUpper(at0(text, 0)) && strings.Count(text, ".") >= capitals-1
}

// lastWordStart is where the last word of a name begins in the text, which may
// have torn it: "Code of Criminal Procedu re".
func lastWordStart(spelled, text string) int {
	left := 0
	for _, c := range []byte(spelled[strings.LastIndexAny(spelled, " -")+1:]) {
		if isAlnum(c) {
			left++
		}
	}
	k := len(text)
	for k > 0 && left > 0 {
		k--
		if isAlnum(text[k]) {
			left--
		}
	}
	return k
}

// shortForm reports whether a name is an abbreviation rather than a title.
func shortForm(spelled string) bool {
	capitals := 0
	for i := 0; i < len(spelled); i++ {
		if isUpper(spelled[i]) {
			capitals++
		}
	}
	return capitals > 1 && !strings.Contains(strings.ReplaceAll(spelled, ". ", "."), " ") && len(spelled) < 12
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
