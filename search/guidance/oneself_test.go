package guidance

import (
	"regexp"
	"strings"
	"testing"

	"daleel/search/intent"
)

var (
	iAm    = regexp.MustCompile(`(?i)\bi(?: a|')m\b`)
	i      = regexp.MustCompile(`(?i)\bi\b`)
	me     = regexp.MustCompile(`(?i)\bme\b`)
	ofMine = regexp.MustCompile(`(?i)\bmy ([a-z]+)`)
)

// ofAnother words a sentence as somebody would tell it of a relative.
func ofAnother(text, who string) string {
	text = iAm.ReplaceAllString(text, "my "+who+" is")
	text = i.ReplaceAllString(text, "my "+who)
	text = me.ReplaceAllString(text, "my "+who)
	return ofMine.ReplaceAllStringFunc(text, func(s string) string {
		if s == "my "+who {
			return s
		}
		return "my " + who + "'s " + s[len("my "):]
	})
}

// TestToldOfAnother words the guides' own phrases as a sister or a friend would
// tell them: whoever calls for somebody else needs the same guide.
func TestToldOfAnother(t *testing.T) {
	m, words := builtInMatcher(t)
	people := []string{"sister", "daughter", "friend", "wife", "cousin"}
	asked, lost := 0, 0
	for _, g := range m.guides {
		for n, phrase := range g.Words {
			told := ofAnother(phrase, people[n%len(people)])
			if told == phrase || len(strings.Fields(phrase)) < 3 || n%8 != 0 {
				continue
			}
			asked++
			wordings, _ := intent.Wordings(told, nil)
			if got := first(m, meaning(words, told), told, wordings...); got != g.Slug {
				lost++
				t.Logf("%s: %q brings %q", g.Slug, told, got)
			}
		}
	}
	t.Logf("%d of %d phrases told of another lose their guide", lost, asked)
	if asked < 80 || lost*20 > asked {
		t.Errorf("%d of %d phrases told of another lose their guide", lost, asked)
	}
}
