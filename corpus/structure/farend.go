package structure

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
)

// checkFarEnd reports signs that the source lacks the end of the law: its sections
// speak of later ones or of a schedule that was not found, or its last words
// break off. last is the highest number found.
func (s *statute) checkFarEnd(last int) {
	if s.amends() {
		return // it speaks of the sections of another law
	}
	if beyond := s.beyond(last); beyond != "" {
		s.finds = append(s.finds, corpus.Finding{Code: "end.referred", Detail: "the text speaks of " + beyond + " and ends with " + string(s.unit) + " " + itoa(last)})
	}
	if name := s.lostSchedule(); name != "" {
		s.finds = append(s.finds, corpus.Finding{Code: "end.schedule", Detail: "the text speaks of " + name + ": not found"})
	}
	if words := s.brokenOff(); words != "" {
		s.finds = append(s.finds, corpus.Finding{Code: "end.broken", Detail: "the text breaks off: “… " + words + "”"})
	}
}

var amendingTitle = regexp.MustCompile(`(?i)\b(?:amendment|amending|repeal(?:ing)?|adaptation|validation|finance|laws? reforms?|extension|application)\b`)

// amends reports whether the law is about the sections of others.
func (s *statute) amends() bool { return amendingTitle.MatchString(s.meta.Title) }

const (
	refNumber = `\d{1,3}(?:-?[A-Z]{1,2}\b)?(?:\s?\([0-9a-zA-Z]{1,4}\))*`
	refList   = refNumber + `(?:\s*(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+|to\s+|&\s*)` + refNumber + `)*`
)

var (
	reRefs = map[corpus.ProvisionKind]*regexp.Regexp{
		corpus.Section: regexp.MustCompile(`\b[Ss]ections?\s+(` + refList + `)`),
		corpus.Article: regexp.MustCompile(`\bArticles?\s+(` + refList + `)`),
		corpus.Rule:    regexp.MustCompile(`\b[Rr]ules?\s+(` + refList + `)`),
	}
	reRefNumber = regexp.MustCompile(`(?:^|[ ,&])(\d{1,3})`)
	// reOwn follows a reference to the law itself.
	reOwn = regexp.MustCompile(`^\s*,?\s*(?:of|to)\s+this\s+(?:Act|Ordinance|Order|Code|Constitution|Regulation)|^\s*(?:hereof|of these [Rr]ules)`)
	// reOther follows a reference to another law, or a number that is none of a section.
	reOther = regexp.MustCompile(`^\s*(?:[,;]?\s*(?:and|or)\s+[^.;]{0,60})?,?\s*(?:\([^)]*\)\s*)?(?:of|in|under|to|from|read with)\s+(?:the|that|said|any|an?|its|[A-Z]|Act|Chapter|Part)|^\s*(?:,\s*)?(?:ibid|thereof|therein|[A-Z]{2,}|Cr|C\.|P\.|\[|[0-9(])|^[-–—.]\d`)
	// reLawNamed is a law by its name or as one named above.
	reLawNamed = regexp.MustCompile(`\b(?:Code|Act|Ordinance|Order|Constitution|Rules|Regulations?|Statute)\b,? ?(?:of )?(?:\(|\d{4})|\b(?:said|that|principal|latter|former|Principal|Penal|Procedure|Evidence|Companies) (?:Act|Code|Ordinance|Order)\b|[A-Z]\w+ (?:Code|Act|Ordinance)\b`)
)

// beyond names the provisions past last of which the law speaks as its own: "section 45 of this
// Act", or, bare ones beside which no other law is named, in two places or
// shortly past the last.
func (s *statute) beyond(last int) string {
	var all []int
	own, places := false, 0
	for i := range s.out {
		p := &s.out[i]
		if p.Kind != s.unit || p.Omitted {
			continue
		}
		ns, self := beyondIn(p.Text, reRefs[s.unitOfRefs()], last)
		all, own = append(all, ns...), own || self
		places += min(len(ns), 1)
	}
	slices.Sort(all)
	if near := last + max(nearEnd, last/10); !own && places < minBare && (len(all) == 0 || all[0] > near) {
		return ""
	}
	return listOf(s.unitOfRefs(), slices.Compact(all))
}

// beyondIn lists the numbers past last to which t refers as to its own law, and
// whether it says so.
func beyondIn(t string, refs *regexp.Regexp, last int) (ns []int, own bool) {
	if !hasNumberBeyond(t, last) {
		return nil, false
	}
	for _, m := range refs.FindAllStringSubmatchIndex(t, -1) {
		self := reOwn.MatchString(t[m[1]:])
		if !self && (namesLaw(t, m[0], m[1]) || insideQuote(t[:m[0]])) {
			continue
		}
		for _, r := range reRefNumber.FindAllStringSubmatch(t[m[2]:m[3]], -1) {
			if n := atoi(r[1]); isBeyond(n, last) {
				ns, own = append(ns, n), own || self
			}
		}
	}
	return ns, own
}

// isBeyond reports whether a number past last may be a provision of the same law.
func isBeyond(n, last int) bool { return n > last && n <= 2*last+40 }

// hasNumberBeyond reports whether any figures of t, of which three are read, are such a
// number: most texts have none, and need not be searched for references.
func hasNumberBeyond(t string, last int) bool {
	for i := 0; i < len(t); i++ {
		n, digits := 0, 0
		for ; i < len(t) && t[i] >= '0' && t[i] <= '9'; i++ {
			if digits++; digits <= 3 {
				n = 10*n + int(t[i]-'0')
			}
		}
		if digits > 0 && isBeyond(n, last) {
			return true
		}
	}
	return false
}

// nearLaw is how many bytes around a reference may name the law that it is to.
const nearLaw = 160

// namesLaw reports whether words near t[from:to] name another law.
func namesLaw(t string, from, to int) bool {
	before, after := t[max(0, from-nearLaw):from], t[to:min(len(t), to+nearLaw)]
	return strings.HasSuffix(before, "said ") || reOther.MatchString(after) || reLawNamed.MatchString(after) || reLawNamed.MatchString(before)
}

// minBare is in how many places provisions past the last must be spoken of without a law.
const minBare = 2

// nearEnd is how far past the last provision, and a tenth of them for a long law,
// a single bare reference may point.
const nearEnd = 5

func (s *statute) unitOfRefs() corpus.ProvisionKind {
	if reRefs[s.unit] == nil {
		return corpus.Section
	}
	return s.unit
}

// insideQuote reports whether a quotation is open at the end of t.
func insideQuote(t string) bool {
	return strings.LastIndex(t, "“") > strings.LastIndex(t, "”") || strings.Count(t, `"`)%2 == 1
}

// listOf prints "section 45" or "sections 45, 46 and 50".
func listOf(unit corpus.ProvisionKind, ns []int) string {
	const most = 8
	name := string(unit) + " "
	if len(ns) > 1 {
		name = string(unit) + "s "
	}
	var parts []string
	for _, n := range ns[:min(len(ns), most)] {
		parts = append(parts, itoa(n))
	}
	out := name + strings.Join(parts, ", ")
	if len(ns) > most {
		out += " and " + itoa(len(ns)-most) + " more"
	}
	return out
}

var (
	ordinalWords = []string{"First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"}
	reOwnSched   = regexp.MustCompile(`\b[Tt]he (?:(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) )?Schedule(?:,? (?:annexed )?(?:to|of) this (?:Act|Ordinance|Order))?( (?:to|of|appended|annexed) (?:the|that)\b)?`)
)

// lostSchedule names the schedules of which the sections speak and which were not
// found; "" where all were.
func (s *statute) lostSchedule() string {
	mentioned, plain := s.mentionedSchedules()
	held, nameless := map[string]bool{}, 0
	for i := range s.out {
		if p := &s.out[i]; p.Kind == corpus.Schedule {
			held[arabic(p.Number)] = true
			if p.Number == "" {
				nameless++
			}
		}
	}
	var lost []string
	for i, name := range ordinalWords {
		if mentioned[i] && !held[itoa(i+1)] {
			lost = append(lost, name)
		}
	}
	switch {
	case len(lost) > nameless && len(lost) > 1:
		return "the Schedules " + strings.Join(lost, ", ")
	case len(lost) > nameless:
		return "the " + lost[0] + " Schedule"
	case len(lost) == 0 && plain && len(held) == 0 && !s.finding("schedule.lost") && !s.scheduleRepealed():
		return "the Schedule"
	}
	return ""
}

// mentionedSchedules says which schedules by number, and whether a single one, the
// sections speak of as their own law's.
func (s *statute) mentionedSchedules() (ordinals [10]bool, plain bool) {
	for i := range s.out {
		p := &s.out[i]
		if p.Kind != s.unit || p.Omitted {
			continue
		}
		for _, m := range reOwnSched.FindAllStringSubmatchIndex(p.Text, -1) {
			if m[4] >= 0 || insideQuote(p.Text[:m[0]]) || namesLaw(p.Text, m[0], m[1]) {
				continue
			}
			if m[2] < 0 {
				plain = true
				continue
			}
			ordinals[slices.Index(ordinalWords, p.Text[m[2]:m[3]])] = true
		}
	}
	return ordinals, plain
}

func (s *statute) finding(code string) bool {
	return slices.ContainsFunc(s.finds, func(f corpus.Finding) bool { return f.Code == code })
}

var reRepealedSchedule = regexp.MustCompile(`SCHEDULE.{0,60}(?:Rep|Omitted)\b`)

// scheduleRepealed reports whether the text says that its schedule is gone.
func (s *statute) scheduleRepealed() bool {
	return slices.ContainsFunc(s.body, func(l line) bool { return reRepealedSchedule.MatchString(l.text) })
}

// reCut ends a text in the middle of a sentence: a small word that needs another,
// a comma, or the hyphen of a broken word.
var reCut = regexp.MustCompile(`(?:[^.],|[a-z]-|\s(?:a|an|and|any|at|be|by|for|from|has|have|he|in|is|it|its|may|not|of|on|or|shall|such|that|the|their|there|this|to|under|was|were|when|where|which|who|with))$`)

// brokenOff gives the last words of the law where it breaks off in a section.
func (s *statute) brokenOff() string {
	if len(s.out) == 0 {
		return ""
	}
	p := &s.out[len(s.out)-1]
	for i := len(s.out) - 1; i >= 0 && !s.out[i].Unit; i-- {
		p = &s.out[max(i-1, 0)]
	}
	t := strings.TrimRight(p.Text, " \n")
	if !p.Unit || p.Kind != s.unit || !reCut.MatchString(t) {
		return ""
	}
	w := strings.Fields(t)
	return strings.Join(w[max(0, len(w)-8):], " ")
}

// arabic is the number of a schedule in figures: "4" for "IV".
func arabic(number string) string {
	if n, ok := corpus.ParseRoman(number); ok {
		return itoa(n)
	}
	return number
}
