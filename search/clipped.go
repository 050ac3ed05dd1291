package search

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/indexer/analysis"
	"daleel/search/intent"
	"daleel/search/remark"
)

// Lawyers clip the words of titles: "co act 286", "lim act 5", "Wmn Comp Act", "mot veh
// ord", "tp act 54"; of a long title they say one word beside the number: "10 zina",
// "stamp 35", "standing ord 12".

const (
	clippedWords = 6 // of a name, looked at before its kind
	fewHolders   = 3 // laws that a word and a number may mean and are all named
	firstOfLong  = 4 // letters of a word that may stand for a long title
)

// clippedKinds are how kinds are written, clipped or not.
var clippedKinds = map[string][]string{
	"act": {"act"}, "acts": {"act"}, "ordinance": {"ordinance"}, "ordn": {"ordinance"}, "ordin": {"ordinance"},
	"ord": {"ordinance", "order"}, "order": {"order"}, "code": {"code"}, "rules": {"rules"},
}

// clippedNames are the words of a law's title by which it may be clipped: without its
// kind, with what stands in brackets and without, and with who enacted it and without.
func clippedNames(title string) (names [][]string) {
	outer := bracketed.ReplaceAllString(title, " ")
	for _, s := range []string{title, outer, withoutEnactor(title), withoutEnactor(outer), strings.TrimPrefix(analysis.PhraseKey(outer), "provincial ")} {
		words := contentWordsOf(yearEnd.ReplaceAllString(analysis.PhraseKey(s), ""))
		if len(words) > 0 && !slices.ContainsFunc(names, func(n []string) bool { return slices.Equal(n, words) }) {
			names = append(names, words)
		}
	}
	return names
}

// begins reports whether a typed word is a word of a title, or two and more letters of
// its beginning.
func begins(typed, word string) bool {
	return typed == word || len(typed) > 1 && strings.HasPrefix(word, typed)
}

// clips reports whether a typed word stands for a word of a title: its beginning, or
// three and more of its letters in their order from the first.
func clips(typed, word string) bool {
	return begins(typed, word) || len(typed) > 2 && typed[0] == word[0] && subsequence(typed, word)
}

// clipsAll reports whether typed words stand for all the words of a name in their order,
// letters for several at once.
func clipsAll(typed, name []string, how func(typed, word string) bool) bool {
	if len(typed) == 0 || len(name) == 0 {
		return len(typed) == len(name)
	}
	if how(typed[0], name[0]) && clipsAll(typed[1:], name[1:], how) {
		return true
	}
	n := len(typed[0])
	return n > 1 && n <= len(name) && firstLetters(strings.Join(name[:n], " ")) == typed[0] && clipsAll(typed[1:], name[n:], how)
}

// clippedName is a run of a text that may be a clipped title, with its kind.
type clippedName struct {
	start, end int
	words      []string
	kinds      []string
	year       string
}

// clippedRuns are the runs of a text before a kind, the longest first. Without the
// number of a provision the whole text must be one.
func clippedRuns(toks []analysis.Token, numbered bool) (runs []clippedName) {
	for i, t := range toks {
		kinds, r := clippedKinds[t.Term], clippedName{end: t.End}
		if kinds == nil {
			continue
		}
		next := i + 1
		if next < len(toks) && typedYear.MatchString(toks[next].Term) {
			r.year, r.end = toks[next].Term, toks[next].End
			next++
		}
		for from := max(0, i-clippedWords); from < i; from++ {
			run := toks[from:i]
			if !clippedLike(run) || !numbered && (from > 0 || next < len(toks)) {
				continue
			}
			r.start, r.words, r.kinds = run[0].Start, contentWords(run), kinds
			if lettersOnly(run) { // "t p act"
				r.words = []string{joined(run)}
			}
			runs = append(runs, r)
		}
	}
	return runs
}

// lettersOnly reports whether words are letters, and joined joins them.
func lettersOnly(run []analysis.Token) bool {
	return !slices.ContainsFunc(run, func(t analysis.Token) bool { return len(t.Term) > 1 })
}

func joined(run []analysis.Token) string {
	var b strings.Builder
	for _, t := range run {
		b.WriteString(t.Term)
	}
	return b.String()
}

// allLetters are the first letters of a title's words before its kind, small ones too:
// "sog" for the Sale of Goods Act.
func allLetters(title string) string {
	var b strings.Builder
	for _, w := range strings.Fields(withoutEnactor(bracketed.ReplaceAllString(title, " "))) {
		if titleKinds[w] {
			break
		}
		b.WriteByte(w[0])
	}
	return b.String()
}

// clippedLike reports whether words may be a clipped name: "reg" is one before its kind
// alone.
func clippedLike(run []analysis.Token) bool {
	if lettersOnly(run) {
		return len(run) > 1
	}
	if t := run[0].Term; smallWords[t] || fillers[t] || asks[t] && len(run) == 1 {
		return false
	}
	return !slices.ContainsFunc(run[:len(run)-1], func(t analysis.Token) bool { return sectionWords[t.Term] }) &&
		!slices.ContainsFunc(run, func(t analysis.Token) bool {
			return t.Term[0] >= '0' && t.Term[0] <= '9' || clippedKinds[t.Term] != nil
		})
}

// clipped writes the title of a law in the place of its clipped name, and says so; where
// several laws that have the provision may be meant, it lists them.
func (g *generation) clipped(text string) (mended string, said *remark.Remark, several []holder) {
	toks := analysis.Terms(analysis.Exact, text)
	num, unit, _ := numberOf(text, toks)
	for _, r := range clippedRuns(toks, num != "") {
		works := g.clippedLaws(&r)
		if num != "" {
			several = g.holders(g.withUnit(works, num, unit), num)
			if len(several) > 0 && g.leads(several) {
				works = []int32{several[0].work}
			} else if len(several) > 0 {
				return "", nil, several
			}
		}
		if w, ok := g.foremost(works); ok {
			title := g.m.Works[w].Title
			return text[:r.start] + title + text[r.end:], readAs(text[r.start:r.end], title), nil
		}
	}
	return "", nil, nil
}

// clippedLaws lists the laws whose title a run clips: those whose words begin as typed,
// where there are any.
func (g *generation) clippedLaws(r *clippedName) (works []int32) {
	for _, how := range []func(typed, word string) bool{begins, clips} {
		if works = g.clippedBy(r, how); len(works) > 0 {
			break
		}
	}
	return works
}

func (g *generation) clippedBy(r *clippedName, how func(typed, word string) bool) (works []int32) {
	for _, l := range g.almost.laws {
		w := &g.m.Works[l.work]
		if !slices.Contains(r.kinds, l.kind) || r.year != "" && strconv.Itoa(w.Year) != r.year {
			continue
		}
		if len(r.words) == 1 && r.words[0] == allLetters(w.Title) || slices.ContainsFunc(clippedNames(w.Title), func(n []string) bool { return clipsAll(r.words, n, how) }) {
			works = append(works, l.work)
		}
	}
	return works
}

// leads reports whether the first of several laws is meant: its provision is cited far
// more than that of any other.
func (g *generation) leads(all []holder) bool {
	return len(all) == 1 || all[0].lettered > all[1].lettered || all[0].cited > mostCited*max(1, all[1].cited)
}

// shortNamed lists the laws that one or two words of their titles and the number of a
// provision, which are all that is typed, may mean. Where a provision of that number in
// another law is headed by the words, they are a subject: "maintenance 9". A law whose
// copy lost the provision is meant as well: "9 defamation".
func (g *generation) shortNamed(text string) []holder {
	toks := analysis.Terms(analysis.Exact, text)
	num, unit, _ := numberOf(text, toks)
	var words []string
	for _, t := range toks {
		switch term := t.Term; {
		case titleKind(term) != "":
			return nil
		case term[0] >= '0' && term[0] <= '9' || sectionWords[term] || fillers[term] || markers[term]:
		default:
			words = append(words, term)
		}
	}
	if num == "" || len(words) == 0 || len(words) > 2 || slices.ContainsFunc(words, func(w string) bool { return asks[w] || smallWords[w] }) ||
		!slices.ContainsFunc(words, func(w string) bool { return len(w) >= firstOfLong }) {
		return nil
	}
	if w := g.lost(words[0], num); len(words) == 1 && w >= 0 {
		return []holder{{work: w, passage: -1}}
	}
	var works []int32
	for _, l := range g.almost.laws {
		if titleHas(g.m.Works[l.work].Title, words) {
			works = append(works, l.work)
		}
	}
	all := g.holders(g.withUnit(works, num, unit), num)
	if len(all) == 0 || len(all) > fewHolders && !g.leads(all) || g.headedElsewhere(words, num, works) {
		return nil
	}
	return all
}

// withUnit leaves of several laws those that have the provision as it is asked for.
func (g *generation) withUnit(works []int32, num, unit string) []int32 {
	return slices.DeleteFunc(slices.Clone(works), func(w int32) bool { return !g.hasUnit(w, num, unit) && unit != "" })
}

// titleHas reports whether a title has the words, one of them whole and others perhaps
// clipped.
func titleHas(title string, words []string) bool {
	in, whole := strings.Fields(analysis.PhraseKey(title)), false
	for _, w := range words {
		switch {
		case slices.Contains(in, w) || slices.Contains(in, w+"s"):
			whole = whole || len(w) >= firstOfLong
		case len(w) < 3 || !slices.ContainsFunc(in, func(t string) bool { return strings.HasPrefix(t, w) }):
			return false
		}
	}
	return whole
}

// headedOf is how many laws are looked at for a heading, those first whose provision of
// the number is cited most.
const headedOf = 40

// headedElsewhere reports whether a provision of the number in a law beside those listed is
// headed by one of the words.
func (g *generation) headedElsewhere(words []string, num string, but []int32) bool {
	var others []int32
	for _, l := range g.almost.laws {
		if !slices.Contains(but, l.work) {
			others = append(others, l.work)
		}
	}
	all := g.holders(others, num)
	return slices.ContainsFunc(all[:min(len(all), headedOf)], func(h holder) bool {
		rec, _, err := g.read(h.passage, false)
		if err != nil {
			return false // the search itself meets and tells it
		}
		heading := strings.Fields(analysis.PhraseKey(rec.Heading))
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(heading, w) })
	})
}

// lawNamed writes the title of a law in the place of its name in a text that names none
// in full, and says so where it read other words than were typed; where several laws
// may be meant, it lists them.
func (g *generation) lawNamed(text string) (mended string, said *remark.Remark, several []holder) {
	if mended, said = g.remember(text); mended != "" {
		return mended, said, nil
	}
	if mended, said, several = g.clipped(text); mended != "" || several != nil {
		return mended, said, several
	}
	if mended, said = g.bareName(text); mended != "" {
		return mended, said, nil
	}
	all := g.shortNamed(text)
	if len(all) == 0 || !g.leads(all) {
		return "", nil, all
	}
	title := g.m.Works[all[0].work].Title
	return "s. " + numberAsTyped.FindString(text) + " " + title, nil, nil
}

// numberAsTyped is the number of a provision with its letter and clauses.
var numberAsTyped = regexp.MustCompile(`\d+(?:-?[A-Za-z]\b)?(?: ?\(\w{1,4}\))*`)

// raiseEach raises a provision in each of the laws that words of a query may name.
func (g *generation) raiseEach(u *understood, typed string, all []holder) {
	weight := float32(3)
	for _, h := range all[:min(len(all), fewHolders+1)] {
		u.lifts = append(u.lifts, lift{h.work, h.passage, weight, "the query, whose letters may name its law"})
		u.info.Understood.Add(remark.MayBe, typed, g.placeName(&place{target: target{h.work, h.passage}}))
		weight *= 0.8
	}
	u.info.Intent = string(intent.ActSection)
}
