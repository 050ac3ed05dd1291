package intent

import (
	"regexp"
	"strings"
)

// defining matches queries that ask what a term of the law means; the term is the
// one group that is filled.
var defining = regexp.MustCompile(`(?i)^(?:what is (?:the )?)?(?:(?:legal |statutory )?(?:definition|meaning)s? of|define)\s+(?:an? |the )?(?:(?:term|word|expression) )?(.+)$` +
	`|^(.+?)\s+(?:definition|meaning|defined|ki (?:tareef|tarif|taareef)|means what)$`)

// trailing words are left where the name of an Act was taken out.
var trailing = regexp.MustCompile(`(?i)(?:[\s,]+(?:in|under|of|as|per|by|the|according|to|given|section|s))+\s*$`)

// defined gives the term whose definition a text asks for, "" for none.
func defined(text string) string {
	text = strings.Trim(strings.TrimSpace(trailing.ReplaceAllString(text, "")), `?.,"“”'‘’ `)
	m := defining.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	term := strings.Trim(trailing.ReplaceAllString(m[1]+m[2], ""), `?.,"“”'‘’ `)
	if n := len(strings.Fields(term)); n == 0 || n > 6 {
		return ""
	}
	return term
}
