package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"path"
	"strings"
	"sync"

	"daleel/corpus"
)

//go:embed assets
var assetFiles embed.FS

// assets are the files that pages refer to, under one hash of them all: a
// change of any gives every one a new address, so each may be kept for ever,
// and the style sheet may name its fonts by relative address.
type assets struct {
	hash   string
	files  map[string][]byte
	packed *packing
}

// embedded are the assets of this program.
var embedded = sync.OnceValues(loadAssets)

// The style sheets: one in the head, and one where begins what stands below the
// masthead, so that the masthead is painted while the rest is made and read.
const (
	topSheet   = "top.css"   // of the parts of assets/css whose names begin with 1
	belowSheet = "below.css" // of the others
)

// loadAssets reads the embedded files. A style sheet is its parts in the order
// of their names.
func loadAssets() (*assets, error) {
	a := &assets{files: make(map[string][]byte)}
	var top, below bytes.Buffer
	sum := sha256.New()
	err := fs.WalkDir(assetFiles, "assets", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := assetFiles.ReadFile(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s %d ", name, len(data))
		sum.Write(data)
		if path.Dir(name) == "assets/css" {
			if strings.HasPrefix(path.Base(name), "1") {
				top.Write(data)
			} else {
				below.Write(data)
			}
			return nil
		}
		a.files[path.Base(name)] = data
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading assets: %w", err)
	}
	a.files[topSheet], a.files[belowSheet] = top.Bytes(), below.Bytes()
	a.hash = hex.EncodeToString(sum.Sum(nil))[:12]
	a.packed = newPacking(a.files)
	return a, nil
}

// url is where the asset is served.
func (a *assets) url(name string) (string, error) {
	if _, ok := a.files[name]; !ok {
		return "", fmt.Errorf("asset %q: %w", name, corpus.ErrNotFound)
	}
	return "/assets/" + a.hash + "/" + name, nil
}

// mediaTypes are fixed here because the tables of the system differ.
var mediaTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8",
}

// get returns the bytes and the media type. A wrong hash is not found: an old
// page must not be given a new style.
func (a *assets) get(hash, name string) ([]byte, string, error) {
	data, ok := a.files[name]
	if !ok || hash != a.hash {
		return nil, "", fmt.Errorf("asset %q: %w", name, corpus.ErrNotFound)
	}
	ext := path.Ext(name)
	if t, ok := mediaTypes[ext]; ok {
		return data, t, nil
	}
	return data, mime.TypeByExtension(ext), nil
}
