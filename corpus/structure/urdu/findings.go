package urdu

import (
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// findings reports numbers that were not found, as ranges, and those that do not
// stand as they are given here where the provision begins. Told is the highest number of
// the contents.
func findings(chain []start, kind corpus.ProvisionKind, told int) []corpus.Finding {
	var out []corpus.Finding
	last := 0
	for _, s := range chain {
		eid := workid.EID(kind, s.label())
		if s.n > last+1 {
			out = append(out, corpus.Finding{Code: "articles.gap", EID: eid,
				Detail: lacking("number", last+1, s.n-1) + " not found"})
		}
		if f, ok := s.doubt(); ok {
			f.EID = eid
			out = append(out, f)
		}
		last = max(last, s.n)
	}
	if told > last && told <= last+longestTail && last > 0 {
		out = append(out, corpus.Finding{Code: "articles.gap", EID: workid.EID(kind, strconv.Itoa(told)),
			Detail: lacking("number", last+1, told) + " not found, though in the contents"})
	}
	return out
}

// lacking says which of some things is spoken of: "number 12 was", "schedules 2 to 4 were".
func lacking(thing string, first, last int) string {
	if first == last {
		return thing + " " + strconv.Itoa(first) + " was"
	}
	return thing + "s " + strconv.Itoa(first) + " to " + strconv.Itoa(last) + " were"
}

// longestTail is how many numbers may be missing at the end; a higher number in the
// contents is misread.
const longestTail = 12

// doubt says how the number of a provision was had where it is not printed so.
func (s start) doubt() (corpus.Finding, bool) {
	switch s.how {
	case mended:
		return corpus.Finding{Code: "number.mended", Detail: "printed or read as " + s.printed + "; the sequence makes it " + s.label()}, true
	case lent:
		return corpus.Finding{Code: "number.apart", Detail: s.label() + " stands elsewhere on the page, apart from these words"}, true
	case headed:
		return corpus.Finding{Code: "number.placed", Detail: "no number stands here; the heading is that of " + s.label() + " in the contents"}, true
	case counted:
		return corpus.Finding{Code: "number.placed", Detail: "no number stands here; between its neighbours this is the place of " + s.label()}, true
	}
	return corpus.Finding{}, false
}

// numberedStarts are those whose number is printed where they begin.
func numberedStarts(chain []start) []start {
	return slices.DeleteFunc(slices.Clone(chain), func(s start) bool { return s.how != exact && s.how != mended })
}
