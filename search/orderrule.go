package search

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// How people write the words and the numbers round a provision: "o7r11", "0.7 r.11",
// "R. 11 O. 7", "order XLI rule XXVII", "xxi r 10", "articel 25-a", "cprc 154".

const (
	orderNo = `(\d{1,2}|[ivxl]{1,7})`
	ruleNo  = `(\d{1,3}-?[a-z]?|[ivxl]{1,8})`
	ruleWd  = `(?:rules?|rr?)`
)

var (
	// orderRule is a rule behind its Order. A zero is an O beside the wrong key.
	orderRule = regexp.MustCompile(`(?i)\b(?:order|ordr|ord|or|o|0)[-. ]*` + orderNo + `[-.,/ ]*` + ruleWd + `[-. ]*` + ruleNo + `\b`)
	// ruleOrder is one before it; what stands behind decides whether the Order has
	// a rule of its own.
	ruleOrder = regexp.MustCompile(`(?i)\b` + ruleWd + `[-. ]*` + ruleNo + `[-., ]*(?:of )?(?:the )?(?:order|ord|or|o)[-. ]*` + orderNo + `\b([-., ]*` + ruleWd + `[-. ]*` + ruleNo + `\b)?`)
	// romanRule is a rule behind the number of an Order that is not called one.
	romanRule = regexp.MustCompile(`(?i)^\s*([ivxl]{2,7})[-., ]+` + ruleWd + `[-. ]*` + ruleNo + `\b`)
	// romanUnit is a provision that is numbered in roman figures, which no law of
	// the collection does.
	romanUnit = regexp.MustCompile(`(?i)\b(sections?|sec|articles?|art|rules?)([-. ]+)([ivxlc]{2,8})\b`)
	// nearMark is a word right before a number.
	nearMark = regexp.MustCompile(`(?i)\b([a-z]{4,9})([-. ]{0,2})(\d)`)
	// codeWord is a word of the length of the codes' letters.
	codeWord = regexp.MustCompile(`(?i)\b[a-z]{4}\b`)
)

// markWords are the words before a number that are read where letters are wrong or
// changed about, and codes the letters of laws likewise: those of four, as of three
// letters two laws are often one letter apart.
var (
	markWords = strings.Fields("section sections article articles order rules")
	codes     = strings.Fields("crpc peca cnsa mflo dmma jjsa")
)

// marks writes provisions as the reader of citations knows them.
func (g *generation) marks(text string) string {
	if !strings.ContainsAny(text, "0123456789") && !romanUnit.MatchString(text) && !romanRule.MatchString(text) && !orderRule.MatchString(text) {
		return text
	}
	text = replace(nearMark, text, func(m []string) string {
		if w := g.almostOne(m[1], markWords); w != "" {
			return w + " " + m[3]
		}
		return ""
	})
	text = replace(codeWord, text, func(m []string) string {
		if w := g.almostOne(m[0], codes); w != "" && !g.knows(m[0]) {
			return w
		}
		return ""
	})
	text = replace(ruleOrder, text, func(m []string) string {
		if m[3] != "" { // "rule 5, Order VII rule 11": the second rule is the Order's
			return ""
		}
		return orderAndRule(m[2], m[1])
	})
	text = replace(orderRule, text, func(m []string) string { return orderAndRule(m[1], m[2]) })
	text = replace(romanRule, text, func(m []string) string { return orderAndRule(m[1], m[2]) })
	return replace(romanUnit, text, func(m []string) string {
		if n := arabic(m[3]); n != "" {
			return m[1] + m[2] + n
		}
		return ""
	})
}

// replace writes what with makes of each match; "" leaves it as it is.
func replace(re *regexp.Regexp, text string, with func(m []string) string) string {
	return re.ReplaceAllStringFunc(text, func(s string) string {
		if out := with(re.FindStringSubmatch(s)); out != "" {
			return out
		}
		return s
	})
}

// orderAndRule prints a rule of an Order; "" where a number is none.
func orderAndRule(order, rule string) string {
	if order[0] < '0' || order[0] > '9' {
		if order = arabic(order); order == "" {
			return ""
		}
	}
	if rule[0] < '0' || rule[0] > '9' {
		if rule = arabic(rule); rule == "" {
			return ""
		}
	}
	return "Order " + order + " Rule " + rule
}

// arabic reads a number in roman figures as they are written; "" for any other word.
func arabic(s string) string {
	n, ok := workid.ParseNumber(s)
	if !ok {
		return ""
	}
	if v, err := strconv.Atoi(n); err != nil || corpus.Roman(v) != strings.ToUpper(s) {
		return ""
	}
	return n
}

// almostOne gives the one word of a list from which a typed word that nobody writes
// differs by a letter, or by two that changed places; "" for none.
func (g *generation) almostOne(typed string, list []string) string {
	typed = strings.ToLower(typed)
	if slices.Contains(list, typed) || sectionWords[typed] {
		return ""
	}
	found := ""
	for _, w := range list {
		if w[0] == typed[0] && citation.Distance(typed, w, 1) == 1 {
			if found != "" && strings.TrimSuffix(w, "s") != found {
				return ""
			}
			if found == "" {
				found = w
			}
		}
	}
	if found == "" || g.written(typed) {
		return ""
	}
	return found
}

// misprints is how many passages may have a word that nobody means.
const misprints = 4

// written reports whether the collection has a word, more often than by mistake; what
// cannot be told is left as it is typed.
func (g *generation) written(word string) bool {
	n, err := g.count(context.Background(), schema.FieldExact, word)
	return err != nil || n > misprints
}
