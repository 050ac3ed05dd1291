package extract

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page keeps no numbers with the items of its numbered lists: browsers count them when
// they show them.

// ownNumber matches an item that has its number in its own words.
var ownNumber = regexp.MustCompile(`^(?:[\[(]?\d{1,4}[A-Z]{0,2}[.)\]:]|\([A-Za-z]{1,4}\))`)

// listNumber is what a browser shows before an item of a numbered list, "" before any
// other. Small letters and numerals stand in brackets, as laws write them.
func (p *htmlPrinter) listNumber(n *html.Node) string {
	list := n.Parent
	if n.DataAtom != atom.Li || list == nil || list.DataAtom != atom.Ol {
		return ""
	}
	if p.counts == nil {
		p.counts = map[*html.Node]int{}
	}
	if _, begun := p.counts[list]; !begun {
		p.counts[list] = listStart(list) - 1
	}
	p.counts[list]++
	if v, err := strconv.Atoi(attr(n, "value")); err == nil {
		p.counts[list] = v
	}
	if ownNumber.MatchString(firstWords(n)) {
		return ""
	}
	return numbered(p.counts[list], listFormat(n, list))
}

// listStart is the number of a list's first item.
func listStart(list *html.Node) int {
	if v, err := strconv.Atoi(attr(list, "start")); err == nil {
		return v
	}
	return 1
}

// listStyle is the style of numbers that a rule of a page's own sheet would name.
var listStyle = regexp.MustCompile(`list-style(?:-type)?\s*:\s*([a-z-]+)`)

// listFormat is how an item is numbered, in the words of Word's lists; "none" hides the
// number.
func listFormat(n, list *html.Node) string {
	for _, e := range []*html.Node{n, list} {
		style := listStyle.FindStringSubmatch(strings.ToLower(attr(e, "style")))
		if style == nil {
			style = []string{"", attr(e, "type")}
		}
		switch style[1] {
		case "a", "lower-alpha", "lower-latin":
			return "lowerLetter"
		case "A", "upper-alpha", "upper-latin":
			return "upperLetter"
		case "i", "lower-roman":
			return "lowerRoman"
		case "I", "upper-roman":
			return "upperRoman"
		case "none", "disc", "circle", "square":
			return "none"
		}
	}
	return "decimal"
}

// numbered writes a number of a list with its stop or its brackets.
func numbered(n int, format string) string {
	if n < 1 || format == "none" {
		return ""
	}
	mark := inFormat(n, format)
	if strings.HasPrefix(format, "lower") {
		return "(" + mark + ") "
	}
	return mark + ". "
}

// firstWords is the beginning of the text under n.
func firstWords(n *html.Node) string {
	var b strings.Builder
	walkHTML(n, func(c *html.Node) bool {
		if c.Type == html.TextNode && b.Len() < 12 {
			b.WriteString(c.Data)
		}
		return b.Len() < 12
	})
	return strings.TrimSpace(b.String())
}
