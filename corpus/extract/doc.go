// Package extract turns the bytes of a file into pages of text.
//
// A [Reader] looks at the bytes, never at the name alone, to tell what a file
// is, and reads PDF, HTML, plain text, DOCX, RTF, EPUB and zip archives of
// these. Every reading ends with a [Result]: its Status says how it ended and,
// where it is not ok, its Reason says in a sentence what to do about it.
//
// Files that could hang or kill a process are read by worker processes: the
// program's own binary started with a hidden subcommand whose body is
// [RunWorker]. A worker has a limit of address space and a deadline; one that
// dies takes only its file with it.
//
// reader.go goes from a path to a Result: sniff.go tells what the file is; pool.go and
// worker.go run the processes; pdf.go, docx.go, html.go, plain.go, markdown.go, rtf.go,
// epub.go and unpack.go read each kind; second.go asks PDFium where our reader fails,
// scan.go and reread.go have pictures read by OCR, kept.go keeps that; quality.go judges
// each page. draw.go draws a page for people.
package extract
