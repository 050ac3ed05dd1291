package intent

import (
	"regexp"
	"strings"
)

// The words by which people ask within what time one may sue, appeal or apply.
const (
	limitWords = `(?:(?:the )?(?:limitation(?: period| time)?|periods? of limitation|time[ -]?limit(?:ation)?s?|prescribed (?:period|time|limitation)|deadline)|(?:mi[y]?aad|me[ey]aad|mi[y]?ad|meyad)|میعاد)`
	// actions are what a limit of time is set for.
	actions = `(?:suit|suits|sue|suing|appeal|appeals|appealing|revision|review|application|applications|apply|applying|petition|reference|` +
		`execution|execute|plaint|claim|recover|recovery|restoration|set(?:ting)? aside|file|filing|challenge|challenging|lodge|lodging)`
)

var (
	// limitFirst matches "limitation for …", "what is the time limit to file …".
	limitFirst = regexp.MustCompile(`(?i)^(?:what (?:is|are) |(?:کیا|kya) )?` + limitWords + ` (?:is |are )?(?:provided |prescribed |allowed |fixed |available )?(?:for|to|in|against|of (?:an? )?` + actions + `\b|برائے|baraye|bara[iy]e)\s*(.+)$`)
	// limitLast matches "… limitation period", "… ki miyad", "… کی میعاد".
	limitLast = regexp.MustCompile(`(?i)^(.+?)\s+(?:(?:ki|ke|ka|کی|کے لیے|کے لئے)\s+)?` + limitWords + `(?:\s+(?:kya|kitni|hai|he|کیا|کتنی|ہے))*$`)
	// limitAsked matches "within how many days …", "time for filing an appeal …".
	limitAsked = regexp.MustCompile(`(?i)^(?:with)?in (?:how|what) (?:many|much|long)? ?(?:days|months|years|time|period)\s+(.+)$` +
		`|^how (?:many (?:days|months|years)|much time|long)\s+(.+)$` +
		`|^(?:the )?(?:time|period|last (?:date|day))(?: allowed| limit)? (?:for|to|of)\s+(.+)$`)
	action = regexp.MustCompile(`(?i)\b` + actions + `\b`)
	// limitNot marks limits that are none of time.
	limitNot = regexp.MustCompile(`(?i)\b(?:liabilit(?:y|ies)|powers?|jurisdiction|rights)\b`)
	// limitOther marks questions of how long something goes on.
	limitOther = regexp.MustCompile(`(?i)\b(?:take|takes|last|lasts|valid|validity|keep|kept|detain|detained|hold|held|remand|jail|prison|stay|remain)\b`)
	digits     = regexp.MustCompile(`\d`)
)

// limits gives what a text asks the limit of time for, "" where it asks for none.
// A word for limitation is enough where it opens the question; where it ends it, or
// where the question is for a time, what it is for must be a suit, an appeal, an
// application or the like.
func limits(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `?.,"“”'‘’ `)
	if digits.MatchString(text) || limitNot.MatchString(text) {
		return ""
	}
	if m := limitFirst.FindStringSubmatch(text); m != nil {
		return text[strings.LastIndex(text, m[1]):]
	}
	if m := limitLast.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if m := limitAsked.FindStringSubmatch(text); m != nil && action.MatchString(text) && !limitOther.MatchString(text) {
		return m[1] + m[2] + m[3]
	}
	return ""
}
