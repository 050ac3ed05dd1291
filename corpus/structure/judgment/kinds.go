package judgment

import (
	"regexp"
	"slices"
	"strings"
)

// generic are the kinds of cases that many registers have, told apart by the word before:
// "Customs Appeal", "Sales Tax Appeal".
var generic = []string{"Appeal", "Petition", "Application", "Reference", "Suit"}

// fields are the words that tell them apart.
var fields = []string{
	"customs", "tax", "sales", "excise", "service", "labour", "banking", "rent", "company", "commercial", "environmental",
	"special", "accountability", "guardian", "succession", "consumer", "drug", "admiralty", "grievance", "trademark", "competition",
}

// twoSided are the kinds that the civil and the criminal side both have, told apart by the
// side before them, where it is printed: "Criminal Suo Motu Review Petition".
var twoSided = []string{"Suo Motu Case", "Suo Motu Review Petition", "Contempt Petition", "Transfer Application", "Review Application"}

var reSide = regexp.MustCompile(`(?i)^(?:(civil)|criminal|crl|cr)\.?$`)

// ofSide puts the side before such a kind.
func ofSide(before []string, kind string) string {
	if len(before) == 0 || !slices.Contains(twoSided, kind) {
		return kind
	}
	m := reSide.FindStringSubmatch(before[len(before)-1])
	switch {
	case m == nil:
		return kind
	case m[1] != "":
		return "Civil " + kind
	default:
		return "Criminal " + kind
	}
}

// qualified puts before a generic kind the words of its field that stand right before it.
func qualified(before []string, kind string) string {
	if !slices.Contains(generic, kind) {
		return kind
	}
	i := len(before)
	for i > 0 && slices.Contains(fields, strings.ToLower(strings.Trim(before[i-1], ".,"))) {
		i--
	}
	if i == len(before) {
		return kind
	}
	return titleCase(strings.Join(before[i:], " ")) + " " + kind
}
