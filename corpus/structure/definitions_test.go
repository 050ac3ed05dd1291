package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

func TestDefinitions(t *testing.T) {
	for _, c := range []struct {
		heading, text string
		want          []string
	}{
		{"Definitions", "In this Act,—\n(a) “lamp” means a thing;\n(b) “seller” or “vendor” includes a hawker;", []string{"lamp", "seller", "vendor"}},
		{"Definitions", "“noor” (\u202b )نور\u202cmeans light; \"Board\" means the Lamp Board.", []string{"noor", "Board"}},
		{"“Wick”", "A wick is a cord. “wick” includes a braid.", []string{"wick"}},
		{"“Lamp oil”", "Lamp oil is oil that is burnt.", []string{"Lamp oil"}},
		{"Fees", "The fee shall be paid.", nil},
		{"Definitions", "(a) “act” used with reference to an offence or a wrong, shall include a series of acts; (h) “value” used with reference to a suit means its worth;", []string{"act", "value"}},
		{"Definitions", "In this Act:\n(a) lamp means a thing that burns;\n(b) lamp keeper’s fee means any fee, by whatever name;\n(c) the Board includes its members.", []string{"lamp", "lamp keeper’s fee"}},
		{"Duties", "(a) lamp means a thing that burns;", nil},
	} {
		if got := definitions(c.heading, c.text); !cmp.Equal(got, c.want) {
			t.Errorf("definitions(%q): %q, want %q", c.text, got, c.want)
		}
	}
}

const lampParts = `LANTERNS ACT, 2012
(IX of 2012)
CHAPTER I
PRELIMINARY
1. Short title.—(1) This Act may be called the Lanterns Act, 2012.
CHAPTER II
OF LANTERN KEEPERS 4
2. Keepers.—Every keeper shall keep a lantern.
[CHAPTER III.__ [Of the Keeping of Wicks.] Omitted by the Lanterns (Amendment)
Ordinance, 2015 (IV of 2015), s. 2 and
Schedule.
DIRECTIONS TO KEEPERS OF LANTERNS
7
5. Directions.—The Board may give directions.
The keeper shall obey the directions of the Board.
Of Lost Lanterns
6. Finders.—Whoever finds a lantern shall return it.
[CHAPTER-1A
NEW LANTERNS
6A. New lanterns.—A new lantern shall be marked.]
7. Penalty.—Whoever breaks this Act shall pay a fine.
CHAPTER V
LAMP OILS
8. Oils.—Oils shall be pure.
QUALITY AND PRICE OF OILS
9. Price.—The price shall be fixed.
CHAPTER VIII
MISCELLANEOUS
10. Rules.—The Board may make rules.
`

func TestContainers(t *testing.T) {
	doc := parseLaw(t, lampParts)
	want := map[string]string{
		"sec_1": "chp_I", "sec_2": "chp_II", "sec_5": "dvs_1", "sec_6": "dvs_2", "sec_6A": "chp_1A",
		"sec_7": "", "sec_8": "chp_V", "sec_9": "dvs_3", "sec_10": "chp_VIII",
	}
	for eid, parent := range want {
		if p, ok := doc.Provision(eid); !ok || p.Parent != parent {
			t.Errorf("%s stands in %q, want %q", eid, p.Parent, parent)
		}
	}
	for eid, heading := range map[string]string{
		"chp_II": "OF LANTERN KEEPERS", "chp_III": "Of the Keeping of Wicks", "dvs_1": "DIRECTIONS TO KEEPERS OF LANTERNS", "dvs_2": "Of Lost Lanterns",
	} {
		if p, ok := doc.Provision(eid); !ok || p.Heading != heading || p.Omitted != (eid == "chp_III") {
			t.Errorf("%s: heading %q, omitted %v", eid, p.Heading, p.Omitted)
		}
	}
	if p, ok := doc.Provision("dvs_3"); !ok || p.Parent != "" {
		t.Errorf("a heading whose chapter number was lost stands in %q", p.Parent)
	}
}

func parseLaw(t *testing.T, text string) *corpus.Document {
	t.Helper()
	parts := Parse(Input{Pages: []corpus.Page{{Text: text}}, Name: "law.txt", Known: corpus.Metadata{Kind: corpus.KindAct}})
	if len(parts) != 1 {
		t.Fatalf("%d parts", len(parts))
	}
	return &corpus.Document{Meta: parts[0].Meta, Provisions: parts[0].Provisions}
}

func TestAmendingLawsKeepTheirNames(t *testing.T) {
	for _, c := range []struct {
		text, title string
		kind        corpus.Kind
	}{
		{"ACT NO. XII OF 2019\nAn Act further to amend the Lamps Act, 2011\nWHEREAS it is expedient further to amend the Lamps Act, 2011 (VII of 2011);\nIt is hereby enacted as follows:—\n1. Short title.—(1) This Act may be called the Lamps (Amendment) Act, 2019.\n2. Amendment of section 3, Act VII of 2011.—In the said Act, for section 3 the following shall be substituted.\n", "Lamps (Amendment) Act, 2019", corpus.KindAct},
		{"A\nBILL\nfurther to amend the Lamps Act, 2011\nWHEREAS it is expedient;\nIt is hereby enacted as follows:—\n1. Short title.—(1) This Act may be called the Lamps (Second Amendment) Act, 2020.\n2. Amendment.—In the said Act, section 4 shall be omitted.\n", "Lamps (Second Amendment) Act, 2020", corpus.KindBill},
		{"NOTIFICATION\nIn exercise of the powers conferred by section 28 of the Lamps Act, 2011, the Federal Government is pleased to make the following rules:—\n1. Short title.—(1) These rules may be called the Lamps Rules, 2013.\n2. Definitions.—In these rules, “Act” means the Lamps Act, 2011.\n3. Fees.—Fees are in the Form.\n", "Lamps Rules, 2013", corpus.KindRules},
	} {
		parts := Parse(Input{Pages: []corpus.Page{{Text: c.text}}, Name: "lamps-act-2011.txt"})
		if len(parts) != 1 || parts[0].Meta.Title != c.title || parts[0].Meta.Kind != c.kind {
			t.Errorf("%d parts, %q (%s), want %q (%s)", len(parts), parts[0].Meta.Title, parts[0].Meta.Kind, c.title, c.kind)
		}
	}
}
