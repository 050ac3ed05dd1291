package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
)

func TestNeedles(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        []string
	}{
		{"threatens", "To threaten, threatened, threatening; a treat.", []string{"threaten", "threatened", "threatening"}},
		{"threat", "threats and a threat; threatens, treat", []string{"threats", "threat"}},
		{`"best interest" child`, "the best interest of children, and interest alone", []string{"best interest"}},
		{"guard*", "guardians guard regard", []string{"guardians", "guard"}},
		{"section 21 of the Act", "Section 21 of the Act has 21 lines", []string{"21", "21"}},
		{"bail NOT murder -arrest", "bail murder arrest", []string{"bail", "murder"}},
		{"title:evidence", "law of evidence", []string{"evidence"}},
		{"كتاب", "یہ کتاب ہے", []string{"کتاب"}},
		{"", "nothing", nil},
		{`"`, "nothing", nil},
		{"the of and", "the of and", nil},
	} {
		var got []string
		for _, s := range find(c.text, needles(c.query)) {
			got = append(got, c.text[s.start:s.end])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q in %q (-want +got):\n%s", c.query, c.text, d)
		}
	}
}

// plain flattens blocks to depth and text.
func plain(bs []block) []string {
	var out []string
	for _, b := range bs {
		var s strings.Builder
		s.WriteString(strings.Repeat(">", b.Depth))
		for _, r := range b.Runs {
			if r.URL != "" {
				s.WriteString("[")
			}
			for _, p := range r.Pieces {
				if p.Hit > 0 {
					s.WriteString("*" + p.Text + "*")
				} else {
					s.WriteString(p.Text)
				}
			}
			if r.URL != "" {
				s.WriteString("]")
			}
		}
		out = append(out, s.String())
	}
	return out
}

func TestLayOut(t *testing.T) {
	for _, c := range []struct {
		name, text, query string
		links             []linkSpan
		want              []string
	}{
		{"lines of a page are joined", "A keeper\nshall keep\n\nanother", "", nil, []string{"A keeper\nshall keep", "another"}},
		{"clauses are set in", "Who—\n(a) takes; or\n(b) keeps,\nis a thief.\n(2) No one else.", "", nil,
			[]string{"Who—", ">(a) takes; or", ">(b) keeps,\nis a thief.", "(2) No one else."}},
		{"roman below letters", "(1) x\n(a) y\n(i) z\n(ii) z\n(b) y", "", nil, []string{"(1) x", ">(a) y", ">>(i) z", ">>(ii) z", ">(b) y"}},
		{"i after h is a letter", "(g) a\n(h) b\n(i) c\n(j) d", "", nil, []string{">(g) a", ">(h) b", ">(i) c", ">(j) d"}},
		{"roman alone", "x\n(i) a\n(ii) b\n(iv) c\n(v) d", "", nil, []string{"x", ">(i) a", ">(ii) b", ">(iv) c", ">(v) d"}},
		{"provisos stand apart", "He shall pay:\nProvided that he can.", "", nil, []string{"He shall pay:", "Provided that he can."}},
		{"Urdu figures", "(۱) ایک\n(۲) دو", "", nil, []string{"(۱) ایک", "(۲) دو"}},
		{"link and mark", "under section 5 of it", "section 5 it", []linkSpan{{span: span{6, 15}, url: "/akn/x"}}, []string{"under [section *5*] of *it*"}},
		{"empty", " \n \n", "", nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := marker{needles: needles(strings.ReplaceAll(c.query, "it", `"it"`))}
			got := plain(layOut(c.text, paragraphStarts(c.text), nil, func(*corpus.Provision) int { return 0 }, c.links, &m))
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// FuzzLayOut sees that no text, parts or citations lose or repeat a letter.
func FuzzLayOut(f *testing.F) {
	f.Add("(1) Every keeper\n(a) trims\n\nthe wick", 3, 20, 5, 9, "keeper")
	f.Add("چراغ (۱)\nروشن", 1, 4, 2, 7, "چراغ")
	f.Fuzz(func(t *testing.T, text string, s1, e1, c1, c2 int, query string) {
		unit := corpus.Provision{EID: "sec_1", Unit: true, Text: text}
		doc := &corpus.Document{
			Provisions: []corpus.Provision{unit, {EID: "sec_1__para_a", Kind: corpus.Clause, Parent: "sec_1", Start: s1, End: e1}},
			Citations:  []corpus.CitationRef{{In: "sec_1", Start: c1, End: c2, Target: "/akn/x"}, {In: "sec_1", Start: c1 + 1, End: c2 + 3, Target: "/akn/y"}},
		}
		m := marker{needles: needles(query)}
		blocks := layOut(text, paragraphStarts(text), []*corpus.Provision{&doc.Provisions[1]}, depths(doc), fitting(links(doc, nil, func(string) string { return "" })["sec_1"], text), &m)
		var b strings.Builder
		for _, bl := range blocks {
			for _, r := range bl.Runs {
				for _, p := range r.Pieces {
					b.WriteString(p.Text)
				}
			}
		}
		squeeze := func(s string) string {
			return strings.Map(func(r rune) rune {
				if strings.ContainsRune(" \t\r\n\f\u0085\u00a0\u2028\v", r) || r == utf8.RuneError {
					return -1
				}
				return r
			}, strings.ToValidUTF8(s, ""))
		}
		if utf8.ValidString(text) && squeeze(b.String()) != squeeze(text) {
			t.Fatalf("%q laid out as %q", text, b.String())
		}
	})
}

func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"/akn/x": "/akn/x", "//evil.example": "", `/\evil.example`: "", "javascript:x": "", "https://evil.example": "", "": "",
	} {
		if got := localURL(in); got != want {
			t.Errorf("localURL(%q) = %q", in, got)
		}
	}
	for in, want := range map[string]string{"0800-39393": "tel:080039393", "+92 51 1": "tel:+92511", "15": "tel:15", "a\"b": "tel:"} {
		if got := string(telURL(in)); got != want {
			t.Errorf("telURL(%q) = %q", in, got)
		}
	}
	if got := carry("/akn/x?lang=ur#sec_1", "sec_1", "a b"); got != "/akn/x?at=sec_1&lang=ur&q=a+b#sec_1" {
		t.Errorf("carry: %q", got)
	}
	if got := (spoken{Text: "ایجنسی (LKA)", Dir: "rtl"}).Runs(); len(got) != 3 || got[1].Text != "LKA" || got[2].Text != ")" {
		t.Errorf("a bracket is turned about: %+v", got)
	}
	if got := (spoken{Text: "پہرے کو 00-555 پر", Dir: "rtl"}).Runs(); len(got) != 3 || !got[1].Foreign || got[1].Text != "00-555" {
		t.Errorf("runs %+v", got)
	}
}

// TestReadersAreTold sees that a reader is told of pages that nobody has read in
// words that are theirs, and that neither "undated" nor our word for a report's
// headings stands on a page.
func TestReadersAreTold(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := &corpus.Document{
		Work: "/akn/pk/report/lanterns", Expression: "/akn/pk/report/lanterns/eng@undated",
		Item:  corpus.Item{Status: corpus.ItemPartial, Reason: "2 of 3 pages need OCR: run daleel ocr."},
		Pages: []corpus.Page{{Status: corpus.PageNeedsOCR}, {Status: corpus.PageOK}, {Status: corpus.PageNeedsOCR}},
	}
	for lang, p := range printers {
		b := newBuilder(request{p: p, all: printers, lang: lang}, docParams{id: doc.Work}, &search.Work{Document: doc})
		h := b.head()
		if !strings.Contains(h.Unread, "2") || !strings.Contains(h.Unread, "3") || h.Reason != "" || h.AsOf != "" {
			t.Errorf("%s: unread %q, reason %q, as of %q", lang, h.Unread, h.Reason, h.AsOf)
		}
		if got := b.l.provision(corpus.HeadingPart, "B"); got != "B" {
			t.Errorf("%s: a heading is called %q", lang, got)
		}
	}
	doc.Pages = doc.Pages[1:2]
	b := newBuilder(request{p: printers[locale.English], all: printers, lang: locale.English}, docParams{id: doc.Work}, &search.Work{Document: doc})
	if h := b.head(); h.Unread != "" || h.Reason == "" {
		t.Errorf("without such pages: unread %q, reason %q", h.Unread, h.Reason)
	}
}

func TestPartSpan(t *testing.T) {
	for want, s := range map[string]partSpan{
		"240–283 + Schedule": {"240", "283", true}, "1–52A": {"1", "52A", false}, "7": {"7", "7", false}, "Schedule": {schedule: true}, "": {},
	} {
		if got := s.text("Schedule"); got != want {
			t.Errorf("%+v: %q, want %q", s, got, want)
		}
	}
}

// TestTitled sees that a provision is not named twice.
func TestTitled(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := labels{printers[locale.English], printers}
	for want, p := range map[string]corpus.Provision{
		"Section 4 Penalty":                  {Kind: corpus.Section, Number: "4", Heading: "Penalty"},
		"Preamble":                           {Kind: corpus.Preamble, Heading: "Preamble"},
		"Unnumbered paragraph 3 (our count)": {EID: "para_nn_3", Kind: corpus.Paragraph},
		"Findings":                           {Kind: corpus.HeadingPart, Heading: "Findings"},
		"B Findings":                         {Kind: corpus.HeadingPart, Number: "B", Heading: "Findings"},
	} {
		if got := l.called(&p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCounselStandTogetherBySide(t *testing.T) {
	got := counselOf(&corpus.Case{
		Counsel:    []string{"Aaa", "Bbb", "Ccc", "Ddd"},
		CounselFor: []string{corpus.SidePetitioner, corpus.SidePetitioner, corpus.SideState, "no such side"},
	})
	want := []counselView{{"side.petitioner", []string{"Aaa", "Bbb"}}, {"side.state", []string{"Ccc"}}, {"", []string{"Ddd"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if old := counselOf(&corpus.Case{Counsel: []string{"Aaa", "Bbb"}}); len(old) != 1 || old[0].Side != "" {
		t.Errorf("counsel without sides: %v", old)
	}
}

// TestCopyOf: a reader is told which copy a passage is from in words, never by
// its identifier.
func TestCopyOf(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[locale.Tag][3]string{
		locale.English: {"English, 2023", "Urdu", ""},
		locale.Urdu:    {"انگریزی، 2023", "اردو", ""},
	} {
		l := labels{printers[lang], printers}
		got := [3]string{l.copyOf("/akn/pk/act/2031/7/eng@2023"), l.copyOf("/akn/pk/act/2031/7/urd@undated"), l.copyOf("/akn/pk/act/2031/7")}
		if got != want {
			t.Errorf("%v: %q, want %q", lang, got, want)
		}
	}
}

// TestUrduParagraph: what a judgment in English gives in Urdu runs from the right.
func TestUrduParagraph(t *testing.T) {
	const notice = "The notice said:\n\n\"چراغ بجھا دو۔ 2011 lamp\"\n\nIt was چراغ that it meant.\n\n(2) 1949"
	blocks := layOut(notice, paragraphStarts(notice), nil, nil, nil, &marker{})
	var got []bool
	for _, b := range blocks {
		got = append(got, b.Urdu)
	}
	if want := []bool{false, true, false, false}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestStanding: a reader in Urdu is told the limits of a status in Urdu, names
// of laws kept apart, and what is not known stays as it is written.
func TestStanding(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := labels{printers[locale.Urdu], printers}
	for note, want := range map[string]string{
		"last amended by the Lamp (Amdt.) Act, 2030, as far as our copy of 7 February 2031 shows; our copy does not say whether it was repealed since": "7 فروری 2031 کی ہماری نقل کی حد تک آخری ترمیم \u2068the Lamp (Amdt.) Act, 2030\u2069 سے ہوئی\u2060؛ ہماری نقل یہ نہیں بتاتی کہ اس کے بعد یہ منسوخ ہوا یا نہیں",
		"as far as our copy shows; but in part repealed by section 2 of the Wick Act, 2031, as our copy of that law says":                              "ہماری نقل کی حد تک\u2060؛ مگر \u2068section 2 of the Wick Act, 2031\u2069 سے جزوی طور پر منسوخ، جیسا کہ اس قانون کی ہماری نقل میں ہے",
		"this copy shows the state of 1973, a copy as of 2025-02-07 is held":                                                                           "یہ نقل 1973 کی صورت دکھاتی ہے، 7 فروری 2025 کی نقل بھی موجود ہے",
		"extends to Karachi only": "extends to Karachi only",
		"In force as far as the held text shows; check the Gazette for anything later. Only lamps of No. 4 are digested.":                                  "دستیاب متن کی حد تک نافذ\u2060؛ بعد کی تبدیلیوں کے لیے گزٹ دیکھیے۔ \u2068Only lamps of No. 4 are digested\u2069۔",
		"In force as far as the text dated 7 February 2031 shows, with the amendments of 2028, 2029 and 2031 in it. Check the Gazette for anything later.": "7 فروری 2031 کے متن کی حد تک نافذ، جس میں 2028، 2029 اور 2031 کی ترامیم شامل ہیں۔ بعد کی تبدیلیوں کے لیے گزٹ دیکھیے۔",
		"Lamps were counted. None was lit.": "Lamps were counted. None was lit.",
	} {
		if got := l.standing(note); got.Text != want {
			t.Errorf("%q\n got %q\nwant %q", note, got.Text, want)
		}
	}
}

// TestStops: the full stop of an English sentence in an Urdu one stays with it, that of
// the Urdu sentence does not.
func TestStops(t *testing.T) {
	for text, want := range map[string]string{
		"متن: The lamp is out. اور بس":    "The lamp is out.",
		"بتی بجھانے پر دیکھیے PECA 2016.": "PECA 2016",
	} {
		got := ""
		for _, r := range (spoken{Text: text, Dir: "rtl"}).Runs() {
			if r.Foreign {
				got += r.Text
			}
		}
		if got != want {
			t.Errorf("%s: %q runs from the left, want %q", text, got, want)
		}
	}
}

// TestLinesOfPapers keeps the rows of a table and the items of a list in a paper apart.
func TestLinesOfPapers(t *testing.T) {
	const text = "Kites by town.\nTable 1 Kites\nTown Flown\nUpper town 600\n(a) One;\n(b) Two."
	if got, want := plain(layOut(text, lineStarts(text), nil, nil, nil, &marker{})), 6; len(got) != want {
		t.Errorf("%d paragraphs, want %d: %q", len(got), want, got)
	}
	if got, want := plain(layOut(text, paragraphStarts(text), nil, nil, nil, &marker{})), 3; len(got) != want {
		t.Errorf("%d paragraphs of a law, want %d: %q", len(got), want, got)
	}
}

// TestGoesOn: a page of a long law that begins within a chapter begins with its name, and
// with that of the part above.
func TestGoesOn(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := &corpus.Document{Provisions: []corpus.Provision{
		{EID: "part_I", Kind: corpus.Part, Number: "I", Heading: "Weirs"},
		{EID: "part_I__chp_2", Kind: corpus.Chapter, Number: "2", Heading: "Of stone", Parent: "part_I"},
	}}
	for i := range 90 {
		doc.Provisions = append(doc.Provisions, corpus.Provision{
			EID: fmt.Sprintf("sec_%d", i), Kind: corpus.Section, Number: fmt.Sprint(i), Unit: true, Parent: "part_I__chp_2", Text: strings.Repeat("Water goes over a weir. ", 130),
		})
	}
	b := &builder{own: labels{printers[locale.English], printers}, doc: doc}
	nodes := flow(doc)
	if divide(nodes, false) < 2 {
		t.Fatal("one part")
	}
	var got []string
	for _, it := range b.open(nodes, 2) {
		got = append(got, fmt.Sprint(it.Level, " ", it.Label, " ", it.Heading, it.ID))
	}
	if want := []string{"2 Part I, continued Weirs", "3 Chapter 2, continued Of stone"}; !slices.Equal(got, want) {
		t.Errorf("part 2 begins with %q, want %q", got, want)
	}
	if first := b.open(nodes, 1); len(first) != 0 {
		t.Errorf("part 1 goes on with %+v", first)
	}
}

// TestHyphened: a defined term is none inside a longer word.
func TestHyphened(t *testing.T) {
	doc := &corpus.Document{Provisions: []corpus.Provision{
		{EID: "sec_2", Kind: corpus.Section, Unit: true, Text: `“wick” means a thread;`, Defines: []string{"wick"}},
		{EID: "sec_3", Kind: corpus.Section, Unit: true, Text: "A sub-wick or a wick-holder burns; a wick, too."},
	}}
	inside := func(eid string) string { return "#" + eid }
	links := newGlossary(doc).mark(&doc.Provisions[1], nil, inside)
	if len(links) != 1 || !strings.HasPrefix(doc.Provisions[1].Text[links[0].start:], "wick, too") {
		t.Errorf("%+v", links)
	}
}

// TestOmittedTold: an omitted provision says so on its card and on the door to it.
func TestOmittedTold(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := labels{printers[locale.English], printers}
	hits := []search.Hit{{Provisions: []search.Passage{{EID: "sec_4", Omitted: true}, {EID: "sec_5"}}}}
	for url, want := range map[string]string{"/akn/x#sec_4": "Omitted or repealed, as far as our copy shows.", "/akn/x#sec_5": "", "/akn/x": ""} {
		jump := &search.Link{URL: url}
		if l.warnJump(jump, hits); jump.Detail != want {
			t.Errorf("%s: %q, want %q", url, jump.Detail, want)
		}
	}
	if !l.passage(hits[0].Provisions[0], "/akn/x", "").Omitted {
		t.Error("the card does not say that section 4 is omitted")
	}
}
