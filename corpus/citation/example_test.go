package citation_test

import (
	"fmt"

	"daleel/corpus/citation"
)

func ExampleFindAll() {
	text := "Convicted under Ss. 302(b) & 34 PPC; see PLD 1999 SC 88 at p. 91."
	for _, m := range citation.FindAll(text, citation.Scope{}) {
		fmt.Printf("%d-%d %s %s %q\n", m.Start, m.End, m.Normal, m.Target, m.Pin)
	}
	// Output:
	// 16-26 s. 302(b), PPC /akn/pk/act/1860/45#sec_302 ""
	// 29-35 s. 34, PPC /akn/pk/act/1860/45#sec_34 ""
	// 41-64 PLD 1999 SC 88 /akn/pk/judgment/pksc/1999/pld-1999-sc-88 "p. 91"
}

func ExampleParse() {
	c, err := citation.Parse("2016 P.Cr.L.J. 411")
	fmt.Println(c.Normal(), c.Key(), err)
	// Output: 2016 PCrLJ 411 PCRLJ|2016|411 <nil>
}

func ExampleParseQuery() {
	u := citation.ParseQuery("peca 21 online harassment")
	fmt.Println(citation.Describe(u.Matches[0].Citation, nil))
	fmt.Println(u.Rest)
	// Output:
	// Section 21, Prevention of Electronic Crimes Act, 2016
	// online harassment
}

func ExampleActs_Add() {
	acts := citation.Default()
	acts.Add("/akn/pk-pb/act/2009/7", "Punjab Widget Control Act, 2009", "VII of 2009", 2009, "PWCA")
	for _, m := range acts.FindAll("section 12 of the PWCA and Punjab Act VII of 2009", citation.Scope{}) {
		fmt.Println(m.Normal, m.Target)
	}
	// Output:
	// s. 12, Punjab Widget Control Act, 2009 /akn/pk-pb/act/2009/7#sec_12
	// Punjab Widget Control Act, 2009 /akn/pk-pb/act/2009/7
}
