package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestMisread reads a law whose copy has signs of a symbol font, a chapter's number
// that OCR took for another, a note that reads like a section, and headings that
// stop at a hyphen.
func TestMisread(t *testing.T) {
	text := `THE LANTERN FUND ACT, 1976
ACT NO. XIV OF 1976
An Act to set up a fund for lanterns
WHEREAS it is expedient to set up a fund for lanterns; It is hereby enacted as follows:-
CHAPTER I
PRELIMINARY
1. Short title and extent.` + "\uf020" + `(1) This Act may be called the Lantern Fund Act, 1976.
(2) It extends to all the landings.
CHAPTER II
THE FUND
[2. Compulsory lanterns.` + "\uf020" + `All keepers of a landing shall have lanterns in the manner prescribed.]

3. Keepers’ Old.—
Age Lantern Fund.—(1) The landing shall have a fund of its own, to be called the Keepers’ Old-Age Lantern Fund.
CHAPTER IH
THE DIRECTOR

4. Save, as provided in the rules, the Deputy Director.—
General (Oil) of the
landing shall be consulted on every new lantern.

5. Power to make rules.—
The landing may make rules.
1
For the Lantern (Oil) Rules, 1977, see Gazette of the Landings, 1977, page 9.

44A. ibid.—
2
Subs. by Ord. 46 of 2002, s. 12.
6. Power to exempt.—
The landing may exempt any keeper from this Act.
`
	p := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "fund.txt"})[0]
	var got []string
	for _, v := range p.Provisions {
		switch v.Kind {
		case corpus.Section, corpus.Chapter:
			if v.Kind == corpus.Chapter || v.Unit {
				got = append(got, v.EID+" "+v.Heading)
			}
		}
	}
	want := []string{
		"chp_I PRELIMINARY", "sec_1 Short title and extent", "chp_II THE FUND", "sec_2 Compulsory lanterns", "sec_3 Keepers’ Old-Age Lantern Fund",
		"chp_III THE DIRECTOR", "sec_4 ", "sec_5 Power to make rules", "sec_6 Power to exempt",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestMisreadScan reads a scan whose first number is a letter, whose schedule's
// heading has a wrong letter, and a heading that begins with "Repeal".
func TestMisreadScan(t *testing.T) {
	text := `THE LANTERN KEEPERS ACT, 2023
ACT NO. XV OF 2023
An Act to establish keepers of lanterns
WHEREAS it is expedient to establish keepers of lanterns; It is hereby enacted as follows:-
CHAPTER I
PRELIMINARY
l. Short title and commencement.—(1) This Act may be called the Lantern Keepers Act, 2023.
(2) It shall come into force at once.
2. Definitions.—In this Act “lantern” means a light that is carried.
3. Keepers.—There shall be a keeper at each landing.
[4. Repeal of sections 380 and 562-564 of the Code.– *       *      *     *]
5. Rules.—The Government may make rules.
SCHEOULE
[See section 3]
1 Upper landing
7. Lower landing
8. Far landing
10. Mill landing
11. Near landing
`
	p := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "keepers.txt"})[0]
	var got []string
	for _, v := range p.Provisions {
		if v.Unit && (v.Kind == corpus.Section || v.Kind == corpus.Schedule) {
			got = append(got, v.EID+" "+v.Heading)
		}
	}
	want := []string{"sec_1 Short title and commencement", "sec_2 Definitions", "sec_3 Keepers", "sec_4 Repeal of sections 380 and 562-564 of the Code", "sec_5 Rules", "sched_1 "}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
