// Package raster turns the pictures inside PDFs, and picture files, into what
// an OCR program reads well: grey, upright, neither tiny nor huge.
package raster
