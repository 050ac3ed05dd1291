package structure_test

import (
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure"
)

// The texts below are invented.

// reviewOfAct quotes an Act from its title to its last section.
const reviewOfAct = `Gaps in the Kites Act: a review for the Commission
National Commission on the Rights of Child
March 2024

Executive Summary

This review looks at the law on kites and says what it lacks. It rests on visits to three towns.

1. The law as it stands

The Act provides as follows:

THE KITES ACT, 2021
ACT No. VII OF 2021
An Act to provide for the flying of kites
WHEREAS it is expedient to provide for the flying of kites; It is hereby enacted as follows:
1. Short title and commencement.- (1) This Act may be called the Kites Act, 2021. (2) It shall come into force at once.
2. Definitions.- In this Act, "kite" means a thing of paper on a string.
3. Prohibition of glass string.- No person shall fly a kite on a string of glass.
4. Penalty.- Whoever contravenes section 3 shall be punished with fine which may extend to one thousand rupees.

2. Recommendations

The fine should be raised to fifty thousand rupees before the next season begins.
`

// prefacedAct is an Act that its publisher printed with a preface.
const prefacedAct = `THE KITES ACT, 2021
Office of Kites, Islamabad
PREFACE
This book was printed because so many asked for it, and it has the Act as it stood in the spring of the year.
INTRODUCTION
The Act was made in a year without wind, as the older of us remember, and it has been amended but once since.
ACT No. VII OF 2021
An Act to provide for the flying of kites
WHEREAS it is expedient to provide for the flying of kites; It is hereby enacted as follows:
1. Short title and commencement.- (1) This Act may be called the Kites Act, 2021.
2. Definitions.- In this Act, "kite" means a thing of paper on a string.
3. Prohibition of glass string.- No person shall fly a kite on a string of glass.
`

// annexedAct has observations of a committee in its schedule.
const annexedAct = `THE ROOFS ACT, 2022
ACT No. IX OF 2022
AN ACT
to give effect to certain recommendations of the Committee on the Rights of the Child
WHEREAS it is expedient to give effect to the recommendations of the Committee;
It is hereby enacted as follows:-
1. Short title, extent and commencement.- (1) This Act may be called the Roofs Act, 2022.
2. Definitions.- In this Act, "roof" means a roof.
3. Railings.- Every roof shall have a railing.

THE SCHEDULE
[See section 3]
United Nations
CRC/C/ZZZ/CO/5
Distr.: General
Committee on the Rights of the Child
Concluding observations on the fifth periodic report of Zedland
I. Introduction
1. The Committee considered the report at its two meetings.
2. The Committee urges the State party to put up railings.
`

// quotingJudgment quotes the observations and a brief.
const quotingJudgment = `IN THE LAHORE HIGH COURT, LAHORE
JUDICIAL DEPARTMENT
W.P. No. 1234 of 2024
A. Kite versus Province of the Punjab and others
JUDGMENT
Date of hearing: 4.5.2024
Petitioner by: Mr. B. Wind, Advocate.

ZED, J.:- The petitioner seeks a direction that railings be put up.

2. The Committee on the Rights of the Child in its Concluding observations (CRC/C/ZZZ/CO/5), adopted at its seventy-second session, has said:
"37. The Committee is concerned that few roofs have a railing.
38. The Committee urges the State party to put up railings on all roofs."

3. The policy brief of the National Commission on the Rights of Child recommends the same.

4. For the reasons above this petition is allowed.

(ZED)
JUDGE
`

// TestPapersAndLaws tells papers from the laws and judgments that they quote, and that
// quote them.
func TestPapersAndLaws(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want corpus.Kind
	}{
		"a review of an Act": {reviewOfAct, corpus.KindReport}, "an Act with a preface": {prefacedAct, corpus.KindAct},
		"an Act with observations in its schedule": {annexedAct, corpus.KindAct}, "a judgment that quotes both": {quotingJudgment, corpus.KindJudgment},
	} {
		ps := structure.Parse(structure.Input{Pages: []corpus.Page{{Number: 1, Text: tc.text}}, Name: "x.txt"})
		if len(ps) != 1 || ps[0].Meta.Kind != tc.want {
			t.Errorf("%s: %d parts, the first %s %q", name, len(ps), ps[0].Meta.Kind, ps[0].Meta.Title)
		}
	}
}
