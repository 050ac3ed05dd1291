// Package indexer turns the library into an index generation that package
// search reads.
//
// [Update] compares the library's view with the current generation, builds the
// works that changed into new shards and publishes a generation that lists
// them. Shards are written once, by Bleve's offline builder, and never touched
// again; a generation is a list of shards, the records of its works and the
// type-ahead structure. The name of the current one is swapped in atomically, so
// that a crash at any moment leaves the index as it was.
package indexer
