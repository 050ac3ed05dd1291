package search

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// repeals finds what repealed the held laws: by what the texts of other held
// laws say, and by what a catalogue says. It writes the finding into the note on
// the status of the work, and into its status only where nothing else is known:
// a catalogue may know of a repeal that never took effect.
func (gr *graph) repeals(g *generation) {
	gr.repealers = map[int32][]Link{}
	works := g.m.Works
	for i := range works {
		for _, r := range works[i].Repeals {
			w, ok := gr.resolver.held(r.Target)
			if ok && w != int32(i) && works[w].Kind.Legislative() && before(&works[w], &works[i]) && namedBy(&works[w], r.Name) {
				gr.byText(g, w, int32(i), r)
			}
		}
	}
	for i := range works {
		if said := catalogued(works[i].StatusNote); said != "" {
			gr.byCatalogue(g, int32(i), said)
		}
	}
	for w, links := range gr.repealers {
		noteRepeals(&works[w], links)
	}
}

// before reports whether one law may have been made before another: what is made
// in one year by one body has numbers in order.
func before(a, b *schema.Work) bool {
	if a.Year != b.Year || a.Kind != b.Kind {
		return a.Year <= b.Year
	}
	m, errA := strconv.Atoi(a.Number)
	n, errB := strconv.Atoi(b.Number)
	return errA != nil || errB != nil || m < n
}

// namedBy reports whether a text names a law by most of the words of one of its
// titles: a number alone may be another province's.
func namedBy(w *schema.Work, text string) bool {
	said := strings.Fields(bareTitle(text))
	for _, n := range append([]string{w.Title}, w.Names...) {
		words := strings.Fields(bareTitle(n))
		hits := 0
		for _, t := range words {
			if slices.ContainsFunc(said, func(s string) bool { return s == t || oneOff(s, t) }) {
				hits++
			}
		}
		if len(words) > 0 && 2*hits > len(words) {
			return true
		}
	}
	return false
}

const byCatalogue = ", as the catalogue of our copy says"

// catalogued is what a status note says after "repealed by" on a catalogue's
// word, "" for other notes.
func catalogued(note string) string {
	said, ok := strings.CutPrefix(note, "repealed by ")
	if !ok {
		return ""
	}
	said, ok = strings.CutSuffix(said, byCatalogue)
	if !ok {
		return ""
	}
	return said
}

// byCatalogue names the law that a catalogue gives by its number. Where a text
// says what repealed the law, the catalogue's word counts only for a law that
// cites it: numbers in catalogues are often mistyped.
func (gr *graph) byCatalogue(g *generation, w int32, said string) {
	work := &g.m.Works[w]
	for _, id := range instruments(said) {
		by, ok := gr.resolver.held(id)
		if !ok || by == w || g.m.Works[by].Year < work.Year {
			continue
		}
		if len(gr.repealers[w]) > 0 && !slices.Contains(gr.cites[by], w) {
			continue
		}
		gr.addRepealer(w, Link{Title: g.m.Works[by].Title, URL: g.m.Works[by].ID, Detail: "repealed by the " + numbered(&g.m.Works[by]) + byCatalogue})
		return
	}
}

// noteRepeals puts what is known of a law's repeal into its note.
func noteRepeals(w *schema.Work, links []Link) {
	var said []string
	whole := false
	for _, l := range links {
		said = append(said, l.Detail)
		whole = whole || strings.HasPrefix(l.Detail, "repealed ")
	}
	note := strings.Join(said, "; ")
	switch {
	case w.Status == corpus.StatusUnknown && whole:
		w.Status, w.StatusNote = corpus.StatusRepealed, note
	case w.Status == corpus.StatusRepealed && whole, w.StatusNote == "":
		w.StatusNote = note
	default:
		w.StatusNote += "; but " + note
	}
}

// numbered is a law's title with its number: "Wells Act, 2001 (LII of 2001)".
func numbered(w *schema.Work) string {
	if w.NumberText == "" || strings.Contains(w.Title, w.NumberText) {
		return w.Title
	}
	return w.Title + " (" + w.NumberText + ")"
}

// byText notes that law by says in a provision that it repeals law w.
func (gr *graph) byText(g *generation, w, by int32, r schema.Repeal) {
	law := &g.m.Works[by]
	said := "repealed by the " + numbered(law)
	if name := readEID(r.In); name != "" {
		said = "repealed by " + name + " of the " + numbered(law)
	}
	if r.Limited {
		said = "in part " + said
	}
	said += ", as our copy of that law says"
	if law.Status == corpus.StatusRepealed && !strings.Contains(law.Title, "Repeal") { // a spent repeal revives nothing
		said += " (itself repealed since)"
	}
	gr.addRepealer(w, Link{Title: law.Title, URL: law.ID + "#" + r.In, Detail: said})
}

// addRepealer keeps one link a law.
func (gr *graph) addRepealer(w int32, l Link) {
	id, _, _ := strings.Cut(l.URL, "#")
	if !slices.ContainsFunc(gr.repealers[w], func(o Link) bool { return o.URL == id || strings.HasPrefix(o.URL, id+"#") }) {
		gr.repealers[w] = append(gr.repealers[w], l)
	}
}

// readEID names a section, article or rule by its eId: "section 12".
func readEID(eid string) string {
	kind, number, ok := strings.Cut(eid, "_")
	names := map[string]string{"sec": "section ", "art": "article ", "rule": "rule ", "reg": "regulation "}
	if !ok || names[kind] == "" || strings.Contains(number, "_") {
		return ""
	}
	return names[kind] + number
}

// instrument is a law by number and year as catalogues write it: "Ord. 52 of
// 2001", "Act XIX of 2017", "P.O.10 of 1984", "Ord.91/02". Without its kind it
// has to stand at the front.
var instrument = regexp.MustCompile(`(?i)(\bw\. ?p\. ?)?(?:\b(act|ordinance|ord|p\. ?o|order)\b[.,]?)? ?(?:no\b\.?)? ?\b([ivxlcdm]{1,9}|\d{1,3}) ?(?:of(?: of)?|at|/) ?(\d{4}|\d{2})\b`)

// instruments lists the identifiers that what a catalogue says may mean.
func instruments(said string) []string {
	kinds := map[string][]corpus.Kind{
		"act": {corpus.KindAct}, "ordinance": {corpus.KindOrdinance}, "ord": {corpus.KindOrdinance}, "order": {corpus.KindOrder},
		"po": {corpus.KindOrder}, "": {corpus.KindAct, corpus.KindOrdinance},
	}
	var ids []string
	for _, m := range instrument.FindAllStringSubmatch(said, -1) {
		if m[2] == "" && (len(m[4]) == 2 || !strings.HasPrefix(said, m[0])) {
			continue
		}
		number, ok := workid.ParseNumber(m[3])
		year, err := strconv.Atoi(m[4])
		if !ok || err != nil {
			continue
		}
		if len(m[4]) == 2 {
			year += 1900
			if year < 1947 {
				year += 100
			}
		}
		if year < 1800 || year > 2200 {
			continue
		}
		whose := "pk"
		if m[1] != "" {
			whose = "pk-wp"
		}
		for _, k := range kinds[strings.NewReplacer(".", "", " ", "").Replace(strings.ToLower(m[2]))] {
			ids = append(ids, workid.ID{Jurisdiction: whose, Kind: k, Year: year, Number: number}.Work())
		}
	}
	return ids
}

// annotate adds to results what the citation graph knows.
func (g *generation) annotate(res *Results, req *Request) {
	for i := range res.Hits {
		d := &res.Hits[i].Document
		if w, ok := g.byID[d.ID]; ok {
			d.RepealedBy = g.repealedBy(int32(w))
		}
	}
	if !req.Plain {
		res.Query.NotHeld = g.notHeld(cmp.Or(res.Query.read, req.Query))
	}
}

// repealedBy lists what repealed a work.
func (g *generation) repealedBy(w int32) []Link { return slices.Clone(g.graph.repealers[w]) }
