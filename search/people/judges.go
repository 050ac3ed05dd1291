package people

import (
	"cmp"
	"slices"
	"strings"

	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// The names of judges as headers have them: one judge is spelt with and without
// hyphens, initials and "Syed", in capitals and by bad scans. One spelling stands for
// all of them as a value of the facet.

// What makes a rare spelling a slip for a common one.
const (
	slipCount   = 2  // judgments that a slip may stand in
	slipRatio   = 4  // times as many must have the other spelling
	slipLetters = 10 // letters of a name from which two may differ, else one
	leastName   = 7  // letters of a name in which one may be wrong
)

// forenames may be left out before the name that a judge goes by.
var forenames = analysis.WordSet("syed sayyed sayed mian ch chaudhry chaudhary sh sheikh sardar malik qazi mirza raja rana dr")

// Judges are the judges of the works held. They may be shared.
type Judges struct {
	byLetters map[string]string // letters of a spelling → the name
	list      []judgeName
}

// judgeName is one judge: the name in words, and how each of them sounds.
type judgeName struct {
	name  string
	words []string
	keys  []string
}

// Of gives the judges of a work's header, each once, by the names of the facet.
func (j *Judges) Of(w *schema.Work) (names []string) {
	for _, s := range w.Judges {
		if n := j.Named(s); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// Named gives the name of the facet for a spelling; "" for what is no name.
func (j *Judges) Named(s string) string { return j.byLetters[lettersOf(cleanJudge(s))] }

// NewJudges joins the spellings that the headers of works have.
func NewJudges(works []schema.Work) *Judges {
	spelt, groups := map[string]map[string]int{}, map[string]int{} // letters → spellings, → judgments
	for i := range works {
		for _, s := range works[i].Judges {
			name := cleanJudge(s)
			key := lettersOf(name)
			if key == "" {
				continue
			}
			if spelt[key] == nil {
				spelt[key] = map[string]int{}
			}
			spelt[key][name]++
			groups[key]++
		}
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(groups[b]-groups[a], cmp.Compare(a, b)) })
	j := &Judges{byLetters: map[string]string{}}
	var led []string
	for _, k := range keys {
		if to := slipOf(k, commonest(spelt[k]), led, groups, j.byLetters); to != "" {
			j.byLetters[k] = j.byLetters[to]
			continue
		}
		name := commonest(spelt[k])
		j.byLetters[k] = name
		led = append(led, k)
		n := judgeName{name: name, words: strings.Fields(name)}
		for _, w := range n.words {
			n.keys = append(n.keys, nameKey(w))
		}
		j.list = append(j.list, n)
	}
	return j
}

// commonest is the spelling that most judgments have.
func commonest(spellings map[string]int) (best string) {
	for s, n := range spellings {
		if best == "" || n > spellings[best] || n == spellings[best] && s < best {
			best = s
		}
	}
	return best
}

// slipOf finds the one commoner name of which a spelling is a slip, or which it has
// without its forename; "" for none or several.
func slipOf(key, name string, led []string, groups map[string]int, names map[string]string) string {
	found := ""
	for _, l := range led {
		if !sameButForename(name, names[l]) && !slipFor(key, l, groups) {
			continue
		}
		if found != "" {
			return ""
		}
		found = l
	}
	return found
}

func slipFor(key, led string, groups map[string]int) bool {
	if groups[key] > slipCount || groups[led] < slipRatio*groups[key] || len(key) < leastName {
		return false
	}
	most := 1
	if len(key) >= slipLetters {
		most = 2
	}
	return citation.Distance(key, led, most) >= 0
}

// sameButForename reports whether one of two names has a forename more before three
// words and more that are the same.
func sameButForename(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	fore, rest, ok := strings.Cut(b, " ")
	return ok && forenames[strings.ToLower(strings.Trim(fore, "."))] && strings.Count(rest, " ") > 1 && lettersOf(rest) == lettersOf(a)
}

// cleanJudge is a name without titles and what a header has behind a comma; "" where
// it is none: one word, figures, dots that lead to "Applicant".
func cleanJudge(s string) string {
	s, _, _ = strings.Cut(s, ",")
	words := strings.Fields(s)
	for len(words) > 0 && benchTitles[strings.ToLower(strings.Trim(words[0], "."))] && len(words[0]) > 1 {
		words = words[1:]
	}
	if len(words) < 2 || len(words) > mostNames+2 || strings.ContainsAny(s, "0123456789…:;()/") || strings.Contains(s, " of ") {
		return ""
	}
	return strings.Join(words, " ")
}

// lettersOf is a name by its letters alone.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// nameKey is the sound of a word of a name in Latin or Urdu letters: its consonants,
// an initial vowel as "a". Short names are told by their order among others.
func nameKey(word string) string { return analysis.NameKey(strings.Trim(word, ".,")) }

// urduTitles stand before a judge's name in Urdu; urduAsks ask for what a judge decided,
// urduFills say nothing beside a name.
var (
	urduTitles = analysis.WordSet("جسٹس جج چیف مسٹر مسز محترم محترمہ")
	urduAsks   = analysis.WordSet("فیصلے فیصلہ فیصلوں احکامات")
	urduFills  = analysis.WordSet("حکم کے کا کی پر میں سے نے صاحب صاحبہ")
)

// leastUrduName is the consonants that a name in Urdu letters must have in all.
const leastUrduName = 4

// AskedInUrdu finds the judge whom a query in Urdu letters names: "جسٹس منصور علی شاہ".
func (j *Judges) AskedInUrdu(toks []analysis.Token) (b Bench, ok bool) {
	if !mayName(toks) {
		return b, false
	}
	var name, rest []string
	titled, asks := false, false
	for _, t := range toks {
		switch {
		case urduTitles[t.Term]:
			titled = true
		case urduAsks[t.Term]:
			asks = true
		case urduFills[t.Term]: // "میں" asks for no judge
		default:
			name = append(name, t.Term)
		}
	}
	for n := min(mostNames, len(name)); n > 1 || n == 1 && titled; n-- {
		for from := 0; from+n <= len(name); from++ {
			as, whole := j.Sounding(name[from : from+n])
			if as == "" {
				continue
			}
			rest = append(slices.Clone(name[:from]), name[from+n:]...)
			if len(rest) > 0 && !titled && !asks {
				continue
			}
			return Bench{Name: as, Rest: strings.Join(rest, " "), Sure: titled || asks || len(rest) == 0, Whole: whole}, true
		}
	}
	return b, false
}

// Sounding finds the words of the one judge's name that sound as words in Urdu letters
// do, in lower case; "" for none or several. Whole says that nothing stands between.
func (j *Judges) Sounding(urdu []string) (name string, whole bool) {
	keys := make([]string, len(urdu))
	for i, w := range urdu {
		if keys[i] = nameKey(w); keys[i] == "" {
			return "", false
		}
	}
	joined := strings.ReplaceAll(strings.Join(keys, ""), "a", "")
	if len(joined) < leastUrduName {
		return "", false
	}
	for i := range j.list {
		as, all := j.list[i].sounds(keys, joined)
		switch {
		case as == "", as == name:
		case name != "":
			return "", false
		default:
			name, whole = as, all
		}
	}
	return name, whole
}

// sounds gives the words of a judge's name that stand for keys: one for one with at
// most NameSlop others between, or a run of them that is one name in other words ("من
// اللہ" for Minallah).
func (n *judgeName) sounds(keys []string, joined string) (name string, whole bool) {
	for from := range n.words {
		run := ""
		for to := from; to < len(n.words); to++ {
			if run += strings.ReplaceAll(n.keys[to], "a", ""); run == joined {
				return strings.ToLower(strings.Join(n.words[from:to+1], " ")), true
			}
		}
	}
	var words []string
	last := -1
	for _, k := range keys {
		at := slices.Index(n.keys[last+1:], k)
		if at < 0 || last >= 0 && at > NameSlop {
			return "", false
		}
		last += at + 1
		words = append(words, n.words[last])
	}
	return strings.ToLower(strings.Join(words, " ")), false
}
