package analysis

import "strings"

// stopEnglish is small on purpose: words that carry no law and swell every
// list. "no", "not", "nor", "shall", "any", "may", "must", "will", "without"
// and "against" are not in it.
var stopEnglish = WordSet(`
a an the of to in on at by for from with as is are was were be been being am
it its this that these those and or if then than so such which who whom whose
there here thereof therein thereto thereby hereby herein hereinafter hereto
he she him her his hers they them their i me my mine we us our you your
do does did doing done have has had having can could would should
what when where why how also into about
im ive u ur am s ss
`)

// stopUrdu are the particles, pronouns and auxiliaries of Urdu in folded
// spelling. نہ, نہیں and بغیر stay: they negate.
var stopUrdu = WordSet(`
کا کی کے کو سے میں پر نے ہے ہیں تھا تھی تھے ہو ہوں ہوا ہوئی ہوئے ہوتا ہوتی ہوتے
اور یا یہ وہ اس ان جس جن جو کہ کر کرنا کرنے کرتا کرتی کرتے کیا کیے گا گی گے
بھی ہی تو تک لیے لئے ساتھ ایک اگر مگر لیکن کوئی کچھ کسی اپنا اپنی اپنے
مجھے مجھ میرا میری میرے ہم ہمارا ہماری ہمارے آپ تم تمہارا اسے انہیں ان کے
رہا رہی رہے چکا چکی چکے گیا گئی گئے جا جائے جاتا جاتی جاتے دیا دی دے دیں
کیسے کیوں کب کہاں کون کتنا کتنی کتنے چاہیے سکتا سکتی سکتے والا والی والے
وغیرہ نیز مذکورہ ہونا ہونے
`)

// WordSet is the set of the words of a list, as tables of words are written.
func WordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// StopWord reports whether the English or Urdu analyzer drops the folded word.
func StopWord(word string) bool { return stopEnglish[word] || stopUrdu[word] }
