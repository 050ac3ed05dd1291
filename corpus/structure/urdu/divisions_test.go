package urdu_test

import (
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure/urdu"
)

// ferries is an invented law whose contents group its articles under headings without a
// number, of which the second stands a line too late and the third is not printed in the
// text.
const ferries = `گھاٹوں کا فرمان
فرمان صدر نمبر ۷ مجریہ ۱۹۹۱ء
فہرست
عنوانات
باب اول
ملاح
ملاحوں کے عام فرائض
لالٹین کی تعریف۔
کشتی کا معائنہ۔
پتنگ بازی کی ممانعت۔
پتنگ اور ڈور کے احکام
چراغوں کی مرمت کا خرچ۔
متفرق اور عبوری احکام
قواعد بنانے کا اختیار۔
عنوانات
چونکہ یہ قرین مصلحت ہے کہ گھاٹوں کے بارے میں احکام وضع کیے جائیں؛
باب اول
ملاح
ملاحوں کے عام فرائض
۱۔ اس فرمان میں لالٹین سے ہاتھ میں اٹھایا جانے والا چراغ مراد ہے جو تیل سے جلتا ہو۔
لالٹین کی تعریف۔
۲۔ ہر کشتی کا سال میں ایک بار معائنہ کیا جائے گا اور اس کی رپورٹ محفوظ رکھی جائے گی۔
کشتی کا معائنہ۔
پتنگ اور ڈور کے احکام
۳۔ کوئی شخص گھاٹ سے سو گز کے اندر پتنگ نہیں اڑائے گا اور نہ کسی کو اڑانے دے گا۔
پتنگ بازی کی ممانعت۔
۴۔ چراغوں کا تمام خرچ گھاٹ کے فنڈ سے ادا کیا جائے گا اور اس کا حساب رکھا جائے گا۔
چراغوں کی مرمت کا خرچ۔
۵۔ حکومت اس فرمان کی اغراض کی بجا آوری کے لیے قواعد بنا سکے گی اور انہیں شائع کرے گی۔
قواعد بنانے کا اختیار۔`

func TestDivisionsWithoutNumber(t *testing.T) {
	_, ps, _ := urdu.Parse([]corpus.Page{{Number: 1, Text: ferries}}, "x.txt", corpus.Metadata{Kind: corpus.KindOrder})
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.Division {
			got = append(got, p.EID+" "+p.Heading)
		}
		if p.Unit && p.Kind == corpus.Article && p.Parent != "" {
			got = append(got, p.EID+" in "+p.Parent)
		}
		if p.Kind == corpus.Article && strings.Contains(p.Text, "احکام") {
			t.Errorf("%s holds the heading of a group: %q", p.EID, p.Text)
		}
	}
	want := "chp_I__dvs_nn_1 ملاحوں کے عام فرائض|art_1 in chp_I__dvs_nn_1|art_2 in chp_I__dvs_nn_1|" +
		"chp_I__dvs_nn_2 پتنگ اور ڈور کے احکام|art_3 in chp_I__dvs_nn_2|art_4 in chp_I__dvs_nn_2|art_5 in chp_I__dvs_nn_2"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}
