package search

import (
	"cmp"
	"context"
	"errors"
	"regexp"
	"strings"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/query"
	"daleel/search/remark"
)

// What one hand writes as one word another writes as two, or with a hyphen: "landlord"
// and "land lord", "prearrest" and "pre-arrest", "trademark" and "trade mark". Plain words
// are read as the collection mostly writes them, which is also how the names of laws,
// headings and the thesaurus do; the other way is searched beside it.

const (
	// compoundOften is how many times as often the collection must write a compound in
	// one way for a query to be read so.
	compoundOften = 4
	// compoundLeast is in how many places it must stand so at least, and partLeast each
	// part of a word that is cut.
	compoundLeast, partLeast = 3, 5
	// compoundKnown is in how many places a word may stand and still be looked at for
	// what it would be in two.
	compoundKnown = 1500
	// knownRest is in how many places what follows a prefix must stand where nothing has
	// the word in either way.
	knownRest = 20
	// callersRest is the number of letters that it has at least where callers use it and
	// the collection does not have it so often.
	callersRest = 5
	// shortPart is the number of letters of a part below which it must be a prefix.
	shortPart = 3
)

var (
	// prefixes are shorter than other parts may be, or no words of their own.
	prefixes = union(cutPrefixes, analysis.WordSet("re co un de e bi"))
	// cutPrefixes part from any word that is known.
	cutPrefixes = analysis.WordSet("pre non anti sub ex self vice inter multi counter cross post semi step half grand")
	// unjoined are words of sentences that stand before others by chance: "in form".
	unjoined = analysis.WordSet("a an the to of is are was be am do did has had no not or and if so we he me my his her its our any all can may who how what when which this that for at as it with from one two too but out off own new old per via has not in on up by only she they you then than also")
	// closing words end the name of a law, clipped before them: "Comp Act" is no "compact".
	closing = analysis.WordSet("act acts ordinance")
	// bylaws are written in four ways, of which the laws mostly use one.
	bylaws    = map[string]string{"bylaw": "bye law", "bylaws": "bye laws", "byelaw": "bye law", "byelaws": "bye laws"}
	plainWord = regexp.MustCompile(`^[a-z]+$`)
)

// compound is a word of a query, or two, that the collection writes in another way too.
type compound struct {
	typed         string // as it stands in the query
	at            int    // where
	first, second string
	read          string // what typed is read as, "" where it stays
	callers       bool   // callers write it so, the collection has it in no way
	rare          bool   // the other way is rare
}

// readCompounds writes the compounds of plain words as the collection mostly writes them.
func (g *generation) readCompounds(ctx context.Context, u *understood, req *Request, q query.Query) query.Query {
	if !q.Plain() || req.Plain || isLong(q) || len(g.titles.exact(req.Query)) > 0 {
		return q
	}
	text := q.FreeText()
	u.compounds = g.compounds(ctx, u, text)
	u.otherwise = write(text, u.compounds, compound.other)
	as := write(text, u.compounds, func(c compound) string { return c.read })
	if as == "" {
		return q
	}
	read := query.Parse(as)
	read.Repairs = q.Repairs
	for _, c := range u.compounds {
		if c.read != "" {
			read.Repairs.Add(remark.ReadAs, c.typed, c.read)
		}
	}
	return read
}

// write puts forms in the place of a text's compounds, "" for one that stays; nothing
// where all stay.
func write(text string, found []compound, form func(compound) string) string {
	var b strings.Builder
	last := 0
	for _, c := range found {
		if f := form(c); f != "" {
			b.WriteString(text[last:c.at] + f)
			last = c.at + len(c.typed)
		}
	}
	if last == 0 {
		return ""
	}
	return b.String() + text[last:]
}

// compounds finds those of a text, in its order.
func (g *generation) compounds(ctx context.Context, u *understood, text string) (found []compound) {
	words := wordOfText.FindAllStringIndex(text, -1)
	for i := 0; i < len(words); i++ {
		from, to := words[i][0], words[i][1]
		if i+1 < len(words) && besides(text[to:words[i+1][0]]) {
			next := words[i+1]
			if c := g.joined(ctx, u, text[from:to], text[next[0]:next[1]], text[to] == '-'); c.first != "" {
				c.typed, c.at = text[from:next[1]], from
				found = append(found, c)
				i++
				continue
			}
		}
		if c := g.parted(ctx, u, text[from:to]); c.first != "" {
			c.typed, c.at = text[from:to], from
			found = append(found, c)
		}
	}
	return found
}

// besides reports whether what stands between two words lets them be one.
func besides(between string) bool { return between == " " || between == "-" }

// joined finds that two words are also written as one, and reads them so where that is
// the usual way, or the first is no word.
func (g *generation) joined(ctx context.Context, u *understood, first, second string, hyphen bool) (c compound) {
	a, b := strings.ToLower(first), strings.ToLower(second)
	if read, ok := bylaws[a+b]; ok && a != "bye" && (hyphen || b == "laws") {
		return compound{first: a, second: b, read: read}
	}
	if !plainWord.MatchString(a+b) || unjoined[a] || unjoined[b] || closing[b] || !partOf(a) || len(b) < shortPart {
		return c
	}
	one := g.places(ctx, u, a+b)
	if one < compoundLeast && !u.ordinary(a+b) && !u.ordinary(strings.TrimSuffix(a+b, "s")) {
		return c
	}
	c = compound{first: a, second: b}
	two := g.placesOfPair(ctx, u, a, b)
	c.callers = max(one, two) < compoundLeast
	switch {
	case c.callers:
		if u.need(a+b) && !u.need(a+" "+b) {
			c.read = a + b
		}
	case one >= compoundOften*two || len(a) < shortPart && compoundOften*one >= two:
		c.read = a + b
	}
	return c
}

// parted finds that a word is also written as two, and reads it so where that is the
// usual way.
func (g *generation) parted(ctx context.Context, u *understood, typed string) compound {
	word := strings.ToLower(typed)
	if read, ok := bylaws[word]; ok {
		return compound{first: strings.TrimSuffix(word, read[4:]), second: read[4:], read: read}
	}
	if !plainWord.MatchString(word) || len(word) < 2*shortPart {
		return compound{}
	}
	one := g.places(ctx, u, word)
	if one > compoundKnown {
		return compound{}
	}
	if known, ok := g.parts.Load(word); ok {
		return known.(compound)
	}
	c, two := g.cut(ctx, u, word, one)
	switch {
	case two < compoundLeast:
		c = compound{}
	case compoundOften*two < one:
		c.rare = true
	case two >= compoundOften*one:
		c.read = c.first + " " + c.second
	}
	if one > 0 && u.err == nil && !u.late { // so that the words kept are the collection's
		g.parts.Store(word, c)
	}
	return c
}

// cut finds the two words that a word is made of which stand side by side most often, and
// in how many places. What follows a prefix needs to be known only, to the collection or
// to callers, where the word is not.
func (g *generation) cut(ctx context.Context, u *understood, word string, one int) (c compound, most int) {
	for cut := 1; cut <= len(word)-shortPart; cut++ {
		a, b := word[:cut], word[cut:]
		if !partOf(a) || unjoined[a] {
			continue
		}
		rest := g.places(ctx, u, b)
		two := 0
		switch {
		case one == 0 && cutPrefixes[a] && (rest >= knownRest || len(b) >= callersRest && u.ordinary(b) && !u.ordinary(word)):
			two = max(compoundLeast, g.placesOfPair(ctx, u, a, b))
		case rest >= partLeast && g.places(ctx, u, a) >= partLeast:
			two = g.placesOfPair(ctx, u, a, b)
		}
		if two > most {
			most, c = two, compound{first: a, second: b}
		}
	}
	return c, most
}

// partOf reports whether a part is long enough, or a prefix.
func partOf(part string) bool { return len(part) >= shortPart || prefixes[part] }

// places counts the passages that hold a word, and placesOfPair those where two stand
// side by side.
func (g *generation) places(ctx context.Context, u *understood, word string) int {
	n, err := g.count(ctx, schema.FieldExact, word)
	u.fail(err)
	return n
}

func (g *generation) placesOfPair(ctx context.Context, u *understood, a, b string) (n int) {
	q := &sequence{terms: []string{a, b}, at: []int{0, 1}, ordered: true}
	var errs []error
	for _, s := range g.shards {
		errs = append(errs, s.eachSequence(ctx, schema.FieldExact, q, func(int32, float64) { n++ }))
	}
	u.fail(errors.Join(errs...))
	return n
}

// other is the way of writing that the query does not have; "" where that way is rare, or
// in parts that mean something else by themselves.
func (c compound) other() string {
	one, two := c.first+c.second, c.first+" "+c.second
	switch {
	case c.rare || len(c.first) < shortPart || c.read == one && !c.callers:
		return ""
	case strings.EqualFold(cmp.Or(c.read, c.typed), one):
		return two
	}
	return one
}

// bothWays lets the words of each compound match in its other way of writing too.
func (u *understood) bothWays(c *compiler) {
	for _, w := range u.compounds {
		if cn := c.typed[w.first+w.second]; cn != nil {
			q := newSequence(w.first+" "+w.second, 0, true)
			c.addSequence(cn, q, scope{exact: []string{schema.FieldExact, schema.FieldTitleExact}}, 1)
			c.addHeading(cn, w.first+" "+w.second)
			continue
		}
		parts := []string{w.first, w.second}
		if strings.Contains(w.read, " ") {
			parts = strings.Fields(w.read) // "bye laws" for "bylaws"
		}
		for _, part := range parts {
			if cn := c.typed[part]; cn != nil {
				c.terms(cn, analysis.English, w.first+w.second, anywhere.english, 1)
			}
		}
	}
}

// addHeading lets a concept match by headings that have all words of a text, which there
// is as good as side by side.
func (c *compiler) addHeading(cn *concept, text string) {
	q := &sequence{together: true}
	for _, tok := range analysis.Terms(analysis.English, text) {
		q.terms = append(q.terms, tok.Term)
	}
	if len(q.terms) > 1 {
		cn.alts = append(cn.alts, alt{field: schema.FieldHeading, seq: q, weight: c.profile.weight(schema.FieldHeading)})
	}
}

// alike returns what writes these compounds in a text as the query has them; nil for none.
func alike(found []compound) func(text string) string {
	if len(found) == 0 {
		return nil
	}
	var forms []string
	now := map[string]string{}
	for _, c := range found {
		forms = append(forms, c.first+`[ -]?`+c.second)
		now[c.first+c.second] = strings.ToLower(cmp.Or(c.read, c.typed))
	}
	re := regexp.MustCompile(`(?i)\b(?:` + strings.Join(forms, "|") + `)`)
	return func(text string) string {
		return re.ReplaceAllStringFunc(text, func(s string) string {
			return now[strings.ToLower(strings.NewReplacer(" ", "", "-", "").Replace(s))]
		})
	}
}
