// Package topic files a document under the topics of the house's list.
//
// A statute takes the topics of its catalogue entry, else those whose words
// stand in its title. A judgment or report takes those whose provisions it
// cites and whose words it uses often enough; at most four, the strongest
// first. The rules are two tables that can be read and corrected without
// programming: data/works.tsv (short title, topics; from the seed catalogue of
// official sources, collected 2026-11-23) and data/rules.tsv (topic,
// provisions, words of titles, words of texts).
package topic

import (
	"bufio"
	"cmp"
	_ "embed" // the tables below
	"slices"
	"strings"
	"sync"

	"daleel/corpus"
	"daleel/corpus/workid"
)

var (
	//go:embed data/works.tsv
	worksTSV string
	//go:embed data/rules.tsv
	rulesTSV string
)

// maxTopics keeps the facet meaningful: more says nothing about a document.
const maxTopics = 4

// rule files documents under one topic.
type rule struct {
	topic      string
	provisions []string // identifiers; without #eid the whole work
	title      []string // lower-case words of titles
	body       []string // lower-case words of texts
}

var rules = sync.OnceValue(func() []rule {
	var rs []rule
	for _, cells := range table(rulesTSV, 4) {
		rs = append(rs, rule{cells[0], strings.Fields(cells[1]), phrases(cells[2]), phrases(cells[3])})
	}
	return rs
})

var works = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, cells := range table(worksTSV, 2) {
		m[workid.TitleKey(cells[0])] = strings.Fields(cells[1])
	}
	return m
})

// Of returns the topics of d, slugs of corpus.Topics, strongest first.
func Of(d *corpus.Document) []string {
	if topics, ok := works()[workid.TitleKey(d.Meta.Title)]; ok && d.Meta.Kind != corpus.KindJudgment {
		return slices.Clone(topics[:min(len(topics), maxTopics)])
	}
	if d.Meta.Kind.Legislative() || d.Meta.Kind == corpus.KindNotification {
		return byTitle(d)
	}
	return byContent(d)
}

// byTitle takes the topics whose words stand in the title. Statutes use too
// many words of law for their text to tell.
func byTitle(d *corpus.Document) []string {
	title := strings.ToLower(d.Meta.Title)
	var topics []string
	for _, r := range rules() {
		if slices.ContainsFunc(r.title, func(w string) bool { return strings.Contains(title, w) }) {
			topics = append(topics, r.topic)
		}
	}
	return topics[:min(len(topics), maxTopics)]
}

// A cited provision or a word of the title tells more than a word of the text;
// below minScore a topic is only mentioned.
const (
	citedScore = 3
	titleScore = 6
	wordScore  = 1
	maxWords   = 6 // of one topic: a long text is no proof
	minScore   = 4
)

func byContent(d *corpus.Document) []string {
	text := strings.ToLower(body(d))
	title := strings.ToLower(d.Meta.Title)
	type scored struct {
		topic string
		score int
	}
	var all []scored
	for _, r := range rules() {
		s := scored{r.topic, citedScore * min(3, cited(d, r.provisions))}
		for _, w := range r.title {
			// The parties of a case are no sign of what it is about.
			if d.Meta.Kind != corpus.KindJudgment && strings.Contains(title, w) {
				s.score += titleScore
			}
		}
		words := 0
		for _, w := range r.body {
			words += strings.Count(text, w)
		}
		s.score += wordScore * min(words, maxWords)
		if s.score >= minScore {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var topics []string
	for _, s := range all[:min(len(all), maxTopics)] {
		topics = append(topics, s.topic)
	}
	return topics
}

func body(d *corpus.Document) string {
	var b strings.Builder
	for _, p := range d.Provisions {
		if p.Unit {
			b.WriteString(p.Heading)
			b.WriteByte('\n')
			b.WriteString(p.Text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func cited(d *corpus.Document, provisions []string) int {
	n := 0
	for _, c := range d.Citations {
		for _, p := range provisions {
			if c.Target == p || !strings.Contains(p, "#") && strings.HasPrefix(c.Target, p+"#") || strings.HasPrefix(c.Target, p+"__") {
				n++
			}
		}
	}
	return n
}

func phrases(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// table splits tab-separated rows below a line of column names, padding short
// rows to n cells.
func table(tsv string, n int) [][]string {
	var rows [][]string
	sc := bufio.NewScanner(strings.NewReader(tsv))
	for first := true; sc.Scan(); first = false {
		cells := strings.Split(sc.Text(), "\t")
		for len(cells) < n {
			cells = append(cells, "")
		}
		if !first && cells[0] != "" {
			rows = append(rows, cells)
		}
	}
	return rows
}
