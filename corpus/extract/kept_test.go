package extract

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestSweepKept(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "0a", "0a1b")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		age  time.Duration
		stay bool
	}{
		"123.tmp":     {2 * staleAfter, false},
		"124.tmp":     {time.Minute, true},
		"1.json.gz":   {200 * staleAfter, true},
		"another.tmp": {2 * staleAfter, true},
	} {
		f := filepath.Join(folder, name)
		then := time.Now().Add(-tt.age)
		if err := os.WriteFile(f, []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(f, then, then); err != nil {
			t.Fatal(err)
		}
		sweepKept(dir)
		if _, err := os.Stat(f); (err == nil) != tt.stay {
			t.Errorf("%s, %v old: %v", name, tt.age, err)
		}
	}
}
