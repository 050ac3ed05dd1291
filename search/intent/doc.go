// Package intent tells what kind of query one is and how such queries are
// ranked.
//
// Rules come first and are tried from the surest to the vaguest: citations and
// provisions as package citation reads them, names of cases, quotations, then
// the script and the words. Each kind has a ranking profile in profiles.json, a
// data file with a version, so that weights can be fitted and compared without
// touching the program.
package intent
