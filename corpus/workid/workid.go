// Package workid makes and reads the identifiers of works, expressions and
// provisions, after the Akoma Ntoso naming convention 1.0 (OASIS, 2019):
//
//	/akn/{jurisdiction}/{kind}/{year}/{number}          legislation
//	/akn/{jurisdiction}/judgment/{court}/{year}/{number}
//	…/{language}@{date}                                 an expression
//	…#{eid}                                             a provision
//
// A number is arabic; where it is unknown or two works would share it, a slug
// of the short title stands in its place. The Constitution has no number:
// /akn/pk/constitution/1973.
package workid

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
)

// ID is a parsed identifier. Language, Date and EID are empty where the
// identifier names only a work.
type ID struct {
	Jurisdiction string
	Kind         corpus.Kind
	Court        string // judgments only
	Year         int
	Number       string // arabic number or slug; "" for the constitution
	Language     corpus.Language
	Date         string
	EID          string
}

// Work prints the work part: /akn/pk/act/2016/40.
func (id ID) Work() string {
	parts := []string{"/akn", id.Jurisdiction, string(id.Kind)}
	if id.Court != "" {
		parts = append(parts, id.Court)
	}
	if id.Year != 0 {
		parts = append(parts, strconv.Itoa(id.Year))
	}
	if id.Number != "" {
		parts = append(parts, id.Number)
	}
	return strings.Join(parts, "/")
}

// String prints the whole identifier.
func (id ID) String() string {
	s := id.Work()
	if id.Language != "" {
		s += "/" + string(id.Language)
		if id.Date != "" {
			s += "@" + id.Date
		}
	}
	if id.EID != "" {
		s += "#" + id.EID
	}
	return s
}

// Parse reads an identifier. The error wraps corpus.ErrInvalid and says what is
// missing.
func Parse(s string) (ID, error) {
	var id ID
	s, id.EID, _ = strings.Cut(s, "#")
	parts := strings.Split(strings.TrimPrefix(s, "/"), "/")
	if len(parts) < 3 || parts[0] != "akn" || slices.ContainsFunc(parts, badSegment) {
		return ID{}, fmt.Errorf("identifier %q should look like /akn/pk/act/2016/40: %w", s, corpus.ErrInvalid)
	}
	id.Jurisdiction = parts[1]
	kind, err := corpus.ParseKind(parts[2])
	if err != nil {
		return ID{}, err
	}
	id.Kind = kind
	rest := parts[3:]
	if kind == corpus.KindJudgment && len(rest) > 0 {
		id.Court, rest = rest[0], rest[1:]
	}
	return id.parseTail(s, rest)
}

// parseTail reads year, number and expression.
func (id ID) parseTail(s string, rest []string) (ID, error) {
	if len(rest) > 0 {
		if y, err := strconv.Atoi(rest[0]); err == nil && len(rest[0]) == 4 && y >= 1000 && y < 3000 {
			id.Year, rest = y, rest[1:]
		}
	}
	if len(rest) > 0 && !isExpression(rest[0]) {
		id.Number, rest = rest[0], rest[1:]
	}
	if len(rest) > 0 && isExpression(rest[0]) {
		lang, date, dated := strings.Cut(rest[0], "@")
		if dated && !expressionDate(date) {
			return ID{}, fmt.Errorf("identifier %q: the date of an expression looks like eng@2025-01-29: %w", s, corpus.ErrInvalid)
		}
		id.Language, id.Date, rest = corpus.Language(lang), date, rest[1:]
	}
	if len(rest) > 0 || (id.Year == 0 && id.Number == "") {
		return ID{}, fmt.Errorf("identifier %q: %w", s, corpus.ErrInvalid)
	}
	return id, nil
}

// badSegment reports whether a step is empty or has a character that no
// identifier has. "@", in an expression's date, is the one mark beside "-" and ".".
func badSegment(s string) bool {
	return s == "" || strings.ContainsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '.' || r == '@')
	})
}

// expressionDate reports whether date is a day, a month, a year or "undated", behind
// which a further copy of that date has ".2".
func expressionDate(date string) bool {
	date, nth, numbered := strings.Cut(date, ".")
	if n, err := strconv.Atoi(nth); numbered && (err != nil || n < 2 || nth[0] == '0') {
		return false
	}
	_, err := corpus.NewDate(date, corpus.Published, "")
	return err == nil || date == "undated"
}

func isExpression(s string) bool {
	lang, _, _ := strings.Cut(s, "@")
	return lang == string(corpus.English) || lang == string(corpus.Urdu)
}

// Slug makes an identifier part of a title: lower-case ASCII letters and digits
// with single hyphens, at most 80 bytes, never empty.
func Slug(title string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range strings.ToLower(title) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		case r == '\'' || r == '’':
		default:
			hyphen = true
		}
		if b.Len() >= 80 {
			break
		}
	}
	if b.Len() == 0 {
		return "untitled"
	}
	return b.String()
}
