// Package search turns a person's words into ranked, grouped and faceted hits
// over an index generation.
//
// A hit is a work; what it points to are its best passages: provisions of a
// statute, paragraphs of a judgment, pages of what has no structure. Facets
// count works exactly, and a facet's own selection does not narrow its own
// counts. Nothing here is HTML: snippets are runs of plain text.
//
// An Engine (engine.go) holds the current generation of the index (generation.go) and
// answers Requests (types.go, params.go). A search goes this way:
//
//   - understand.go reads the query, by its grammar (package query), its kind and what
//     callers mean by it (packages intent and thesaurus). Words are first written as the
//     collection has them: numbers (numerals.go), Orders and rules (orderrule.go), compounds
//     (compounds.go), citations out of order (typed.go).
//   - recognise.go finds what the query names. A law may be named by its title (titles.go)
//     or what people make of it (initials.go, shortnames.go, clipped.go, misspelt.go,
//     bare.go); locate.go finds it among what is held, named.go settles which of its provisions, clauses.go, schedules.go,
//     division.go and paragraph.go where in a work; urducopy.go which copy.
//   - What else it asks is told by asked.go and changed.go (of a law that it names),
//     definition.go, limitation.go and limitmatch.go, bench.go and judgments.go (of
//     courts), papers.go, territory.go (of a place), guides.go (of the help guides).
//   - compile.go makes clauses of its words, with fieldquery.go, expanded.go, families.go
//     and, for long texts, prose.go.
//   - evaluate.go scores passages and works by the postings of the index (postings.go,
//     scratch.go, bitset.go, top.go) with the weights of profile.go; closeness.go and pairs.go look at the text of the best again.
//   - run.go raises what was named, ranks, filters and prints the hits: facets.go and
//     labels.go count, marker.go and snippet.go cut snippets, spelling.go and wider.go
//     offer other queries.
//
// What is asked of single works stands apart: work.go and expression.go (a work and its
// copies), citations.go, citing.go and similar.go over who cites whom (graph.go,
// resolver.go, repeal.go), suggest.go (type-ahead) and stats.go.
package search
