package search

import index "github.com/blevesearch/bleve_index_api"

// brokenReader is a shard whose dictionaries cannot be read.
type brokenReader struct {
	index.IndexReader
	err error
}

func (b brokenReader) FieldDictPrefix(string, []byte) (index.FieldDict, error) {
	return nil, b.err
}

func (b brokenReader) FieldDictFuzzy(string, string, int, string) (index.FieldDict, error) {
	return nil, b.err
}

func (b brokenReader) FieldDictFuzzyAutomaton(string, string, int, string) (index.FieldDict, index.FuzzyAutomaton, error) {
	return nil, nil, b.err
}

var _ index.IndexReaderFuzzy = brokenReader{}

// BreakDictionaries makes the dictionaries of the open generation fail.
func (e *Engine) BreakDictionaries(err error) {
	for _, s := range e.gen.shards {
		s.reader = brokenReader{IndexReader: s.reader, err: err}
	}
}
