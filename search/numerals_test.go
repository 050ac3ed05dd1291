package search

import (
	"strings"
	"testing"
)

func TestFigures(t *testing.T) {
	for said, want := range map[string]string{
		"section three hundred and two ppc":                 "section 302 ppc",
		"section three o two PPC":                           "section 302 PPC",
		"section four twenty":                               "section 420",
		"sec four eighty nine f":                            "sec 489 f",
		"article one ninety nine":                           "article 199",
		"section one four four crpc":                        "section 144 crpc",
		"section five zero six":                             "section 506",
		"Section Twenty-Two A CrPC":                         "Section 22 A CrPC",
		"one twenty five crpc":                              "125 crpc",
		"section five hundred and eleven":                   "section 511",
		"section two hundred":                               "section 200",
		"order thirty nine rules one and two cpc":           "order 39 rules 1 and 2 cpc",
		"sections three hundred and two and thirty four":    "sections 302 and 34",
		"dafa char so bees lagti hai":                       "dafa 420 lagti hai",
		"dafa teen sau do":                                  "dafa 302",
		"دفعہ تین سو دو کی سزا":                             "دفعہ 302 کی سزا",
		"آرٹیکل ایک سو ننانوے":                              "آرٹیکل 199",
		"dafa ek sau chawwan":                               "dafa 154",
		"sec twelve two cpc":                                "sec 12 two cpc",
		"section no 302":                                    "section no 302", // no nine
		"what does that section do":                         "what does that section do",
		"my brother's two houses":                           "my brother's two houses",
		"three hundred and two rupees":                      "three hundred and two rupees",
		"two witnesses and one ppc":                         "two witnesses and one ppc", // one word before a code counts anything
		"section so and so":                                 "section so and so",
		"section one one one one one one":                   "section 1111 one one",
		"the section has two provisos, three hundred words": "the section has two provisos, three hundred words",
	} {
		if got := figures(said); strings.Join(strings.Fields(got), " ") != want {
			t.Errorf("%q is written %q, want %q", said, got, want)
		}
	}
}

// TestNumerals sees that the table has every number to a hundred in Roman Urdu and Urdu
// and no word for two numbers.
func TestNumerals(t *testing.T) {
	seen, rows := map[string]string{}, 0
	for _, line := range strings.Split(numeralTable, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 || cells[2] == "" || cells[3] == "" {
			t.Errorf("%q: not four cells", line)
			continue
		}
		rows++
		for _, w := range strings.Fields(strings.Join(cells[1:], " ")) {
			if was, twice := seen[w]; twice && was != cells[0] && w != "-" {
				t.Errorf("%q is %s and %s", w, was, cells[0])
			}
			seen[w] = cells[0]
		}
	}
	if rows != 101 {
		t.Errorf("%d rows, want 0 to 100", rows)
	}
}

func FuzzFigures(f *testing.F) {
	for _, s := range []string{"section three hundred and two", "دفعہ تین سو", "s o oh zero", "dafa so", "articles one and two and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := figures(s)
		if len(once) > len(s)+mostDigits {
			t.Errorf("%q grows to %q", s, once)
		}
	})
}
