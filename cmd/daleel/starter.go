package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"time"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/corpus/starter"
)

// originStarter marks the records of the embedded library.
const originStarter = "starter"

func stdin() io.Reader { return os.Stdin }

// putStarter keeps the embedded digests in the library and drops those of an
// older version of the program.
func (a *app) putStarter(lib *library.Library) error {
	if a.bare {
		return lib.Forget(originStarter, nil)
	}
	docs, err := starter.Documents()
	if err != nil {
		return err
	}
	held, err := lib.Held()
	if err != nil {
		return err
	}
	var fresh []library.Entry
	keep := map[string]bool{}
	for _, d := range docs {
		raw, err := json.Marshal(d)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(raw)
		sha := hex.EncodeToString(sum[:])
		keep[sha] = true
		if _, ok := held[sha]; !ok {
			fresh = append(fresh, starterEntry(sha, int64(len(raw)), d))
		}
	}
	if len(fresh) > 0 {
		if err := lib.Put(fresh); err != nil {
			return err
		}
	}
	return lib.Forget(originStarter, keep)
}

// guides are the help pages of the embedded library.
func (a *app) guides() ([]corpus.Guide, error) {
	if a.bare {
		return nil, nil
	}
	return starter.Guides()
}

func starterEntry(sha string, size int64, d *corpus.Document) library.Entry {
	return library.Entry{
		Item: corpus.Item{
			SHA256: sha, Size: size, MediaType: "application/vnd.daleel.digest+json",
			Status: corpus.ItemOK, Engine: "daleel-starter", Quality: 1, Added: time.Now().UTC(),
		},
		Docs: []*corpus.Document{d}, Origin: originStarter,
	}
}
