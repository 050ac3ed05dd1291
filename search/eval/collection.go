package eval

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/search"
)

// Collection is a set of documents with judged queries in the shape of the BEIR
// benchmark. It is a source that the indexer takes in like a library: every
// document is a work without a kind, its text split into passages.
type Collection struct {
	Queries []Query
	docs    []beirDoc
}

// beirDoc is a line of corpus.jsonl.
type beirDoc struct {
	ID    string `json:"_id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// maxLine bounds a line of a collection in bytes: a long judgment.
const maxLine = 64 << 20

// OpenCollection reads corpus.jsonl (or .jsonl.gz), queries.jsonl and qrels.tsv
// (or qrels/test.tsv) of a folder. Queries that nothing is judged for are left
// out. Errors wrap corpus.ErrInvalid or what the file system says.
func OpenCollection(dir string) (*Collection, error) {
	c := &Collection{}
	err := eachLine(dir, []string{"corpus.jsonl", "corpus.jsonl.gz"}, func(line []byte) error {
		var d beirDoc
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		c.docs = append(c.docs, d)
		return nil
	})
	if err != nil {
		return nil, err
	}
	judged, err := readJudgements(dir)
	if err != nil {
		return nil, err
	}
	err = eachLine(dir, []string{"queries.jsonl", "queries.jsonl.gz"}, func(line []byte) error {
		var q beirDoc
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		if targets := judged[q.ID]; targets != nil {
			c.Queries = append(c.Queries, Query{ID: q.ID, Text: clip(q.Text, search.MaxQueryBytes), Relevant: targets})
		}
		return nil
	})
	return c, err
}

// readJudgements reads "query-id corpus-id score", parted by tabs, by query. A
// score of 0 says that the document does not answer.
func readJudgements(dir string) (map[string][]Target, error) {
	out := map[string][]Target{}
	first := true
	err := eachLine(dir, []string{"qrels.tsv", filepath.Join("qrels", "test.tsv")}, func(line []byte) error {
		f := strings.Split(string(line), "\t")
		header := first
		first = false
		if len(f) != 3 {
			return errors.New("want three columns: query, document, score")
		}
		score, err := strconv.Atoi(strings.TrimSpace(f[2]))
		switch {
		case err != nil && header:
			return nil
		case err != nil:
			return err
		case score > 0:
			out[f[0]] = append(out[f[0]], Target{Files: []string{f[1]}, Grade: score})
		}
		return nil
	})
	return out, err
}

// eachLine calls fn for every line that is not blank of the first of the files
// that exists.
func eachLine(dir string, names []string, fn func([]byte) error) error {
	f, err := openFirst(dir, names)
	if err != nil {
		return fmt.Errorf("collection: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(f.Name(), ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w: %w", f.Name(), err, corpus.ErrInvalid)
		}
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), maxLine)
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		if err := fn(sc.Bytes()); err != nil {
			return fmt.Errorf("%s, line %d: %w: %w", f.Name(), n, err, corpus.ErrInvalid)
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("%s: %w: %w", f.Name(), err, corpus.ErrInvalid)
	}
	return nil
}

func openFirst(dir string, names []string) (*os.File, error) {
	var err error
	for _, name := range names {
		var f *os.File
		if f, err = os.Open(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, err
}

// clip shortens text to n bytes at a character's edge.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// View lists the documents as works. It is what the indexer asks of a library.
func (c *Collection) View(context.Context) (*library.View, error) {
	v := &library.View{Seq: 1, Works: make([]library.Work, len(c.docs))}
	for i := range c.docs {
		d := &c.docs[i]
		id := "/eval/" + strconv.Itoa(i)
		meta := corpus.Metadata{Title: d.Title, Language: corpus.English}
		v.Works[i] = library.Work{ID: id, Meta: meta, Expressions: []library.Expression{{
			ID: id + "/eng", Blob: strconv.Itoa(i), Meta: meta, Files: []string{d.ID}, Quality: 1,
		}}}
	}
	return v, nil
}

// Document makes the document of a blob that View names.
func (c *Collection) Document(blob string) (*corpus.Document, error) {
	i, err := strconv.Atoi(blob)
	if err != nil || i < 0 || i >= len(c.docs) {
		return nil, fmt.Errorf("collection: document %q: %w", blob, corpus.ErrNotFound)
	}
	doc := &corpus.Document{Meta: corpus.Metadata{Title: c.docs[i].Title, Language: corpus.English}}
	for n, text := range split(c.docs[i].Text) {
		number := strconv.Itoa(n + 1)
		doc.Provisions = append(doc.Provisions, corpus.Provision{
			EID: "para_" + number, Kind: corpus.Paragraph, Number: number, Text: text, Unit: true,
		})
	}
	return doc, nil
}

// Run measures an engine that was opened over the collection's index. A
// document counts once, by whatever passages it is found.
func (c *Collection) Run(ctx context.Context, s Searcher, plain bool) (Report, error) {
	return run(ctx, c.Queries, Engine{Searcher: s, Plain: plain, Whole: true}, linear)
}

// RunSome measures an engine on some of the collection's queries.
func (c *Collection) RunSome(ctx context.Context, s Searcher, queries []Query) (Report, error) {
	return run(ctx, queries, Engine{Searcher: s, Whole: true}, linear)
}
