package extract

import (
	"strings"
	"unicode"

	"daleel/corpus"
)

// stretchesOf cuts a text into stretches of one language and script, a line being
// the least. It is nil where all is English.
func stretchesOf(text string) (spans []corpus.Stretch) {
	if !strings.ContainsFunc(text, isArabic) {
		return nil
	}
	at := 0
	for line := range strings.Lines(text) {
		s := corpus.Stretch{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		at += len(line)
		var ok bool
		if s.Script, s.Language, ok = languageOf(line); !ok {
			continue // no letters: it goes with what is around it
		}
		if n := len(spans); n > 0 && spans[n-1].Script == s.Script && (spans[n-1].Language == s.Language || s.Script == corpus.Arabic && shortLine(line)) {
			spans[n-1].End = s.End
			continue
		}
		spans = append(spans, s)
	}
	return spans
}

// shortLine is a line too short to tell Urdu from Arabic.
func shortLine(line string) bool { return len(strings.Fields(line)) < 4 }

// languageOf tells script and language of a line by its letters.
func languageOf(line string) (corpus.Script, corpus.Language, bool) {
	arabic, all := countScripts(line)
	switch {
	case all == 0:
		return "", "", false
	case arabic*2 <= all:
		return corpus.Latin, corpus.English, true
	case isUrdu(line):
		return corpus.Arabic, corpus.Urdu, true
	}
	return corpus.Arabic, "", true
}

// isUrdu tells Urdu from Arabic: by letters that Arabic has not, where vowel
// signs, with which the Quran is quoted, do not speak against it.
func isUrdu(line string) bool {
	urdu, vowels, letters := 0, 0, 0
	for _, r := range line {
		switch {
		case strings.ContainsRune("ٹڈڑںےھہگچپژیکۓۂ", r):
			urdu++
			letters++
		case r >= 0x064B && r <= 0x0652:
			vowels++
		case unicode.Is(unicode.Arabic, r):
			letters++
		}
	}
	return urdu*12 >= letters && vowels*3 < letters
}
