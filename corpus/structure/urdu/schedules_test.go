package urdu_test

import (
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure/urdu"
)

// TestScheduleWithoutHead finds a schedule of an invented law whose head OCR misread by
// the name that the contents give it, and none where the name stands in a sentence.
func TestScheduleWithoutHead(t *testing.T) {
	front := strings.Split(ferries, "\nعنوانات\nچونکہ")
	law := front[0] + "\nجدول اول۔ گھاٹوں کی فہرست\nجدول دوم - ملاحوں کا حلف ۔\nجدول سوم۔ فیس\nعنوانات\nچونکہ" + front[1] +
		"\nجدول اول\nگھاٹوں کی فہرست\n۱۔ بڑا گھاٹ\n۲۔ چھوٹا گھاٹ اور اس کا پل\n" +
		"ملاحوں کا حلف اس جدول کے مطابق ان کے سامنے لیا جائے گا جو گھاٹ کے نگران ہوں گے۔\n" +
		"جد دل دوم\nملاحوں کا حلف\nمیں حلف اٹھاتا ہوں کہ دریا میں کسی کو نہیں چھوڑوں گا۔\n" +
		"جدول سوم\nفیس\n۱۔ کشتی کی فیس دس روپے\n"
	_, ps, fs := urdu.Parse([]corpus.Page{{Number: 1, Text: law}}, "x.txt", corpus.Metadata{Kind: corpus.KindOrder})
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.Schedule {
			got = append(got, p.EID+" "+p.Heading+" "+strings.Join(strings.Fields(p.Text)[:2], " "))
		}
	}
	want := "sched_1 جدول اول: گھاٹوں کی فہرست گھاٹوں کی|sched_2 جدول دوم: ملاحوں کا حلف ملاحوں کا|sched_3 جدول سوم فیس ۱۔"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
	placed := 0
	for _, f := range fs {
		if f.Code == "schedules.gap" {
			t.Error(f)
		}
		if f.Code == "heads.placed" {
			placed++
		}
	}
	if placed != 1 {
		t.Errorf("findings %v", fs)
	}
}
