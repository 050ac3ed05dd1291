package thesaurus

import (
	"slices"
	"strconv"
	"strings"

	"daleel/indexer/analysis"
)

// The ages at which the law sees a child no more, and a senior citizen.
const (
	adultAge  = 18
	seniorAge = 60
)

// ageWords are how an age goes on behind its number, in three scripts.
var ageWords = [][]string{
	{"year", "old"}, {"years", "old"}, {"yr", "old"}, {"yrs", "old"}, {"years", "of", "age"},
	{"yo"}, {"saal", "ki"}, {"saal", "ka"}, {"saal", "ke"}, {"saal", "kay"}, {"sal", "ki"}, {"sal", "ka"}, {"sal", "ke"}, {"sala"}, {"saala"},
	{"سال", "کی"}, {"سال", "کا"}, {"سال", "کے"}, {"سالہ"},
}

// termWords follow a number of years that is no age: of prison or service.
var termWords = analysis.WordSet(`saza qaid jail nokri service mulazmat miyad umar age سزا قید جیل نوکری ملازمت سروس میعاد`)

// age reads a person's age at the start of ws: the number and how many words
// tell it, 0 for none.
func age(ws []word) (years, words int) {
	if len(ws) == 0 {
		return 0, 0
	}
	switch ws[0].text {
	case "aged", "age":
		if n := number(at(ws, 1)); n > 0 {
			return n, 2
		}
		return 0, 0
	case "umar", "umr", "umer", "عمر":
		return toldAge(ws)
	case "is", "was", "only", "just":
		return agedOf(ws, false)
	case "am", "im", "i'm":
		return agedOf(ws, true)
	}
	n := number(ws[0].text)
	if n == 0 {
		return 0, 0
	}
	for _, tail := range ageWords {
		if !follows(ws[1:], tail) || termWords[at(ws, 1+len(tail))] {
			continue
		}
		return n, 1 + len(tail)
	}
	if yearWords[at(ws, 1)] && persons[at(ws, 2)] && (n > 3 || at(ws, 1) != "years") {
		return n, 2 // "three years girl" may be a time and a girl
	}
	if n > 2 && spare(n) && possessives[at(ws, 1)] && beings[at(ws, 2)] {
		return n, 3
	}
	return 0, 0
}

// toldAge reads "umar 14 hai" and "عمر ۷۰ سال ہے"; without the verb the word speaks of
// ages, as of those of marriage.
func toldAge(ws []word) (years, words int) {
	n, last := number(at(ws, 1)), 2
	if yearWords[at(ws, last)] {
		last++
	}
	if n == 0 || !beings[at(ws, last)] {
		return 0, 0
	}
	return n, last
}

// agedOf reads "is 14 and", "I am 70": what follows the number must be the end, or the
// next clause. Of others a number of sixty and more may count anything at the end
// ("the fine is 90"), of oneself it is an age.
func agedOf(ws []word, oneself bool) (years, words int) {
	n := number(at(ws, 1))
	if n <= 2 || !spare(n) || len(ws) > 2 && !ageEnds[at(ws, 2)] {
		return 0, 0
	}
	if n >= seniorAge && !oneself && len(ws) == 2 {
		return 0, 0
	}
	return n, 2
}

// spare tells an age that says something: of a child or of an old person.
func spare(n int) bool { return n < adultAge || n >= seniorAge }

var (
	yearWords   = analysis.WordSet(`year years yr yrs saal sal سال`)
	persons     = analysis.WordSet(`girl boy child kid daughter son sister brother student niece nephew lady woman man mother father widow larki larka bachi bacha beti beta behan bhai لڑکی لڑکا بچی بچہ بیٹی بیٹا بہن بھائی`)
	possessives = analysis.WordSet(`ka ki ke kay کا کی کے`)
	beings      = analysis.WordSet(`hoon hun hu hon hai hain he tha thi ہوں ہے ہیں تھا تھی`)
)

// ageEnds may follow "she is fourteen".
var ageEnds = analysis.WordSet(`and but so they he she we i my his her who now can`)

// Number reads a whole number from 1 to 119 in figures, or one to eighteen in the
// words of three scripts; 0 for anything else. The word is in small letters, folded.
func Number(word string) int { return number(word) }

// number reads a person's age in figures or in the words of three scripts, 0
// for none.
func number(s string) int {
	if s != "" && s[0] >= '0' && s[0] <= '9' {
		if n, err := strconv.Atoi(s); err == nil && n > 0 && n < 120 {
			return n
		}
	}
	return numberWords[s]
}

var numberWords = func() map[string]int {
	m := map[string]int{}
	for _, list := range []string{
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
		"ek do teen char panch chay saat aath nau das gyarah barah terah chaudah pandrah solah satrah atharah",
		"aik doo teen chaar paanch che sat ath no dus giyara bara tera choda pandra sola satra athara",
		"ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ",
	} {
		for i, w := range strings.Fields(list) {
			m[w] = i + 1
		}
	}
	return m
}()

func at(ws []word, i int) string {
	if i < len(ws) {
		return ws[i].text
	}
	return ""
}

func follows(ws []word, tail []string) bool {
	return len(ws) >= len(tail) && slices.EqualFunc(ws[:len(tail)], tail, func(w word, s string) bool { return w.text == s })
}

// ageRow is the row of the lexicon that an age speaks of, -1 for that of an
// adult.
func (m *matcher) ageRow(years int) int {
	name := ""
	switch {
	case years < adultAge:
		name = "e:" + stem("child")
	case years >= seniorAge:
		name = "e:" + stem("elderly")
	}
	if rows := m.lexicon[name]; len(rows) > 0 {
		return rows[0]
	}
	return -1
}
