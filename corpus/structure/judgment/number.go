package judgment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
)

// caseNumber is one number of a case: "Civil Appeal", "3-K", 2021.
type caseNumber struct {
	kind, number string
	year         int
	bench        string // "BWP" in 4488/2021/BWP
	printed      string
}

// String prints the normal form: "Writ Petition No. 4488 of 2021/BWP".
func (n caseNumber) String() string {
	s := n.kind + " No. " + n.number + " of " + strconv.Itoa(n.year)
	if n.bench != "" {
		s += "/" + n.bench
	}
	return s
}

const (
	numForm  = `(?:\d{1,2}[A-Z]?\(\d{1,5}\)|(?:[A-Z]{1,2}\s?[-–]\s?)?\d+(?: \d{1,4})*(?:\s?-\s?[A-Z]{1,2}\b|/[A-Z]\b|\([A-Za-z]\))?)`
	yearForm = `[12]\s?[90]\s?\d\s?\d\b`
)

var (
	reNumbers = regexp.MustCompile(`((?:` + numForm + `)(?:\s*(?:,|&|(?i:and)|(?i:to)|–|-)\s*(?:&\s*)?` + numForm + `){0,60})\s*(?:,?\s*(?i:[o0]?f)\b|/)\s*(` + yearForm + `|\d\d\b)(?:\s*/\s*([A-Z]{2,4})\b)?`)
	reItem    = regexp.MustCompile(`(,|&|(?i:and)|(?i:to)|–|-)?\s*(` + numForm + `)`)
	reNo      = regexp.MustCompile(`(?i)[\s.(:]*\bN\s?[o0]s?[.:\s]*(?:s\b)?(?:\(s\))?[.:\s]*$`)
)

// isNumberLine reports whether the line holds a number of a known sort of case
// near its beginning.
func isNumberLine(s string) bool {
	ns := readNumbers(s)
	return len(ns) > 0 && ns[0].kind != ""
}

// readNumbers finds the case numbers of s.
func readNumbers(s string) []caseNumber {
	var out []caseNumber
	s = reYearDash.ReplaceAllString(s, "$1/$2$3")
	s = reLostDash.ReplaceAllString(reOfDashes.ReplaceAllString(s, "$1 of $2"), "$1-$2$3")
	s = lendYear(s)
	s = reSpeck.ReplaceAllString(benchBehind(figures(s)), "$1$2")
	kind, from, last := "", 0, 0
	for _, m := range reNumbers.FindAllStringSubmatchIndex(s, -1) {
		if strings.Contains(s[from:m[0]], within) {
			kind, from = "", m[1]
			continue
		}
		if k := kindBefore(s[from:m[0]]); k != "" {
			kind = k
		} else if strings.IndexFunc(strings.Trim(s[from:m[0]], " ,&.;()"), unicode.IsLetter) >= 0 && !onlyAnd(s[from:m[0]]) {
			kind = ""
		}
		from = m[1]
		if kind == "" {
			continue
		}
		printed := strings.TrimSpace(s[m[0]:m[1]])
		bench := ""
		if m[6] >= 0 {
			bench = s[m[6]:m[7]]
		}
		if year := fullYear(s[m[4]:m[5]]); len(out) > 0 && year == out[len(out)-1].year && kind == out[len(out)-1].kind && reToKind.MatchString(s[last:m[0]]) {
			// "C.P. 560-K/2019 to C.P. 589-K/2019"
			for _, n := range between(out[len(out)-1].number, tidyNumber(s[m[2]:m[3]])) {
				out = append(out, caseNumber{kind: kind, number: n, year: year, bench: bench, printed: printed})
			}
		}
		last = m[1]
		for _, n := range expand(s[m[2]:m[3]]) {
			out = append(out, caseNumber{kind: kind, number: n, year: fullYear(s[m[4]:m[5]]), bench: bench, printed: printed})
		}
	}
	return out
}

var (
	// reLostDash is the letter of a registry whose hyphen was lost: "71 P of 2014".
	reLostDash = regexp.MustCompile(`(\d)\s([KLPQ])(\s*(?:(?i:of|and|to)\b|[,&/]))`)
	// reYearDash is the year behind a hyphen: "No. 123-2031".
	reYearDash = regexp.MustCompile(`((?:\b(?i:nos?)\b\.?|\b[A-Z][a-z]{0,3}\.?\s?[A-Z]\.?)\s*\d{1,6}(?:\s?-\s?[A-Z]{1,2})?)\s?-\s?((?:19|20)\d\d)\b(\s*(?:[^\s\w/-]|$|\s[^o\d/-]))`)
	// reOfDashes is the year behind dashes: "No. 117-of-2020".
	reOfDashes = regexp.MustCompile(`(\d(?:-[A-Z])?)\s?-\s?(?i:of)\s?-\s?([12]\d{3})\b`)
)

// reSpeck is a speck that a scan has read between the figures of a year: "19'89".
var reSpeck = regexp.MustCompile(`\b([12]\d)['’‘` + "`" + `](\d\d)\b`)

// reToKind stands between the first and the last number of a range whose kind is said
// again.
var reToKind = regexp.MustCompile(`^\s*(?i:to)\s+[A-Za-z.\s]{1,30}$`)

func onlyAnd(s string) bool {
	w := strings.Fields(strings.ToLower(strings.Trim(s, " ,&.;()")))
	return len(w) == 1 && w[0] == "and"
}

// kindBefore reads the sort of case that ends s: "…the Civil Appeals Nos.".
func kindBefore(s string) string {
	s = strings.Replace(s, "Misc:", "Misc.", 1)
	if i := strings.LastIndexAny(s, ";:[]"); i >= 0 && i < len(s)-1 && strings.TrimSpace(s[i+1:]) != "" {
		s = s[i+1:]
	}
	hadNo := reNo.MatchString(s)
	s = strings.TrimSpace(reNo.ReplaceAllString(s, ""))
	words := strings.Fields(s)
	for i := max(0, len(words)-7); i < len(words); i++ {
		key := shortened.Replace(letterKey(strings.Join(words[i:], "")))
		for _, k := range []string{key, strings.TrimSuffix(key, "s"), strings.Replace(key, "appeals", "appeal", 1), strings.Replace(key, "petitions", "petition", 1), reCrim.ReplaceAllString(key, "criminal$1")} {
			if name, ok := caseKinds[k]; ok && (hadNo || len(k) > 1) {
				return ofSide(words[:i], qualified(words[:i], name))
			}
		}
	}
	if hadNo && len(words) > 0 && len(words) <= 6 && regexp.MustCompile(`(?i)(?:appeal|petition|reference|revision|application|suit|case|misc)`).MatchString(s) {
		return titleCase(strings.Join(trimKind(words), " "))
	}
	return ""
}

// reCrim is "criminal" shortened before a longer word.
var reCrim = regexp.MustCompile(`^c(?:rl|ril|rim|r)(bail|appeal|petition|revision|misc|original|jail|acq)`)

// shortened writes out what names of cases shorten: "Bail Appln", "Review Petn".
var shortened = strings.NewReplacer("appln", "application", "petn", "petition")

// trimKind drops words that introduce a sort of case but are no part of it.
func trimKind(words []string) []string {
	for len(words) > 1 && slices.Contains([]string{"case", "no.", "in", "and", "&", "a/w", "no", "with", "the"}, strings.ToLower(words[0])) {
		words = words[1:]
	}
	return words
}

func letterKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// maxRange bounds how many numbers "2150 to 2263" is spelled out into.
const maxRange = 150

// expand reads a list of numbers with its ranges.
func expand(list string) []string {
	var out []string
	for _, m := range reItem.FindAllStringSubmatch(list, -1) {
		n := tidyNumber(m[2])
		if sep := strings.ToLower(m[1]); (sep == "to" || sep == "–" || sep == "-") && len(out) > 0 {
			out = append(out, between(out[len(out)-1], n)...)
		}
		out = append(out, n)
	}
	shareRegistry(out)
	return out
}

// shareRegistry gives the letter of a registry to the number right before one that
// has it: "101 & 102-P" are both of Peshawar.
func shareRegistry(ns []string) {
	for i := len(ns) - 1; i > 0; i-- {
		digits, letter, ok := strings.Cut(ns[i], "-")
		if n, err := strconv.Atoi(digits); ok && err == nil && len(letter) == 1 && ns[i-1] == strconv.Itoa(n-1) {
			ns[i-1] += "-" + letter
		}
	}
}

// tidyNumber joins what extraction cut: "125 -K" and "65 4". Leading zeros go.
func tidyNumber(s string) string {
	s = strings.NewReplacer("NO-", "", "No-", "", " ", "", "–", "-", "/", "-").Replace(s)
	s = reBracketed1.ReplaceAllStringFunc(s, func(b string) string { return "-" + strings.ToUpper(b[1:2]) })
	if i := strings.IndexAny(s, "123456789"); i > 0 && strings.Trim(s[:i], "0") == "" {
		s = s[i:]
	}
	return s
}

// reBracketed1 is the letter of a registry or a series in brackets: "8(s)", "1004(K)".
var reBracketed1 = regexp.MustCompile(`\([A-Za-z]\)`)

// between lists the numbers strictly between a and b of one series.
func between(a, b string) []string {
	na, sa, _ := strings.Cut(a, "-")
	nb, sb, _ := strings.Cut(b, "-")
	lo, err1 := strconv.Atoi(na)
	hi, err2 := strconv.Atoi(nb)
	if err1 != nil || err2 != nil || hi-lo > maxRange || sa != "" && sb != "" && sa != sb {
		return nil
	}
	var out []string
	for n := lo + 1; n < hi; n++ {
		s := strconv.Itoa(n)
		if sb != "" {
			s += "-" + sb
		}
		out = append(out, s)
	}
	return out
}

func fullYear(s string) int {
	y, _ := strconv.Atoi(strings.ReplaceAll(s, " ", ""))
	switch {
	case y >= 100:
		return y
	case y > 40:
		return 1900 + y
	default:
		return 2000 + y
	}
}

// numbers collects the case's own numbers: those of the header outside the
// appeal history. They may break across lines.
func (d *doc) numbers(court string) []caseNumber {
	var text strings.Builder
	for i, s := range d.head {
		if d.kind[i] == kindCounsel && d.kind[max(0, i-1)] != kindNumber || d.kind[i] == kindHeading && text.Len() > 0 {
			if text.Len() > 0 && d.afterParties(i) {
				break
			}
			continue
		}
		if d.kind[i] == kindNumber || d.kind[i] == kindOther || d.kind[i] == kindCourt {
			if i > 0 || !strings.EqualFold(s, "in") { // "IN" over "THE HIGH COURT OF …"
				text.WriteString(reWithin.ReplaceAllString(reInCase.ReplaceAllString(s, "; "), within+"$0") + " ")
			}
		}
		if d.kind[i] == kindAppeal || d.kind[i] == kindVersus {
			text.WriteString("; ")
		}
	}
	ns := withoutTorn(dedupe(readNumbers(text.String())))
	if len(ns) == 0 {
		ns = dedupe(readNumbers(d.edges))
	}
	if len(ns) == 0 {
		ns = d.besideParties()
	}
	if len(ns) == 0 {
		ns = d.besideHearing()
	}
	return d.constitutional(ns, court)
}

// reBesideParty is the case behind a party's name: "(in CA .239/2020)".
var reBesideParty = regexp.MustCompile(`[(\[]\s*(?i:in)\s+([A-Z][^)\]]*\d\s*(?:/|of)\s*\d[\d ]*)[)\]]`)

// besideParties are the cases named behind the parties, else at the top of pages, for a
// title that a scan has lost.
func (d *doc) besideParties() []caseNumber {
	var text strings.Builder
	for i, s := range d.head {
		if m := reBesideParty.FindStringSubmatch(s); m != nil && d.kind[i] != kindAppeal {
			text.WriteString(strings.ReplaceAll(m[1], " .", ".") + "; ")
		}
	}
	if ns := dedupe(readNumbers(text.String())); len(ns) > 0 {
		return ns
	}
	return atPageTops(d.pages)
}

// atPageTops are the cases of the first running head that stands twice between the lines.
func atPageTops(pages []corpus.Page) []caseNumber {
	seen := map[string]bool{}
	for _, p := range pages {
		for line := range strings.SplitSeq(p.Text, "\n") {
			m := rePageTop.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if seen[m[1]] {
				return dedupe(readNumbers(m[1]))
			}
			seen[m[1]] = true
		}
	}
	return nil
}

// rePageTop is a running head that a text layer left between the lines: the case and the
// number of the page.
var rePageTop = regexp.MustCompile(`^\W*((?:[A-Z][A-Za-z]*\.?\s?){1,4}(?:N(?:os?)?\.?\s?)?\d+(?:\s?-\s?[A-Z])?(?:\s?[–&,-]\s?\d+(?:\s?-\s?[A-Z])?)?\s?(?:/|\s(?i:of)\s)\s?\d{2,4})(?:,?\s*etc\.?)?\W{1,4}\d{1,3}\W*$`)

// reOriginal is the jurisdiction in which petitions are under the Constitution.
var reOriginal = regexp.MustCompile(`(?i)\boriginal jurisdiction\b`)

// within marks the case in which an application was made, which is not this one.
const within = "¦"

// reWithin comes between an application and the case in which it was made.
var reWithin = regexp.MustCompile(`(?:\b(?:IN|in)\s*$|\b(?:IN|in)\s+(?:(?:THE|the)\s+)?(?:(?i:c(?:ivil|riminal|onst|r?l)\w*|writ|w\.?p|c\.?\s?m?\.?\s?[apr]|h\.?r\.?c|s\.?m\.?c|suo)\b))`)

// afterParties reports whether the parties stood above line i.
func (d *doc) afterParties(i int) bool {
	return slices.Contains(d.kind[:i], kindVersus) || slices.ContainsFunc(d.head[:i], reInline.MatchString)
}

func dedupe(ns []caseNumber) []caseNumber {
	seen := map[string]bool{}
	return slices.DeleteFunc(ns, func(n caseNumber) bool {
		k := n.kind + n.number + strconv.Itoa(n.year)
		had := seen[k]
		seen[k] = true
		return had || n.year < 1900 || n.year > 2100
	})
}

// withoutTorn leaves out a case whose kind lost its first word at the end of a line, where
// the whole stands too: "Appeal No. 4 of 2031" beside "Civil Appeal No. 4 of 2031".
func withoutTorn(ns []caseNumber) []caseNumber {
	return slices.DeleteFunc(slices.Clone(ns), func(n caseNumber) bool {
		return slices.ContainsFunc(ns, func(m caseNumber) bool {
			return m.number == n.number && m.year == n.year && strings.HasSuffix(m.kind, " "+n.kind)
		})
	})
}

func normals(ns []caseNumber) []string {
	var out []string
	for _, n := range ns {
		out = append(out, n.String())
	}
	return out
}

// mainKind is the kind of the first case, after which the others are heard.
func mainKind(ns []caseNumber) string {
	if len(ns) == 0 {
		return ""
	}
	return ns[0].kind
}

// printed is the first number as the header prints it.
func printed(ns []caseNumber) string {
	if len(ns) == 0 {
		return ""
	}
	return ns[0].kind + " No. " + ns[0].printed
}
