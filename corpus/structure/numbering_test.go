package structure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// kilnSections are the sections of an Act, heading and lines.
var kilnSections = []struct {
	heading string
	lines   []string
}{
	{"Short title and commencement", []string{"(1) This Act may be called the Kilns (Safety) Act, 2031.", "(2) It shall come into force at once."}},
	{"Definitions", []string{"In this Act, unless there is anything repugnant in the subject,", "(a) “kiln” means a furnace; and", "(b) “Board” means the Kilns Board."}},
	{"Board", []string{"(1) Government shall establish a Board.", "(2) The Board shall be a body corporate."}},
	{"Inspection", []string{"An inspector may enter a kiln at any reasonable time."}},
	{"Protection", []string{"No suit shall lie against any person for anything done in good faith."}},
	{"Rules", []string{"Government may make rules."}},
	{"Repeal", []string{"The Kilns Ordinance, 1968, is hereby repealed."}},
}

// TestWaysOfNumbering reads one Act with its sections numbered and headed in the ways in
// which laws, and those who copy them, do it.
func TestWaysOfNumbering(t *testing.T) {
	lines := func(l []string) string { return strings.Join(l, "\n") }
	ways := map[string]func(n int, h string, l []string) string{
		"Section 1. Title.— (1)": func(n int, h string, l []string) string { return fmt.Sprintf("Section %d. %s.— %s", n, h, lines(l)) },
		"Section 1: Title":       func(n int, h string, l []string) string { return fmt.Sprintf("Section %d: %s\n%s", n, h, lines(l)) },
		"SECTION 1 – TITLE": func(n int, h string, l []string) string {
			return fmt.Sprintf("SECTION %d – %s\n%s", n, strings.ToUpper(h), lines(l))
		},
		"Sec. 1. Title.— (1)":   func(n int, h string, l []string) string { return fmt.Sprintf("Sec. %d. %s.— %s", n, h, lines(l)) },
		"Clause 1. Title.— (1)": func(n int, h string, l []string) string { return fmt.Sprintf("Clause %d. %s.— %s", n, h, lines(l)) },
		"§ 1 Title":             func(n int, h string, l []string) string { return fmt.Sprintf("§ %d %s\n%s", n, h, lines(l)) },
		"§ 1. Title. (1)":       func(n int, h string, l []string) string { return fmt.Sprintf("§ %d. %s. %s", n, h, lines(l)) },
		"1: Title":              func(n int, h string, l []string) string { return fmt.Sprintf("%d: %s\n%s", n, h, lines(l)) },
		"1) Title.— (1)":        func(n int, h string, l []string) string { return fmt.Sprintf("%d) %s.— %s", n, h, lines(l)) },
		"1. Title on its line":  func(n int, h string, l []string) string { return fmt.Sprintf("%d. %s\n%s", n, h, lines(l)) },
		"1. TITLE ON ITS LINE": func(n int, h string, l []string) string {
			return fmt.Sprintf("%d. %s\n%s", n, strings.ToUpper(h), lines(l))
		},
		"Title over 1. (1)": func(n int, h string, l []string) string { return fmt.Sprintf("%s\n\n%d. %s\n", h, n, lines(l)) },
		"**1. Title.** (1)": func(n int, h string, l []string) string { return fmt.Sprintf("**%d. %s.** %s", n, h, lines(l)) },
		"1- Title:- (1)":    func(n int, h string, l []string) string { return fmt.Sprintf("%d- %s:- %s", n, h, lines(l)) },
		"1.-Title.-(1), CR and LF": func(n int, h string, l []string) string {
			return strings.ReplaceAll(fmt.Sprintf("%d.-%s.-%s", n, h, lines(l)), "\n", "\r\n")
		},
		"(1) beside Title. behind": func(n int, h string, l []string) string { return fmt.Sprintf("%d. %s\n\n%s.\n", n, lines(l), h) },
	}
	for name, way := range ways {
		var b strings.Builder
		b.WriteString("THE KILNS (SAFETY) ACT, 2031\nACT NO. IX OF 2031\nAn Act to regulate kilns\nWHEREAS it is expedient to regulate kilns;\nIt is hereby enacted as follows:—\n")
		var want []string
		for i, s := range kilnSections {
			b.WriteString(way(i+1, s.heading, s.lines) + "\n")
			want = append(want, strings.ToLower(itoa(i+1)+" "+s.heading))
		}
		p := readLaw(b.String())
		got := headingsOf(p)
		for i := range got {
			got[i] = strings.ToLower(got[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
		below := map[string]int{}
		for _, v := range p.Provisions {
			below[v.Parent]++
		}
		if below["sec_1"] != 2 || below["sec_2"] != 2 || below["sec_3"] != 2 || p.Meta.Title != "Kilns (Safety) Act, 2031" || p.Meta.Number != "9" {
			t.Errorf("%s: %s, number %s, parts %v", name, p.Meta.Title, p.Meta.Number, below)
		}
	}
}

// TestNoHeadingAtAll holds that the first words of a section without a heading are none,
// and that a section of a convention is no section of the law above it.
func TestNoHeadingAtAll(t *testing.T) {
	var b strings.Builder
	b.WriteString("THE KILNS (SAFETY) ACT, 2031\nACT NO. IX OF 2031\nAn Act to regulate kilns\nIt is hereby enacted as follows:—\n")
	for i, s := range kilnSections {
		fmt.Fprintf(&b, "%d.-%s\n", i+1, strings.Join(s.lines, "\n"))
	}
	b.WriteString("SCHEDULE\nTHE CONVENTION ON KILNS\nSECTION 1: ESTABLISHMENT OF THE CENTRE\nARTICLE 1\n(1) There is a centre.\nSECTION 2.— THE COUNCIL\nARTICLE 2\n(1) There is a council.\n")
	var got []string
	for _, v := range readLaw(b.String()).Provisions {
		if v.Unit && v.Kind == corpus.Section {
			got = append(got, v.EID+v.Heading)
		}
	}
	if want := []string{"sec_1", "sec_2", "sec_3", "sec_4", "sec_5", "sec_6", "sec_7"}; !cmp.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
