package intent

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
)

// Judgments is what a query asks of the courts: their judgments on something, perhaps
// those of one court or of some years.
type Judgments struct {
	// Courts are the codes of the courts that may be meant; none is any court.
	Courts []string
	// From and To are the years in which they were decided, both included; 0 is open.
	From, To int
	// Newest says that the newest are asked for.
	Newest bool
	// On is what they are asked on, in the words of the query; "" for nothing.
	On string
}

// highCourts are the courts that "high court" may mean.
var highCourts = []string{"pklhc", "pkshc", "pkihc", "pkphc", "pkbhc"}

// courtNames are how people write the courts whose judgments they ask for, the longest
// first where one begins another. Letters count in capitals only, beside figures or a
// word for judgments.
var courtNames = []struct {
	name  *regexp.Regexp
	codes []string
}{
	{courtName(`lahore high court|لاہور ہائی ?کورٹ`), []string{"pklhc"}},
	{courtName(`islamabad high court|اسلام آباد ہائی ?کورٹ`), []string{"pkihc"}},
	{courtName(`(?:sindh|karachi) high court|high court of sindh|سندھ ہائی ?کورٹ`), []string{"pkshc"}},
	{courtName(`peshawar high court|پشاور ہائی ?کورٹ`), []string{"pkphc"}},
	{courtName(`(?:balochistan|baluchistan|quetta) high court|high court of balochistan|بلوچستان ہائی ?کورٹ`), []string{"pkbhc"}},
	{courtName(`federal shariat court|shariat court|وفاقی شرعی عدالت`), []string{"pkfsc"}},
	{courtName(`federal constitutional court|وفاقی آئینی عدالت`), []string{"pkfcc"}},
	{courtName(`supreme court(?: of pakistan)?|apex court|سپریم کورٹ|عدالت عظمیٰ`), []string{"pksc"}},
	{courtName(`high courts?|ہائی ?کورٹ`), highCourts},
}

// courtLetters are the same, shortened.
var courtLetters = map[string][]string{"SC": {"pksc"}, "LHC": {"pklhc"}, "IHC": {"pkihc"}, "SHC": {"pkshc"}, "PHC": {"pkphc"}, "BHC": {"pkbhc"}, "FSC": {"pkfsc"}}

func courtName(alternatives string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|\s)(?:the |hon'?ble |honourable )*(` + alternatives + `)(?:'s|’s)?(?:$|[\s,;:?.])`)
}

var (
	// rulingWords are words for judgments, in any place.
	rulingWords = regexp.MustCompile(`(?i)\b(?:judge?ments|case[ -]?laws?|precedents|rulings|verdicts)\b|فیصلے|فیصلوں|نظائر|\bfais[ae]?l(?:ay|e|on)\b`)
	// rulingOf are words that are for judgments beside a court, a year or what they are on.
	rulingOf = regexp.MustCompile(`(?i)\b(?:judge?ment|ruling|decisions?|verdict|precedent|cases|faisla)\b|فیصلہ`)
	// casesAt is a word for cases before what they are on.
	casesAt = regexp.MustCompile(`(?i)^(?:reported |landmark |leading |important )?cases (?:on|about|of|regarding|under|where|in which)\b`)
	// rulingOn are words for judgments before what they are on.
	rulingOn = regexp.MustCompile(`(?i)\b(?:judge?ment|ruling|decisions?|verdict|precedent) (?:on|about|regarding|concerning)\b`)
	// ofPeople are words of who tells of themselves, or of somebody.
	ofPeople = regexp.MustCompile(`(?i)\b(?:i|i'm|im|my|me|mine|we|our|us|he|she|they|them|his|her|him|mera|meri|mere|mujhe|hum|humara|humari|hamara|hamari|hamein|usne|unhon|wo|woh|apni|apna|apne)\b|میرا|میری|میرے|مجھے|ہمارا|ہماری|ہمارے|ہمیں|اپنی|اپنا|اپنے`)
	// newest are words for the newest.
	newest = regexp.MustCompile(`(?i)\b(?:latest|recent|newest|taza|naye|naya)\b|تازہ|حالیہ`)
	// span, since, before and oneYear are years.
	span    = regexp.MustCompile(`(?i)\b(?:from |between )?((?:19|20)\d\d) ?(?:to|till|until|and|-|–|سے) ?((?:19|20)\d\d)\b`)
	since   = regexp.MustCompile(`(?i)\b(since|after|from|before|until|till|upto|up to) (?:the year )?((?:19|20)\d\d)\b`)
	oneYear = regexp.MustCompile(`(?i)\b(?:in |of |for |during |the year )*\b((?:19|20)\d\d)\b`)
	// leftOver are small words at the ends of what is left.
	leftOver = wordSet(`on about of in by from the a an for regarding relating related to concerning under citing reported landmark leading important any some
		pakistan where which has have held ka ki ke par mein se کا کی کے پر میں سے متعلق بارے and what is are give show find me all list`)
	// lawAbout are words about a court as such, of which the law speaks: "supreme court rules".
	lawAbout = regexp.MustCompile(`(?i)\b(?:act|ordinance|rules?|jurisdiction|powers?|judges?|appoint(?:ed|ment)|appeals? (?:to|before|in)|leave to appeal|fees?|bar|advocates?|enroll?ment|establish(?:ment|ed)|contempt|registrar|salary|salaries|retirement|petition (?:to|in|before)|approach|complain|file|filing)\b`)
	// courtsWork are words about how courts work, beside one of which more of a court than
	// its judgments may be asked for.
	courtsWork = regexp.MustCompile(`(?i)\b(?:courts?|procedure|practice|bench(?:es)?|suo motu|review|revision|original|appellate|transfer(?:red)?|refer(?:ence|red)?|enforce(?:ment)?|constitution(?:al)?|power|may|shall|can|who|how|when|what|which)\b`)
	// courtOn is a court that is asked what it says on something.
	courtOn = regexp.MustCompile(`(?i)court(?: of pakistan)?(?:'s|’s)? (?:on|about|regarding|re|view|views|held|holds|says|said|says on)\b`)
)

// onCourtWords is the number of other words from which a court is named for its judgments
// on them.
const onCourtWords = 5

// OnJudgments reports whether a query asks for judgments, and for which: by a word for
// them, by a court with a year, by a court before what it is asked on or after it. What
// asks about a court itself does not.
func OnJudgments(text string) (j Judgments, ok bool) {
	rest := " " + strings.Join(strings.Fields(text), " ") + " "
	rest, j.Courts = takeCourt(rest)
	if len(j.Courts) > 1 && lawAbout.MatchString(text) { // "Jurisdiction of High Courts Ordinance"
		rest, j.Courts = " "+strings.Join(strings.Fields(text), " ")+" ", nil
	}
	named := len(j.Courts) > 0
	before := rest
	rest = j.takeYears(rest)
	dated := rest != before
	said := rulingWords.MatchString(rest) || casesAt.MatchString(strings.TrimSpace(rest)) ||
		rulingOf.MatchString(rest) && (named || dated) || rulingOn.MatchString(rest) || rulingLast(rest)
	switch {
	case !rulingWords.MatchString(rest) && ofPeople.MatchString(text):
		return Judgments{}, false // who tells what a court did to them asks for no judgments
	case said:
	case !named || lawAbout.MatchString(text):
		return Judgments{}, false
	case dated, courtOn.MatchString(text), asksForCases(text, len(strings.Fields(text))):
	case setBeside(text, rest): // "treaty interpretation Supreme Court shipping income"
	default:
		return Judgments{}, false
	}
	for _, re := range []*regexp.Regexp{rulingWords, rulingOf} {
		rest = re.ReplaceAllString(rest, " ")
	}
	if j.Newest = newest.MatchString(rest); j.Newest {
		rest = newest.ReplaceAllString(rest, " ")
	}
	j.On = trimWords(rest)
	if j.On != "" && strings.IndexFunc(j.On, unicode.IsLetter) < 0 {
		return Judgments{}, false // "LHC 2111 2024" is a citation
	}
	return j, true
}

// lastJudgment is the word behind a subject, with the word before it.
var lastJudgment = regexp.MustCompile(`(?i)(\S+)\s+judge?ment\W*$`)

// judgmentJoins, with courtJoins, stand before a judgment that is spoken of, not asked for: "review of
// judgment", "enforcement of foreign judgment".
var judgmentJoins = wordSet("a an on after for its own his her their this that under foreign final former previous earlier consent summary interim civil criminal high supreme court trial appellate impugned written oral money pronounce review reserved parte")

// rulingLast reports whether a judgment is asked for behind what it is to be on: "bail
// refused in narcotics case judgment".
func rulingLast(text string) bool {
	m := lastJudgment.FindStringSubmatch(text)
	if m == nil || len(strings.Fields(text)) <= onCourtWords {
		return false
	}
	before := strings.ToLower(m[1])
	return !courtJoins[before] && !judgmentJoins[before]
}

// setBeside reports whether a court is set beside a subject, which rest is: both without a
// word of who tells something.
func setBeside(text, rest string) bool {
	people, _ := Voice(text)
	return people == 0 && !corpus.MostlyArabic(text) && !lay.MatchString(text) &&
		len(strings.Fields(trimWords(rest))) >= onCourtWords && !courtsWork.MatchString(rest)
}

// takeCourt takes the first court that a text names out of it.
func takeCourt(text string) (rest string, codes []string) {
	for _, c := range courtNames {
		if at := c.name.FindStringSubmatchIndex(text); at != nil {
			return text[:at[2]] + " " + text[at[3]:], c.codes
		}
	}
	words := strings.Fields(text)
	i := slices.IndexFunc(words, func(w string) bool { return courtLetters[strings.Trim(w, ".,;:?")] != nil })
	if i < 0 {
		return text, nil
	}
	codes = courtLetters[strings.Trim(words[i], ".,;:?")]
	return " " + strings.Join(slices.Delete(words, i, i+1), " ") + " ", codes
}

// takeYears takes the years that a text names out of it.
func (j *Judgments) takeYears(text string) string {
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if at := span.FindStringSubmatchIndex(text); at != nil {
		j.From, j.To = number(text[at[2]:at[3]]), number(text[at[4]:at[5]])
		if j.From > j.To {
			j.From, j.To = j.To, j.From
		}
		return text[:at[0]] + " " + text[at[1]:]
	}
	if at := since.FindStringSubmatchIndex(text); at != nil {
		y := number(text[at[4]:at[5]])
		switch strings.ToLower(text[at[2]:at[3]]) {
		case "since", "from":
			j.From = y
		case "after":
			j.From = y + 1
		case "before":
			j.To = y - 1
		default:
			j.To = y
		}
		return text[:at[0]] + " " + text[at[1]:]
	}
	for _, at := range oneYear.FindAllStringSubmatchIndex(text, -1) {
		if word := lastWord(text[:at[0]]); namesYear[word] {
			continue // "Elections Act 2017"
		}
		j.From = number(text[at[2]:at[3]])
		j.To = j.From
		return text[:at[0]] + " " + text[at[1]:]
	}
	return text
}

// namesYear are words whose year is part of a law's name or of a case number.
var namesYear = wordSet("act ordinance order code rules regulations bill amendment constitution no")

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(words[len(words)-1], ".,;:"))
}

// trimWords takes small words and signs from both ends.
func trimWords(s string) string {
	words := strings.Fields(s)
	small := func(w string) bool {
		w = strings.Trim(strings.ToLower(w), ".,;:?–-'’()")
		return w == "" || leftOver[w]
	}
	for len(words) > 0 && small(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && small(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Trim(strings.Join(words, " "), ".,;:? ")
}
