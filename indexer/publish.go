package indexer

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"daleel/indexer/schema"
)

const (
	genPrefix   = "gen-"
	shardPrefix = "shard-"
	// unfinished marks what was being written; it is swept away by the next
	// update.
	unfinished = ".tmp"
)

// publish writes the generation's files and makes it the current one.
func publish(dir string, m *schema.Manifest) error {
	tmp := filepath.Join(dir, m.Meta.Name+unfinished)
	if err := os.RemoveAll(tmp); err != nil {
		return err
	}
	if err := os.MkdirAll(tmp, 0o755); err != nil {
		return err
	}
	sugg, err := suggestions(dir, m)
	if err != nil {
		return err
	}
	if err := errors.Join(schema.WriteManifest(tmp, m), schema.WriteSuggestions(tmp, sugg.lines, sugg.keys), syncDir(tmp)); err != nil {
		return err
	}
	if err := os.Rename(tmp, filepath.Join(dir, m.Meta.Name)); err != nil {
		return err
	}
	if err := syncDir(dir); err != nil {
		return err
	}
	return setCurrent(dir, m.Meta.Name)
}

// setCurrent swaps the name of the current generation.
func setCurrent(dir, name string) error {
	tmp := filepath.Join(dir, schema.CurrentFile+unfinished)
	f, err := os.Create(tmp)
	if err != nil {
		return err
	}
	_, err = f.WriteString(name + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("naming the current generation: %w", err)
	}
	if err := os.Rename(tmp, filepath.Join(dir, schema.CurrentFile)); err != nil {
		return err
	}
	return syncDir(dir)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, fs.ErrInvalid) {
		return fmt.Errorf("syncing %s: %w", dir, err)
	}
	return nil
}

// clean removes what no reader needs: unfinished work, generations superseded
// longer than grace ago, and shards that no kept generation lists. Failures are
// logged only: the next update tries again.
func clean(dir string, grace time.Duration, log *slog.Logger) {
	current, err := schema.Current(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	superseded := currentSince(dir)
	needed := map[string]bool{}
	var drop []string
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasSuffix(name, unfinished):
			drop = append(drop, name)
		case !strings.HasPrefix(name, genPrefix):
		case name != current && time.Since(superseded) > grace:
			drop = append(drop, name)
		default:
			if m, err := schema.ReadManifest(filepath.Join(dir, name)); err == nil {
				for _, s := range m.Shards {
					needed[s.Name] = true
				}
			}
		}
	}
	for _, e := range entries {
		if name := e.Name(); strings.HasPrefix(name, shardPrefix) && !needed[name] {
			drop = append(drop, name)
		}
	}
	for _, name := range drop {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			log.Warn("old index files stay", "name", name, "reason", err)
		}
	}
}

// currentSince is when the current generation was swapped in.
func currentSince(dir string) time.Time {
	fi, err := os.Stat(filepath.Join(dir, schema.CurrentFile))
	if err != nil {
		return time.Time{}
	}
	return fi.ModTime()
}
