package extract

import (
	"regexp"
	"strings"
)

var (
	mdHeading = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+\S`)
	mdSetext  = regexp.MustCompile(`(?m)^\S.*\n(={3,}|-{3,})[ \t]*$`)
	mdLink    = regexp.MustCompile(`!?\[([^\]\n]{0,300})\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)`)
	mdStrong  = regexp.MustCompile(`(\*\*|__)(\S(?:[^*_\n]{0,500}\S)?)(\*\*|__)`)
	mdTable   = regexp.MustCompile(`(?m)^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$`)
	mdFence   = regexp.MustCompile("(?m)^(```|~~~)")
)

// isMarkdown reports whether a text is written in Markdown: two of its kinds of
// marks, or one again and again. A law in plain text has none.
func isMarkdown(text string) bool {
	head := text[:min(len(text), 32<<10)]
	headings := len(mdHeading.FindAllStringIndex(head, 3))
	kinds := 0
	for _, found := range []bool{
		headings > 0, mdSetext.MatchString(head), mdLink.MatchString(head), mdStrong.MatchString(head),
		mdTable.MatchString(head), mdFence.MatchString(head),
	} {
		if found {
			kinds++
		}
	}
	return headings >= 3 || headings > 0 && kinds >= 2
}

// plainMarkdown takes the marks out of Markdown and leaves the words, a table
// with tabs between its cells.
func plainMarkdown(text string) string {
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch trimmed := strings.TrimSpace(line); {
		case mdFence.MatchString(line):
			fenced = !fenced
			continue
		case fenced:
		case mdTable.MatchString(line), isUnderline(trimmed):
			continue
		case strings.HasPrefix(trimmed, "#") && mdHeading.MatchString(line):
			line = "\n" + strings.Trim(trimmed, "# ")
		case strings.HasPrefix(trimmed, "|") && strings.Count(trimmed, "|") > 1:
			cells := strings.Split(strings.Trim(trimmed, "|"), "|")
			for i, c := range cells {
				cells[i] = strings.TrimSpace(c)
			}
			line = strings.Join(cells, "\t")
		default:
			line = strings.TrimPrefix(line, "> ")
		}
		if !fenced {
			line = mdLink.ReplaceAllString(line, "$1")
			line = mdStrong.ReplaceAllString(line, "$2")
		}
		b.WriteString(line)
		b.WriteByte('\n')
	}
	return strings.Trim(b.String(), "\n")
}

// isUnderline is the line of signs under a heading, or a rule.
func isUnderline(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}
