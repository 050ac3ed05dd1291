package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// uploadedRE matches the line by which the federal publisher of laws says when it
// last put a copy up; RGN is what its clerk signs with.
var uploadedRE = regexp.MustCompile(`^(?:RGN[\s:,.]*)?(?i:(?:last )?(?:up-?loaded|updated)(?: on)?|dated?)[\s:;.,-]*(\d{1,2} ?[-./] ?\d{1,2} ?[-./] ?20[1-9]\d)\.?$|^RGN\.?$`)

// uploadedLine reports whether a line is none of the law's but the publisher's.
func uploadedLine(t string) bool {
	return len(t) < 48 && len(t) > 2 && strings.IndexByte("RLUDlud", t[0]) >= 0 && uploadedRE.MatchString(t)
}

// uploaded is the latest day, ISO 8601, on which the publisher says to have put the
// copy up; "" where the copy does not say.
func uploaded(pages []corpus.Page) string {
	last := ""
	for _, p := range pages {
		for _, text := range []string{p.Text, p.Footer, p.Footnotes} {
			for l := range strings.SplitSeq(text, "\n") {
				if l = strings.TrimSpace(l); !uploadedLine(l) {
					continue
				}
				if m := uploadedRE.FindStringSubmatch(l); m[1] != "" {
					last = max(last, readDate(m[1]))
				}
			}
		}
	}
	return last
}
