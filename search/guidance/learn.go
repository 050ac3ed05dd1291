package guidance

import (
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/search/thesaurus"
)

// learnOwn adds a guide's own phrases, and lists them.
func (m *Matcher) learnOwn(guide int, g corpus.Guide) map[string]bool {
	whole := map[string]bool{}
	for _, l := range append([]string{g.Title.En, g.Title.Ur, g.Summary.En, g.Summary.Ur}, g.Words...) {
		whole[analysis.PhraseKey(l)] = true
		m.learn(guide, l, 1)
	}
	return whole
}

// learn adds a phrase to a guide.
func (m *Matcher) learn(guide int, line string, weight float64) {
	words := m.words(line)
	for j, w := range words {
		for _, t := range w.terms {
			m.terms[t.term] = count(m.terms[t.term], guide, weight)
		}
		m.length[guide] += weight
		if j > 0 {
			p := pair(words[j-1], w)
			m.pairs[p] = count(m.pairs[p], guide, weight)
		}
	}
}

// conceptsCited tells how far a guide is about each concept: wholly where it names the
// need or cites the first of its provisions, else by the weight of the provision that it
// cites. Bail in a drugs case has the section on bail in second place: it is no need of
// who is falsely accused. A subject of several laws is more than a guide is about.
func conceptsCited(g corpus.Guide, th *thesaurus.Thesaurus) map[string]float64 {
	out := map[string]float64{}
	if th == nil {
		return out
	}
	for _, c := range th.Concepts {
		if c.Subject() || slices.Contains(g.NotFor, c.ID) {
			continue
		}
		if slices.Contains(g.Needs, c.ID) {
			out[c.ID] = 1
			continue
		}
		for _, p := range c.Provisions {
			if slices.ContainsFunc(g.Law, func(l corpus.GuideLaw) bool { return l.Work == p.Work && l.EID == p.EID }) {
				out[c.ID] = max(out[c.ID], p.Weight)
			}
		}
	}
	return out
}

// conceptPhrases are what people say for the provisions that a guide cites.
func conceptPhrases(g corpus.Guide, th *thesaurus.Thesaurus) []string {
	if th == nil {
		return nil
	}
	cited := map[string]bool{}
	for _, l := range g.Law {
		cited[l.Work+"#"+l.EID] = true
	}
	var out []string
	for _, c := range th.Concepts {
		if !c.Subject() && slices.ContainsFunc(c.Provisions, func(p thesaurus.Provision) bool { return p.Weight >= 0.9 && cited[p.Work+"#"+p.EID] }) {
			out = slices.Concat(out, c.Plain, c.Urdu, c.Roman, c.Legal)
		}
	}
	return out
}

// meanings maps the single words of the lexicon, as terms, to one term for each
// meaning.
func meanings(th *thesaurus.Thesaurus) map[string]string {
	out := map[string]string{}
	if th == nil {
		return out
	}
	for i, w := range th.Words {
		id := "m:" + strconv.Itoa(i)
		for _, s := range slices.Concat(w.English, w.Urdu, w.Roman) {
			words := spell(s)
			if len(words) != 1 {
				continue
			}
			for _, t := range words[0].terms {
				if _, taken := out[t.term]; !taken {
					out[t.term] = id
				}
			}
		}
	}
	return out
}

func count(ps []posting, guide int, weight float64) []posting {
	if n := len(ps); n == 0 || ps[n-1].guide != guide {
		ps = append(ps, posting{guide: guide})
	}
	p := &ps[len(ps)-1]
	if p.lines += weight; weight == 1 {
		p.own++
	}
	return ps
}
