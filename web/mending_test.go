package web

import (
	"strings"
	"testing"

	"daleel/search/query"
	"daleel/web/locale"
)

// TestMendingsInUrdu mends queries of every kind and sees that each sentence about
// it has one in Urdu, and that every sentence of the table is said by some query or
// is search's own.
func TestMendingsInUrdu(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := labels{printers[locale.Urdu], printers}
	said := []string{
		"searched for the part of the story that says what it is about",
		"looked up the first 24 words with * or ~, and searched 6 more as they stand",
		"read “lantern keepin” as Lantern Keeping Act, 2031",
		"time limit in the Limitation Act, 1908",
		"Chapter XVI: our copy of this law does not mark it",
		"also a judge's name: judge:heron finds the judgments of the bench",
		"judgments of the bench of Justice Heron: judge:heron",
	}
	for _, q := range []string{
		`"wick and oil`, `"" wick`, `year: `, `wick year:`, `title:`, `tobacco control law court: sales`, `court: lahore bail`, `li*ght`, `foo:bar`, `a & b`, `a | b`, `wick)`,
		strings.Repeat("(wick) ", 60), strings.Repeat("wick oil lamp ", 200), `AND wick`, `wick OR`, `NOT NOT wick`, `wick NOT`, `year:soon`, `year:( 2016`, `title:( ) wick`, `(wick`, `() wick`,
		strings.Repeat("(", 40) + "wick" + strings.Repeat(")", 40), `a* wick`, `abc~ wick`, `"wick"~3`, `"wick oil"~`, `"wick oil"~900`, `title:AND wick`, `court:- lahore`, `court:NOT lahore`, `court:title:lahore`,
		strings.Repeat(`the keeper said "light the wick" and left `, 40), strings.Repeat("wick oil lamp ", 4000),
	} {
		said = append(said, query.Parse(q).Repairs...)
	}
	seen := map[string]bool{}
	for _, s := range said {
		got := l.mending(s)
		if got.Lang != "ur" {
			t.Errorf("%q is said in English", s)
		}
		for _, m := range mendings {
			if m.said.MatchString(s) {
				seen[m.key] = true
				break
			}
		}
	}
	for _, m := range mendings {
		if !seen[m.key] {
			t.Errorf("no query here is answered with %s", m.key)
		}
	}
	if got := l.mending("Section 4, Lantern Keeping Act, 2031"); got.Lang != "en" {
		t.Errorf("the name of a provision is %v", got)
	}
}
