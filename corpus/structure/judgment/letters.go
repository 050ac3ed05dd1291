package judgment

import (
	"regexp"
	"slices"
	"strings"
)

// A scan reads one letter for another ("SUPREME C0URT", "JUSTlCE", "Governrnent") or loses
// the space between two words ("SUPREMECOURT OF"). In a header, whose words are few and
// known, both can be told.

// formWords are the words of forms that are no part of anybody's name: two of them that
// stand together without a space were two words.
var formWords = wordSet(`appeal appeals appellate appellant appellants petition petitions petitioner petitioners
respondent respondents versus hearing heard judgment order justice court supreme high civil criminal constitution
constitutional writ no nos jurisdiction present revision application applications review miscellaneous against passed dated
others another through secretary advocate announced approved reporting tribunal date dates number reference original
suit case judicial department sheet bench general district sessions government pakistan lahore islamabad peshawar sindh balochistan the of and by for in no with to on from`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// minForm is how many letters one of two such words has at least: "into" is one word.
const minForm = 5

// unglue parts two words of forms that a line has without the space between them.
func unglue(w string, words map[string]int) string {
	low := strings.ToLower(w)
	if len(low) != len(w) || len(low) < minForm+2 || formWords[low] || words[low] > 1 || strings.IndexFunc(low, notLetter) >= 0 {
		return w
	}
	for i := 2; i+2 <= len(low); i++ {
		if formWords[low[:i]] && formWords[low[i:]] && max(i, len(low)-i) >= minForm {
			return w[:i] + " " + w[i:]
		}
	}
	return w
}

// reGluedName is a judge's style without the space before his name.
var reGluedName = regexp.MustCompile(`\b([Jj]ustice|JUSTICE)(\p{Lu}\pL{2,})`)

var (
	// reGluedOf is a case and its year without a space: "1616of 2018", "33 of2023". Behind
	// the year of a page's head stands a figure more.
	reGluedOf = regexp.MustCompile(`(\d)\s?(?i:of)\s?((?:19|20)\d\d)(\s*(?:$|[^\s\d]))`)
	// reGluedVersus is the word between the parties without spaces beside it.
	reGluedVersus = regexp.MustCompile(`(\p{Ll}|^|\s)(V(?i:ersus))(\p{Lu}|\s|$)`)
)

// reRow is the number of a row in a list of those who sat.
var reRow = regexp.MustCompile(`^\(?\d{1,2}[.)]\s*((?i:(?:the )?hon\S*|mr|mrs|ms|miss|justice)\b.*)$`)

// legible mends the letters and the spaces of a line of the header.
func legible(s string, words map[string]int) string {
	s = reGluedName.ReplaceAllString(s, "$1 $2")
	s = reGluedVersus.ReplaceAllString(reGluedOf.ReplaceAllString(s, "$1 of $2$3"), "$1 $2 $3")
	if m := reRow.FindStringSubmatch(s); m != nil && reJustice.MatchString(m[1]) {
		s = m[1]
	}
	parts := strings.Split(s, " ")
	for i, w := range parts {
		w = reRun.ReplaceAllStringFunc(w, func(run string) string { return readLetters(run, words) })
		parts[i] = unglueIn(w, words)
	}
	return strings.Join(parts, " ")
}

// unglueIn is unglue for a word with marks around it.
func unglueIn(w string, words map[string]int) string {
	core := strings.TrimFunc(w, notLetter)
	if len(core) < minForm+2 {
		return w
	}
	return strings.Replace(w, core, unglue(core, words), 1)
}

// oftenMisread is from how many times on a word of a text is no misreading.
const oftenMisread = 4

// reRun is a word, or a piece of one between marks.
var reRun = regexp.MustCompile(`[\pL\d]+`)

// readLetters reads a word as it was printed: in capitals no small l and no figures stand
// between letters, in small letters no capital I and no figures; and "rn" is the m of a
// word of headers.
func readLetters(run string, words map[string]int) string {
	upper, lower, figures, other := lettersOf(run)
	if other || figures > 2 || upper+lower < 3 {
		return run
	}
	fixed := run
	switch {
	case upper > 3 && lower == 0:
		fixed = asCapitals.Replace(run)
	case lower > 2 && upper <= 2:
		fixed = run[:1] + asSmall.Replace(run[1:])
		if other := run[:1] + asSmallI.Replace(run[1:]); words[strings.ToLower(fixed)] < 2 && words[strings.ToLower(other)] > 1 {
			fixed = other
		}
	}
	known := words[strings.ToLower(fixed)] > 1
	if fixed != run && !known && (figures == 0 && upper <= 3 || run[0] <= '9' || run[len(run)-1] <= '9') {
		fixed = run // "JUDGMENT1" has the mark of a note
	}
	if words[strings.ToLower(fixed)] < oftenMisread {
		fixed = asHeaderWord(fixed)
	}
	return fixed
}

// lettersOf counts the capitals, the small letters but l, and the figures 0 and 1 of a
// word; other says that it has other signs.
func lettersOf(core string) (upper, lower, figures int, other bool) {
	for _, r := range core {
		switch {
		case r == '0' || r == '1':
			figures++
		case r >= 'A' && r <= 'Z':
			upper++
		case r == 'l':
		case r >= 'a' && r <= 'z':
			lower++
		default:
			other = true
		}
	}
	return upper, lower, figures, other
}

// asHeaderWord changes "rn" and "m" for each other where that makes a word of headers.
func asHeaderWord(w string) string {
	for _, pair := range [][2]string{{"rn", "m"}, {"m", "rn"}, {"RN", "M"}, {"M", "RN"}} {
		if other := strings.Replace(w, pair[0], pair[1], 1); other != w && slices.Contains(headerWords, strings.ToLower(other)) {
			return other
		}
	}
	return w
}

var (
	asCapitals = strings.NewReplacer("l", "I", "1", "I", "0", "O")
	asSmall    = strings.NewReplacer("I", "l", "1", "l", "0", "o")
	asSmallI   = strings.NewReplacer("1", "i", "l", "i", "0", "o")
)
