package search

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/search/intent"
)

// scheduleWords find a schedule by its number in a query: "second schedule",
// "Schedule II", "2nd sch.", or without one.
var scheduleWords = regexp.MustCompile(`(?i)\b(?:the )?(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|[ivx]{1,4}) +(?:schedule|sched|sch)\b\.?|(?:schedule|sched|sch)\b\.? *-? *(?:no\.? *)?(\d{1,2}|[ivx]{1,4}|[a-h])?\b)(?: +(?:of|to)\b(?: +the\b)?)?`)

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}

// scheduleAsked reads which schedule words ask for: "2", a letter, or "" for
// the only one. Rest is what else they say.
func scheduleAsked(words string) (number, rest string, ok bool) {
	m := scheduleWords.FindStringSubmatchIndex(words)
	if m == nil {
		return "", words, false
	}
	for _, k := range []int{2, 4} {
		if m[k] >= 0 {
			number = scheduleNumber(words[m[k]:m[k+1]])
		}
	}
	return number, strings.TrimSpace(words[:m[0]] + " " + words[m[1]:]), true
}

// scheduleNumber writes the number of a schedule in figures, a letter as it is.
func scheduleNumber(s string) string {
	s = strings.ToLower(s)
	if n, ok := ordinals[s]; ok {
		return strconv.Itoa(n)
	}
	if digits := strings.TrimRight(s, "stndrh"); digits != "" && strings.Trim(digits, "0123456789") == "" {
		return digits
	}
	if n, ok := corpus.ParseRoman(strings.ToUpper(s)); ok {
		return strconv.Itoa(n)
	}
	return s
}

// schedule finds a schedule of a work: its own passage, else the first of its
// entries. Without a number it is the only one that the work has.
func (g *generation) schedule(w int32, number string) int32 {
	found, only := int32(-1), ""
	for i := range g.m.Works[w].Passages {
		head, _, _ := strings.Cut(g.m.Works[w].Passages[i].EID, "__")
		num, ok := strings.CutPrefix(head, "sched_")
		if !ok || number != "" && scheduleNumber(num) != number {
			continue
		}
		if only != "" && only != head {
			if number == "" {
				return -1
			}
			break
		}
		if only = head; found < 0 {
			found = g.workStart[w] + int32(i)
		}
	}
	return found
}

// takeSchedule makes the schedule that words beside the one Act of a query name
// the place that it asks for, and returns the other words.
func (n *naming) takeSchedule(g *generation, words string) string {
	if n.work < 0 || len(n.places) > 0 {
		return words
	}
	number, rest, ok := scheduleAsked(words)
	if !ok {
		return words
	}
	p := g.schedule(n.work, number)
	if p < 0 {
		return words
	}
	head, _, _ := strings.Cut(g.passage(p).EID, "__")
	label := strings.TrimSpace("Schedule "+strings.ToUpper(strings.TrimPrefix(head, "sched_"))) + ", " + g.m.Works[n.work].Title
	n.places = append(n.places, place{target: target{n.work, p}, form: string(intent.ActSection), label: label})
	return rest
}
