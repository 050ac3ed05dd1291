package indexer

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"daleel/indexer/schema"
)

// splitAbove is how many bytes of text make a second shard worth its cost to
// every search.
const splitAbove = 8 << 20

// build makes the shards that the plan asks for and the manifest over all.
func (u *update) build(ctx context.Context, p *plan) (*schema.Manifest, error) {
	groups := split(p.build, u.o.Workers)
	names := u.names(len(groups))
	first := nextSerial(u.old)
	var done atomic.Int64
	progress := func() { u.o.Progress(int(done.Add(1)), len(p.build)) }
	built := make([]*builtShard, len(groups))
	g, gctx := errgroup.WithContext(ctx)
	for i, jobs := range groups {
		serial := first
		first += uint32(len(jobs))
		g.Go(func() (err error) {
			built[i], err = buildShard(gctx, u.lib, u.dir, names[i], serial, jobs, progress, u.o.Logger)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	m := &schema.Manifest{Shards: p.shards, Works: p.keep, Redirects: u.view.Redirects, Withdrawn: u.view.Withdrawn}
	for _, b := range built {
		if len(b.works) == 0 {
			continue
		}
		m.Shards = append(m.Shards, b.shard)
		m.Works = append(m.Works, b.works...)
	}
	slices.SortFunc(m.Works, func(a, b schema.Work) int { return cmp.Compare(a.ID, b.ID) })
	m.Meta = schema.Meta{
		Version: schema.Version, Name: genPrefix + number(u.lastGeneration()+1), Library: u.view.Seq,
		Built: time.Now().UTC().Format(time.RFC3339), Works: len(m.Works), Shards: len(m.Shards),
	}
	for i := range m.Works {
		m.Meta.Passages += len(m.Works[i].Passages)
	}
	return m, nil
}

// split shares jobs out over n shards of about equal text, or one where there is
// little.
func split(jobs []job, n int) [][]job {
	if len(jobs) == 0 {
		return nil
	}
	var total int64
	for i := range jobs {
		total += estimate(&jobs[i].work)
	}
	if total < splitAbove {
		n = 1
	}
	sorted := slices.Clone(jobs)
	slices.SortStableFunc(sorted, func(a, b job) int { return cmp.Compare(estimate(&b.work), estimate(&a.work)) })
	groups, sizes := make([][]job, n), make([]int64, n)
	for _, j := range sorted {
		least := 0
		for i := range sizes {
			if sizes[i] < sizes[least] {
				least = i
			}
		}
		groups[least] = append(groups[least], j)
		sizes[least] += estimate(&j.work)
	}
	return slices.DeleteFunc(groups, func(g []job) bool { return len(g) == 0 })
}

// names gives n shard names that no shard in the directory has.
func (u *update) names(n int) []string {
	last := lastNumber(u.dir, shardPrefix)
	names := make([]string, n)
	for i := range names {
		names[i] = shardPrefix + number(last+1+i)
	}
	return names
}

func (u *update) lastGeneration() int { return lastNumber(u.dir, genPrefix) }

// lastNumber is the highest number in use among names with the prefix.
func lastNumber(dir, prefix string) int {
	names, _ := filepath.Glob(filepath.Join(dir, prefix+"*"))
	last := 0
	for _, n := range names {
		digits := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(n), prefix), unfinished)
		if v, err := strconv.Atoi(digits); err == nil {
			last = max(last, v)
		}
	}
	return last
}

func number(n int) string { return fmt.Sprintf("%06d", n) }

// nextSerial is the first serial number that no work of the generation has.
// Serials of dead documents may come again only in another shard, where they
// cannot be mistaken: a reference counts only in the shard of its work.
func nextSerial(m *schema.Manifest) uint32 {
	next := uint32(1)
	for i := range m.Works {
		next = max(next, m.Works[i].Serial+1)
	}
	return next
}
