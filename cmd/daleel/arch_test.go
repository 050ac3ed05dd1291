package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport says which of our rooms each room may import, beside the rooms
// inside it. It is the picture in doc/design.md.
var mayImport = map[string][]string{
	"corpus":            {},
	"corpus/workid":     {"corpus"},
	"corpus/citation":   {"corpus", "corpus/workid"},
	"corpus/extract":    {"corpus"},
	"corpus/structure":  {"corpus", "corpus/workid", "corpus/citation"},
	"corpus/topic":      {"corpus", "corpus/workid"},
	"corpus/identity":   {"corpus", "corpus/workid", "corpus/citation"},
	"corpus/library":    {"corpus", "corpus/identity"},
	"corpus/intake":     {"corpus", "corpus/workid", "corpus/citation", "corpus/extract", "corpus/structure", "corpus/topic", "corpus/identity", "corpus/library"},
	"corpus/starter":    {"corpus", "corpus/workid"},
	"corpus/corpustest": {"corpus", "corpus/workid"},
	"indexer/analysis":  {},
	"indexer/schema":    {"corpus", "corpus/workid", "indexer/analysis"},
	"indexer":           {"corpus", "corpus/identity", "corpus/workid", "corpus/citation", "corpus/library", "indexer/schema", "indexer/analysis"},
	"search/remark":     {},
	"search/query":      {"corpus", "corpus/workid", "corpus/citation", "search/remark"},
	"search/thesaurus":  {"corpus", "corpus/workid", "corpus/citation", "indexer/analysis"},
	"search/intent":     {"corpus", "corpus/workid", "corpus/citation", "indexer/analysis", "search/query", "search/thesaurus"},
	"search/guidance":   {"corpus", "indexer/analysis", "search/query", "search/intent", "search/thesaurus"},
	"search/people":     {"corpus", "corpus/citation", "indexer/analysis", "indexer/schema", "search/intent"},
	"search":            {"corpus", "corpus/workid", "corpus/citation", "corpus/library", "indexer/schema", "indexer/analysis", "search/remark", "search/query", "search/intent", "search/thesaurus", "search/guidance", "search/people"},
	"search/eval":       {"corpus", "corpus/workid", "search", "search/query", "search/intent", "search/thesaurus", "indexer", "indexer/analysis", "indexer/schema", "corpus/library"},
	"daleel":            {}, // the root: the documents that the program shows
	"api":               {"corpus", "corpus/workid", "search", "search/remark"},
	"web/manual":        {"corpus"},
	"web":               {"corpus", "corpus/workid", "search", "search/remark", "web/manual"},
}

// onlyIn says in which rooms a third-party module may be imported.
var onlyIn = map[string][]string{
	"github.com/blevesearch":       {"indexer", "search"},
	"github.com/ledongthuc/pdf":    {"corpus/extract"},
	"github.com/klippa-app":        {"corpus/extract"},
	"github.com/tetratelabs":       {"corpus/extract"},
	"github.com/labstack/echo/v4":  {"api", "web", "cmd"},
	"github.com/kljensen/snowball": {"indexer/analysis"},
	"go.etcd.io/bbolt":             {"corpus/library"},
	"github.com/spf13/cobra":       {"cmd"},
	"github.com/yuin/goldmark":     {"web/manual"},
	"daleel":                       {"web"},
	"net/http":                     {"api", "web", "cmd"},
}

type listed struct {
	ImportPath, Dir string
	Imports         []string
}

// TestDependencyDirection holds the rooms to their picture.
func TestDependencyDirection(t *testing.T) {
	for _, p := range packages(t) {
		room := roomOf(strings.TrimPrefix(p.ImportPath, "daleel/"))
		if room == "" {
			if !strings.HasPrefix(p.ImportPath, "daleel/cmd/") {
				t.Errorf("%s stands in no room: put it into one, or name the room in doc/design.md and here", p.ImportPath)
			}
			continue
		}
		for _, imp := range p.Imports {
			checkImport(t, p.ImportPath, room, imp)
		}
	}
}

func checkImport(t *testing.T, pkg, room, imp string) {
	t.Helper()
	if own, ok := strings.CutPrefix(imp, "daleel/"); ok {
		if target := roomOf(own); target != room && !slices.Contains(mayImport[room], target) {
			t.Errorf("%s may not import %s", pkg, imp)
		}
		return
	}
	for module, rooms := range onlyIn {
		if imp != module && !strings.HasPrefix(imp, module+"/") {
			continue
		}
		if !slices.ContainsFunc(rooms, func(r string) bool { return room == r || strings.HasPrefix(room, r+"/") }) {
			t.Errorf("%s may not import %s: only %v may", pkg, imp, rooms)
		}
	}
}

// roomOf is the innermost room that holds a package.
func roomOf(pkg string) string {
	for {
		if _, ok := mayImport[pkg]; ok {
			return pkg
		}
		i := strings.LastIndexByte(pkg, '/')
		if i < 0 {
			return ""
		}
		pkg = pkg[:i]
	}
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Dir,Imports", "daleel/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
