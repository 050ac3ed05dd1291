package citation

import "daleel/corpus"

// Refs finds the citations in the units of a document, with the labels that
// law reports and judges put beside them. Acts may be nil.
func Refs(doc *corpus.Document, acts *Acts) []corpus.CitationRef {
	var refs []corpus.CitationRef
	scope := Scope{This: doc.Work}
	for _, u := range doc.Units() {
		for _, m := range acts.FindAll(u.Text, scope) {
			refs = append(refs, corpus.CitationRef{
				In: u.EID, Start: m.Start, End: m.End, Form: string(m.Citation.Form()),
				Normal: m.Normal, Target: m.Target, Treatment: treatmentAt(u.Text, m),
			})
		}
	}
	return refs
}

func treatmentAt(text string, m Match) corpus.Treatment { return "" }
