// Package corpustest holds what the tests of several rooms share: where the
// reference collection is, and small invented documents.
package corpustest

import (
	"os"
	"path/filepath"
	"testing"
)

// Environment names that steer the tests.
const (
	// EnvShared names the folder of the reference collection where it is not
	// beside the project.
	EnvShared = "DALEEL_SHARED"
	// EnvRequireShared, set to 1, turns a skip for want of the collection into
	// a failure.
	EnvRequireShared = "DALEEL_REQUIRE_SHARED"
)

// Shared returns the folder of the reference collection, which is no part of
// the project. Where it is absent the test is skipped, or fails if
// EnvRequireShared is set.
func Shared(t testing.TB) string {
	t.Helper()
	if dir, ok := findShared(); ok {
		return dir
	}
	if os.Getenv(EnvRequireShared) == "1" {
		t.Fatalf("the reference collection is required: set %s or put it beside the project as shared/", EnvShared)
	}
	t.Skipf("needs the reference collection: set %s or put it beside the project as shared/", EnvShared)
	return ""
}

// findShared looks at EnvShared, then for a folder shared/ beside the module
// root.
func findShared() (string, bool) {
	if dir := os.Getenv(EnvShared); dir != "" {
		return dir, isCollection(dir)
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", false
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			shared := filepath.Join(filepath.Dir(dir), "shared")
			return shared, isCollection(shared)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}

func isCollection(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "corpus", "manifest.tsv"))
	return err == nil
}
