package people

import (
	"slices"
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
	j := NewJudges(inventedBench())
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
		if got := j.Named(spelling); got != want {
			t.Errorf("Named(%q) = %q, want %q", spelling, got, want)
		}
	}
}

func TestUrduBench(t *testing.T) {
	j := NewJudges(inventedBench())
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
		b, ok := j.AskedInUrdu(analysis.Terms(analysis.Exact, c.text))
		if ok != (c.name != "") || b.Name != c.name || b.Rest != c.rest || ok && b.Sure != c.sure {
			t.Errorf("%s: judge %q, rest %q, sure %v; want %q, %q, %v", c.text, b.Name, b.Rest, b.Sure, c.name, c.rest, c.sure)
		}
	}
}
