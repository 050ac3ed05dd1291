// Package thesaurus joins the words that people use with the words of the law:
// legal terms, plain English, Urdu and Roman Urdu, and the provisions that
// answer.
//
// Tables of three sorts hold it, which a lawyer can extend without programming
// (data/README.md says how):
//
//	works.tsv      short names of laws and their identifiers
//	lexicon*.tsv   words: one meaning a row, in three scripts
//	concepts*.tsv  needs: how callers put them, how the law calls them, where
//	               the law deals with them
//
// Every word of a query is reduced to a lemma, whatever its script: English by
// its stem, Urdu by its folded letters, Roman Urdu by its sound. A concept is
// found when enough of the lemmas of one of its phrases stand in the query, in
// any order; rare lemmas count for more. So a concept written once in English is
// found from Urdu too, as far as the lexicon knows the words.
//
// thesaurus.go and provisions.go read the tables, check.go what is wrong with them;
// lemma.go, lemmas.go, verb.go, loans.go, respell.go and age.go read words; match.go and
// bag.go find concepts, senses.go which of a word's meanings is meant; expand.go makes
// the answer, story.go that of a long text, and phrases.go what type-ahead offers.
package thesaurus
