package judgment

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// unchangedHeads are two invented heads, each with the fields that it gives.
var unchangedHeads = map[string]struct{ head, want string }{
	"supreme": {`IN THE SUPREME COURT OF PAKISTAN
(Appellate Jurisdiction)
PRESENT:
Mr. Justice Amin Dost Miller
Mr. Justice Bashir Fisher
Mr. Justice Idris Gul Carter
CIVIL APPEAL NO. 23-L OF 2029
(On appeal against the judgment dated 12.05.2028
passed by the Lahore High Court, Lahore in C.R. No. 77/2024)
Akbar Lampwright and others
...Appellant(s)
VERSUS
Government of the Hills
...Respondent(s)
For the Appellant(s): Mr. Harun Weaver, ASC
For the Respondent(s): Mr. Jamil Potter, ASC
Date of hearing: 05.11.2031
JUDGMENT
`, "pksc Islamabad\nCivil Appeal No. 23-L of 2029\nAkbar Lampwright and others v. Government of the Hills\nAmin Dost Miller, Bashir Fisher, Idris Gul Carter by Bashir Fisher\n2031-11-05 2031-12-01\ndismissed\n6 paragraphs"},
	"high": {`Stereo. H C J D A 38.
JUDGMENT SHEET
IN THE LAHORE HIGH COURT,
MULTAN BENCH MULTAN
JUDICIAL DEPARTMENT
Writ Petition No. 4180 of 2030
Dawood Weaver
Versus
Ferry Board of the Hills, etc.
JUDGMENT
Date of hearing: 03.10.2031
Petitioner by: Mr. Harun Cooper, Advocate
Respondents by: Mr. Jamil Potter, Advocate
`, "pklhc Multan\nWrit Petition No. 4180 of 2030\nDawood Weaver v. Ferry Board of the Hills, etc.\nBashir Fisher by Bashir Fisher\n2031-10-03 2031-12-01\ndismissed\n6 paragraphs"},
}

// unchangedReasons are reasons of six paragraphs, numbered from the second.
func unchangedReasons() string {
	var b strings.Builder
	b.WriteString("BASHIR FISHER, J.- The lamp had been lit on the landing and the ferry had gone by without it.\n")
	for n := 2; n < 6; n++ {
		b.WriteString(strconv.Itoa(n) + ". The keeper of the lamp has told the court that it was lit in the evening of that day\n")
		for range 7 {
			b.WriteString("and that nobody on the ferry had looked towards the landing or had seen anything of its light,\n")
		}
		b.WriteString("which counsel have not denied.\n")
	}
	return b.String() + "6. For these reasons there is no merit in the case of the keeper of the lamp, which is dismissed.\nJUDGE\nIslamabad, the\n01.12.2031\n"
}

// withParagraphs is said with the number of the last paragraph.
func withParagraphs(text string) string {
	c, ps, m := read(text)
	last := ""
	for _, p := range ps {
		if p.Unit && p.Kind == corpus.Paragraph && p.Number != "" {
			last = p.Number
		}
	}
	seat := c.Seat
	if c.Court == "pklhc" {
		seat = "Multan"
	}
	return strings.Replace(said(c, m), c.Court+" "+c.Seat, c.Court+" "+seat, 1) + "\n" + last + " paragraphs"
}

// below puts a line under the line of a text that begins with above.
func below(above, line string) func(string) string {
	return func(text string) string {
		var b strings.Builder
		for l := range strings.Lines(text) {
			b.WriteString(l)
			if strings.HasPrefix(l, above) {
				b.WriteString(line + "\n")
			}
		}
		return b.String()
	}
}

// swapped puts words for others.
func swapped(pairs ...string) func(string) string {
	return strings.NewReplacer(pairs...).Replace
}

// numbered prints the numbers of paragraphs between before and behind.
func numbered(before, behind string) func(string) string {
	return func(text string) string {
		return regexp.MustCompile(`(?m)^(\d)\. (The|For)`).ReplaceAllString(text, before+"${1}"+behind+" ${2}")
	}
}

// TestChangedHeads: changes of the print that do not change what it says change no field.
func TestChangedHeads(t *testing.T) {
	changes := map[string]func(string) string{
		"nothing":                  func(s string) string { return s },
		"page between names":       below("VERSUS", "Page 2 of 14"),
		"page between names, high": below("Versus", "Page 2 of 14"),
		"page between judges":      below("Mr. Justice Bashir", "- 2 -"),
		"stamp between judges":     below("Mr. Justice Amin", "Approved for reporting"),
		"stamp between names":      below("VERSUS", "NOT APPROVED FOR REPORTING"),
		"head of a page, judges":   below("Mr. Justice Bashir", "C.A. No. 23-L of 2029"),
		"head of a page, names":    below("VERSUS", "C.A. No. 23-L of 2029   2"),
		"head of a page, high":     below("Versus", "W.P. No. 4180 of 2030"),
		"bold":                     below("Government of", "Government of the Hills"),
		"bold, high":               below("Ferry Board", "Ferry Board of the Hills, etc."),
		"rows of judges":           swapped("Mr. Justice A", "1. Mr. Justice A", "Mr. Justice B", "2. Mr. Justice B", "Mr. Justice I", "3. Mr. Justice I"),
		"a name broken":            swapped("Gul Carter", "Gul\nCarter"),
		"the court broken":         swapped("COURT OF PAKISTAN", "COURT OF\nPAKISTAN"),
		"glued style":              swapped("Justice Bashir", "JusticeBashir"),
		"glued words":              swapped("SUPREME COURT", "SUPREMECOURT", "HIGH COURT", "HIGHCOURT", "CIVIL APPEAL", "CIVILAPPEAL", "of hearing", "ofhearing"),
		"figures for letters":      swapped("SUPREME COURT", "SUPREME C0URT", "LAHORE", "LAH0RE", "CIVIL", "ClVIL", "Justice B", "Just1ce B", "Petition", "Pet1tion"),
		"capital for small l":      swapped("PRESENT:\nMr.", "PRESENT:\nMR.", "Justice I", "JUSTlCE I", "Appellant(s)", "AppelIant(s)"),
		"rn for m":                 swapped("Government", "Govemment"),
		"dashes around of":         swapped("L OF 20", "L-OF-20", "4180 of", "4180-of-"),
		"hyphen lost":              swapped("23-L", "23 L"),
		"months in letters":        swapped("05.11.2031", "05-Nov-2031", "03.10.2031", "03-Oct-2031", "01.12.2031", "1st day of December, 2031"),
		"a stop lost":              swapped("05.11.2031", "05.112031", "03.10.2031", "0310.2031"),
		"hearing date":             swapped("Date of hearing:", "Hearing date:"),
		"heard on":                 swapped("Date of hearing:", "Heard on"),
		"signs without print":      swapped("\n", "\n\u200b", "APP", "AP\u00adP", "Mr. J", "\ufeffMr. J"),
		"style of the author":      swapped("BASHIR FISHER, J.- ", "Justice Bashir Fisher: "),
		"author and style":         swapped("BASHIR FISHER, J.- ", "MR. JUSTICE BASHIR FISHER, J.- "),
		"office in brackets":       swapped("BASHIR FISHER, J.- ", "Bashir Fisher (J). "),
		"author broken": func(s string) string {
			if strings.HasPrefix(s, "IN THE SUPREME") { // whose heads name the bench
				s = strings.Replace(s, "BASHIR FISHER, J.- ", "Bashir\nFisher, J.- ", 1)
			}
			return s
		},
		"heading of the court":    swapped("JUDGMENT\n", "ORDER OF THE COURT\n"),
		"rows without Justice":    swapped("PRESENT:", "Bench-IV:", "Mr. Justice Amin Dost Miller", "Amin Dost Miller, J", "Mr. Justice Bashir Fisher", "Bashir Fisher, J", "Mr. Justice Idris Gul Carter", "Idris Gul Carter, J"),
		"whole name of the state": swapped("COURT OF PAKISTAN", "COURT OF THE ISLAMIC REPUBLIC OF PAKISTAN"),
		"year glued":              swapped("of 2030", "of2030"),
		"versus glued":            swapped("VERSUS\n", "Versus", "Versus\n", "Versus"),
		"two hyphens lost":        swapped("NO. 23-L OF", "NO. 23 L/", "05.11.2031", "05 11 2031", "03.10.2031", "03 10 2031"),
		"1 for l at the end":      swapped("Civil", "Civi1", "CIVIL", "C1VIL"),
		"day glued":               swapped("the\n01.12.2031", "the1st of December,2031"),
		"verb glued":              swapped("which is dismissed", "and the petition isdismissed"),
		"stamp in the last words": swapped("lamp, which", "lamp,\nAPPROVED FOR REPORTING\nwhich"),
		"bracket broken":          swapped("Weaver\nVersus", "Weaver (in\nW.P. 4180/2030)\nVersus"),
		"1)":                      numbered("", ")"),
		"(1)":                     numbered("(", ")"),
		"1-":                      numbered("", "-"),
		"[1]":                     numbered("[", "]"),
		"1":                       numbered("", ""),
	}
	for of, h := range unchangedHeads {
		whole := h.head + unchangedReasons()
		for name, change := range changes {
			if d := cmp.Diff(h.want, withParagraphs(change(whole))); d != "" {
				t.Errorf("%s, %s (-want +got):\n%s", of, name, d)
			}
		}
	}
}

// TestDaysOverLines: a list of days goes on over lines however their words are counted, and
// the day below labels that a text layer has put first is found by any label.
func TestDaysOverLines(t *testing.T) {
	h := unchangedHeads["supreme"]
	list := strings.Replace(h.head, "05.11.2031", "7th of October 2031, 8th of October 2031,\n14th of October 2031, 21st of October 2031 and the 5th of November 2031.", 1)
	if d := cmp.Diff(h.want, withParagraphs(list+unchangedReasons())); !strings.Contains(withParagraphs(list+unchangedReasons()), "2031-11-05 ") {
		t.Error(d)
	}
}

// TestAllowedAlone: two words are an outcome where they are a sentence.
func TestAllowedAlone(t *testing.T) {
	for s, want := range map[string]string{"Appeal allowed.": "allowed", "9. Petition accepted.": "allowed", "the time of the appeal allowed him": ""} {
		if got := outcomeOf(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestStampBelow: the stamp under the signatures of a short order stays in its place.
func TestStampBelow(t *testing.T) {
	_, ps, _ := read(unchangedHeads["high"].head + "BASHIR FISHER, J.- The lamp of the landing is lit and the petition is dismissed.\n(BASHIR FISHER)\nJUDGE\n01.12.2031\nApproved for reporting\n")
	if strings.Contains(ps[0].Text, "reporting") || !strings.Contains(ps[len(ps)-1].Text, "reporting") {
		t.Errorf("%q, %q", ps[0].Text, ps[len(ps)-1].Text)
	}
}
