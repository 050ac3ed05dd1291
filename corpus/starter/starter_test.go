package starter

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// today is the day on which the data were last checked.
var today = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

func TestDocumentsAreWellFormed(t *testing.T) {
	docs, err := Documents()
	if err != nil {
		t.Fatal(err)
	}
	works := map[string]bool{}
	for _, d := range docs {
		if _, err := workid.Parse(d.Expression); err != nil {
			t.Errorf("%s: %v", d.Expression, err)
		}
		if works[d.Work] || d.Meta.Kind != corpus.KindDigest {
			t.Errorf("%s: twice, or not a digest", d.Work)
		}
		works[d.Work] = true
		for _, p := range d.Provisions {
			if !p.Unit || p.Text == "" || p.Heading == "" || p.Digest == nil || len(p.Digest.Sources) == 0 {
				t.Errorf("%s#%s is not complete", d.Work, p.EID)
			}
		}
	}
	t.Logf("%d works", len(docs))
}

func TestGuidesNameExistingDigests(t *testing.T) {
	gs, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range gs {
		for _, l := range g.Law {
			if l.Offence.En == "" || l.Offence.Ur == "" {
				t.Errorf("%s: %s#%s has no name in both languages", g.Slug, l.Work, l.EID)
			}
		}
	}
}

func TestCheckFindsNothingInTheBuiltInData(t *testing.T) {
	for _, p := range CheckBuiltIn(today) {
		t.Error(p)
	}
}

func TestOldEntriesNeedChecking(t *testing.T) {
	later := CheckBuiltIn(today.Add(maxAge + 48*time.Hour))
	if len(later) == 0 {
		t.Fatal("nothing is old after the set age")
	}
	for _, p := range later {
		if !p.Old {
			t.Errorf("%v is not marked as old", p)
		}
	}
}

const smallWork = `work: /akn/pk/act/2001/1
title: Test Act, 2001
cite: Test Act
number: I of 2001
year: 2001
jurisdiction: pk
status: in_force
official: https://example.org/
topics: offences
text: test.txt
checked: 2026-11-23

== 5
about: Taking a cart
plain: Taking a cart is an offence.
punish: prison max 2y; fine max 500; either
class: bail yes; cogn no; comp yes; by section 9
`

const smallGuide = `title: A cart was taken | گاڑی لے گئے
danger: Call 15 | پولیس 15
summary: It is an offence. | یہ جرم ہے۔ {Test Act}
now: Write it down. | لکھ لیں۔ {practice}
never: Do not follow. | پیچھا نہ کریں۔ {practice}
report: police
evidence: The receipt. | رسید۔ {practice}
next: The police look. | پولیس دیکھتی ہے۔ {practice}
mistake: Waiting. | دیر کرنا۔ {practice}
words: cart; cart gone; my cart; cart le gaya hai; meri cart ko; cart nahi hai; گاڑی; میری گاڑی; گاڑی گئی
source: /akn/pk/act/2001/1 | Test Act | 2026-11-23
checked: 2026-11-23
`

const smallLines = `== police
name: Police | پولیس
phone: 15
hours: not known
language: not known
cost: not known
area: pk
certainty: sure | یقینی
source: https://example.org/ | page | 2026-11-23
checked: 2026-11-23
`

func small() map[string]string {
	return map[string]string{
		"works/test.txt": smallWork, "guides/cart.txt": smallGuide, "helplines.txt": smallLines,
		"proofs/test.tsv": "sec_5\tpunish.0.term\ttest.txt\t1\t9\nsec_5\tpunish.0.fine\ttest.txt\t10\t20\n",
	}
}

func folder(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ name, file, old, new, want string }{
		{"sound", "", "", "", ""},
		{"no basis", "guides/cart.txt", "Write it down. | لکھ لیں۔ {practice}", "Write it down. | لکھ لیں۔", "needs its basis"},
		{"no number to call", "guides/cart.txt", "Call 15", "Call", "number to call"},
		{"no Urdu", "guides/cart.txt", "Waiting. | دیر کرنا۔", "Waiting.", "both languages"},
		{"keeps the image", "guides/cart.txt", "The receipt.", "Take a screenshot of it.", "keep or pass on"},
		{"promise", "guides/cart.txt", "The police look.", "He will be arrested.", "promises"},
		{"blame", "guides/cart.txt", "Waiting.", "You should not have gone.", "blames"},
		{"Arabic letters", "guides/cart.txt", "دیر کرنا", "دير کرنا", "Arabic letters"},
		{"unknown law in the basis", "guides/cart.txt", "{Test Act}", "{Cart Act, section 5}", "is cited as"},
		{"unknown section in the basis", "guides/cart.txt", "{Test Act}", "{Test Act, section 6}", "no digest"},
		{"few words", "guides/cart.txt", "; گاڑی گئی", "", "at least three"},
		{"unknown helpline", "guides/cart.txt", "report: police", "report: polis", "not in helplines.txt"},
		{"unknown law", "guides/cart.txt", "never:", "law: /akn/pk/act/2001/1#sec_6\nnever:", "no digest"},
		{"unknown line", "works/test.txt", "about:", "abuot:", "Did you mean \"about:\""},
		{"length as said", "works/test.txt", "prison max 2y", "2 years", "Write it like this: prison min 1y"},
		{"status", "works/test.txt", "status: in_force", "status: in force", "one of: in_force"},
		{"hours left out", "helplines.txt", "hours: not known\n", "", "no \"hours:\" line"},
		{"note keeps the image", "guides/cart.txt", "report: police", "report: police | Save the picture. | لے جائیں۔", "keep or pass on"},
		{"no joint", "works/test.txt", "; either", "", "either"},
		{"bad length", "works/test.txt", "2y", "2 years", "length"},
		{"bad class", "works/test.txt", "bail yes", "bail maybe", "yes, no or not verified"},
		{"class without provision", "works/test.txt", "; by section 9", "", "which provision"},
		{"no proof", "works/test.txt", "about:", "punish [later | پھر]: life\nabout:", "no proof"},
		{"no plain words", "works/test.txt", "plain: Taking a cart is an offence.\n", "", "\"plain:\""},
		{"unknown topic", "works/test.txt", "topics: offences", "topics: carts", "list of topics"},
		{"bad identifier", "works/test.txt", "/akn/pk/act/2001/1", "pk/2001", "identifier"},
		{"bad phone", "helplines.txt", "phone: 15", "phone: fifteen", "telephone"},
		{"no source", "helplines.txt", "source: https://example.org/ | page | 2026-11-23\n", "", "needs a source"},
		{"bad day", "helplines.txt", "checked: 2026-11-23", "checked: today", "day on which"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := small()
			if tt.file != "" {
				files[tt.file] = strings.Replace(files[tt.file], tt.old, tt.new, 1)
			}
			var all []string
			for _, p := range CheckData(folder(files), today) {
				all = append(all, p.String())
			}
			got := strings.Join(all, "\n")
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want it to say %q", got, tt.want)
			}
		})
	}
}

// TestCheckSaysEverythingAtOnce: one line that cannot be read hides no other file's.
func TestCheckSaysEverythingAtOnce(t *testing.T) {
	files := small()
	files["works/second.txt"] = strings.Replace(smallWork, "about:", "abuot:", 1)
	files["guides/other.txt"] = strings.Replace(smallGuide, "danger:", "dangr:", 1)
	var got []string
	for _, p := range CheckData(folder(files), today) {
		got = append(got, p.File)
	}
	for _, want := range []string{"works/second.txt", "guides/other.txt"} {
		if !slices.Contains(got, want) {
			t.Errorf("nothing is said of %s: %v", want, got)
		}
	}
}

func TestRendering(t *testing.T) {
	tests := []struct{ in, en, ur string }{
		{"prison max 5y; fine max 5000000; either", "prison up to 5 years, or fine up to Rs 5,000,000, or both", "5 سال تک قید یا 50 لاکھ روپے تک جرمانہ یا دونوں"},
		{"prison min 5y max 10y; fine min 500000 max 10000000; and", "prison at least 5 years and up to 10 years and fine at least Rs 500,000 and up to Rs 10,000,000", "کم از کم 5 سال اور زیادہ سے زیادہ 10 سال قید اور کم از کم 5 لاکھ روپے اور زیادہ سے زیادہ 1 کروڑ روپے جرمانہ"},
		{"death or life; fine; and", "death, or imprisonment for life and a fine", "سزائے موت یا عمر قید اور جرمانہ"},
		{"prison max 1m", "prison up to 1 month", "1 ماہ تک قید"},
		{"fine stated 50000 max 5000000", "fine of Rs 50,000, up to Rs 5,000,000", "50 ہزار روپے جرمانہ (50 لاکھ روپے تک)"},
		{"fine max 2500", "fine up to Rs 2,500", "2.5 ہزار روپے تک جرمانہ"},
	}
	for _, tt := range tests {
		p, err := readPenalty(field{value: tt.in})
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		if got := penaltyLine(p.Punishment()); got != tt.en {
			t.Errorf("%s: %q, want %q", tt.in, got, tt.en)
		}
		if got := punishmentUr([]Penalty{p}); got != tt.ur {
			t.Errorf("%s: %q, want %q", tt.in, got, tt.ur)
		}
	}
}

func FuzzReadWork(f *testing.F) {
	f.Add(smallWork)
	f.Add("work: /akn/pk/act/2001/1\n== 1\npunish [a: death")
	f.Add("== \n [: ]:")
	f.Add("work: /akn/pk/act/2001/1\n== 1\npunish: death or  or x; fine max 5 min; with")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := readWork("x.txt", text); err != nil && !errors.Is(err, corpus.ErrInvalid) && !strings.Contains(err.Error(), "token too long") {
			t.Errorf("error without a kind: %v", err)
		}
		_, _ = readGuide("x.txt", text)
		_, _ = readHelplines("x.txt", text)
		_, _ = readProofs("x.tsv", text)
	})
}

// TestSearchText: a result shows the words of a summary as sentences.
func TestSearchText(t *testing.T) {
	d := corpus.Digest{Plain: "Lamps stay lit.", Concerns: "keepers of lamps", Punishment: []corpus.Punishment{{Imprisonment: "up to 2 years"}, {Fine: "fine up to Rs 50"}}}
	if got, want := searchText(d), "Lamps stay lit. Keepers of lamps. Prison up to 2 years. Fine up to Rs 50."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
