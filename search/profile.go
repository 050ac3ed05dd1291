package search

import "daleel/indexer/schema"

// profile is how one kind of query is ranked. The figures are the starting
// point that the fitted profiles of package intent replace.
type profile struct {
	// Fields weighs a term by the field that it stands in.
	Fields map[string]float32
	// K1 and B are BM25's, for passages; TitleB for titles.
	K1, B, TitleB float64
	// Title, Doc and Part weigh the title score, the score of the work as one
	// document and that of its best passage; Rest the next two passages.
	Title, Doc, Part, Rest float32
	// Cover is how much of a passage's score depends on how much of the query
	// it holds, 0 to 1.
	Cover float32
	// Lift is how high a provision that is known to answer is raised, 1 being a
	// full match of the query in body text.
	Lift float32
}

func (p *profile) weight(field string) float32 {
	if w, ok := p.Fields[field]; ok {
		return w
	}
	return 1
}

// standard ranks a query of which nothing more is known.
var standard = profile{
	Fields: map[string]float32{
		schema.FieldHeading: 2.5, schema.FieldBody: 1, schema.FieldTrail: 0.4, schema.FieldDigest: 0.8,
		schema.FieldUrdu: 1, schema.FieldUrduBare: 0.5, schema.FieldDigestUr: 0.8, schema.FieldRoman: 0.3, schema.FieldExact: 1,
		schema.FieldTitle: 1, schema.FieldTitleExact: 1, schema.FieldTitleUr: 1, schema.FieldCitation: 0.6,
		schema.FieldParty: 0.6, schema.FieldJudge: 0.3, schema.FieldLong: 0.3,
	},
	K1: 1.2, B: 0.75, TitleB: 0.6,
	Title: 0.9, Doc: 0.5, Part: 1, Rest: 0.1, Cover: 0.6, Lift: 0.7,
}
