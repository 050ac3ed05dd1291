// Package guidance finds the help guides that a query is about, for whoever tells in
// plain words what happened to them, and none for who asks for the law.
//
// The data goes this way: a Matcher (matcher.go) learns what callers say of each guide (learn.go), in
// words of any script and spelling (words.go). A query's words are weighed for each
// guide, by rarity (score.go) and by how much likelier its callers are to use them
// (likelihood.go, whom.go); where the query is a whole story, over all of it (story.go).
// Of the guides so ranked those are shown of which enough speaks (sure.go), in the order
// of order.go; a query that tells of two needs is asked for a guide of each (needs.go).
package guidance
