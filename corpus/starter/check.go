package starter

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// maxAge is how long a guide, a digest or a helpline counts as checked.
const maxAge = corpus.MaxAge

// Problem is something that an editor should mend, in plain words.
type Problem struct {
	// File is relative to the data folder; Line is 0 where no line is meant.
	File string
	Line int
	// What says what is wrong and what to do.
	What string
	// Old marks what is not wrong but needs checking again.
	Old bool
}

// String prints the problem in one line.
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.What
	}
	return fmt.Sprintf("%s, line %d: %s", p.File, p.Line, p.What)
}

// Check reads the built-in data as of today and returns what is wrong.
func Check() []Problem { return CheckBuiltIn(time.Now()) }

// CheckBuiltIn checks the built-in data as of a day.
func CheckBuiltIn(now time.Time) []Problem {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		return []Problem{{File: "data", What: err.Error()}}
	}
	return CheckData(sub, now)
}

// CheckData checks a data folder as of a day.
func CheckData(data fs.FS, now time.Time) []Problem {
	b, unread := readLeniently(data)
	c := &checker{now: now, books: b, found: unread}
	for _, w := range b.works {
		c.work(w)
	}
	for _, h := range b.helplines {
		c.helpline(h)
	}
	for _, g := range b.guides {
		c.guide(g)
	}
	return c.found
}

// expired reports whether something checked on the day (ISO 8601) needs checking
// again now. An unreadable day counts as expired.
func expired(checked string, now time.Time) bool { return corpus.Stale(checked, now) }

type checker struct {
	now   time.Time
	books *books
	found []Problem
}

func (c *checker) say(file string, line int, format string, args ...any) {
	c.found = append(c.found, Problem{File: file, Line: line, What: fmt.Sprintf(format, args...)})
}

func (c *checker) age(file string, line int, what, checked string) {
	if _, err := time.Parse(time.DateOnly, checked); err != nil {
		c.say(file, line, "%s needs the day on which it was checked, such as 2026-11-23, not %q", what, checked)
		return
	}
	if expired(checked, c.now) {
		c.found = append(c.found, Problem{File: file, Line: line, Old: true,
			What: fmt.Sprintf("%s was checked on %s: check it again", what, checked)})
	}
}

func (c *checker) work(w *Work) {
	file := "works/" + w.Name + ".txt"
	if w.Meta.Title == "" || w.Meta.OfficialURL == "" || w.Meta.Status == "" {
		c.say(file, 1, "the head needs a title, the official page and a status")
	}
	if _, ok := corpus.LookUp(corpus.Jurisdictions(), w.Meta.Jurisdiction); !ok {
		c.say(file, 1, "%q is not in the list of jurisdictions", w.Meta.Jurisdiction)
	}
	for _, t := range w.Meta.Topics {
		if _, ok := corpus.LookUp(corpus.Topics(), t); !ok {
			c.say(file, 1, "%q is not in the list of topics (corpus/data/topics.tsv)", t)
		}
	}
	if w.Text == "" && w.Basis == "" {
		c.say(file, 1, "say what the facts were checked against (\"text:\"), or what they rest on (\"basis:\")")
	}
	c.age(file, 1, "the file", w.Checked)
	seen := map[string]int{}
	for _, e := range w.Entries {
		if at, ok := seen[e.EID]; ok {
			c.say(file, e.Line, "%s stands already on line %d", e.EID, at)
		}
		seen[e.EID] = e.Line
		c.entry(file, w, e)
	}
}

func (c *checker) entry(file string, w *Work, e Entry) {
	if workid.CleanNumber(e.Number) == "" {
		c.say(file, e.Line, "write the number after \"==\"")
	}
	if e.Heading == "" || e.Digest.Plain == "" {
		c.say(file, e.Line, "%s needs \"about:\" and \"plain:\"", e.EID)
	}
	for _, p := range e.Penalties {
		if p.When != "" && p.WhenUr == "" {
			c.say(file, p.Line, "write the case in both languages: [English | اردو]")
		}
	}
	if len(e.Penalties) == 0 {
		return
	}
	if known(e.Class) && e.Class.By == "" {
		c.say(file, e.Line, "%s gives a class, so say which provision gives it (\"by …\")", e.EID)
	}
	if w.Text == "" {
		c.say(file, e.Line, "%s gives a punishment, but no text was read for this work: leave it out", e.EID)
	}
	c.proved(file, w, e)
}

// known reports whether any answer of the class is yes or no.
func known(c Class) bool {
	return slices.ContainsFunc([]string{c.Bailable, c.Cognizable, c.Compoundable}, func(s string) bool {
		return s == "yes" || s == "no"
	})
}

// proved asks a proof for every punishment, or a reason why there is none.
// The text of a PDF is looked through anew each time and has none.
func (c *checker) proved(file string, w *Work, e Entry) {
	if strings.HasSuffix(w.Text, ".pdf") {
		return
	}
	for i, p := range e.Penalties {
		for _, f := range p.facts(i) {
			_, excused := e.Unproved[f]
			if !excused && !slices.ContainsFunc(c.books.proofs[w.Name], func(p Proof) bool { return p.EID == e.EID && p.Field == f }) {
				c.say(file, p.Line, "%s has no proof for %s. With the law's text at hand run \"go run ./corpus/starter/verify --against FOLDER --write corpus/starter/data\"; without it, say where you read it in a line \"unproved [%s]: read on 2026-11-28 at https://…\"", e.EID, f, f)
			}
		}
	}
}

// facts lists the fields of rung i that a proof has to carry.
func (p Penalty) facts(i int) []string {
	var fs []string
	if p.HasTerm() {
		fs = append(fs, fmt.Sprintf("punish.%d.term", i))
	}
	if p.Fine {
		fs = append(fs, fmt.Sprintf("punish.%d.fine", i))
	}
	if p.As.En != "" {
		fs = append(fs, fmt.Sprintf("punish.%d.as", i))
	}
	return fs
}

var phone = regexp.MustCompile(`^[0-9][0-9 -]{1,14}$`)

func (c *checker) helpline(h Helpline) {
	const file = "helplines.txt"
	if h.Name.En == "" || h.Name.Ur == "" || h.Sure.En == "" || h.Sure.Ur == "" {
		c.say(file, h.Line, "%s needs a name and a certainty in both languages (English | اردو)", h.ID)
	}
	if h.Phone != "" && !phone.MatchString(h.Phone) {
		c.say(file, h.Line, "%q does not look like a telephone number", h.Phone)
	}
	if h.Source == (corpus.Source{}) {
		c.say(file, h.Line, "%s needs a source", h.ID)
	}
	if h.Area != "" && h.Area != notKnown {
		if _, ok := corpus.LookUp(corpus.Jurisdictions(), h.Area); !ok {
			c.say(file, h.Line, "%q is not in the list of jurisdictions", h.Area)
		}
	}
	if h.Phone != "" {
		for _, q := range [][2]string{{"hours", h.Hours}, {"language", h.Lang}, {"cost", h.Cost}, {"area", h.Area}} {
			if q[1] == "" {
				c.say(file, h.Line, "%s has a number but no \"%s:\" line; write \"not known\" where it was not found (\"area: pk\" is the whole country)", h.ID, q[0])
			}
		}
	}
	c.age(file, h.Line, h.ID, h.Checked)
}

func (c *checker) guide(s *guideSource) {
	g, file := s.guide, "guides/"+s.file
	c.age(file, 0, "the guide", g.Checked)
	for name, n := range map[string]int{"now": len(g.Now), "never": len(g.Never), "report": len(g.Report),
		"evidence": len(g.Evidence), "next": len(g.Next), "mistake": len(g.Mistakes), "source": len(g.Sources)} {
		if n == 0 {
			c.say(file, 0, "the guide needs at least one \"%s:\" line", name)
		}
	}
	if !strings.Contains(g.Danger.En, "15") || !strings.Contains(g.Danger.Ur, "15") {
		c.say(file, 0, "the danger line has to name the number to call, in both languages")
	}
	for _, t := range []corpus.Text2{g.Title, g.Danger} {
		c.both(file, t)
	}
	for _, t := range s.advice() {
		c.both(file, t)
		c.advice(file, t)
	}
	for _, f := range slices.Concat(s.report, s.help) {
		_, note, _ := strings.Cut(f.value, "|")
		c.safe(file, text2(note))
	}
	c.scripts(file, g.Words)
}

// advice lists the sentences that tell a caller something.
func (s *guideSource) advice() []corpus.Text2 {
	g := s.guide
	return slices.Concat([]corpus.Text2{g.Summary}, g.Now, g.Never, g.Evidence, g.Next, g.Mistakes)
}

func (c *checker) both(file string, t corpus.Text2) {
	if t.En == "" || t.Ur == "" {
		c.say(file, 0, "write %q in both languages (English | اردو)", t.En+t.Ur)
	}
	if strings.ContainsFunc(t.Ur, func(r rune) bool { return r == 'ي' || r == 'ك' || r == 'ه' }) {
		c.say(file, 0, "%q has Arabic letters; Urdu needs ی, ک and ہ", t.Ur)
	}
}

// The words that a sentence of advice may not have, with the reason.
var (
	promises = regexp.MustCompile(`(?i)guarantee|will (surely|certainly|definitely)|you will win|will be (arrested|punished|convicted)|یقیناً سزا|ضرور سزا|لازماً سزا`)
	blames   = regexp.MustCompile(`(?i)you should(n't| not) have|why did you|your own (fault|mistake)|آپ کو ایسا نہیں کرنا چاہیے تھا|آپ نے کیوں`)
	keeping  = regexp.MustCompile(`(?i)screenshot|\bsave\b|forward|اسکرین شاٹ|محفوظ کریں|آگے بھیج`)
	careful  = regexp.MustCompile(`(?i)do not|never|not even|surely an adult|no pictures|مت |نہ |نہیں|یقیناً بالغ`)
)

func (c *checker) advice(file string, t corpus.Text2) {
	if t.Basis == "" {
		c.say(file, 0, "%q needs its basis at the end: {practice} or the name of the law", t.En)
	}
	if _, err := c.books.cited(t); err != nil {
		c.say(file, 0, "%q rests on {%s}: %s", t.En, t.Basis, wrapped.ReplaceAllString(err.Error(), ""))
	}
	c.safe(file, t)
}

// safe refuses words that promise, blame, or have someone keep an image.
func (c *checker) safe(file string, t corpus.Text2) {
	for _, s := range []string{t.En, t.Ur} {
		if promises.MatchString(s) {
			c.say(file, 0, "%q promises an outcome", s)
		}
		if blames.MatchString(s) {
			c.say(file, 0, "%q blames the caller", s)
		}
		if keeping.MatchString(s) && !careful.MatchString(s) {
			c.say(file, 0, "%q tells someone to keep or pass on an image; say that this is only for what surely shows adults", s)
		}
	}
}

// scripts asks for the words of callers in English, Urdu and Roman Urdu. Roman
// Urdu is told from English by a few of its commonest words.
func (c *checker) scripts(file string, words []string) {
	var latin, urdu, roman int
	for _, w := range words {
		switch {
		case strings.ContainsFunc(w, corpus.IsArabic):
			urdu++
		case romanUrdu.MatchString(w):
			roman++
		default:
			latin++
		}
	}
	if latin < 3 || urdu < 3 || roman < 3 {
		c.say(file, 0, "the words of callers are %d English, %d Urdu, %d Roman Urdu: give at least three of each", latin, urdu, roman)
	}
}

var romanUrdu = regexp.MustCompile(`(?i)\b(hai|hain|ho|ki|ka|ke|ko|se|nahi|nahin|kar|raha|rahi|mera|meri|meray|mere|gaya|gayi|wala|wo|mein|hoon|par|na|ne|aur|kya|kaise|bacha|bachi|larki|shadi|talaq)\b`)
