package search

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/remark"
	"daleel/search/thesaurus"
)

// Who asks within what time one may sue, appeal or apply asks for an entry of the
// Limitation Act's schedule, or for the section of a law of its own that sets a
// time. An entry is a line of a table: it shares a word or two with the question and
// none that tells it from the law of the matter itself, so that words alone find
// that law.

// limitationAct is the law whose schedule sets the periods of all suits, appeals and
// applications for which no other law does.
const limitationAct = "Limitation Act"

// timed is a place that sets a time: an entry of the schedule or a section.
type timed struct {
	passage int32
	stems   map[string]bool
	head    []string // the first stems, which say what it is for
	kind    string   // stem of "suit", "appeal" or "application"
	// heading is that of a section, which must have a word of the question; nil for
	// an entry of a table.
	heading map[string]bool
	// rest marks the entry for all that no other entry names.
	rest bool
}

// timetable is what a law sets times for.
type timetable struct {
	entries []timed
	tells   map[string]float64 // by stem: how much it tells one entry from others
	unknown float64            // what a stem tells that no entry has
}

// limitations keeps the timetables of the laws that were asked about.
type limitations struct {
	mu   sync.Mutex
	laws map[int32]*timetable
}

// How a question is matched with the entries.
const (
	// limitShare of what the question's words tell must stand in an entry.
	limitShare = 0.5
	// limitNear are the entries shown beside the best, by their share of it.
	limitNear = 0.75
	maxLimits = 6
	// limitLift raises the best entry, as a definition is raised.
	limitLift = 2.0
	// restLift raises the entry for everything else.
	restLift = 0.6
	// meantShare is what a word counts that the thesaurus has for the question's.
	meantShare = 0.6
	// meantSure is the weight of a term from which the thesaurus is sure of it.
	meantSure = 0.5
	// headStems are looked at where entries have the same words.
	headStems  = 3
	headPart   = 0.1
	kindPart   = 0.1
	lengthPart = 0.03
	// fewEntries have a word that means one of them by itself.
	fewEntries = 6
	// limitReach is how far around a time a section is read, in bytes.
	limitReach = 200
)

var (
	// someTime is a period as laws write it.
	someTime = regexp.MustCompile(`(?i)\b(?:one|two|three|four|six|seven|ten|twelve|fifteen|twenty|twenty[- ]one|thirty|forty[- ]five|sixty|ninety|a|\d{1,3})\s*\]?\s*(?:days?|months?|years?)\b`)
	// divisionHead is the head of a part of the schedule.
	divisionHead = regexp.MustCompile(`DIVISION\s*[:.—–-]*\s*(SUIT|APPEAL|APPLICATION)`)
	// tableHead opens the running head of the schedule's next page.
	tableHead = regexp.MustCompile(`(?i)\bthe first schedule\b`)
	noPeriod  = regexp.MustCompile(`(?i)\bno period of limitation\b`)
)

// todays are words of today with those of the schedule, by their stems.
var todays = stemmed(map[string]string{
	"immovable": "immoveable", "movable": "moveable", "land": "immoveable property", "house": "immoveable property", "plot": "immoveable property",
	"document": "instrument", "deed": "instrument", "heir": "representative", "heirs": "representative", "agreement": "contract",
	"salary": "wages", "loan": "money lent", "restoration": "restore dismissal", "cheque": "bill of exchange", "sell": "contract",
	"tenant": "tenancy landlord", "cancellation": "cancel", "declare": "declaration", "redemption": "redeem", "mesne": "profits",
})

func stemmed(words map[string]string) map[string][]string {
	out := map[string][]string{}
	for w, theirs := range words {
		for _, t := range analysis.Terms(analysis.English, w) {
			out[t.Term] = stemsOf(theirs)
		}
	}
	return out
}

func stemsOf(text string) (stems []string) {
	for _, t := range analysis.Terms(analysis.English, text) {
		if !slices.Contains(stems, t.Term) {
			stems = append(stems, t.Term)
		}
	}
	return stems
}

var (
	// applied are the stems of what is asked for by application.
	applied = stemSet("application apply execution execute review restoration restore revision")
	// proceedings are what times are set for: half of the entries have each.
	proceedings = stemSet("suit sue appeal application apply proceeding civil claim decree order")
	// limitStems are words of every question for a time, which tell nothing.
	limitStems = stemSet(`limitation period time limit file filing filed bring bringing institute instituting case date days years
		months allowed prescribed against court matter recover recovery`)
)

func stemSet(text string) map[string]bool {
	out := map[string]bool{}
	for _, s := range stemsOf(text) {
		out[s] = true
	}
	return out
}

// limit raises the places that set the time which the query asks for.
func (u *understood) limit(g *generation, asked *intent.Reading) {
	if asked.Limits == "" || u.named {
		return
	}
	w, t, words, err := u.timetable(g, askedFor(asked.Limits))
	u.fail(err)
	if t == nil || len(words) == 0 {
		return
	}
	found, share := t.match(words, meantPhrases(&asked.LimitsMeant))
	if share >= limitShare {
		for i := range u.lifts {
			u.lifts[i].weight *= besideIt
		}
		u.info.Understood.Add(remark.Limit, g.m.Works[w].Title)
	}
	for i, f := range found {
		weight := float32(limitLift * f.share / (1 + float64(i)/maxLimits))
		u.lifts = append(u.lifts, lift{w, t.entries[f.entry].passage, weight, "the query, which asks for a time that is set here"})
	}
	if share < 1 {
		if i := t.other(words); i >= 0 {
			u.lifts = append(u.lifts, lift{w, t.entries[i].passage, restLift, "the query, which asks for a time: this one is set for all else"})
		}
	}
}

// askedFor are the words that tell what a time is asked for, as stems; those of
// Urdu stand for themselves.
func askedFor(asked string) []string {
	words := slices.DeleteFunc(stemsOf(asked), func(s string) bool { return limitStems[s] })
	for _, t := range analysis.Terms(analysis.Urdu, asked) {
		if strings.IndexFunc(t.Term, corpus.IsArabic) >= 0 {
			words = append(words, t.Term)
		}
	}
	return words
}

// timetable chooses the law that sets the time: the one that the query names, if it
// sets any for what is asked, else the Limitation Act, whose schedule must speak of
// the law that is named; and the words of the question beside the name of a law that
// sets its own.
func (u *understood) timetable(g *generation, words []string) (int32, *timetable, []string, error) {
	named := int32(-1)
	for _, l := range u.lifts {
		if l.by == byName && g.m.Works[l.work].Kind.Legislative() {
			named = l.work
		}
	}
	for _, w := range g.bestFirst(g.titles.exact(limitationAct)) {
		t, err := g.limits(w)
		if err != nil {
			return -1, nil, nil, err
		}
		if len(t.entries) > 0 && (named < 0 || named == w || t.speaksOf(g.m.Works[named].Title)) {
			return w, t, words, nil
		}
	}
	if named < 0 {
		return -1, nil, nil, nil
	}
	name := stemSet(g.m.Works[named].Title)
	t, err := g.limits(named)
	return named, t, slices.DeleteFunc(words, func(w string) bool { return name[w] }), err
}

// speaksOf reports whether an entry names a law.
func (t *timetable) speaksOf(title string) bool {
	words := stemsOf(yearEnd.ReplaceAllString(analysis.PhraseKey(title), ""))
	return slices.ContainsFunc(t.entries, func(e timed) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !e.stems[w] })
	})
}

// meantPhrases are the phrases of the law that the thesaurus has for what is asked.
func meantPhrases(e *thesaurus.Expansion) (phrases [][]string) {
	for _, t := range e.Terms {
		if t.Lang != corpus.English || t.Weight < meantSure {
			continue
		}
		all := stemsOf(t.Text)
		words := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return limitStems[s] || proceedings[s] })
		if len(words) > 1 || len(words) == len(all) {
			phrases = append(phrases, words)
		}
	}
	return phrases
}

// limits reads the timetable of a law once.
func (g *generation) limits(w int32) (*timetable, error) {
	g.times.mu.Lock()
	defer g.times.mu.Unlock()
	if t, ok := g.times.laws[w]; ok {
		return t, nil
	}
	t, err := g.readTimetable(w)
	if err != nil {
		return nil, err
	}
	if g.times.laws == nil {
		g.times.laws = map[int32]*timetable{}
	}
	g.times.laws[w] = t
	return t, nil
}

func (g *generation) readTimetable(w int32) (*timetable, error) {
	t := &timetable{tells: map[string]float64{}}
	division := ""
	scheduled := g.isScheduled(w)
	for p := g.workStart[w]; p < g.workStart[w+1]; p++ {
		rec, text, err := g.read(p, true)
		if err != nil {
			return nil, err
		}
		if e, ok := entryOf(p, g.passage(p).EID, rec, text, division, scheduled); ok {
			t.add(e)
		}
		whole := strings.Join(rec.Trail, " ") + "\n" + rec.Heading + " " + text
		if m := divisionHead.FindAllStringSubmatch(whole, -1); m != nil {
			division = m[len(m)-1][1]
		}
	}
	n := float64(len(t.entries))
	for s, df := range t.tells {
		t.tells[s] = math.Log(1 + n/df)
	}
	t.unknown = math.Log(1 + n)
	return t, nil
}

func (t *timetable) add(e timed) {
	t.entries = append(t.entries, e)
	for s := range e.stems {
		t.tells[s]++
	}
}

// isScheduled reports whether the times of a law stand in a table with divisions.
func (g *generation) isScheduled(w int32) bool {
	return slices.Contains(g.titles.exact(limitationAct), w)
}

// entryOf reads a passage that sets a time. In a table of divisions that is every
// line of it; elsewhere what stands around the time counts beside the heading.
func entryOf(p int32, eid string, rec *schema.Record, text, division string, scheduled bool) (timed, bool) {
	e := timed{passage: p, stems: map[string]bool{}}
	said := rec.Heading
	switch {
	case scheduled && division == "":
		return timed{}, false
	case scheduled:
		e.kind = stemsOf(division)[0]
		if at := tableHead.FindStringIndex(text); at != nil {
			text = text[:at[0]]
		}
		said += " " + text + " " + division
	case strings.HasPrefix(eid, "sched"):
		return timed{}, false // forms and tariffs
	default:
		for _, at := range someTime.FindAllStringIndex(text, -1) {
			said += " " + text[max(0, at[0]-limitReach):min(len(text), at[1]+limitReach)]
		}
		if said == rec.Heading {
			return timed{}, false
		}
		e.heading = stemSet(rec.Heading)
	}
	e.rest = scheduled && noPeriod.MatchString(said)
	e.head = stemsOf(strings.ToValidUTF8(said, " "))
	for _, s := range e.head {
		e.stems[s] = true
	}
	e.head = e.head[:min(len(e.head), headStems)]
	return e, true
}
