package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
	"daleel/indexer/analysis"
	"daleel/search/thesaurus"
)

// Cited is a citation found in a text, resolved against what is held.
type Cited struct {
	citation.Match
	// Target is the identifier, that of the held work where Held is set; "" where
	// none can be made.
	Target string
	// Held says whether the collection has it; WorkHeld, for a provision, that
	// it has the work but not this provision.
	Held, WorkHeld bool
	// Title and URL are of the held work or provision; Title is the name of
	// what is not held, where that is known.
	Title, URL string
	// ReadAs names the provision that the citation was taken for, where the held
	// law has another than it says: "Section 9(c), …" for "9-C CNSA".
	ReadAs string
}

// FindCitations lists the citations of a text and says of each whether its
// target is held. Where there is no index yet nothing is held.
func (e *Engine) FindCitations(text string) []Cited {
	g, err := e.hold()
	if err != nil {
		return absentAll(citation.FindTyped(text))
	}
	defer g.release()
	return g.resolveMatches(g.acts.FindTyped(text))
}

// FindTyped reads a citation as people type it, in any case and order: "ppc
// 302", "peca s.21". It gives what FindCitations gives where the text is no
// citation as a whole.
func (e *Engine) FindTyped(text string) []Cited {
	g, err := e.hold()
	if err != nil {
		return absentAll(citation.ParseQuery(text).Matches)
	}
	defer g.release()
	found := g.resolveMatches(g.acts.ParseQuery(text).Matches)
	if len(found) > 0 {
		return found
	}
	return g.resolveMatches(g.acts.FindAll(text, citation.Scope{}))
}

func absentAll(ms []citation.Match) []Cited {
	out := make([]Cited, len(ms))
	for i, m := range ms {
		out[i] = Cited{Match: m, Target: m.Target}
	}
	return out
}

func (g *generation) resolveMatches(ms []citation.Match) []Cited {
	out := absentAll(ms)
	for i := range out {
		g.resolveMatch(&out[i])
	}
	return out
}

// resolveMatch finds the work by the citation's own reference, else by the name
// of its Act.
func (g *generation) resolveMatch(c *Cited) {
	w, eid, ok := g.workOf(&c.Match)
	if !ok {
		c.Title = citation.Describe(c.Citation, g.acts)
		return
	}
	provision := c.Citation.Form() == citation.FormProvision
	work := &g.m.Works[w]
	c.Target, c.Title, c.URL, c.Held = work.ID, work.Title, work.ID, true
	if !provision {
		return
	}
	c.Target = work.ID + "#" + eid
	if p, taken := g.within(w, eid, &c.Match); p >= 0 {
		c.URL = work.ID + "#" + g.passage(p).EID
		if taken != c.Citation {
			c.Target, c.ReadAs = c.URL, citation.Describe(taken, g.acts)
		}
		return
	}
	c.Held, c.WorkHeld = false, true
}

// maxCitingQuery is the length of the longest query in which citations of what
// is not held are looked for, in bytes.
const maxCitingQuery = 300

// notHeld names what a query cites and nothing held stands for.
func (g *generation) notHeld(query string) []Link {
	if len(query) > maxCitingQuery {
		return nil
	}
	var out []Link
	for _, c := range g.resolveMatches(g.parse(query).Matches) {
		p, provision := c.Citation.(citation.Provision)
		if c.Held || c.Implied || provision && p.Work.ID == "" && p.Work.Name == "" || c.Target == "" && c.Citation.Form() == citation.FormWork {
			continue
		}
		l := Link{Title: citation.Describe(c.Citation, g.acts), URL: c.URL}
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// Absent is something that is cited and not held.
type Absent struct {
	// Target is a work identifier, or the citation of a judgment.
	Target string
	// Name is how a reader would name it.
	Name string
	// Count is how many works cite it.
	Count int
}

// Missing lists what is cited most and not held, at most n.
func (e *Engine) Missing(n int) []Absent {
	g, err := e.hold()
	if err != nil {
		return nil
	}
	defer g.release()
	absent := make([]Absent, 0, len(g.graph.absent))
	for ref, by := range g.graph.absent {
		c := len(by)
		if !strings.Contains(ref, "|") || c > 1 { // a case number cited once is mostly the case below
			absent = append(absent, Absent{Target: ref, Count: c})
		}
	}
	slices.SortFunc(absent, func(a, b Absent) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Target, b.Target))
	})
	absent = absent[:min(len(absent), n)]
	cited := g.citedNames(absent)
	for i := range absent {
		a := &absent[i]
		if a.Name = cited[a.Target]; a.Name == "" {
			a.Name = g.refName(a.Target)
		}
		a.Target, _, _ = strings.Cut(a.Target, "|")
	}
	return absent
}

// citedNames gives the laws that no table knows the names by which the first
// work that cites them does.
func (g *generation) citedNames(absent []Absent) map[string]string {
	names := map[string]string{}
	for _, a := range absent {
		id, err := workid.Parse(a.Target)
		if _, known := g.acts.Act(a.Target); err != nil || known || isNumber(id.Number) {
			continue
		}
		names[a.Target] = ""
	}
	for i := range g.m.Works {
		if !slices.ContainsFunc(g.m.Works[i].Targets, func(ref string) bool { n, want := names[ref]; return want && n == "" }) {
			continue
		}
		cites, err := g.cites(i)
		if err != nil {
			continue
		}
		for _, c := range cites {
			if n, want := names[c.Target]; want && n == "" && c.EID == "" {
				names[c.Target] = c.Normal
			}
		}
	}
	return names
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// refName names a reference that nothing held stands for: an Act by the title
// that the tables or the identifier have, a judgment by its citation.
func (g *generation) refName(ref string) string {
	if number, court, ok := strings.Cut(ref, "|"); ok {
		if c, known := corpus.LookUp(corpus.Courts(), court); known {
			return number + ", " + c.Name
		}
		return number
	}
	if a, ok := g.acts.Act(ref); ok {
		return a.Title
	}
	id, err := workid.Parse(ref)
	if err != nil {
		return ref
	}
	return nameOf(id)
}

// nameOf reads an identifier out: "Act 27 of 1981, Punjab", "Companies Act,
// 1913".
func nameOf(id workid.ID) string {
	year := strconv.Itoa(id.Year)
	name := strings.ReplaceAll(id.Number, "-", " ")
	if n, err := strconv.Atoi(id.Number); err == nil {
		name = capital(string(id.Kind)) + " " + corpus.Roman(n) + " of " + year
	} else {
		words := strings.Fields(name)
		for i, w := range words {
			if !smallTitleWords[w] || i == 0 {
				words[i] = capital(w)
			}
		}
		name = strings.Join(words, " ")
		if id.Year != 0 {
			name += ", " + year
		}
	}
	if j, ok := corpus.LookUp(corpus.Jurisdictions(), id.Jurisdiction); ok && id.Jurisdiction != "pk" && !strings.Contains(name, j.Name) {
		name += " (" + j.Name + ")"
	}
	return name
}

var smallTitleWords = analysis.WordSet("of the and or for to in on by with from an a")

func capital(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// Provides reports whether the open index holds a place that the thesaurus names.
func (e *Engine) Provides(p thesaurus.Provision) bool {
	g, err := e.hold()
	if err != nil {
		return false
	}
	defer g.release()
	w, ok := g.byID[p.Work]
	return ok && (p.EID == "" || g.passageOf(int32(w), p.EID) >= 0)
}
