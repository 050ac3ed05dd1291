package citation

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// inBrackets is a word in brackets within a title.
var inBrackets = regexp.MustCompile(` \(([A-Za-z]{3,8})\)`)

// withoutInitials drops the initials of its own words from a title: "Pakistan Institute
// of Medical Sciences (PIMS) Act".
func withoutInitials(title string) string {
	m := inBrackets.FindStringSubmatchIndex(title)
	if m == nil || !strings.EqualFold(initials(connectorsOut(title[:m[0]])), title[m[2]:m[3]]) {
		return title
	}
	return title[:m[0]] + title[m[1]:]
}

// enactedBy tells the jurisdiction in a title's identifier by its first words:
// "pk" without any, "-" for another state's law.
func (a *Acts) enactedBy(title string) string {
	if i, _ := a.enactors.longest(title, 0); i >= 0 {
		return a.enactor[i]
	}
	return "pk"
}

// unknownWork names an instrument that no table has. Its identifier is made of
// number and year, else of title and year.
func (a *Acts) unknownWork(title, number string, year int) Work {
	for _, short := range []string{"KPK ", "KP ", "K.P. ", "K.P.K. ", "K-P "} {
		if rest, ok := strings.CutPrefix(title, short); ok {
			title = "Khyber Pakhtunkhwa " + rest
		}
	}
	if n, e := a.enactors.longest(title, 0); n >= 0 && strings.HasPrefix(title, "Khyber") { // also "Pukhtunkhwa", "Pakhtoonkhwa"
		title = "Khyber Pakhtunkhwa" + title[e:]
	}
	for _, short := range []string{"AJK ", "AJ&K ", "A.J.K. ", "AJandK "} {
		if rest, ok := strings.CutPrefix(title, short); ok {
			title = "Azad Jammu and Kashmir " + rest
		}
	}
	title = a.onceEnacted(title)
	if n, e := a.enactors.longest(title, 0); n >= 0 && at0(title, e) == ',' { // "Punjab, Land Revenue Act"
		title = title[:e] + title[e+1:]
	}
	if rest, ok := strings.CutPrefix(title, "Federal "); ok && a.byKey[looseKey(title, year)] == "" && a.byKey[looseKey(rest, year)] != "" {
		title = rest // "[Federal] General Clauses Act"
	}
	if plain := withoutInitials(title); plain != title && a.byKey[looseKey(plain, year)] != "" {
		title = plain
	}
	w := Work{Name: title}
	if n := a.tree.get(title); n >= 0 && a.names[n].use != useQuery {
		if i, ok := a.pick(&a.names[n], year); ok || year != 0 && a.yearSlip(&a.names[n], year) {
			return a.work(a.list[i].ID)
		}
	}
	if year != 0 {
		w.Name += ", " + strconv.Itoa(year)
		if n := a.tree.get(title + " " + strconv.Itoa(year)); n >= 0 && a.names[n].use != useQuery && len(a.names[n].acts) == 1 {
			return a.work(a.list[a.names[n].acts[0]].ID) // a name that has its year in it
		}
		if id, ok := a.byKey[looseKey(title, year)]; ok {
			return a.work(id)
		}
		if id, ok := a.misprinted(title, year); ok {
			return a.work(id)
		}
		if id := a.titleInside(title, year); id != "" {
			return a.work(id)
		}
		if id := a.yearTransposed(title, year); id != "" {
			return a.work(id)
		}
	}
	enactor := a.enactedBy(title)
	if year == 0 || enactor == "-" {
		return w
	}
	if number != "" {
		if id := a.byNumber[numberKey(enactor, kindOf(title), year, number)]; id != "" && a.alike(title, id) {
			return a.work(id)
		}
		if id := a.otherKind(title, number, year); id != "" {
			return a.work(id)
		}
	}
	w.ID = "/akn/" + enactor + "/" + kindOf(title) + "/" + strconv.Itoa(year) + "/" + workid.Slug(title)
	return w
}

// onceEnacted drops the short form of a legislature's name behind it: "Khyber Pakhtunkhwa
// (KP) Widget Act".
func (a *Acts) onceEnacted(title string) string {
	n, e := a.enactors.longest(title, 0)
	end := strings.IndexByte(title, ')')
	if n < 0 || end < e || !strings.HasPrefix(title[e:], " (") {
		return title
	}
	short := title[e+2 : end]
	if k, all := a.enactors.longest(short, 0); k < 0 || all != len(short) || a.enactor[k] != a.enactor[n] {
		return title
	}
	return title[:e] + title[end+1:]
}

// yearTransposed finds the only law of a title, where two figures of its year have changed
// places: "Land Acquisition Act, 1984"; "" for none.
func (a *Acts) yearTransposed(title string, year int) string {
	n := a.tree.get(title)
	if n < 0 || a.names[n].use == useQuery || len(a.names[n].acts) != 1 || !strings.Contains(title, " ") {
		return ""
	}
	act := a.list[a.names[n].acts[0]]
	right, wrong := strconv.Itoa(act.Year), strconv.Itoa(year)
	for i := 1; i+1 < len(right) && len(right) == len(wrong); i++ {
		if right[:i]+right[i+1:i+2]+right[i:i+1]+right[i+2:] == wrong && right != wrong {
			return act.ID
		}
	}
	return ""
}

// alike reports whether a title has a word of that of a law of the table whose number
// stands beside it: else the number is misprinted.
func (a *Acts) alike(title, id string) bool {
	i, ok := a.byID[id]
	if !ok {
		return true
	}
	known := looseWords(a.list[i].Title)
	return slices.ContainsFunc(looseWords(title), func(w string) bool {
		_, kind := kindWords[w]
		return !kind && Nearest(w, known) >= 0
	})
}

// otherKind finds the law of the title, number and year that is of another kind than the
// title says: "Enforcement of Widgets Ordinance (IV of 1979)" for the Order; "" for none.
func (a *Acts) otherKind(title, number string, year int) string {
	at := strings.LastIndexByte(title, ' ')
	for _, kind := range []string{" Act", " Ordinance", " Order"} {
		id := a.byKey[looseKey(title[:max(at, 0)]+kind, year)]
		if i, ok := a.byID[id]; ok && at > 0 {
			if n, ok := workid.ParseNumber(a.list[i].Number); ok && n == number {
				return id
			}
		}
	}
	return ""
}

// titleInside finds the known title of the year that words of a heading open:
// "Features of Financial Institutions (Recovery of Finance) Ordinance"; "" for none.
// What a legislature's name opens is another law.
func (a *Acts) titleInside(title string, year int) string {
	if a.enactedBy(title) != "pk" {
		return ""
	}
	for at := 0; ; {
		i := strings.Index(title[at:], " of ")
		if i < 0 {
			return ""
		}
		at += i + len(" of ")
		if strings.Count(title[:at], "(") > strings.Count(title[:at], ")") || strings.Count(title[at:], " ") < 2 {
			continue
		}
		if id := a.byKey[looseKey(title[at:], year)]; id != "" {
			return id
		}
	}
}

// numbered names an instrument by number and year alone.
func (a *Acts) numbered(enactor, kind, number string, year int) Work {
	if id := a.byNumber[numberKey(enactor, kind, year, number)]; id != "" {
		return a.work(id)
	}
	if id := a.byNumber[numberKey("pk-wp", kind, year, number)]; id != "" && enactor == "pk" && year > 1955 && year < 1971 {
		return a.work(id) // "Act XXXV of 1964"
	}
	id := "/akn/" + enactor + "/" + kind + "/" + strconv.Itoa(year) + "/" + number
	if _, ok := a.byID[id]; ok {
		return a.work(id)
	}
	n, _ := strconv.Atoi(number)
	prefix := ""
	for i, j := range a.enactor {
		if j == enactor && enactor != "pk" {
			prefix = rows(enactorsTSV, 2)[i][0] + " "
			break
		}
	}
	return Work{ID: id, Name: prefix + strings.ToUpper(kind[:1]) + kind[1:] + " " + cmp.Or(corpus.Roman(n), number) + " of " + strconv.Itoa(year)}
}
