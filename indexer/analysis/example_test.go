package analysis_test

import (
	"fmt"

	"daleel/indexer/analysis"
)

func ExampleTerms() {
	for _, name := range []string{analysis.English, analysis.Exact} {
		var terms []string
		for _, t := range analysis.Terms(name, "Cr.P.C. section 25-A on kites") {
			terms = append(terms, t.Term)
		}
		fmt.Println(terms)
	}
	// Output:
	// [crpc section 25a kite]
	// [crpc section 25a on kites]
}

func ExampleRomanKey() {
	fmt.Println(analysis.RomanKey("zamanat") == analysis.RomanKey("zamaanat"))
	// Output: true
}
