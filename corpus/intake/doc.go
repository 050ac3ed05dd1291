// Package intake takes files into the library: it walks what it is given, reads
// each file once, splits it, finds its citations and keeps the result in
// batches, so that an interrupted run loses nothing that it reported and a
// later one goes on from there.
//
// A file that is held already, by its SHA-256 and read by this version of the
// readers, is left alone. A file that cannot be read is kept with its reason and
// never stops the others.
package intake
