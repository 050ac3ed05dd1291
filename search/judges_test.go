package search

import (
	"slices"
	"strings"
	"testing"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// inventedBench is a library's headers: spellings of one judge, slips of scans, and
// what is no name.
func inventedBench() []schema.Work {
	var works []schema.Work
	add := func(n int, judges ...string) {
		for range n {
			works = append(works, schema.Work{Judges: judges})
		}
	}
	add(9, "Syed Farhad Ali Qadri")
	add(1, "Farhad Ali Qadri")
	add(1, "FARHAD ALI QADRI, HACJ")
	add(1, "Syed Farhad Ali Qadrl")
	add(8, "Zubaida-ul-Haq Minhas", "Mr. Justice Yawar Chaudhry")
	add(2, "Zubaida ul Haq Minhas")
	add(5, "Shahid Qarim")
	add(5, "Shahid Wadeem")
	add(1, "Justice, Govt. of Pakistan", "Somebody …Applicant", "Justice")
	return works
}

func TestJudgeNames(t *testing.T) {
	j := newJudgeNames(inventedBench())
	var names []string
	for _, n := range j.list {
		names = append(names, n.name)
	}
	slices.Sort(names)
	want := []string{"Shahid Qarim", "Shahid Wadeem", "Syed Farhad Ali Qadri", "Yawar Chaudhry", "Zubaida-ul-Haq Minhas"}
	if !slices.Equal(names, want) {
		t.Errorf("judges are %q, want %q", names, want)
	}
	for spelling, want := range map[string]string{
		"farhad ali qadri": "Syed Farhad Ali Qadri", "Syed Farhad Ali Qadrl": "Syed Farhad Ali Qadri",
		"ZUBAIDA UL HAQ MINHAS": "Zubaida-ul-Haq Minhas", "Justice": "", "Nobody Known": "",
	} {
		if got := j.named(spelling); got != want {
			t.Errorf("named(%q) = %q, want %q", spelling, got, want)
		}
	}
}

func TestUrduBench(t *testing.T) {
	j := newJudgeNames(inventedBench())
	for _, c := range []struct {
		text, name, rest string
		sure             bool
	}{
		{"جسٹس فرہاد علی قادری", "farhad ali qadri", "", true},
		{"فرہاد قادری کے فیصلے", "farhad qadri", "", true},
		{"جسٹس زبیدہ الحق منہاس ضمانت", "zubaida-ul-haq minhas", "ضمانت", true},
		{"جسٹس یاور چوہدری", "yawar chaudhry", "", true},
		{"ضمانت پر یاور چوہدری کے فیصلے", "yawar chaudhry", "ضمانت", true},
		{"گھر میں یاور چوہدری نے مارا", "", "", false}, // who tells of a man asks for no judge
		{"فرہاد کا مکان", "", "", false},
		{"فرہاد علی قادری نے مکان چھین لیا", "", "", false},
		{"جج نے ضمانت دی", "", "", false},
	} {
		b, ok := j.urduBench(analysis.Terms(analysis.Exact, c.text))
		if ok != (c.name != "") || b.name != c.name || b.rest != c.rest || ok && b.sure != c.sure {
			t.Errorf("%s: judge %q, rest %q, sure %v; want %q, %q, %v", c.text, b.name, b.rest, b.sure, c.name, c.rest, c.sure)
		}
	}
}

func TestMarks(t *testing.T) {
	g := &generation{titles: newTitleIndex(nil)}
	for typed, want := range map[string]string{
		"o7r11": "Order 7 Rule 11", "0.7 r.11": "Order 7 Rule 11", "R. 11 O. 7": "Order 7 Rule 11",
		"order XLI rule XXVII": "Order 41 Rule 27", "xxi r 10 plaint": "Order 21 Rule 10 plaint",
		"ordre 7 rule 11": "Order 7 Rule 11", "articel 25-a": "article 25-a", "cprc 154": "crpc 154",
		"rule 4 order 9": "Order 9 Rule 4", "section XIV trusts act": "section 14 trusts act",
		"302 or 34 r/w 109": "302 or 34 r/w 109", "10 old civil rules": "10 old civil rules", "art civil": "art civil",
	} {
		if got := g.marks(typed); !strings.EqualFold(got, want) {
			t.Errorf("marks(%q) = %q, want %q", typed, got, want)
		}
	}
}
