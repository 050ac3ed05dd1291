package structure

import (
	"strings"
	"testing"

	"daleel/corpus"
)

func TestLetterGap(t *testing.T) {
	cases := []struct {
		a, b string
		want int
	}{{"", "A", 1}, {"A", "B", 1}, {"A", "D", 3}, {"A", "AA", 1}, {"O", "OO", 1}, {"OO", "OOO", 1}, {"AA", "B", 1}, {"B", "B", 0}, {"", "C", 3}}
	for _, c := range cases {
		if got := letterGap(c.a, c.b); got != c.want {
			t.Errorf("letterGap(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestReadShape(t *testing.T) {
	cases := []struct {
		line, number, rest string
		ok                 bool
	}{
		{"21. Heading.—(1) Text", "21", "Heading.—(1) Text", true},
		{"1 [22A. Online", "22A", "Online", true},
		{"2[43A. Complaint", "43A", "Complaint", true},
		{"3[2[375. Rape", "375", "Rape", true},
		{"6 55. Arrest", "55", "Arrest", true},
		{"*273.Sale", "273", "Sale", true},
		{"(2E) Removal", "2E", "Removal", true},
		{"25-A. Right", "25A", "Right", true},
		{"1 [26A, Punishment", "26A", "Punishment", true},
		{"28.A 8[* * *", "28A", "8[* * *", true},
		{"28.A. Heading", "28A", "Heading", true},
		{"28.A person", "28", "A person", true},
		{"3[* * *]", "", "", false},
		{"7", "", "", false},
		{"5 A person may", "5", "A person may", true},
		{"Provided that", "", "", false},
	}
	for _, c := range cases {
		s, ok := readShape(c.line)
		if ok != c.ok {
			t.Errorf("readShape(%q): %v", c.line, ok)
			continue
		}
		if ok && (s.digits+s.letters != c.number || s.rest != c.rest) {
			t.Errorf("readShape(%q) = %q, %q", c.line, s.digits+s.letters, s.rest)
		}
	}
}

func TestBestPath(t *testing.T) {
	// Each word is a number, with "!" where the opening looks good.
	cases := map[string]string{
		"1! 2! 2A! 3!":                "1 2 2A 3",
		"1! 2! 14 3! 4!":              "1 2 3 4",
		"1! 2! 1 2 3! 4!":             "1 2 3 4",
		"1! 203C! 203CC! 203D! 204! ": "1 203C 203CC 203D 204",
		"1! 2! 1908! 3! 4! 5!":        "1 2 3 4 5",
		"5! 6! 9! 10!":                "5 6 9 10",
	}
	for in, want := range cases {
		var ops []opening
		for i, w := range strings.Fields(in) {
			score := 0.5
			if strings.HasSuffix(w, "!") {
				score = 5
			}
			s, ok := readShape(strings.TrimSuffix(w, "!") + ". X")
			if !ok {
				t.Fatal(w)
			}
			ops = append(ops, opening{line: i, num: atoi(s.digits), letters: s.letters, upTo: atoi(s.digits), score: score})
		}
		var got []string
		for _, o := range bestPath(ops, make([]int, len(ops)+1)) {
			got = append(got, o.number())
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %s, want %s", in, g, want)
		}
	}
}

func TestTakeNotes(t *testing.T) {
	text := []string{
		"1. Lamps. A lamp is a 1[thing] that gives",
		"1", "Subs. by Act No. II of 2015, s. 2, for “object”, which had been put in the place of", "“article” by Act No. I of 2014, s. 2.",
		"2Omitted by Ordinance IX of 2019, s. 4.",
		"light to 12 persons.", "15. Omitted.",
	}
	var in []line
	for _, l := range text {
		in = append(in, line{text: l, wide: len(l)})
	}
	body, notes := takeNotes(joinLone(in))
	if len(body) != 3 || len(notes) != 2 || notes[0].mark != "1" || !strings.HasSuffix(notes[0].text, "I of 2014, s. 2.") {
		t.Errorf("body %+v, notes %+v", body, notes)
	}
}

func TestManyOpenings(t *testing.T) {
	var b strings.Builder
	for i := range 60_000 {
		b.WriteString(itoa(i%900+1) + ". Entry.—Text of the entry.\n")
	}
	p := parseText(t, b.String(), corpus.Metadata{Kind: corpus.KindAct, Title: "Long Act, 1999"})
	if len(p.Provisions) < 900 {
		t.Errorf("%d provisions", len(p.Provisions))
	}
}

// TestSchedulesCountAnew: the items of a schedule whose heading is lost do not go on
// with the sections, nor do the paragraphs of a Bill's statement.
func TestSchedulesCountAnew(t *testing.T) {
	law := "1. Short title.—This Act may be called the Kite Carriage Act, 1991.\n2. Definitions.—In this Act “kite” means a toy.\n3. Rules.—The rules in the Schedule bind all carriers.\n"
	var items strings.Builder
	for n := 1; n <= 30; n++ {
		items.WriteString(itoa(n) + ". Duty of carrier.—The carrier of kite number " + itoa(n) + " shall carry it with care.\n")
	}
	_, from4, _ := strings.Cut(items.String(), "\n4. ")
	for name, text := range map[string]string{
		"the heading is lost":             law + "__________\n[See section 3 (1)]\nTHE KITE CONVENTION\n" + items.String(),
		"without, and the first are lost": law + "__________\n[See section 3 (1)]\nTHE KITE CONVENTION\n4. " + from4,
		"of a Bill":                       law + "STATEMENT OF OBJECTS AND REASONS\nKites are carried far.\n4. The Bill seeks to protect them.\n",
	} {
		p := parseText(t, text, corpus.Metadata{Kind: corpus.KindAct})
		if got := strings.Join(numbersOf(p), " "); got != "1 2 3" {
			t.Errorf("%s: sections %s", name, got)
		}
	}
}
