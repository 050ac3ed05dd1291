// Package manual turns a manual in Markdown into what a page shows: its title, a table
// of contents, and HTML in which every example leads to the search that it is.
//
//	m, err := manual.Read(daleel.QuerySyntax, func(q string) string { return "/search?q=" + url.QueryEscape(q) })
//	ur, err := manual.Read(daleel.QuerySyntaxUrdu, link, m.IDs()...) // the same anchors
//
// An example is what stands between backquotes, unless it is a sign, an operator, the
// name of a field, a fragment or a key.
package manual

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"daleel/corpus"
)

// Manual is one language's manual, ready to be shown.
type Manual struct {
	Title    string
	Contents []Heading
	Body     template.HTML // without the title
	Examples []string      // in their order, as typed
	// Spans are all texts between backquotes, by the heading above them ("" before the
	// first): two languages of a manual have the same.
	Spans map[string][]string
}

// Heading is a heading below the title.
type Heading struct{ ID, Text string }

// IDs are the anchors of the headings.
func (m *Manual) IDs() []string {
	var ids []string
	for _, h := range m.Contents {
		ids = append(ids, h.ID)
	}
	return ids
}

// Read reads a manual. The headings take the anchors given, in their order, so that an
// address leads to the same place in every language; without any they make their own.
// link is the address of a search. The error wraps corpus.ErrInvalid where the manual
// has no title, or not as many headings as anchors.
func Read(source []byte, link func(query string) string, ids ...string) (*Manual, error) {
	b := &builder{source: source, link: link, ids: ids, m: &Manual{Spans: map[string][]string{}}}
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	root := md.Parser().Parse(text.NewReader(source))
	if err := b.prepare(root); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, source, root); err != nil {
		return nil, fmt.Errorf("manual: %w", err)
	}
	b.m.Body = template.HTML(out.String()) // goldmark leaves out raw HTML and escapes the rest
	return b.m, nil
}

// builder changes the tree of a manual and notes what it holds.
type builder struct {
	source []byte
	link   func(string) string
	ids    []string
	at     string // anchor of the heading above
	m      *Manual
}

// prepare takes the title out and gives headings, tables and examples what the page
// needs of them.
func (b *builder) prepare(root ast.Node) error {
	title, ok := root.FirstChild().(*ast.Heading)
	if !ok || title.Level != 1 {
		return fmt.Errorf("manual: it does not begin with its title: %w", corpus.ErrInvalid)
	}
	b.m.Title = b.text(title)
	root.RemoveChild(root, title)
	var headings []*ast.Heading
	var spans []*ast.CodeSpan
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			headings = append(headings, n)
			b.at = b.anchor(b.text(n), len(headings)-1)
			b.m.Contents = append(b.m.Contents, Heading{b.at, b.text(n)})
		case *ast.CodeSpan:
			spans = append(spans, n)
			b.m.Spans[b.at] = append(b.m.Spans[b.at], b.text(n))
		default:
			nameTable(n)
		}
		return ast.WalkContinue, nil
	})
	if err == nil && len(b.ids) > 0 && len(b.ids) != len(headings) {
		err = fmt.Errorf("manual: %d headings for %d anchors: %w", len(headings), len(b.ids), corpus.ErrInvalid)
	}
	for i, h := range headings {
		b.anchorHeading(h, b.m.Contents[i].ID)
	}
	for _, s := range spans {
		b.linkExample(s)
	}
	return err
}

// anchor is the anchor of the heading with the number n.
func (b *builder) anchor(title string, n int) string {
	if n < len(b.ids) {
		return b.ids[n]
	}
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}

// anchorHeading makes a heading lead to itself.
func (b *builder) anchorHeading(h *ast.Heading, id string) {
	h.SetAttributeString("id", []byte(id))
	a := ast.NewLink()
	a.Destination = []byte("#" + id)
	a.SetAttributeString("class", []byte("self"))
	for h.FirstChild() != nil {
		a.AppendChild(a, h.FirstChild())
	}
	h.AppendChild(h, a)
}

// linkExample isolates what is typed from the direction of the text around it, and
// makes an example lead to its search.
func (b *builder) linkExample(s *ast.CodeSpan) {
	typed := b.text(s)
	lang := "en"
	if strings.ContainsFunc(typed, corpus.IsArabic) {
		lang = "ur"
	}
	s.SetAttributeString("dir", []byte("auto"))
	s.SetAttributeString("lang", []byte(lang))
	if !example(typed) {
		return
	}
	b.m.Examples = append(b.m.Examples, typed)
	a := ast.NewLink()
	a.Destination = []byte(b.link(typed))
	s.Parent().ReplaceChild(s.Parent(), s, a)
	a.AppendChild(a, s)
}

// example reports whether what stands between backquotes can be searched as it stands:
// it has two letters or digits, and is neither an operator, a field's name, a fragment
// nor has a gap.
func example(typed string) bool {
	letters := 0
	for _, r := range typed {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters++
		}
	}
	switch typed {
	case "AND", "OR", "NOT":
		return false
	}
	return letters > 1 && !strings.HasSuffix(typed, ":") && !strings.HasPrefix(typed, "-") && !strings.Contains(typed, "…")
}

// nameTable keeps the parts of a table known to screen readers where a narrow page sets
// its cells one below the other.
func nameTable(n ast.Node) {
	role := ""
	switch n := n.(type) {
	case *extast.Table:
		role = "table"
	case *extast.TableHeader: // goldmark writes the row in it
		role = "rowgroup"
	case *extast.TableRow:
		role = "row"
	case *extast.TableCell:
		role = "cell"
		if _, head := n.Parent().(*extast.TableHeader); head {
			role = "columnheader"
			n.SetAttributeString("scope", []byte("col"))
		}
	}
	if role != "" {
		n.SetAttributeString("role", []byte(role))
	}
}

// text is the plain text of a node.
func (b *builder) text(n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			out.Write(bytes.ReplaceAll(t.Segment.Value(b.source), []byte("\n"), []byte(" ")))
			if t.SoftLineBreak() {
				out.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}
