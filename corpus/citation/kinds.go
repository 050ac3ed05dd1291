package citation

import (
	_ "embed" // the tables below
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

// kindWords are the words that end a title, with the kind in identifiers; some as scans
// and people misspell them.
var kindWords = map[string]string{
	"act": "act", "code": "act", "ordinance": "ordinance", "ord": "ordinance", "order": "order",
	"rules": "rules", "rule": "rules", "regulation": "regulation", "regulations": "regulation", "reg": "regulation",
	"bill": "bill", "constitution": "constitution",
	"acl": "act", "ad": "act", "aet": "act",
	"ordinence": "ordinance", "ordiance": "ordinance", "ordnance": "ordinance", "ordinace": "ordinance",
	"ordianance": "ordinance", "oridnance": "ordinance", "odinance": "ordinance",
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
