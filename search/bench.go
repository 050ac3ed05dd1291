package search

import (
	"context"
	"slices"
	"strings"
	"sync"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/remark"
)

// A judge who is named is one of the bench: "justice mansoor ali shah", "judgments
// of ayesha malik", "tariq saleem sheikh J on bail". What the headers of the judgments
// held have decides whether words are a judge's name.

// The bounds of a name, in words, and how many others ("Ahmad") may stand among them
// in a header.
const (
	mostNames = 5
	// mostSubjects is how many of the law's words stand for a subject in Urdu.
	mostSubjects = 8
	nameSlop     = 2
)

var (
	// benchTitles stand before a judge's name, or behind it.
	benchTitles = wordsOf("justice j cj jj judge mr mrs ms miss lady chief hon honble honourable honorable learned acj")
	// benchMarks are the titles that make a name a judge's of themselves.
	benchMarks = wordsOf("justice j cj jj acj")
	// benchWords ask for what a judge decided.
	benchWords = wordsOf(`judgment judgments judgement judgements decision decisions ruling rulings verdict verdicts opinion opinions bench
		benches authored author written headed led delivered presided`)
	benchFills = wordsOf("by of from the a an all latest recent order orders case cases decided before comprising in on about regarding and with is are was his her s")
	// noNames stand in headers and are no names.
	noNames = wordsOf("court courts family sessions session district additional civil supreme high federal shariat peace pakistan lahore sindh islamabad peshawar balochistan karachi multan tribunal present coram system")
)

// judges are the words of judges' names in the headers of the judgments held.
type judges struct {
	once   sync.Once
	err    error
	words  map[string]bool
	sounds map[string][]string // sound of a word → the words that have it
}

// names reads the words of judges' names once.
func (g *generation) names() (*judges, error) {
	j := &g.bench
	j.once.Do(func() {
		j.words, j.sounds = map[string]bool{}, map[string][]string{}
		for _, s := range g.shards {
			d, err := s.reader.FieldDict(schema.FieldJudge)
			if err != nil {
				j.err = err
				return
			}
			entries, err := drain(d)
			if err != nil {
				j.err = err
				return
			}
			for _, e := range entries {
				if !j.words[e.Term] {
					j.words[e.Term] = true
					key := analysis.RomanKey(e.Term)
					j.sounds[key] = append(j.sounds[key], e.Term)
				}
			}
		}
	})
	return j, j.err
}

// name gives the spelling of a word of a judge's name that headers have, "" where the
// word is in none.
func (j *judges) name(word string) string {
	switch {
	case benchTitles[word], benchWords[word], benchFills[word], noNames[word], len(word) < 2:
		return ""
	case j.words[word]:
		return word
	}
	if same := j.sounds[analysis.RomanKey(word)]; len(word) > 3 && len(same) > 0 {
		return slices.Min(same)
	}
	return ""
}

// bench is a judge as a query names them.
type bench struct {
	name string // as headers spell it, in lower case
	rest string // what else is asked
	// sure says that the query names a judge, not only words that may be one's name.
	sure bool
	// whole says that every header has the name as it is asked for, no other between.
	whole bool
}

// benchAsked finds the judge whom a query names; ok is false where it names none.
func (g *generation) benchAsked(ctx context.Context, text string) (b bench, ok bool, err error) {
	toks := analysis.Terms(analysis.Exact, text)
	if len(toks) < 2 || len(toks) > 3*mostNames {
		return b, false, nil
	}
	if strings.ContainsFunc(text, corpus.IsArabic) {
		b, ok = g.judges.urduBench(toks)
		return b, ok, nil
	}
	j, err := g.names()
	if err != nil {
		return b, false, err
	}
	for n := min(mostNames, len(toks)); n > 0; n-- {
		for from := 0; from+n <= len(toks); from++ {
			name := j.spelled(toks[from : from+n])
			marked := markedBench(toks, from, n)
			if name == "" || n == 1 && !(marked && len(toks) == 2) {
				continue
			}
			rest := outside(toks, from, n)
			asks := slices.ContainsFunc(rest, func(w string) bool { return benchWords[w] })
			if !marked && !asks && len(rest) > 0 {
				continue
			}
			b := bench{name: name, rest: subjectOf(rest), sure: marked || asks}
			known, err := g.isJudge(ctx, &b, marked)
			if err != nil || known {
				return b, known, err
			}
		}
	}
	return b, false, nil
}

// spelled is a run of words as the headers spell a name, "" where it is none.
func (j *judges) spelled(run []analysis.Token) string {
	words := make([]string, len(run))
	for i, t := range run {
		if words[i] = j.name(t.Term); words[i] == "" {
			return ""
		}
	}
	return strings.Join(words, " ")
}

// markedBench reports whether a judge's title stands at either end of a name.
func markedBench(toks []analysis.Token, from, n int) bool {
	for i := from - 1; i >= 0 && benchTitles[toks[i].Term]; i-- {
		if benchMarks[toks[i].Term] || toks[i].Term == "judge" {
			return true
		}
	}
	return from+n < len(toks) && benchMarks[toks[from+n].Term]
}

// outside lists the words beside a name.
func outside(toks []analysis.Token, from, n int) (words []string) {
	for _, t := range slices.Concat(toks[:from], toks[from+n:]) {
		words = append(words, t.Term)
	}
	return words
}

// subjectOf is what is asked beside the judge.
func subjectOf(rest []string) string {
	return strings.Join(slices.DeleteFunc(rest, func(w string) bool {
		return benchTitles[w] || benchWords[w] || benchFills[w]
	}), " ")
}

// isJudge reports whether headers have a judge of the name. Without a title beside it
// the name must be a judge's more often than a party's.
func (g *generation) isJudge(ctx context.Context, b *bench, marked bool) (bool, error) {
	judge, err := g.worksWith(ctx, schema.FieldJudge, b.name, nameSlop)
	if err != nil || judge == 0 {
		return false, err
	}
	whole, err := g.worksWith(ctx, schema.FieldJudge, b.name, 0)
	if b.whole = whole == judge; err != nil || marked {
		return err == nil, err
	}
	party, err := g.worksWith(ctx, schema.FieldParty, b.name, nameSlop)
	return judge > party, err
}

// worksWith counts the works that have a name in a field of their headers, its words
// with at most slop others among them.
func (g *generation) worksWith(ctx context.Context, field, name string, slop int) (n int, err error) {
	q := newSequence(name, slop, true)
	count := func(int32, float64) { n++ }
	for _, s := range g.shards {
		if len(q.terms) == 1 {
			err = s.eachPosting(ctx, field, q.terms[0], count)
		} else {
			err = s.eachSequence(ctx, field, q, count)
		}
		if err != nil {
			return 0, err
		}
	}
	return n, nil
}

// askBench makes a query for the judgments of a judge, on the rest of what is asked,
// and says so. A name that may be a judge's is offered.
func (u *understood) askBench(ctx context.Context, g *generation, c *compiler, rd *reader, b *bench) bool {
	var judge query.Node = query.Near{Text: b.name, Distance: nameSlop, Ordered: true}
	switch {
	case !strings.Contains(b.name, " "):
		judge = query.Word{Text: b.name}
	case b.whole:
		judge = query.Phrase{Text: b.name}
	}
	field := query.Field{Name: query.Judge, In: judge}
	typed := query.Query{Root: field}.String()
	if !b.sure {
		u.info.Understood.Add(remark.AlsoJudge, typed)
		return false
	}
	u.info.Intent, u.profile = string(intent.CaseLaw), rd.profile(intent.CaseLaw)
	c.profile = u.profile
	nodes := []query.Node{field}
	if b.rest != "" {
		nodes = append(nodes, u.subject(rd, b.rest))
	}
	u.root, u.newest = c.compile(ctx, query.And{Nodes: nodes}), b.rest == ""
	u.close = newCloseness(b.rest, 2)
	u.info.Understood.Add(remark.Bench, capitals(b.name), typed)
	return true
}

// subject is what is asked beside a judge, with the law's words for it where it is in
// Urdu: judgments are in English.
func (u *understood) subject(rd *reader, rest string) query.Node {
	typed := query.Words(rest).Root
	if !strings.ContainsFunc(rest, corpus.IsArabic) && !u.meant.Roman {
		return typed
	}
	or := query.Or{Nodes: []query.Node{typed}}
	for _, t := range rd.intents.Read(query.Words(rest), nil).Expansion.Terms {
		if t.Lang != corpus.Urdu && len(or.Nodes) <= mostSubjects {
			or.Nodes = append(or.Nodes, query.Phrase{Text: t.Text})
		}
	}
	return or
}

func capitals(name string) string {
	words := strings.Fields(name)
	for i := range words {
		words[i] = capital(words[i])
	}
	return strings.Join(words, " ")
}
