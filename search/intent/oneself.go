package intent

import (
	"strings"

	"daleel/indexer/analysis"
)

// People for whom a caller speaks. Their number is small because only such are
// meant as may be the one concerned: a word for them may as well be the other
// side, so that what is read without them never replaces what was understood.
var (
	relatives = wordSet(`sister brother daughter son wife husband mother father mom mum dad friend cousin niece nephew
		aunt uncle neighbour neighbor colleague classmate roommate maid client student grandmother grandfather
		behn behan behen bhen bahan bhai beti beta biwi bivi shohar ammi abbu maa dost saheli sahelli bhanji bhatiji
		bhanja bhatija khala phuppo bhabhi nand susar parosan parosi
		بہن بھائی بیٹی بیٹا بیٹے بیوی شوہر امی ابو والدہ والد ماں باپ دوست سہیلی کزن بھانجی بھتیجی بھانجے بھتیجے خالہ
		پھوپھی بھابھی پڑوسن پڑوسی`)
	mine   = wordSet("my mera meri mere meray میرا میری میرے")
	theirs = wordSet("ka ki ke kay کا کی کے")
	// particles are those behind a person in Urdu, and the first verbs of English, with
	// what a caller says of himself instead.
	particles = map[string]string{
		"ko": "mujhe", "ne": "maine", "se": "mujh se", "par": "mujh par", "pe": "mujh pe",
		"is": "i am", "was": "i was", "has": "i have", "does": "i do",
		"کو": "مجھے", "نے": "میں نے", "سے": "مجھ سے", "پر": "مجھ پر",
	}
)

// ofOneself words what is told of a relative or a friend as the one concerned
// would tell it, for the phrases for needs are in the first person: "deepfake of
// my daughter" becomes "deepfake of me", "my sister's pictures" "my pictures",
// "meri behn ko" "mujhe". It is false where nobody else is told of.
func ofOneself(text string) (string, bool) {
	words := strings.Fields(text)
	var out []string
	changed := false
	for i := 0; i < len(words); {
		self, used := oneself(words[i:])
		if used == 0 {
			self, used = words[i], 1
		} else {
			changed = true
		}
		out = append(out, self)
		i += used
	}
	return strings.Join(out, " "), changed
}

// oneself is what a caller says of himself instead of the words' first ones, and how
// many these are: none where they name nobody.
func oneself(words []string) (self string, used int) {
	if len(words) < 2 || !mine[bare(words[0])] {
		return "", 0
	}
	who, owns := owner(words[1])
	if !relatives[bare(who)] {
		return "", 0
	}
	next := ""
	if len(words) > 2 {
		next = bare(words[2])
	}
	switch particle := particles[next]; {
	case owns:
		return words[0], 2
	case theirs[next]:
		return words[0], 3
	case particle != "":
		return particle, 3
	case bare(words[0]) == "my":
		return "me", 2
	}
	return "", 0
}

// owner cuts the ending of what is somebody's from a word.
func owner(word string) (who string, owns bool) {
	for _, end := range []string{"'s", "’s", "s'", "s’"} {
		if w, ok := strings.CutSuffix(strings.ToLower(word), end); ok {
			return w, true
		}
	}
	return word, false
}

// bare is a word as it is compared, without the stops around it.
func bare(word string) string { return strings.TrimSpace(analysis.Fold(word)) }
