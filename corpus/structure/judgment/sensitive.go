package judgment

import (
	"regexp"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// The sections of the Penal Code whose cases must not name the victim, and the
// words of cases about juveniles and about a child's custody.
const (
	lettered = `(?:354\s*-?\s*A|375\s*-?\s*A|376\s*-?\s*[AB]|376\s*[-(]?\s*(?:I{1,3}|i{1,3}|ii|iii|[1-3])\)?|377\s*-?\s*[AB]|292\s*-?\s*[ABC])`
	plain    = `(?:375|376|377)`
)

var (
	reNearCode = regexp.MustCompile(`(?i)^[^.;]{0,90}?(?:P\.?\s?P\.?\s?C|penal\s+code)`)
	reCrPC     = regexp.MustCompile(`(?i)^[\s,&]*(?:(?:and|or|to|of|the|/|read with)\s*|\d{3}(?:-?[A-Z])?[\s,&/]*)*(?:of\s+)?(?:the\s+)?(?:Cr\.?\s?P\.?\s?C|code of criminal|criminal procedure)`)
	reLettered = regexp.MustCompile(`\b` + lettered + `\b`)
	rePlain    = regexp.MustCompile(`\b` + plain + `\b`)
	reSection  = regexp.MustCompile(`(?i)(?:sections?|ss?\.|u/ss?\.?|offences?)\s*(?:[:.]\s*)?(?:\d{2,3}[\w\-()]*[\s,/&;.]*(?:and\s+|or\s+|read with\s+)?)*$`)
	reSlash    = regexp.MustCompile(`(?:\d{2,3}[\w\-()]*\s*/\s*)+$`)
	reWords    = regexp.MustCompile(`(?i)\b(?:juveniles?|juvenile justice|zina\b|zina-bil-jabr|rape[ds]?|rapists?|gang[- ]rape|sodomy|sodomi[sz]ed|carnal intercourse|sexual(?:ly)?\s+(?:assault|abus)\w*|child\s+(?:sexual|pornograph|abuse|marriage)\w*|hizanat)\b`)
	reCustody  = regexp.MustCompile(`(?i)\b(?:custody\s+of\s+(?:the\s+|his\s+|her\s+|their\s+|said\s+|both\s+|a\s+|minor\s+)*(?:minors?|child(?:ren)?|sons?|daughters?|baby|infants?|kids?)|guardians?\s+(?:and|&)\s+wards|guardian\s+(?:court|judge)|guardianship|minors?.?s?.{0,2}\s+custody|welfare\s+of\s+(?:the\s+)?(?:minor|child)|visitation\s+(?:rights?|schedule|of\s+(?:the\s+)?(?:minor|child)))\b`)
)

// sensitive says why the names of the parties must be kept back, or "".
func sensitive(ls []lines.Line) string {
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(l.Text + " ")
	}
	text := b.String()
	var why []string
	if s := offence(text); s != "" {
		why = append(why, "cites section "+s+" of the Penal Code")
	}
	if m := reWords.FindString(text); m != "" {
		why = append(why, "speaks of "+strings.ToLower(m))
	}
	if m := reCustody.FindString(text); m != "" {
		why = append(why, "concerns a child's custody or guardianship: "+strings.ToLower(strings.Join(strings.Fields(m), " ")))
	}
	return strings.Join(why, "; ")
}

// offence finds a citation of one of the sections in the Penal Code's sense: in
// a list of sections, and not of the Code of Criminal Procedure, whose section
// 376 confirms sentences of death.
func offence(text string) string {
	for _, loc := range reLettered.FindAllStringIndex(text, -1) {
		after := text[loc[1]:min(len(text), loc[1]+120)]
		if !reCrPC.MatchString(after) && (inSections(text, loc[0]) || reNearCode.MatchString(after)) {
			return strings.Join(strings.Fields(text[loc[0]:loc[1]]), "")
		}
	}
	for _, loc := range rePlain.FindAllStringIndex(text, -1) {
		after := text[loc[1]:min(len(text), loc[1]+120)]
		if inSections(text, loc[0]) && !reCrPC.MatchString(after) && reNearCode.MatchString(after) {
			return text[loc[0]:loc[1]]
		}
	}
	return ""
}

func inSections(text string, at int) bool {
	before := text[max(0, at-80):at]
	return reSection.MatchString(before) || reSlash.MatchString(before)
}
