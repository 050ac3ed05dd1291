package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// headLines bounds the part of a text in which its name, number and dates are
// looked for.
const headLines = 90

var (
	billLine   = regexp.MustCompile(`(?i)^\W*(?:A,?\s+)?BILL\W*$`)
	passedLine = regexp.MustCompile(`(?i)\b(?:as passed by|as introduced|to be introduced|as reported by|passed by the (?:senate|national assembly|majlis))\b`)
	numberLine = regexp.MustCompile(`(?i)^[\[(“"\d* ]{0,4}(.{0,60}?[ .—])??(act|ordinance|order|regulation)\s*\.?,?\s*n[o0]s?[.,_]?\s*([IVXLCDMl1\d]{1,9}[A-Z]?)\.?\s*,?\s*of\s*([12][\dlIO]{3})`)
	parenLine  = regexp.MustCompile(`^[\[(]\s*(?:(Act|ACT|Ordinance|P\.\s?O\.|President’s Order)?\s*(?:No\.?)?\s*)?([IVXLCDM]{1,9}|\d{1,3})\s+(?:of|OF)\s+(\d{4})\s*[\])]\.?$`)
	dateLine   = regexp.MustCompile(`^[\[(“]*\s*(?:Dated?|dated)?.{0,30}\d.{0,20}[\])]?\.?$`)
	calledRE   = regexp.MustCompile(`(?i)\b(?:may|shall|to) be (?:called|cited|cited for all purposes)(?: as)?,? ?(?:the )?[“"]?(.{5,200}?(?:,? ?\(?(?:1[789]|20)\d\d\b|\.|;|\n))`)
	assentRE   = regexp.MustCompile(`(?i)received the assent of the (?:P.{0,3}sident|Governor)[^.]{0,25}? on (?:the )?(.{6,40})`)
	promulRE   = regexp.MustCompile(`(?i)promulgated on (?:the )?(.{6,40})`)
	gazetteRE  = regexp.MustCompile(`(?i)(?:gazette of pakistan,? extra[.,A-Z]*|^(?:dated,? )?(?:islamabad|karachi|lahore|peshawar|quetta|gilgit|muzaffarabad|rawalpindi),? ?(?:dated )?(?:the|mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)[, ]*(.{6,40})`)
	commenceRE = regexp.MustCompile(`(?i)(?:come into force|take effect|have effect)(?: on and from| on| from| with effect from)(?: the)? ?([^.;]{6,60})`)
)

// frontPage is what the first lines of a law say of it.
type frontPage struct {
	bill      bool
	title     string
	longTitle string
	number    string // as printed: "XL of 2016"
	year      int
	kind      corpus.Kind
	enactor   string
	dates     []corpus.Date
	upTo      string // "As amended up to …", ISO or as printed
}

// readHead reads the first lines of a law.
func readHead(body []line) frontPage {
	var h frontPage
	n := min(len(body), headLines)
	table := findArrangement(body)
	if table != nil {
		n = min(len(body), table.to+40)
	}
	for i := 0; i < n; i++ {
		if table != nil && i > table.from && i < table.to-6 {
			continue
		}
		h.readLine(body, i)
		if i > 6 && strings.Contains(body[i].text, "be called") {
			break
		}
	}
	return h
}

func (h *frontPage) readLine(body []line, i int) {
	t := body[i].text
	switch {
	case billLine.MatchString(t), passedLine.MatchString(t) && len(t) < 90 && i < 12:
		h.bill = true
	case strings.Contains(t, "mended up") || strings.Contains(t, "MENDED UP"):
		h.upTo = cmp.Or(h.upTo, readDate(t))
	}
	h.readNumber(t)
	h.readDates(t, body[i].page)
	if h.longTitle == "" {
		h.longTitle = longTitleAt(body, i)
	}
	if h.title == "" && i < 40 {
		h.title = titleLine(body, i)
	}
}

func (h *frontPage) readNumber(t string) {
	if len(t) > 90 {
		return
	}
	if h.number != "" {
		if m := numberLine.FindStringSubmatch(t); m != nil {
			h.enactor = cmp.Or(h.enactor, enactorOf(m[1]))
		}
		return
	}
	if m := numberLine.FindStringSubmatch(t); m != nil && !strings.Contains(t, "amend") && !strings.Contains(m[1], "(") {
		year := atoi(strings.NewReplacer("l", "1", "I", "1", "O", "0").Replace(m[4]))
		h.number, h.year = romanOCR(m[3])+" of "+itoa(year), year
		h.kind = titleKind(m[2])
		h.enactor = enactorOf(m[1])
		return
	}
	if m := parenLine.FindStringSubmatch(t); m != nil {
		h.number, h.year = m[2]+" of "+m[3], atoi(m[3])
		h.enactor = enactorOf(t)
	}
}

// romanOCR mends a number in which an I was read as l or 1.
func romanOCR(s string) string {
	if allDigits(s) {
		return s
	}
	return strings.NewReplacer("l", "I", "1", "I").Replace(s)
}

// enactorOf tells from the words before "ACT No." who made the law, "" where
// they do not say.
func enactorOf(t string) string {
	low := strings.ToLower(t)
	for _, e := range []struct{ word, code string }{
		{"west pakistan", "pk-wp"}, {"w.p", "pk-wp"}, {"east pakistan", "pk-ep"}, {"punjab", "pk-pb"}, {"sind", "pk-sd"},
		{"khyber", "pk-kp"}, {"n.w.f.p", "pk-kp"}, {"nwfp", "pk-kp"}, {"balochistan", "pk-ba"}, {"baluchistan", "pk-ba"},
		{"gilgit", "pk-gb"}, {"azad jammu", "pk-ajk"},
	} {
		if strings.Contains(low, e.word) {
			return e.code
		}
	}
	return ""
}

func (h *frontPage) readDates(t string, page int) {
	source := "text"
	if page > 0 {
		source = "page " + itoa(page)
	}
	add := func(m corpus.Meaning, s string) {
		if _, have := corpus.FindDate(h.dates, m); have || s == "" {
			return
		}
		if d, err := corpus.NewDate(s, m, source); err == nil {
			h.dates = append(h.dates, d)
		}
	}
	if m := assentRE.FindStringSubmatch(t); m != nil {
		add(corpus.Assented, readDate(m[1]))
	}
	if m := promulRE.FindStringSubmatch(t); m != nil {
		add(corpus.Promulgated, readDate(m[1]))
	}
	if m := gazetteRE.FindStringSubmatch(t); m != nil {
		add(corpus.Gazetted, readDate(m[1]))
	}
	if len(t) < 45 && (t[0] == '[' || t[0] == '(') && dateLine.MatchString(t) {
		add(corpus.Promulgated, readDate(t))
	}
}

// longTitleAt reads "An Act to …" up to the preamble.
func longTitleAt(body []line, i int) string {
	t := strings.TrimLeft(body[i].text, "[1234567890 ")
	var rest string
	switch low := strings.ToLower(t); {
	case low == "an" || low == "a" || low == "a," || low == "bill" || low == "act":
		if i+1 >= len(body) {
			return ""
		}
		next := strings.ToLower(strings.Trim(body[i+1].text, " .,"))
		if low == "an" && next != "act" && next != "ordinance" && next != "order" || strings.HasPrefix(low, "a") && low != "act" && low != "an" && next != "bill" {
			return ""
		}
		if low == "act" || low == "bill" {
			return ""
		}
		i++
	default:
		for _, p := range []string{"an act ", "an ordinance ", "an order ", "a bill ", "a act "} {
			if strings.HasPrefix(low, p) {
				rest = t[len(p):]
			}
		}
		if rest == "" {
			return ""
		}
	}
	var lines []string
	if rest != "" {
		lines = append(lines, rest)
	}
	for j := i + 1; j < len(body) && j < i+10; j++ {
		u := body[j].text
		if enacting.MatchString(u) || strings.HasPrefix(strings.ToUpper(u), "WHER") || containerLine(u) {
			break
		}
		if _, ok := readShape(u); ok {
			break
		}
		lines = append(lines, u)
	}
	return strings.Trim(cleanMarks(joinHead(lines)), " ;.:-—")
}

// titleLine reads a heading such as "THE APOSTILLE ACT, 2024", which may stand
// on several lines.
func titleLine(body []line, i int) string {
	t := body[i].text
	if !mostlyUpper(t) || strings.Contains(t, "GAZETTE") || strings.Contains(t, "SECRETARIAT") || numberLine.MatchString(t) {
		return ""
	}
	if c := constitutionTitle(body, i); c != "" {
		return c
	}
	full := t
	for j := i; ; {
		if kindWord.MatchString(full) && (titleYear.MatchString(full) || strings.Contains(full, "(PECA") || abbrNoise.MatchString(full)) {
			return strings.Trim(full, "[] ")
		}
		j++
		if j >= len(body) || j > i+3 || !mostlyUpper(body[j].text) {
			break
		}
		full += " " + body[j].text
	}
	if kindWord.MatchString(t) && len(strings.Fields(t)) > 2 && i < 3 {
		return strings.Trim(t, "[] ")
	}
	return ""
}

// constitutionTitle reads the cover of the Constitution, which stands on
// several lines.
func constitutionTitle(body []line, i int) string {
	if i > 12 || !strings.HasPrefix(body[i].text, "CONSTITUTION") && body[i].text != "THE" {
		return ""
	}
	const name = "CONSTITUTION OF THE ISLAMIC REPUBLIC OF PAKISTAN"
	full := strings.TrimPrefix(joinHead(textsOf(body, i, i+7)), "THE ")
	if !strings.HasPrefix(full, name) {
		return ""
	}
	if rest := strings.ToUpper(full[len(name):min(len(full), len(name)+24)]); strings.Contains(rest, "ACT") || strings.Contains(rest, "ORDER") {
		return ""
	}
	return name
}

func textsOf(body []line, from, to int) []string {
	var out []string
	for i := from; i < to && i < len(body); i++ {
		out = append(out, body[i].text)
	}
	return out
}

// statuteMeta puts together what the catalogue, the head and the provisions
// say. What the catalogue says wins, but for facts known to be wrong in it.
func statuteMeta(in Input, h frontPage, s *statute, known corpus.Metadata) corpus.Metadata {
	name := stem(in.Name)
	called := s.calledTitle()
	known = s.contradicted(known, called)
	m := known
	from := cmp.Or(known.Title, called, h.title, name)
	if known.Title == "" && !titleYear.MatchString(called) && h.title != "" {
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
	m.Enactor = cmp.Or(known.Enactor, h.enactor, s.provincial(known, m), titleEnactor(m.Title, called, h.title))
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
	m.Jurisdiction = cmp.Or(known.Jurisdiction, s.extent(m.Enactor), m.Enactor)
	s.setDates(&m, h, n)
	s.setStatus(&m, known.Status, n, in.today())
	return m
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

// calledIn finds a law's name for itself.
func calledIn(text string) string {
	m := calledRE.FindStringSubmatch(strings.ReplaceAll(text, "\n", " "))
	if m == nil || !kindWord.MatchString(m[1]) {
		return ""
	}
	t, _, _ := strings.Cut(m[1], ", and ")
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
