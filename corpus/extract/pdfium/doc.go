// Package pdfium draws pages of PDFs and reads their letters with PDFium, which
// comes with the program as WebAssembly and needs nothing installed.
//
// WebAssembly keeps the module away from everything but the file that it is
// given, and bounds its memory. It does not bound its time: run an Engine in a
// process that can be killed. Memory that PDFium takes it keeps, so such a
// process should be replaced after some hundreds of pages.
package pdfium
