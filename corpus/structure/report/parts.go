package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// withParts adds below each unit its sub-paragraphs, the captions of its tables
// and figures, and what it recommends.
// A unit without a heading, in a paper without any, stands under the title, and all do
// where it says that the paper recommends.
func withParts(ps []corpus.Provision, title string) []corpus.Provision {
	heads := map[string]string{}
	if reRecTitle.MatchString(title) || !slices.ContainsFunc(ps, func(p corpus.Provision) bool { return p.Kind == corpus.HeadingPart }) {
		heads[""] = title
	}
	out := make([]corpus.Provision, 0, len(ps))
	var list announcement
	for i := range ps {
		p := ps[i]
		out = append(out, p)
		heads[p.EID] = list.under(p)
		if p.Kind == corpus.Paragraph && p.Parent != "" {
			heads[p.EID] = heads[p.Parent] // an item of a paragraph is under the paragraph's heading
		}
		starts := list.read(&p)
		if !p.Unit || p.Kind == corpus.Header || p.Kind == corpus.Article {
			continue
		}
		if p.Kind == corpus.Paragraph {
			out = append(out, lines.SubParagraphs(&p)...)
		}
		out = append(out, captions(&p)...)
		out = append(out, recommendations(&p, above(heads, &p), starts)...)
	}
	return out
}

// above is the heading of a part with that of the part in which it stands.
func above(heads map[string]string, p *corpus.Provision) string {
	if heads[p.EID] != p.Heading {
		return heads[p.EID] // it recommends, whatever its parent does beside
	}
	return p.Heading + " " + heads[p.Parent]
}

// span is a part of the unit p without a text of its own.
func span(p *corpus.Provision, kind corpus.ProvisionKind, number string, start, end int) corpus.Provision {
	return corpus.Provision{
		EID: workid.Join(p.EID, workid.EID(kind, number)), Kind: kind, Number: number, Parent: p.EID, Lang: p.Lang,
		Start: start, End: end, PageFrom: p.PageFrom, PageTo: p.PageTo,
	}
}

// captions finds the lines that name a table, figure or box.
func captions(p *corpus.Provision) []corpus.Provision {
	var out []corpus.Provision
	used := map[string]bool{}
	for at := 0; at < len(p.Text); {
		end := len(p.Text)
		if i := strings.IndexByte(p.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if kind, number, words, ok := lines.Caption(p.Text[at:end]); ok {
			c := span(p, corpus.Caption, kind+number, at, end)
			c.Number, c.Heading = strings.ToUpper(kind[:1])+kind[1:]+" "+number, strings.TrimRight(words, " .")
			if !used[c.EID] {
				used[c.EID] = true
				out = append(out, c)
			}
		}
		at = end + 1
	}
	return out
}

var (
	// reRecommends are the words by which treaty bodies and commissions
	// recommend, at the beginning of a sentence.
	reRecommends = regexp.MustCompile(`(?:^|[.;:)”"]\s+|\n)((?:(?:In (?:the )?light|In view|With reference|Recalling|Taking note|Referring|Noting|Taking into account|Drawing attention|While|Reiterating|In line|In accordance|Bearing in mind)\b(?:[^.]|\b(?:[Nn]os?|[Pp]aras?|[Aa]rts?|Add|Rev|vol|chap)\.|\d\.\d){0,600}?,\s+)?(?:(?:In particular|Furthermore|Moreover|Finally|Accordingly|Therefore),\s+)?(?:[Tt]he (?:Committee|Commission|Special Rapporteur|Working Group|report)|It)(?:,? (?:therefore|also|further|strongly|unanimously|accordingly|again|once again|however|,))*\s+(?:recommends?|urges?|suggests?|calls? (?:up)?on|encourages?|requests?|invites?|reiterates its (?:previous )?recommendations?|reminds?)\b|[Tt]he State party (?:should|must)\b|It is (?:therefore |hereby |strongly )?recommended\b|We recommend\b|NCRC recommends\b)`)
	// reRecHead heads a part that holds nothing else.
	reRecHead = regexp.MustCompile(`(?i)\brecommendations?\b|\bway forward\b|سفارشات|تجاویز`)
	// reRecTitle is the title of a paper that recommends and nothing else.
	reRecTitle = regexp.MustCompile(`(?i)^(?:policy |key )?recommendations?\b`)
	// reMixed heads a part in which recommendations stand among other things, or that
	// is about older ones.
	reMixed = regexp.MustCompile(`(?i)\bconcern|\bconclu|\bfindings\b|\bobservations\b|\bdiscussion\b|\banalysis\b|\b(?:previous|earlier|past|implementation of|status of|follow-up (?:to|on)|compliance with|response to)\b.{0,30}\brecommendation`)
	// reRemark begins a paragraph of a treaty body that recommends nothing.
	reRemark = regexp.MustCompile(`^(?:While [^.]{0,200}, )?(?:[Tt]he (?:Committee|Commission|Working Group)|It|[Tt]he report)(?: also| further| however)? (?:is|was|remains|notes?|noted|welcomes?|regrets?|express(?:es)?|appreciates?|considered|considers|acknowledges?|takes note)\b`)
	// reMust is what a recommendation says that no list gives.
	reMust = regexp.MustCompile(`\b(?:should|must|ought|needs? to|recommend(?:s|ed)?|urges?)\b`)
)

// minItem is how long an item of a list of recommendations is at least, in bytes.
const minItem = 25

// recommendations finds what a unit recommends: from the words that say so to
// the end of the unit or to its next such words; under the heading
// "Recommendations" each paragraph or item, and each of a list that a sentence
// announces, whose beginnings are given. head is the unit's heading with that above it.
func recommendations(p *corpus.Provision, head string, announced []int) []corpus.Provision {
	var starts []int
	for _, m := range reRecommends.FindAllStringSubmatchIndex(p.Text, -1) {
		starts = append(starts, m[2])
	}
	if len(starts) == 0 {
		starts = listed(p, head)
	}
	if len(starts) == 0 {
		starts = announced
	}
	var out []corpus.Provision
	for i, at := range starts {
		end := len(p.Text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		end = at + len(strings.TrimRight(p.Text[at:end], " \n"))
		if _, _, _, caption := lines.Caption(p.Text[at:end]); caption || reContact.MatchString(p.Text[at:end]) || end-at < maxAnnouncement && reAnnounces.MatchString(p.Text[at:end]) && !reRecommends.MatchString(p.Text[at:end]) {
			continue // of a figure below the list, or the sentence above it
		}
		if end-at >= minItem {
			r := span(p, corpus.Recommended, strconv.Itoa(len(out)+1), at, end)
			r.Number = ""
			out = append(out, r)
		}
	}
	return out
}

// listed are the beginnings of the recommendations that a unit lists under a heading
// that says so. Under one that says more, a paragraph must say itself that it is one.
func listed(p *corpus.Provision, head string) []int {
	if !reRecHead.MatchString(head) || reRemark.MatchString(p.Text) {
		return nil
	}
	if p.Kind == corpus.Paragraph && strings.Contains(p.Number, ".") && (strings.HasPrefix(p.Parent, "para_") || pathOf(p.Number)[0] >= listNumber) {
		return []int{0} // an item of a numbered paragraph
	}
	if !reMixed.MatchString(head) {
		return withoutLead(p.Text, items(p.Text))
	}
	var out []int
	for _, at := range items(p.Text) {
		line := lineAt(p.Text, at)
		if reMust.MatchString(line) || reUrduMust.MatchString(line) {
			out = append(out, at)
		}
	}
	return out
}

// withoutLead leaves out the sentence that leads to a list: it ends in a colon, and an
// item with a sign follows.
func withoutLead(text string, starts []int) []int {
	var out []int
	for i, at := range starts {
		line := lineAt(text, at)
		if i+1 < len(starts) && strings.HasSuffix(line, ":") && !reBullet.MatchString(line) && (reBullet.MatchString(text[starts[i+1]:]) || reListed.MatchString(text[starts[i+1]:])) {
			for len(out) > 0 && !sentenceStop(lineAt(text, out[len(out)-1])) {
				out = out[:len(out)-1] // the title above it
			}
			continue
		}
		out = append(out, at)
	}
	return out
}

// lineAt is the line of a text that begins at a place.
func lineAt(text string, at int) string {
	line, _, _ := strings.Cut(text[at:], "\n")
	return line
}

// items are the beginnings of the paragraphs of a text.
func items(text string) []int {
	starts := []int{0}
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 || at+i+1 >= len(text) {
			return starts
		}
		at += i + 1
		starts = append(starts, at)
	}
}
