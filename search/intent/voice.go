package intent

import (
	"regexp"
	"strings"
	"unicode"

	"daleel/indexer/analysis"
)

// A query's voice tells a caller from a lawyer: a caller speaks of people and of
// what they do, a lawyer of provisions, reports and what words mean. The words are
// few, common and of no single situation.
var (
	personal = wordSet(`i me my mine myself we us our ours he him his she her hers they them their somebody
		someone anyone nobody husband wife son daughter mother father brother sister uncle aunt cousin boy girl man
		men woman neighbour neighbor boss teacher friend kid kids baby nephew niece ex please help
		main mein mujhe mujhay mera meri mere meray hum hamara hamari hamare humein hamein apna apni apne wo woh us
		usne unhon koi kisi shohar biwi beta bete beti bhai behen behan ammi abbu maan baap larka larki aurat aadmi
		bacha bachi bachay bache susral saas parosi dost ustad hai hain hoon hun raha rahi rahay rahe gaya gayi gaye
		diya liya karta karti karte deta deti dete kya kaise kahan nahi nahin nai
		میں مجھے میرا میری میرے ہم ہمارا ہماری ہمارے ہمیں اپنا اپنی اپنے وہ اس اسے انہوں کوئی کسی شوہر بیوی بیٹا بیٹے
		بیٹی بھائی بہن امی ابو ماں باپ لڑکا لڑکی عورت آدمی بچہ بچی بچے سسرال ساس پڑوسی دوست استاد ہے ہیں ہوں رہا رہی
		رہے گیا گئی گئے دیا لیا کرتا کرتی کرتے دیتا دیتی دیتے کیا کیسے کہاں نہیں`)
	learned = wordSet(`section sections article articles act acts ordinance ordinances order rule rules code statute statutes
		judgment judgments judgement judgements precedent precedents jurisprudence doctrine principle principles
		definition definitions meaning ingredients interpretation jurisdiction powers procedure history comparative
		study studies statistics report reports analysis theory evidentiary burden ruling rulings notification
		amendment amendments evaluation policy review petition appeal constitutional constitution provision provisions
		scmr pld ylr clc mld pcrlj plc ptd cld crpc cpc ppc v vs versus law laws legislation reforms prevalence research
		admissibility maintainability quashment limitation commencement repealed convention treaty commission
		evolution regimes jurists regulation regulations penalty offence
		bailable cognizable compoundable anticipatory grounds ground cancellation inquiry warrant remand habeas corpus mandamus
		quash quashing investigation confession evidence abetment intention plaintiff defendant plaint decree injunction
		qatl qisas diyat tazir hudood khata amd
		dafa dafaat qanoon qanun tareef usool ikhtiyarat matan tareekh aain aaini zabta taziraat tarmeem nazriya
		faisla fauj fojdari diwani
		قتل عمد قصاص دیت تعزیر حدود
		دفعہ دفعات آرٹیکل ایکٹ آرڈیننس تعریف اصول اختیارات اختیار فیصلہ نظریہ متن مجموعہ تشریح آئین آئینی تاریخ حکم
		قاعدہ تجزیہ جائزہ قانون قوانین ضابطہ تعزیرات ترمیم دائرہ نظام سفارشات معاہدہ`)
	yearOrNumber = regexp.MustCompile(`\b(1[89]|20)\d\d\b|\d+/\d+|\b\d+[A-Z]?\([0-9a-z]+\)`)
)

// wordSet holds words as Fold leaves them.
func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(analysis.Fold(words)) {
		out[w] = true
	}
	return out
}

// Voice is the share of a query's words that callers use of people, and that
// lawyers use of law.
func Voice(text string) (people, law float64) {
	words := strings.FieldsFunc(analysis.Fold(strings.ToLower(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	for _, w := range words {
		if personal[w] {
			people++
		}
		if learned[w] {
			law++
		}
	}
	law += float64(len(yearOrNumber.FindAllString(text, -1)))
	n := max(float64(len(words)), 1)
	return people / n, law / n
}

// storyVoice is how far the words of people must outweigh those of law, which count
// twice, in a long text that a caller tells. Of 2,979 stretches of statutes three
// reach it, of 678 of judgments and 50 of facts told by courts none.
const storyVoice = 0.08

// tellsStory reports whether a long text is what a caller tells, not a passage
// of a law or a judgment.
func tellsStory(text string) bool {
	people, law := Voice(text)
	return people-2*law >= storyVoice
}
