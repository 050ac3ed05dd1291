package web

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/search"
)

// printedPath stands before the address of a document, and a page's number
// after it: /printed/akn/pk/act/2016/40/p17, and …/p17.png for the picture.
const printedPath = "/printed"

// pictureTimeout bounds the wait for a picture; the first on a machine takes
// the longest.
const pictureTimeout = 45 * time.Second

// PictureWidth is the width in dots at which Prints draws a page: 150 an inch on A4.
const PictureWidth = 1240

// cleanText is the quality of a page below which its text is doubted aloud.
const cleanText = 0.9

// maxBoxes bounds the frames that are drawn on a page.
const maxBoxes = 400

// printedAddress is what an address asks for.
type printedAddress struct {
	id      string
	n       int // 0: the page on which a provision begins
	picture bool
}

func parsePrinted(path string) (printedAddress, error) {
	a := printedAddress{id: strings.TrimRight(strings.TrimPrefix(path, printedPath), "/")}
	if m := pageSegment.FindStringSubmatch(a.id); m != nil {
		a.n, _ = strconv.Atoi(m[1])
		a.picture = m[2] != ""
		a.id = strings.TrimSuffix(a.id, m[0])
	}
	if _, err := workid.Parse(a.id); err != nil {
		return a, fmt.Errorf("printed page %q: %w", path, corpus.ErrNotFound)
	}
	return a, nil
}

// pageSegment ends the address of a page or of its picture.
var pageSegment = regexp.MustCompile(`/p([1-9][0-9]{0,4})(\.png)?$`)

// printable reports whether the pages of a document can be shown as printed:
// it is a PDF or a picture, and the law lets its parties be seen.
func printable(doc *corpus.Document, sensitive bool) bool {
	kind, _, _ := strings.Cut(doc.Item.MediaType, "/")
	return (doc.Item.MediaType == "application/pdf" || kind == "image") && isSHA256(doc.Item.SHA256) && len(doc.Pages) > 0 && doc.Pages[0].Number > 0 && !sensitive
}

// printed shows a page of the original, or is its picture.
func (s *Server) printed(r request) (answer, error) {
	a, err := parsePrinted(r.path)
	if err != nil {
		return answer{}, err
	}
	w, err := s.opt.Searcher.Work(r.ctx, a.id)
	if err != nil {
		return answer{}, fmt.Errorf("work %s: %w", a.id, err)
	}
	if w.Document == nil || s.opt.Prints == nil {
		return answer{}, fmt.Errorf("%s as printed: %w", a.id, corpus.ErrNotFound)
	}
	b := newBuilder(r, docParams{id: a.id, at: r.query.Get("at"), q: markable(r.query.Get("q"))}, w)
	if !printable(w.Document, b.sensitive()) || a.n > len(w.Document.Pages) {
		return answer{}, fmt.Errorf("page %d of %s as printed: %w", a.n, a.id, corpus.ErrNotFound)
	}
	if a.n == 0 {
		n := 1
		if p, ok := w.Document.Provision(b.d.at); ok && p.PageFrom > 0 {
			n = min(p.PageFrom, len(w.Document.Pages))
		} else {
			b.d.at = ""
		}
		return answer{status: http.StatusFound, redirect: b.d.printedURL(n)}, nil
	}
	if a.picture {
		return s.picture(r, w.Document, a.n)
	}
	return answer{
		page: "printed", view: s.viewPrinted(r, b, a.n),
		header: map[string]string{"X-Robots-Tag": "noindex"},
	}, nil
}

// markable is a query whose words are to be marked, "" for one too long.
func markable(q string) string {
	if q = strings.TrimSpace(q); len(q) > search.MaxQueryBytes {
		return ""
	}
	return q
}

// picture sends the picture of a page. A reader who goes away does not stop
// the drawing of it for the next one.
func (s *Server) picture(r request, doc *corpus.Document, n int) (answer, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.ctx), pictureTimeout)
	defer cancel()
	png, err := s.opt.Prints.PrintedPage(ctx, doc.Item.SHA256, n)
	if err != nil {
		return answer{}, fmt.Errorf("page %d of %s: %w", n, doc.Work, err)
	}
	return answer{body: png, media: "image/png", header: map[string]string{
		"Cache-Control": "private, max-age=86400", "X-Robots-Tag": "noindex",
	}}, nil
}

// printedView is a page of the original with the words looked for framed.
type printedView struct {
	Page
	Doc        link
	Number     int
	Last       int
	Picture    string
	Wide, High int // of the picture in dots
	PageW      float64
	PageH      float64
	Boxes      []rect
	Q          string
	Count      int
	Back       string // the text at this page
	Original   string
	At         string
	Here       []link // provisions that begin on the page
	Blocks     []block
	DocLang    string
	DocDir     string
	OCR        int // percent sure, 0 where not read by OCR
	Doubt      int // percent sure of a text layer that is not clean, 0 where it is
	Prev, Next string
	Judgment   bool
}

// viewPrinted makes the page. Where the words stand is left out if nobody can
// tell: the picture and the text are there without it.
func (s *Server) viewPrinted(r request, b *builder, n int) *printedView {
	page := b.doc.Pages[n-1]
	placed := placedWords(page)
	if len(placed.Words) == 0 && page.Engine != "tesseract" {
		got, err := s.opt.Prints.PrintedWords(r.ctx, b.doc.Item.SHA256, n)
		if err == nil {
			placed = got
		} else {
			s.opt.Log.Warn("web: where the words of a page stand", "work", b.doc.Work, "page", n, "error", err)
		}
	}
	head := b.head()
	v := &printedView{
		Page: r.newPage(""), Doc: link{Text: head.Title, URL: b.d.id}, Number: n, Last: len(b.doc.Pages), Q: b.d.q, At: b.d.at,
		Picture: printedPath + b.d.id + "/p" + strconv.Itoa(n) + ".png", Original: head.Original,
		DocLang: bcp47(b.doc.Meta.Language), DocDir: dirOf(b.doc.Meta.Language), Judgment: b.doc.Meta.Kind == corpus.KindJudgment,
	}
	v.size(page, placed)
	v.Title = r.p.Text("printed.title", n, head.Title)
	v.Query, v.Robots, v.Canonical, v.Door = b.d.q, "noindex", "", "statutes"
	if v.Judgment {
		v.Door = "judgments"
	}
	switch sure := int(page.Quality*100 + 0.5); {
	case page.Engine == "tesseract":
		v.OCR = sure
	case page.Text != "" && page.Quality < cleanText:
		v.Doubt = sure
	}
	v.Boxes = placed.boxes(b.marks.needles, false, maxBoxes)
	v.begins(b, n, placed)
	v.Blocks = layOut(page.Text, paragraphStarts(page.Text), nil, b.depths, nil, &b.marks)
	v.Count = b.marks.count
	if n > 1 {
		v.Prev = b.d.printedURL(n - 1)
	}
	if n < v.Last {
		v.Next = b.d.printedURL(n + 1)
	}
	if v.Back == "" {
		v.Back = carry(b.d.id, lastBefore(b.doc, n), b.d.q)
	}
	return v
}

// size settles the measures of page and picture.
func (v *printedView) size(page corpus.Page, placed *PrintedWords) {
	v.PageW, v.PageH = page.Width, page.Height
	if placed.Width > 0 && placed.Height > 0 {
		v.PageW, v.PageH = placed.Width, placed.Height
	}
	if v.PageW <= 0 || v.PageH <= 0 {
		v.PageW, v.PageH = 595, 842 // A4
	}
	v.Wide, v.High = PictureWidth, int(PictureWidth*v.PageH/v.PageW+0.5)
}

// begins lists the provisions that begin on the page and frames the opening of
// the one that was asked for.
func (v *printedView) begins(b *builder, n int, placed *PrintedWords) {
	for i := range b.doc.Provisions {
		p := &b.doc.Provisions[i]
		if p.PageFrom != n || !p.Unit || p.Kind == corpus.Header || p.Kind == corpus.PagePart {
			continue
		}
		label, heading := b.own.titled(p.EID, p.Kind, p.Number, p.Heading)
		l := link{Text: label, Detail: heading, URL: carry(b.d.id, p.EID, b.d.q)}
		if v.Here = append(v.Here, l); v.Back == "" || p.EID == b.d.at {
			v.Back = l.URL
		}
		if p.EID == b.d.at {
			v.Boxes = append(v.Boxes, placed.boxes(openingWords(p.Heading, p.Text), true, 1)...)
		}
	}
}

// lastBefore is the provision in which a page begins.
func lastBefore(doc *corpus.Document, n int) string {
	eid := ""
	for i := range doc.Provisions {
		if p := &doc.Provisions[i]; p.Unit && p.PageFrom > 0 && p.PageFrom <= n {
			eid = p.EID
		}
	}
	return eid
}

// placedWords are the words that were kept with a page, as those that OCR read.
func placedWords(page corpus.Page) *PrintedWords {
	pw := &PrintedWords{Width: page.Width, Height: page.Height}
	for _, w := range page.Words {
		if w.Start >= 0 && w.Start < w.End && w.End <= len(page.Text) {
			pw.Words = append(pw.Words, PrintedWord{Text: page.Text[w.Start:w.End], X0: w.X0, Y0: w.Y0, X1: w.X1, Y1: w.Y1})
		}
	}
	return pw
}

// printedURL leads to a page as printed.
func (d docParams) printedURL(n int) string {
	p := docParams{id: printedPath + d.id + "/p" + strconv.Itoa(n), q: d.q}
	if d.at == "" {
		return p.url("", "", "")
	}
	return p.url("at", d.at, "")
}
