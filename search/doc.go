// Package search turns a person's words into ranked, grouped and faceted hits
// over an index generation.
//
// A hit is a work; what it points to are its best passages: provisions of a
// statute, paragraphs of a judgment, pages of what has no structure. Facets
// count works exactly, and a facet's own selection does not narrow its own
// counts. Nothing here is HTML: snippets are runs of plain text.
package search
