// Package schema says what an index generation looks like on disk: the names
// and analyzers of the Bleve fields, the files beside them and the version that
// binds writer and reader. Package indexer writes generations, package search
// reads them; both know the format from here alone.
//
//	index/CURRENT            the name of the current generation
//	index/gen-000012/        an immutable generation: manifest and type-ahead
//	index/shard-000007/      immutable passages: a Bleve index and their text
//
// A generation lists the shards that it reads and, for each, which passage every
// Bleve document number stands for. A shard is never written to again: a work
// that changed is built into a new shard, and its old documents stand for
// nothing in the new generation's list.
package schema

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"

	"daleel/indexer/analysis"
)

// Version is the version of the format and of what analysis puts in it. A
// generation of another version has to be rebuilt.
const Version = 10

// The fields of a work's document.
const (
	FieldTitle      = "title"       // title and alternative titles, stemmed
	FieldTitleExact = "title_exact" // the same, as it stands
	FieldTitleUr    = "title_ur"
	FieldCitation   = "citation" // number, neutral and reporter citations, case numbers
	FieldParty      = "party"    // of judgments that are not sensitive
	FieldJudge      = "judge"
	FieldLong       = "long" // long title, topic names, publisher
)

// The fields of a passage's document.
const (
	FieldHeading  = "heading"
	FieldBody     = "body"
	FieldExact    = "exact"     // heading and body unstemmed, with positions
	FieldUrdu     = "ur"        // heading and body in Urdu letters
	FieldUrduBare = "ur_bare"   // the same without endings
	FieldTrail    = "trail"     // the headings above
	FieldDigest   = "digest"    // our plain words, English and Roman Urdu
	FieldDigestUr = "digest_ur" // our plain words in Urdu
	FieldRoman    = "roman"     // sound keys of Urdu and Roman Urdu text
)

// analyzers names the analyzer of each field.
var analyzers = map[string]string{
	FieldTitle: analysis.English, FieldTitleExact: analysis.Exact, FieldTitleUr: analysis.Urdu,
	FieldCitation: analysis.Exact, FieldParty: analysis.Exact, FieldJudge: analysis.Exact, FieldLong: analysis.English,
	FieldHeading: analysis.English, FieldBody: analysis.English, FieldExact: analysis.Exact, FieldUrdu: analysis.Urdu, FieldUrduBare: analysis.UrduLoose,
	FieldTrail: analysis.English, FieldDigest: analysis.English, FieldDigestUr: analysis.Urdu, FieldRoman: analysis.RomanUrdu,
}

// positioned lists the fields in which phrases are looked for.
var positioned = map[string]bool{FieldExact: true, FieldTitleExact: true, FieldCitation: true, FieldParty: true, FieldJudge: true}

// Mapping is the static mapping of a shard: text fields only, nothing stored, no
// doc values, no catch-all field. What a hit shows is kept beside Bleve.
func Mapping() (mapping.IndexMapping, error) {
	doc := bleve.NewDocumentStaticMapping()
	for name, analyzer := range analyzers {
		f := bleve.NewTextFieldMapping()
		f.Analyzer = analyzer
		f.Store, f.DocValues, f.IncludeInAll = false, false, false
		f.IncludeTermVectors = positioned[name]
		doc.AddFieldMappingsAt(name, f)
	}
	m := bleve.NewIndexMapping()
	m.DefaultMapping = doc
	m.DefaultAnalyzer = analysis.Exact
	m.StoreDynamic, m.IndexDynamic, m.DocValuesDynamic = false, false, false
	m.ScoringModel = index.BM25Scoring
	return m, m.Validate()
}
