package indexer

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer/schema"
)

// plan says what a new generation keeps and what has to be built for it.
type plan struct {
	// keep are records of works that stand in shards that stay.
	keep   []schema.Work
	shards []schema.Shard
	build  []job
	// moved counts works of build that did not change; removed works gone.
	moved, removed int
	// books says that redirects or withdrawals changed.
	books bool
}

// job is a work to be built, under the key that its record will have.
type job struct {
	work library.Work
	key  string
}

func (p *plan) nothing() bool { return len(p.build) == 0 && p.removed == 0 && !p.books }

// newPlan compares the old generation with the library's view.
func newPlan(old *schema.Manifest, view *library.View) *plan {
	p := &plan{books: !maps.Equal(old.Redirects, view.Redirects) || !maps.Equal(old.Withdrawn, view.Withdrawn) || old.Meta.Version != schema.Version}
	held := make(map[string]*schema.Work, len(old.Works))
	for i := range old.Works {
		held[old.Works[i].ID] = &old.Works[i]
	}
	var same []job
	live := map[string]int64{} // shard → bytes of works that stay
	for _, w := range view.Works {
		if len(w.Expressions) == 0 && w.Digest == nil {
			continue
		}
		j := job{work: w, key: changeKey(&w)}
		h := held[w.ID]
		delete(held, w.ID)
		if h == nil || h.Key != j.key {
			p.build = append(p.build, j)
			continue
		}
		same = append(same, j)
		live[h.Shard] += h.Bytes + 1
	}
	p.removed = len(held)
	p.settle(old, same, live)
	return p
}

// settle keeps the shards worth keeping. A shard is merged away into the new
// one when less than half of it is live, or when it is no larger than twice what
// is built anyway: that keeps their number logarithmic in the size of the
// library, and the cost of an update in proportion to the change.
func (p *plan) settle(old *schema.Manifest, same []job, live map[string]int64) {
	var fresh int64
	for _, j := range p.build {
		fresh += estimate(&j.work)
	}
	shards := slices.Clone(old.Shards)
	slices.SortFunc(shards, func(a, b schema.Shard) int { return int(live[a.Name]/256) - int(live[b.Name]/256) })
	stays := map[string]bool{}
	for _, s := range shards {
		switch n := live[s.Name]; {
		case n == 0:
		case n < s.Bytes/2, fresh > 0 && n <= 2*fresh:
			fresh += n
		default:
			stays[s.Name] = true
			p.shards = append(p.shards, s)
		}
	}
	records := make(map[string]*schema.Work, len(old.Works))
	for i := range old.Works {
		records[old.Works[i].ID] = &old.Works[i]
	}
	for _, j := range same {
		if r := records[j.work.ID]; stays[r.Shard] {
			p.keep = append(p.keep, *r)
			continue
		}
		p.build = append(p.build, j)
		p.moved++
	}
}

// estimate guesses the bytes of a work's text from its number of units.
func estimate(w *library.Work) int64 {
	n := 1
	for _, e := range w.Expressions {
		n = max(n, e.Units)
	}
	return int64(n) * 800
}

// changeKey sums up everything that a work's record and documents are built
// from. Documents are named by content, so their names stand for them.
func changeKey(w *library.Work) string {
	type part struct {
		ID, Blob, Engine string
		Part             int
		Files            []string
		Quality          float64
		Meta             corpus.Metadata
	}
	parts := []any{schema.Version, w.ID, w.Meta}
	es := w.Expressions
	if w.Digest != nil {
		es = append(slices.Clone(es), *w.Digest)
	}
	for _, e := range es {
		parts = append(parts, part{ID: e.ID, Blob: e.Blob, Engine: e.Engine, Part: e.Part, Files: e.Files, Quality: e.Quality, Meta: e.Meta})
	}
	raw, err := json.Marshal(parts)
	if err != nil { // only a NaN quality could; the work is then always rebuilt
		return ""
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:12])
}
