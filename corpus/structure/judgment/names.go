package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// appendNames cleans a block of names and adds what is new.
func appendNames(names []string, block string) []string {
	for _, n := range splitNames(block) {
		if !slices.Contains(names, n) && len(names) < 80 {
			names = append(names, n)
		}
	}
	return names
}

// splitNames gives the names of a block: one, or one a number where they are
// numbered, or one before each case in brackets.
func splitNames(block string) []string {
	var out, open []string
	flush := func() {
		for _, part := range enumerated(strings.Join(open, " ")) {
			if n := cleanName(part); hasName(n) && !reCaseAlone.MatchString(n) && !reNoName.MatchString(n) {
				out = append(out, n)
			}
		}
		open = nil
	}
	lines := strings.Split(block, "\n")
	for i, line := range lines {
		b := reInCase.ReplaceAllString(line, "")
		if bare(b) == "" && len(open) == 0 {
			continue
		}
		if bare(b) != "" {
			open = append(open, strings.TrimSpace(reRole.ReplaceAllString(b, "")))
		}
		if reRole.MatchString(b) || reNameEnds.MatchString(b) && !cityNext(lines[i+1:]) || reOfCase.MatchString(line) || b != line && (reInOwn.MatchString(line) || isNumberLine(strings.Trim(line[strings.IndexAny(line+"([…", "([…"):], "([…. )]"))) {
			flush()
		}
	}
	flush()
	return out
}

// cityNext reports whether the next line begins with a city, which goes on with a name:
// "… Education etc." / "Islamabad and others".
func cityNext(lines []string) bool {
	return len(lines) > 0 && slices.ContainsFunc(seats, func(city string) bool { return strings.HasPrefix(strings.TrimSpace(lines[0]), city) })
}

// reCaseAlone is the number of a case that stands among names.
var reCaseAlone = regexp.MustCompile(`^(?i:in\s+)?(?:C\.?\s?[PA]|W\.?\s?P|Cr?l?\.?\s?[PA]|C\.?M\.?A|Const\.?\s?P)s?\.?\s*(?:Nos?\.?)?\s*(?:\d|NIL)[\d\s,&toA-Z/-]*(?:of\s+\d{4})?$`)

// reNoName is what is left of a label or of a list of names.
var reNoName = regexp.MustCompile(`(?i)^(?:(?:&|and)?\s*(?:\w+\s+)?(?:others?|another)|for (?:the)?|(?:` + roleWords + `[\s/s()]*)+)$`)

// reNameEnds ends a name: whoever is named below "and others" is another.
var reNameEnds = regexp.MustCompile(`(?i)(?:\band\s+(?:\w+\s+)?others|\band\s+another|&\s*(?:\w+\s+)?others|&\s*another|\betc)[\s.]*$`)

// reOfCase is a line that only says in which case those above it are parties: "(in
// C.P. No.4185-2019)".
var reOfCase = regexp.MustCompile(`^\W*(?i:in)\s+(?:[A-Z][A-Za-z.]{0,8}\s?){1,4}\d[\d\s,&/A-Z-]*\W*$`)

func enumerated(s string) []string {
	locs := reEnum.FindAllStringSubmatchIndex(s, -1)
	if len(locs) < 2 || s[locs[0][2]:locs[0][3]] != "1" {
		return []string{s}
	}
	return cutAt(s, locs, 1)
}

// cutAt cuts s at places found in it: from the beginning (edge 0) or the end
// (edge 1) of each to the beginning of the next.
func cutAt(s string, locs [][]int, edge int) []string {
	var out []string
	for i, l := range locs {
		end := len(s)
		if i+1 < len(locs) {
			end = locs[i+1][0]
		}
		out = append(out, s[l[edge]:end])
	}
	return out
}

// reCaseBehind is the column of the case's number in a table of parties.
var reCaseBehind = regexp.MustCompile(`(?:\s+(?i:in))?\s+(?:C\.?\s?[PA]|W\.?\s?P|Cr?l?\.?\s?[PA]|C\.?M\.?A)s?\.?\s*Nos?\.?\s*\d.*$`)

// reOpenIn is the bracket of a case behind a name that goes on in the next line.
var reOpenIn = regexp.MustCompile(`\s*[(\[]\s*(?i:in)?\W*$`)

// reOfPolice is the report of the case behind the last party: "The State FIR No. 3/2031 …".
var reOfPolice = regexp.MustCompile(`(?i)[\s,.]+F\.?I\.?R\.?\s*(?:No\b|#).*$`)

// maxName bounds a name: what is longer is text that was taken for one.
const maxName = 240

func cleanName(s string) string {
	s = reOfPolice.ReplaceAllString(reFiller.ReplaceAllString(s, " "), "")
	s = strings.Join(strings.Fields(strings.Trim(s, " ,;:-–—_\"“”")), " ")
	s = reOpenIn.ReplaceAllString(strings.TrimSuffix(strings.TrimPrefix(s, ". "), " Date of"), "")
	if loc := reCaseBehind.FindStringIndex(s); loc != nil && hasName(s[:loc[0]]) {
		s = s[:loc[0]]
	}
	if !strings.HasSuffix(strings.ToLower(s), "etc.") && !strings.HasSuffix(s, ").") {
		s = strings.TrimRight(s, ". ")
	}
	if len(s) > maxName {
		s = strings.ToValidUTF8(s[:maxName], "")
		s = s[:max(0, strings.LastIndexByte(s, ' '))]
	}
	s = calm(wholeName(s))
	return s
}

// wholeName takes from a name what the columns and brackets of the header left
// on it: case numbers and ends of remarks before it, roles after it, brackets
// without a mate.
func wholeName(s string) string {
	if rest := reMatterAhead.ReplaceAllString(s, ""); hasName(rest) {
		s = rest
	}
	if m := reAhead.FindStringSubmatch(s); m != nil && hasName(m[1]) {
		s = m[1]
	}
	if i := strings.IndexByte(s, ')'); i > 0 && !strings.Contains(s[:i], "(") && i+4 < len(s) && hasName(s[i+1:]) {
		s = strings.TrimLeft(s[i+1:], " .,)")
	}
	s = reFirst.ReplaceAllString(reRoleTail.ReplaceAllString(s, ""), "$1")
	s = strings.TrimSpace(strings.TrimRight(s, " &"))
	s = reGluedRole.ReplaceAllString(s, "$1")
	s = reRunningHead.ReplaceAllString(s, "")
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	if strings.Count(s, "[") != strings.Count(s, "]") {
		s = strings.Trim(s, "[]")
	}
	if strings.Count(s, "(") > strings.Count(s, ")") && strings.HasPrefix(s, "(") {
		s = s[1:]
	}
	if strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimSuffix(s, ")")
	}
	return strings.TrimSpace(s)
}

// reMatterAhead is the matter of the case in brackets, three words and more, that stands on
// the line of the first name.
var reMatterAhead = regexp.MustCompile(`^\(\pL+(?:\s+[^\s()]+){2,}\)\s+`)

// calm prints a name that stands in capitals as a name. What follows it
// ("through …", "and others") is often printed small and does not count.
func calm(s string) string {
	if shouting(s) {
		return titleCase(s)
	}
	head := reOtherWord.ReplaceAllString(s, "")
	loud, quiet, longest := 0, 0, 0
	for _, w := range strings.Fields(head) {
		switch letters := letterKey(w); {
		case len(letters) < 2 || slices.Contains(smallWords, w):
		case w == strings.ToUpper(w) && !abbreviation(w):
			loud, longest = loud+1, max(longest, len(letters))
		default:
			if !abbreviation(w) && !reHonour.MatchString(w) {
				quiet++
			}
		}
	}
	if loud > quiet && (loud > 1 || longest > 4) {
		return titleCase(head) + s[len(head):]
	}
	return s
}

// reHonour matches the titles before a name, which are printed small beside
// capitals.
var reHonour = regexp.MustCompile(`^(?:Mst|Mrs?|Ms|Miss|Dr|Ch|Sh|Kh|Syed|Syeda|M/s|Messrs|The|Prof)\.?$`)

// acronyms are the short names of bodies that can be spoken as a word.
var acronyms = []string{
	"nab", "fia", "fbr", "cda", "lda", "kda", "dha", "cpo", "dpo", "rpo", "sho", "aig", "ig", "wapda", "nepra", "ogra", "pemra", "nadra",
	"secp", "tevta", "pepco", "lesco", "fesco", "gepco", "mepco", "pesco", "qesco", "hesco", "sepco", "iesco", "kesc", "ogdcl", "nespak",
	"cir", "rto", "lto", "cto", "pia", "niab", "hec", "ppsc", "fpsc", "pta", "ndma", "usa", "uae", "uk",
}

// shouting reports whether the name is printed in capitals.
func shouting(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 5 && lower*4 < upper
}

// smallWords stay small inside a name in title case.
var smallWords = []string{"of", "and", "the", "through", "others", "another", "in", "for", "by", "ul", "ur", "etc.", "etc", "son", "deceased)", "(deceased)", "legal", "heirs", "to", "on"}

// titleCase prints capitals as a name: "THE STATE" is "The State". Short words
// without a vowel and words with dots inside are kept as abbreviations.
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		low := strings.ToLower(w)
		switch {
		case i > 0 && slices.Contains(smallWords, low):
			words[i] = low
		case abbreviation(w):
		default:
			words[i] = capitalize(low)
		}
	}
	return strings.Join(words, " ")
}

func abbreviation(w string) bool {
	letters := letterKey(w)
	if slices.Contains(acronyms, letters) {
		return true
	}
	if strings.Count(w, ".") > 1 || strings.Contains(w, "/") {
		return true
	}
	return len(letters) > 1 && len(letters) < 7 && !strings.ContainsAny(letters, "aeiouy") && !slices.Contains([]string{"mst", "mrs", "dr", "mr", "ch", "sh", "kh", "ms", "st"}, letters)
}

// capitalize raises the first letter and every letter after a hyphen, a dot or
// a bracket, but not in the particles of names ("ud-Din").
func capitalize(s string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			if up {
				up = false
				return unicode.ToUpper(r)
			}
			return r
		}
		up = r == '-' || r == '.' || r == '(' || r == '/' || r == '"' || r == '“'
		return r
	}, s)
}
