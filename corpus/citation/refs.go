package citation

import (
	"strings"

	"daleel/corpus"
)

// The labels that Refs gives: what the text says of the citation, in one
// spelling a label. They are the text's words, not a verdict.
const (
	ReliedUpon    corpus.Treatment = "relied upon"
	ReferredTo    corpus.Treatment = "referred to"
	Followed      corpus.Treatment = "followed"
	Distinguished corpus.Treatment = "distinguished"
	Overruled     corpus.Treatment = "overruled"
	Affirmed      corpus.Treatment = "affirmed"
	Approved      corpus.Treatment = "approved"
	Dissented     corpus.Treatment = "dissented from"
)

// Refs finds the citations in the units of a document, with the labels that
// law reports and judges put beside those of judgments. Acts may be nil.
func Refs(doc *corpus.Document, acts *Acts) []corpus.CitationRef {
	var refs []corpus.CitationRef
	scope := Scope{This: doc.Work}
	for _, u := range doc.Units() {
		ms := acts.FindAll(u.Text, scope)
		labels := treatments(u.Text, ms)
		for i, m := range ms {
			refs = append(refs, corpus.CitationRef{
				In: u.EID, Start: m.Start, End: m.End, Form: string(m.Citation.Form()),
				Normal: m.Normal, Target: m.Target, Treatment: labels[i],
			})
		}
	}
	return refs
}

// treatments labels the citations of judgments among ms.
func treatments(text string, ms []Match) []corpus.Treatment {
	labels := make([]corpus.Treatment, len(ms))
	after := corpus.Treatment("") // the label behind a list, for all its members
	next := len(text)
	for i := len(ms) - 1; i >= 0; i-- {
		m := ms[i]
		if !judgment(m.Citation) {
			continue
		}
		if own := labelAfter(text, m.End); own != "" {
			after = own
		} else if next-m.End > 160 || sentenceEnds(text[m.End:next]) {
			after = ""
		}
		next = m.Start
		if labels[i] = after; after == "" {
			labels[i] = labelBefore(text, m.Start)
		}
	}
	return labels
}

func judgment(c Citation) bool {
	switch c.Form() {
	case FormReporter, FormNeutral, FormCase:
		return true
	}
	return false
}

// wordsAfter are the labels of headnotes and the verbs behind a citation.
var wordsAfter = []struct {
	words string
	label corpus.Treatment
}{
	{"rel", ReliedUpon}, {"relied upon", ReliedUpon}, {"relied on", ReliedUpon}, {"relied", ReliedUpon},
	{"ref", ReferredTo}, {"referred", ReferredTo}, {"fol", Followed}, {"followed", Followed},
	{"distinguished", Distinguished}, {"distinguishable", Distinguished}, {"overruled", Overruled},
	{"affirmed", Affirmed}, {"approved", Approved}, {"dissented", Dissented},
}

// labelAfter reads a label behind a citation: ", rel.", ") followed", "was
// distinguished".
func labelAfter(text string, end int) corpus.Treatment {
	k := skipAny(text, end, ",;)]-\"'")
	for range 4 {
		e := anyWordAt(text, k, "is", "was", "were", "are", "being", "has", "have", "been", "stands", "expressly", "also", "not")
		if e == k {
			break
		}
		if wordAt(text, k, "not") {
			return ""
		}
		k = skipSpace(text, e)
	}
	if k-end > 60 {
		return ""
	}
	for _, w := range wordsAfter {
		if e := anyWordAt(text, k, w.words); e != k {
			if len(w.words) == 3 && at0(text, e) != '.' || wordAt(text, skipSpace(text, e), "by") && w.label == Followed {
				continue
			}
			return w.label
		}
	}
	return ""
}

// wordsBefore open a sentence or clause whose citations they label.
var wordsBefore = []struct {
	words string
	label corpus.Treatment
}{
	{"reliance is placed", ReliedUpon}, {"reliance in this regard", ReliedUpon}, {"reliance can be placed", ReliedUpon},
	{"reliance may be placed", ReliedUpon}, {"reliance is also placed", ReliedUpon}, {"placed reliance", ReliedUpon},
	{"places reliance", ReliedUpon}, {"placing reliance", ReliedUpon}, {"reliance was placed", ReliedUpon},
	{"reliance has been placed", ReliedUpon}, {"reliance upon", ReliedUpon}, {"reliance on", ReliedUpon}, {"relied upon", ReliedUpon},
	{"relied on", ReliedUpon}, {"relying upon", ReliedUpon}, {"relying on", ReliedUpon}, {"relies upon", ReliedUpon}, {"relies on", ReliedUpon},
	{"distinguished", Distinguished}, {"distinguishing", Distinguished},
	{"may be referred", ReferredTo}, {"reference may be made", ReferredTo}, {"reference can be made", ReferredTo},
	{"reference is made", ReferredTo}, {"referred to", ReferredTo}, {"reference in this", ReferredTo},
}

// maxSentence bounds the look back for words that label a citation.
const maxSentence = 700

// labelBefore finds the last labelling words before a citation in its sentence.
func labelBefore(text string, start int) corpus.Treatment {
	from := max(0, start-maxSentence)
	t := strings.ToLower(strings.Join(strings.Fields(text[from:start]), " "))
	best, label := -1, corpus.Treatment("")
	for _, w := range wordsBefore {
		if i := strings.LastIndex(t, w.words); i > best {
			best, label = i, w.label
		}
	}
	if best < 0 || sentenceEndsLower(t[best:]) {
		return ""
	}
	return label
}

// sentenceEnds reports whether a sentence ends in t: a stop after a word of
// four letters or more, or after a bracket, with a capital to follow.
func sentenceEnds(t string) bool {
	for i := 1; i+2 < len(t); i++ {
		if t[i] != '.' || !isSpace(t[i+1]) || !isUpper(t[skipSpaceMax(t, i+1)]) {
			continue
		}
		if longWordBefore(t, i) {
			return true
		}
	}
	return false
}

// sentenceEndsLower is sentenceEnds for a text in small letters.
func sentenceEndsLower(t string) bool {
	for i := 1; i+1 < len(t); i++ {
		if t[i] == '.' && t[i+1] == ' ' && longWordBefore(t, i) {
			return true
		}
	}
	return false
}

func longWordBefore(t string, i int) bool {
	b := i
	for b > 0 && isLower(t[b-1]) {
		b--
	}
	return i-b >= 4 || t[i-1] == ')'
}

func skipSpaceMax(t string, i int) int { return min(skipSpace(t, i), len(t)-1) }
