package search

import (
	"strings"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// guideAddress is where the page of a help guide stands.
func guideAddress(g *corpus.Guide) string { return "/help-now/" + g.Slug }

// cards prints the help guides that stand above the results.
func cards(guides []*corpus.Guide) (out []Link) {
	for _, g := range guides {
		out = append(out, Link{Title: g.Title.En, URL: guideAddress(g), Detail: g.Title.Ur})
	}
	return out
}

// bridgeLift is how far the law that a fitting guide cites is raised, as a share
// of what a sure concept of the thesaurus raises.
const bridgeLift = 0.5

// bridge raises the provisions that the best fitting help guide cites: a
// caller's words share none with the statute, the guide has both.
func (u *understood) bridge(g *generation, rd *reader, text string) {
	guide, share := rd.guides.Best(text, &u.meant)
	if guide == nil {
		return
	}
	for i, l := range guide.Law {
		w, ok := g.byID[l.Work]
		if !ok {
			continue
		}
		// The guide's first laws are those that matter most.
		weight := bridgeLift * u.profile.Lift * float32(min(share, 1)) / float32(1+i/2)
		if p := g.passageOf(int32(w), l.EID); p >= 0 {
			u.lifts = append(u.lifts, lift{int32(w), p, weight, "the help guide " + guide.Slug})
		}
	}
}

// leastGuide is the letters that must be typed of a word of a guide's title.
const leastGuide = 3

// guidesBeginning lists the guides with a word in their titles that begins as typed.
func guidesBeginning(guides []corpus.Guide, key string, n int) (out []Suggestion) {
	if len([]rune(key)) < leastGuide {
		return nil
	}
	for i := range guides {
		for _, title := range []string{guides[i].Title.En, guides[i].Title.Ur} {
			if len(out) < n && strings.Contains(" "+schema.Fold(title), " "+key) {
				out = append(out, Suggestion{Text: title, Kind: "guide", URL: guideAddress(&guides[i])})
				break
			}
		}
	}
	return out
}
