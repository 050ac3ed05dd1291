package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// pageCache keeps drawn pages on the disk, and forgets those that nobody has
// asked for longest when they become too many.
type pageCache struct {
	dir  string
	most int64 // bytes

	mu   sync.Mutex
	size int64 // bytes held; -1 before the folder was counted
}

func newPageCache(dir string, most int64) *pageCache {
	return &pageCache{dir: dir, most: most, size: -1}
}

// get reads a file of the cache and notes that it was asked for.
func (c *pageCache) get(key string) ([]byte, bool) {
	name := filepath.Join(c.dir, key)
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, false
	}
	now := time.Now()
	_ = os.Chtimes(name, now, now) // only the order of forgetting hangs on it
	return data, true
}

// put writes a file at once or not at all, and makes room for it.
func (c *pageCache) put(key string, data []byte) error {
	if int64(len(data)) > c.most/4 {
		return nil // it would push out too much else
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.write(filepath.Join(c.dir, key), data); err != nil {
		return err
	}
	if c.size += int64(len(data)); c.size < int64(len(data)) || c.size > c.most {
		return c.forget()
	}
	return nil
}

func (c *pageCache) write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// forget counts the folder and deletes the files that were asked for longest
// ago until a fifth is free.
func (c *pageCache) forget() error {
	type kept struct {
		name string
		size int64
		used time.Time
	}
	var files []kept
	c.size = 0
	err := filepath.WalkDir(c.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return nil // deleted meanwhile
		}
		if strings.HasPrefix(d.Name(), ".new-") && time.Since(info.ModTime()) > time.Hour {
			return os.Remove(name) // left by a killed program
		}
		files = append(files, kept{name, info.Size(), info.ModTime()})
		c.size += info.Size()
		return nil
	})
	if err != nil || c.size <= c.most {
		return err
	}
	slices.SortFunc(files, func(a, b kept) int { return cmp.Or(a.used.Compare(b.used), cmp.Compare(a.name, b.name)) })
	for _, f := range files {
		if c.size <= c.most-c.most/5 {
			break
		}
		if err := os.Remove(f.name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		c.size -= f.size
	}
	return nil
}
