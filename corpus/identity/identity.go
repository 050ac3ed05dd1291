// Package identity decides which files are copies of which work, and by what
// identifier a work is addressed.
//
// One work is assumed only where kind, number, year and short title agree; a
// number that two works claim names neither of them, unless one is vouched for
// by a catalogue: the others take a slug of their short title. Identifiers
// depend on the set of files alone, never on the order in which they came.
package identity

import (
	"cmp"
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// Candidate is one document as it was read, before it is known of which work it
// is an expression.
type Candidate struct {
	SHA256 string
	Part   int
	Meta   corpus.Metadata
	// Quality of the text, 0 to 1; Units is how many provisions a hit can point to.
	Quality float64
	Units   int
	// Catalogued says that number and year come from a catalogue.
	Catalogued bool
	// Digest marks Daleel's own summaries: Work is the work they are about.
	Digest bool
	Work   string
	// Fingerprint is the text's similarity hash.
	Fingerprint uint64
}

// Member is a candidate's place in its work.
type Member struct {
	// Index points into the candidates given to Resolve.
	Index int
	// Expression is the identifier of this copy, unique in the work.
	Expression string
}

// Work is a group of candidates that are expressions of one work, the leading
// one first.
type Work struct {
	ID      string
	Meta    corpus.Metadata
	Members []Member
	// Digest points to the candidate that digests the work, -1 for none.
	Digest   int
	Findings []corpus.Finding
}

// Resolve groups candidates into works, sorted by identifier. The result does
// not depend on the order of the candidates.
func Resolve(cands []Candidate) []Work {
	var groups []group
	groups = append(groups, legislation(cands)...)
	groups = append(groups, judgments(cands)...)
	groups = append(groups, papers(cands)...)
	works := make([]Work, 0, len(groups))
	for _, g := range groups {
		works = append(works, g.work(cands))
	}
	works = attachDigests(works, cands)
	slices.SortFunc(works, func(a, b Work) int { return cmp.Compare(a.ID, b.ID) })
	return works
}

// group is a work in the making: an identifier and the candidates under it.
type group struct {
	id       string
	members  []int
	findings []corpus.Finding
}

func (g group) work(cands []Candidate) Work {
	slices.SortFunc(g.members, func(a, b int) int { return lead(cands[a], cands[b]) })
	w := Work{ID: g.id, Digest: -1, Findings: g.findings, Meta: cands[g.members[0]].Meta}
	taken := map[string]int{}
	for _, i := range g.members {
		w.Members = append(w.Members, Member{Index: i, Expression: expressionID(g.id, cands[i].Meta, taken)})
		w.Meta = fill(w.Meta, cands[i].Meta)
	}
	return w
}

// expressionID adds language and date; a second copy of the same language and
// date takes ".2", so that each copy stays readable at its own address.
func expressionID(work string, m corpus.Metadata, taken map[string]int) string {
	id := work + "/" + string(cmp.Or(m.Language, corpus.English)) + "@" + expressionDate(m)
	taken[id]++
	if n := taken[id]; n > 1 {
		return id + "." + strconv.Itoa(n)
	}
	return id
}

// expressionDate is the state of the law that a copy shows: its last amendment,
// else its own date, else its year.
func expressionDate(m corpus.Metadata) string {
	for _, meaning := range []corpus.Meaning{
		corpus.AmendedTo, corpus.Decided, corpus.Commenced, corpus.Gazetted,
		corpus.Assented, corpus.Promulgated, corpus.Published,
	} {
		if d, ok := corpus.FindDate(m.Dates, meaning); ok && d.Value != "" {
			return d.Value
		}
	}
	if m.Year != 0 {
		return strconv.Itoa(m.Year)
	}
	return "undated"
}

// fill takes from the other copy what the leading one does not say.
func fill(m, other corpus.Metadata) corpus.Metadata {
	m.LongTitle = cmp.Or(m.LongTitle, other.LongTitle)
	m.Number = cmp.Or(m.Number, other.Number)
	m.NumberText = cmp.Or(m.NumberText, other.NumberText)
	m.Year = cmp.Or(m.Year, other.Year)
	m.OfficialURL = cmp.Or(m.OfficialURL, other.OfficialURL)
	m.Status = cmp.Or(m.Status, other.Status)
	m.Jurisdiction = cmp.Or(m.Jurisdiction, other.Jurisdiction)
	if len(m.Topics) == 0 {
		m.Topics = other.Topics
	}
	for _, t := range append([]string{other.Title}, other.AltTitles...) {
		if t != "" && t != m.Title && !slices.Contains(m.AltTitles, t) {
			m.AltTitles = append(slices.Clone(m.AltTitles), t)
		}
	}
	for _, d := range other.Dates {
		if _, ok := corpus.FindDate(m.Dates, d.Meaning); !ok && d.Meaning != corpus.AmendedTo {
			m.Dates = append(slices.Clone(m.Dates), d)
		}
	}
	return m
}

// lead orders copies of one work, the one to show first. English leads Urdu;
// a text too poor to read never leads; then the latest amendment, then the
// fuller and the better text.
func lead(a, b Candidate) int {
	const readable = 0.85 // below, a text layer has a wrong letter in most lines
	return cmp.Or(
		less(b.Meta.Language == corpus.English || b.Meta.Language == "", a.Meta.Language == corpus.English || a.Meta.Language == ""),
		less(b.Units > 0 && b.Quality >= readable, a.Units > 0 && a.Quality >= readable),
		cmp.Compare(amendedTo(b.Meta), amendedTo(a.Meta)),
		cmp.Compare(b.Units, a.Units),
		cmp.Compare(b.Quality, a.Quality),
		less(b.Catalogued, a.Catalogued),
		cmp.Compare(a.SHA256, b.SHA256),
		cmp.Compare(a.Part, b.Part),
	)
}

func less(b, a bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func amendedTo(m corpus.Metadata) string {
	d, _ := corpus.FindDate(m.Dates, corpus.AmendedTo)
	return d.Value
}

// attachDigests hangs each digest on its work, or lets it stand for a work that
// is not held.
func attachDigests(works []Work, cands []Candidate) []Work {
	byID := map[string]int{}
	for i, w := range works {
		byID[w.ID] = i
	}
	for i, c := range cands {
		if !c.Digest {
			continue
		}
		if at, ok := byID[c.Work]; ok {
			works[at].Digest = i
			works[at].Meta = fillDigest(works[at].Meta, c.Meta)
			continue
		}
		byID[c.Work] = len(works)
		works = append(works, Work{ID: c.Work, Meta: c.Meta, Digest: i})
	}
	return works
}

// fillDigest takes topics and other names from a digest, never its text.
func fillDigest(m, digest corpus.Metadata) corpus.Metadata {
	if len(m.Topics) == 0 {
		m.Topics = digest.Topics
	}
	m.OfficialURL = cmp.Or(m.OfficialURL, digest.OfficialURL)
	for _, t := range digest.AltTitles {
		if t != m.Title && !slices.Contains(m.AltTitles, t) {
			m.AltTitles = append(slices.Clone(m.AltTitles), t)
		}
	}
	return m
}

// unique makes the identifiers of groups distinct by numbering the later ones,
// in the order of their first member's hash.
func unique(groups []group, cands []Candidate) []group {
	slices.SortFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(firstSHA(a, cands), firstSHA(b, cands)))
	})
	for i, n := 1, 1; i < len(groups); i++ {
		if groups[i].id != groups[i-n].id {
			n = 1
			continue
		}
		n++
		base := groups[i].id
		groups[i].id = base + "-" + strconv.Itoa(n)
		groups[i].findings = append(groups[i].findings, corpus.Finding{
			Code: "identity.collision", Detail: "another work has the identifier " + base,
		})
		if i+1 < len(groups) && groups[i+1].id != base {
			n = 1
		}
	}
	return groups
}

func firstSHA(g group, cands []Candidate) string {
	shas := make([]string, 0, len(g.members))
	for _, i := range g.members {
		shas = append(shas, cands[i].SHA256+strconv.Itoa(cands[i].Part))
	}
	return slices.Min(shas)
}

// workID prints a legislative identifier.
func workID(m corpus.Metadata, number string) string {
	return workid.ID{Jurisdiction: cmp.Or(m.Enactor, "pk"), Kind: m.Kind, Year: m.Year, Number: number}.Work()
}

// Propose is the identifier that a document would have if no other document
// spoke against it. Citations of "this Act" are read with it; where the work is
// named otherwise in the end, the indexer sets them right.
func Propose(m corpus.Metadata) string {
	c := []Candidate{{SHA256: "0000000000000000", Meta: m}}
	return Resolve(c)[0].ID
}
