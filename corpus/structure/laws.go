package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
)

// unsure is the most that the text alone can give.
const unsure = 0.89

// lawLike gives the confidence, 0 to 1, that a text is a law, a Bill or rules.
func lawLike(body []line, known corpus.Metadata) float64 {
	if known.Kind.Legislative() {
		return 1
	}
	if known.Kind != "" {
		return 0
	}
	v := 0.0
	if known.NumberText != "" || titleKind(cleanTitle(known.Title).title) != "" && known.OfficialURL != "" {
		return certain
	}
	h := readHead(body)
	if h.number != "" || h.bill {
		v += 0.3
	}
	if h.title != "" {
		v += 0.25
	}
	if titleKind(cleanTitle(h.title).title) == corpus.KindConstitution {
		v += 0.4
	}
	if beginsWithName(body) {
		v += 0.25
	}
	if isExcerpt(body) {
		v += 0.5
	}
	if v += formulas(body); v >= 0.85 {
		return min(v, unsure)
	}
	ops := findOpenings(body, 0, nil)
	strong := ops[:0:0]
	for _, o := range ops {
		if o.score >= 3.5 {
			strong = append(strong, o)
		}
	}
	if path := bestPath(strong, make([]int, len(body)+1)); len(path) >= 3 && path[0].num <= 2 && longest(body, path, len(body)) < 60_000 {
		v += 0.2
	}
	return min(v, unsure)
}

// beginsWithName reports whether a text begins with section 1 and the law's name for
// itself, as an extract does that was taken without its title; the heading of its chapter
// may stand above.
func beginsWithName(body []line) bool {
	var first strings.Builder
	at := 0
	for at < min(len(body), 6) && mostlyUpper(body[at].text) {
		at++
	}
	for i := at; i < min(len(body), at+3); i++ {
		first.WriteString(body[i].text + " ")
	}
	return sectionOne.MatchString(first.String()) && calledIn(first.String()) != ""
}

// kindOfWords is what a text whose head does not name an instrument calls its own parts:
// rules or a regulation.
func kindOfWords(body []line) corpus.Kind {
	found := map[string]int{}
	for i := range min(len(body), 400) {
		for _, m := range ownPart.FindAllStringSubmatch(body[i].text, -1) {
			found[m[1]]++
		}
	}
	switch sections := found["section"]; {
	case found["rule"] > sections:
		return corpus.KindRules
	case found["regulation"] > sections:
		return corpus.KindRegulation
	}
	return ""
}

// isExcerpt reports whether a text is a chapter taken out of a law, without its title or
// first section: its heading, and sections with headings that speak of their subsections
// or say what shall be.
func isExcerpt(body []line) bool {
	head := min(len(body), 6)
	if !slices.ContainsFunc(body[:head], func(l line) bool { return containerLine(l.text) }) {
		return false
	}
	sections, commands, speaks := 0, 0, false
	for i := range min(len(body), headLines) {
		s, ok := readShape(body[i].text)
		if ok && !s.round && s.stop == '.' && headingEnd(body, i, s.rest) == endDash {
			sections++
		}
		speaks = speaks || ownPart.MatchString(body[i].text)
		commands += strings.Count(body[i].text, " shall")
	}
	return sections >= 2 && (speaks || commands >= 2)
}

// ownPart is how a section refers to one of its own subsections.
var ownPart = regexp.MustCompile(`\bsub-? ?(section|rule|regulation) \(\d`)

var sectionOne = regexp.MustCompile(`^\W*(?i:section )?1 ?[.)—:-]`)

// gazettePart matches the heading under which the Gazette prints laws, as a
// poor scan may give it.
var gazettePart = regexp.MustCompile(`(?i)^\W*acts?,? ?o.{3,12}s,? p.{4,14}s ?o.{2,8} and reg`)

// mayBeCalled are the words by which laws name themselves, with a speck of a scan.
var mayBeCalled = regexp.MustCompile(`\b(?:may['’.,]? be (?:called|cited)|shall['’.,]? be called)\b`)

// formulas scores the words by which laws name and enact themselves.
func formulas(body []line) float64 {
	v, called, enacted := 0.0, false, false
	for i := range body {
		if i > 400 {
			break
		}
		low := strings.ToLower(joinHead(textsOf(body, i, i+2)))
		if i < 40 && gazettePart.MatchString(low) {
			v += 0.5
		}
		if !called && mayBeCalled.MatchString(low) &&
			(strings.Contains(low, "this act") || strings.Contains(low, "this ordinance") || strings.Contains(low, "this order") ||
				strings.Contains(low, ") this act") || strings.Contains(low, "these rules") || strings.Contains(low, "these regulations") || strings.Contains(low, "this regulation") || strings.Contains(low, "this code")) {
			called = true
			v += 0.35
			if i < frontLines && strings.Contains(low, "short title") && (sectionOne.MatchString(body[i].text) || i+1 < len(body) && sectionOne.MatchString(body[i+1].text)) {
				v += 0.2 // rules that nothing stands above but their name
			}
		}
		if !enacted && (strings.Contains(low, "is hereby enacted") || strings.Contains(low, "expedient to") || strings.Contains(low, "make and promulgate") ||
			strings.Contains(low, "expedient further to") || strings.Contains(low, "is pleased to make the following")) {
			enacted = true
			v += 0.3
		}
	}
	if called && !enacted && findArrangement(body) != nil {
		v += 0.2
	}
	return v
}

// statutes splits a text into the laws it holds: one, or the several Acts of a
// gazette.
func statutes(in Input, body []line, notes []note) []Part {
	starts := lawStarts(body)
	if len(starts) < 2 || in.Known.Title != "" {
		return []Part{law(in, in.Pages, body, notes, in.Known)}
	}
	var parts []Part
	for k, at := range starts {
		end := len(body)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		if k == 0 {
			at = 0
		}
		p := law(in, pagesBetween(in.Pages, body[at].page, body[end-1].page), body[at:end], notesBetween(notes, at, end), corpus.Metadata{})
		if k > 0 {
			shareDates(&p.Meta, parts[0].Meta.Dates)
		}
		p.Findings = append(p.Findings, corpus.Finding{Code: "file.several", Detail: "the file holds " + itoa(len(starts)) + " laws; this is number " + itoa(k+1)})
		parts = append(parts, p)
	}
	return parts
}

// shareDates gives a law the dates of the Gazette in which it stands behind
// others, where it has none of its own.
func shareDates(m *corpus.Metadata, front []corpus.Date) {
	for _, meaning := range []corpus.Meaning{corpus.Gazetted, corpus.Assented} {
		d, ok := corpus.FindDate(front, meaning)
		if _, own := corpus.FindDate(m.Dates, meaning); ok && !own {
			m.Dates = append(m.Dates, d)
		}
	}
}

func pagesBetween(pages []corpus.Page, from, to int) []corpus.Page {
	var out []corpus.Page
	for _, p := range pages {
		if p.Number >= from && p.Number <= to {
			out = append(out, p)
		}
	}
	return out
}

func notesBetween(notes []note, from, to int) []note {
	var out []note
	for _, n := range notes {
		if n.at > from && n.at <= to {
			n.at -= from
			n.from = max(n.from-from, 0)
			out = append(out, n)
		}
	}
	return out
}

// lawStarts lists the lines "ACT No. XV OF 2020" of different numbers after
// which a law is enacted and names itself.
func lawStarts(body []line) []int {
	var out []int
	seen := map[string]bool{}
	for i := range body {
		t := body[i].text
		if len(t) > 70 || len(t) < 12 {
			continue
		}
		m := numberLine.FindStringSubmatch(t)
		if m == nil || len(strings.TrimSpace(t[len(m[0]):])) > 3 || strings.TrimSpace(m[1]) != "" && !mostlyUpper(m[1]) || !mostlyUpper(m[2]) {
			continue
		}
		if key := m[3] + "/" + m[4]; !seen[key] && enactsAfter(body, i) {
			seen[key] = true
			out = append(out, titleAbove(body, i))
		}
	}
	return out
}

// titleAbove is where a law begins whose title is printed over its number: the
// first of up to three lines in capitals that name an instrument; else i.
func titleAbove(body []line, i int) int {
	at := i
	for n := 1; n <= 3 && i-n > 0; n++ {
		if t := body[i-n].text; !mostlyUpper(t) || sentenceEnds(t) {
			break
		}
		if t := joinHead(textsOf(body, i-n, i)); titleKind(cleanTitle(t).title) != "" && titleYear.MatchString(t) {
			at = i - n
		}
	}
	for n := 1; n <= noticeLines && at-n > 0; n++ {
		if t := body[at-n].text; noticeOfAct.MatchString(joinHead(textsOf(body, at-n, at))) {
			return at - n
		} else if opensParagraph(t) {
			break
		}
	}
	return at
}

// noticeLines is how many lines the notice over an Act in the Gazette may take.
const noticeLines = 6

// noticeOfAct is that notice: "No. F. 9(1)/2035.—The following Act … is hereby published".
var noticeOfAct = regexp.MustCompile(`^No\. ?\S.{0,40}?[—–:. -]+The following (?:Act|Ordinance)s?\b.{20,400}\bpublished\b`)

// enactsAfter reports whether a long title or preamble and a first section
// follow soon.
func enactsAfter(body []line, i int) bool {
	enacts := false
	for j := i + 1; j < len(body) && j < i+45; j++ {
		t := body[j].text
		enacts = enacts || j < i+12 && enacting.MatchString(t)
		if s, ok := readShape(t); enacts && ok && s.digits == "1" && s.letters == "" && !s.round {
			return true
		}
	}
	return false
}

// law reads one law.
func law(in Input, pages []corpus.Page, body []line, notes []note, known corpus.Metadata) Part {
	h := readHead(body)
	h.kind = cmp.Or(h.kind, kindOfWords(body))
	hint := known
	hint.Kind = statuteKind(h, cleanTitle(cmp.Or(known.Title, h.title, stem(in.Name))).title, known.Kind)
	s := splitStatute(pages, body, notes, hint)
	meta := statuteMeta(in, h, s, known)
	if unit := unitKind(meta, body); meta.Kind != hint.Kind && unit != s.unit {
		// The title in section 1 tells the kind better than the front does.
		hint.Kind = meta.Kind
		s = splitStatute(pages, body, notes, hint)
		meta = statuteMeta(in, h, s, known)
	}
	p := Part{Meta: meta, Provisions: s.out, Findings: s.finds}
	p.FirstPage, p.LastPage = pageRange(pages)
	return p
}
