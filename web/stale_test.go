package web_test

import (
	"strings"
	"testing"
	"time"

	"daleel/corpus"
	"daleel/web"
	"daleel/web/sample"
)

// TestOldGuidesSayThatTheyNeedChecking: a frightened person must not act on
// what nobody has looked at for half a year without being told.
func TestOldGuidesSayThatTheyNeedChecking(t *testing.T) {
	day := func(age time.Duration) string { return time.Now().Add(-age).Format(time.DateOnly) }
	fresh, old := sample.Guides()[0], sample.Guides()[0]
	fresh.Slug, fresh.Checked = "fresh", day(24*time.Hour)
	old.Slug, old.Checked = "old", day(corpus.MaxAge+48*time.Hour)
	h := site(t, func(o *web.Options) { o.Guides = []corpus.Guide{fresh, old} })
	for _, lang := range []string{"en", "ur"} {
		for slug, want := range map[string]bool{"fresh": false, "old": true} {
			if got := strings.Contains(get(t, h, "/help-now/"+slug+"?lang="+lang).text, `class="stale"`); got != want {
				t.Errorf("%s in %s: warned %v", slug, lang, got)
			}
		}
	}
}
