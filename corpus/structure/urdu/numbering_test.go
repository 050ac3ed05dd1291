package urdu

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// subjects are the headings of an invented law.
func subjects(n int) []string {
	nouns := []string{"لالٹین", "کشتی", "پتنگ", "چراغ", "گھاٹ", "ملاح", "بادبان", "لنگر", "پتوار", "جال"}
	acts := []string{"کی حفاظت", "کا معائنہ", "کے لیے اجازت", "کی فروخت", "کا اندراج", "کی ضبطی", "کی مرمت"}
	out := make([]string, n+1)
	for i := 1; i <= n; i++ {
		out[i] = nouns[i%len(nouns)] + " اور " + nouns[(i/len(nouns)+i+3)%len(nouns)] + " " + acts[i%len(acts)]
	}
	return out
}

// marginal writes an invented law of n articles whose headings stand in the margin. Its
// contents have lost their numbers, and every seventh line of them is a division's. Of
// the articles some have lost their number. It gives the line on which each begins.
func marginal(seed uint64, n int, lost float64) (string, map[string]int) {
	r := rand.New(rand.NewPCG(seed, 2))
	heads := subjects(n)
	out := []string{"گھاٹوں کا فرمان", "فرمان صدر نمبر ۷ مجریہ ۱۹۹۱ء", "فہرست", "عنوانات"}
	for i := 1; i <= n; i++ {
		if i%7 == 0 {
			out = append(out, "گھاٹوں کے متفرق امور بابت سال")
		}
		out = append(out, heads[i]+"۔")
	}
	out = append(out, "عنوانات", "چونکہ یہ قرین مصلحت ہے کہ گھاٹوں کے بارے میں احکام وضع کیے جائیں؛")
	at := map[string]int{}
	for i := 1; i <= n; i++ {
		words := strings.Fields(heads[i])
		half := len(words) / 2
		number := urduNumber(i) + "۔ "
		if i > 1 && r.Float64() < lost {
			number = ""
		}
		at[strconv.Itoa(i)] = len(out)
		out = append(out, number+"کوئی شخص بلا اجازت دریا کے کنارے پر کوئی سامان نہیں رکھے گا اور نہ کسی کو",
			strings.Join(words[:half], " "), strings.Join(words[half:], " ")+"۔",
			"رکھنے دے گا اور نہ وہاں سے کچھ اٹھا کر کسی دوسری جگہ لے جائے گا۔")
	}
	return strings.Join(out, "\n"), at
}

// TestMarginal reads invented laws whose contents lost their numbers and of whose
// articles a share lost theirs.
func TestMarginal(t *testing.T) {
	const n, laws = 60, 4
	for lost, least := range map[float64]float64{0: 1, 0.2: 0.97, 0.4: 0.9} {
		right, wrong, headings := 0, 0, 0
		for seed := range uint64(laws) {
			text, at := marginal(seed, n, lost)
			heads := subjects(n)
			ls := lines.Read([]corpus.Page{{Text: text}})
			w := read(ls, nil, corpus.Metadata{Kind: corpus.KindOrder})
			line := printed(text, w.ls)
			for _, s := range w.chain {
				if at[s.label()] != line[s.line]-1 {
					wrong++
					continue
				}
				if right++; key(s.heading) == key(heads[s.n]) {
					headings++
				}
			}
		}
		got := fmt.Sprintf("numbers lost %.1f: right %d, wrong %d, headings %d of %d", lost, right, wrong, headings, n*laws)
		t.Log(got)
		if float64(right) < least*n*laws || float64(headings) < least*n*laws || wrong > n*laws/50 {
			t.Error(got)
		}
	}
}

// TestNumberings tells the numbers of contents that have lost most of them.
func TestNumberings(t *testing.T) {
	text := strings.Join([]string{
		"دیباچہ جو کسی دفعہ کا عنوان نہیں",
		"۱۔ لالٹین کی تعریف۔",
		"کشتی کا معائنہ۔",
		"گھاٹوں کا نظم و نسق", // a division
		"ملاحوں کے فرائض اور حقوق۔",
		"۴۔ پتنگ بازی کی ممانعت۔",
		"۴۔الف۔ ڈور کی فروخت پر پابندی۔",
		"چراغوں کی مرمت کا خرچ۔",
		"۶۔ لنگر کی ضبطی۔",
		"بادبان کا محصول۔",
		"۹۔ قواعد بنانے کا اختیار۔", // 7 or 8: in doubt
	}, "\n")
	table := readContents(linesOf(text))
	got := table.numberings(nil, &sights{})
	want := []string{"", "1", "2", "", "3", "4", "4A", "5", "6", "", "9"}
	if len(table.entries) != len(want) {
		t.Fatalf("%d entries", len(table.entries))
	}
	for i, label := range want {
		if got[i] != label {
			t.Errorf("line %d, %q: %q, want %q", i, table.entries[i].text, got[i], label)
		}
	}
}

// TestCounted finds articles without a number by counting the sentences that may open
// one, such as begin on a short line that leads to a list.
func TestCounted(t *testing.T) {
	heads := []string{"لالٹین کی تعریف", "کشتی کا معائنہ", "ملاحوں کے فرائض اور حقوق", "پتنگ بازی کی ممانعت", "چراغوں کی مرمت کا خرچ"}
	text := "گھاٹوں کا فرمان\nفرمان صدر نمبر ۷ مجریہ ۱۹۹۱ء\nفہرست\nعنوانات\n" + strings.Join(heads, "۔\n") + "۔\nعنوانات\n" +
		"چونکہ یہ قرین مصلحت ہے کہ گھاٹوں کے بارے میں احکام وضع کیے جائیں؛\n" +
		"۱۔ اس فرمان میں لالٹین سے ہاتھ میں اٹھایا جانے والا چراغ مراد ہے جو تیل سے جلتا ہو۔\nلالٹین کی تعریف۔\n" +
		"۲۔ ہر کشتی کا سال میں ایک بار معائنہ کیا جائے گا اور اس کی رپورٹ محفوظ رکھی جائے گی۔\nکشتی کا معائنہ۔\n" +
		"ہر ملاح پر لازم ہوگا کہ ۔۔۔۔\nملاحوں کے فرائض\nاور حقوق۔\n" +
		"(الف) وہ مسافروں کو ان کی باری پر سوار کرے؛ اور\n(ب) وہ کسی سے مقررہ کرایہ سے زیادہ وصول نہ کرے۔\n" +
		"کوئی شخص گھاٹ سے سو گز کے اندر پتنگ نہیں اڑائے گا اور نہ کسی کو اڑانے دے گا۔\nپتنگ بازی کی ممانعت۔\n" +
		"۵۔ چراغوں کی مرمت کا تمام خرچ گھاٹ کے فنڈ سے ادا کیا جائے گا اور اس کا حساب رکھا جائے گا۔\nچراغوں کی مرمت کا خرچ۔\n"
	w := read(linesOf(text), nil, corpus.Metadata{Kind: corpus.KindOrder})
	var got []string
	for _, s := range w.chain {
		got = append(got, s.label()+" "+strings.Join(strings.Fields(w.ls[s.line].Text)[:2], " ")+": "+s.heading)
	}
	want := "1 ۱۔ اس: " + heads[0] + "|2 ۲۔ ہر: " + heads[1] + "|3 ہر ملاح: " + heads[2] + "|4 کوئی شخص: " + heads[3] + "|5 ۵۔ چراغوں: " + heads[4]
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

// TestNumberRead reads numbers with a footnote's mark behind them before which the
// heading stands, but no year.
func TestNumberRead(t *testing.T) {
	for text, want := range map[string]string{
		"گھاٹ کا نگران ، 1043۔ جب نگران غیر حاضر ہو تو اس کا نائب": "1043",
		"گھاٹ کا فرمان ، 1973۔ جب نگران غیر حاضر ہو تو اس کا نائب": "",
	} {
		var c candidate
		if numbered(&c, text); c.printed != want {
			t.Errorf("%q: %q, want %q", text, c.printed, want)
		}
	}
}

// TestNotesLeaveTheLaw keeps the law's own words that tell of amendments, and the
// provision below a note whose end OCR lost.
func TestNotesLeaveTheLaw(t *testing.T) {
	text := "۷۔ ازالہ شک کے لیے قرار دیا جاتا ہے کہ\n" +
		"آرٹیکل ۳ اور ۵ فرمان (دوسری ترمیم) ایکٹ ۲۰۰۳ء کے ذریعے تبدیل کر دیے گئے ہیں اور ہمیشہ سے تبدیل\nشدہ متصور ہوں گے۔\n" +
		"دستور (اٹھارویں ترمیم) ایکٹ، ۲۰۱۰ء کی دفعہ ۵ کی رو سے شق\nنگرانوں کے اختیارات ۸۔ (۱) نگران ہر کشتی کا معائنہ کر سکے گا۔"
	body, notes := takeNotes(linesOf(text))
	if len(notes) > 1 || len(body) < 4 || !strings.HasPrefix(body[len(body)-1].Text, "نگرانوں") {
		t.Errorf("%d notes, the last line %q", len(notes), body[len(body)-1].Text)
	}
}
