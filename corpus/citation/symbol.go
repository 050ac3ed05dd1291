package citation

import "strings"

// Symbol is the document symbol of the United Nations: "CRC/C/PAK/CO/5",
// "A/RES/44/25".
type Symbol struct{ Symbol string }

// Form is FormSymbol.
func (Symbol) Form() Form { return FormSymbol }

// Normal is the symbol as the United Nations print it.
func (c Symbol) Normal() string { return c.Symbol }

// Key is the symbol in capitals.
func (c Symbol) Key() string { return strings.ToUpper(c.Symbol) }

// Target is "": what issued the document stands in its metadata, not in the
// symbol.
func (Symbol) Target() string { return "" }

// bodies are the first parts of symbols, as the United Nations' own guide to
// them lists them; the organs of one letter need a known part behind it.
var bodies = set("crc cedaw ccpr cat cerd cescr crpd cmw ced hri")

// organParts may follow the General Assembly's A, the Economic and Social
// Council's E and the Security Council's S.
var organParts = set("res hrc conf dec c cn inf pv ac ga")

// symbolStarts are the letters with which bodies and organs begin.
var symbolStarts = [256]bool{'A': true, 'C': true, 'E': true, 'H': true, 'S': true, 'a': true, 'c': true, 'e': true, 'h': true, 's': true}

// symbolAt reads a symbol from its first letter.
func (s *scan) symbolAt(i int) (item, bool) {
	if isLower(s.text[i]) && !s.query || containsByte("&/", at0(s.text, i-1)) { // "HEC/A&A/2010/680" is a letter's
		return item{}, false
	}
	e := wordEnd(s.text, i)
	if at0(s.text, e) != '/' || !s.query && s.text[i:e] != strings.ToUpper(s.text[i:e]) {
		return item{}, false
	}
	organ := e-i == 1 && containsByte("AES", upper(s.text[i]))
	if !organ && !bodies[strings.ToLower(s.text[i:e])] {
		return item{}, false
	}
	for e < len(s.text) && (isAlnum(s.text[e]) || containsByte("/.-", s.text[e])) {
		e++
	}
	for containsByte("/.-", s.text[e-1]) {
		e--
	}
	parts := strings.Split(s.text[i:e], "/")
	if len(parts) < 3 || !strings.ContainsAny(s.text[i:e], "0123456789") || organ && !organPart(parts[1]) {
		return item{}, false
	}
	it := item{start: i, end: e, cite: Symbol{symbolCase.Replace(strings.ToUpper(s.text[i:e]))}}
	it.pin, it.end = s.pinAt(e)
	return it, true
}

// symbolCase gives the parts of revisions their small letters back.
var symbolCase = strings.NewReplacer("/ADD.", "/Add.", "/REV.", "/Rev.", "/CORR.", "/Corr.")

// organPart reports whether a part may stand behind an organ's letter: a known
// word with or without its number ("CN.4"), or a year.
func organPart(p string) bool {
	if year, e := yearAt(p, 0); year >= 1946 && e == len(p) {
		return true
	}
	word, _, _ := strings.Cut(strings.ToLower(p), ".")
	return organParts[word]
}
