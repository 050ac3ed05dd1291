package schema

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// invent makes lines under one to five keys each.
func invent(n int) ([]Line, []Key) {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("bail act child custody order wakf ordinance rules forest sugar bank tax راه قانون")
	var lines []Line
	var keys []Key
	for i := range n {
		var title []string
		for range 1 + r.IntN(5) {
			title = append(title, words[r.IntN(len(words))])
		}
		text := strings.Join(title, " ")
		if r.IntN(3) > 0 {
			text += fmt.Sprint(" ", i)
		}
		lines = append(lines, Line{Text: text, Kind: "title", URL: fmt.Sprint("/", i/2), Weight: uint16(r.IntN(500))})
		for first, rest := true, Fold(text); rest != ""; first = false {
			keys = append(keys, Key{rest, uint32(i), first})
			_, rest, _ = strings.Cut(rest, " ")
		}
	}
	return lines, keys
}

// slow looks a prefix up in memory.
func slow(lines []Line, keys []Key, prefix string, n int) []string {
	var best []found
	byOff := map[uint64]Line{}
	rank := map[string]uint64{}
	for i, l := range lines { // offsets follow texts
		k := l.Text + "\x00" + l.URL + fmt.Sprintf("\x00%06d", i)
		rank[k] = 0
	}
	sorted := make([]string, 0, len(rank))
	for k := range rank {
		sorted = append(sorted, k)
	}
	slices.Sort(sorted)
	for i, k := range sorted {
		rank[k] = uint64(i)
	}
	for _, k := range keys {
		if strings.HasPrefix(k.Text, prefix) {
			l := lines[k.Line]
			off := rank[l.Text+"\x00"+l.URL+fmt.Sprintf("\x00%06d", k.Line)]
			byOff[off] = l
			best = keepBest(best, found{score(&l, k.First), off, 0}, len(keys))
		}
	}
	var out []string
	seen := map[string]bool{}
	for _, f := range best {
		if l := byOff[f.off]; !seen[l.URL] && len(out) < n {
			seen[l.URL] = true
			out = append(out, l.Text+l.URL)
		}
	}
	return out
}

func TestSuggestions(t *testing.T) {
	for _, n := range []int{0, 1, 70, 1500} {
		dir := t.TempDir()
		lines, keys := invent(n)
		if err := WriteSuggestions(dir, lines, keys); err != nil {
			t.Fatal(err)
		}
		s, err := OpenSuggestions(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, prefix := range []string{"b", "bail", "bail act", "act", "sugar bank t", "zebra", "a", "قانون", "ق", "tax 1", "", strings.Repeat("x", 99)} {
			var got []string
			found, err := s.Find(prefix, 10)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range found {
				got = append(got, l.Text+l.URL)
			}
			want := slow(lines, keys, prefix, 10)
			if prefix == "" {
				want = nil
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%d lines, %q: %s", n, prefix, diff)
			}
		}
		if n == 1500 && len(s.lists) == 0 {
			t.Error("no prefix has a list")
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// FuzzSuggestions reads damaged files: an error or an answer, never a panic.
func FuzzSuggestions(f *testing.F) {
	dir := f.TempDir()
	lines, keys := invent(700)
	if err := WriteSuggestions(dir, lines, keys); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(dir, SuggestFile))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(9), byte(255), "b")
	f.Add(uint32(40), byte(1), "bail")
	f.Add(uint32(len(whole)-3), byte(7), "act")
	f.Fuzz(func(t *testing.T, at uint32, flip byte, prefix string) {
		raw := append([]byte(nil), whole...)
		raw[int(at)%len(raw)] ^= flip
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, SuggestFile), raw, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := OpenSuggestions(dir)
		if err != nil {
			return
		}
		defer s.Close()
		if got, err := s.Find(prefix, 5); err == nil && len(got) > 5 {
			t.Errorf("%d lines", len(got))
		}
	})
}
