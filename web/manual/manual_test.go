package manual_test

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"daleel"
	"daleel/corpus"
	"daleel/search/query"
	"daleel/web/manual"
)

func link(q string) string { return "/search?q=" + url.QueryEscape(q) }

// both reads the manual in the two languages.
func both(t *testing.T) (en, ur *manual.Manual) {
	t.Helper()
	en, err := manual.Read(daleel.QuerySyntax, link)
	if err != nil {
		t.Fatal(err)
	}
	if ur, err = manual.Read(daleel.QuerySyntaxUrdu, link, en.IDs()...); err != nil {
		t.Fatal(err)
	}
	return en, ur
}

// TestLanguagesAgree: both manuals have the same headings, and under each the same
// things that are typed, and rows of tables.
func TestLanguagesAgree(t *testing.T) {
	en, ur := both(t)
	if diff := cmp.Diff(en.IDs(), ur.IDs()); diff != "" || len(en.Contents) < 8 {
		t.Errorf("headings (-English +Urdu):\n%s", diff)
	}
	for at, want := range en.Spans {
		got := slices.Clone(ur.Spans[at])
		want = slices.Clone(want)
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("#%s: what is typed (-English +Urdu):\n%s", at, diff)
		}
	}
	rows := func(m *manual.Manual) int { return strings.Count(string(m.Body), "<tr") }
	if rows(en) != rows(ur) {
		t.Errorf("%d rows in English, %d in Urdu", rows(en), rows(ur))
	}
	for _, h := range ur.Contents {
		if !strings.ContainsFunc(h.Text, corpus.IsArabic) {
			t.Errorf("heading %q is not in Urdu", h.Text)
		}
	}
}

// TestExamplesLead: every example leads to the search that it is, and stands apart from
// the direction of the text around it.
func TestExamplesLead(t *testing.T) {
	en, ur := both(t)
	for _, m := range []*manual.Manual{en, ur} {
		root, err := html.Parse(strings.NewReader(string(m.Body)))
		if err != nil {
			t.Fatal(err)
		}
		var asked []string
		for n := range root.Descendants() {
			if n.Type != html.ElementNode || n.Data != "code" {
				continue
			}
			if attr(n, "dir") != "auto" || attr(n, "lang") == "" {
				t.Errorf("%q has no direction or language", n.FirstChild.Data)
			}
			if n.Parent.Data == "a" {
				u, err := url.Parse(attr(n.Parent, "href"))
				if err != nil || u.Query().Get("q") != n.FirstChild.Data {
					t.Errorf("%q leads to %q", n.FirstChild.Data, attr(n.Parent, "href"))
				}
				asked = append(asked, u.Query().Get("q"))
			}
		}
		if diff := cmp.Diff(m.Examples, asked); diff != "" {
			t.Errorf("examples (-read +shown):\n%s", diff)
		}
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

// TestExamplesParse: every example is read as the manual says: without a mending, but
// under the heading of what is mended, and in the manual's words where it has signs.
func TestExamplesParse(t *testing.T) {
	en, _ := both(t)
	mended := map[string]string{
		`"best interest of the child`: "closed a quotation that was left open", "bail AND": "left out AND with nothing on one side",
		"tobacco control law: sales to minors": "read law: as a word; a field's value touches its colon",
		"he does NOT pay":                      "read AND, OR and NOT as words of a sentence",
	}
	for _, q := range en.Examples {
		got := query.Parse(q)
		if said := strings.Join(got.Repairs.Texts(), "; "); said != mended[q] {
			t.Errorf("%s: mended %q, want %q", q, said, mended[q])
		}
		if signs := regexp.MustCompile(`["*~]|\w:[\w"(.]|\b(AND|OR|NOT)\b|(^| )-\w`).MatchString(q); got.Plain() == signs && mended[q] == "" {
			t.Errorf("%s: read as plain words: %v", q, got.Plain())
		}
	}
	for q, want := range trees {
		if !slices.Contains(en.Examples, q) {
			t.Errorf("%s is no example any more", q)
		}
		if diff := cmp.Diff(want, query.Parse(q).Root); diff != "" {
			t.Errorf("%s (-manual +read):\n%s", q, diff)
		}
	}
	for _, q := range en.Examples {
		if _, ok := trees[q]; !ok && !query.Parse(q).Plain() {
			t.Errorf("%s: say in this test what it means", q)
		}
	}
}

func in(f query.FieldName, n query.Node) query.Field { return query.Field{Name: f, In: n} }

func words(text string) query.Node {
	var nodes []query.Node
	for _, w := range strings.Fields(text) {
		nodes = append(nodes, query.Word{Text: w})
	}
	if len(nodes) == 1 {
		return nodes[0]
	}
	return query.Seq{Nodes: nodes}
}

func and(ns ...query.Node) query.Node { return query.And{Nodes: ns} }
func or(ns ...query.Node) query.Node  { return query.Or{Nodes: ns} }

// trees say what the examples with signs mean.
var trees = map[string]query.Node{
	`"best interest of the child"`: query.Phrase{Text: "best interest of the child"},
	`"best interest of the child`:  query.Phrase{Text: "best interest of the child"},
	`bail AND cancellation`:        and(words("bail"), words("cancellation")),
	`khula OR talaq`:               or(words("khula"), words("talaq")),
	`custody -visitation`:          query.Seq{Nodes: []query.Node{words("custody"), query.Not{Node: words("visitation")}}},
	`custody NOT visitation`:       query.Seq{Nodes: []query.Node{words("custody"), query.Not{Node: words("visitation")}}},
	`(khula OR talaq) AND dower`:   and(or(words("khula"), words("talaq")), words("dower")),
	`"bail cancellation"~5`:        query.Near{Text: "bail cancellation", Distance: 5},
	`"bail cancellation"~>5`:       query.Near{Text: "bail cancellation", Distance: 5, Ordered: true},
	`guardian*`:                    query.Prefix{Text: "guardian"},
	`talaaq~`:                      query.Fuzzy{Text: "talaaq", Edits: 1},
	`talaaq~2`:                     query.Fuzzy{Text: "talaaq", Edits: 2},
	`divorce AND wife child`:       and(words("divorce"), words("wife child")),
	`title:"family courts"`:        in(query.Title, query.Phrase{Text: "family courts"}),
	`title:evidence`:               in(query.Title, words("evidence")),
	`party:(state OR federation)`:  in(query.Party, or(words("state"), words("federation"))),
	`party:federation`:             in(query.Party, words("federation")),
	`act:PPC section:302`:          query.Seq{Nodes: []query.Node{in(query.Act, words("PPC")), in(query.Section, words("302"))}},
	`section:25A`:                  in(query.Section, words("25A")),
	`court:lahore`:                 in(query.Court, words("lahore")),
	`court:"supreme court"`:        in(query.Court, query.Phrase{Text: "supreme court"}),
	`judge:"mansoor ali shah"`:     in(query.Judge, query.Phrase{Text: "mansoor ali shah"}),
	`citation:"2024 LHC 2111"`:     in(query.Citation, query.Phrase{Text: "2024 LHC 2111"}),
	`topic:"child labour"`:         in(query.Topic, query.Phrase{Text: "child labour"}),
	`year:2016`:                    in(query.Year, query.Range{From: 2016, To: 2016}),
	`year:2016..2020`:              in(query.Year, query.Range{From: 2016, To: 2020}),
	`year:2016..`:                  in(query.Year, query.Range{From: 2016}),
	`year:..1947`:                  in(query.Year, query.Range{To: 1947}),
	`year:(1947 OR 2016)`:          or(in(query.Year, query.Range{From: 1947, To: 1947}), in(query.Year, query.Range{From: 2016, To: 2016})),
	`kind:act`:                     in(query.Kind, words("act")),
	`kind:judgment`:                in(query.Kind, words("judgment")),
	`kind:rules`:                   in(query.Kind, words("rules")),
	`"land lord"`:                  query.Phrase{Text: "land lord"},
}

// TestFieldsAreTold: the table of fields has every field and every other name of one.
func TestFieldsAreTold(t *testing.T) {
	en, _ := both(t)
	told := en.Spans["fields"]
	for _, f := range query.Fields() {
		if !slices.Contains(told, string(f)+":") {
			t.Errorf("the manual does not tell of %s:", f)
		}
	}
	for _, name := range told {
		if f, ok := strings.CutSuffix(name, ":"); ok && len(query.Parse(f+":x 1947").Repairs) > 0 && f != "year" {
			t.Errorf("%s: is told and is no field", f)
		}
	}
}

func TestBroken(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		ids    []string
	}{
		"no title": {"## Fields\n", nil}, "a heading less": {"# Manual\n\n## Fields\n", []string{"fields", "signs"}}, "empty": {"", nil},
	} {
		if _, err := manual.Read([]byte(c.source), link, c.ids...); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	m, err := manual.Read([]byte("# A\n\n<script>x</script> `<b> & \"c\"`\n"), link)
	if err != nil || strings.Contains(string(m.Body), "<script") || strings.Contains(string(m.Body), "<b>") {
		t.Errorf("%v: HTML of the source comes through: %s", err, m.Body)
	}
}
