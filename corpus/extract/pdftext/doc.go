// Package pdftext reads the text layer of a PDF: letters with their places
// become words, lines, columns and pages. The objects of the file are read by
// ledongthuc/pdf; what the letters mean and where they stand is worked out
// here.
package pdftext
