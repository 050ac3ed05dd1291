package citation

import (
	_ "embed" // the tables below
	"maps"
	"strings"
)

// kindOf is the last kind word of a title in lower case: "act", "code".
func kindOf(title string) string {
	title = brackets.ReplaceAllString(title, "")
	words := strings.Fields(strings.ToLower(title))
	for i := len(words) - 1; i >= 0; i-- {
		if k, ok := kindWords[strings.Trim(words[i], ".,")]; ok {
			return k
		}
	}
	return "act"
}

// misreadKinds are kind-words as scans have them. In a query they are slips of
// the hand, which are mended where a title is near, and that is said.
var misreadKinds = map[string]string{
	"acl": "act", "ad": "act", "aet": "act",
	"ordnance": "ordinance", "ordinace": "ordinance", "ordianance": "ordinance", "oridnance": "ordinance", "odinance": "ordinance",
}

// kindWords are the words that end a title, with the kind in identifiers.
var kindWords = withMisread(map[string]string{
	"act": "act", "code": "act", "ordinance": "ordinance", "ord": "ordinance", "ordinence": "ordinance", "ordiance": "ordinance", "order": "order",
	"rules": "rules", "rule": "rules", "regulation": "regulation", "regulations": "regulation", "reg": "regulation",
	"bill": "bill", "constitution": "constitution",
})

func withMisread(kinds map[string]string) map[string]string {
	maps.Copy(kinds, misreadKinds)
	return kinds
}

// kindTree finds kind words, also torn ones: "Ord inance".
var kindTree = func() *spellings {
	t := newSpellings("")
	for w := range kindWords {
		t.add(w, 0)
	}
	t.gap = 1
	return t
}()
