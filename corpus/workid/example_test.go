package workid_test

import (
	"fmt"

	"daleel/corpus"
	"daleel/corpus/workid"
)

func ExampleParse() {
	id, err := workid.Parse("/akn/pk/act/2016/40/eng@2025-01-29#sec_21")
	fmt.Println(err, id.Kind, id.Year, id.Number, id.Language, id.Date, id.EID)
	fmt.Println(id.Work())
	// Output:
	// <nil> act 2016 40 eng 2025-01-29 sec_21
	// /akn/pk/act/2016/40
}

func ExampleEID() {
	fmt.Println(workid.EID(corpus.Section, "22A"))
	// Output: sec_22A
}

func ExampleTitleKey() {
	fmt.Println(workid.TitleKey("The Lanterns (Amendment) Acts, 2031"))
	// Output: lantern amendment act
}
