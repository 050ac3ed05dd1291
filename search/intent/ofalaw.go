package intent

import (
	"slices"
	"strings"

	"daleel/indexer/analysis"
)

// ofALaw are the words by which people ask for a law as such, and which say nothing of
// what stands in it: "tell me about PECA", "ppc kya hota hai", "مجھے آئین دکھائیں". Roman
// Urdu is compared by its sound, so that one spelling is enough; short words, many of which
// sound alike, by their letters.
var (
	ofALaw = wordSet(`what whats which is are was s does do did say says tell me us about explain explanation describe define
		definition meaning mean means stand stands for full form short show give open read reading see view find get search look download
		send share want wants need would like to know understand learn learning study info information detail details detailed summary overview
		introduction intro basics basic text copy pdf complete whole bare law laws please plz pls kindly can could you i a an the of in on
		pakistan pakistani english urdu book
		kya kia he hai hay hy h hain hein hoon hun ka ki ke kay k ko kis jis se mein main me mai do dein den dain si sa bara bare baray barey bata
		کیا ہے ہیں ہوتا ہوتی ہوتے کسے کہتے کہتا کہتی کون سا سی کس بارے میں مجھے ہمیں مجھ کو بتائیں بتاؤ بتا دیں دو بتائیے بتائے بتانا
		سمجھائیں سمجھاؤ سمجھا سمجھنا دکھائیں دکھاؤ دکھا دیجیے پڑھنا پڑھنی پڑھیں چاہیے چاہتا چاہتی ہوں کا کی کے سے متعلق متن مطلب معنی
		معلومات تفصیل تفصیلات خلاصہ تعارف قانون کتاب مکمل پورا پوری پاکستان اردو انگریزی تعریف براہ کرم ` + ofALawInRoman)
	ofALawRoman = romanKeys(ofALawInRoman)
)

const ofALawInRoman = `hota hoti hotay kisay kehtay kehta kehti kaun konsa mutalliq mujhe hamein batao batayein bataen batain bataiye
	batana dikhao dikhain dikhayein dikha samjhao samjhain samjhayein samjha samajhna parhna parhni parhein chahiye chahta chahti mutaliq matn matlab maani malumat maloomat tafseel tafseelat khulasa taaruf qanoon kitab
	mukammal poora poori cheez bala tareef barah karam`

// leastSound is the length of the shortest key of a sound that tells a word.
const leastSound = 3

func romanKeys(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		if k := analysis.RomanKey(w); len(k) >= leastSound {
			out[k] = true
		}
	}
	return out
}

// AsksOfLaw reports whether the words beside the name of a law do no more than ask for
// that law: it is then meant as if its name stood alone.
func AsksOfLaw(beside []string) bool {
	return !slices.ContainsFunc(beside, func(w string) bool {
		w = analysis.Fold(strings.ToLower(w))
		return !ofALaw[w] && !ofALawRoman[analysis.RomanKey(w)]
	})
}
