package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	index "github.com/blevesearch/bleve_index_api"
	"golang.org/x/sync/errgroup"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
	_ "daleel/indexer/analysis" // registers the analyzers that the mapping names
	"daleel/indexer/schema"
	"daleel/search/people"
)

// dead marks a document number that stands for nothing; work w is -(w+2).
const dead = -1

// generation is an index generation held open for reading. It never changes, so
// that any number of searches may share it.
type generation struct {
	name   string
	face   fs.FileInfo // of the file that tells it from others of the name
	m      *schema.Manifest
	shards []*shard
	byName map[string]*shard
	byID   map[string]int // work identifier → ordinal
	parts  sync.Map       // words of the collection → the compound that each is

	// Columns by passage ordinal, and by work ordinal.
	passWork  []int32
	passLen   []uint32
	passPrior []float32 // what a passage weighs apart from the query
	workStart []int32   // first passage; one longer than the works
	avgLen    float64   // bytes of a passage
	avgDoc    float64   // bytes of a work
	avgTitle  float64   // words of a title
	facets    *columns
	graph     *graph
	citedBy   [][]int32 // work ordinals that cite a work
	passCited []uint16  // works that cite a passage
	priors    []float32 // what a work weighs apart from the query
	// numbered lists the passages that have a number, in order.
	numbered map[string][]int32
	titles   *titleIndex
	parties  *people.Parties
	initials *initials
	almost   *almost
	shorts   shortNames
	acts     *citation.Acts
	times    limitations
	judges   *people.Judges
	pool     sync.Pool // of *scratch
	// spellings reads the spellings of judges' names when they are first asked for.
	spellings func() (*people.Spellings, error)

	suggest *schema.Suggestions

	refs    atomic.Int64
	retired atomic.Bool
	closed  sync.Once
}

// shard is an open shard of a generation.
type shard struct {
	index  bleve.Index
	reader index.IndexReader
	text   *os.File
	// refs says what each document number stands for: a passage ordinal, dead,
	// or a work.
	refs []int32
}

// openGeneration opens the current generation of the index in dir.
func openGeneration(dir, name string) (*generation, error) {
	gdir := filepath.Join(dir, name)
	m, err := schema.ReadManifest(gdir)
	if err != nil {
		return nil, err
	}
	g := &generation{name: name, m: m, byName: map[string]*shard{}, byID: make(map[string]int, len(m.Works))}
	g.layOut()
	if err := g.openFiles(dir, gdir); err != nil {
		g.close()
		return nil, err
	}
	for i, s := range m.Shards {
		g.byName[s.Name] = g.shards[i]
	}
	g.spellings = sync.OnceValues(g.readSpellings)
	g.pool.New = func() any { return newScratch(len(g.passWork), len(m.Works)) }
	return g, nil
}

// openFiles opens the shards and the type-ahead, and makes the columns
// meanwhile.
func (g *generation) openFiles(dir, gdir string) error {
	var eg errgroup.Group
	g.shards = make([]*shard, len(g.m.Shards))
	for i, s := range g.m.Shards {
		eg.Go(func() (err error) {
			if g.shards[i], err = g.openShard(dir, s.Name); err != nil {
				return fmt.Errorf("%w: shard %s: %w", schema.ErrRebuildNeeded, s.Name, err)
			}
			return nil
		})
	}
	eg.Go(func() (err error) {
		g.suggest, err = schema.OpenSuggestions(gdir)
		return err
	})
	eg.Go(func() error {
		g.graph = newGraph(g)
		g.citedBy, g.passCited = g.graph.reverse(), g.graph.passageCounts(g)
		g.priors = make([]float32, len(g.m.Works))
		for i := range g.priors {
			g.priors[i] = g.workPrior(int32(i))
		}
		g.judges = people.NewJudges(g.m.Works)
		g.facets = newColumns(g)
		return nil
	})
	eg.Go(func() error {
		g.titles, g.acts, g.initials = newTitleIndex(g.m.Works), newActs(g.m.Works), newInitials(g.m.Works)
		g.almost, g.parties = newAlmost(g.m.Works), people.NewParties(g.m.Works)
		g.shorts = g.newShortNames()
		g.number()
		return nil
	})
	return eg.Wait()
}

// layOut numbers the passages and fills the columns that scoring needs.
func (g *generation) layOut() {
	works := g.m.Works
	g.workStart = make([]int32, len(works)+1)
	total, doc, title := 0, int64(0), 0
	for i := range works {
		g.byID[works[i].ID] = i
		g.workStart[i] = int32(total)
		total += len(works[i].Passages)
		doc += works[i].Bytes
		title += works[i].TitleLen
	}
	g.workStart[len(works)] = int32(total)
	g.passWork, g.passLen, g.passPrior = make([]int32, total), make([]uint32, total), make([]float32, total)
	for i := range works {
		for j, p := range works[i].Passages {
			n := int(g.workStart[i]) + j
			g.passWork[n], g.passLen[n] = int32(i), p.TextLen
			g.passPrior[n] = passagePrior(&works[i], p.EID)
		}
	}
	g.avgLen = float64(doc)/float64(max(total, 1)) + 1
	g.avgDoc = float64(doc)/float64(max(len(works), 1)) + 1
	g.avgTitle = float64(title)/float64(max(len(works), 1)) + 1
}

// number files the passages under their numbers.
func (g *generation) number() {
	g.numbered = map[string][]int32{}
	for p := range g.passWork {
		if num := g.passage(int32(p)).Num; num != "" {
			g.numbered[num] = append(g.numbered[num], int32(p))
		}
	}
}

// judgmentPrior puts the law before those who apply it, where both say the same.
const judgmentPrior = 0.85

// passagePrior is what a passage weighs apart from the query: the title block
// and the closing lines of a judgment and a preamble name much and decide
// nothing.
func passagePrior(w *schema.Work, eid string) float32 {
	switch {
	case workid.TitleBlock(eid), eid == "preamble", strings.HasPrefix(eid, "closing"):
		return 0.6
	case w.Kind == corpus.KindJudgment:
		return judgmentPrior
	}
	return 1
}

func (g *generation) openShard(dir, name string) (*shard, error) {
	docs, err := schema.ReadDocs(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	s := &shard{refs: make([]int32, len(docs))}
	serial := map[uint32]int32{}
	for i := range g.m.Works {
		if g.m.Works[i].Shard == name {
			serial[g.m.Works[i].Serial] = int32(i)
		}
	}
	for n, d := range docs {
		w, ok := serial[d.Serial]
		switch {
		case !ok || int(d.Passage) >= len(g.m.Works[w].Passages):
			s.refs[n] = dead
		case d.Passage < 0:
			s.refs[n] = -(w + 2)
		default:
			s.refs[n] = g.workStart[w] + d.Passage
		}
	}
	if s.text, err = os.Open(filepath.Join(dir, name, schema.TextFile)); err != nil {
		return nil, err
	}
	if err := s.openBleve(filepath.Join(dir, name, schema.BleveDir)); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *shard) openBleve(path string) error {
	var err error
	if s.index, err = bleve.OpenUsing(path, map[string]any{"read_only": true}); err != nil {
		return err
	}
	adv, err := s.index.Advanced()
	if err != nil {
		return err
	}
	s.reader, err = adv.Reader()
	return err
}

func (s *shard) close() error {
	var errs []error
	if s.reader != nil {
		errs = append(errs, s.reader.Close())
	}
	if s.index != nil {
		errs = append(errs, s.index.Close())
	}
	if s.text != nil {
		errs = append(errs, s.text.Close())
	}
	return errors.Join(errs...)
}

// acquire keeps the generation open until release.
func (g *generation) acquire() { g.refs.Add(1) }

func (g *generation) release() {
	if g.refs.Add(-1) == 0 && g.retired.Load() {
		g.close()
	}
}

// retire closes the generation as soon as nobody uses it.
func (g *generation) retire() {
	g.retired.Store(true)
	if g.refs.Load() == 0 {
		g.close()
	}
}

func (g *generation) close() {
	g.closed.Do(func() {
		for _, s := range g.shards {
			if s != nil {
				_ = s.close()
			}
		}
		if g.suggest != nil {
			_ = g.suggest.Close()
		}
	})
}

func (g *generation) work(p int32) *schema.Work { return &g.m.Works[g.passWork[p]] }

// passage gives what memory holds of a passage.
func (g *generation) passage(p int32) *schema.Passage {
	w := g.passWork[p]
	return &g.m.Works[w].Passages[p-g.workStart[w]]
}

// read reads the record of a passage, and its text where wanted.
func (g *generation) read(p int32, withText bool) (*schema.Record, string, error) {
	meta := g.passage(p)
	s := g.byName[g.work(p).Shard]
	n := int(meta.RecordLen)
	if withText {
		n += int(meta.TextLen)
	}
	buf := make([]byte, n)
	if _, err := s.text.ReadAt(buf, meta.Off); err != nil {
		return nil, "", fmt.Errorf("passage text: %w", err)
	}
	rec := new(schema.Record)
	if err := json.Unmarshal(buf[:meta.RecordLen], rec); err != nil {
		return nil, "", fmt.Errorf("passage record: %w", err)
	}
	return rec, string(buf[meta.RecordLen:]), nil
}

// cites reads the citations that a work makes.
func (g *generation) cites(w int) ([]schema.Cite, error) {
	work := &g.m.Works[w]
	if work.Cites.Len == 0 {
		return nil, nil
	}
	buf := make([]byte, work.Cites.Len)
	if _, err := g.byName[work.Shard].text.ReadAt(buf, work.Cites.Off); err != nil {
		return nil, fmt.Errorf("citations: %w", err)
	}
	var out []schema.Cite
	return out, json.Unmarshal(buf, &out)
}
