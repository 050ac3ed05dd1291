package judgment

import (
	"regexp"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// outcome ties the operative words of a judgment to one word for it.
type outcome struct {
	word string
	re   *regexp.Regexp
}

const (
	caseWord = `(?:appeals?|petitions?|revisions?|applications?|references?|suits?|case|matter|writ|i\.?c\.?as?|petitioners?|leave|request|review|c\.?m\.?as?|r\.?f\.?as?|r\.?s\.?a|f\.?a\.?os?)`
	isWord   = `(?:is|are|was|were|stands?|be|being|been|shall|accordingly|hereby|therefore|thus|also|hence|consequently|resultantly|,|and|the|same|in limine|listed|titled|connected|instant|these|this|both|all|above|along ?with|pending|misc\.?|civil|criminal|having|no|merit|merits|force|without|with|costs?|allowed|converted|into|an?|to|for|in|as|not pressed|leave|refused|declined|appeal|petition|on|by|way|of|said)`
)

// outcomes in the order in which they win where one sentence holds two.
var outcomes = []outcome{
	{"partly allowed", regexp.MustCompile(`(?i)(?:partly|partially)\s+(?:allow|accept)(?:ed)?|\ballow\b[^.;]{0,60}\bin part\b|(?:allowed|accepted)\s+(?:partly|partially|in part)`)},
	{"bail granted", regexp.MustCompile(`(?i)(?:admitted|allowed|granted|enlarged|released)\s+(?:to\s+|on\s+)?(?:post[- ]arrest\s+|pre[- ]arrest\s+|ad[- ]interim\s+|interim\s+)?bail|bail\s+(?:\w+\s+){0,6}?(?:is|stands)\s+(?:\w+\s+){0,3}?(?:confirmed|granted|allowed)|grant\s+of\s+(?:\w+[- ]?\w*\s+)?bail\s+is\s+(?:allowed|accepted)`)},
	{"bail refused", regexp.MustCompile(`(?i)bail\s+(?:\w+\s+){0,6}?(?:is|stands)\s+(?:\w+\s+){0,3}?(?:refused|declined|recalled|cancelled)|(?:refused|declined)\s+bail`)},
	{"remanded", regexp.MustCompile(`(?i)(?:case|matter|suit|appeal|petition|application)s?\s+(?:\w+\s+){0,4}?(?:is|are|stands?|be)\s+(?:\w+\s+){0,3}?(?:remanded|remitted)|(?:remanded|remitted)\s+(?:back\s+)?to\s+the|\bremand\s+the\s+(?:case|matter|appeal|suit)s?\b`)},
	{"allowed", regexp.MustCompile(`(?i)\b` + caseWord + `\b(?:(?:[^.;]|\.\S|\. ?\d){0,120}?\b` + isWord + `\b)\s*,?\s*(?:allowed|accepted)\b|\b(?:allow|accept)\s+(?:this|these|the|both|instant|all)\b[^.;]{0,60}` + caseWord + `|into\s+(?:an\s+)?appeals?,?\s+(?:and\s+)?(?:are\s+|is\s+)?(?:allowed|allow)\b|\b` + caseWord + `\s+stand\s?s?\s+(?:allowed|accepted)`)},
	{"dismissed", regexp.MustCompile(`(?i)\b` + caseWord + `\b[^;]{0,160}?\bdismissed\b|\bdismissed\s+(?:in limine|with(?:out)?\s+costs?|as such)|^\W*dismissed\b|\bdismissed\s+(?:all\s+)?(?:these|this)\b|\bdismiss\s+(?:this|these|the|both|instant)|(?:is|are|stands?),?\s+(?:(?:hereby|accordingly|therefore|thus|also),?\s+)*dismissed`)},
	{"leave refused", regexp.MustCompile(`(?i)leave\s+(?:to\s+appeal\s+)?(?:\w+\s+){0,5}?(?:is|stands)\s+(?:\w+\s+){0,3}?(?:refused|declined)|leave\s+(?:is\s+)?(?:declined|refused)|(?:declin|refus)(?:e|ed|ing)\s+(?:to grant\s+)?leave`)},
	{"disposed of", regexp.MustCompile(`(?i)\bdisposed?\s*-?\s*of{1,2}\b`)},
	{"leave granted", regexp.MustCompile(`(?i)leave\s+(?:to\s+appeal\s+)?(?:is\s+)?(?:\w+\s+){0,2}?granted|grant(?:ed)?\s+leave\s+to\s+(?:consider|appeal)`)},
	{"adjourned", regexp.MustCompile(`(?i)\b(?:adjourned|relist|re-list|(?:be|to be|come) (?:listed|fixed|up)\b|fix(?:ed)? (?:the|this) (?:case|matter)|to come up)\b`)},
	{"answered", regexp.MustCompile(`(?i)(?:question|reference)s?[^.;]{0,100}?\b(?:answered|decided)\b`)},
}

// tailLines is how far from the end the operative part is looked for.
const tailLines = 45

// disposition reads the outcome from the operative part: the last sentence that
// states one of the case itself, else of what hangs on it.
func disposition(body []lines.Line) string {
	var b strings.Builder
	for _, l := range body[max(0, len(body)-tailLines):] {
		b.WriteString(l.Text + " ")
	}
	sentences := strings.Split(reStop.ReplaceAllString(b.String(), "$1\n"), "\n")
	for _, side := range []bool{false, true} {
		for i := len(sentences) - 1; i >= 0; i-- {
			if w := outcomeOf(sentences[i]); w != "" && aside(sentences[i]) == side {
				return w
			}
		}
	}
	return ""
}

var (
	reStop = regexp.MustCompile(`([a-z)”"]\.|;)\s+`)
	// reAside marks what other courts did, or what would happen.
	reAside = regexp.MustCompile(`(?i)\b(?:had been|having been|were dismissed by|was dismissed by|was allowed by|would have|reported as|C\.?M\.? .{0,20}disposed)\b|\bcase property\b|\b(?:murder|capital sentence) reference\b|\bconnected (?:civil|writ|crl|petition|appeal|revision|case)|^\W*(?:\w+,?\s+){0,6}suits?\b|^\s*(?:all\s+)?(?:pending|connected)?\s*(?:C\.?M\.?|miscellaneous|misc)`)
)

func aside(s string) bool { return reAside.MatchString(s) }

func outcomeOf(s string) string {
	for _, o := range outcomes {
		if o.re.MatchString(s) {
			return o.word
		}
	}
	return ""
}
