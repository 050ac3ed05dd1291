package structure

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const kiteAct = `KITES (CONTROL) ACT, 2031

(IX of 2031)

An Act to control kites
It is hereby enacted as follows:—

1. Short title.—
This Act may be called the Kites (Control) Act, 2031.

2. Licence.—
A kite may be flown by who holds a licence under section 4, on the terms set out in the Schedule.

3. Appeal.—
Who is refused may appeal under section 5. Nothing in section 90 of the Code of Wind, 1998, or in
section 32 of the Penal Code, shall apply, and the words “under section 60” in the Strings Act, 1950, shall be
read as “under section 61”.

4. Form of licence.—
A licence shall be in the form that the Authority sets.

5. Appeals.—
The Tribunal shall decide an appeal within a month.
THE SCHEDULE
[See section 2]
1. By day.
2. By night, with a lamp.
`

// TestFarEnd cuts a law short and sees that this is said, and that the whole law
// is left alone.
func TestFarEnd(t *testing.T) {
	whole := kiteAct
	for name, tt := range map[string]struct {
		text string
		want string // codes
	}{
		"whole":               {whole, ""},
		"no schedule":         {whole[:strings.Index(whole, "THE SCHEDULE")], "end.schedule"},
		"sections lost":       {whole[:strings.Index(whole, "4. Form")], "end.referred end.schedule"},
		"breaks off":          {whole[:strings.Index(whole, "appeal within")], "end.schedule end.broken"},
		"numbered of its own": {strings.Replace(whole, "an appeal within", "an appeal under section 25 of this Act within", 1), "end.referred"},
		"schedule repealed":   {whole[:strings.Index(whole, "THE SCHEDULE")] + "[THE SCHEDULE. Rep. by the Strings Act, 1950.]\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			parts := Parse(Input{Pages: []corpus.Page{{Text: tt.text, Status: corpus.PageOK}}, Name: "kites.txt"})
			var codes []string
			for _, f := range parts[0].Findings {
				if strings.HasPrefix(f.Code, "end.") {
					codes = append(codes, f.Code)
				}
			}
			if got := strings.Join(codes, " "); got != tt.want {
				t.Errorf("found %q, want %q: %v", got, tt.want, parts[0].Findings)
			}
		})
	}
}

// TestAmendingLawHasNoFarEnd sees that an Act about the sections of another is not
// said to lack them.
func TestAmendingLawHasNoFarEnd(t *testing.T) {
	text := strings.Replace(kiteAct, "KITES (CONTROL) ACT", "KITES (CONTROL) (AMENDMENT) ACT", 1)
	text = strings.Replace(text, "within a month", "under section 25 within a month", 1)
	for _, f := range Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "kites.txt"})[0].Findings {
		if strings.HasPrefix(f.Code, "end.") {
			t.Errorf("%s: %s", f.Code, f.Detail)
		}
	}
}

// TestHasNumberBeyond: what is passed over without a search has no reference past the end.
func TestHasNumberBeyond(t *testing.T) {
	for _, c := range []struct {
		text string
		last int
		want bool
	}{
		{"section 9 of this Act", 8, true}, {"section 8", 8, false}, {"no figures", 8, false}, {"", 8, false},
		{"under section 57 of this Act", 8, false}, {"sections 3,12", 8, true}, {"the Act of 1860", 100, true}, {"the Act of 1860", 60, false},
	} {
		if got := hasNumberBeyond(c.text, c.last); got != c.want {
			t.Errorf("hasNumberBeyond(%q, %d) = %v", c.text, c.last, got)
		}
		if ns, _ := beyondIn(c.text, reRefs[corpus.Section], c.last); len(ns) > 0 && !c.want {
			t.Errorf("%q: %v", c.text, ns)
		}
	}
}
