package structure_test

import (
	"fmt"

	"daleel/corpus"
	"daleel/corpus/structure"
)

func ExampleParse() {
	parts := structure.Parse(structure.Input{
		Name: "kites.txt",
		Pages: []corpus.Page{{Text: `THE KITES AND LANTERNS ACT, 2031

Act No. VII of 2031

An Act to provide for the keeping of kites and lanterns.

1. Short title.— This Act may be called the Kites and Lanterns Act, 2031.

2. Definitions.— In this Act, “kite” means a frame covered with paper.

3. Licence.— (1) No person shall fly a kite without a licence.
(2) A licence shall be for one year.
`}},
	})
	law := parts[0]
	fmt.Println(law.Meta.Title, law.Meta.Kind, law.Meta.NumberText)
	for _, p := range law.Provisions {
		fmt.Printf("%s %q\n", p.EID, p.Heading)
	}
	// Output:
	// Kites and Lanterns Act, 2031 act VII of 2031
	// preamble "Preamble"
	// sec_1 "Short title"
	// sec_2 "Definitions"
	// sec_3 "Licence"
	// sec_3__subsec_1 ""
	// sec_3__subsec_2 ""
}
