package extract

import (
	"regexp"
	"strings"

	"daleel/corpus"
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
	setext := len(mdSetext.FindAllStringIndex(head, 3))
	return headings+setext >= 3 || headings > 0 && kinds >= 2
}

// plainMarkdown takes the marks out of Markdown and leaves the words, a table
// with tabs between its cells. The lines that are marked as headings come back with
// their places.
func plainMarkdown(text string) (string, []corpus.Heading) {
	var b strings.Builder
	var heads []corpus.Heading
	fenced := false
	rows := strings.Split(text, "\n")
	for i, line := range rows {
		line = strings.TrimRight(line, "\r")
		level := 0
		if !fenced {
			level = mdLevel(line, rows[min(i+1, len(rows)-1)])
		}
		switch trimmed := strings.TrimSpace(line); {
		case mdFence.MatchString(line):
			fenced = !fenced
			continue
		case fenced:
		case mdTable.MatchString(line), isUnderline(trimmed):
			continue
		case level > 0:
			line = strings.Trim(trimmed, "# ")
			b.WriteByte('\n')
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
		if level > 0 {
			heads = append(heads, corpus.Heading{Start: b.Len(), End: b.Len() + len(line), Level: level})
		}
		b.WriteString(line)
		b.WriteByte('\n')
	}
	out := b.String()
	lead := len(out) - len(strings.TrimLeft(out, "\n"))
	for i := range heads {
		heads[i].Start, heads[i].End = heads[i].Start-lead, heads[i].End-lead
	}
	return strings.Trim(out, "\n"), heads
}

// mdLevel is the level of the heading that a line is: by the number of its signs, or by
// the line of signs under it; 0 for none.
func mdLevel(line, next string) int {
	trimmed := strings.TrimSpace(line)
	switch next = strings.TrimSpace(next); {
	case mdHeading.MatchString(line):
		return len(trimmed) - len(strings.TrimLeft(trimmed, "#"))
	case trimmed == "" || line != strings.TrimLeft(line, " \t") || isUnderline(trimmed) || strings.HasPrefix(trimmed, "|") || !isUnderline(next):
		return 0
	case next[0] == '=':
		return 1
	}
	return 2
}

// isUnderline is the line of signs under a heading, or a rule.
func isUnderline(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}
