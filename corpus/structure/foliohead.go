package structure

import (
	"regexp"

	"daleel/corpus/workid"
)

// folioHead is the running head of a law book: the section with which the page begins, the
// title of the law and the number of the page, "S. 3 Punjab Kilns Act, 2031 213".
var folioHead = regexp.MustCompile(`^(?:(\d{1,4}) )?(?:S(?:s|ec)?\. ?\d{1,3}[A-Z]{0,2}(?:[-–]\d{1,3})? )?(\p{Lu}.{8,100}?,? (?:1[89]|20)\d\d)(?: \[?S(?:s|ec)?\. ?\d{1,3}[A-Z]{0,2})?(?: (\d{1,4}))?$`)

// titleOfFolio is the key of the title in such a head, "" where t is none.
func titleOfFolio(t string) string {
	m := folioHead.FindStringSubmatch(t)
	if m == nil || m[1] == "" && m[3] == "" || !kindWord.MatchString(m[2]) {
		return ""
	}
	return workid.TitleKey(cleanTitle(m[2]).title)
}

// dropFolioHeads drops the running heads of a law book that the same title shows on the
// first lines of at least two pages.
func dropFolioHeads(in []line) []line {
	count := map[string]int{}
	for i := range in {
		if i > 0 && in[i].page != in[i-1].page {
			count[titleOfFolio(in[i].text)]++
		}
	}
	delete(count, "")
	if len(count) == 0 {
		return in
	}
	out := in[:0:0]
	for i, l := range in {
		if i > 0 && l.page != in[i-1].page && count[titleOfFolio(l.text)] > 1 {
			continue
		}
		out = append(out, l)
	}
	return out
}
