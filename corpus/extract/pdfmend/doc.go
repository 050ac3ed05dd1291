// Package pdfmend rewrites a PDF that a strict reader refuses into one that it
// reads: without a cross-reference table, with junk before the header or after
// the end, cut short, with filters or encryption that the reader does not know.
//
// It does not trust the file's table. It looks for every "n g obj" in the
// bytes, reads what follows, unpacks object streams, decrypts with the standard
// handler (RC4 and AES, all revisions) and writes the objects anew, one after
// the other, with a table that is true. Images and embedded fonts are left
// out: the text does not need them.
package pdfmend
