package structure

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const kiteTail = `1. Short title.—This Act may be called the Kite Tails Act, 1991.
2. Tails.—A tail shall be of paper.
3. Heirs.—Nobody shall give a kite to a person named in the table.
`

// TestAttachedWithoutHeading: what stands below the last section is none of it,
// also where the source has lost the heading of the schedule.
func TestAttachedWithoutHeading(t *testing.T) {
	for _, c := range []struct{ name, tail, want string }{
		{"the reference and a name", "______________\n(See section 3)\nTable of forbidden heirs\nA man shall not give a kite to his__\n(1) uncle.\n", "sched_1 «Table of forbidden heirs» A man shall not"},
		{"the reference alone", "______________\n(See section 3)\n", "closing «» (See section 3)"},
		{"the publisher's line", "__________\nDate: 05-09-2024\n", ""},
		{"a rule, and a clerk's counter", "_________\n62403\nDate: 13-01-2025\n", ""},
		{"a rule and a form", "_____________\nFORM\n[See section 2]\nI hold this kite by its tail.\n", "sched_1 «FORM» I hold"},
		{"a footnote that was not read", "_____________\n1 The tail act of 1890 is meant.\n", ""},
		{"a page break in the section", "__________\n1Subs. by Act II of 1995, s. 2.\nnor to his friends.\n", ""},
		{"two", "______\n[See section 2]\nPaper of rice.\n______\n[See section 3]\nUncles of all sorts.\n", "sched_1 «» Paper of rice. | sched_2 «» Uncles of"},
	} {
		var got []string
		for _, p := range parseText(t, kiteTail+c.tail, corpus.Metadata{Kind: corpus.KindAct}).Provisions {
			if p.Kind == corpus.Schedule || p.EID == "closing" {
				got = append(got, p.EID+" «"+p.Heading+"» "+p.Text)
			}
			if p.EID == "sec_3" && c.want != "" && strings.Contains(p.Text, "ee section") {
				t.Errorf("%s: section 3 is %q", c.name, p.Text)
			}
		}
		parts := strings.Split(c.want, " | ")
		if c.want == "" && len(got) > 0 || c.want != "" && len(got) != len(parts) {
			t.Errorf("%s: %q", c.name, got)
			continue
		}
		for i, g := range got {
			if !strings.HasPrefix(g, parts[i]) {
				t.Errorf("%s: %q, want %q", c.name, g, parts[i])
			}
		}
	}
}

// TestHeadingsOfTheWild holds ends of headings that other texts were read wrong by.
func TestHeadingsOfTheWild(t *testing.T) {
	for _, c := range []struct {
		injected bool
		lines    []string
		want     string
	}{
		{false, []string{"Consultation with the keeper-- (1) The keeper", "shall be asked—"}, "Consultation with the keeper"},
		{true, []string{"Cases in which a kite shall be deemed to fly.– A kite shall be deemed to.—", "fly if—"}, "Cases in which a kite shall be deemed to fly"},
		{true, []string{"Power of keeper, to order that a promise making a kite a condition precedent to.—", "a flight shall not apply to a paper kite. Where it is promised (whether by", "word or writing) it is void."}, "Power of keeper, to order that a promise making a kite a condition precedent to a flight shall not apply to a paper kite"},
		{true, []string{"Flying of kites by the.—", "Keeper.—(1) When a kite is flown"}, "Flying of kites by the Keeper"},
		{true, []string{"Powers of Kite.—", "Keepers.— For the purpose of such flight, the keeper", "may fly a kite."}, "Powers of Kite-Keepers"},
		{true, []string{"Copy of paper to be sent to Registrar.—", "General of Kites and Strings. Every keeper", "shall send it."}, "Copy of paper to be sent to Registrar-General of Kites and Strings"},
	} {
		if got := splitHeading(c.lines, "", c.injected).heading; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestYearBeforeAPart: the year that ends a sentence on a line of its own is no
// number of the line after it.
func TestYearBeforeAPart(t *testing.T) {
	p := parseText(t, "1. Short title.—These rules may be called the Kite Rules of\n1990.\nPART B -- STRINGS\n2. String--(1) A string is of silk.\n3. Paper--(1) Paper is white.\n", corpus.Metadata{Kind: corpus.KindRules})
	for _, v := range p.Provisions {
		if v.EID == "rule_2" && (v.Parent != "part_B" || v.Heading != "String") {
			t.Errorf("%+v", v)
		}
	}
}

// TestLostChapters: what is left of a chapter's heading holds the section under it
// and no more, where the source lost others.
func TestLostChapters(t *testing.T) {
	text := "1. Short title.—This Act may be called the Kite Act, 1990.\n2. Flying.—The keepers named in this Chapter may fly.\nOFFENCES, PENALTIES AND STRINGS\n3. Offences.—Nobody shall cut.\n4. Strings.—A string is of silk.\nCHAPTER V\n5. Keepers.—A keeper is of age.\nCHAPTER VI\nMISCELLANEOUS\n6. Rules.—The keeper may make rules.\n7. Repeal.—The old Act is repealed.\n"
	p := parseText(t, text, corpus.Metadata{Kind: corpus.KindAct})
	var got []string
	for _, v := range p.Provisions {
		if v.Unit {
			got = append(got, v.EID+"@"+v.Parent)
		}
	}
	want := "sec_1@ sec_2@ sec_3@dvs_1 sec_4@ sec_5@chp_V sec_6@chp_VI sec_7@chp_VI"
	if strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	whole := parseText(t, strings.NewReplacer("CHAPTER VI\n", "CHAPTER II\n", "CHAPTER V\n", "CHAPTER I\n").Replace(text), corpus.Metadata{Kind: corpus.KindAct})
	for _, v := range whole.Provisions {
		if v.EID == "sec_4" && v.Parent != "dvs_1" {
			t.Errorf("nothing is lost, and section 4 stands in %q", v.Parent)
		}
	}
}
