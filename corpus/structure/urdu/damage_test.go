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

// damage is how often each thing goes wrong that OCR of Nastaliq print gets wrong.
type damage struct {
	confused, lost, marked, torn, unstopped float64
	// tableless laws have no table of contents to check by.
	tableless bool
}

// urduNumber writes n in Urdu figures.
func urduNumber(n int) string {
	var b strings.Builder
	for _, r := range strconv.Itoa(n) {
		b.WriteRune('۰' + r - '0')
	}
	return b.String()
}

var looksLike = map[rune]rune{'۴': '۳', '۶': '۲', '۳': '۲', '۵': '۰'}

// misprint damages a number.
func (d damage) misprint(r *rand.Rand, s string) string {
	rs := []rune(s)
	if r.Float64() < d.confused {
		k := r.IntN(len(rs))
		if other, ok := looksLike[rs[k]]; ok {
			rs[k] = other
		}
	}
	if len(rs) > 1 && r.Float64() < d.lost {
		k := r.IntN(len(rs))
		rs = append(rs[:k:k], rs[k+1:]...)
	}
	if r.Float64() < d.marked {
		rs = append(rs, '۲')
	}
	return string(rs)
}

// invented writes an invented law of n articles, with its headings in a table at the
// front, and gives the line on which each article begins.
func invented(seed uint64, n int, d damage) (string, map[string]int) {
	r := rand.New(rand.NewPCG(seed, 1))
	nouns := []string{"لالٹین", "کشتی", "پتنگ", "چراغ", "گھاٹ", "ملاح", "ڈور", "بادبان", "لنگر", "قطب نما", "جال", "پتوار"}
	acts := []string{"کی حفاظت", "کا معائنہ", "کے لیے اجازت", "کی فروخت", "کا اندراج", "کی ضبطی", "کی مرمت", "کا محصول"}
	heading := make([]string, n+1)
	for i := 1; i <= n; i++ {
		heading[i] = nouns[i%len(nouns)] + " اور " + nouns[(i/len(nouns)+i+5)%len(nouns)] + " " + acts[i%len(acts)]
	}
	out := []string{"گھاٹوں کا فرمان", "فرمان صدر نمبر ۷ مجریہ ۱۹۹۱ء"}
	if !d.tableless {
		out = append(out, "فہرست", "عنوانات")
		for i := 1; i <= n; i++ {
			out = append(out, urduNumber(i)+"۔ "+heading[i]+"۔")
		}
		out = append(out, "عنوانات")
	}
	out = append(out, "چونکہ یہ قرین مصلحت ہے کہ گھاٹوں کے بارے میں احکام وضع کیے جائیں؛")
	at := map[string]int{}
	for i := 1; i <= n; i++ {
		number := d.misprint(r, urduNumber(i))
		stop := "۔ "
		if r.Float64() < d.unstopped {
			stop = " "
		}
		if r.Float64() < d.torn {
			out = append(out, number+"۔")
			number, stop = "", ""
		}
		at[strconv.Itoa(i)] = len(out)
		out = append(out, number+stop+heading[i]+": (۱) کوئی شخص بلا اجازت گھاٹ پر کچھ نہیں رکھے گا اور نہ کسی کو رکھنے دے گا",
			"اور نہ وہاں سے کچھ اٹھائے گا۔",
			"(۲) شق (۱) کا اطلاق "+urduNumber(3+r.IntN(40))+" دن کے بعد ہوگا۔")
		if r.IntN(4) == 0 {
			out = append(out, "فرمان نمبر "+urduNumber(1+r.IntN(90))+" مجریہ ۱۹۹۵ء کی رُو سے تبدیل کیا گیا۔", "")
		}
	}
	return strings.Join(out, "\n"), at
}

// recall parses an invented law and counts the articles found where they begin, and
// those that are given elsewhere.
func recall(seed uint64, n int, d damage) (right, wrong int) {
	text, at := invented(seed, n, d)
	ls := lines.Read([]corpus.Page{{Text: text}})
	line := printed(text, ls)
	from := afterContents(ls)
	for _, s := range openings(ls, from, schedules(ls, from)) {
		// A number torn from its words stands on the line above.
		if want, ok := at[s.label()]; ok && (line[s.line]-1 == want || reLone.MatchString(digits(ls[s.line].Text)) && line[s.line] == want) {
			right++
		} else {
			wrong++
		}
	}
	return right, wrong
}

// TestDamage reads invented laws that are damaged more and more.
func TestDamage(t *testing.T) {
	const n = 120
	for _, c := range []struct {
		damage
		right, wrong float64
	}{
		{damage{}, 1, 0},
		{damage{confused: 0.2, lost: 0.05, marked: 0.05, torn: 0.05, unstopped: 0.2}, 0.98, 0.02},
		{damage{confused: 0.5, lost: 0.15, marked: 0.15, torn: 0.1, unstopped: 0.5}, 0.98, 0.02},
		{damage{confused: 0.2, lost: 0.05, marked: 0.05, torn: 0.05, unstopped: 0.2, tableless: true}, 0.98, 0.02},
		{damage{confused: 0.5, lost: 0.15, marked: 0.15, torn: 0.1, unstopped: 0.5, tableless: true}, 0.97, 0.02},
	} {
		right, wrong := 0, 0
		for seed := uint64(1); seed <= 3; seed++ {
			r, w := recall(seed, n, c.damage)
			right, wrong = right+r, wrong+w
		}
		got := fmt.Sprintf("%+v: right %.3f, wrong %.3f", c.damage, float64(right)/(3*n), float64(wrong)/(3*n))
		t.Log(got)
		if float64(right) < c.right*3*n || float64(wrong) > c.wrong*3*n {
			t.Error(got)
		}
	}
}

func BenchmarkOpenings(b *testing.B) {
	text, _ := invented(1, 300, damage{confused: 0.3, lost: 0.1, marked: 0.1, torn: 0.1, unstopped: 0.3})
	ls := lines.Read([]corpus.Page{{Text: text}})
	from := afterContents(ls)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		openings(ls, from, len(ls))
	}
}

func linesOf(s string) []lines.Line { return lines.Read([]corpus.Page{{Text: s}}) }

func BenchmarkParse(b *testing.B) {
	text, _ := invented(1, 300, damage{confused: 0.3, lost: 0.1, marked: 0.1, torn: 0.1, unstopped: 0.3})
	pages := []corpus.Page{{Text: text}}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(pages, "", corpus.Metadata{})
	}
}
