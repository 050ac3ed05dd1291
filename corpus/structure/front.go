package structure

import (
	"cmp"
	"regexp"
	"strings"

	"daleel/corpus"
)

// headLines bounds the part of a text in which its name, number and dates are
// looked for.
const headLines = 90

var (
	billLine   = regexp.MustCompile(`(?i)^\W*(?:A,?\s+)?B ?I ?L ?L\W*$`)
	passedLine = regexp.MustCompile(`(?i)\b(?:as passed by|as introduced|to be introduced|as reported by|passed by the (?:senate|national assembly|majlis))\b`)
	numberLine = regexp.MustCompile(`(?i)^[\[(“"\d* ]{0,4}(.{0,60}?[ .—])??(act|ordinance|order|regulation)\s*\.?,?\s*n[o0]s?[.,_:]?\s*([IVXLCDMl1\d]{1,9}[A-Z]?)\.?\s*,?\s*of\s*([12][\dlIO]{3})`)
	// numberBroken and yearAlone are the halves of a number line: "ORDINANCE NO. XIX" / "OF
	// 2001."
	numberBroken = regexp.MustCompile(`(?:ACT|ORDINANCE|REGULATION|ORDER) N[Oo]\. ?[IVXLCDM]{1,9}$`)
	yearAlone    = regexp.MustCompile(`^(?:OF|of) [12]\d{3}\b[.)]*$`)
	// regLine is the number of a Regulation in the codes of Khyber Pakhtunkhwa.
	regLine = regexp.MustCompile(`^\(?(.{0,60}?)\bREG\. ?NO\. ?([IVXLCDM]{1,9}|\d{1,3}) OF (\d{4})\)?\.?$`)
	// bareLine is such a line without the word: "ACT VI OF 1973", "PUNJAB ACT XI OF 1944".
	bareLine = regexp.MustCompile(`^\[?((?i:` + makers + `|w\. ?p\.?|pb\.) )?(ACT|ORDINANCE|REGULATION),? ([IVXLCDM]{1,9}) OF ([12]\d{3})\]?\.?$`)
	// titleNumber is a title with the number behind it: "The Balochistan Kilns Act 2031
	// (Act No. I of 2031)."
	titleNumber = regexp.MustCompile(`^(?:THE |The )?\p{Lu}.{4,90}\b(?:Act|ACT|Ordinance|ORDINANCE),? (\d{4}),? ?\((?:(.{3,40}) )?(Act|ACT|Ordinance|ORDINANCE)(?: N[Oo])?\.? ?([IVXLCDM]{1,9}|\d{1,3}) (?:of|OF) (\d{4})\)\.?$`)
	parenLine   = regexp.MustCompile(`^(?:[12]\d{3} ?)?[\[(]\s*(?:(?:(?i:W\.? ?P\.?|West Pakistan|Punjab|Sindh?|Pb\.|N\.?-?W\.?F\.?P\.?|Balochistan|Khyber Pakhtunkhwa) )?(Act|ACT|Ordinance|ORDINANCE|P\.\s?O\.|President’s Order)?\s*(?:No\.?)?\s*)?([IVXLCDM]{1,9}|\d{1,3})\s+(?:of|OF)\s+(\d{4})\s*[\])]\.?$`)
	calledRE    = regexp.MustCompile(`(?i)\b(?:may|shall|to)['’.,]? be (?:called|known|cited|cited for all purposes)(?: \(?as\)?)?,? ?(?:the )?[“"]?(?:the )?(.{5,200}?(?:,? ?\(?(?:1[789]|20)\d\d\b|\.|;|\n))`)
	commenceRE  = regexp.MustCompile(`(?i)(?:come into force|take effect|taken effect|have effect)(?: on and from| on| from| with effect from)(?: the)? ?([^.;]{6,60})`)
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
	bare      bareDate
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
	h.readNumber(unbroken(body, i))
	h.readDates(body, i)
	if h.longTitle == "" {
		h.longTitle = longTitleAt(body, i)
	}
	if h.title == "" && i < 40 {
		h.title = titleLine(body, i)
		h.bill = h.bill || titleKind(cleanTitle(h.title).title) == corpus.KindBill
	}
}

// unbroken is line i with the next where a bracket that it opens closes there: "(W.P. Act
// VI" / "of 1956)".
func unbroken(body []line, i int) string {
	t := body[i].text
	if i+1 < len(body) && numberBroken.MatchString(t) && yearAlone.MatchString(body[i+1].text) {
		return t + " " + body[i+1].text
	}
	for _, b := range []string{"()", "[]"} {
		if i+1 < len(body) && len(t) < 36 && t[0] == b[0] && strings.IndexByte(t, b[1]) < strings.LastIndexByte(t, b[0]) && strings.HasSuffix(strings.TrimRight(body[i+1].text, ". "), b[1:]) {
			return t + " " + body[i+1].text
		}
	}
	return t
}

func (h *frontPage) readNumber(t string) {
	if m := titleNumber.FindStringSubmatch(t); m != nil && m[1] == m[5] && h.number == "" {
		h.number, h.year, h.kind = m[4]+" of "+m[5], atoi(m[5]), titleKind(m[3])
		h.enactor = enactorOf(m[2])
	}
	if len(t) > 90 {
		return
	}
	if h.number != "" {
		if m := numberLine.FindStringSubmatch(t); m != nil {
			h.enactor = cmp.Or(h.enactor, enactorOf(m[1]))
		}
		return
	}
	m := numberLine.FindStringSubmatch(t)
	if m == nil {
		m = bareLine.FindStringSubmatch(t)
	}
	if m != nil && !strings.Contains(t, "amend") && !strings.Contains(m[1], "(") {
		year := atoi(strings.NewReplacer("l", "1", "I", "1", "O", "0").Replace(m[4]))
		h.number, h.year = romanOCR(m[3])+" of "+itoa(year), year
		h.kind = titleKind(m[2])
		h.enactor = enactorOf(m[1])
		return
	}
	if m := regLine.FindStringSubmatch(t); m != nil {
		h.number, h.year, h.kind = m[2]+" of "+m[3], atoi(m[3]), corpus.KindRegulation
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
		{"west pakistan", "pk-wp"}, {"w.p", "pk-wp"}, {"pb. ", "pk-pb"}, {"east pakistan", "pk-ep"}, {"punjab", "pk-pb"}, {"sind", "pk-sd"},
		{"khyber", "pk-kp"}, {"n.w.f.p", "pk-kp"}, {"nwfp", "pk-kp"}, {"balochistan", "pk-ba"}, {"baluchistan", "pk-ba"},
		{"gilgit", "pk-gb"}, {"azad jammu", "pk-ajk"},
	} {
		if strings.Contains(low, e.word) {
			return e.code
		}
	}
	return ""
}

// publishedRE opens a line on how a law was published, which some prints have below its
// long title: "[Gazette of Punjab, …]", "No.Legis-2(2)/2014".
var publishedRE = regexp.MustCompile(`(?i)^[\[(][^\])]*\bGazette\b|^No\. ?\pL[^ ]*[-/(][^ ]*\d`)

// longTitleAt reads "An Act to …" up to the preamble.
func longTitleAt(body []line, i int) string {
	t := strings.TrimLeft(body[i].text, "[1234567890 ")
	var rest string
	switch low := strings.ToLower(t); {
	case low == "an" || low == "a" || low == "a," || low == "bill" || low == "act":
		if i+1 >= len(body) {
			return ""
		}
		next := strings.ToLower(strings.ReplaceAll(strings.Trim(body[i+1].text, " .,"), " ", ""))
		if low == "an" && next != "act" && next != "ordinance" && next != "order" || strings.HasPrefix(low, "a") && low != "act" && low != "an" && next != "bill" {
			return ""
		}
		if low == "act" || low == "bill" {
			return ""
		}
		i++
	default:
		for _, p := range []string{"an act ", "an ordinance ", "an order ", "a bill ", "a act "} {
			if strings.HasPrefix(low, p) && !strings.HasPrefix(low[len(p):], "of ") {
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
		if enacting.MatchString(u) || strings.HasPrefix(strings.ToUpper(u), "WHER") || containerLine(u) || publishedRE.MatchString(u) {
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
	if !mostlyUpper(t) || strings.Contains(t, "GAZETTE") || strings.Contains(t, "SECRETARIAT") || numberLine.MatchString(t) || billNumber.MatchString(t) {
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
		if j >= len(body) || j > i+3 || !mostlyUpper(body[j].text) && !titleEndsIn(full, body[j].text) {
			break
		}
		full += " " + body[j].text
	}
	if kindWord.MatchString(t) && len(strings.Fields(t)) > 2 && i < 3 {
		return strings.Trim(t, "[] ")
	}
	return ""
}

// titleEndsIn reports whether t is the year alone that ends a title in capitals.
func titleEndsIn(title, t string) bool {
	return len(t) == 4 && allDigits(t) && (t[:2] == "19" || t[:2] == "20") && kindWord.MatchString(title)
}

// billNumber is the number of a Bill, which is not its title.
var billNumber = regexp.MustCompile(`(?i)\bbill,? no\b`)

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
