// Package query reads what a person types: words, "exact phrases", AND, OR,
// NOT and -, parentheses, field:value, ranges, proximity, prefix* and fuzzy~.
//
// Typed text never fails. What cannot be meant as syntax is read as words, what
// is broken is mended, and each mending is told in Query.Repairs. The tree
// prints back as text that reads as the same tree.
//
//	q := query.Parse(`title:"family courts" AND (khula OR talaq) -repealed`)
//	q.Root // And{Field{title, Phrase}, Or{…}, Not{…}}
//
// The grammar, loosest binding first:
//
//	or    = and { "OR" and }
//	and   = seq { "AND" seq }
//	seq   = unary { unary }
//	unary = ( "-" | "NOT" ) unary | field ":" value | phrase | word | "(" or ")"
package query
