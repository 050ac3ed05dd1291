package indexer

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	index "github.com/blevesearch/bleve_index_api"

	_ "daleel/indexer/analysis" // registers the analyzers that the mapping names
	"daleel/indexer/schema"
)

// batchDocs bounds what Bleve's builder keeps in memory before it writes a
// segment. Passages average under a kilobyte.
const batchDocs = 1000

// builtShard is a finished shard with the records of its works.
type builtShard struct {
	shard schema.Shard
	works []schema.Work
}

// buildShard indexes the jobs into a new shard of the index in dir, with serial
// numbers from serial on. Where no work could be read there are no works in the
// result and there is no shard.
func buildShard(ctx context.Context, lib Source, dir, name string, serial uint32, jobs []job, progress func(), log *slog.Logger) (*builtShard, error) {
	tmp := filepath.Join(dir, name+unfinished)
	if err := os.RemoveAll(tmp); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(tmp, 0o755); err != nil {
		return nil, err
	}
	b, err := newShardWriter(tmp, name)
	if err != nil {
		return nil, err
	}
	out, err := b.fill(ctx, lib, serial, jobs, progress, log)
	if err != nil || len(out.works) == 0 {
		return out, errors.Join(err, b.abandon())
	}
	if err := b.close(); err != nil {
		return nil, err
	}
	if err := writeDocs(tmp); err != nil {
		return nil, err
	}
	if err := errors.Join(syncTree(tmp), os.Rename(tmp, filepath.Join(dir, name)), syncDir(dir)); err != nil {
		return nil, err
	}
	return out, nil
}

// shardWriter writes a shard's text file and Bleve index.
type shardWriter struct {
	name  string
	file  *os.File
	text  *bufio.Writer
	off   int64
	bleve bleve.Builder
}

func newShardWriter(dir, name string) (*shardWriter, error) {
	m, err := schema.Mapping()
	if err != nil {
		return nil, fmt.Errorf("index mapping: %w", err)
	}
	f, err := os.Create(filepath.Join(dir, schema.TextFile))
	if err != nil {
		return nil, err
	}
	b, err := bleve.NewBuilder(filepath.Join(dir, schema.BleveDir), m, map[string]any{
		"buildPathPrefix": dir, "batchSize": batchDocs,
	})
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &shardWriter{name: name, file: f, text: bufio.NewWriterSize(f, 1<<20), bleve: b}, nil
}

func (b *shardWriter) close() error {
	err := guard(b.bleve.Close)
	return errors.Join(err, b.text.Flush(), b.file.Sync(), b.file.Close())
}

// abandon ends a shard that will not be used. Bleve's builder holds no files
// open, and to close it would merge what it has.
func (b *shardWriter) abandon() error { return b.file.Close() }

// guard makes an error of a panic in Bleve's builder, which has them where a
// write before failed.
func guard(fn func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("bleve's builder: %v", r)
		}
	}()
	return fn()
}

// fill writes the works. One that cannot be read is left out and logged: the
// rest of the library stays searchable, and the next update tries it again.
func (b *shardWriter) fill(ctx context.Context, lib Source, serial uint32, jobs []job, progress func(), log *slog.Logger) (*builtShard, error) {
	out := &builtShard{shard: schema.Shard{Name: b.name}}
	for i := range jobs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		e, err := describe(lib, &jobs[i].work)
		progress()
		if err != nil {
			log.Error("a work is left out of the index", "work", jobs[i].work.ID, "reason", err)
			continue
		}
		e.work.Key, e.work.Serial, e.work.Shard = jobs[i].key, serial, b.name
		serial++
		if err := b.add(e); err != nil {
			return nil, fmt.Errorf("%s: %w", e.work.ID, err)
		}
		out.works = append(out.works, e.work)
		out.shard.Bytes += e.work.Bytes
	}
	return out, nil
}

// add writes one work: its passages' records and text, its citations, and the
// Bleve documents.
func (b *shardWriter) add(e *entry) error {
	w := &e.work
	w.Passages = make([]schema.Passage, len(e.passages))
	for i := range e.passages {
		p := &e.passages[i]
		rec, err := json.Marshal(&p.Record)
		if err != nil {
			return err
		}
		w.Passages[i] = schema.Passage{
			EID: p.eid, Num: p.num, Off: b.off, RecordLen: uint32(len(rec)), TextLen: uint32(len(p.text)),
		}
		w.Bytes += int64(len(p.text))
		if err := errors.Join(b.write(rec), b.write([]byte(p.text))); err != nil {
			return err
		}
		if err := b.index(docID(w.Serial, i), p.fields()); err != nil {
			return err
		}
	}
	if err := b.index(docID(w.Serial, -1), e.fields()); err != nil {
		return err
	}
	if len(e.cites) == 0 {
		return nil
	}
	raw, err := json.Marshal(e.cites)
	if err != nil {
		return err
	}
	w.Cites = schema.Span{Off: b.off, Len: uint32(len(raw))}
	return b.write(raw)
}

func (b *shardWriter) index(id string, fields map[string]any) error {
	return guard(func() error { return b.bleve.Index(id, fields) })
}

func (b *shardWriter) write(p []byte) error {
	n, err := b.text.Write(p)
	b.off += int64(n)
	return err
}

// docID names a Bleve document: "1f.3", the work itself "1f".
func docID(serial uint32, passage int) string {
	id := strconv.FormatUint(uint64(serial), 36)
	if passage < 0 {
		return id
	}
	return id + "." + strconv.FormatInt(int64(passage), 36)
}

func parseDocID(id string) (schema.DocRef, error) {
	s, p, isPassage := strings.Cut(id, ".")
	serial, err := strconv.ParseUint(s, 36, 32)
	ref := schema.DocRef{Serial: uint32(serial), Passage: -1}
	if err == nil && isPassage {
		var n int64
		n, err = strconv.ParseInt(p, 36, 32)
		ref.Passage = int32(n)
	}
	return ref, err
}

// writeDocs reads the finished Bleve index of a shard and notes what each of its
// document numbers stands for. The numbers hold as long as the files do.
func writeDocs(dir string) error {
	idx, err := bleve.OpenUsing(filepath.Join(dir, schema.BleveDir), map[string]any{"read_only": true})
	if err != nil {
		return err
	}
	defer idx.Close()
	adv, err := idx.Advanced()
	if err != nil {
		return err
	}
	r, err := adv.Reader()
	if err != nil {
		return err
	}
	docs, err := docRefs(r)
	if err = errors.Join(err, r.Close()); err != nil {
		return fmt.Errorf("document numbers: %w", err)
	}
	return schema.WriteDocs(dir, docs)
}

func docRefs(r index.IndexReader) ([]schema.DocRef, error) {
	ids, err := r.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer ids.Close()
	var docs []schema.DocRef
	for {
		n, err := ids.Next()
		if err != nil || n == nil {
			return docs, err
		}
		id, err := r.ExternalID(n)
		if err != nil {
			return nil, err
		}
		ref, err := parseDocID(id)
		if err != nil {
			return nil, err
		}
		for uint64(len(docs)) <= n.Value() {
			docs = append(docs, schema.DocRef{})
		}
		docs[n.Value()] = ref
	}
}

// syncTree syncs the files of a shard to disk, so that the name that leads to
// them never comes before them.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return syncDir(path)
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
}
