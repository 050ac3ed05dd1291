package extract

import (
	"strings"

	"daleel/corpus"
)

// Result is what became of one file.
type Result struct {
	// MediaType is told from the bytes: "application/pdf", "text/html", ...
	MediaType string `json:"media_type"`
	// Engine names what read most pages.
	Engine string            `json:"engine,omitempty"`
	Status corpus.ItemStatus `json:"status"`
	// Reason is a sentence where Status is not ok: what is wrong and how to
	// mend it.
	Reason string        `json:"reason,omitempty"`
	Pages  []corpus.Page `json:"pages,omitempty"`
	// Quality is the mean of the pages' quality weighed by their length, 0 to 1.
	Quality  float64         `json:"quality"`
	Language corpus.Language `json:"language,omitempty"`
	Hints    Hints           `json:"hints,omitzero"`
	// Cut says why pages are missing at the end, "" where none is.
	Cut string `json:"cut,omitempty"`
	// spent says that the process that read the file should end soon.
	spent bool
}

// Hints are what the file says of itself. Such metadata is often wrong (the
// name of a template, of a scanner), so it decides nothing.
type Hints struct {
	Title    string `json:"title,omitempty"`
	Author   string `json:"author,omitempty"`
	Producer string `json:"producer,omitempty"`
	// Created is a day, "2024-05-31", or "".
	Created string `json:"created,omitempty"`
}

// failed is the Result of a file of which nothing was read.
func failed(mediaType string, status corpus.ItemStatus, reason string) Result {
	return Result{MediaType: mediaType, Status: status, Reason: reason}
}

// finish scores the pages and sums them up in Status, Quality and Language.
// A status that is already set stays.
func (r *Result) finish() {
	for i := range r.Pages {
		breakLines(&r.Pages[i])
		judge(&r.Pages[i])
	}
	if r.Engine == "" {
		r.Engine = mainEngine(r.Pages)
	}
	r.weigh()
	if r.Status == "" {
		r.Status, r.Reason = summarise(r.Pages)
	}
}

// weigh sums up the quality and the language of the pages.
func (r *Result) weigh() {
	var total, weight float64
	var arabic, letters int
	for _, p := range r.Pages {
		w := float64(len(p.Text))
		total += w * p.Quality
		weight += w
		a, l := countScripts(p.Text)
		arabic, letters = arabic+a, letters+l
	}
	if weight > 0 {
		r.Quality = total / weight
	}
	if letters > 0 {
		r.Language = corpus.English
		if arabic*2 > letters {
			r.Language = corpus.Urdu
		}
	}
}

// addCut has the status say that pages are missing at the end.
func (r *Result) addCut() {
	if r.Cut != "" && (r.Status == corpus.ItemOK || r.Status == corpus.ItemPartial) {
		r.Status, r.Reason = corpus.ItemPartial, strings.TrimSpace(r.Reason+" "+r.Cut)
	}
}

// mainEngine is the engine that read most pages.
func mainEngine(pages []corpus.Page) string {
	count := map[string]int{}
	best := ""
	for _, p := range pages {
		count[p.Engine]++
		if count[p.Engine] > count[best] || best == "" {
			best = p.Engine
		}
	}
	return best
}

// hasText reports whether anything at all was read on the page.
func hasText(p corpus.Page) bool {
	return strings.TrimSpace(p.Text+p.Header+p.Footer+p.Footnotes) != ""
}
