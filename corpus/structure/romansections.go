package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// romanShape is the head of a section that is numbered in Roman figures, as in old Acts
// and Regulations: "II. All enactments", "Section IV.— The Collector".
var romanShape = regexp.MustCompile(`^(?:(?:Section|SECTION|Sec\.|SEC\.) )?([IVXLC]{1,8})[.)]?(?:[.)]| ?[-–—]) ?(\S.*)$`)

// romanSections writes the numbers of such sections in the figures by which they are
// cited. It leaves a law alone that has a section 1 in figures, or whose first Roman
// number is not that of a section which names the law.
func romanSections(body []line) {
	first := -1
	for i := range min(len(body), tableLimit) {
		if sectionOne.MatchString(body[i].text) && callsItself(body, i) {
			return
		}
		if m := romanShape.FindStringSubmatch(body[i].text); first < 0 && m != nil && m[1] == "I" && callsItself(body, i) {
			first = i
		}
	}
	if first < 0 {
		return
	}
	lines, next := []int{first}, 2
	for i := first + 1; i < len(body) && !scheduleLine(body[i].text); i++ {
		m := romanShape.FindStringSubmatch(body[i].text)
		if m == nil || !startsUpper(strings.TrimLeft(m[2], "[(\"“1 ")) && !opensParagraph(m[2]) {
			continue
		}
		if n, ok := corpus.ParseRoman(m[1]); ok && n == next {
			lines, next = append(lines, i), next+1
		}
	}
	if len(lines) < 2 {
		return
	}
	for n, i := range lines {
		m := romanShape.FindStringSubmatch(body[i].text)
		body[i].text, body[i].gap = itoa(n+1)+". "+m[2], true
	}
}

// callsItself reports whether the section that line i opens says what the law is called.
func callsItself(body []line, i int) bool {
	return calledIn(joinHead(textsOf(body, i, i+3))) != ""
}
