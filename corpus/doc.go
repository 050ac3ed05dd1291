// Package corpus holds the words of the house: what a document of law is to
// Daleel, and nothing that reads, writes or fetches one.
//
// A work is the law as such ("the Prevention of Electronic Crimes Act, 2016");
// an expression is one language and one date of it; a manifestation is the PDF
// or text that we hold, and an item is that file's bytes, known by SHA-256.
// A [Document] describes one expression as one item holds it. Its parts are
// [Provision] values: sections, articles, rules, schedule entries, and also the
// numbered paragraphs of a judgment or report, each with an Akoma Ntoso eId
// ("sec_21", "art_25A", "para_12").
//
// Identifiers follow the Akoma Ntoso naming convention, for example
//
//	/akn/pk/act/2016/40                 the work
//	/akn/pk/act/2016/40/eng@2025-01-29  an expression of it
//	/akn/pk/act/2016/40#sec_21          a provision
//
// and are made and read by package workid. The closed lists (kinds, languages,
// statuses, meanings of dates) and the small tables of courts, jurisdictions
// and topics live here because every room of the house speaks them.
package corpus
