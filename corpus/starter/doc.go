// Package starter is the library that Daleel ships: digests of the laws that
// callers meet most, and help guides by situation, in English and Urdu. The
// texts of the laws are not part of it; every word here is our own, and every
// fact names the place at which it was read.
//
// The data are plain text files under data/: one file a work in data/works, one
// file a guide in data/guides, one file of helplines, and for each work a table
// in data/proofs that ties every fact to a range of bytes of the text that it
// was checked against. doc/starter.md describes the formats; Check says in plain
// words what is wrong with them; the command in verify reads the proofs against
// the texts.
package starter
