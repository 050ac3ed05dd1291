package search_test

import (
	"testing"

	"daleel/corpus"
)

// TestHeadingTyped: who types a heading gets that provision before others that the
// thesaurus knows by some of the same words.
func TestHeadingTyped(t *testing.T) {
	f := small()
	f.add("/akn/pk/act/1898/5", corpus.Metadata{
		Kind: corpus.KindAct, Title: "Code of Lamp Oil, 1898", Number: "V", Year: 1898, Jurisdiction: "pk", Status: corpus.StatusInForce,
	}, []corpus.Provision{
		section("499", "Bond of keeper and sureties", "The discharge of sureties of a keeper is written on the bond. No discharge of sureties is given by night."),
		section("502", "Discharge of sureties", "They may ask to go at any time, and another is then called who lives in the same street and knows the keeper, his lamp, his oil, his hours, his ladder and the tower that he climbs. The warden hears both of them, looks at what each of them owns, and writes down what was said, so that nobody forgets it when the oil is counted at the end of the year."),
		section("515", "Who may be called as keeper", "The tower chooses among those who live near it, by the length of the ladder that each of them can carry and by what the others say, once in every year."),
		section("516", "Calling", "A keeper may be called by night. Where a keeper is called, the keeper who may be called goes up."),
		section("514", "Forfeiture of bond", "The discharge of sureties ends the bond. After the discharge of sureties nobody pays."),
	})
	e := open(t, f)
	for q, want := range map[string]string{"discharge of sureties": "sec_502", "bond of keeper and sureties": "sec_499", "who may be called as keeper": "sec_515"} {
		res, _ := find(t, e, q)
		if len(res.Hits) == 0 || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != want {
			t.Errorf("%q finds %+v, want %s", q, res.Hits, want)
		}
	}
}
