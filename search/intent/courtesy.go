package intent

import (
	"slices"
	"strings"
)

// courtesies are what people say around a need, whatever it is: greetings, pleas, the
// question that every caller has, and where they are. Lines as people type them to
// helplines and forums, by no single query.
var courtesies = courtesyLists(`
	please; please help; please help me; please help us; plz; plz help; pls help; help please; help me please; kindly help; kindly guide;
	please guide; please guide me; please advise; please advice; please tell; please tell me; kindly tell; kindly tell me; tell me;
	can you tell me; can you please tell me; can anyone tell me; can you help; can you help me; can someone help; can someone guide me;
	i need help; need help; i need advice; need advice; advice needed; help needed; need your help; i want to know; i want to ask; i would like to know;
	hello; hi; sir; madam; dear; dear sir; respected sir; salam; salaam; aoa; assalam o alaikum; assalamualaikum; assalam u alaikum;
	what should i do; what should we do; what can i do; what can we do; what do i do; what to do; what to do now; what now; what next;
	what is the law; what does the law say; what is the law on; what is the law about; what is the law if; what is the law when; what can i do if; what should i do if;
	is there any law; is there a law; is there any law for this; is it a crime; is this a crime; is it illegal; is this illegal; is it legal; is this legal;
	what is the punishment; what is punishment; what is the punishment for; what is the penalty; what is the penalty for;
	where to complain; where do i complain; where can i complain; where to report; where can i report; how to complain; how can i complain; how to report;
	whom to contact; who should i contact; what are my rights; what is my right; do i have any rights; urgent; urgently; urgent help; thanks; thank you;
	kya karoon; kya karun; kya karu; kya karein; kya karen; kya karna chahiye; kya karna chahye; kia karoon; kia karu; kya kar sakte hain; kya kar sakta hoon; kya kar sakti hoon;
	ab kya karoon; ab kya karein; mein kya karoon; main kya karoon; hum kya karein; koi hal batayein; koi hal; koi rasta; mashwara dein; mashwara chahiye;
	batayein; please batayein; mujhe batayein; mujhe batao; bataen; batao; koi bataye; bata dein; madad karein; madad karen; madad chahiye; meri madad karein; meri madad karen; help karein;
	kya saza hai; is ki kya saza hai; iski kya saza hai; iski saza kya hai; koi qanoon hai; kya qanoon hai; qanoon kya kehta hai; qanoon kya hai;
	kahan shikayat karoon; kahan shikayat karein; shikayat kahan karein; kahan jaun; kahan jaoon; kis ko batau;
	السلام علیکم; سلام; جناب; محترم; براہ کرم; برائے مہربانی; براہ مہربانی; براہ کرم بتائیں; مہربانی کر کے بتائیں; مجھے بتائیں; بتائیں; کیا کروں; کیا کریں; میں کیا کروں; ہم کیا کریں; اب کیا کروں; اب کیا کریں;
	کیا کرنا چاہیے; مدد کریں; میری مدد کریں; مدد چاہیے; مشورہ دیں; مشورہ چاہیے; رہنمائی کریں; رہنمائی فرمائیں; اس کی کیا سزا ہے; کیا سزا ہے; اس کی سزا کیا ہے; کوئی قانون ہے; قانون کیا کہتا ہے; کہاں شکایت کروں; کہاں شکایت کریں; شکایت کہاں کریں; شکریہ`,
	latinPlaces(), urduPlaces())

// mostCourtesy is the number of words of the longest courtesy.
const mostCourtesy = 7

func courtesyLists(said string, latin, urdu []string) map[string]bool {
	out := map[string]bool{}
	add := func(s string) { out[courtesyKey(strings.Fields(s))] = true }
	for _, s := range strings.Split(said, ";") {
		add(s)
	}
	for _, c := range latin {
		add("in " + c)
		add(c + " mein")
		add(c + " main")
		add(c + " me")
	}
	for _, c := range urdu {
		add(strings.ReplaceAll(c, "_", " ") + " میں")
	}
	return out
}

func courtesyKey(words []string) string {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = bare(w)
	}
	return strings.Join(slices.DeleteFunc(keys, func(k string) bool { return k == "" }), " ")
}

// withoutCourtesy takes greetings, pleas and such from both ends of what a caller types.
// It is false where there are none, or nothing else.
func withoutCourtesy(text string) (string, bool) {
	words := strings.Fields(text)
	from, to := 0, len(words)
	for cut := true; cut; {
		cut = false
		for n := min(mostCourtesy, to-from); n > 0; n-- {
			if courtesies[courtesyKey(words[from:from+n])] {
				from, cut = from+n, true
				break
			}
			if courtesies[courtesyKey(words[to-n:to])] {
				to, cut = to-n, true
				break
			}
		}
	}
	if from == to || to-from == len(words) {
		return text, false
	}
	return strings.TrimRight(strings.Join(words[from:to], " "), ",:;،"), true
}

// Wordings lists the wordings of what a caller types that mean the same, in the order in
// which they are to be tried: with slips of the pen as mend writes them, if there are
// any, without courtesy, as typed, told of oneself; mend may be nil.
func Wordings(text string, mend func(string) (string, bool)) (out []string, slips bool) {
	add := func(s string, ok bool) string {
		if ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
		return s
	}
	plain, ok := withoutCourtesy(text)
	mended := plain
	if mend != nil {
		mended, slips = mend(plain)
	}
	add(mended, slips)
	add(plain, ok)
	add(text, true)
	add(ofOneself(mended))
	return out, slips
}
