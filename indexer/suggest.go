package indexer

import (
	"encoding/json"
	"io"
	"math/bits"
	"os"
	"path/filepath"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// keysPerLine bounds at how many of its words a line can be found; smallWords
// open none.
const keysPerLine = 5

var smallWords = analysis.WordSet("of the and or to in for a an on by with from as at not no under etc")

// suggestions makes the type-ahead structure of a generation: titles, aliases
// and citations of every work, and the headings of the provisions of
// legislation. Of judgments only the citations go in: people do not become
// suggestions.
func suggestions(dir string, m *schema.Manifest) (*suggestBuilder, error) {
	files := map[string]*os.File{}
	defer func() {
		for _, f := range files {
			_ = f.Close()
		}
	}()
	for _, s := range m.Shards {
		f, err := os.Open(filepath.Join(dir, s.Name, schema.TextFile))
		if err != nil {
			return nil, err
		}
		files[s.Name] = f
	}
	cited := map[string]int{}
	for i := range m.Works {
		for _, t := range m.Works[i].Targets {
			cited[t]++
		}
	}
	b := &suggestBuilder{}
	for i := range m.Works {
		w := &m.Works[i]
		b.work(w, uint16(bits.Len(uint(cited[w.ID]))))
		if w.Kind == corpus.KindJudgment || w.Kind == corpus.KindBill {
			continue
		}
		if err := b.headings(w, files[w.Shard]); err != nil {
			return nil, err
		}
	}
	return b, nil
}

type suggestBuilder struct {
	lines []schema.Line
	keys  []schema.Key
}

func (b *suggestBuilder) work(w *schema.Work, weight uint16) {
	if w.Kind != corpus.KindJudgment {
		b.add(w.Title, schema.Line{Text: w.Title, Kind: "title", URL: w.ID, Weight: 400 + 8*weight - repealedBy(w)})
		for _, n := range w.Names {
			b.add(n, schema.Line{Text: n, Kind: "alias", URL: w.ID, Weight: 300 + 8*weight})
		}
	}
	for _, c := range w.Citations {
		b.add(c, schema.Line{Text: c, Kind: "citation", URL: w.ID, Weight: 200 + 8*weight})
	}
}

func repealedBy(w *schema.Work) uint16 {
	if w.Status == corpus.StatusRepealed || w.Kind == corpus.KindBill {
		return 100
	}
	return 0
}

func (b *suggestBuilder) headings(w *schema.Work, f io.ReaderAt) error {
	for i := range w.Passages {
		p := &w.Passages[i]
		if p.Num == "" {
			continue
		}
		raw := make([]byte, p.RecordLen)
		if _, err := f.ReadAt(raw, p.Off); err != nil {
			return err
		}
		var r schema.Record
		if err := json.Unmarshal(raw, &r); err != nil {
			return err
		}
		if n := len(r.Heading); n < 4 || n > 120 || r.Omitted || r.Expression != "" {
			continue
		}
		label := (&corpus.Provision{Kind: r.Kind, Number: r.Number, Unit: true}).Label()
		b.add(r.Heading, schema.Line{Text: r.Heading + ", " + label + ", " + w.Title, Kind: "section", URL: w.ID + "#" + p.EID, Weight: 100})
	}
	return nil
}

// add files a line under the words of what is typed for it.
func (b *suggestBuilder) add(typed string, l schema.Line) {
	key := schema.Fold(typed)
	if key == "" {
		return
	}
	n := uint32(len(b.lines))
	b.lines = append(b.lines, l)
	for i := 0; i < keysPerLine && key != ""; i++ {
		word, rest, _ := strings.Cut(key, " ")
		if i == 0 || !smallWords[word] {
			b.keys = append(b.keys, schema.Key{Text: clip(key), Line: n, First: i == 0})
		} else {
			i--
		}
		key = rest
	}
}

// clip bounds a key.
func clip(key string) string {
	if len(key) > schema.MaxKey {
		return strings.ToValidUTF8(key[:schema.MaxKey], "")
	}
	return key
}
