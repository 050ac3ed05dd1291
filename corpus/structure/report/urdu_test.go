package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// urduBrief is invented. Its headings have no capitals, its figures are Urdu.
const urduBrief = `پالیسی بریف
پتنگ بازی اور بچوں کا تحفظ
قومی کمیشن برائے پتنگ بازی
مارچ ۲۰۳۱

خلاصہ

یہ بریف ان بچوں کے بارے میں ہے جو تین ضلعوں میں پتنگ بناتے ہیں۔ اس میں چالیس کارخانوں کے دوروں اور والدین سے گفتگو کا حال ہے۔

قانونی صورت حال

چودہ سال سے کم عمر بچے خطرناک کام نہیں کر سکتے، لیکن کوئی قاعدہ پتنگ کو خطرناک نہیں کہتا۔

سفارشات

۱۔ پتنگ سازی کو خطرناک کاموں کی فہرست میں شامل کیا جائے۔
۲۔ ہر شہر میں جون تک ایک پناہ گاہ قائم کی جائے۔
`

// urduReport numbers its paragraphs.
const urduReport = `ابتدائی رپورٹ
چھتوں سے گرنے والے بچے

تعارف

۱۔ کمیشن نے بہار میں تین ضلعوں کا دورہ کیا اور چالیس خاندانوں سے بات کی، جن میں سے نو کے بچے گرے تھے۔
۲۔ کسی ضلع میں گرنے والوں کا شمار نہیں رکھا گیا، حالانکہ دفتر کو اس کا حکم دیا جا چکا تھا۔

سفارشات

۳۔ ہر چھت پر لکڑی کی باڑ لگائی جائے اور اس کا معائنہ سال میں دو بار کیا جائے۔
۴۔ گرنے والوں کا شمار ہر ماہ شائع کیا جائے تاکہ والدین کو خبر رہے۔
`

func TestUrduBrief(t *testing.T) {
	m, ps, _ := report.Parse(pages(urduBrief), "x.txt", corpus.Metadata{})
	got := []string{string(m.Kind), m.Title, m.Publisher, m.Dates[0].Value, string(m.Language)}
	want := []string{"brief", "پتنگ بازی اور بچوں کا تحفظ", "قومی کمیشن برائے پتنگ بازی", "2031-03", "urd"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	wantOutline := []string{"header", "hd_1: خلاصہ", "hd_2 in hd_1: قانونی صورت حال", "hd_3: سفارشات", "hd_3__rec_1 in hd_3", "hd_3__rec_2 in hd_3"}
	if d := cmp.Diff(wantOutline, outline(ps)); d != "" {
		t.Error(d)
	}
}

func TestUrduParagraphs(t *testing.T) {
	m, ps, _ := report.Parse(pages(urduReport), "x.txt", corpus.Metadata{})
	if m.Kind != corpus.KindReport || m.Title != "چھتوں سے گرنے والے بچے" {
		t.Errorf("%s %q", m.Kind, m.Title)
	}
	want := []string{"header", "hd_1: تعارف", "para_1 in hd_1", "para_2 in hd_1", "hd_2: سفارشات", "para_3 in hd_2", "para_3__rec_1 in para_3", "para_4 in hd_2", "para_4__rec_1 in para_4"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
	for _, p := range ps {
		if p.EID == "para_3" && p.Text != "ہر چھت پر لکڑی کی باڑ لگائی جائے اور اس کا معائنہ سال میں دو بار کیا جائے۔" {
			t.Errorf("%q", p.Text)
		}
	}
}
