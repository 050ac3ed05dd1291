package intake

import (
	"context"

	"daleel/corpus"
	"daleel/corpus/library"
)

// Progress says how far a run has come.
type Progress struct {
	Done, Total int
	Bytes       int64 // of the files done
	TotalBytes  int64
}

// FileReport is what became of one file.
type FileReport struct {
	File       string            `json:"file"`
	ID         string            `json:"id"`
	Title      string            `json:"title"`
	Kind       corpus.Kind       `json:"kind"`
	Pages      int               `json:"pages"`
	Provisions int               `json:"provisions"`
	Citations  int               `json:"citations"`
	Language   corpus.Language   `json:"language"`
	Quality    float64           `json:"quality"`
	Engine     string            `json:"engine"`
	Status     corpus.ItemStatus `json:"status"`
	Error      string            `json:"error"`
	// Waiting is how many pages wait for OCR, Scores how each page was read.
	Waiting int                `json:"waiting,omitempty"`
	Scores  []corpus.PageScore `json:"page_scores,omitempty"`
	// Members is how many files an archive holds; each has a report of its own,
	// under the name of the archive.
	Members int `json:"members,omitempty"`
	// Unchanged says that the file was held already.
	Unchanged bool `json:"unchanged,omitempty"`

	sha string
}

// Failed reports whether nothing of the file can be searched.
func (r FileReport) Failed() bool { return r.Status != corpus.ItemOK && r.Status != corpus.ItemPartial }

// Report sums up a run.
type Report struct {
	// Files are in the order of their names.
	Files []FileReport
	// Skipped names files that are no documents: tables, hidden files.
	Skipped []string
}

// Count returns how many files were read now, unchanged and failed.
func (r *Report) Count() (added, unchanged, failed int) {
	for _, f := range r.Files {
		switch {
		case f.Failed():
			failed++
		case f.Unchanged:
			unchanged++
		default:
			added++
		}
	}
	return added, unchanged, failed
}

func heldReport(f file, h library.Held) FileReport {
	r := reportOf(f, h.Item)
	r.Unchanged = true
	r.Title, r.Kind, r.Language = h.Meta.Title, h.Meta.Kind, h.Meta.Language
	r.Provisions, r.Citations, r.Pages = h.Units, h.Citations, h.Item.Pages
	return r
}

func entryReport(f file, e library.Entry) FileReport {
	r := reportOf(f, e.Item)
	for i, d := range e.Docs {
		if i == 0 {
			r.Title, r.Kind, r.Language = d.Meta.Title, d.Meta.Kind, d.Meta.Language
		}
		r.Provisions += len(d.Units())
		r.Citations += len(d.Citations)
	}
	return r
}

func reportOf(f file, it corpus.Item) FileReport {
	return FileReport{
		File: f.name, Quality: it.Quality, Engine: it.Engine, Status: it.Status, Error: it.Reason,
		Pages: it.Pages, Waiting: it.Waiting, Scores: it.Scores, sha: it.SHA256,
	}
}

// identify adds to the reports under which identifier each file is found.
func (in *Intake) identify(ctx context.Context, rep *Report) error {
	v, err := in.opts.Library.View(ctx)
	if err != nil {
		return err
	}
	ids := map[string]string{}
	for _, w := range v.Works {
		for _, e := range w.Expressions {
			if _, ok := ids[e.SHA256]; !ok {
				ids[e.SHA256] = w.ID
			}
		}
	}
	for i := range rep.Files {
		rep.Files[i].ID = ids[rep.Files[i].sha]
	}
	return nil
}
