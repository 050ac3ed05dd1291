package search

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
	"daleel/indexer/analysis"
	"daleel/search/intent"
	"daleel/search/remark"
)

// naming is what a query names: provisions in the order in which it lists them,
// or works, and what it says beside them.
type naming struct {
	places []place
	work   int32    // the one work that is named, -1 for none or several
	label  string   // of that work
	form   string   // intent of the first citation
	typed  string   // what names the work last
	free   []string // numbers that no Act claims
	clause []string // of these, those with clauses: "62(1)(f)"
	rest   []string // other words but fillers
}

// place is a resolved citation, and where in the query it stands.
type place struct {
	target
	form, label string
	at          int
}

// glued parts an Act's letters from the number that they are written together
// with: "302ppc", "PPC-302".
var glued = regexp.MustCompile(`(?i)\b(ppc|crpc|cpc|qso|peca|cnsa|ata|mflo)[-.]?(\d)|\b(\d+(?:-?[a-z])?)-?(ppc|crpc|cpc|qso|peca|cnsa|mflo)\b`)

// plainSpelling parts an Act's letters from its section's number, so that the
// reader of citations knows them: "302ppc".
func plainSpelling(text string) string {
	return glued.ReplaceAllStringFunc(text, func(s string) string {
		m := glued.FindStringSubmatch(s)
		if m[1] != "" {
			return m[1] + " " + m[2]
		}
		return m[3] + " " + m[4]
	})
}

// naming resolves the citations of a query. Numbers beside the one Act that it
// names are provisions of that Act: "302, 324, 34 PPC".
func (g *generation) naming(found *citation.Understood) naming {
	n := naming{work: -1}
	works := map[int32]bool{}
	var lone []*citation.Match // provisions without an Act
	matches, beside := besideLaw(found)
	slices.SortStableFunc(matches, func(a, b citation.Match) int { return cmp.Compare(a.Start, b.Start) })
	for i := range matches {
		m := &matches[i]
		t, taken := g.resolve(m)
		if t.work < 0 {
			if c, ok := m.Citation.(citation.Provision); ok && c.Order == "" && c.Kind != corpus.Rule && c.Kind != corpus.OrderPart && c.Work.ID == "" && c.Work.Name == "" {
				lone = append(lone, m)
			}
			continue
		}
		if t.passage < 0 {
			t.passage, taken = g.unlettered(t.work, taken)
		}
		p := place{t, intentOf(m.Citation), citation.Describe(taken, g.acts), m.Start}
		if isLaw(&g.m.Works[t.work]) {
			works[t.work] = true
			n.work, n.label = t.work, p.label
		}
		if _, isWork := m.Citation.(citation.Work); isWork {
			n.form, n.typed = p.form, m.Text
			continue
		}
		n.places = append(n.places, p)
	}
	if len(works) != 1 {
		n.work = -1
	}
	n.split(n.takeSchedule(g, beside), len(matches) > 0)
	if n.work >= 0 {
		n.bind(g, lone, found)
	}
	// A place without its provision is the Act alone where another has one.
	if slices.ContainsFunc(n.places, func(p place) bool { return p.passage >= 0 }) {
		n.places = slices.DeleteFunc(n.places, func(p place) bool { return p.passage < 0 && p.work == n.work })
	}
	return n
}

// besideLaw are the citations of a query and the words beside them. Beside the name of a
// law the bare word "constitution" is how something is set up: "constitution of the board
// under the Companies Act".
func besideLaw(found *citation.Understood) (matches []citation.Match, beside string) {
	isBare := func(m citation.Match) bool { return strings.EqualFold(m.Text, "constitution") }
	law := func(m citation.Match) bool { return m.Citation.Form() == citation.FormWork && !isBare(m) }
	if !slices.ContainsFunc(found.Matches, law) || !slices.ContainsFunc(found.Matches, isBare) {
		return slices.Clone(found.Matches), found.Rest
	}
	return slices.DeleteFunc(slices.Clone(found.Matches), isBare), "constitution " + found.Rest
}

// bind makes numbers and provisions without an Act those of the one Act that a
// query names, in the order in which they are typed: the first is meant first.
func (n *naming) bind(g *generation, lone []*citation.Match, found *citation.Understood) {
	for _, m := range lone {
		c := m.Citation.(citation.Provision)
		if p := g.ofWork(n.work, strings.ToLower(workid.CleanNumber(c.Number))); p >= 0 {
			n.places = append(n.places, place{target: target{n.work, p}, form: string(intent.ActSection), at: m.Start})
		}
	}
	at := 0
	for _, num := range n.free {
		p := g.ofWork(n.work, num)
		if p < 0 {
			n.rest = append(n.rest, num)
			continue
		}
		at = nextNumber(found, at, num)
		n.places = append(n.places, place{target: target{n.work, p}, form: string(intent.ActSection), at: at})
	}
	n.free = nil
	slices.SortStableFunc(n.places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
}

// nextNumber finds a number in the words beside the citations of a query, from a
// place on; that place where it is not found.
func nextNumber(found *citation.Understood, from int, num string) int {
	digits := strings.TrimRight(num, "abcdefghijklmnopqrstuvwxyz")
	for i := from; i < len(found.Text); {
		k := strings.Index(found.Text[i:], digits)
		if k < 0 {
			break
		}
		i += k
		if !slices.ContainsFunc(found.Matches, func(m citation.Match) bool { return m.Start <= i && i < m.End }) {
			return i
		}
		i += len(digits)
	}
	return from
}

// markers count clauses behind a number: "302 b", "337 A i".
var markers = analysis.WordSet("a b c d e f g h i ii iii iv v vi vii viii ix x")

// partWords name a part of a provision: "3rd proviso to s. 497".
var partWords = analysis.WordSet(`proviso provisos explanation explanations expl illustration illustrations illus exception exceptions clause clauses
subclause subsection sub first second third fourth fifth sixth last to`)

// ordinalFigures are ordinals in figures: "3rd".
var ordinalFigures = regexp.MustCompile(`(?i)\b\d+(?:st|nd|rd|th)\b`)

// partNamed is a part of a provision with its own number or letter: "exception 2",
// "illustration (a)", "3rd proviso".
var partNamed = regexp.MustCompile(`(?i)\b(?:\d+(?:st|nd|rd|th) )?(?:provisos?|explanations?|expl|illustrations?|illus|exceptions?)\b\.?(?: ?\(?(?:[ivx]{1,4}|[1-9]|[a-z])\)?(?:$|[ ,]))?`)

// split parts the numbers that stand beside citations from other words; cited
// says whether there are citations.
func (n *naming) split(rest string, cited bool) {
	if ofPart := partNamed.ReplaceAllString(rest, " "); ofPart != rest {
		rest, cited = ofPart, true
	}
	if cited {
		rest = ordinalFigures.ReplaceAllString(rest, " ")
	}
	toks := analysis.Terms(analysis.Exact, rest)
	// Without a number "rules" are those that a law lets be made.
	numbered := len(n.places) > 0 || typedNumber.MatchString(rest)
	for i := 0; i < len(toks); i++ {
		t := toks[i].Term
		if cited && (partWords[t] || tongues[t]) {
			continue
		}
		if clause := toks[i].Start > 0 && rest[toks[i].Start-1] == '('; clause && len(n.free) > 0 && len(t) < 4 {
			n.clause = append(n.clause, n.free[len(n.free)-1])
			continue // "62(1)(f)"
		}
		if t[0] >= '0' && t[0] <= '9' && len(t) <= 5 {
			if digits := strings.Trim(t, "0123456789") == ""; digits && i+1 < len(toks) && len(toks[i+1].Term) == 1 && markers[toks[i+1].Term] {
				t += toks[i+1].Term
				i++
			}
			for i+1 < len(toks) && markers[toks[i+1].Term] {
				i++
			}
			n.free = append(n.free, t)
			continue
		}
		if madeUnder := t == "rules" && !numbered; madeUnder || !fillers[t] && !sectionWords[t] && !joiners[t] {
			n.rest = append(n.rest, t)
		}
	}
}

// joiners stand between the numbers of a list.
var joiners = analysis.WordSet("r w rw read with to plus or اور کے تحت ki ka ke زیر کا کی")

// ofWork finds a provision by a number as typed: "302b" is section 302B or,
// where there is none, clause (b) of section 302.
func (g *generation) ofWork(w int32, num string) int32 {
	if p := g.provision(w, num); p >= 0 {
		return p
	}
	if digits := strings.TrimRight(num, "abcdefghijklmnopqrstuvwxyz"); digits != num && digits != "" {
		return g.provision(w, digits)
	}
	return -1
}

// asks are words that ask about a provision which the query names, and say
// nothing of what it holds.
var asks = analysis.WordSet(`what is are the meaning means definition define defined explain explanation explained text full detail details
punishment punishable sentence penalty under offence offences offense law for in on which does do about ppc fir case charge charged
bailable non cognizable compoundable or not kya he hai ki ka ke ko mein main matlab saza sazaa lagi lagti lagta lagna lag hoti hota he hain
کیا ہے کی کا کے کو میں سزا مطلب تعریف جرم قابل ضمانت`)

// onlyAsks reports whether words do no more than ask about a provision.
func onlyAsks(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !asks[w] && !fillers[w] })
}

// namedFew is how many words beside a provision leave it what the query is about.
const namedFew = 4

// settle ranks the provisions and judgments that a query names.
func (g *generation) settle(u *understood, n naming) {
	u.named = slices.ContainsFunc(n.places, func(p place) bool { return p.passage >= 0 })
	first := n.places[0]
	rest := n.places[1:]
	switch {
	case len(n.rest) == 0:
		label := first.label
		if len(n.places) > 1 && label == "" && first.passage < 0 {
			label = n.label
		}
		g.jump(u, first.form, first.target, label)
	case first.passage >= 0 && (onlyAsks(n.rest) || len(n.rest) <= namedFew && u.info.Intent != string(intent.CaseLaw)):
		u.target = first.target
		u.info.Understood.Add(remark.Named, g.placeName(&first))
	default:
		rest = n.places
	}
	weight := float32(1)
	for _, p := range rest {
		l := lift{p.work, p.passage, weight, byCitation}
		if p.passage < 0 {
			l.weight = 0.25
		}
		u.lifts = append(u.lifts, l)
		u.info.Understood.Add(remark.Named, g.placeName(&p))
		weight *= 0.9
	}
}

func (g *generation) placeName(p *place) string {
	if p.passage < 0 && isLaw(&g.m.Works[p.work]) { // the provision itself is not held
		return g.m.Works[p.work].Title
	}
	if p.label != "" {
		return p.label
	}
	return provisionName(g.m.Works[p.work].Kind, g.passage(p.passage).Num) + ", " + g.m.Works[p.work].Title
}

// byName and byCitation tell why a law and a provision are raised.
const (
	byName     = "the query, which names it"
	byCitation = "the query, which cites it"
)

// nameWork ranks an Act that a query names without a provision.
func (g *generation) nameWork(u *understood, n naming) {
	if len(n.rest) == 0 && len(n.free) == 0 {
		g.jump(u, n.form, target{n.work, -1}, n.label)
		return
	}
	if u.spoken(n.typed) {
		return
	}
	if len(n.free) == 0 && intent.AsksOfLaw(n.rest) {
		g.jump(u, string(intent.ActName), target{n.work, -1}, n.label)
		return
	}
	u.lifts = append(u.lifts, lift{n.work, -1, 0.25, byName})
	u.ask(g, &n)
	u.info.Understood.Add(remark.Named, n.label)
}

// spoken reports whether the letters that name a law are a word of what a caller tells:
// "my boss hit me" is not about Heavy Industries Taxila.
func (u *understood) spoken(typed string) bool {
	people, law := intent.Voice(u.told)
	return people > 0 && law == 0 && typed != "" && !strings.Contains(typed, " ") && u.word(typed)
}

// word reports whether letters in small ones are a word that callers use: "ata" comes,
// "crpc" cannot be said.
func (u *understood) word(typed string) bool {
	return typed == strings.ToLower(typed) && strings.ContainsAny(typed, "aeiou") && u.ordinary != nil && u.ordinary(typed)
}

// unbound ranks numbers that are typed without their Act: "u/s 489-F",
// "302/34", "420 kya hai". Those that are cited most come first.
func (g *generation) unbound(u *understood, found *citation.Understood, n naming) {
	var ps []citation.Provision
	for i := range found.Matches {
		if p, ok := found.Matches[i].Citation.(citation.Provision); ok && p.Work.ID == "" && p.Work.Name == "" {
			ps = append(ps, p)
		}
	}
	if onlyAsks(n.rest) {
		for _, num := range n.free {
			if lettered := strings.TrimRight(num, "abcdefghijklmnopqrstuvwxyz") != num; lettered || len(num) == 3 || slices.Contains(n.clause, num) {
				ps = append(ps, citation.Provision{Number: num})
			}
		}
	}
	for i := range ps {
		lifts := g.withPart(u, partNamed.FindString(found.Text), g.anyAct(&ps[i]))
		if i == 0 && len(lifts) > 0 && standsOut(lifts) && onlyAsks(n.rest) {
			if t := (target{lifts[0].work, lifts[0].passage}); len(n.rest) == 0 {
				g.jump(u, string(intent.ActSection), t, "")
			} else {
				u.target = t
				u.info.Understood.Add(remark.Named, g.placeName(&place{target: t}))
			}
		}
		if len(n.rest) == 0 {
			// There is nothing else to go by.
			for i := range lifts {
				lifts[i].weight *= 2
			}
		}
		u.lifts = append(u.lifts, lifts...)
	}
}

// partMarks are the words by which laws open a part of a provision, by the first
// letters of those by which people ask for it. Too many have a proviso.
var partMarks = map[string]string{"expl": "Explanation", "illu": "Illustration", "exce": "Exception"}

// likeliest is how many provisions of a number, the most cited, may be meant.
const likeliest = 3

// withPart keeps, of the likeliest provisions of one number, those that have the part
// which is asked for beside it: "expl 1 s. 499" is no section without an Explanation.
// It keeps all where none has.
func (g *generation) withPart(u *understood, part string, all []lift) (have []lift) {
	for begin, mark := range partMarks {
		if !strings.Contains(strings.ToLower(part), begin) {
			continue
		}
		for _, l := range all[:min(len(all), likeliest)] {
			_, text, err := g.read(l.passage, true)
			u.fail(err)
			if strings.Contains(text, mark) || strings.Contains(text, strings.ToUpper(mark)) {
				have = append(have, l)
			}
		}
	}
	if len(have) == 0 {
		return all
	}
	return have
}

// lawyerly reports whether a query names a provision with its Act, or asks for
// cases, and speaks of nobody: "498 CrPC pre arrest bail" needs no guide, "my son was
// booked under 380 PPC" does.
func (u *understood) lawyerly() bool {
	people, _ := intent.Voice(u.told)
	return people == 0 && (u.named || u.info.Intent == string(intent.CaseLaw))
}
