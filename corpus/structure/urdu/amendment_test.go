package urdu

import (
	"testing"

	"daleel/corpus"
)

// TestAmendment reads footnotes as they are printed and as OCR leaves them. The names of
// provincial laws are invented.
func TestAmendment(t *testing.T) {
	before := &corpus.Amendment{By: "ایکٹ نمبر ۷ بابت ۲۰۱۱ء کی دفعہ ۲", Work: "/akn/pk/act/2011/7"}
	for _, c := range []struct{ text, enactor, action, work, effective string }{
		{"دستور (ترمیم اول) ایکٹ ۱۹۷۴ء (۳۳ بابت ۱۹۷۴ء) کی دفعہ ۳ کی رو سے شق (۲) کی بجائے تبدیل کیا گیا۔", "pk", "substituted", "/akn/pk/act/1974/33", ""},
		{"دستور (اٹھارویں ترمیم) ایکٹ ، ۲۰۱۰ء (نمبر، ابابت ۲۰۱۰ء) کی دفعہ ۹ کی رُو سے شامل کیا گیا۔", "pk", "inserted", "/akn/pk/act/2010/10", ""},
		{"دستور (انیسویں ترمیم) ایکٹ ۲۰۱۰ء (نمبر ا بابت ۲۰۱۱ء) کی دفعہ ۴ کی رو سے حذف کیا گیا", "pk", "omitted", "/akn/pk/act/2011/1", ""},
		{"فرمان صد ر نمبر ۱۴ مجریہ ۱۹۸۵ء کے آرٹیکل ۲ اور جدول کی روسے بعض الفاظ کی بجائے تبدیل کئے گئے ۔", "pk", "substituted", "/akn/pk/order/1985/14", ""},
		{"دستور (ترمیم سوم) ایکٹ ، ۱۹۷۵ء (نمبر ۲۲ بابت ۱۹۷۵ء) کی دفعہ ۲ کی رو سے اضافہ کیا گیا (نفاذ پذیر از ۱۳ فروری ۱۹۷۵ء)۔", "pk", "added", "/akn/pk/act/1975/22", "1975-02-13"},
		{"بحوالہ عین ماقبل کی رو سے فقرہ شرطیہ حذف کیا گیا۔", "pk", "omitted", "/akn/pk/act/2011/7", ""},
		{"سندھ چراغاں (ترمیمی) آرڈیننس ۲۰۱۸ء (سندھ آرڈیننس نمبر IV بابت ۲۰۱۸ء) کی دفعہ ۲ کی رو سے شامل کیا گیا۔", "pk-sd", "inserted", "/akn/pk-sd/ordinance/2018/4", ""},
		{"ایکٹ نمبر ۶ بابت ۲۰۱۹ء کی دفعہ ۲ کی رو سے دوبارہ نمبر دیا گیا۔", "pk-ba", "renumbered", "/akn/pk-ba/act/2019/6", ""},
		{"۲۰۱۶ء کے ایکٹ نمبر ۱۲ کی رو سے منسوخ کیا گیا۔", "pk", "repealed", "/akn/pk/act/2016/12", ""},
		{"ایکٹ نمبر، ابابت ۲۰۱۰ء کی دفعہ ۴۵ کی رو سے تبدیل کیا گیا۔", "pk", "substituted", "", ""},
		{"قواعد کے لئے دیکھئے جریدہ پاکستان ۱۹۷۳ء صفحہ ۱۹۵۷", "pk", "other", "", ""},
	} {
		a := amendment(c.text, before, c.enactor)
		if a.Action != c.action || a.Work != c.work || a.Effective != c.effective {
			t.Errorf("%s\n\t%s %s %s, want %s %s %s", c.text, a.Action, a.Work, a.Effective, c.action, c.work, c.effective)
		}
	}
}

// TestNoNote keeps the law's own words apart from footnotes.
func TestNoNote(t *testing.T) {
	for _, s := range []string{
		"دفعہ ۳ کی رو سے مقرر کیا گیا شخص ہر ایکٹ کے تحت تبدیل کیا جا سکے گا۔",
		"مذکورہ ایکٹ کی دفعہ ۹ حذف کر دی جائے گی۔",
		"منسوخ شدہ آرڈیننس کے تحت جاری کیا گیا ہر حکم اس ایکٹ کے تحت جاری شدہ متصور ہوگا۔",
		"باب ۳۔ خاص احکام",
	} {
		if body, notes := takeNotes(linesOf(s)); len(notes) != 0 || len(body) != 1 {
			t.Errorf("%s is taken for a note", s)
		}
	}
}
