package thesaurus

import (
	"runtime"
	"sync"
)

// saying is a phrase of the data, parted into words.
type saying struct {
	text   string
	script scriptKind
	words  []word
	legal  bool
}

// spoken parts the phrases of every concept into words, on all processors: it is
// most of the work of getting ready.
func spoken(concepts []Concept) [][]saying {
	out := make([][]saying, len(concepts))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for k := range workers {
		wg.Go(func() {
			for i := k; i < len(concepts); i += workers {
				out[i] = sayings(concepts[i])
			}
		})
	}
	wg.Wait()
	return out
}

func sayings(c Concept) []saying {
	var out []saying
	add := func(phrases []string, script scriptKind, legal bool) {
		for _, p := range phrases {
			out = append(out, saying{p, script, tokens(p, script), legal})
		}
	}
	add(c.Legal, english, true)
	add(c.Plain, english, false)
	add(c.Urdu, urdu, false)
	add(c.Roman, roman, false)
	return out
}
