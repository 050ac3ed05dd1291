package query_test

import (
	"fmt"

	"daleel/search/query"
)

func ExampleParse() {
	q := query.Parse(`title:"lantern keeping" AND (khula OR talaq) -repealed`)
	fmt.Println(q)
	fmt.Println(query.Parse(`"kite strings`).Repairs)
	// Output:
	// title:"lantern keeping" AND (khula OR talaq) -repealed
	// [closed a quotation that was left open]
}

func ExampleWalk() {
	q := query.Parse(`court:lhc "kite strings"`)
	query.Walk(q.Root, func(n query.Node) bool {
		if f, ok := n.(query.Field); ok {
			fmt.Println(f.Name)
		}
		return true
	})
	// Output: court
}

func ExampleWider() {
	for n := range query.Wider(query.Parse("kite string licence").Root) {
		fmt.Println(query.Print(n))
	}
	// Output:
	// string licence
	// kite licence
	// kite string
}
