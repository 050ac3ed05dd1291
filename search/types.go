package search

import (
	"context"

	"daleel/corpus"
	"daleel/search/remark"
)

// Limits on a request, with their reasons.
const (
	// MaxQueryBytes keeps analysis and clause counts bounded; longer text is
	// refused with corpus.ErrInvalid.
	MaxQueryBytes = 8 << 10
	// MaxPageSize bounds the snippets cut for one answer.
	MaxPageSize = 100
	// DefaultPageSize is used where the request asks for none.
	DefaultPageSize = 20
)

// Sort is an order of hits.
type Sort string

// The orders.
const (
	ByRelevance Sort = "relevance"
	ByNewest    Sort = "newest"
	ByOldest    Sort = "oldest"
	ByTitle     Sort = "title"
)

// Filters narrow a search. Values of one field are alternatives; fields are
// all required. Zero fields do not filter.
type Filters struct {
	Kind         []string
	Jurisdiction []string
	Court        []string
	// Judge holds names of judges as the facet has them, or as any header spells them.
	Judge    []string
	Year     []string
	Topic    []string
	Language []string
	Status   []string
	// Act holds work identifiers: documents that are that work or cite it.
	Act []string
	// From and To bound the year, inclusive; 0 is open.
	From, To int
}

// Request is one search.
type Request struct {
	// Query is what the person typed, unparsed; "" browses everything.
	Query   string
	Filters Filters
	Sort    Sort
	// Page counts from 1; 0 is 1. Size 0 is DefaultPageSize.
	Page, Size int
	// NoFacets and NoSnippets save their cost.
	NoFacets, NoSnippets bool
	// WholeFacets names facets of which every value is listed, in place of the
	// commonest.
	WholeFacets []string
	// Plain searches for the words as they stand: no jump, no expansion.
	Plain bool
	// Explain asks for Hit.Why.
	Explain bool
}

// narrowed reports whether the person is past the first page or keeps to some
// documents, as who reads case law does: a card of help would stand in the way.
func (r *Request) narrowed() bool {
	f := &r.Filters
	return r.Page > 1 || f.From != 0 || f.To != 0 ||
		len(f.Kind)+len(f.Court)+len(f.Judge)+len(f.Year)+len(f.Status)+len(f.Act) > 0
}

// Results is the answer to a Request.
type Results struct {
	Query QueryInfo
	// Total counts works.
	Total    int
	TookMS   float64
	Jump     *Link
	Guidance []Link
	Hits     []Hit
	Facets   []Facet
	Page     int
	Size     int
	// Partial says that a deadline cut the search short.
	Partial bool
	// Generation identifies the index that answered.
	Generation string
}

// QueryInfo says how the query was understood.
type QueryInfo struct {
	Text   string
	Intent string
	// Understood says what was seen in the query: "section 21 of the Prevention
	// of Electronic Crimes Act, 2016".
	Understood remark.List
	// Also lists expansions that were searched too; Repairs says what was mended in
	// the query.
	Also    []string
	Repairs remark.List
	// Suggestion is a better spelling, "" for none.
	Suggestion string
	// Wider is, where nothing was found, the query without its least useful
	// part, which finds something; "" else.
	Wider string
	// NotHeld names what the query cites and the collection lacks. URL leads to
	// the work where only the provision is lacking, else it is "".
	NotHeld []Link

	read string // the query with the names of laws mended, "" where as typed
	cut  bool   // words with * or ~ were left as they stand
}

// Link is a titled address on this site.
type Link struct {
	Title string
	URL   string
	// Detail is one more line for a person, may be empty.
	Detail string
}

// Hit is a work with its best parts.
type Hit struct {
	Document   Summary
	Score      float64
	Provisions []Passage
	// More counts matching parts beyond Provisions.
	More int
	Why  []string
}

// Summary is what a list shows of a work.
type Summary struct {
	ID           string
	Title        string
	Kind         corpus.Kind
	Number       string // as printed, "XL of 2016"
	Year         int
	Jurisdiction string
	Court        string
	Status       corpus.Status
	StatusNote   string
	// RepealedBy are the held laws that repealed it, in Detail on whose word.
	RepealedBy []Link
	Language   corpus.Language
	Date       string // decided, or the leading expression's date
	Citation   string // of a judgment, neutral or of a reporter; of a paper, with issuer, symbol and date
	// Issuer and Symbol are a paper's, Cases the case numbers of a judgment.
	Issuer, Symbol string
	Cases          []string
	Files          []string
	Topics         []string
	Quality        float64
	Engine         string
	// NoIndex is set for judgments; Sensitive hides party names.
	NoIndex   bool
	Sensitive bool
	URL       string
}

// Passage is a matching part of a work.
type Passage struct {
	EID     string
	Number  string
	Kind    corpus.ProvisionKind
	Heading string
	// Trail holds the headings above it, from the outside in.
	Trail   []string
	Page    int // 0 where the source has no pages
	Lang    corpus.Language
	Digest  *corpus.Digest
	Snippet []Fragment
	// Omitted says that the copy marks it as omitted or repealed.
	Omitted bool
	// Expression names the copy where it is not the leading one.
	Expression string
	URL        string
}

// Fragment is a run of a snippet. Text is plain and must be escaped.
type Fragment struct {
	Text  string
	Match bool
}

// Facet counts works by the values of one field.
type Facet struct {
	Name   string
	Label  string
	Values []FacetValue
	// Other counts works under values not listed.
	Other int
}

// FacetValue is one value with the exact number of works.
type FacetValue struct {
	Value    string
	Label    string
	LabelUr  string
	Count    int
	Selected bool
}

// Suggestion is one line of type-ahead.
type Suggestion struct {
	Text string
	// Kind is title, alias, citation, section, guide, judge or need.
	Kind string
	// URL is "" for a need: its text is searched for.
	URL string
}

// Work is what a page about a work needs: its leading document and what else
// is held of it.
type Work struct {
	Summary  Summary
	Document *corpus.Document
	// Others are further expressions and copies, leading one first left out.
	Others []Expression
	// CitedBy counts works that cite this one, in all and by eId.
	CitedBy map[string]int
	// CitedByJudgments counts the judgments among them.
	CitedByJudgments map[string]int
	// Absent are the identifiers among the targets of the document's citations and the
	// laws that amended its provisions, without #eid, that are not held. The other
	// targets are held under the identifier given.
	Absent map[string]bool
	// Generation names the generation of the index that told, "" for none.
	Generation string
}

// Expression is a held copy of a work in one language at one date.
type Expression struct {
	ID       string
	Label    string
	Language corpus.Language
	Date     string
	Files    []string
	URL      string
}

// Searcher is the whole of what api and web ask of an engine. They declare the
// part they use.
type Searcher interface {
	Search(ctx context.Context, req Request) (*Results, error)
	// Work returns the work with the identifier; an expression's identifier
	// gives that expression as the Document. Errors wrap corpus.ErrNotFound,
	// corpus.ErrWithdrawn or corpus.ErrInvalid. A moved identifier gives
	// *MovedError.
	Work(ctx context.Context, id string) (*Work, error)
	Suggest(ctx context.Context, prefix string, n int) ([]Suggestion, error)
	// CitedBy lists the works that cite a work, or its provision eid where that
	// is not "", newest first, at most n; Cites what a work cites. Errors are
	// those of Work.
	CitedBy(ctx context.Context, id, eid string, n int) (*Citers, error)
	Cites(ctx context.Context, id string) ([]Reference, error)
}

// MovedError says that an identifier changed and where the work is now.
type MovedError struct{ To string }

// Error says where the work moved.
func (e *MovedError) Error() string { return "moved to " + e.To }
