package library

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"daleel/corpus"
	"daleel/corpus/identity"
)

// View is what a library holds at one moment: files grouped into works.
type View struct {
	Seq       uint64
	Works     []Work
	Redirects map[string]string
	// Withdrawn maps work identifiers to the reason.
	Withdrawn map[string]string
	// Unread are the items from which no document came, with their reasons.
	Unread []corpus.Item
}

// Work is a work with the copies that are held of it, the leading one first.
type Work struct {
	ID          string
	Meta        corpus.Metadata
	Expressions []Expression
	// Digest is our summary of the work, nil where there is none. Where it is
	// all that is held, Meta.Kind is digest and Expressions is empty.
	Digest   *Expression
	Findings []corpus.Finding
}

// Expression is one held copy.
type Expression struct {
	// ID is the expression's identifier; Blob names its document.
	ID      string
	Blob    string
	SHA256  string
	Part    int
	Meta    corpus.Metadata
	Files   []string
	Quality float64
	Engine  string
	Media   string
	Units   int
	Added   time.Time
	// Gaps say which provisions of a law this copy lacks.
	Gaps []corpus.Finding
}

// View groups everything that is held into works.
func (l *Library) View(ctx context.Context) (*View, error) {
	v := &View{Redirects: map[string]string{}, Withdrawn: map[string]string{}}
	var records []record
	var withdrawals []Withdrawal
	err := l.read(func(tx *bolt.Tx) error {
		v.Seq, _ = decodeUint(tx.Bucket(bucketMeta).Get(keySeq))
		err := each(ctx, tx, bucketItems, func(_ string, r record) error {
			records = append(records, r)
			return nil
		})
		if err != nil {
			return err
		}
		if err := each(ctx, tx, bucketWithdrawn, func(id string, w Withdrawal) error {
			v.Withdrawn[id] = w.Reason
			withdrawals = append(withdrawals, w)
			return nil
		}); err != nil {
			return err
		}
		return each(ctx, tx, bucketRedirects, func(old, to string) error {
			v.Redirects[old] = to
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("reading library: %w", err)
	}
	v.group(records, withdrawals)
	return v, nil
}

// group resolves records into works and leaves out what was withdrawn.
func (v *View) group(records []record, withdrawals []Withdrawal) {
	out := map[string]bool{}
	for _, w := range withdrawals {
		for _, sha := range w.Items {
			out[sha] = true
		}
	}
	var cands []identity.Candidate
	var owners []Expression
	for _, r := range records {
		if out[r.Item.SHA256] {
			continue
		}
		if len(r.Docs) == 0 && len(r.Item.Members) == 0 {
			v.Unread = append(v.Unread, r.Item)
		}
		for _, d := range r.Docs {
			cands = append(cands, candidate(r, d))
			owners = append(owners, expression(r, d))
		}
	}
	for _, w := range identity.Resolve(cands) {
		if _, gone := v.Withdrawn[w.ID]; !gone {
			v.Works = append(v.Works, newWork(w, owners))
		}
	}
	slices.SortFunc(v.Unread, func(a, b corpus.Item) int { return cmp.Compare(firstFile(a), firstFile(b)) })
}

func firstFile(it corpus.Item) string {
	if len(it.Files) == 0 {
		return ""
	}
	return it.Files[0]
}

func candidate(r record, d docRecord) identity.Candidate {
	return identity.Candidate{
		SHA256: r.Item.SHA256, Part: d.Part, Meta: d.Meta,
		Quality: r.Item.Quality, Units: d.Units, Catalogued: r.Catalogued,
		Digest: d.Meta.Kind == corpus.KindDigest, Work: d.Work,
		Fingerprint: identity.ParseFingerprint(d.Fingerprint),
	}
}

func expression(r record, d docRecord) Expression {
	return Expression{
		Blob: d.Blob, SHA256: r.Item.SHA256, Part: d.Part, Meta: d.Meta, Files: r.Item.Files,
		Quality: r.Item.Quality, Engine: r.Item.Engine, Media: r.Item.MediaType,
		Units: d.Units, Added: r.Item.Added, Gaps: d.Gaps,
	}
}

func newWork(w identity.Work, owners []Expression) Work {
	work := Work{ID: w.ID, Meta: w.Meta, Findings: w.Findings}
	for _, m := range w.Members {
		e := owners[m.Index]
		e.ID = m.Expression
		work.Expressions = append(work.Expressions, e)
	}
	if len(work.Expressions) > 0 {
		work.Findings = append(work.Findings, work.Expressions[0].Gaps...)
	}
	if w.Digest >= 0 {
		d := owners[w.Digest]
		d.ID = w.ID
		work.Digest = &d
	}
	return work
}

// Publish records under which identifiers works were shown. Where the
// identifier of a file's work changed and nothing else has the old one, the old
// one leads on to the new for good. It returns the redirects that now hold.
func (l *Library) Publish(ctx context.Context, v *View) error {
	now := map[string]bool{}
	for _, w := range v.Works {
		now[w.ID] = true
	}
	return l.update(func(tx *bolt.Tx) error {
		ids, redirects := tx.Bucket(bucketIDs), tx.Bucket(bucketRedirects)
		for _, w := range v.Works {
			for _, e := range w.Expressions {
				key := e.SHA256 + "#" + strconv.Itoa(e.Part)
				var old string
				if raw := ids.Get([]byte(key)); raw != nil {
					if err := json.Unmarshal(raw, &old); err != nil {
						return err
					}
				}
				if old == w.ID {
					continue
				}
				if err := putJSON(ids, key, w.ID); err != nil {
					return err
				}
				if old != "" && !now[old] {
					v.Redirects[old] = w.ID
					if err := putJSON(redirects, old, w.ID); err != nil {
						return err
					}
				}
			}
		}
		return ctx.Err()
	})
}

// Withdraw takes the work out of everything that is shown and keeps a
// tombstone, so that adding its files again or rebuilding does not bring it
// back. The error wraps corpus.ErrNotFound.
func (l *Library) Withdraw(ctx context.Context, id, reason string, at time.Time) error {
	if strings.TrimSpace(reason) == "" {
		return fmt.Errorf("a withdrawal needs a reason: %w", corpus.ErrInvalid)
	}
	v, err := l.View(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(v.Works, func(w Work) bool { return w.ID == id })
	if i < 0 {
		return fmt.Errorf("work %s: %w", id, corpus.ErrNotFound)
	}
	w := Withdrawal{Reason: reason, At: at.UTC()}
	for _, e := range v.Works[i].Expressions {
		if e.Part == 0 { // a file of several works may hold others that stay
			w.Items = append(w.Items, e.SHA256)
		}
	}
	slices.Sort(w.Items)
	return l.update(func(tx *bolt.Tx) error {
		if err := putJSON(tx.Bucket(bucketWithdrawn), id, w); err != nil {
			return err
		}
		return bump(tx)
	})
}

func (l *Library) eachRecord(fn func(record)) error {
	return l.read(func(tx *bolt.Tx) error {
		return each(context.Background(), tx, bucketItems, func(_ string, r record) error {
			fn(r)
			return nil
		})
	})
}

// Items lists every item, the worst read first.
func (l *Library) Items() ([]corpus.Item, error) {
	var items []corpus.Item
	err := l.eachRecord(func(r record) {
		if r.Origin == "" {
			items = append(items, r.Item)
		}
	})
	slices.SortFunc(items, func(a, b corpus.Item) int {
		return cmp.Or(cmp.Compare(a.Quality, b.Quality), cmp.Compare(firstFile(a), firstFile(b)))
	})
	return items, err
}
