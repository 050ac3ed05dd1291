// Package ocr reads pictures of pages with the installed program tesseract and
// draws pages of PDFs with the installed program pdftoppm. Both run as
// processes of their own, one page each, with a deadline and a bound on their
// memory, and end with this process.
package ocr
