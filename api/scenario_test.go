package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
	"daleel/search/remark"
)

// fakeEngine answers from one invented Act.
type fakeEngine struct{ last search.Request }

func (f *fakeEngine) Search(_ context.Context, req search.Request) (*search.Results, error) {
	f.last = req
	switch req.Query {
	case "boom":
		return nil, fmt.Errorf("secret path of the disk")
	case "slow":
		return nil, context.DeadlineExceeded
	}
	if req.Query == "paper" {
		return &search.Results{Total: 1, Page: 1, Size: 20, Hits: []search.Hit{{Document: search.Summary{ID: "/akn/un/report/2033/landings", Title: "Report on landings",
			Kind: corpus.KindReport, Issuer: "Committee on Reeds", URL: "/akn/un/report/2033/landings"}}}}, nil
	}
	return &search.Results{
		Query: search.QueryInfo{Text: req.Query, Intent: "legal_term", Understood: remark.List{remark.New(remark.Named, "Section 9, Orchard Act")}, Repairs: remark.List{remark.New(remark.Mark, "&")}, NotHeld: []search.Link{{Title: "PLD 2031 SC 2"}}}, Total: 45, Page: max(req.Page, 1), Size: 20,
		Hits: []search.Hit{{Document: search.Summary{ID: "/akn/pk/act/2031/7", Title: "Orchard Act, 2031", Kind: corpus.KindAct, URL: "/akn/pk/act/2031/7",
			Status: corpus.StatusRepealed, RepealedBy: []search.Link{{Title: "Woods Act, 2040", URL: "/akn/pk/act/2040/1#sec_9"}}},
			Provisions: []search.Passage{{EID: "sec_1", Number: "1", Snippet: []search.Fragment{{Text: "an ", Match: false}, {Text: "orchard", Match: true}}}}}},
		Facets: []search.Facet{{Name: "kind", Label: "Type", Values: []search.FacetValue{{Value: "act", Label: "Act", Count: 45}}}},
	}, nil
}

func (f *fakeEngine) Work(_ context.Context, id string) (*search.Work, error) {
	switch id {
	case "/akn/pk/act/2031/7":
		return &search.Work{
			Summary:  search.Summary{ID: id, Title: "Orchard Act, 2031", URL: id},
			Document: &corpus.Document{Provisions: []corpus.Provision{{EID: "sec_1", Kind: corpus.Section, Number: "1", Unit: true, Text: "Trees."}}},
		}, nil
	case "/akn/pk/act/2031/8":
		return nil, &search.MovedError{To: "/akn/pk/act/2031/7"}
	case "/akn/pk/act/2031/9":
		return nil, corpus.ErrWithdrawn
	case "/akn/pk/judgment/pksc/2031/1":
		return &search.Work{
			Summary:  search.Summary{ID: id, Title: "2031 SCP 1", NoIndex: true, Sensitive: true, URL: id},
			Document: &corpus.Document{Meta: corpus.Metadata{Case: &corpus.Case{Sensitive: true, Petitioners: []string{"Named Person"}}}},
		}, nil
	}
	return nil, corpus.ErrNotFound
}

func (f *fakeEngine) Suggest(context.Context, string, int) ([]search.Suggestion, error) {
	return []search.Suggestion{{Text: "Orchard Act, 2031", Kind: "title", URL: "/akn/pk/act/2031/7"}}, nil
}

func (f *fakeEngine) CitedBy(ctx context.Context, id, eid string, n int) (*search.Citers, error) {
	if _, err := f.Work(ctx, id); err != nil {
		return nil, err
	}
	out := &search.Citers{EID: eid, Total: 3}
	if eid != "" && eid != "sec_1" {
		out.Total = 0
	}
	if n > 0 && eid == "sec_1" {
		out.Works = []search.Citing{{
			Document: search.Summary{ID: "/akn/pk/judgment/pksc/2031/1", Title: "2031 SCP 1", Kind: corpus.KindJudgment},
			Places:   []search.Place{{EID: "para_4", Cited: "sec_1", Normal: "s. 1, Orchard Act", Sentence: "Section 1 names trees.", Treatment: "referred to"}},
		}}
	}
	return out, nil
}

func (f *fakeEngine) Cites(ctx context.Context, id string) ([]search.Reference, error) {
	if _, err := f.Work(ctx, id); err != nil {
		return nil, err
	}
	return []search.Reference{
		{Target: "/akn/pk/act/2031/7", Title: "Orchard Act, 2031", Held: true, URL: "/akn/pk/act/2031/7", Places: 2, Provisions: []string{"sec_1"}},
		{Title: "PLD 2031 SC 2", Places: 1},
	}, nil
}

type fakeCiter struct{}

func (c fakeCiter) CiteTyped(ctx context.Context, text string) ([]Citation, error) {
	return c.Cite(ctx, text)
}

func (fakeCiter) Cite(_ context.Context, text string) ([]Citation, error) {
	c := Citation{Text: text, Form: "work", Normal: text, End: len(text)}
	if rest, ok := strings.CutPrefix(text, "PLD 2031 SC 1"); ok {
		c.End = len(text) - len(rest)
		url := "/akn/pk/judgment/pksc/2031/1"
		c.Held, c.URL = true, &url
	}
	return []Citation{c}, nil
}

func newTestServer(t *testing.T) (*echo.Echo, *fakeEngine) {
	t.Helper()
	engine := &fakeEngine{}
	s, err := New(Options{Searcher: engine, Citer: fakeCiter{}})
	if err != nil {
		t.Fatal(err)
	}
	e := echo.New()
	e.HTTPErrorHandler = s.WriteError
	s.Mount(e)
	Ops{Ready: func() bool { return false }}.Mount(e)
	return e, engine
}

func TestScenarios(t *testing.T) {
	e, _ := newTestServer(t)
	long := strings.Repeat("a", search.MaxQueryBytes+1)
	scenarios := []struct {
		name, method, url, body, media string
		status                         int
		want, not                      []string
	}{
		{name: "search", url: "/search?q=orchard&kind=act&kind=bill", status: 200, want: []string{`"total":45`, `"next":"/api/v1/search?kind=act\u0026kind=bill\u0026page=2\u0026q=orchard"`, `"match":true`, `"understood":["Section 9, Orchard Act"]`, `"repairs":["read \u0026 as a space; AND and OR are written in capitals"]`, `{"code":"mark","values":["\u0026"],"text":"read \u0026 as`, `"not_held":[{"title":"PLD 2031 SC 2","url":""}]`, `"repealed_by":[{"title":"Woods Act, 2040","url":"/akn/pk/act/2040/1#sec_9"}]`}},
		{name: "last page", url: "/search?q=x&page=3", status: 200, want: []string{`"next":null`, `"guidance":[]`, `"jump":null`}},
		{name: "unknown parameter", url: "/search?q=x&knd=act", status: 400, want: []string{`knd`, `"hint"`}},
		{name: "negative page", url: "/search?page=-1", status: 400, want: []string{"page=-1"}},
		{name: "page no number", url: "/search?page=two", status: 400, want: []string{"page=two"}},
		{name: "size too large", url: "/search?size=101", status: 400, want: []string{"1 to 100"}},
		{name: "bad sort", url: "/search?sort=best", status: 400, want: []string{"relevance"}},
		{name: "kind of no document", url: "/search?kind=statute", status: 400, want: []string{"kind=statute", "judgment", "urn:daleel:problem:invalid-request"}},
		{name: "status of no document", url: "/search?status=valid", status: 400, want: []string{"in_force"}},
		{name: "language of no document", url: "/search?language=en", status: 400, want: []string{"eng, urd"}},
		{name: "year no number", url: "/search?year=abc", status: 400, want: []string{"year=abc", "from and to"}},
		{name: "years the wrong way round", url: "/search?from=2020&to=2016", status: 400, want: []string{"from=2020"}},
		{name: "a court that no table has", url: "/search?court=pkxx", status: 200},
		{name: "two queries", url: "/search?q=bail&q=remand", status: 400, want: []string{"bail", "remand", "alternatives"}},
		{name: "two pages", url: "/search?q=x&page=1&page=2", status: 400, want: []string{"page is given"}},
		{name: "a query twice", url: "/search?q=x&q=x", status: 200},
		{name: "two kinds", url: "/search?q=x&kind=act&kind=judgment", status: 200},
		{name: "two numbers for type-ahead", url: "/suggest?q=orc&n=3&n=4", status: 400, want: []string{"n is given"}},
		{name: "broken UTF-8", url: "/search?q=%ff%fe", status: 400, want: []string{"UTF-8"}},
		{name: "NUL", url: "/search?q=a%00b", status: 400},
		{name: "broken encoding", url: "/search?q=%zz", status: 400, want: []string{"percent"}},
		{name: "query too long", url: "/search?q=" + long, status: 400, want: []string{"at most 8192"}},
		{name: "internal error is not shown", url: "/search?q=boom", status: 500, not: []string{"secret"}},
		{name: "deadline", url: "/search?q=slow", status: 503},
		{name: "document", url: "/documents/akn/pk/act/2031/7", status: 200, want: []string{`"eid":"sec_1"`, "Trees."}},
		{name: "document without text", url: "/documents/akn/pk/act/2031/7?text=0", status: 200, not: []string{"Trees."}},
		{name: "document, encoded", url: "/documents/%2Fakn%2Fpk%2Fact%2F2031%2F7", status: 200},
		{name: "moved", url: "/documents/akn/pk/act/2031/8", status: 301},
		{name: "withdrawn", url: "/documents/akn/pk/act/2031/9", status: 410},
		{name: "missing", url: "/documents/akn/pk/act/2031/10", status: 404, want: []string{`"hint"`}},
		{name: "no identifier", url: "/documents/x", status: 404},
		{name: "provision", url: "/documents/akn/pk/act/2031/7/provisions/sec_1", status: 200, want: []string{`"document":{`, "Trees."}},
		{name: "missing provision", url: "/documents/akn/pk/act/2031/7/provisions/sec_2", status: 404, want: []string{"sec_2"}},
		{name: "protected names", url: "/documents/akn/pk/judgment/pksc/2031/1", status: 200, not: []string{"Named Person"}},
		{name: "cited by", url: "/documents/akn/pk/act/2031/7/cited-by?eid=sec_1", status: 200, want: []string{`"total":3`, `"eid":"para_4"`, `"sentence":"Section 1 names trees."`, `"treatment":"referred to"`}},
		{name: "cited by, count alone", url: "/documents/akn/pk/act/2031/7/cited-by?n=0", status: 200, want: []string{`"total":3`, `"works":[]`}},
		{name: "provision cited by", url: "/documents/akn/pk/act/2031/7/provisions/sec_1/cited-by", status: 200, want: []string{`"eid":"sec_1"`, "para_4"}},
		{name: "cited by, no such provision", url: "/documents/akn/pk/act/2031/7/cited-by?eid=sec_99", status: 404, want: []string{"not-held"}},
		{name: "cites, a parameter", url: "/documents/akn/pk/act/2031/7/cites?page=2", status: 400, want: []string{"takes no parameters"}},
		{name: "cited by, too many", url: "/documents/akn/pk/act/2031/7/cited-by?n=101", status: 400, want: []string{"0 to 100"}},
		{name: "cited by, unknown parameter", url: "/documents/akn/pk/act/2031/7/cited-by?section=1", status: 400, want: []string{"section"}},
		{name: "cited by, moved", url: "/documents/akn/pk/act/2031/8/cited-by?n=1", status: 301},
		{name: "cited by, missing", url: "/documents/akn/pk/act/2031/10/cited-by", status: 404},
		{name: "cited by, withdrawn", url: "/documents/akn/pk/act/2031/9/cited-by", status: 410},
		{name: "cites", url: "/documents/akn/pk/act/2031/7/cites", status: 200, want: []string{`"held":true`, `"target":null,"title":"PLD 2031 SC 2","held":false,"url":null`, `"provisions":["sec_1"]`}},
		{name: "cites, missing", url: "/documents/akn/pk/act/2031/10/cites", status: 404},
		{name: "table", url: "/search.csv?q=x", status: 200, want: []string{"id,title,kind", "\"Orchard Act, 2031\"", "http://example.com/akn/pk/act/2031/7"}},
		{name: "table, bad parameter", url: "/search.csv?q=x&page=0", status: 400},
		{name: "a paper's issuer in the feed", url: "/search.atom?q=paper", status: 200, want: []string{"<title>Report on landings</title>", "<author>\n   <name>Committee on Reeds</name>"}},
		{name: "feed", url: "/search.atom?q=x", status: 200, want: []string{"http://www.w3.org/2005/Atom", "<title>Orchard Act, 2031</title>", `rel="self"`, "<summary>an orchard</summary>"}},
		{name: "suggest", url: "/suggest?q=orc", status: 200, want: []string{"Orchard Act"}},
		{name: "suggest too many", url: "/suggest?q=orc&n=900", status: 400},
		{name: "citations", method: "POST", url: "/citations", body: "PLD 2031 SC 1", status: 200, want: []string{"PLD 2031 SC 1"}},
		{name: "citations, JSON", method: "POST", url: "/citations", body: `{"text":"PLD 2031 SC 2"}`, media: "application/json", status: 200, want: []string{"SC 2"}},
		{name: "citations, bad JSON", method: "POST", url: "/citations", body: `{"txt":1}`, media: "application/json", status: 400},
		{name: "citations, form", method: "POST", url: "/citations", body: "text=PLD+2031%20SC+3", media: "application/x-www-form-urlencoded", status: 200, want: []string{`"text":"PLD 2031 SC 3"`}},
		{name: "citations, curl -d", method: "POST", url: "/citations", body: "PLD 2031 SC 4; 100% so", media: "application/x-www-form-urlencoded", status: 200, want: []string{"SC 4"}},
		{name: "citations, XML", method: "POST", url: "/citations", body: "<a>PLD 2031 SC 1</a>", media: "application/xml", status: 415, want: []string{"application/xml", "text/plain", "unsupported-media-type"}},
		{name: "citations, empty", method: "POST", url: "/citations", status: 400},
		{name: "citations, long", method: "POST", url: "/citations", body: strings.Repeat("a", maxCitationText+1), status: 413},
		{name: "citations, GET", url: "/citations", status: 405},
		{name: "search, POST", method: "POST", url: "/search?q=x", status: 405, want: []string{"Use GET", "method-not-allowed"}},
		{name: "document, HEAD", method: "HEAD", url: "/documents/akn/pk/act/2031/7", status: 200},
		{name: "search, HEAD", method: "HEAD", url: "/search?q=x", status: 200},
		{name: "a language of the pages", url: "/search?q=x&lang=ur", status: 200},
		{name: "no language of the pages", url: "/search?q=x&lang=klingon", status: 400, want: []string{"lang=klingon", "en or ur"}},
		{name: "NUL", url: "/search?q=a%00b", status: 400, want: []string{"NUL"}},
		{name: "plain is no switch", url: "/search?plain=yes", status: 400, want: []string{"plain=yes", "1 or 0"}},
		{name: "text is no switch", url: "/documents/akn/pk/act/2031/7?text=all", status: 400, want: []string{"text=all"}},
		{name: "specification", url: "/openapi.yaml", status: 200, want: []string{"openapi: 3.1.0"}},
		{name: "nothing there", url: "/nothing", status: 404, want: []string{"openapi.yaml"}},
	}
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			req := httptest.NewRequest(map[bool]string{true: "GET", false: s.method}[s.method == ""], Prefix+s.url, strings.NewReader(s.body))
			if s.media != "" {
				req.Header.Set("Content-Type", s.media)
			}
			rec := httptest.NewRecorder()
			e.ServeHTTP(rec, req)
			got := rec.Body.String()
			if rec.Code != s.status {
				t.Fatalf("status %d, want %d: %s", rec.Code, s.status, got)
			}
			for _, w := range s.want {
				if !strings.Contains(got, w) {
					t.Errorf("answer lacks %q: %s", w, got)
				}
			}
			for _, n := range s.not {
				if strings.Contains(got, n) {
					t.Errorf("answer has %q: %s", n, got)
				}
			}
			if s.status >= 400 {
				checkProblem(t, rec, s.status)
			}
		})
	}
}

func checkProblem(t *testing.T, rec *httptest.ResponseRecorder, status int) {
	t.Helper()
	var p problem
	if err := json.Unmarshal(rec.Body.Bytes(), &p); err != nil || p.Status != status || p.Title == "" {
		t.Errorf("no problem document: %v: %s", err, rec.Body)
	}
	if ct := rec.Header().Get("Content-Type"); ct != "application/problem+json" {
		t.Errorf("Content-Type %q", ct)
	}
	if status < 500 && p.Hint == "" {
		t.Errorf("no hint in %s", rec.Body)
	}
}

// TestBodies: what the documented number of characters may take in JSON is read, and
// what is more is said to be too long, whatever its last bytes are.
func TestBodies(t *testing.T) {
	e, _ := newTestServer(t)
	post := func(media, body string) *httptest.ResponseRecorder {
		req := httptest.NewRequest("POST", Prefix+"/citations", strings.NewReader(body))
		req.Header.Set("Content-Type", media)
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, req)
		return rec
	}
	escaped := `{"text": "` + strings.Repeat(`\ud83d\ude00`, maxCitationText) + `"}`
	if rec := post("application/json", escaped); rec.Code != http.StatusOK {
		t.Errorf("%d characters in escapes: %d %s", maxCitationText, rec.Code, rec.Body)
	}
	for media, body := range map[string]string{
		"application/json": `{"text": "` + strings.Repeat(`\ud83d\ude00`, maxCitationText+100) + `"}`,
		"text/plain":       " " + strings.Repeat("چ", MaxBody/2),
	} {
		rec := post(media, body)
		if rec.Code != http.StatusRequestEntityTooLarge {
			t.Errorf("%s of %d bytes: %d %s", media, len(body), rec.Code, rec.Body)
			continue
		}
		checkProblem(t, rec, http.StatusRequestEntityTooLarge)
	}
}

func TestFiltersReachTheEngine(t *testing.T) {
	e, engine := newTestServer(t)
	q := url.Values{"q": {"x"}, "court": {"pksc", "pksc", "pklhc"}, "from": {"2016"}, "to": {"2020"}, "sort": {"newest"}, "page": {"2"}, "size": {"5"}}
	e.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", Prefix+"/search?"+q.Encode(), nil))
	got := engine.last
	if len(got.Filters.Court) != 2 || got.Filters.From != 2016 || got.Filters.To != 2020 || got.Sort != search.ByNewest || got.Page != 2 || got.Size != 5 {
		t.Errorf("request %+v", got)
	}
}

func TestJump(t *testing.T) {
	e, _ := newTestServer(t)
	for path, want := range map[string]string{
		"/cite/PLD/2031/SC/1":       "/akn/pk/judgment/pksc/2031/1",
		"/cite/PLD%202031%20SC%201": "/akn/pk/judgment/pksc/2031/1",
		"/cite/what/is/this":        "/search?q=what+is+this",
		"/cite/PLD/2031/SC/1/99":    "/search?q=PLD+2031+SC+1+99",
	} {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest("GET", path, nil))
		if got := rec.Header().Get("Location"); rec.Code != http.StatusFound || got != want {
			t.Errorf("%s: %d to %q, want %q", path, rec.Code, got, want)
		}
	}
}

func TestFormulasAreHarmless(t *testing.T) {
	in := []string{"=HYPERLINK(1)", "-1", "+1", "@SUM(A1)", "\tx", "\rx", "plain", "", "1=1"}
	want := []string{"'=HYPERLINK(1)", "'-1", "'+1", "'@SUM(A1)", "'\tx", "'\rx", "plain", "", "1=1"}
	if got := harmless(in); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestHeaders: what somebody asked is kept by no cache, and lists of who cites whom are
// not for search engines.
func TestHeaders(t *testing.T) {
	e, _ := newTestServer(t)
	ask := func(method, path string) http.Header {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest(method, Prefix+path, strings.NewReader("PLD 2031 SC 1")))
		if rec.Code >= 400 {
			t.Errorf("%s: %d", path, rec.Code)
		}
		return rec.Header()
	}
	for path, method := range map[string]string{"/citations": "POST", "/search?q=x": "GET", "/search.csv?q=x": "GET", "/search.atom?q=x": "GET", "/search.bib?q=x": "GET", "/search.ris?q=x": "GET", "/suggest?q=orc": "GET"} {
		if got := ask(method, path).Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control %q", path, got)
		}
	}
	for _, path := range []string{"/documents/akn/pk/act/2031/7/cited-by", "/search.csv?q=x", "/search.atom?q=x", "/search.bib?q=x", "/documents/akn/pk/act/2031/7.ris", "/documents/akn/pk/judgment/pksc/2031/1"} {
		if got := ask("GET", path).Get("X-Robots-Tag"); got != "noindex" {
			t.Errorf("%s: X-Robots-Tag %q", path, got)
		}
	}
	if got, want := ask("GET", "/documents/akn/pk/act/2031/8/cited-by?n=1").Get("Location"), Prefix+"/documents/akn/pk/act/2031/7/cited-by?n=1"; got != want {
		t.Errorf("moved to %q, want %q", got, want)
	}
}

// TestPreflight: a page of another site is told what it may send, and the root of the
// API is no document that is not held.
func TestPreflight(t *testing.T) {
	e, _ := newTestServer(t)
	for path, want := range map[string]string{"/citations": "POST", "/search": "GET, HEAD", "/documents/akn/pk/act/2031/7": "GET, HEAD", "/nothing": ""} {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest("OPTIONS", Prefix+path, nil))
		if want == "" {
			checkProblem(t, rec, http.StatusNotFound)
			continue
		}
		h := rec.Header()
		if rec.Code != http.StatusNoContent || h.Get("Access-Control-Allow-Origin") != "*" || h.Get("Access-Control-Allow-Methods") != want || !strings.Contains(h.Get("Access-Control-Allow-Headers"), "Content-Type") {
			t.Errorf("%s: %d %v", path, rec.Code, h)
		}
	}
	rec := httptest.NewRecorder()
	e.ServeHTTP(rec, httptest.NewRequest("GET", Prefix, nil))
	if !strings.Contains(rec.Body.String(), "no-such-address") {
		t.Errorf("the root: %d %s", rec.Code, rec.Body)
	}
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest(method, Prefix+"/documents/akn/pk/act/2031/7", nil))
		if rec.Code != http.StatusMethodNotAllowed || !strings.Contains(rec.Header().Get("Allow"), "GET") {
			t.Errorf("%s: %d, Allow %q", method, rec.Code, rec.Header().Get("Allow"))
		}
	}
}

// TestPublicAddress: what is exported leads to the address that the operator gave.
func TestPublicAddress(t *testing.T) {
	s, err := New(Options{Searcher: &fakeEngine{}, Citer: fakeCiter{}, BaseURL: "https://law.example/"})
	if err != nil {
		t.Fatal(err)
	}
	e := echo.New()
	s.Mount(e)
	for _, path := range []string{"/search.csv?q=x", "/search.atom?q=x", "/search.bib?q=x", "/search.ris?q=x"} {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest("GET", Prefix+path, nil))
		if !strings.Contains(rec.Body.String(), "https://law.example/akn/pk/act/2031/7") {
			t.Errorf("%s: %s", path, rec.Body)
		}
	}
}

func TestNextPage(t *testing.T) {
	for _, c := range []struct {
		page, size, total int
		want              string
	}{
		{1, 10, 11, Prefix + "/search?page=2&q=x"}, {1, 10, 10, ""}, {2, 10, 20, ""}, {2, 10, 21, Prefix + "/search?page=3&q=x"}, {1, 10, 0, ""},
	} {
		if got := nextPage(&search.Results{Page: c.page, Size: c.size, Total: c.total}, url.Values{"q": {"x"}}); got != c.want {
			t.Errorf("page %d of %d hits: next is %q, want %q", c.page, c.total, got, c.want)
		}
	}
}

func TestReadiness(t *testing.T) {
	e, _ := newTestServer(t)
	for path, want := range map[string]int{"/healthz": http.StatusOK, "/readyz": http.StatusServiceUnavailable} {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest("GET", path, nil))
		if rec.Code != want {
			t.Errorf("%s: %d, want %d", path, rec.Code, want)
		}
	}
}

// TestSpecificationHasEveryRoute keeps openapi.yaml and Mount together.
func TestSpecificationHasEveryRoute(t *testing.T) {
	e, _ := newTestServer(t)
	for _, r := range e.Routes() {
		path, ok := strings.CutPrefix(r.Path, Prefix)
		if !ok || r.Method == echo.RouteNotFound || r.Method == http.MethodOptions || r.Method == http.MethodHead {
			continue
		}
		path = strings.Replace(path, "/*", "/{id}", 1)
		if !strings.Contains(string(openAPI), "\n  "+path+":\n    "+strings.ToLower(r.Method)+":") {
			t.Errorf("openapi.yaml lacks %s %s", r.Method, path)
		}
	}
	for _, path := range []string{"/documents/{id}.bib", "/documents/{id}.ris", "/documents/{id}/cited-by", "/documents/{id}/cites", "/documents/{id}/provisions/{eid}"} {
		if !strings.Contains(string(openAPI), "\n  "+path+":\n    get:") {
			t.Errorf("openapi.yaml lacks %s", path)
		}
	}
	for _, name := range searchParams {
		if !strings.Contains(string(openAPI), "name: "+name) {
			t.Errorf("openapi.yaml lacks the parameter %s", name)
		}
	}
}

func FuzzParseSearch(f *testing.F) {
	f.Add("q=x&page=2&kind=act")
	f.Add("q=%ff&size=1000000000000000000000")
	f.Fuzz(func(t *testing.T, raw string) {
		v, err := url.ParseQuery(raw)
		if err != nil {
			return
		}
		req, err := ParseSearch(v)
		if err == nil && (req.Page < 0 || req.Size > search.MaxPageSize || len(req.Query) > search.MaxQueryBytes) {
			t.Fatalf("%q gave %+v", raw, req)
		}
	})
}
