package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/library"
)

// TestEditorial lists what the leading copy and the copy in another language lack, as
// far as six of a sort.
func TestEditorial(t *testing.T) {
	var gaps []corpus.Finding
	for i := range 8 {
		gaps = append(gaps, corpus.Finding{Code: "articles.gap", Detail: fmt.Sprintf("number %d was not found", i+1)})
	}
	urdu, english := library.Expression{ID: "/akn/pk/act/2016/4/urd@2020", Gaps: gaps}, library.Expression{ID: "/akn/pk/act/2016/4/eng@2021"}
	urdu.Meta.Language, english.Meta.Language = corpus.Urdu, corpus.English
	older := english
	older.Gaps = gaps
	v := &library.View{Works: []library.Work{{ID: "/akn/pk/act/2016/4", Expressions: []library.Expression{english, older, urdu},
		Findings: []corpus.Finding{{Code: "sections.gap", Detail: "section 3 was not found"}}}}}
	var b bytes.Buffer
	editorial(&b, v)
	got := b.String()
	if strings.Count(got, "articles.gap /akn/pk/act/2016/4/urd@2020") != 7 || !strings.Contains(got, "and 2 more") {
		t.Errorf("of the Urdu copy:\n%s", got)
	}
	if !strings.HasPrefix(got, "sections.gap /akn/pk/act/2016/4 ") || strings.Contains(got, "eng@") {
		t.Errorf("of the English copies:\n%s", got)
	}
}
