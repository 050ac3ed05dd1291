package web

import (
	"regexp"

	"daleel/web/locale"
)

// mendings are what a search says of how it read a query, as search and its query
// language word it. What is caught is a word of the query, a number or the name of a
// law.
var mendings = sayings{
	{regexp.MustCompile(`^closed a quotation that was left open$`), "mend.open_quote"},
	{regexp.MustCompile(`^left out an empty quotation$`), "mend.empty_quote"},
	{regexp.MustCompile(`^(.+): has no value; the word is searched$`), "mend.no_value"},
	{regexp.MustCompile(`^read (.+): as a word; a field's value touches its colon$`), "mend.field_as_word"},
	{regexp.MustCompile(`^joined (.+): to the word behind it$`), "mend.joined"},
	{regexp.MustCompile(`^a \* counts only at the end of a word$`), "mend.star_inside"},
	{regexp.MustCompile(`^(.+): is no field; its words are searched$`), "mend.no_field"},
	{regexp.MustCompile(`^read (.+) as a space; AND and OR are written in capitals$`), "mend.mark"},
	{regexp.MustCompile(`^left out a closing parenthesis without an opening one$`), "mend.closing"},
	{regexp.MustCompile(`^read a long text as words side by side, without its quotation marks and brackets$`), "mend.long"},
	{regexp.MustCompile(`^used the first (.+) words of a long text$`), "mend.first_words"},
	{regexp.MustCompile(`^left out (.+) with nothing on one side$`), "mend.one_side"},
	{regexp.MustCompile(`^read a doubled NOT as one$`), "mend.double_not"},
	{regexp.MustCompile(`^left out NOT with nothing behind it$`), "mend.not_alone"},
	{regexp.MustCompile(`^left out what stood between (.+): and its value$`), "mend.between"},
	{regexp.MustCompile(`^“(.+)” is no year: write (year:\S+) or (year:\S+)$`), "mend.no_year"},
	{regexp.MustCompile(`^read parentheses deeper than (.+) as none$`), "mend.depth"},
	{regexp.MustCompile(`^closed a parenthesis that was left open$`), "mend.open_paren"},
	{regexp.MustCompile(`^left out empty parentheses$`), "mend.empty_paren"},
	{regexp.MustCompile(`^left out \* behind (.+): it needs three letters before it$`), "mend.short_star"},
	{regexp.MustCompile(`^left out ~ behind (.+): it needs four letters before it$`), "mend.short_fuzzy"},
	{regexp.MustCompile(`^left out ~ behind a quotation of one word$`), "mend.one_word"},
	{regexp.MustCompile(`^took ~ for ~5: within five words$`), "mend.near_five"},
	{regexp.MustCompile(`^took the distance for (.+) words, the most there is$`), "mend.distance"},
	{regexp.MustCompile(`^searched for the part of the story that says what it is about$`), "mend.story"},
	{regexp.MustCompile(`^looked up the first (.+) words with \* or ~, and searched (.+) more as they stand$`), "mend.expanded"},
	{regexp.MustCompile(`^read “(.+)” as (.+)$`), "mend.read_as"},
	{regexp.MustCompile(`^time limit in the (.+)$`), "mend.limit"},
	{regexp.MustCompile(`^(.+): our copy of this law does not mark it$`), "mend.unmarked"},
	{regexp.MustCompile(`^also a judge's name: (.+) finds the judgments of the bench$`), "mend.also_judge"},
	{regexp.MustCompile(`^judgments of the bench of (.+): (judge:.+)$`), "mend.bench"},
}

// mending says how a query was read in the reader's language. What it does not
// know, such as the name of a provision, stays as it is written.
func (l labels) mending(s string) spoken {
	if l.p.Tag() == locale.Urdu {
		if key, caught, ok := mendings.find(s); ok {
			var args []any
			for _, a := range caught {
				args = append(args, apart(a))
			}
			return spoken{Text: l.p.Text(key, args...), Lang: "ur", Dir: "rtl"}
		}
	}
	return spoken{Text: clean(s), Lang: "en", Dir: "auto"}
}

func (l labels) mended(said []string) (out []spoken) {
	for _, s := range said {
		out = append(out, l.mending(s))
	}
	return out
}
