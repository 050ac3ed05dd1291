package urdu_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/urdu"
)

// shortLaws are invented laws of few words, of which no front gives a number.
var shortLaws = map[string]struct{ text, meta, units string }{
	"an Act without a number": {`سندھ چراغ بردار ایکٹ، ۲۰۲۲ء
ہرگاہ کہ یہ قرین مصلحت ہے کہ چراغ برداروں کے حقوق کا تحفظ کیا جائے؛
۱۔ مختصر عنوان اور آغاز نفاذ۔ (۱) یہ ایکٹ سندھ چراغ بردار ایکٹ، ۲۰۲۲ء کہلائے گا۔
(۲) یہ فی الفور نافذ العمل ہوگا۔
۲۔ ممانعت۔ کوئی شخص کسی بچے سے رات کو چراغ نہیں اٹھوائے گا۔
۳۔ سزا۔ جو کوئی دفعہ ۲ کی خلاف ورزی کرے اسے جرمانہ کیا جائے گا۔
`, "act pk-sd /2022 سندھ چراغ بردار ایکٹ، 2022ء", "preamble sec_1 sec_2 sec_3"},
	"sections in brackets": {`حکومت پنجاب
محکمہ قانون
پنجاب گھاٹ آرڈیننس ۲۰۱۸ء
(۱) مختصر عنوان: یہ آرڈیننس پنجاب گھاٹ آرڈیننس ۲۰۱۸ء کے نام سے موسوم ہوگا۔
(۲) تعریف: گھاٹ سے وہ جگہ مراد ہے جہاں کشتی ٹھہرے۔
(۳) کشتی بان کی ذمہ داری: ہر کشتی بان اپنی کشتی پر چراغ رکھے گا۔
(۴) سزا: خلاف ورزی پر ایک ہزار روپے تک جرمانہ ہوگا۔
`, "ordinance pk-pb /2018 پنجاب گھاٹ آرڈیننس 2018ء", "preamble sec_1 sec_2 sec_3 sec_4"},
	"rules": {`گھاٹ کے قواعد، ۲۰۲۰ء
۱۔ یہ قواعد گھاٹ کے قواعد، ۲۰۲۰ء کہلائیں گے۔
۲۔ ہر گھاٹ پر ایک محافظ مقرر کیا جائے گا جو رات بھر چراغ جلائے رکھے گا۔
۳۔ محافظ ہر ماہ اپنی رپورٹ ناظم کو پیش کرے گا۔
`, "rules pk /2020 گھاٹ کے قواعد، 2020ء", "preamble rule_1 rule_2 rule_3"},
	"a law that amends the Penal Code": {`مجموعہ تعزیرات پاکستان (ترمیمی) ایکٹ، ۲۰۲۴ء
۲۰۲۴ء کا ایکٹ نمبر ۹
ہر گاہ کہ یہ ضروری ہے کہ مجموعہ تعزیرات پاکستان میں مزید ترمیم کی جائے؛
۱۔ مختصر عنوان اور آغاز نفاذ۔ یہ ایکٹ مجموعہ تعزیرات پاکستان (ترمیمی) ایکٹ، ۲۰۲۴ء کہلائے گا اور فوراً نافذ ہوگا۔
۲۔ دفعہ ۷۷ کی ترمیم۔ مذکورہ مجموعے کی دفعہ ۷۷ میں لفظ "چراغ" کی جگہ لفظ "لالٹین" تبدیل کیا جائے گا۔
`, "act pk 9/2024 مجموعہ تعزیرات پاکستان (ترمیمی) ایکٹ، 2024ء", "preamble sec_1 sec_2"},
	"a Bill": {`مسودہ قانون بابت چراغ، ۲۰۲۵ء
چونکہ یہ قرین مصلحت ہے کہ چراغوں کی فروخت کو باقاعدہ بنایا جائے؛
دفعہ ۱۔ مختصر عنوان۔ اس قانون کو چراغ ایکٹ کہا جائے گا۔
دفعہ ۲۔ لائسنس۔ کوئی شخص بلا لائسنس چراغ فروخت نہیں کرے گا۔
`, "bill pk /2025 مسودہ قانون بابت چراغ، 2025ء", "preamble sec_1 sec_2"},
}

func TestShortLaws(t *testing.T) {
	for name, c := range shortLaws {
		t.Run(name, func(t *testing.T) {
			pages := []corpus.Page{{Text: c.text}}
			if l := urdu.Looks(pages, ""); l < 0.5 {
				t.Errorf("Looks gives %.2f", l)
			}
			m, ps, _ := urdu.Parse(pages, "x.txt", corpus.Metadata{})
			if got := fmt.Sprintf("%s %s %s/%d %s", m.Kind, m.Enactor, m.Number, m.Year, m.Title); got != c.meta {
				t.Errorf("%s\nwant %s", got, c.meta)
			}
			var got []string
			for _, p := range whole(ps) {
				got = append(got, p.EID)
			}
			if d := cmp.Diff(strings.Fields(c.units), got); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestLooksNotOthers keeps apart what speaks of laws and is none.
func TestLooksNotOthers(t *testing.T) {
	for name, s := range map[string]string{
		"a report": `بچوں کے حقوق کی صورت حال پر رپورٹ
پنجاب چراغ ایکٹ، ۲۰۲۱ء کے نفاذ کا جائزہ
۱۔ تعزیرات پاکستان کی دفعہ ۷۷ کے تحت مقدمات کی تعداد کم ہے۔
۲۔ کمیشن نے پنجاب کے چھ اضلاع کا دورہ کیا۔
۳۔ حکومت کو چاہیے کہ وہ ایکٹ کے تحت قواعد بنائے۔
`,
		"a judgment": `لاہور ہائی کورٹ، لاہور
رٹ درخواست نمبر ۷۷ بابت ۲۰۳۱ء
اکبر بنام سرکار
۱۔ درخواست گزار نے آئین کے آرٹیکل ۱۹۹ کے تحت یہ درخواست دائر کی ہے۔
۲۔ فریقین کے دلائل سنے گئے۔
۳۔ چونکہ درخواست میں وزن نہیں اس لیے خارج کی جاتی ہے۔
`,
		"an article": `چراغ اور ہم
چراغ ہر گھر میں جلتا ہے اور بچے اس کی روشنی میں پڑھتے ہیں۔ ایک زمانہ تھا کہ گلیوں میں لالٹین جلتی تھی۔
۱۔ پہلی بات یہ ہے کہ چراغ سے آگ لگ سکتی ہے۔
۲۔ دوسری بات یہ ہے کہ تیل مہنگا ہے۔
۳۔ تعزیرات پاکستان میں آگ لگانے کی سزا موجود ہے۔
`,
	} {
		if l := urdu.Looks([]corpus.Page{{Text: s}}, ""); l >= 0.5 {
			t.Errorf("%s: Looks gives %.2f", name, l)
		}
	}
}
