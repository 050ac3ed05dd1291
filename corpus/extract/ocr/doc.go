// Package ocr reads pictures of pages with the installed program tesseract. It
// runs as processes of their own, with a deadline, a limit of memory and one
// thread each, and ends with this one.
package ocr
