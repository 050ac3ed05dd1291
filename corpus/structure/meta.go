package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// statuteMeta puts together what the catalogue, the head and the provisions
// say. What the catalogue says wins, but for facts known to be wrong in it.
func statuteMeta(in Input, h frontPage, s *statute, known corpus.Metadata) corpus.Metadata {
	name := stem(in.Name)
	called := s.calledTitle()
	known = s.contradicted(known, called)
	m := known
	from := cmp.Or(known.Title, called, h.title, name)
	if known.Title == "" && h.title != "" && (!titleYear.MatchString(called) || h.titleWins(called)) {
		from = h.title
	}
	if stem := strings.ReplaceAll(name, "_", " "); known.Title == "" && garbled.MatchString(from) && kindWord.MatchString(stem) {
		from = stem
	}
	n := cleanTitle(from)
	m.Title = n.title
	m.AltTitles = alternatives(m.Title, append(append(slices.Clone(known.AltTitles), n.alts...), h.title, called))
	m.LongTitle = cmp.Or(known.LongTitle, h.longTitle)
	m.Language = cmp.Or(known.Language, corpus.English)
	m.Kind = statuteKind(h, m.Title, known.Kind)
	m.NumberText = cmp.Or(known.NumberText, h.number, n.number)
	m.Year = cmp.Or(known.Year, h.year, n.year, otherYear(n.title, called, h.title))
	m.Enactor = cmp.Or(known.Enactor, h.enactor, s.provincial(known, m), s.westPakistan(known, m), titleEnactor(m.Title, called, h.title))
	if m.Number == "" {
		num, _, _ := strings.Cut(m.NumberText, " ")
		m.Number, _ = workid.ParseNumber(num)
	}
	if m.Kind == corpus.KindBill {
		m.Number, m.NumberText = "", ""
	}
	if m.Kind == corpus.KindConstitution {
		m.Year = cmp.Or(m.Year, 1973)
		m.Number, m.NumberText = "", ""
	}
	m.Title = withYear(m.Title, m.Year)
	correct(&m)
	m.Jurisdiction = cmp.Or(known.Jurisdiction, s.extent(m.Title, m.Enactor), m.Enactor)
	h.readNotes(s.notes, m.Year)
	h.useBare(m.Year)
	s.setDates(&m, h, n)
	s.setStatus(&m, known.Status, n, in.today())
	return m
}

// titleWins reports whether the printed title is the law's name rather than what its
// first section calls it: a Bill is called by the name of the Act that it is to be, and a
// year that only section 1 has, against title and number, is misprinted.
func (h frontPage) titleWins(called string) bool {
	if h.bill {
		return titleKind(cleanTitle(h.title).title) == corpus.KindBill
	}
	printed, own := cleanTitle(h.title), cleanTitle(called)
	return h.year != 0 && printed.year == h.year && own.year != h.year && workid.TitleKey(trimYear(printed.title)) == workid.TitleKey(trimYear(own.title))
}

// contradicted drops the title of a catalogue with which the law's own name has not
// one word of weight in common: the entry stands beside the text of another law.
func (s *statute) contradicted(known corpus.Metadata, called string) corpus.Metadata {
	if known.Title == "" || !titleYear.MatchString(called) || amendingTitle.MatchString(known.Title+called) || sharesWord(known.Title, called) {
		return known
	}
	s.finds = append(s.finds, corpus.Finding{Code: "title.catalogue", Detail: "the catalogue calls this text " + known.Title + ", the text itself is called " + cleanTitle(called).title})
	known.Title, known.AltTitles, known.Number, known.NumberText, known.Year = "", nil, "", "", 0
	return known
}

// sharesWord reports whether two titles have a word of weight in common, or one the
// beginning of such a word of the other ("Sugarcane", "Sugar-cane").
func sharesWord(a, b string) bool {
	if x, y := workid.TitleKey(a), workid.TitleKey(b); x != "" && y != "" && x[:min(len(x), 6)] == y[:min(len(y), 6)] {
		return true
	}
	wa, wb := weightyWords(a), weightyWords(b)
	if len(wa) == 0 || len(wb) == 0 {
		return true
	}
	for _, x := range wa {
		for _, y := range wb {
			if x[:min(len(x), 5)] == y[:min(len(y), 5)] {
				return true
			}
		}
	}
	return false
}

// weightyWords are the words of a title of four letters and more that tell laws apart.
func weightyWords(title string) []string {
	return slices.DeleteFunc(words(title, 20), func(w string) bool {
		return len(w) < 4 || atoi(w) > 0 || slices.Contains([]string{"with", "from", "ordinance", "order", "rules", "code", "bill", "pakistan", "west", "regulation", "regulations", "federal", "national"}, w)
	})
}

// garbled matches what only a bad scan puts into a title.
var garbled = regexp.MustCompile(`[\\|{}~^<>]|[A-Za-z]/[a-z]|[a-z][A-Z][a-z]+[A-Z]`)

// otherYear takes the year from another name of the work that differs from the
// title in nothing else.
func otherYear(title string, names ...string) int {
	for _, o := range names {
		if c := cleanTitle(o); c.year != 0 && workid.TitleKey(c.title) == workid.TitleKey(title) {
			return c.year
		}
	}
	return 0
}

func withYear(title string, year int) string {
	if year == 0 || title == "" || titleYear.MatchString(title) {
		return title
	}
	return title + ", " + itoa(year)
}

// noTitle matches pieces of sentences that were taken for a name.
var noTitle = regexp.MustCompile(`(?i)\b(?:shall|referred|hereby|under|is|are|no)$|\b(?:shall be|referred to|is hereby|, repealed$|under act)\b`)

// alternatives cleans other names of the work and drops those that say no
// more than the title.
func alternatives(title string, names []string) []string {
	key := workid.TitleKey(title)
	var out []string
	for _, n := range names {
		c := n
		if strings.Contains(n, " ") {
			c = cleanTitle(n).title
		}
		if c == "" || len(c) > 200 || strings.Contains(n, " ") && (noTitle.MatchString(c) || garbled.MatchString(n)) || strings.Contains(n, " ") && len(strings.Fields(c)) < 3 || c == title || slices.Contains(out, c) || workid.TitleKey(c) == key && strings.Contains(c, " ") {
			continue
		}
		out = append(out, c)
	}
	return out
}

// statuteKind tells the kind by what the text says of itself, then by the
// title.
func statuteKind(h frontPage, title string, known corpus.Kind) corpus.Kind {
	if h.bill && known == "" {
		return corpus.KindBill
	}
	if known != "" {
		return known
	}
	return cmp.Or(titleKind(title), h.kind, corpus.KindAct)
}

// titleEnactor knows the laws of West Pakistan by their names.
func titleEnactor(titles ...string) string {
	for _, t := range titles {
		n := cleanTitle(t)
		year := n.year
		if strings.HasPrefix(n.title, "West Pakistan") && year >= 1955 && year <= 1970 {
			return "pk-wp"
		}
	}
	return "pk"
}

// opening gives the first two sections, where a law says its name, its extent
// and its commencement.
func (s *statute) opening() []*corpus.Provision {
	var first []*corpus.Provision
	for i := range s.out {
		if p := &s.out[i]; p.Unit && p.Kind != corpus.Preamble && len(first) < 2 {
			first = append(first, p)
		}
	}
	return first
}

// calledTitle reads "This Act may be called the …" from the first sections.
func (s *statute) calledTitle() string {
	for _, p := range s.opening() {
		if t := calledIn(p.Heading + ". " + p.Text[:min(len(p.Text), 500)]); t != "" {
			return t
		}
	}
	return calledIn(s.afterEnacting())
}

// wovenTitle is the heading in the margin of section 1, woven into the law's name.
var wovenTitle = regexp.MustCompile(` Short title(?:,? (?:extent|application|commencement|and))*,? `)

// numberStop is the stop of a number in a law's name, which does not end it:
// "Provisional Order No. 1 of 1999".
var numberStop = regexp.MustCompile(`\bNo\. ?(\d{1,3} of (?:1[89]|20)\d\d\b)`)

// calledIn finds a law's name for itself.
func calledIn(text string) string {
	m := calledRE.FindStringSubmatch(numberStop.ReplaceAllString(strings.ReplaceAll(text, "\n", " "), "No $1"))
	if m == nil || !kindWord.MatchString(m[1]) {
		return ""
	}
	t, _, _ := strings.Cut(wovenTitle.ReplaceAllString(m[1], " "), ", and ")
	t, _, _ = strings.Cut(t, " and shall ")
	return strings.Trim(t, " .;,“”\"")
}

// afterEnacting is what follows the words of enactment in the preamble: section
// 1, where its number was misread.
func (s *statute) afterEnacting() string {
	for i := range s.out {
		p := &s.out[i]
		if at := strings.LastIndex(p.Text, "enacted as follows"); p.Kind == corpus.Preamble && at >= 0 {
			return p.Text[at:min(len(p.Text), at+500)]
		}
	}
	return ""
}
