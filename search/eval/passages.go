package eval

import "strings"

// passageBytes is about what a section or a paragraph of a judgment takes.
const passageBytes = 1500

// split parts a text into passages of about passageBytes: at the ends of
// paragraphs where these are near, else at the ends of sentences or words. A text without
// any words gives one empty passage.
func split(text string) []string {
	text = strings.TrimSpace(text)
	var out []string
	for len(text) > passageBytes*3/2 {
		n := cut(text)
		if p := strings.TrimSpace(text[:n]); p != "" {
			out = append(out, p)
		}
		text = strings.TrimSpace(text[n:])
	}
	if text != "" || out == nil {
		out = append(out, text)
	}
	return out
}

// cut finds the best place for a passage to end, between half and once and a
// half its length.
func cut(text string) int {
	low, high := passageBytes/2, passageBytes*3/2
	for _, end := range []string{"\n\n", "\n", ". ", " "} {
		after := strings.Index(text[passageBytes:high], end)
		before := strings.LastIndex(text[low:passageBytes], end)
		switch {
		case after >= 0 && (before < 0 || after < passageBytes-low-before):
			return passageBytes + after + len(end)
		case before >= 0:
			return low + before + len(end)
		}
	}
	if n := len(clip(text, passageBytes)); n > 0 {
		return n
	}
	return passageBytes // no character in sight: bytes that are no text
}
