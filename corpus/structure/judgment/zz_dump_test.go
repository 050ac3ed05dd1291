package judgment

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/extract"
)

func loadPages(path string) []corpus.Page {
	if strings.HasSuffix(path, ".pdf") {
		r, _ := extract.New(extract.Options{})
		defer r.Close()
		return r.Read(context.Background(), path).Pages
	}
	b, _ := os.ReadFile(path)
	s := string(b)
	if strings.Contains(s, "\f") {
		var ps []corpus.Page
		for i, p := range strings.Split(strings.TrimSuffix(s, "\f"), "\f") {
			ps = append(ps, corpus.Page{Number: i + 1, Text: p})
		}
		return ps
	}
	return []corpus.Page{{Text: s}}
}

func TestZZDump(t *testing.T) {
	pat := os.Getenv("DUMP")
	if pat == "" {
		t.Skip()
	}
	files, _ := filepath.Glob(pat)
	for _, f := range files {
		name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(f), ".txt"), ".pdf") + ".pdf"
		m, ps, fs := Parse(loadPages(f), name, corpus.Metadata{})
		c := m.Case
		fmt.Printf("=== %s looks=%.2f\n", filepath.Base(f), Looks(loadPages(f), "x.pdf"))
		fmt.Printf("T %s\nC %s/%s N %v P[%s] NC %s R %v\n", m.Title, c.Court, c.Seat, short(c.Numbers, 4), m.NumberText, c.Neutral, c.Reported)
		fmt.Printf("PET %q\nRES %q\n", short(c.Petitioners, 3), short(c.Respondents, 3))
		fmt.Printf("J %q A %q\n", c.Judges, c.Author)
		for _, d := range m.Dates {
			fmt.Printf("  %s=%s(%s)", d.Meaning, d.Value, d.Source)
		}
		fmt.Printf("\nAPP %.150s\nDISP %s SENS %s\nCOUNSEL %q\n", c.Appealed, c.Disposition, c.SensitiveWhy, short(c.Counsel, 3))
		var ns []string
		mx := 0
		for _, p := range ps {
			if p.Unit {
				ns = append(ns, p.EID)
				mx = max(mx, len(p.Text))
			}
		}
		fmt.Printf("UNITS %d max %d: %s\n", len(ns), mx, strings.ReplaceAll(strings.Join(ns, " "), "para_", ""))
		for _, x := range fs {
			fmt.Printf("  F %s %s\n", x.Code, x.Detail)
		}
		if os.Getenv("FULL") != "" {
			b, _ := json.MarshalIndent(ps, "", " ")
			fmt.Println(string(b))
		}
	}
}

func short(s []string, n int) []string {
	if len(s) > n {
		return append(append([]string{}, s[:n]...), fmt.Sprintf("+%d", len(s)-n))
	}
	return s
}
