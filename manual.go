// Package daleel holds what the program shows of its own documents. They lie in doc/,
// where who reads the source looks for them, and are embedded from there: there is no
// second copy to keep alike. The program itself is cmd/daleel.
package daleel

import _ "embed" // the manual

// QuerySyntax is the manual of the query language, in Markdown.
//
//go:embed doc/query-syntax.md
var QuerySyntax []byte

// QuerySyntaxUrdu is our translation of the manual into Urdu: the same headings, tables
// and examples in the same order.
//
//go:embed doc/query-syntax.ur.md
var QuerySyntaxUrdu []byte
