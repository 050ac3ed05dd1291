package urdu

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

const (
	// fewestLetters is how many letters of the Arabic script a law has at least.
	fewestLetters = 80
	// longestTitle bounds a line that names a law, in letters.
	longestTitle = 90
	// fewSections is how many numbers make a sequence.
	fewSections = 3
)

var (
	// reTitle is a line that names a law and ends with its year: "… ایکٹ، ۲۰۲۱ء".
	reTitle = regexp.MustCompile(`^(.{0,80}?(مسود[ہه]\s+قانون|بل|ایکٹ|آرڈی\s?(?:ننس|نینس|ینس)|فرمان|قواعد|ضوابط|ضابط[ہه]|قانون))\s*[،,]?\s*(?:\(?\s*(?:مجری[ہه]|بابت)\s*)?[،,]?\s*((?:18|19|20)[0-9]{2})\s*(?:ء|ع|ئ)?\s*\)?[\s۔.]*$`)
	// reDraft is that of a Bill: "مسودہ قانون … ۲۰۲۵ء".
	reDraft = regexp.MustCompile(`^\s*(مسود[ہه]\s+قانون)\s.{3,80}?((?:18|19|20)[0-9]{2})\s*(?:ء|ع|ئ)?[\s۔.]*$`)
	// reRecital opens the recital, and reShort is the clause that names the law.
	reRecital = regexp.MustCompile(`^[\s"“]*(?:ہر\s?گا[ہه]|چونک[ہه])\s`)
	reShort   = regexp.MustCompile(`مختصر\s+عنوان|(?:ی[ہه]|اس)\s+(?:ایکٹ|آرڈی\S+|قانون|فرمان|قواعد|ضوابط)\s+(?:کو\s+)?.{3,110}?(?:ک[ہه]لائے?\s*(?:گا|گی|گے|جا)|کے\s+نام\s+سے\s+(?:موسوم|پکار)|ک[ہه]ا\s+جائے)`)
	reForce   = regexp.MustCompile(`نافذ\s*(?:العمل)?\s*ہو|وسعت\s+پذیر|اطلاق\s+پذیر\s+ہو`)
	// reOther are words in the front of what is no law, though it may speak of one.
	reOther = regexp.MustCompile(`رپورٹ|جائزہ|سفارشات|پالیسی|پریس\s+ریلیز|خلاص[ہه]\s|کتابچ|رہنما|بنام|عدالت\s*(?:عظمی|عالیہ)|ہائی\s+کورٹ|سپریم\s+کورٹ|درخواست\s+گزار|فیصل[ہه]\s+صادر|مضمون`)
)

// Looks gives the confidence, 0 to 1, that pages are a statute in Urdu: what the
// front names, a recital, the clause of the short title, numbers that rise. Name is
// the file's name and is not used.
func Looks(pages []corpus.Page, name string) float64 {
	arabic, latin := 0, 0
	var few []corpus.Page
	for _, p := range pages[:min(len(pages), 12)] {
		p.Text, p.Words = head(p.Text, 24000), nil
		a, l := corpus.CountScripts(p.Text)
		arabic, latin = arabic+a, latin+l
		few = append(few, p)
	}
	if arabic < fewestLetters || arabic < 2*latin {
		return 0
	}
	return weigh(visible(lines.Read(few)))
}

// weigh adds up what speaks for a law.
func weigh(ls []lines.Line) float64 {
	score := 0.15
	add := func(w float64, yes bool) {
		if yes {
			score += w
		}
	}
	front, recital, short, force := ls[:min(len(ls), frontLines)], false, false, false
	for _, l := range ls {
		s := digits(l.Text)
		recital = recital || reRecital.MatchString(s)
		short = short || reShort.MatchString(s)
		force = force || reForce.MatchString(s)
	}
	from := afterContents(ls)
	add(0.3, named(front))
	add(0.2, recital)
	add(0.25, short)
	add(0.1, force)
	add(0.2, len(numberedStarts(openings(ls, from, schedules(ls, from)))) >= fewSections)
	if otherwise(front) {
		score -= 0.35
	}
	return max(0, min(1, score))
}

// otherwise reports whether the lines above the first number tell of a report, a
// judgment or an article.
func otherwise(front []lines.Line) bool {
	for _, l := range above(front) {
		if reOther.MatchString(digits(l.Text)) && !reTitle.MatchString(digits(l.Text)) {
			return true
		}
	}
	return false
}

// above gives the lines that stand above the first number or the recital.
func above(front []lines.Line) []lines.Line {
	for i, l := range front {
		if _, opens := startOf(digits(l.Text)); opens || reRecital.MatchString(digits(l.Text)) || reRound.MatchString(digits(l.Text)) {
			return front[:i]
		}
	}
	return front
}

// named reports whether a short line of the front is the name or the number of a law.
func named(front []lines.Line) bool {
	front = above(front)
	for i, l := range front {
		if utf8.RuneCountInString(l.Text) > longestTitle {
			continue
		}
		s := digits(l.Text)
		if reTitle.MatchString(s) || reDraft.MatchString(s) || reKindNumber.MatchString(s) || reYearKind.MatchString(s) {
			return true
		}
		// The name of the Constitution is printed in three lines.
		if i+2 < len(front) {
			s = digits(l.Text + " " + front[i+1].Text + " " + front[i+2].Text)
		}
		for _, w := range works {
			if utf8.RuneCountInString(s) < longestTitle && w.name.MatchString(s) {
				return true
			}
		}
	}
	return false
}

// titleOf is the title of a law by the line that names it, else by the clause of its
// short title, with its kind and year.
func titleOf(front, body string) (title string, kind corpus.Kind, year int) {
	for s := range strings.SplitSeq(front, "\n") {
		if m := reDraft.FindStringSubmatch(s); m != nil {
			return strings.Trim(s, " ۔."), corpus.KindBill, number(m[2])
		}
		if m := reTitle.FindStringSubmatch(s); m != nil && utf8.RuneCountInString(strings.TrimSpace(m[1])) > 6 && !strings.HasPrefix(strings.TrimSpace(s), "(") {
			return strings.Trim(s, " ۔."), kindOf(m[2]), number(m[3])
		}
	}
	if m := reCalled.FindStringSubmatch(body); m != nil {
		if t := reTitle.FindStringSubmatch(strings.Trim(m[1], " “”\"'،,")); t != nil {
			return strings.Trim(t[0], " ۔."), kindOf(t[2]), number(t[3])
		}
	}
	return "", "", 0
}

var reCalled = regexp.MustCompile(`ی[ہه]\s+(?:ایکٹ|آرڈی\S+|قانون|فرمان|قواعد|ضوابط)\s+(?:کو\s+)?(.{6,110}?)\s*(?:ک[ہه]لائے?\s*(?:گا|گی|گے|جا)|کے\s+نام\s+سے|ک[ہه]ا\s+جائے)`)
