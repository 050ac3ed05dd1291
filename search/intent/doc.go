// Package intent tells what kind of query one is and how such queries are
// ranked.
//
// Rules come first and are tried from the surest to the vaguest: citations and
// provisions as package citation reads them, names of cases, quotations, then
// the script and the words. Each kind has a ranking profile in profiles.json, a
// data file with a version, so that weights can be fitted and compared without
// touching the program.
//
// A Reader (intent.go) takes what is beside the point from what callers say (courtesy.go,
// oneself.go), and tells who speaks (voice.go), what is asked of a law (ofalaw.go,
// defined.go, limits.go), of the courts (judgments.go) and of a place (places.go).
// profile.go holds the weights and tune.go what may be fitted of them.
package intent
