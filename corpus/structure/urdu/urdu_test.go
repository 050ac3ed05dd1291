package urdu_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/structure/urdu"
)

// The order below is invented; so are its articles.
const kites = `پتنگ بازی کا فرمان
فرمان صدر نمبر ۷۷ مجریہ ۱۹۹۱ء
ترمیم شدہ لغایت ۰۱ جنوری ۲۰۲۰ء
فہرست
عنوانات
۱۔ مختصر عنوان
۲۔ پتنگوں کی تعریف اور قسمیں
۳۔ اُڑانے کی اجازت
عنوانات
چونکہ یہ ضروری ہے کہ پتنگوں کے بارے میں کچھ کہا جائے ؛
۱۔ مختصر عنوان (۱) یہ فرمان پتنگ بازی کا فرمان کہلائے گا۔
(۲) یہ فوراً نافذ ہوگا۔
پتنگوں کی تعریف اور قسمیں پتنگ سے مراد کاغذ کی ہر وہ شے ہے جو اُڑتی ہو۔
۲۔ الف۔ ڈور سے مراد وہ دھاگا ہے جس سے پتنگ بندھی ہو۔
اجازت نامہ ۔ ۳۔ کوئی شخص رات کو پتنگ نہیں اُڑائے گا ؛
فرمان نمبر ۱ مجریہ ۱۹۹۵ء کی رُو سے تبدیل کیا گیا۔
-۴ سزا ایک ڈانٹ ہوگی اور کچھ نہیں۔
`

func TestParse(t *testing.T) {
	text := kites + strings.Repeat("اور اس کے بعد کچھ نہیں کہا گیا ہے۔\n", 12)
	pages := []corpus.Page{{Number: 1, Text: text}}
	if l := urdu.Looks(pages, ""); l < 0.7 {
		t.Errorf("Looks gives %.2f", l)
	}
	m, ps, fs := urdu.Parse(pages, "x.txt", corpus.Metadata{})
	if m.Kind != corpus.KindOrder || m.Number != "77" || m.Year != 1991 || m.Language != corpus.Urdu || m.Dates[0].Value != "2020-01-01" {
		t.Errorf("metadata %+v", m)
	}
	var got []string
	for _, p := range whole(ps) {
		got = append(got, p.EID)
	}
	want := []string{"preamble", "art_1", "art_2", "art_2A", "art_3", "art_4"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	// Article 2 has its heading and no number.
	if len(fs) != 1 || fs[0].Code != "number.placed" || fs[0].EID != "art_2" {
		t.Errorf("findings %v", fs)
	}
	if three := whole(ps)[4]; len(three.Amendments) != 1 || three.Amendments[0].Action != "substituted" || three.Amendments[0].Work != "/akn/pk/order/1995/1" {
		t.Errorf("amendments %+v", three.Amendments)
	}
}

// The Act and the Ordinance below are invented: chapters in words, headings before
// a stop or on a line of their own.
const (
	lanterns = `پنجاب لالٹین فروشان (بہبود) ایکٹ ۲۰۲۱ء
(ایکٹ نمبر ۱۴ بابت ۲۰۲۱ء)
ہرگاہ کہ یہ قرین مصلحت ہے کہ لالٹین فروشوں کی بہبود کے لیے احکام وضع کیے جائیں؛
باب اول
ابتدائیہ
۱۔ مختصر عنوان، وسعت اور آغاز نفاذ۔ (۱) یہ ایکٹ پنجاب لالٹین فروشان (بہبود) ایکٹ ۲۰۲۱ء کے نام سے موسوم ہوگا۔
(۲) یہ پورے پنجاب پر وسعت پذیر ہوگا۔
۲۔ تعریفات۔ اس ایکٹ میں لالٹین سے ہاتھ میں اٹھایا جانے والا چراغ مراد ہے۔
باب دوم
بورڈ
۳۔ بورڈ کا قیام۔ حکومت بذریعہ اعلان ایک بورڈ قائم کرے گی۔
۳۔الف۔ سزائیں۔ جو کوئی شخص کسی بچے کو لالٹین فروخت کرے وہ چھ ماہ تک قید کا مستوجب ہوگا۔
`
	candles = `موم بتی (انسداد فروخت) آرڈیننس ۲۰۱۹ء
آرڈیننس نمبر ۵ مجریہ ۲۰۱۹ء
چونکہ قرین مصلحت ہے کہ موم بتی کی فروخت روکی جائے؛
دفعہ ۱: مختصر عنوان
یہ آرڈیننس موم بتی (انسداد فروخت) آرڈیننس ۲۰۱۹ء کہلائے گا۔
دفعہ ۲: ممانعت
کوئی شخص کسی بچے کو موم بتی فروخت نہیں کرے گا۔
دفعہ ۳: سزا
جو کوئی دفعہ ۲ کی خلاف ورزی کرے اسے ایک سال تک قید یا جرمانے یا دونوں سزائیں دی جائیں گی۔
`
)

// whole leaves the clauses out.
func whole(ps []corpus.Provision) []corpus.Provision {
	return slices.DeleteFunc(slices.Clone(ps), func(p corpus.Provision) bool {
		switch p.Kind {
		case corpus.Subsection, corpus.Clause, corpus.Subclause, corpus.Proviso, corpus.Explanation, corpus.Illustration:
			return true
		}
		return false
	})
}

func TestActs(t *testing.T) {
	for _, c := range []struct{ text, meta, want string }{
		{lanterns, "act pk-pb 14/2021", "preamble@ «» | chp_I@ «ابتدائیہ» | sec_1@chp_I «مختصر عنوان، وسعت اور آغاز نفاذ» | sec_2@chp_I «تعریفات» | chp_II@ «بورڈ» | sec_3@chp_II «بورڈ کا قیام» | sec_3A@chp_II «سزائیں»"},
		{candles, "ordinance pk 5/2019", "preamble@ «» | sec_1@ «مختصر عنوان» | sec_2@ «ممانعت» | sec_3@ «سزا»"},
	} {
		pages := []corpus.Page{{Text: c.text}}
		if l := urdu.Looks(pages, ""); l < 0.5 {
			t.Errorf("Looks gives %.2f for %s", l, c.meta)
		}
		m, ps, _ := urdu.Parse(pages, "x.txt", corpus.Metadata{})
		if got := fmt.Sprintf("%s %s %s/%d", m.Kind, m.Enactor, m.Number, m.Year); got != c.meta {
			t.Errorf("%s, want %s", got, c.meta)
		}
		var got []string
		for _, p := range whole(ps) {
			got = append(got, p.EID+"@"+p.Parent+" «"+p.Heading+"»")
		}
		if d := cmp.Diff(strings.Split(c.want, " | "), got); d != "" {
			t.Error(d)
		}
	}
}

func TestLooksNot(t *testing.T) {
	for _, s := range []string{"", "An Act to provide for the flying of kites", "پتنگ"} {
		if l := urdu.Looks([]corpus.Page{{Text: s}}, ""); l > 0 {
			t.Errorf("%q gives %.2f", s, l)
		}
	}
}

// TestTranslations reads the two translations of the reference collection and
// holds how many articles are found.
func TestTranslations(t *testing.T) {
	dir := filepath.Join(corpustest.Shared(t), "corpus", "urdu")
	tests := []struct {
		file, english, number string
		kind                  corpus.Kind
		year, atLeast         int
	}{
		{"constitution-ur.txt", "Constitution of the Islamic Republic of Pakistan, 1973", "", corpus.KindConstitution, 1973, 275},
		{"qanun-e-shahadat-ur.txt", "Qanun-e-Shahadat Order, 1984", "10", corpus.KindOrder, 1984, 168},
	}
	for _, tt := range tests {
		b, err := os.ReadFile(filepath.Join(dir, tt.file))
		if err != nil {
			t.Fatal(err)
		}
		pages := []corpus.Page{{Text: string(b)}}
		m, ps, _ := urdu.Parse(pages, tt.file, corpus.Metadata{})
		if m.Kind != tt.kind || m.Number != tt.number || m.Year != tt.year || len(m.AltTitles) == 0 || m.AltTitles[0] != tt.english {
			t.Errorf("%s: %s %q %d %v", tt.file, m.Kind, m.Number, m.Year, m.AltTitles)
		}
		found := 0
		for _, p := range ps {
			if p.Kind == corpus.Article && !strings.Contains(p.EID, "__") {
				found++
			}
		}
		t.Logf("%s: %d articles", tt.file, found)
		if found < tt.atLeast {
			t.Errorf("%s: %d articles, want %d", tt.file, found, tt.atLeast)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(kites)
	f.Add("۱۔ الف\n۲۔ ب\nجدول اول\nالف")
	f.Add(lanterns)
	f.Add(candles)
	f.Add(ferries)
	f.Add("(۱)\xa1(۲)")
	for _, file := range []string{"ordinance", "rules", "act"} {
		b, err := os.ReadFile("testdata/shapes/" + file + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Fuzz(func(t *testing.T, s string) {
		pages := []corpus.Page{{Number: 1, Text: s}}
		urdu.Looks(pages, "")
		_, ps, _ := urdu.Parse(pages, "", corpus.Metadata{})
		texts := map[string]string{"": ""}
		unit := ""
		for _, p := range ps {
			if _, twice := texts[p.EID]; p.EID == "" || twice {
				t.Fatalf("eId %q is empty or comes twice", p.EID)
			}
			if _, ok := texts[p.Parent]; !ok {
				t.Fatalf("%s stands in %q, which does not come before it", p.EID, p.Parent)
			}
			if p.Unit {
				unit = p.Text
			}
			if p.End > 0 && (p.Start > p.End || p.End > len(unit) || utf8.ValidString(unit) && !utf8.ValidString(unit[p.Start:p.End])) {
				t.Fatalf("%s: %d to %d of %d bytes", p.EID, p.Start, p.End, len(unit))
			}
			texts[p.EID] = p.Text
		}
	})
}
