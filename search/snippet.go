package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// The shape of a snippet.
const (
	fragments    = 3        // runs of text a snippet
	fragmentSize = 190      // bytes a run, about
	scanStep     = 12 << 10 // bytes of a passage that are looked at at once
	scanLimit    = 1 << 18  // and in all, while nothing matches
	ellipsis     = " … "
)

// snippet cuts the best runs of a passage's text: whole words, sentences where
// they fit, matching words marked. Without a match it is the beginning.
func (m *marker) snippet(text string) []Fragment {
	whole := len(text)
	text, spans := m.scan(text)
	if len(spans) == 0 {
		end := wordEnd(text, min(len(text), fragmentSize+60))
		return squeeze([]Fragment{{Text: text[:end]}}, end < whole)
	}
	var out []Fragment
	last := 0
	for i, w := range bestWindows(text, spans) {
		if w.start > last || i == 0 && w.start > 0 {
			out = append(out, Fragment{Text: ellipsis})
		}
		at := w.start
		for _, s := range spans {
			if s.start < at || s.end > w.end {
				continue
			}
			out = append(out, Fragment{Text: text[at:s.start]}, Fragment{Text: text[s.start:s.end], Match: true})
			at = s.end
		}
		out = append(out, Fragment{Text: text[at:w.end]})
		last = w.end
	}
	return squeeze(out, last < whole)
}

// scan finds the matches of the first part of a text that has any.
func (m *marker) scan(text string) (string, []span) {
	for from := 0; from < min(len(text), scanLimit); {
		part := clipText(text[from:], scanStep)
		if from+len(part) < len(text) {
			if cut := wordEnd(part, len(part)-1); cut > 0 {
				part = part[:cut]
			}
		}
		if spans := m.find(part); len(spans) > 0 {
			return part, spans
		}
		from += len(part)
	}
	return clipText(text, scanStep), nil
}

// window is a run of text that a snippet may show.
type window struct {
	start, end int
	score      float64
	terms      map[string]bool
}

// bestWindows picks the runs with the most different matches, in the order of
// the text, not overlapping.
func bestWindows(text string, spans []span) []window {
	var all []window
	for i := range spans {
		all = append(all, windowFrom(text, spans, i))
	}
	shown := map[string]bool{}
	var picked []window
	for len(picked) < fragments {
		best := -1
		for i := range all {
			if all[i].end < 0 {
				continue
			}
			all[i].score = gain(&all[i], shown)
			if best < 0 || all[i].score > all[best].score {
				best = i
			}
		}
		if best < 0 || len(picked) > 0 && all[best].score < 1 {
			break
		}
		w := all[best]
		picked = append(picked, w)
		for t := range w.terms {
			shown[t] = true
		}
		for i := range all {
			if all[i].start < w.end && w.start < all[i].end {
				all[i].end = -1
			}
		}
	}
	slices.SortFunc(picked, func(a, b window) int { return cmp.Compare(a.start, b.start) })
	return picked
}

// gain is how much a window adds: a term not shown yet counts ten times one
// shown already.
func gain(w *window, shown map[string]bool) float64 {
	score := 0.0
	for t := range w.terms {
		if shown[t] {
			score += 0.1
		} else {
			score++
		}
	}
	return score
}

// windowFrom makes the run that begins a little before match i, at the start of
// its sentence where that is near.
func windowFrom(text string, spans []span, i int) window {
	start := sentenceStart(text, spans[i].start, 70)
	limit := start + fragmentSize
	w := window{start: start, terms: map[string]bool{}}
	for _, s := range spans[i:] {
		if s.end > max(limit, spans[i].end) {
			break
		}
		w.terms[s.term] = true
		w.end = s.end
	}
	w.end = sentenceStop(text, w.end, max(limit, w.end))
	return w
}

// sentenceStart goes back from at to the start of the sentence, or by at most
// reach bytes to the start of a word.
func sentenceStart(text string, at, reach int) int {
	low := max(at-reach, 0)
	for i := at; i > low; i-- {
		if i > 1 && text[i-1] == '\n' && text[i-2] == '\n' || i > 1 && text[i-1] == ' ' && strings.IndexByte(".?;:", text[i-2]) >= 0 {
			return i
		}
	}
	if low == 0 {
		return 0
	}
	for low < at && text[low-1] > ' ' {
		low++
	}
	return low
}

// sentenceStop goes on from at to the end of the sentence, or to the end of a
// word before limit.
func sentenceStop(text string, at, limit int) int {
	if limit >= len(text) {
		return len(text)
	}
	for i := at; i < limit; i++ {
		if strings.IndexByte(".?;", text[i]) >= 0 && (i+1 == len(text) || text[i+1] <= ' ') && i > at+20 {
			return i + 1
		}
	}
	return max(wordEnd(text, limit), at)
}

// wordEnd goes back from at to the end of a word.
func wordEnd(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for i := at; i > 0; i-- {
		if text[i] <= ' ' {
			return i
		}
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// squeeze makes single blanks of white space, joins runs of one kind, and says
// by an ellipsis that the text goes on.
func squeeze(in []Fragment, more bool) []Fragment {
	var out []Fragment
	space := true
	for _, f := range in {
		var b strings.Builder
		for _, r := range f.Text {
			if r <= ' ' || r == 0xA0 || r == utf8.RuneError {
				if !space {
					b.WriteByte(' ')
				}
				space = true
				continue
			}
			b.WriteRune(r)
			space = false
		}
		if b.Len() == 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Match == f.Match && !f.Match {
			out[n-1].Text += b.String()
			continue
		}
		out = append(out, Fragment{Text: b.String(), Match: f.Match})
	}
	if n := len(out); n > 0 && !out[n-1].Match {
		if out[n-1].Text = strings.TrimRight(out[n-1].Text, " "); out[n-1].Text == "" {
			out = out[:n-1]
		}
	}
	if more && len(out) > 0 {
		out = append(out, Fragment{Text: " …"})
	}
	return out
}
