package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	// fileNamed is a file of the project in a document: `search/run.go`.
	fileNamed = regexp.MustCompile("`([a-z][\\w./-]*\\.(?:go|tsv|txt|jsonl?|yaml|golden))`")
	// linked is where a link of a document leads to.
	linked = regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)
)

// TestDocsNameFilesThatStand holds the documents to the tree: what they name in a room,
// by its path or the end of it, and what they link to has to be there.
func TestDocsNameFilesThatStand(t *testing.T) {
	root := filepath.Join("..", "..")
	docs, err := filepath.Glob(filepath.Join(root, "doc", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	stands := filesBelow(t, root)
	for _, doc := range append(docs, filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md")) {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range fileNamed.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "/") && !stands(m[1]) {
				t.Errorf("%s names %s, which is nowhere", filepath.Base(doc), m[1])
			}
		}
		for _, m := range linked.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(doc), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", filepath.Base(doc), m[1], err)
			}
		}
	}
}

// inComment is a file that the comment of a package names.
var inComment = regexp.MustCompile(`\b[a-z_]+\.go\b`)

// TestPackageCommentsNameTheirFiles holds the map of a package in its comment to the
// folder.
func TestPackageCommentsNameTheirFiles(t *testing.T) {
	for _, p := range packages(t) {
		for _, file := range inComment.FindAllString(packageComment(t, p.Dir), -1) {
			if _, err := os.Stat(filepath.Join(p.Dir, file)); err != nil {
				t.Errorf("the comment of package %s names %s: %v", p.ImportPath, file, err)
			}
		}
	}
}

// packageComment is what stands above the package clauses of a folder.
func packageComment(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(f.Doc.Text())
	}
	return all.String()
}

// filesBelow tells whether a path is the end of that of a file of the project.
func filesBelow(t *testing.T, root string) func(string) bool {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all.WriteString("/" + filepath.ToSlash(path) + "\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	paths := all.String()
	return func(end string) bool { return strings.Contains(paths, "/"+end+"\n") }
}
