package judgment

import (
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
