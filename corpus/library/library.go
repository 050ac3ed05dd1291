// Package library keeps what was taken in: the files themselves by SHA-256, the
// documents read from them, and the record of what is what. It is the only
// source of truth; an index can be thrown away and built again from it.
//
// On disk a library is
//
//	library.db                the record (bbolt, one transaction a batch)
//	originals/ab/abcdef…      the files, named by their SHA-256
//	documents/ab/abcdef….gz   documents as gzipped JSON, named by content
//
// Files and documents are immutable and are written, synced and renamed before
// the transaction that names them, so a library that was killed at any moment
// opens, and holds everything that was reported as done. The database is opened
// for the length of one call only: a long-running server reads documents while
// another process adds more.
package library

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"daleel/corpus"
)

// SchemaVersion is raised when records change in a way that older programs
// cannot read.
const SchemaVersion = 1

// lockTimeout bounds the wait for another process's transaction, which lasts
// well under a second.
const lockTimeout = 15 * time.Second

var (
	bucketMeta      = []byte("meta")
	bucketItems     = []byte("items")     // SHA-256 → record
	bucketWithdrawn = []byte("withdrawn") // work id → Withdrawal
	bucketIDs       = []byte("ids")       // SHA-256 + part → work id
	bucketRedirects = []byte("redirects") // old work id → new
	keySchema       = []byte("schema")
	keySeq          = []byte("seq")
	allBuckets      = [][]byte{bucketMeta, bucketItems, bucketWithdrawn, bucketIDs, bucketRedirects}
	errSchemaTooNew = errors.New("library was made by a newer version of daleel")
)

// Library is a library on disk. It is safe for concurrent use.
type Library struct {
	dir string
}

// Open opens the library in dir and makes it where there is none.
func Open(dir string) (*Library, error) {
	l := &Library{dir: dir}
	for _, sub := range []string{"originals", "documents"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			return nil, fmt.Errorf("making library: %w", err)
		}
	}
	if ok, err := l.current(); err != nil || ok {
		return l, err
	}
	return l, l.update(initialise)
}

// Exists reports whether there is a library in dir, and makes nothing. What cannot be
// looked at counts as there: [Open] says what is wrong with it.
func Exists(dir string) bool {
	_, err := os.Stat((&Library{dir: dir}).dbPath())
	return !errors.Is(err, fs.ErrNotExist)
}

// current reports whether the database is there with today's schema.
func (l *Library) current() (ok bool, err error) {
	if _, err := os.Stat(l.dbPath()); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	err = l.read(func(tx *bolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		if meta == nil {
			return nil
		}
		v, _ := decodeUint(meta.Get(keySchema))
		if v > SchemaVersion {
			return fmt.Errorf("%w (schema %d, this program knows %d)", errSchemaTooNew, v, SchemaVersion)
		}
		ok = v == SchemaVersion
		return nil
	})
	return ok, err
}

func initialise(tx *bolt.Tx) error {
	for _, b := range allBuckets {
		if _, err := tx.CreateBucketIfNotExists(b); err != nil {
			return err
		}
	}
	return tx.Bucket(bucketMeta).Put(keySchema, encodeUint(SchemaVersion))
}

// Dir is the folder of the library.
func (l *Library) Dir() string { return l.dir }

func (l *Library) dbPath() string { return filepath.Join(l.dir, "library.db") }

// update runs fn in a durable transaction.
func (l *Library) update(fn func(*bolt.Tx) error) error {
	db, err := bolt.Open(l.dbPath(), 0o644, &bolt.Options{Timeout: lockTimeout})
	if err != nil {
		return l.openError(err)
	}
	return errors.Join(db.Update(fn), db.Close())
}

// read runs fn in a consistent snapshot.
func (l *Library) read(fn func(*bolt.Tx) error) error {
	db, err := bolt.Open(l.dbPath(), 0o644, &bolt.Options{Timeout: lockTimeout, ReadOnly: true})
	if err != nil {
		return l.openError(err)
	}
	return errors.Join(db.View(fn), db.Close())
}

func (l *Library) openError(err error) error {
	if errors.Is(err, bolterrors.ErrTimeout) {
		return fmt.Errorf("opening library: another daleel has held %s for %v: %w", l.dbPath(), lockTimeout, corpus.ErrUnavailable)
	}
	if errors.Is(err, bolterrors.ErrInvalid) || errors.Is(err, bolterrors.ErrChecksum) || errors.Is(err, bolterrors.ErrVersionMismatch) {
		return fmt.Errorf("opening library: %s is damaged or of another program (%w): bring it back from a copy, or move the data folder away and add the files again", l.dbPath(), err)
	}
	return fmt.Errorf("opening library %s: %w", l.dbPath(), err)
}

// Seq counts the changes of the library.
func (l *Library) Seq() (seq uint64, err error) {
	err = l.read(func(tx *bolt.Tx) error {
		seq, _ = decodeUint(tx.Bucket(bucketMeta).Get(keySeq))
		return nil
	})
	return seq, err
}

func bump(tx *bolt.Tx) error {
	b := tx.Bucket(bucketMeta)
	seq, _ := decodeUint(b.Get(keySeq))
	return b.Put(keySeq, encodeUint(seq+1))
}

func encodeUint(v uint64) []byte {
	b, _ := json.Marshal(v)
	return b
}

func decodeUint(b []byte) (v uint64, err error) {
	if len(b) == 0 {
		return 0, nil
	}
	err = json.Unmarshal(b, &v)
	return v, err
}

// each decodes every value of a bucket and gives it with its key.
func each[T any](ctx context.Context, tx *bolt.Tx, bucket []byte, fn func(key string, v T) error) error {
	return tx.Bucket(bucket).ForEach(func(k, raw []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return fmt.Errorf("record %s/%s: %w", bucket, k, err)
		}
		return fn(string(k), v)
	})
}
