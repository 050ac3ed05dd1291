package search_test

import (
	"context"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// TestParagraphOfPaper: a paragraph of a paper is found by its symbol or its title and
// its number, as researchers write them; one that the paper lacks leads to the paper.
func TestParagraphOfPaper(t *testing.T) {
	f := newFake()
	item := corpus.Provision{EID: "para_6__para_2", Kind: corpus.Paragraph, Number: "6.2", Parent: "para_6", Text: "Put up railings on the roofs of all schools.", Unit: true}
	f.add("/akn/int/report/2044/a-hrc-99-7", corpus.Metadata{Kind: corpus.KindReport, Title: "Review of Zedland", Symbol: "A/HRC/99/7", Year: 2044},
		[]corpus.Provision{paragraph("1", "The review of kites was held."), paragraph("6", "These will be examined:"), item})
	f.add("/akn/int/report/2044/crc-c-zzz-co-5", corpus.Metadata{Kind: corpus.KindReport, Title: "Concluding observations on the report of Zedland", Symbol: "CRC/C/ZZZ/CO/5", Year: 2044},
		[]corpus.Provision{paragraph("1", "The Committee met."), paragraph("34", "The Committee urges the State party to count its kites.")})
	e := open(t, f)
	for q, want := range map[string]string{
		"paragraph 34 CRC/C/ZZZ/CO/5":                                     "crc-c-zzz-co-5#para_34",
		"CRC/C/ZZZ/CO/5, para. 34":                                        "crc-c-zzz-co-5#para_34",
		"crc/c/zzz/co/5 para 34 (a)":                                      "crc-c-zzz-co-5#para_34",
		"CRC/C/ZZZ/CO/5 34":                                               "crc-c-zzz-co-5#para_34",
		"پیراگراف ۳۴ CRC/C/ZZZ/CO/5":                                      "crc-c-zzz-co-5#para_34",
		"para 34 of the concluding observations on the report of Zedland": "crc-c-zzz-co-5#para_34",
		"concluding observations on Zedland para 34":                      "crc-c-zzz-co-5#para_34",
		"report of Zedland para 34":                                       "",
		"A/HRC/99/7 recommendation 6.2":                                   "a-hrc-99-7#para_6__para_2",
		"A/HRC/99/7 6.2":                                                  "a-hrc-99-7#para_6__para_2",
		"paragraph 99 CRC/C/ZZZ/CO/5":                                     "crc-c-zzz-co-5",
		"CRC/C/ZZZ/CO/5":                                                  "crc-c-zzz-co-5",
		"CRC/C/ZZZ/CO/8 para 34":                                          "",
	} {
		r, err := e.Search(context.Background(), search.Request{Query: q})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if r.Jump != nil {
			got = r.Jump.URL
		}
		if want == "" && got != "" || !strings.HasSuffix(got, want) {
			t.Errorf("%q leads to %q, not %q", q, got, want)
		}
	}
}
