package intent

import (
	"slices"
	"strings"
	"testing"
)

func TestWithoutCourtesy(t *testing.T) {
	for text, want := range map[string]string{
		"please help, my husband beats me":           "my husband beats me",
		"Sir, lost child what should I do?":          "lost child",
		"salam, meri beti ghar nahi aayi kya karoon": "meri beti ghar nahi aayi",
		"السلام علیکم، بچی لاپتا ہے، کیا کروں":       "بچی لاپتا ہے",
		"need advice: mobile snatched in Lahore":     "mobile snatched",
		"help me now":                                "",
		"what is the punishment":                     "",
		"lost child":                                 "",
		"":                                           "",
	} {
		got, ok := withoutCourtesy(text)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestWordings(t *testing.T) {
	mend := func(s string) (string, bool) {
		return strings.ReplaceAll(s, "chidl", "child"), strings.Contains(s, "chidl")
	}
	for text, want := range map[string][]string{
		"lost chidl":                   {"lost child", "lost chidl"},
		"please help lost chidl":       {"lost child", "lost chidl", "please help lost chidl"},
		"my sister's chidl is missing": {"my sister's child is missing", "my sister's chidl is missing", "my child is missing"},
		"302 PPC":                      {"302 PPC"},
	} {
		if got, _ := Wordings(text, mend); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
