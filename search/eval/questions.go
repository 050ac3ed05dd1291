package eval

import (
	"context"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/corpus/workid"
	"daleel/indexer/analysis"
	"daleel/search/thesaurus"
)

// questionForms put what is asked, %, to a law, @.
var questionForms = []string{"@ %", "% @", "% under @", "% in @"}

// leastHeadings is how many provisions with a heading a law needs, so that there is a
// choice among them.
const leastHeadings = 8

// formalHeading is of provisions that every law has and that nobody asks for by a word.
var formalHeading = regexp.MustCompile(`(?i)^\W*(short title|definition|interpretation|preamble|repeal|omitted)`)

// QuestionQueries makes n queries that name a law and ask something of it: its title
// without the year, or a short name of the thesaurus, beside one to three words of the
// heading of one of its provisions, of which one stands in no other heading of the law.
// The same library and n give the same queries.
func QuestionQueries(ctx context.Context, lib Library, n int) ([]Query, error) {
	view, err := lib.View(ctx)
	if err != nil {
		return nil, err
	}
	s := &sections{lib: lib, view: view, rand: rand.New(rand.NewPCG(11, uint64(n))), titles: map[string]int{}}
	for i := range view.Works {
		s.titles[shortTitle(view.Works[i].Meta.Title)]++
	}
	names := namesByWork()
	held := s.works(func(w *library.Work) bool {
		return w.Meta.Language != corpus.Urdu && (principal(w) && s.titles[shortTitle(w.Meta.Title)] == 1 || names[w.ID] != nil)
	})
	s.rand.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
	for _, w := range held {
		if len(s.out) == n || ctx.Err() != nil {
			break
		}
		if err := s.question(w, names[w.ID]); err != nil {
			return nil, err
		}
	}
	return s.out, ctx.Err()
}

// namesByWork are the short names of laws by identifier, in order.
func namesByWork() map[string][]string {
	out := map[string][]string{}
	for name, ids := range thesaurus.WorkNames() {
		for _, id := range ids {
			out[id] = append(out[id], name)
		}
	}
	for _, names := range out {
		slices.Sort(names)
	}
	return out
}

// question adds a query about one provision of a law; none where no heading tells one
// from the others.
func (s *sections) question(w *library.Work, names []string) error {
	d, err := s.lib.Document(w.Expressions[0].Blob)
	if err != nil {
		return err
	}
	count := map[string]int{}
	var units []corpus.Provision
	for _, p := range d.Provisions {
		if !p.Unit || p.Kind != unitKind(w) || p.Heading == "" || p.Omitted || !plainNumber.MatchString(workid.CleanNumber(p.Number)) {
			continue
		}
		for _, t := range asWords(p.Heading) {
			count[t]++
		}
		units = append(units, p)
	}
	if len(units) < leastHeadings {
		return nil
	}
	units = slices.DeleteFunc(units, func(p corpus.Provision) bool {
		words := asWords(p.Heading)
		return formalHeading.MatchString(p.Heading) || len(words) > 6 || !slices.ContainsFunc(words, func(t string) bool { return count[t] == 1 })
	})
	if len(units) == 0 {
		return nil
	}
	p := units[s.rand.IntN(len(units))]
	kind, name := "title", shortTitle(w.Meta.Title)
	if len(names) > 0 && (s.rand.IntN(2) == 0 || s.titles[name] != 1) {
		kind, name = "short", s.pick(names)
	}
	s.add(kind, s.pick(questionForms), w, workid.CleanNumber(p.Number), "@", name, "%", s.about(p.Heading, count))
	return nil
}

// about picks one to three words of a heading in their order, one of which is told in no
// other heading.
func (s *sections) about(heading string, count map[string]int) string {
	words := asWords(heading)
	own := slices.DeleteFunc(slices.Clone(words), func(t string) bool { return count[t] != 1 })
	keep := map[string]bool{own[s.rand.IntN(len(own))]: true}
	for _, i := range s.rand.Perm(len(words))[:min(s.rand.IntN(3), len(words))] {
		keep[words[i]] = true
	}
	return strings.Join(slices.DeleteFunc(words, func(t string) bool { return !keep[t] }), " ")
}

// noSubject are words of headings by which nobody asks.
var noSubject = strings.Fields("under act acts ordinance order section sections sub other others such certain first second etc regulation regulations rule")

// asWords are the different words of a heading that are no stop words, as typed in small
// letters.
func asWords(heading string) (words []string) {
	for _, t := range analysis.Terms(analysis.English, heading) {
		w := strings.ToLower(heading[t.Start:t.End])
		if len(w) > 2 && !slices.Contains(words, w) && !slices.Contains(noSubject, w) {
			words = append(words, w)
		}
	}
	return words
}
