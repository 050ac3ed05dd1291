package main

import (
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"

	"daleel/corpus/starter"
)

// fact is one thing that a digest claims and a text should carry.
type fact struct {
	work  *starter.Work
	entry *starter.Entry
	field string
	// check says what is wrong with the text between start and end, "" if it
	// carries the fact; locate finds a place that carries it.
	check func(s *source, at span) string
	// file is the text that carries the fact, "" for that of the work.
	file   string
	locate func(s *source) (span, bool)
	// where returns the part of the text in which the place must lie.
	where func(s *source) (span, bool)
}

// factsOf lists the facts of one digest.
func factsOf(w *starter.Work, e *starter.Entry) []fact {
	base := fact{work: w, entry: e}
	base.where = func(s *source) (span, bool) { sp, ok := s.at[e.Number]; return sp, ok }
	fs := []fact{sectionFact(base)}
	for i := range e.Penalties {
		p := &e.Penalties[i]
		if p.HasTerm() {
			fs = append(fs, termFact(base, p, i))
		}
		if p.Fine {
			fs = append(fs, fineFact(base, p, i))
		}
		if p.As.En != "" {
			fs = append(fs, sameFact(base, p, i))
		}
		for _, w := range p.With {
			fs = append(fs, withFact(base, w, i))
		}
	}
	fs = append(fs, classFacts(base)...)
	fs = append(fs, plainFacts(base)...)
	fs = append(fs, refFacts(base)...)
	fs = append(fs, courtFacts(base)...)
	return append(fs, changedFacts(base)...)
}

// sectionFact says that the text has a section of the number.
func sectionFact(f fact) fact {
	f.field = "section"
	n := f.entry.Number
	f.locate = func(s *source) (span, bool) {
		sp, ok := s.at[n]
		return span{sp.start, sp.start + len(printed.FindString(s.text[sp.start:]))}, ok
	}
	f.check = func(s *source, at span) string {
		if got := strings.ReplaceAll(s.text[at.start:at.end], "-", ""); got != n {
			return fmt.Sprintf("the text has %q, not the number %s", got, n)
		}
		if sp := s.at[n]; sp.start != at.start {
			return "the number does not open a section there"
		}
		return ""
	}
	return f
}

// printed is a section's number as it stands in the text: "78-A".
var printed = regexp.MustCompile(`^\d+(-?[A-Z]+)?`)

func termFact(f fact, p *starter.Penalty, i int) fact {
	f.field = fmt.Sprintf("punish.%d.term", i)
	want := make([]mention, len(p.Terms))
	for k, t := range p.Terms {
		want[k] = mention{n: t.N, unit: t.Unit, role: t.Role}
	}
	f.check = func(s *source, at span) string {
		text := s.text[at.start:at.end]
		if bad := compare(want, penal(within(s, at), false)); bad != "" {
			return bad
		}
		if has := hasDeath.MatchString(text); has != p.Death {
			return wrongly("death", has)
		}
		if has := hasLife.MatchString(text); has != p.Life {
			return wrongly("imprisonment for life", has)
		}
		if has := hasNatural.MatchString(text); has != p.Natural {
			return wrongly("imprisonment for the rest of the natural life", has)
		}
		if p.Prison && !hasPrison.MatchString(hasLife.ReplaceAllString(text, "")) {
			return "the text there does not speak of imprisonment"
		}
		return ""
	}
	f.locate = func(s *source) (span, bool) { return find(s, f, p, hasTerm, i, "term") }
	return f
}

var (
	byReference = regexp.MustCompile(`(?i)\bpunish(ed|able)?\b[^.;]{0,160}`)
	anyNumber   = regexp.MustCompile(`\d+[A-Z]*|\b[XVI]{2,}\b`)
)

// withWords are how the texts name what comes on top of a punishment.
var withWords = map[string]*regexp.Regexp{
	"qisas": regexp.MustCompile(`(?i)qisas`), "diyat": regexp.MustCompile(`(?i)diyat`),
	"arsh": regexp.MustCompile(`(?i)\barsh\b`), "daman": regexp.MustCompile(`(?i)\bdaman\b`),
	"compensation": regexp.MustCompile(`(?i)compensat`), "whipping": regexp.MustCompile(`(?i)whipping|stripes`),
	"forfeiture": regexp.MustCompile(`(?i)forfeit`), "exile": regexp.MustCompile(`(?i)extern|remove`),
}

// withFact says that the law names what comes on top of the punishment.
func withFact(f fact, what string, i int) fact {
	f.field = fmt.Sprintf("punish.%d.with.%s", i, what)
	f.check = func(s *source, at span) string {
		if !withWords[what].MatchString(s.text[at.start:at.end]) {
			return "the text there does not name " + what
		}
		return ""
	}
	f.locate = func(s *source) (span, bool) {
		sec, ok := f.where(s)
		m := withWords[what].FindStringIndex(s.text[sec.start:sec.end])
		if !ok || m == nil {
			return span{}, false
		}
		return span{sec.start + m[0], sec.start + m[1]}, true
	}
	return f
}

// sameFact says that the law punishes as another provision does.
func sameFact(f fact, p *starter.Penalty, i int) fact {
	f.field = fmt.Sprintf("punish.%d.as", i)
	f.check = func(s *source, at span) string {
		text := s.text[at.start:at.end]
		for _, n := range anyNumber.FindAllString(p.As.En, -1) {
			if !regexp.MustCompile(`\b` + n + `\b`).MatchString(text) {
				return fmt.Sprintf("the text there does not punish by reference to %s", n)
			}
		}
		if !byReference.MatchString(text) || !strings.Contains(strings.ToLower(text), "same") && !strings.Contains(text, "under") {
			return "the text there does not punish by reference"
		}
		return ""
	}
	f.locate = func(s *source) (span, bool) {
		sec, ok := f.where(s)
		for _, m := range byReference.FindAllStringIndex(s.text[sec.start:sec.end], -1) {
			if at := (span{sec.start + m[0], sec.start + m[1]}); f.check(s, at) == "" {
				return at, ok
			}
		}
		return span{}, false
	}
	return f
}

var (
	hasDeath   = regexp.MustCompile(`(?i)\bdeath\b`)
	hasLife    = regexp.MustCompile(`(?i)(imprisonment\s+(of\s+either\s+description\s+)?(for\s+|of\s+)?life|life\s+imprisonment)`)
	hasNatural = regexp.MustCompile(`(?i)remainder\s+period\s+of\s+(his\s+)?natural\s+life`)
	hasPrison  = regexp.MustCompile(`(?i)imprison|rigorous|simple|punishment\s+may|description\s+for\s+a\s+term`)
	hasFine    = regexp.MustCompile(`(?i)\bfine\b`)
	hasTerm    = regexp.MustCompile(`(?i)(punish\w*\s+with|\bwith|\bto)\s+(the\s+|either\s+|simple\s+|rigorous\s+|an?\s+)*(imprisonment|death|life)|\bimprisonment\b|\bdeath\b|\bpunishment\s+may\b|\bdescription\s+for\s+a\s+term`)
)

func wrongly(what string, has bool) string {
	if has {
		return "the text there names " + what + ", the digest does not"
	}
	return "the text there does not name " + what
}

func fineFact(f fact, p *starter.Penalty, i int) fact {
	f.field = fmt.Sprintf("punish.%d.fine", i)
	want := make([]mention, len(p.Amounts))
	for k, a := range p.Amounts {
		want[k] = mention{n: a.Rupees, unit: "rs", role: a.Role}
	}
	f.check = func(s *source, at span) string {
		text := s.text[at.start:at.end]
		if !hasFine.MatchString(text) {
			return "the text there does not speak of a fine"
		}
		return compare(want, penal(within(s, at), true))
	}
	f.locate = func(s *source) (span, bool) { return find(s, f, p, hasFine, i, "fine") }
	return f
}

// compare says how the numbers of a text differ from those of a digest.
func compare(want, got []mention) string {
	key := func(m mention) string { return fmt.Sprintf("%s %d %s", m.role, m.n, m.unit) }
	missing := slices.Clone(got)
	for _, w := range want {
		k := slices.IndexFunc(missing, func(m mention) bool {
			return m.n == w.n && m.unit == w.unit && (w.role == starter.Stated || m.role == w.role)
		})
		if k < 0 {
			return fmt.Sprintf("the digest says %q, the text %q", key(w), keys(got, key))
		}
		missing = slices.Delete(missing, k, k+1)
	}
	if len(missing) > 0 {
		return fmt.Sprintf("the text also says %q", keys(missing, key))
	}
	return ""
}

func keys(ms []mention, key func(mention) string) []string {
	var ks []string
	for _, m := range ms {
		ks = append(ks, key(m))
	}
	return ks
}

// find looks in the section for the shortest passage that begins with a word of
// the pattern and carries the fact; rung i starts after the passages of the
// rungs before it.
func find(s *source, f fact, p *starter.Penalty, open *regexp.Regexp, i int, kind string) (span, bool) {
	sec, ok := f.where(s)
	if !ok {
		return span{}, false
	}
	skip := 0
	if i > 0 {
		for _, o := range factsOf(f.work, f.entry) {
			if o.field == fmt.Sprintf("punish.%d.%s", i-1, kind) {
				if at, ok := o.locate(s); ok {
					skip = at.end - sec.start
				}
			}
		}
	}
	for _, from := range []int{skip, 0} {
		for _, re := range []*regexp.Regexp{punished, open} {
			if at, ok := findFrom(s, f, span{sec.start + from, sec.end}, re); ok && (re == open || kind == "term") {
				return at, true
			}
		}
	}
	return span{}, false
}

// punished opens a penalty itself, not the description of an offence "punishable
// with imprisonment for seven years".
var punished = regexp.MustCompile(`(?i)\b(punished|liable\s+to|punishable)\s+(with|to)?\s*(the\s+|either\s+|simple\s+|rigorous\s+|an?\s+)*(imprisonment|death|life)`)

func findFrom(s *source, f fact, in span, open *regexp.Regexp) (span, bool) {
	body := s.text[in.start:in.end]
	for _, o := range open.FindAllStringIndex(body, -1) {
		a := in.start + o[0]
		for _, b := range ends(s.text[a:min(in.end, a+420)], o[1]-o[0]) {
			if f.check(s, span{a, a + b}) == "" {
				return span{a, a + b}, true
			}
		}
	}
	return span{}, false
}

// ends lists where a passage may end: after its opening words and after each
// penal number.
func ends(text string, first int) []int {
	out := []int{first}
	for _, m := range hasLife.FindAllStringIndex(text, -1) {
		out = append(out, m[1])
	}
	for _, m := range hasNatural.FindAllStringIndex(text, -1) {
		out = append(out, m[1])
	}
	for _, m := range mentions(text) {
		if m.unit != "" {
			out = append(out, m.end)
		}
	}
	sort.Ints(out)
	return out
}
