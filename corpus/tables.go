package corpus

import (
	"bufio"
	_ "embed" // the tables below
	"strconv"
	"strings"
	"sync"
)

// The tables carry codes and names only; the facts come from the official
// sites of the courts and from the Constitution, collected 2026-11-23.
var (
	//go:embed data/courts.tsv
	courtsTSV string
	//go:embed data/jurisdictions.tsv
	jurisdictionsTSV string
	//go:embed data/topics.tsv
	topicsTSV string
)

// Named is a code with its names in English and Urdu.
type Named struct {
	Code string
	Name string
	Urdu string
	// Level ranks courts: 1 apex, 2 high court or federal, 3 special or
	// sessions, 4 trial; 0 for what is no court.
	Level int
	// Jurisdiction of a court, "" otherwise.
	Jurisdiction string
}

// Courts lists the court table in its own order.
var Courts = sync.OnceValue(func() []Named { return parseTable(courtsTSV) })

// Jurisdictions lists the jurisdiction table in its own order.
var Jurisdictions = sync.OnceValue(func() []Named { return parseTable(jurisdictionsTSV) })

// Topics lists the topic table in its own order.
var Topics = sync.OnceValue(func() []Named { return parseTable(topicsTSV) })

// LookUp returns the row of a table with the code, or false.
func LookUp(table []Named, code string) (Named, bool) {
	for _, n := range table {
		if n.Code == code {
			return n, true
		}
	}
	return Named{}, false
}

func parseTable(tsv string) []Named {
	var rows []Named
	sc := bufio.NewScanner(strings.NewReader(tsv))
	for first := true; sc.Scan(); first = false {
		f := strings.Split(sc.Text(), "\t")
		if first || len(f) < 3 {
			continue
		}
		n := Named{Code: f[0], Name: f[1], Urdu: f[2]}
		if len(f) > 4 {
			n.Level, _ = strconv.Atoi(f[3])
			n.Jurisdiction = f[4]
		}
		rows = append(rows, n)
	}
	return rows
}
