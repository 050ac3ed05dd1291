// Package locale holds every sentence of the interface in English and in Urdu,
// and prints them with their numbers and dates as Pakistani readers write them.
package locale

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

//go:embed en.json ur.json
var files embed.FS

// Tag is a BCP 47 language tag of the interface.
type Tag string

// The languages of the interface.
const (
	English Tag = "en"
	Urdu    Tag = "ur"
)

// tags lists the languages, the default one first.
func tags() []Tag { return []Tag{English, Urdu} }

// Parse returns the language named s, or false.
func Parse(s string) (Tag, bool) {
	t := Tag(s)
	return t, slices.Contains(tags(), t)
}

// Dir is the writing direction: "ltr" or "rtl".
func (t Tag) Dir() string {
	if t == Urdu {
		return "rtl"
	}
	return "ltr"
}

// Other is the language to switch to.
func (t Tag) Other() Tag {
	if t == Urdu {
		return English
	}
	return Urdu
}

// Printer prints the sentences of one language.
type Printer struct {
	tag  Tag
	text map[string]string
}

// Load reads the embedded sentences. It fails where one language lacks a
// sentence that the other has.
func Load() (map[Tag]*Printer, error) {
	printers := make(map[Tag]*Printer)
	for _, tag := range tags() {
		raw, err := files.ReadFile(string(tag) + ".json")
		if err != nil {
			return nil, fmt.Errorf("locale %s: %w", tag, err)
		}
		p := &Printer{tag: tag}
		if err := json.Unmarshal(raw, &p.text); err != nil {
			return nil, fmt.Errorf("locale %s: %w", tag, err)
		}
		printers[tag] = p
	}
	if missing := missingKeys(printers); len(missing) > 0 {
		return nil, fmt.Errorf("locale: sentences in one language only: %s", strings.Join(missing, ", "))
	}
	return printers, nil
}

func missingKeys(printers map[Tag]*Printer) []string {
	var missing []string
	for tag, p := range printers {
		for key := range printers[tag.Other()].text {
			if !p.Has(key) {
				missing = append(missing, string(tag)+":"+key)
			}
		}
	}
	slices.Sort(missing)
	return missing
}

// Tag is the printer's language.
func (p *Printer) Tag() Tag { return p.tag }

// Has reports whether there is a sentence for the key.
func (p *Printer) Has(key string) bool { return p.text[key] != "" }

// Keys lists the keys, sorted.
func (p *Printer) Keys() []string { return slices.Sorted(maps.Keys(p.text)) }

// Text is the sentence for the key with {0}, {1}, … filled in. An unknown key
// is printed as it stands, so that a mistake is seen.
func (p *Printer) Text(key string, args ...any) string {
	s, ok := p.text[key]
	if !ok {
		return key
	}
	for i, a := range args {
		s = strings.ReplaceAll(s, "{"+strconv.Itoa(i)+"}", p.show(a))
	}
	return s
}

// Count is the sentence key.one or key.other with {0} the number n.
func (p *Printer) Count(key string, n int, args ...any) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return p.Text(key+form, append([]any{n}, args...)...)
}

// Either is the sentence for the key, or fallback where there is none: for
// labels of codes that come from outside.
func (p *Printer) Either(key, fallback string) string {
	if p.Has(key) {
		return p.text[key]
	}
	return fallback
}

func (p *Printer) show(a any) string {
	if n, ok := a.(int); ok {
		return p.Number(n)
	}
	return fmt.Sprint(a)
}

// Number prints n with its thousands apart: "1,030". Both languages use the
// digits that Pakistani newspapers and courts print online.
func (p *Printer) Number(n int) string {
	s := strconv.Itoa(n)
	start := 0
	if n < 0 {
		start = 1
	}
	for i := len(s) - 3; i > start; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Date prints an ISO 8601 day, month or year in words: "29 January 2025".
// What is no such date is printed as it stands.
func (p *Printer) Date(iso string) string {
	parts := strings.Split(iso, "-")
	if len(parts) < 2 || len(parts) > 3 {
		return iso
	}
	m, err := strconv.Atoi(parts[1])
	if err != nil || m < 1 || m > 12 {
		return iso
	}
	out := p.Text("month."+strconv.Itoa(m)) + " " + parts[0]
	if len(parts) == 3 {
		d, err := strconv.Atoi(parts[2])
		if err != nil || d < 1 || d > 31 {
			return iso
		}
		out = strconv.Itoa(d) + " " + out
	}
	return out
}
