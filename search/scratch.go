package search

// topParts is how many of a work's best passages are kept while scoring.
const topParts = 10

// scratch is the memory of one search, handed on from one to the next. All
// columns are zero between searches; the touched lists say what to zero.
type scratch struct {
	// By passage: the score so far, the weight of the concepts found, and the
	// term frequency of the concept in hand.
	score, found, cur []float32
	touched           []int32
	curTouched        []int32
	// By work: title score, score as one document, weight of the concepts
	// found, and the same two of the concept in hand.
	title, doc, wfound []float32
	curTitle, curDoc   []float32
	curWork            []bool
	wtouched           []int32
	curWorks           []int32
	inTitle            []float32 // weight of the concepts found in the title
	seen               []bool    // passage is in touched
	wseen              []bool    // work is in wtouched

	best [][topParts]part
	more []int32
}

// part is a passage with its score.
type part struct {
	p     int32
	score float32
}

func newScratch(passages, works int) *scratch {
	f := func(n int) []float32 { return make([]float32, n) }
	return &scratch{
		score: f(passages), found: f(passages), cur: f(passages), seen: make([]bool, passages),
		title: f(works), doc: f(works), wfound: f(works), curTitle: f(works), curDoc: f(works), inTitle: f(works),
		curWork: make([]bool, works), wseen: make([]bool, works),
		best: make([][topParts]part, works), more: make([]int32, works),
	}
}

// reset zeroes what a search touched.
func (s *scratch) reset() {
	for _, p := range s.touched {
		s.score[p], s.found[p], s.cur[p], s.seen[p] = 0, 0, 0, false
	}
	for _, p := range s.curTouched {
		s.cur[p] = 0
	}
	for _, w := range s.wtouched {
		s.title[w], s.doc[w], s.wfound[w], s.inTitle[w] = 0, 0, 0, 0
		s.wseen[w] = false
		s.best[w] = [topParts]part{}
		s.more[w] = 0
	}
	for _, w := range s.curWorks {
		s.curTitle[w], s.curDoc[w], s.curWork[w] = 0, 0, false
	}
	s.touched, s.curTouched, s.wtouched, s.curWorks = s.touched[:0], s.curTouched[:0], s.wtouched[:0], s.curWorks[:0]
}

// touchWork notes that a work takes part in the search.
func (s *scratch) touchWork(w int32) {
	if !s.wseen[w] {
		s.wseen[w] = true
		s.wtouched = append(s.wtouched, w)
	}
}

// touchPassage notes that a passage takes part in the search.
func (s *scratch) touchPassage(p int32) {
	if !s.seen[p] {
		s.seen[p] = true
		s.touched = append(s.touched, p)
	}
}

// keep files a passage among the best of its work.
func (s *scratch) keep(w int32, pt part) {
	s.more[w]++
	best := &s.best[w]
	n := min(int(s.more[w]), topParts)
	for i := range n {
		if i == n-1 && int(s.more[w]) <= topParts {
			best[i] = pt
			return
		}
		if pt.ahead(best[i]) {
			pt, best[i] = best[i], pt
		}
	}
}

// ahead orders parts by score, and equal ones as they stand in the work: the
// order must not depend on how the index is cut into shards.
func (pt part) ahead(other part) bool {
	return pt.score > other.score || pt.score == other.score && pt.p < other.p
}
