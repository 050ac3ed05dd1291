package structure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestShapes reads invented laws in the layouts of the provincial gazettes and
// codes, of Bills, rules and a gazette with two Acts.
func TestShapes(t *testing.T) {
	want := map[string]string{
		"pb1":    "act pk-pb 26/2024 Punjab Kite Flying (Regulation) Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Prohibition of kite flying; sec_4 Constitution of the Board; sec_4A Meetings +inserted /akn/pk-pb/act/2025/5; sec_5 Penalties +substituted /akn/pk-pb/act/2025/5; sec_6 Cognizance of offences; sec_7 Power to make rules; sec_8 Repeal and savings; sched_1",
		"sd1":    "act pk-sd 15/2024 Sindh Kite Control Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Punishment for flying a kite; sec_4 Punishment for sale to a child; sec_5 Offence to be cognizable, non-bailable and non-compoundable; sec_6 Power to make rules; sec_7 Repeal",
		"sd2":    "act pk-sd 14/2024 Sindh Kite Protection Authority Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Establishment of the Authority; sec_4 Functions of the Authority; sec_5 Power to make rules",
		"kp1":    "act pk-kp 13/2024 Khyber Pakhtunkhwa Kite Protection and Welfare Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Establishment of the Commission; sec_4 Powers and functions of the Commission +substituted /akn/pk-kp/act/2025/5; sec_5 Cruelty to a kite; sec_6 Power to make rules",
		"ba1":    "act pk-ba 5/2024 Balochistan Kite Education Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Right to kite education; sec_4 Duty of parents; sec_5 Rules",
		"rules1": "rules pk-pb /2024 Punjab Kite Flying Rules, 2024; preamble; rule_1 Short title and commencement; rule_2 Definitions; rule_3 Licence; rule_4 Inspection; form_A APPLICATION FOR LICENCE",
		"bill1":  "bill pk /2024 Kite Control (Amendment) Act, 2024; preamble; sec_1 Short title and commencement; sec_2 Amendment of section 2, Act XXV of 1997; sec_3 Substitution of section 9, Act XXV of 1997; statement Statement of Objects and Reasons",
		"gaz1":   "act pk 7/2024 Kite Registration Act, 2024; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Register | act pk 8/2024 String (Amendment) Act, 2024; preamble; sec_1 Short title and commencement; sec_2 Amendment of section 3, Act V of 1990",
		"gb1":    "act pk-gb 4/2017 Gilgit-Baltistan Kite Protection Act, 2017; preamble; sec_1 Short title, extent and commencement; sec_2 Definitions; sec_3 Functions of the Commission; sec_4 Penalty",
		"amend1": "act pk 31/2022 Kite Laws (Amendment) Act, 2022; preamble; sec_1 Short title and commencement; sec_2 Insertion of new Chapter XVIA, Act XLV of 1960; sec_3 Substitution of section 292A, Act XLV of 1960",
		"pb2":    "act pk-pb 14/2021 Punjab String Sellers (Welfare) Act, 2021; preamble; sec_1 Short title, extent and commencement +added /akn/pk-pb/ordinance/2024/3; sec_2 Definitions +inserted /akn/pk-pb/act/2023/9; sec_3 Establishment of the Board +substituted /akn/pk-pb/act/2023/9; sec_3A Delegation +inserted /akn/pk-pb/act/2023/9; sched_1",
		"gaz2":   "act pk 10/2018 Kite Festivals Act, 2018; preamble; sec_1 Short title; sec_2 Permission; sec_3 Punishment | act pk 11/2018 String (Amendment) Act, 2018; preamble; sec_1 Short title and commencement; sec_2 Amendment of section 3, Act V of 1990",
	}
	for name, w := range want {
		raw, err := os.ReadFile(filepath.Join("testdata", "shapes", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, p := range Parse(Input{Pages: []corpus.Page{{Text: string(raw)}}, MediaType: "text/plain", Name: "x.txt"}) {
			parts = append(parts, outline(p))
		}
		if d := cmp.Diff(strings.ReplaceAll(w, "; ", "\n"), strings.ReplaceAll(strings.Join(parts, " | "), "; ", "\n")); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestShapesWords: no mark, no line of the press and no half item is left in the
// text of the laws above, and the second law of a Gazette has its date.
func TestShapesWords(t *testing.T) {
	texts := map[string]string{}
	for _, name := range []string{"gb1", "pb2", "gaz2", "amend1"} {
		raw, err := os.ReadFile(filepath.Join("testdata", "shapes", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range Parse(Input{Pages: []corpus.Page{{Text: string(raw)}}, MediaType: "text/plain", Name: "x.txt"}) {
			for _, v := range p.Provisions {
				texts[name+itoa(i)+v.EID] = v.Text
			}
			if d, ok := corpus.FindDate(p.Meta.Dates, corpus.Assented); name == "gaz2" && (!ok || d.Value != "2018-03-01") {
				t.Errorf("law %d of the Gazette has the dates %v", i, p.Meta.Dates)
			}
		}
	}
	for at, want := range map[string]string{
		"gb10sec_2":  "In this Act,-\na) “Commission” means the Kite Commission; and\nb) “kite” means a toy that flies.",
		"gb10sec_3":  "The Commission shall-\ni. count kites;\nii. mend kites; and\niii. report every year.",
		"pb20sec_3":  "The Board shall have seven members.",
		"gaz20sec_3": "Whoever contravenes section 2 shall be punished with fine.",
		"gaz21sec_2": "In the String Act, 1990 (V of 1990), in section 3, for the word “paper” the word “silk” shall be substituted.",
	} {
		if d := cmp.Diff(want, texts[at]); d != "" {
			t.Errorf("%s: %s", at, d)
		}
	}
	if s := texts["pb20sec_1"]; !strings.HasSuffix(s, "the Punjab.") {
		t.Errorf("section 1 ends in %q", s)
	}
	if s := texts["amend10sec_2"]; !strings.Contains(s, "377B. Punishment.") {
		t.Errorf("the quoted chapter left section 2: %q", s)
	}
}

// outline prints what a law is and its units with headings and amendments.
func outline(p Part) string {
	m := p.Meta
	out := []string{string(m.Kind) + " " + m.Enactor + " " + m.Number + "/" + itoa(m.Year) + " " + m.Title}
	for _, v := range p.Provisions {
		if !v.Unit {
			continue
		}
		s := v.EID
		if v.Heading != "" && v.EID != "preamble" {
			s += " " + v.Heading
		}
		for _, a := range v.Amendments {
			s += " +" + a.Action + " " + a.Work
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}
