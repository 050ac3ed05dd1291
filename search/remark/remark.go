// Package remark holds what a search says of how it read a query: each remark is a
// code with its values, which an interface may say in its own language, and this is
// the one place of the English sentences.
//
//	remark.New(remark.ReadAs, "lantern keepin", "Lantern Keeping Act, 2031").String()
//	// read “lantern keepin” as Lantern Keeping Act, 2031
package remark

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Code names a kind of remark. Codes are part of the API: they are added, never
// renamed.
type Code string

// What the query language mends. Values are in the order of the sentence.
const (
	OpenQuote   Code = "open_quote"
	EmptyQuote  Code = "empty_quote"
	NoValue     Code = "no_value"      // field
	FieldAsWord Code = "field_as_word" // field
	Joined      Code = "joined"        // field
	StarInside  Code = "star_inside"
	NoField     Code = "no_field" // what stands before the colon
	Mark        Code = "mark"     // the mark
	Closing     Code = "closing"
	Long        Code = "long"
	Spoken      Code = "spoken"
	FirstWords  Code = "first_words" // number of words
	OneSide     Code = "one_side"    // operator
	DoubleNot   Code = "double_not"
	NotAlone    Code = "not_alone"
	Between     Code = "between" // field
	NoYear      Code = "no_year" // word, two ways to write a year
	Depth       Code = "depth"   // most parentheses in each other
	OpenParen   Code = "open_paren"
	EmptyParen  Code = "empty_paren"
	ShortStar   Code = "short_star"  // word
	ShortFuzzy  Code = "short_fuzzy" // word
	OneWord     Code = "one_word"
	NearFive    Code = "near_five"
	Distance    Code = "distance" // number of words
)

// What the engine understands.
const (
	// Named is the name of a work or a provision that the query means.
	Named     Code = "named"
	Story     Code = "story"
	Expanded  Code = "expanded"   // words looked up, words not
	ReadAs    Code = "read_as"    // typed name, title
	Limit     Code = "limit"      // title of the law that sets the time
	Unmarked  Code = "unmarked"   // part or chapter
	OnlyUrdu  Code = "only_urdu"  // provision
	AlsoJudge Code = "also_judge" // query for the judge
	MayBe     Code = "may_be"     // letters, provision of a law for which they may stand
	Province  Code = "province"   // name, number of its laws that are held
	Abroad    Code = "abroad"     // country
	Elsewhere Code = "elsewhere"  // law, where it holds, the place that is asked for
	Citing    Code = "citing"     // citations of what is not held
	Judgments Code = "judgments"  // query that finds these alone
	Bench     Code = "bench"      // judge, query for the judge
)

// Warns reports whether a remark tells what to beware of in what is found, rather than how
// the query was read.
func (c Code) Warns() bool { return c == Province || c == Abroad || c == Elsewhere }

// Offered is the query that a remark offers, which finds something else; false for none.
func (r Remark) Offered() (query string, ok bool) {
	at := map[Code]int{Judgments: 0, AlsoJudge: 0, Bench: 1}
	i, ok := at[r.Code]
	if !ok || i >= len(r.Values) {
		return "", false
	}
	return r.Values[i], true
}

// sentences have the values at {0}, {1}, ….
var sentences = map[Code]string{
	OpenQuote:   "closed a quotation that was left open",
	EmptyQuote:  "left out an empty quotation",
	NoValue:     "{0}: has no value; the word is searched",
	FieldAsWord: "read {0}: as a word; a field's value touches its colon",
	Joined:      "joined {0}: to the word behind it",
	StarInside:  "a * counts only at the end of a word",
	NoField:     "{0}: is no field; its words are searched",
	Mark:        "read {0} as a space; AND and OR are written in capitals",
	Closing:     "left out a closing parenthesis without an opening one",
	Long:        "read a long text as words side by side, without its quotation marks and brackets",
	Spoken:      "read AND, OR and NOT as words of a sentence",
	FirstWords:  "used the first {0} words of a long text",
	OneSide:     "left out {0} with nothing on one side",
	DoubleNot:   "read a doubled NOT as one",
	NotAlone:    "left out NOT with nothing behind it",
	Between:     "left out what stood between {0}: and its value",
	NoYear:      "“{0}” is no year: write {1} or {2}",
	Depth:       "read parentheses deeper than {0} as none",
	OpenParen:   "closed a parenthesis that was left open",
	EmptyParen:  "left out empty parentheses",
	ShortStar:   "left out * behind {0}: it needs three letters before it",
	ShortFuzzy:  "left out ~ behind {0}: it needs four letters before it",
	OneWord:     "left out ~ behind a quotation of one word",
	NearFive:    "took ~ for ~5: within five words",
	Distance:    "took the distance for {0} words, the most there is",

	Named:     "{0}",
	Story:     "searched for the part of the story that says what it is about",
	Expanded:  "looked up the first {0} words with * or ~, and searched {1} more as they stand",
	ReadAs:    "read “{0}” as {1}",
	Limit:     "time limit in the {0}",
	Unmarked:  "{0}: our copy of this law does not mark it",
	OnlyUrdu:  "{0}: held in Urdu only",
	AlsoJudge: "also a judge's name: {0} finds the judgments of the bench",
	MayBe:     "{0} may be {1}",
	Province:  "the law of {0} is hardly held (laws of its own: {1}); most of this is federal law",
	Abroad:    "the law of {0} is not held: this is the law of Pakistan",
	Elsewhere: "{0} is law for {1} only, not for {2}",
	Citing:    "what cites {0}, which is not held",
	Judgments: "judgments first; {0} finds them alone",
	Bench:     "judgments of the bench of {0}: {1}",
}

// Codes lists the codes, sorted.
func Codes() []Code { return slices.Sorted(maps.Keys(sentences)) }

// Sentence is the English sentence of a code, with {0}, {1}, … where its values go.
func (c Code) Sentence() string { return sentences[c] }

// Remark is one thing said of a query.
type Remark struct {
	Code Code
	// Values are words of the query, numbers, and names of laws and judges.
	Values []string
}

// New makes a remark.
func New(code Code, values ...string) Remark { return Remark{code, values} }

// String says the remark in English.
func (r Remark) String() string {
	var places []string
	for i, v := range r.Values {
		places = append(places, "{"+strconv.Itoa(i)+"}", v)
	}
	return strings.NewReplacer(places...).Replace(r.Code.Sentence())
}

// Equal reports whether r and other say the same.
func (r Remark) Equal(other Remark) bool {
	return r.Code == other.Code && slices.Equal(r.Values, other.Values)
}

// List is remarks in the order in which they are said.
type List []Remark

// Add appends a remark that is not said yet.
func (l *List) Add(code Code, values ...string) {
	r := New(code, values...)
	if !slices.ContainsFunc(*l, r.Equal) {
		*l = append(*l, r)
	}
}

// Texts are the remarks in English.
func (l List) Texts() []string {
	var out []string
	for _, r := range l {
		out = append(out, r.String())
	}
	return out
}
