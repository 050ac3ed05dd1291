package extract

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"daleel/corpus"
)

// readHTML keeps the main content of a web page, a line for each block, and
// leaves out menus, scripts and forms.
func readHTML(data []byte, lim Limits) Result {
	r := Result{MediaType: MediaHTML}
	source := decodeHTML(data)
	var text string
	if doc, err := html.Parse(strings.NewReader(source)); err == nil {
		r.Hints = htmlHints(doc)
		text = htmlText(doc, lim.Chars)
	} else { // nested too deep: tags that nobody closed
		text = flatHTML(source, lim.Chars)
	}
	if text == "" {
		r.Status, r.Reason = corpus.ItemEmpty, "The web page holds no text of its own: it may be an error page or may need a browser to show it."
		return r
	}
	text, heads, _ := takeHeads(text, nil)
	r.Pages = []corpus.Page{{Text: text, Headings: heads, Engine: "html"}}
	r.finish()
	return r
}

// flatHTML reads a page tag by tag, without its tree: all its words, a line for
// each block.
func flatHTML(source string, limit int) string {
	z := html.NewTokenizer(strings.NewReader(source))
	p := htmlPrinter{limit: limit}
	hidden := atom.Atom(0)
	for p.out.Len() < limit {
		switch z.Next() {
		case html.ErrorToken:
			return p.text()
		case html.TextToken:
			if hidden == 0 {
				p.words(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch a {
			case atom.Script, atom.Style, atom.Nav, atom.Select, atom.Head:
				hidden = a
			case atom.Td, atom.Th:
				p.space = true
			}
			p.line(blockBreaks(a))
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == hidden {
				hidden = 0
			}
			p.line(blockBreaks(a))
		}
	}
	return p.text()
}

// decodeHTML finds the encoding of a page, which it often says itself.
func decodeHTML(data []byte) string {
	enc, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	// What falls to Latin or says UTF-8 is looked at: pages lie about it.
	if name == "windows-1252" || name == "utf-8" || utf16Order(data[:min(len(data), 64)]) != nil {
		return decodeText(data)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return decodeText(data)
	}
	return string(out)
}

// htmlHints reads the title and the author of a page.
func htmlHints(doc *html.Node) Hints {
	var h Hints
	walkHTML(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Title:
			if h.Title == "" && n.FirstChild != nil {
				h.Title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
			}
		case atom.Meta:
			switch strings.ToLower(attr(n, "name")) {
			case "author":
				h.Author = attr(n, "content")
			case "generator":
				h.Producer = attr(n, "content")
			}
		}
		return true
	})
	return h
}

// walkHTML visits the nodes under n in order; visit says whether to go deeper.
func walkHTML(n *html.Node, visit func(*html.Node) bool) {
	for c := n; c != nil; {
		if visit(c) && c.FirstChild != nil {
			c = c.FirstChild
			continue
		}
		for c != n && c.NextSibling == nil {
			c = c.Parent
		}
		if c == n {
			return
		}
		c = c.NextSibling
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// htmlText finds the main part of the page and prints it. The part that the
// page itself calls main wins if it holds a fair share of the text.
func htmlText(doc *html.Node, limit int) string {
	body := doc
	var marked []*html.Node
	walkHTML(doc, func(n *html.Node) bool {
		switch {
		case n.DataAtom == atom.Body:
			body = n
		case n.DataAtom == atom.Main, n.DataAtom == atom.Article, attr(n, "role") == "main", isContentID(n):
			marked = append(marked, n)
			return false
		}
		return !isFurniture(n)
	})
	whole := printHTML([]*html.Node{body}, limit)
	if len(marked) > 0 {
		if main := printHTML(marked, limit); len(main)*4 >= len(whole) {
			return main
		}
	}
	if whole == "" {
		return printAll(body, limit)
	}
	return whole
}

// isContentID knows the names that most content managers give the main part.
func isContentID(n *html.Node) bool {
	if n.DataAtom != atom.Div && n.DataAtom != atom.Section && n.DataAtom != atom.Td {
		return false
	}
	switch strings.ToLower(attr(n, "id")) {
	case "content", "main", "main-content", "maincontent", "bodycontent", "mw-content-text", "article", "judgment", "primary":
		return true
	}
	for _, class := range strings.Fields(strings.ToLower(attr(n, "class"))) {
		switch class {
		case "entry-content", "post-content", "article-body", "main-content", "page-content", "field-name-body", "node-content":
			return true
		}
	}
	return false
}

// isFurniture is what a reader of the text does not want: menus, scripts,
// forms, what is hidden.
func isFurniture(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Header, atom.Footer, atom.Aside,
		atom.Button, atom.Select, atom.Svg, atom.Iframe, atom.Object, atom.Canvas, atom.Head, atom.Textarea, atom.Dialog:
		// A header inside an article is the article's own heading.
		return n.DataAtom != atom.Header || !inside(n, atom.Article, atom.Main)
	}
	switch attr(n, "role") {
	case "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog":
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return hasFurnitureName(n)
}

func inside(n *html.Node, atoms ...atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		for _, a := range atoms {
			if p.DataAtom == a {
				return true
			}
		}
	}
	return false
}

// hasFurnitureName looks at id and class, whole words only: "footnotes" is
// content, "footer" is not.
func hasFurnitureName(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	names := strings.ToLower(attr(n, "id") + " " + attr(n, "class"))
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		switch name {
		case "nav", "navbar", "navigation", "menu", "sidebar", "footer", "breadcrumb", "breadcrumbs", "cookie", "share", "social", "pagination", "skip", "advert", "ads", "popup", "modal":
			return true
		}
	}
	return false
}

func printHTML(nodes []*html.Node, limit int) string {
	p := htmlPrinter{limit: limit, skip: isFurniture}
	for _, n := range nodes {
		p.print(n, 0)
		p.line(2)
	}
	return p.text()
}

// printAll is for pages of which nothing is left without their furniture: only
// what is no text at all is skipped.
func printAll(n *html.Node, limit int) string {
	p := htmlPrinter{limit: limit, skip: func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Template, atom.Head, atom.Svg, atom.Nav, atom.Select:
			return true
		}
		return n.Type == html.CommentNode
	}}
	p.print(n, 0)
	return p.text()
}

// htmlPrinter writes a tree as text: pending counts the line ends owed before
// the next word.
type htmlPrinter struct {
	out     bytes.Buffer
	limit   int
	pending int
	space   bool
	pre     int
	skip    func(*html.Node) bool
	// counts holds the last number of every numbered list; glued is set behind a number
	// that waits for the words of its item.
	counts map[*html.Node]int
	glued  bool
}

// maxHTMLDepth bounds the recursion; deeper markup is left out.
const maxHTMLDepth = 1000

func (p *htmlPrinter) print(n *html.Node, depth int) {
	if depth > maxHTMLDepth || p.out.Len() > p.limit {
		return
	}
	if n.Type == html.TextNode {
		p.words(n.Data)
		return
	}
	if n.Type == html.ElementNode && p.skip(n) {
		return
	}
	breaks := blockBreaks(n.DataAtom)
	p.line(breaks)
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		p.cell(n)
	}
	if level := headLevel(n); level > 0 && hasWords(n) {
		p.flush()
		p.out.WriteString(headMark(level))
	}
	if mark := p.listNumber(n); mark != "" && hasWords(n) {
		p.flush()
		p.out.WriteString(mark)
		p.glued = true
	}
	if n.DataAtom == atom.Pre {
		p.pre++
		defer func() { p.pre-- }()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.print(c, depth+1)
	}
	p.line(breaks)
}

// headLevel is the level of a heading outside tables, 0 for what is none.
func headLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if !inside(n, atom.Table, atom.Pre) {
			return int(n.Data[1] - '0')
		}
	}
	return 0
}

// hasWords reports whether an element holds text that is shown.
func hasWords(n *html.Node) bool {
	found := false
	walkHTML(n, func(c *html.Node) bool {
		found = found || c.Type == html.TextNode && strings.TrimSpace(c.Data) != ""
		return !found
	})
	return found
}

// blockBreaks is how many line ends stand around an element: 2 leaves a blank
// line.
func blockBreaks(a atom.Atom) int {
	switch a {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol,
		atom.Table, atom.Section, atom.Article, atom.Hr, atom.Figure, atom.Dl:
		return 2
	case atom.Div, atom.Li, atom.Tr, atom.Br, atom.Dt, atom.Dd, atom.Caption, atom.Figcaption, atom.Address, atom.Center,
		atom.Form, atom.Fieldset, atom.Header, atom.Main, atom.Option, atom.Legend:
		return 1
	}
	return 0
}

func (p *htmlPrinter) line(n int) {
	if !p.glued {
		p.pending = max(p.pending, n)
	}
}

// cell puts a tab between the cells of a row.
func (p *htmlPrinter) cell(n *html.Node) {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.DataAtom == atom.Td || s.DataAtom == atom.Th {
			if p.pending == 0 {
				p.out.WriteByte('\t')
				p.space = false
			}
			return
		}
	}
}

func (p *htmlPrinter) words(s string) {
	if p.pre > 0 {
		p.flush()
		p.out.WriteString(s)
		return
	}
	for i, w := range strings.Fields(s) {
		if i > 0 || startsWithSpace(s) {
			p.space = true
		}
		p.flush()
		p.out.WriteString(w)
	}
	if s != "" && (startsWithSpace(s[len(s)-1:]) || strings.TrimSpace(s) == "") {
		p.space = true
	}
}

func startsWithSpace(s string) bool { return s != "" && strings.ContainsRune(" \t\r\n\f", rune(s[0])) }

// flush pays the line ends or the space owed before a word.
func (p *htmlPrinter) flush() {
	switch {
	case p.out.Len() == 0, p.glued:
	case p.pending > 0:
		p.out.WriteString("\n\n"[:min(p.pending, 2)])
	case p.space && !bytes.HasSuffix(p.out.Bytes(), []byte("\t")) && !bytes.HasSuffix(p.out.Bytes(), []byte(headClose)):
		p.out.WriteByte(' ')
	}
	p.pending, p.space, p.glued = 0, false, false
}

func (p *htmlPrinter) text() string {
	return strings.Trim(tidyText(p.out.String()), "\n ")
}
