package search

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/query"
)

// MaxSuggestions bounds one answer of type-ahead.
const MaxSuggestions = 20

// Suggest lists what may be meant by the beginning of a query: provisions that it
// names so far, titles, other names, citations, judges, help guides, needs in the
// words of callers and headings. A suggestion without a URL is to be searched for.
func (e *Engine) Suggest(_ context.Context, prefix string, n int) ([]Suggestion, error) {
	key := schema.Fold(prefix)
	if key == "" || n <= 0 {
		return nil, nil
	}
	n = min(n, MaxSuggestions)
	g, err := e.hold()
	if err != nil {
		return nil, err
	}
	defer g.release()
	lines, err := g.suggest.Find(key, n)
	if err != nil {
		return nil, err
	}
	rd := e.reader.Load()
	s := suggested{n: n}
	s.add(g.namedSoFar(prefix, n)...)
	titles, headings := parted(lines, key)
	s.add(titles...)
	s.add(g.judgesBeginning(prefix, few)...)
	s.add(guidesBeginning(rd.guides.Guides(), key, few)...)
	for _, text := range rd.phrases.Beginning(prefix, n) {
		s.add(Suggestion{Text: text, Kind: "need"})
	}
	s.add(headings...)
	return s.list, nil
}

// few is how many judges, guides and needs stand before the headings.
const few = 3

// suggested is a list without the same thing twice.
type suggested struct {
	list []Suggestion
	n    int
}

func (s *suggested) add(more ...Suggestion) {
	for _, m := range more {
		same := func(o Suggestion) bool {
			return m.URL != "" && o.URL == m.URL || schema.Fold(o.Text) == schema.Fold(m.Text)
		}
		if len(s.list) < s.n && !slices.ContainsFunc(s.list, same) {
			s.list = append(s.list, m)
		}
	}
}

// parted gives what begins as typed, but for headings, and the rest.
func parted(lines []schema.Line, key string) (first, rest []Suggestion) {
	for _, l := range lines {
		s := Suggestion{Text: l.Text, Kind: l.Kind, URL: l.URL}
		if l.Kind != "section" && (strings.HasPrefix(schema.Fold(l.Text), key) || l.Kind == "citation" || len(key) > shortWord) {
			first = append(first, s)
		} else {
			rest = append(rest, s)
		}
	}
	return first, rest
}

// namedSoFar lists the provisions that a query names as far as it is typed, and those
// of the same law whose number goes on: "crpc 15" is section 15, and may become 154.
func (g *generation) namedSoFar(prefix string, n int) (out []Suggestion) {
	text := strings.TrimRight(prefix, " -./,(&")
	if words := strings.Fields(text); len(words) > 1 {
		// The name of a law, or the mark of a number, that is begun says nothing yet.
		if last := strings.ToLower(words[len(words)-1]); sectionWords[last] || fillers[last] || len(last) < leastGuide && !strings.ContainsFunc(last, isDigit) {
			text = strings.Join(words[:len(words)-1], " ")
		}
	}
	if !strings.ContainsFunc(text, isDigit) || len(strings.Fields(text)) > query.ProseWords {
		return nil
	}
	u := &understood{info: QueryInfo{Text: text}, target: target{-1, -1}}
	g.recognise(u, text, text)
	if u.jump != nil {
		num, _, _ := numberOf(text, analysis.Terms(analysis.Exact, text))
		head := ""
		if p := u.target.passage; p >= 0 {
			out = append(out, g.suggestion(p))
			eid := g.passage(p).EID
			num, head = g.passage(p).Num, eid[:strings.LastIndexByte(eid, '_')+1] // "sec_", "ord_7__rule_"
		}
		for _, p := range g.goingOn(u.target, num, head, n-len(out)) {
			out = append(out, g.suggestion(p))
		}
		return out
	}
	lifts := slices.DeleteFunc(u.lifts, func(l lift) bool { return l.passage < 0 })
	slices.SortStableFunc(lifts, func(a, b lift) int { return cmp.Compare(b.weight, a.weight) })
	for _, l := range lifts[:min(len(lifts), n)] {
		out = append(out, g.suggestion(l.passage))
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '۰' && r <= '۹' }

// goingOn lists provisions of a law whose numbers begin with one, of the kind and place
// that the head of their eIds tells, the most cited first.
func (g *generation) goingOn(t target, num, head string, n int) (out []int32) {
	for i, p := range g.m.Works[t.work].Passages {
		q := g.workStart[t.work] + int32(i)
		if q != t.passage && num != "" && strings.HasPrefix(p.Num, num) && strings.HasPrefix(p.EID, head) &&
			!slices.ContainsFunc(out, func(o int32) bool { return g.passage(o).Num == p.Num }) {
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b int32) int { return cmp.Compare(g.passCited[b], g.passCited[a]) })
	return out[:max(0, min(len(out), n))]
}

// suggestion names a passage with its heading.
func (g *generation) suggestion(p int32) Suggestion {
	rec, _, err := g.read(p, false)
	w := g.work(p)
	label := provisionName(w.Kind, g.passage(p).Num) + ", " + w.Title
	if err == nil {
		label = (&corpus.Provision{Kind: rec.Kind, Number: rec.Number, Unit: true}).Label() + ", " + w.Title
		if rec.Heading != "" {
			label = rec.Heading + ", " + label
		}
	}
	return Suggestion{Text: label, Kind: "section", URL: w.ID + "#" + g.passage(p).EID}
}

// judgesBeginning lists judges with the words that are typed in their names.
func (g *generation) judgesBeginning(prefix string, n int) (out []Suggestion) {
	for _, name := range g.judges.Beginning(prefix, n) {
		out = append(out, Suggestion{Text: "Justice " + name, Kind: "judge", URL: "/search?judge=" + url.QueryEscape(name)})
	}
	return out
}
