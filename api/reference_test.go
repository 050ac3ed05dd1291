package api

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
)

var lookedUp = time.Date(2040, 3, 9, 23, 0, 0, 0, time.FixedZone("PKT", 5*3600))

// cited are invented works whose titles are awkward in one form or the other.
var cited = map[string]search.Summary{
	"act": {ID: "/akn/pk-pb/act/2031/7", URL: "/akn/pk-pb/act/2031/7", Title: "Orchards & Ponds (100% of #1_Plots) {Special} $ Act~2031^", Kind: corpus.KindAct, Number: "VII of 2031",
		Year: 2031, Date: "2031-03-14", Jurisdiction: "pk-pb", Language: corpus.English, Status: corpus.StatusAmended, StatusNote: "last amended by the Act IX of 2033, as far as our copy shows"},
	"open brace": {ID: "/akn/pk/rules/2032/pond-rules", URL: "/akn/pk/rules/2032/pond-rules", Title: "Pond \\ Rules {2032\nof the\tCity\x1b", Kind: corpus.KindRules, Year: 2032, Jurisdiction: "pk", Status: corpus.StatusInForce},
	"urdu":       {ID: "/akn/pk/ordinance/2030/3", URL: "/akn/pk/ordinance/2030/3", Title: "باغات آرڈیننس، 2030ء", Kind: corpus.KindOrdinance, Number: "III of 2030", Year: 2030, Date: "2030", Jurisdiction: "pk", Language: corpus.Urdu},
	"judgment": {ID: "/akn/pk/judgment/pklhc/2034/118", URL: "/akn/pk/judgment/pklhc/2034/118", Title: "Reed Landing Keeper v. Harbour Office", Kind: corpus.KindJudgment, Court: "pklhc",
		Citation: "2034 XHC 118", Cases: []string{"Writ Petition No. 5 of 2033", "Writ Petition No. 6 of 2033"}, Year: 2034, Date: "2034-06-02", Language: corpus.English},
	"report": {ID: "/akn/un/report/2033/landings", URL: "/akn/un/report/2033/landings", Title: "Report on landings", Kind: corpus.KindReport, Issuer: "Committee on Reeds and Landings", Symbol: "CRL/C/1",
		Year: 2033, Date: "2033-05", Language: corpus.English},
	"digest": {ID: "/akn/pk/digest/2028/lamps", URL: "/akn/pk/digest/2028/lamps", Title: "Lamps Act, 2028", Kind: corpus.KindDigest, Year: 2028, Jurisdiction: "pk"},
}

func TestBibTeX(t *testing.T) {
	for name, want := range map[string]string{
		"act": `@legislation{pk-pb-act-2031-7,
  title = {{Orchards \& Ponds (100\% of \#1\_Plots) \textbraceleft{}Special\textbraceright{} \$ Act\textasciitilde{}2031\textasciicircum{}}},
  number = {VII of 2031},
  location = {Punjab},
  date = {2031-03-14},
  year = {2031},
  langid = {english},
  url = {https://law.example/akn/pk-pb/act/2031/7},
  urldate = {2040-03-09},
  note = {amended; last amended by the Act IX of 2033, as far as our copy shows}
}

`,
		"open brace": `@legislation{pk-rules-2032-pond-rules,
  title = {{Pond \textbackslash{} Rules \textbraceleft{}2032 of the City}},
  location = {Pakistan (federal)},
  date = {2032},
  year = {2032},
  url = {https://law.example/akn/pk/rules/2032/pond-rules},
  urldate = {2040-03-09},
  note = {in force, as far as our copy shows}
}

`,
		"urdu": `@legislation{pk-ordinance-2030-3,
  title = {{باغات آرڈیننس، 2030ء}},
  number = {III of 2030},
  location = {Pakistan (federal)},
  date = {2030},
  year = {2030},
  langid = {urdu},
  url = {https://law.example/akn/pk/ordinance/2030/3},
  urldate = {2040-03-09},
  note = {status not known, as far as our copy shows}
}

`,
		"judgment": `@jurisdiction{pk-judgment-pklhc-2034-118,
  title = {{Reed Landing Keeper v. Harbour Office}},
  number = {Writ Petition No. 5 of 2033; Writ Petition No. 6 of 2033},
  howpublished = {2034 XHC 118},
  institution = {Lahore High Court},
  date = {2034-06-02},
  year = {2034},
  langid = {english},
  url = {https://law.example/akn/pk/judgment/pklhc/2034/118},
  urldate = {2040-03-09}
}

`,
		"report": `@report{un-report-2033-landings,
  author = {{Committee on Reeds and Landings}},
  title = {{Report on landings}},
  number = {CRL/C/1},
  institution = {Committee on Reeds and Landings},
  type = {Report},
  date = {2033-05},
  year = {2033},
  langid = {english},
  url = {https://law.example/akn/un/report/2033/landings},
  urldate = {2040-03-09}
}

`,
		"digest": `@misc{pk-digest-2028-lamps,
  title = {{Lamps Act, 2028}},
  location = {Pakistan (federal)},
  date = {2028},
  year = {2028},
  url = {https://law.example/akn/pk/digest/2028/lamps},
  urldate = {2040-03-09},
  note = {a summary by Daleel, not the text of the law}
}

`,
	} {
		var b strings.Builder
		newEntry(cited[name], "https://law.example", lookedUp).bibTeX(&b)
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if got := b.String(); strings.Count(got, "{") != strings.Count(got, "}") {
			t.Errorf("%s: braces are not in pairs", name)
		}
	}
}

func TestRIS(t *testing.T) {
	for name, want := range map[string][]string{
		"act": {"TY  - STAT", "ID  - pk-pb-act-2031-7", "TI  - Orchards & Ponds (100% of #1_Plots) {Special} $ Act~2031^", "CY  - Punjab", "PY  - 2031", "DA  - 2031/03/14/", "M1  - VII of 2031",
			"LA  - en", "UR  - https://law.example/akn/pk-pb/act/2031/7", "Y2  - 2040/03/09/", "N1  - amended; last amended by the Act IX of 2033, as far as our copy shows", "ER  - "},
		"open brace": {"TY  - LEGAL", "ID  - pk-rules-2032-pond-rules", `TI  - Pond \ Rules {2032 of the City`, "CY  - Pakistan (federal)", "PY  - 2032", "DA  - 2032///",
			"UR  - https://law.example/akn/pk/rules/2032/pond-rules", "Y2  - 2040/03/09/", "N1  - in force, as far as our copy shows", "ER  - "},
		"judgment": {"TY  - CASE", "ID  - pk-judgment-pklhc-2034-118", "TI  - Reed Landing Keeper v. Harbour Office", "PB  - Lahore High Court", "PY  - 2034", "DA  - 2034/06/02/",
			"M1  - Writ Petition No. 5 of 2033; Writ Petition No. 6 of 2033", "T2  - 2034 XHC 118", "LA  - en", "UR  - https://law.example/akn/pk/judgment/pklhc/2034/118", "Y2  - 2040/03/09/", "ER  - "},
		"report": {"TY  - RPRT", "ID  - un-report-2033-landings", "TI  - Report on landings", "AU  - Committee on Reeds and Landings", "PB  - Committee on Reeds and Landings", "PY  - 2033", "DA  - 2033/05//",
			"M1  - CRL/C/1", "LA  - en", "UR  - https://law.example/akn/un/report/2033/landings", "Y2  - 2040/03/09/", "ER  - "},
	} {
		var b strings.Builder
		newEntry(cited[name], "https://law.example", lookedUp).ris(&b)
		if diff := cmp.Diff(strings.Join(want, "\r\n")+"\r\n\r\n", b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestReferences asks for them as a program does.
func TestReferences(t *testing.T) {
	e, engine := newTestServer(t)
	ask := func(path string) *httptest.ResponseRecorder {
		rec := httptest.NewRecorder()
		e.ServeHTTP(rec, httptest.NewRequest("GET", Prefix+path, nil))
		return rec
	}
	for path, want := range map[string][3]string{
		"/search.bib?q=x&kind=act":                    {"application/x-bibtex", `filename="daleel.bib"`, "@legislation{pk-act-2031-7,"},
		"/search.ris?q=x":                             {"application/x-research-info-systems", `filename="daleel.ris"`, "TY  - STAT\r\n"},
		"/documents/akn/pk/act/2031/7.bib":            {"application/x-bibtex", `filename="pk-act-2031-7.bib"`, "Orchard Act, 2031"},
		"/documents/%2Fakn%2Fpk%2Fact%2F2031%2F7.ris": {"application/x-research-info-systems", `filename="pk-act-2031-7.ris"`, "TI  - Orchard Act, 2031\r\n"},
	} {
		rec := ask(path)
		h := rec.Header()
		if rec.Code != http.StatusOK || !strings.HasPrefix(h.Get("Content-Type"), want[0]) || !strings.Contains(h.Get("Content-Disposition"), want[1]) || !strings.Contains(rec.Body.String(), want[2]) {
			t.Errorf("%s: %d %q %s", path, rec.Code, h, rec.Body)
		}
	}
	if engine.last.Size != search.MaxPageSize {
		t.Errorf("a page of references has %d works", engine.last.Size)
	}
	if rec := ask("/documents/akn/pk/act/2031/8.bib"); rec.Code != http.StatusMovedPermanently || rec.Header().Get("Location") != Prefix+"/documents/akn/pk/act/2031/7.bib" {
		t.Errorf("moved: %d %q", rec.Code, rec.Header())
	}
	if rec := ask("/documents/akn/pk/judgment/pksc/2031/1.bib"); strings.Contains(rec.Body.String(), "Named Person") || rec.Code != http.StatusOK {
		t.Errorf("sensitive: %d %s", rec.Code, rec.Body)
	}
	for path, status := range map[string]int{"/documents/akn/pk/act/1999/1.bib": 404, "/documents/akn/pk/act/2031/9.ris": 410, "/documents/akn/pk/act/2031/7.bib?x=1": 400,
		"/documents/akn/pk/act/2031/7/provisions/sec_1.bib": 400, "/search.bib?size=x": 400} {
		if rec := ask(path); rec.Code != status {
			t.Errorf("%s: %d, want %d", path, rec.Code, status)
		} else {
			checkProblem(t, rec, status)
		}
	}
}
