package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

const ferries = `THE BALOCHISTAN FERRIES ACT, 2031
(BALOCHISTAN ACT NO. IX OF 2031)
CONTENTS
PREAMBLE
SECTIONS
CHAPTER I
PRELIMINARY
1. Short title and extent.
2. Definitions.
CHAPTER II
FERRIES
3. Tolls.
4. Penalty.
SCHEDULE
THE BALOCHISTAN FERRIES ACT, 2031
(BALOCHISTAN ACT NO. IX OF 2031)
[16th April, 2031]
AN ACT to regulate ferries.
WHEREAS it is expedient to regulate ferries;
It is hereby enacted as follows:-
CHAPTER I
PRELIMINARY
1. Short title and extent.- (1) This Act may be called the Balochistan Ferries Act, 2031.
(2) It extends to the whole of Balochistan.
2. Definitions.- In this Act, unless the context otherwise requires,
(a) “ferry” means a boat that carries passengers; and
(b) “toll” means a sum that is paid under section 3. The toll of a child is no toll.
CHAPTER II
FERRIES
3. Tolls.- (1) Subject to sub-section (2), no toll above the toll in the Schedule shall be taken.
(2) No toll shall be taken under Chapter I. 
Provided that a goat pays.
4. Penalty.- Whoever takes a toll against section 3 shall be fined.
SCHEDULE
[See section 3]
A person: one rupee.`

// TestRunTogether reads a law that a page has run into one line, or wrapped anywhere, as
// it reads the law with its lines.
func TestRunTogether(t *testing.T) {
	list := func(text string) []string {
		p := readLaw(text)
		out := []string{p.Meta.Title, p.Meta.Number, p.Meta.Enactor, dated(p)[corpus.Promulgated]}
		for _, v := range p.Provisions {
			if v.Kind != corpus.Entry && v.Kind != corpus.Preamble {
				out = append(out, v.EID+" "+v.Heading+" in "+v.Parent)
			}
		}
		return out
	}
	want := list(ferries)
	if len(want) < 15 {
		t.Fatalf("%q", want)
	}
	for _, width := range []int{0, 3, 4, 5, 7, 11, 13} {
		words := strings.Fields(ferries)
		for i := width - 1; width > 0 && i < len(words); i += width {
			words[i] += "\n"
		}
		if diff := cmp.Diff(want, list(strings.ReplaceAll(strings.Join(words, " "), "\n ", "\n"))); diff != "" {
			t.Errorf("a line end behind every %d words:\n%s", width, diff)
		}
	}
}

// TestRunTogetherRules reads rules run into one line whose headings have no stop, with a
// font's bars for marks of quotation and the day of the notification.
func TestRunTogetherRules(t *testing.T) {
	p := readLaw("FERRIES DEPARTMENT NOTIFICATION The 1st June, 2031 No.SO-2/31 - In exercise of the powers conferred by section 9, the Governor of the Punjab is pleased to make the following Rules: PART A - GENERAL 1. Short Title and Commencement (1) These rules may be called the Punjab Ferries Rules, 2031. (2) They shall come into force at once. 2. Definitions -- In these rules, unless the context otherwise requires - (i) ―ferry‖ means a boat; (ii) ―toll‖ means a sum that is paid under rule 3; 3. Tolls. No toll shall be taken.")
	if diff := cmp.Diff([]string{"1 Short Title and Commencement", "2 Definitions", "3 Tolls"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	if got := definedBy(p, "2"); !cmp.Equal(got, []string{"ferry", "toll"}) {
		t.Errorf("%q", got)
	}
	if p.Meta.Title != "Punjab Ferries Rules, 2031" || p.Provisions[1].Kind != corpus.Part || p.Provisions[1].Heading != "GENERAL" || dated(p)[corpus.Gazetted] != "2031-06-01" {
		t.Errorf("%+v %+v", p.Meta, p.Provisions[1])
	}
}

// TestNotRunTogether holds that laws with lines of their own stay as they are, though a
// line of theirs holds the number of the first section.
func TestNotRunTogether(t *testing.T) {
	for _, text := range []string{
		"It is hereby enacted as follows:- 1. Short title.- This Act may be called the Ferries Act, 2031.\n2. Tolls.- No toll.\n",
		"Short title, 1. (1) This Act may be called the Ferries Act, 2031.\nextent.\n",
		"Section 1. Title.- This Act may be called the Ferries Act, 2031.\n",
		"1. Short title.- This Act may be called the Ferries Act, 2031.\n2. In the said Act, for section 1 the following shall be substituted: 1. Short title.- This Act may be called the Boats Act.\n",
	} {
		if isRunTogether([]corpus.Page{{Text: text}}) {
			t.Error(text)
		}
	}
}
