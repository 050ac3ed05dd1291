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

// ofLaw matches what asks a law for the meaning of a term, where small words may have been
// left out; the term is the one group that is filled.
var ofLaw = regexp.MustCompile(`(?i)^(?:what|who) (?:is|are) (?:meant by )?(?:an? |the )?(.+?)(?: (?:kya hai|hai))?$` +
	`|^(?:the )?(?:(?:legal|statutory) )?(?:definition|meaning|define|tareef|tarif)s? (?:of )?(?:an? |the )?(.+)$` +
	`|^(.+?) (?:definition|meaning|defined|means|ki (?:tareef|tarif)|kya hai|(?:kon|kaun) hai|کی تعریف|کیا ہے)$`)

// TermAsked is the term whose meaning is asked of a law, "" for none; whether the law
// defines it is not known.
func TermAsked(words string) string {
	m := ofLaw.FindStringSubmatch(words)
	if m == nil {
		return ""
	}
	term := m[1] + m[2] + m[3]
	if n := len(strings.Fields(term)); n == 0 || n > 6 {
		return ""
	}
	return term
}
