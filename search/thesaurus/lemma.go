package thesaurus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/indexer/analysis"
)

// script of a token.
type scriptKind uint8

const (
	english scriptKind = iota
	roman
	urdu
)

// word is a token of a query or of a phrase of the data.
type word struct {
	text   string // folded
	script scriptKind
	stem   string // of the text read as English
	// own is the key of the word in its script, en its key as an English word.
	// Keys of different scripts cannot meet.
	own, en string
	stop    bool
}

// tokens parts text into folded words. Latin words get the given script.
func tokens(text string, latin scriptKind) []word {
	terms := analysis.Terms(analysis.Exact, text)
	var stems []analysis.Token
	if slices.ContainsFunc(terms, func(t analysis.Token) bool { return !isUrdu(t.Term) }) {
		stems = analysis.Terms(analysis.English, text)
	}
	out := make([]word, len(terms))
	for i, t := range terms {
		w := word{text: t.Term, stem: t.Term, script: latin}
		for len(stems) > 0 && stems[0].Start < t.Start {
			stems = stems[1:]
		}
		if len(stems) > 0 && stems[0].Start == t.Start {
			w.stem = stems[0].Term
		}
		if isUrdu(t.Term) {
			w.script = urdu
		}
		out[i] = w.as(w.script)
	}
	return out
}

// as gives the word read in a script.
func (w word) as(script scriptKind) word {
	w.script = script
	w.en = "e:" + w.stem
	w.own = w.en
	switch script {
	case urdu:
		w.own, w.en = "u:"+urduKey(w.text), ""
	case roman:
		if k := analysis.RomanKey(w.text); k != "" {
			w.own = "r:" + k
		}
	}
	w.stop = w.isStop()
	return w
}

func isUrdu(s string) bool { return strings.ContainsFunc(s, corpus.IsArabic) }

// urduKey is the stem of an Urdu word. Of three letters nothing is cut that
// would leave another word: دوا (medicine) is not دو (two, give). English words
// are written with and without a vowel before their s: اسکول, سکول.
func urduKey(w string) string {
	if utf8.RuneCountInString(w) > 4 {
		for _, s := range [...]string{"اسٹ", "اسک", "اسپ", "اسمگ"} {
			if strings.HasPrefix(w, s) {
				w = strings.TrimPrefix(w, "ا")
			}
		}
	}
	if utf8.RuneCountInString(w) == 3 && strings.HasSuffix(w, "ا") {
		return w
	}
	return analysis.UrduStem(w)
}

// stem gives the English stem of a folded word, the word itself for stop words.
func stem(w string) string {
	if t := analysis.Terms(analysis.English, w); len(t) == 1 {
		return t[0].Term
	}
	return w
}

// isStop reports whether a word carries no meaning in its script.
func (w word) isStop() bool {
	switch w.script {
	case roman:
		return romanStops[w.text] || englishHelpers[w.text] || analysis.StopWord(w.text) && len(w.text) > 2 && !romanWords[w.text]
	case english:
		return analysis.StopWord(w.text) || englishHelpers[w.text]
	}
	return analysis.StopWord(w.text) || urduStops[w.text]
}

// romanWords are Roman Urdu words that look like English stop words.
var romanWords = analysis.WordSet(`is us so am in on her`)

// romanStops are particles, pronouns and auxiliaries of Roman Urdu in their
// common spellings.
var romanStops = analysis.WordSet(`
ka ki ke k kay ko se say mein me mai main mei men par pe pr per ne nay
hai hay he hey h hain hein hen han tha thi the thay thi ho hon hona hota hoti hotay hote hua hui huay huye hue hoa hoga hogi hogaya hogya
aur or ya yeh ye yah woh wo wou is us in un iss uss inn unn isko usko isay usay ise use unko inko isnay isne usne usnay
kar kr krna karna karne krne karnay karta krta karti krti kartay karte kiya kia ki kie karay kare karein karen karun karoon krun kren krain karlo karle
ga gi ge gay gaa jo jis jin jisne jisko kya kia kyaa kyun kyon kyu kiun kab kahan kahaan kaise kese kaisay kesay kesy kaun kon konsa konsi kis kisi kisne kitna kitni kitne kitnay
bhi b bi hi to tou toh tak lekin magar agar agr koi koe kuch kuchh kch sab sb
mujhe mujhy mujhay mujhko muje mera meri mere meray merey mre hum ham hume humein humain hamara hamari hamare hamaray humara humari humare apna apni apne apnay ap aap aapka tum tumhara tera
raha rha rahi rhi rahe rhe rahay rehe hoon hun hu chuka chuki chuke
gaya gya gai gayi gye gaye gae jaye jaey jata jati jate jatay jao ja jana jane janay diya dia di diye de dey dena deta deti dete detay dein den dene denay dy do
le leta leti lete lena liya lia li lay lein chahiye chahye chahie chahta chahti chahte sakta skta sakti skti sakte saktay
mil mila mili mile milay milta milti milte milega milegi milen
wala wali wale walay waale walo walon wagera waghera phir fir abhi ab jab tab pehle pehlay baad bad wajah
sath saath bohat bahut bht buhat zyada ziada kam ek aik kiye liye liay lye lie baray bare baare hogi
bata batao batayein batain bataen bataye batayen please plz pls ji jee janab sir madam bhai hello salam assalam
nahi nahin nai nhi nahe nahee aya ayi aaya aayi aye aaye rakh kehta kehti kehte keh kaha hone paas dusra dusre dusri rakha rakhi sirf
karwa karwana krwana karwane krwane karwaya krwaya karwaen karwayen karwai karwate karwata karata karate karana karaya hota
baghair bagair beghair bina khud walon wohi wahi yehi yahi yahan wahan haan shuda bataur zariye zarye zariay banaya banai banayi banate banata banana banane banaye banti bani
unhon unhone inhon unke unka unki inke inka inki uske uska uski iske iska iski mujh tujhe tumhe unhe unhein inhein hamein humen taake takay warna balke bawajood samet bajaye jaisa jaise jaisi aisa aise aisi
deti detay deni leni lenay lenge denge karega karegi karenge hongi honge hogay hogae gaeen gayin hue huay rehne ana aana anay aanay ata ati aate aati aata atay
kehtay kehna kahe khilaf laya layi laye laga lagi lage lagay pas doosre doosri doosra andar baat baar har
zara zra thora thori tehat tahat tehet
kardiya kardia krdiya krdia kardi krdi kardein krdein kardo krdo karliya karlia krliya krlia karli krli karkay karke krke krkay karraha krraha krrha karrahi krrahi krrhi karrahe krrahe krrhe
hogye hogae hogyi hogai hogaye hojaye hojaey hojata hojati horaha horha horahi horhi horahe horhe hochuka hochuki hovay hoye jaraha jarahi jarahe jarha jarhi araha arahi arahe arha arhi arhe
dedia dediya dedi dedo deraha derahi derahe derha leliya lelia leli lekar leke dekar nhn nhin nahy nae nae kry kre krain kru mjhe mjhy mjy mjh mjhko hmain hmara hmari hmare hy thy hn rhy
sktay sakty skty chahiay chahaiye chaheye chahiyay boht bohot buht bhot zyda zada kyunke kyunki kiunke chunke jabke jahan jise jinhe jinhon ilawa aen kal parson karwaai karwayi mn
karwani krwani karani krani karwane krwane karwao karao krao karwaun karwaye karwaey karwayen rahega rahegi rahenge rehega rehegi rahegay dega degi denge lao lana
banna banne bannay banay banega banegi banenge pehli pehla usi isi ussi issi ani ane rakhne rakhna rakhni rakhta rakhti rakhte rakho bataye batana batane jaane jaana jaanay jaate jaata jaati karati karwati
karaye karayen karaen karni krni na aa lun loon lagegi lagega ghair shakhs banta
`)

// englishHelpers carry nothing in a caller's sentence though the index keeps
// them.
var englishHelpers = analysis.WordSet(`
not no any may must will shall without get go going want wants wanted need needs know tell please help someone somebody something
anyone everyone one person people thing things still even just only much many more very really ever never always now today
make made let say said says ask asked asking keep come came see saw like dont didnt cant wont isnt wasnt doesnt
because while until till before after since again back out up down off over under away all each every some other another own same too
took given but cannot got told found nothing went comes came brings
though through himself herself themselves itself myself yourself ourselves both already instead else yet unless despite per everything nobody anything
new old two three first last next long doctrine maxim
take takes taken taking give gives gave giving gets tells find finds bring brought against during makes making gone whole
`)

// urduStops adds to the analyzer's list what callers write round a question.
var urduStops = urduSet(`
بہت زیادہ کم ہر سب بعد پہلے پہلی پہلا بارے متعلق طرف طرح دوران پاس اندر باہر ہوگا ہوگی ہوگئی ہوگیا سکے بغیر وجہ خود
چاہتا چاہتی چاہتے چاہے چاہیے نہیں نہ پھر اب صرف دوسرے دوسری دوسرا وہی یہی یہاں وہاں جی ہاں دو شدہ بطور ذریعے ذریعہ
لیا لی لیں لو لینا لینے لیتا لیتی لیتے لے دیتا دیتی دیتے دینا دینے دینی دیے دیئے دوں آیا آئی آئے آ آتا آتی آتے آنا آنے آؤ
کہہ کہا کہی کہتا کہتی کہتے کہنا کہنے جانے جانا جاؤں جاؤ جائیں کریں کرے کروں کرو کروا کروانا کروائی کروایا کرواتا کرواتے کرانا کرائی کرایا کراتا کراتے
رکھا رکھی رکھے رکھنا رکھنے رکھتا رکھتی رکھتے ملا ملی ملے ملتا ملتی ملتے ملیں پڑا پڑی پڑے پڑتا پڑتی پڑتے
بنا بنی بنے بننا بنایا بنائی بنائے بناتا بناتی بناتے بنانا بنانے ہمیں ہمیشہ انہوں انہی اسی ایسا ایسے ایسی جیسے جیسا جیسی
بتائیں بتایا بتائی بتانا بتاتے براہ مہربانی شخص لوگ لوگوں والوں تھیں گئیں تب جب تاکہ ورنہ بلکہ باوجود سمیت بجائے
نا لگا لگی لگے خلاف لایا لائی لائے لاتا لاتے
کردیا کردی کردیے کردئیے کردو کردیں کردے کردیتا کرلیا کرلی کرلیے کرلیں کرلے کرکے کرنیکا کررہا کررہی کررہے کرتاہے کراکے
ہوگئے ہوجائے ہوجاتا ہوجاتی ہوچکا ہوچکی ہوچکے ہورہا ہورہی ہورہے ہوتاہے ہوئیں ہوتو جارہا جارہی جارہے آرہا آرہی آرہے رہاہے رہیہے دیدیا دیدی دیدیں دیکر لیکر لیلیا لیلی
کروانے کروانی کرانے کرانی کرواؤں کراؤں کروائیں کروائے کرواؤ کراتی کرواتی کرائیں کرنی لوں کل بنائیں بنتا بنتی بننے بنو رہیگا رہیگی بتاتا بتانے
کیلئے کیلیے چاہئے چاہئیے چاہیں اسکا اسکی اسکے اسکو انکا انکی انکے انکو جسکا جسکی جسکے جسکو مجھکو نہی نھیں نئیں کیونکہ چونکہ کہیں جہاں جسے جنہیں جنہوں علاوہ جبکہ آئیں
`)

// RomanStop reports whether a folded word is a particle, pronoun or auxiliary of Roman Urdu.
func RomanStop(word string) bool { return romanStops[word] }

func urduSet(s string) map[string]bool { return analysis.WordSet(analysis.Fold(s)) }

// looksRoman reports whether Latin text reads as Roman Urdu: it has a word that
// only Roman Urdu has, and at least as many of those as English function words.
func looksRoman(ws []word) bool {
	r, e := 0.0, 0.0
	for _, w := range ws {
		switch {
		case w.script == urdu:
			continue
		case romanMarks[w.text]:
			r++
		case romanNouns[w.text]:
			r += 0.4
		case englishMarks[w.text]:
			e++
		}
	}
	return r > 0 && r >= e
}

// romanMarks are Roman Urdu function words that are no English words.
var romanMarks = analysis.WordSet(`
ka ki ke kay ko se mein mei ne nay hai hain hein tha thi thay hota hoti hona hua hui gaya gayi gya aur yeh woh kya kia kyun kab kahan kaise kese kaun kis kisi
mujhe mera meri mere meray hum hamara apna apni apne raha rahi rahe rha rhi rhay rahay nahi nahin nai nhi karna karne karta karti kar kr kiya diya deta dena deti
wala wali wale walay chahiye sakta sakti sakte bhi agar hy ky sy ny krna krny kry krta krti kro krdi krdiya kardiya kardi hogya hogaya hogyi hogai thy hyn hen mjhe mjhy mujhy mujhay usne usko nhn bht bohat boht phr phir ye wo jo liya diya hui huwa howa
 par pe liye liay k kitni kitna kitne karen karein baghair bina bagair wapas lena lene karwana milti milta milay kaisay ho kahin koi
`)

// romanNouns are words of Roman Urdu that English pleadings in Pakistan use
// too, so they count for less.
var romanNouns = analysis.WordSet(`
darj khilaf shohar biwi bacha bachay larki larka saza haq zamanat talaq nikah shadi jurm qatal zameen makan paise kharcha mehr wirasat hissa qabza thana adalat
`)

var englishMarks = analysis.WordSet(`
a an the of to in on at by for from with as is are was were be been it its this that my me i he she his her they their we our you your
what how when where who which can do does did has have not and or if will would should could
`)

// hasLetters reports whether a word is more than digits.
func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
