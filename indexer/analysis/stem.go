package analysis

import (
	"hash/maphash"
	"sync/atomic"

	"github.com/kljensen/snowball/english"
)

// stemCacheSlots bounds the cache of English stems. Legal English uses some
// thirty thousand words; a slot holds the last word that fell on it.
const stemCacheSlots = 1 << 15

// stemmer gives what rule makes of a word, remembering it in a table of fixed
// size that readers share without locks.
type stemmer struct {
	rule  func(string) string
	seed  maphash.Seed
	slots [stemCacheSlots]atomic.Pointer[stemEntry]
}

type stemEntry struct {
	word string
	stem []byte
}

func newStemmer(rule func(string) string) *stemmer {
	return &stemmer{rule: rule, seed: maphash.MakeSeed()}
}

// stem gives the stem of a folded word. The result is shared: never change it.
func (s *stemmer) stem(word []byte) []byte {
	slot := &s.slots[maphash.Bytes(s.seed, word)%stemCacheSlots]
	if e := slot.Load(); e != nil && e.word == string(word) {
		return e.stem
	}
	w := string(word)
	e := &stemEntry{word: w, stem: []byte(s.rule(w))}
	slot.Store(e)
	return e.stem
}

// stemWord is the uncached rule: one spelling for British and American, one
// word for irregular forms, then Porter 2.
func stemWord(w string) string {
	if base, ok := irregular[w]; ok {
		w = base
	}
	if len(w) < 3 {
		return w
	}
	return english.Stem(w, true)
}

// irregular joins forms that no suffix rule joins: plurals and past forms that
// callers use, and American spellings of the law's words.
var irregular = map[string]string{
	"children": "child", "childs": "child", "women": "woman", "womens": "woman", "men": "man",
	"wives": "wife", "thieves": "thief", "stole": "steal", "stolen": "steal",
	"took": "take", "taken": "take", "gave": "give", "given": "give", "sold": "sell",
	"bought": "buy", "paid": "pay", "told": "tell", "beaten": "beat", "hidden": "hide",
	"kept": "keep", "lost": "lose", "threw": "throw", "thrown": "throw", "ran": "run",
	"left": "leave", "broke": "break", "broken": "break", "wrote": "write", "written": "write",
	"got": "get", "lent": "lend", "bit": "bite", "bitten": "bite", "shot": "shoot",
	"fought": "fight", "caught": "catch", "drove": "drive", "driven": "drive",
	"forbade": "forbid", "forbidden": "forbid", "sought": "seek", "began": "begin",
	"offense": "offence", "offenses": "offences", "defense": "defence", "labor": "labour",
	"labors": "labours", "laborer": "labourer", "license": "licence", "licenses": "licences",
	"judgement": "judgment", "judgements": "judgments", "behavior": "behaviour",
	"organization": "organisation", "organizations": "organisations",
	"authorized": "authorised", "authorize": "authorise", "authorization": "authorisation",
	"unauthorized": "unauthorised", "recognized": "recognised", "recognize": "recognise",
	"favor": "favour", "honor": "honour", "dishonor": "dishonour", "dishonored": "dishonoured",
	"neighbor": "neighbour", "neighbors": "neighbours", "harbor": "harbour",
	"program": "programme", "center": "centre", "wilful": "willful",
	"enrolment": "enrollment", "instalment": "installment", "instalments": "installments",
	"counseling": "counselling", "cancelation": "cancellation", "canceled": "cancelled",
	"penalised": "penalized", "penalise": "penalize", "utilised": "utilized",
	"minimise": "minimize", "legalise": "legalize", "criminalise": "criminalize",
	"photos": "photo",
}
