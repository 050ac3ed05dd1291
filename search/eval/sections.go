package eval

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/corpus/workid"
)

// Library is what section queries are made from.
type Library interface {
	View(ctx context.Context) (*library.View, error)
	Document(blob string) (*corpus.Document, error)
}

// aliases are abbreviations under which the main laws are cited, as counted in
// judgments; every one names one law only.
var aliases = map[string][]string{
	"/akn/pk/act/1860/45":       {"PPC", "P.P.C.", "Pakistan Penal Code"},
	"/akn/pk/act/1898/5":        {"CrPC", "Cr.P.C.", "Cr.P.C", "Cr. P. C."},
	"/akn/pk/act/1908/5":        {"CPC", "C.P.C."},
	"/akn/pk/order/1984/10":     {"QSO", "Q.S.O"},
	"/akn/pk/act/1997/25":       {"CNSA", "C.N.S.A."},
	"/akn/pk/act/1997/27":       {"ATA", "A.T.A"},
	"/akn/pk/ordinance/1999/18": {"NAO", "N.A.O."},
	"/akn/pk/ordinance/1961/8":  {"MFLO"},
	"/akn/pk/act/2016/40":       {"PECA"},
	"/akn/pk/act/2018/22":       {"JJSA"},
}

// The spellings in which lawyers write a provision: # stands for its number, @
// for the law.
var (
	sectionForms = []string{"s. # @", "S.# @", "section # @", "# @", "u/s # @", "U/S # @", "@ s. #", "Section # of @", "@ section #", "under section # of the @"}
	articleForms = []string{"Article # of the Constitution", "Art. # Constitution", "art # constitution of pakistan", "Article # Constitution of Pakistan", "Art.# of the Constitution"}
	titleForms   = []string{"section # of the @", "S. #, @", "@ s. #", "s # @", "@ section #", "sec. # of @"}
	ruleForms    = []string{"O.% R.# CPC", "Order % Rule # CPC", "Order %, Rule #, C.P.C.", "O. % r. # C.P.C", "order % rule # cpc"}
	numberForms  = []string{"section # of @", "s. # @", "S. # of @"}
	// In listForms & is a further provision of the same law: the first is meant.
	listForms = []string{"#/& @", "u/s #/& @", "#, & @", "Ss. # & & @", "# r/w & @", "section # read with section & @", "sections # and & of @", "@ #, &"}
	// clauseForms name a clause, set apart or not.
	clauseForms = []string{"#(2) @", "section # (1) @", "S. # (b), @", "#(a) of @", "sub-section (2) of section # @", "clause (b) of section # @"}
	urduForms   = []string{"دفعہ # @", "@ دفعہ #", "زیر دفعہ # @", "@ کی دفعہ #"}
	romanForms  = []string{"dafa # @", "dafa # @ kya hai", "@ ki dafa #", "# @ ki saza", "@ # kya hai"}
	askForms    = []string{"what is section # @", "punishment under section # of @", "meaning of s. # @", "bail in # @"}
)

// urduAliases are the same in Urdu, as police and courts write them.
var urduAliases = map[string][]string{
	"/akn/pk/act/1860/45": {"ت پ", "تعزیرات پاکستان"},
	"/akn/pk/act/1898/5":  {"ض ف", "ضابطہ فوجداری"},
}

// plainNumber is a number that section queries are made for.
var plainNumber = regexp.MustCompile(`^[1-9]\d{0,3}[A-Z]{0,2}$`)

// sections makes queries of one kind after the other.
type sections struct {
	lib    Library
	view   *library.View
	rand   *rand.Rand
	titles map[string]int // works by title without its year
	number map[string]int // works by kind, number and year
	out    []Query
}

// SectionQueries makes about n queries that name one provision or judgment of
// the library, in the spellings of law reports and of lawyers: by abbreviation,
// by title, by number and year, articles, orders and rules, neutral citations,
// reports and case numbers, lists, clauses, in Urdu and Roman Urdu, with words that ask about it.
// The same library and n give the same queries.
func SectionQueries(ctx context.Context, lib Library, n int) ([]Query, error) {
	view, err := lib.View(ctx)
	if err != nil {
		return nil, err
	}
	s := &sections{lib: lib, view: view, rand: rand.New(rand.NewPCG(7, uint64(n))), titles: map[string]int{}, number: map[string]int{}}
	for i := range view.Works {
		m := &view.Works[i].Meta
		s.titles[shortTitle(m.Title)]++
		s.number[instrument(m)]++
	}
	kinds := []func(int) error{s.byAlias, s.byTitle, s.byNumber, s.articles, s.rules, s.neutral, s.reported, s.caseNumbers, s.lists, s.clauses, s.inUrdu, s.inRoman, s.asked}
	share := n / len(kinds)
	for _, fill := range kinds {
		if err := fill(share); err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return s.out, nil
}

// add makes a query from a form.
func (s *sections) add(kind, form string, w *library.Work, num string, fill ...string) {
	text := strings.NewReplacer(append(fill, "#", s.spell(num))...).Replace(form)
	t := Target{Work: w.ID, Provision: num, Grade: 3}
	for _, x := range w.Expressions {
		t.Files = append(t.Files, x.Files...)
	}
	s.out = append(s.out, Query{ID: fmt.Sprintf("%s-%03d", kind, len(s.out)+1), Kind: kind, Text: text, Relevant: []Target{t}})
}

// spell writes a number with a letter in one of its three spellings.
func (s *sections) spell(num string) string {
	digits := strings.TrimRight(num, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if digits == num {
		return num
	}
	return digits + []string{"", "-"}[s.rand.IntN(2)] + num[len(digits):]
}

func (s *sections) pick(forms []string) string { return forms[s.rand.IntN(len(forms))] }

// numbers lists the provisions of a kind that stand once in the leading copy.
func (s *sections) numbers(w *library.Work, kind corpus.ProvisionKind, eid *regexp.Regexp) ([]string, error) {
	if len(w.Expressions) == 0 {
		return nil, nil
	}
	d, err := s.lib.Document(w.Expressions[0].Blob)
	if err != nil {
		return nil, err
	}
	var out []string
	count := map[string]int{}
	for _, p := range d.Provisions {
		n := workid.CleanNumber(p.Number)
		if !p.Unit || p.Kind != kind || !plainNumber.MatchString(n) {
			continue
		}
		if count[n]++; eid.MatchString(p.EID) && !p.Omitted {
			out = append(out, n)
		}
	}
	return slices.DeleteFunc(out, func(n string) bool { return count[n] != 1 }), nil
}

var (
	sectionEID = regexp.MustCompile(`^sec_\w+$`)
	articleEID = regexp.MustCompile(`^art_\w+$`)
	ruleEID    = regexp.MustCompile(`^ord_([0-9]+)__rule_([0-9]+[A-Z]*)$`)
)

// from adds n queries over the sections of works in turn.
func (s *sections) from(n int, works []*library.Work, make func(w *library.Work, num string)) error {
	s.rand.Shuffle(len(works), func(i, j int) { works[i], works[j] = works[j], works[i] })
	for len(works) > 0 && n > 0 {
		left := works[:0:0]
		for _, w := range works {
			nums, err := s.numbers(w, unitKind(w), unitEID(w))
			if err != nil {
				return err
			}
			if len(nums) == 0 {
				continue
			}
			if n--; n < 0 {
				return nil
			}
			make(w, nums[s.rand.IntN(len(nums))])
			left = append(left, w)
		}
		works = left
	}
	return nil
}

func unitKind(w *library.Work) corpus.ProvisionKind {
	if w.ID == "/akn/pk/order/1984/10" || w.Meta.Kind == corpus.KindConstitution {
		return corpus.Article
	}
	return corpus.Section
}

func unitEID(w *library.Work) *regexp.Regexp {
	if unitKind(w) == corpus.Article {
		return articleEID
	}
	return sectionEID
}

func (s *sections) works(want func(*library.Work) bool) (out []*library.Work) {
	for i := range s.view.Works {
		if w := &s.view.Works[i]; len(w.Expressions) > 0 && want(w) {
			out = append(out, w)
		}
	}
	return out
}

func (s *sections) byAlias(n int) error {
	held := s.works(func(w *library.Work) bool { return aliases[w.ID] != nil })
	return s.from(n, held, func(w *library.Work, num string) {
		form := s.pick(sectionForms)
		if unitKind(w) == corpus.Article {
			form = s.pick([]string{"Art. # @", "Article # @", "# @", "art. # of @"})
		}
		s.add("alias", form, w, num, "@", s.pick(aliases[w.ID]))
	})
}

// principal reports whether a work is a law in its own right, cited by its title.
func principal(w *library.Work) bool {
	return (w.Meta.Kind == corpus.KindAct || w.Meta.Kind == corpus.KindOrdinance) && w.Meta.Year > 0 && w.Meta.Language != corpus.Urdu &&
		strings.HasSuffix(w.Meta.Title, fmt.Sprint(w.Meta.Year))
}

// byTitle cites with the year, or without where no other law bears the title.
func (s *sections) byTitle(n int) error {
	held := s.works(func(w *library.Work) bool { return principal(w) && s.titles[shortTitle(w.Meta.Title)] == 1 })
	return s.from(n, held, func(w *library.Work, num string) {
		title := w.Meta.Title
		if s.rand.IntN(2) == 0 {
			title = shortTitle(title)
		}
		s.add("title", s.pick(titleForms), w, num, "@", title)
	})
}

// shortTitle is a title without its year.
func shortTitle(t string) string { return strings.TrimRight(strings.TrimRight(t, "0123456789"), ", ") }

func instrument(m *corpus.Metadata) string { return fmt.Sprint(m.Kind, " ", m.Number, " ", m.Year) }

func (s *sections) byNumber(n int) error {
	held := s.works(func(w *library.Work) bool {
		_, roman := workid.ParseNumber(w.Meta.Number)
		return principal(w) && roman && s.number[instrument(&w.Meta)] == 1 && strings.Contains(w.Meta.NumberText, " of ")
	})
	return s.from(n, held, func(w *library.Work, num string) {
		kind := strings.ToUpper(string(w.Meta.Kind[:1])) + string(w.Meta.Kind[1:])
		law := s.pick([]string{kind + " " + w.Meta.NumberText, kind + " No. " + w.Meta.NumberText, fmt.Sprintf("%s %s of %d", kind, w.Meta.Number, w.Meta.Year)})
		s.add("number", s.pick(numberForms), w, num, "@", law)
	})
}

func (s *sections) articles(n int) error {
	held := s.works(func(w *library.Work) bool {
		return w.Meta.Kind == corpus.KindConstitution && w.Meta.Language != corpus.Urdu
	})
	return s.from(n, held, func(w *library.Work, num string) { s.add("article", s.pick(articleForms), w, num) })
}

// rules cites rules of the Orders of the Code of Civil Procedure.
func (s *sections) rules(n int) error {
	const code = "/akn/pk/act/1908/5"
	for _, w := range s.works(func(w *library.Work) bool { return w.ID == code }) {
		var found [][]string
		seen := map[string]bool{}
		for _, x := range w.Expressions {
			d, err := s.lib.Document(x.Blob)
			if err != nil {
				return err
			}
			for _, p := range d.Provisions {
				if m := ruleEID.FindStringSubmatch(p.EID); m != nil && p.Unit && !seen[p.EID] && x.Quality >= 0.6 {
					seen[p.EID] = true
					found = append(found, m)
				}
			}
		}
		for range min(n, len(found)) {
			i := s.rand.IntN(len(found))
			m := found[i]
			found = slices.Delete(found, i, i+1)
			order := m[1]
			if v, err := strconv.Atoi(order); err == nil && s.rand.IntN(2) == 0 {
				order = corpus.Roman(v)
			}
			s.add("rule", s.pick(ruleForms), w, m[2], "%", order)
			s.out[len(s.out)-1].Relevant[0].Provision = "O." + m[1] + " R." + m[2]
		}
	}
	return nil
}

// neutral cites judgments, spelt apart, together and with hyphens.
func (s *sections) neutral(n int) error {
	held := s.works(func(w *library.Work) bool { return w.Meta.Case != nil && w.Meta.Case.Neutral != "" })
	s.rand.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
	for _, w := range held[:min(n, len(held))] {
		sep := s.pick([]string{" ", "", "-"})
		s.add("neutral", strings.ReplaceAll(w.Meta.Case.Neutral, " ", sep), w, "")
	}
	return nil
}

// reported cites judgments by the law reports that they say they are in.
func (s *sections) reported(n int) error {
	held := s.works(func(w *library.Work) bool { return w.Meta.Case != nil && len(w.Meta.Case.Reported) > 0 })
	s.rand.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
	for _, w := range held[:min(n, len(held))] {
		s.add("reported", s.pick(w.Meta.Case.Reported), w, "")
	}
	return nil
}

// caseNumbers cites judgments that alone bear their number in their court.
func (s *sections) caseNumbers(n int) error {
	count := map[string]int{}
	held := s.works(func(w *library.Work) bool { return w.Meta.Case != nil && len(w.Meta.Case.Numbers) > 0 })
	for _, w := range held {
		for _, c := range w.Meta.Case.Numbers {
			count[c]++
		}
	}
	held = slices.DeleteFunc(held, func(w *library.Work) bool { return count[w.Meta.Case.Numbers[0]] > 1 })
	s.rand.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
	for _, w := range held[:min(n, len(held))] {
		s.add("case", w.Meta.Case.Numbers[0], w, "")
	}
	return nil
}

// lawyerly are the laws of sections that are cited by abbreviation.
func (s *sections) lawyerly(names map[string][]string) []*library.Work {
	return s.works(func(w *library.Work) bool { return names[w.ID] != nil && unitKind(w) == corpus.Section })
}

// lists cites two sections of one law.
func (s *sections) lists(n int) error {
	return s.from(n, s.lawyerly(aliases), func(w *library.Work, num string) {
		nums, err := s.numbers(w, corpus.Section, sectionEID)
		if err != nil {
			return
		}
		form := s.pick(listForms)
		other := s.spell(nums[s.rand.IntN(len(nums))])
		if strings.Count(form, "&") == 2 {
			form = strings.Replace(form, "& &", "& "+other, 1)
		} else {
			form = strings.Replace(form, "&", other, 1)
		}
		s.add("list", form, w, num, "@", s.pick(aliases[w.ID]))
	})
}

func (s *sections) clauses(n int) error {
	return s.from(n, s.lawyerly(aliases), func(w *library.Work, num string) {
		form := s.pick(clauseForms)
		if strings.HasPrefix(form, "#(a)") && s.holds(w, num+"A") {
			form = clauseForms[0] // "11(a)" may also be section 11A
		}
		s.add("clause", form, w, num, "@", s.pick(aliases[w.ID]))
	})
}

// holds tells whether the leading copy of a law has a provision of that number.
func (s *sections) holds(w *library.Work, num string) bool {
	d, err := s.lib.Document(w.Expressions[0].Blob)
	return err == nil && slices.ContainsFunc(d.Provisions, func(p corpus.Provision) bool {
		return p.Unit && workid.CleanNumber(p.Number) == num
	})
}

// inUrdu cites in Urdu, with digits of either kind.
func (s *sections) inUrdu(n int) error {
	digits := strings.NewReplacer("0", "۰", "1", "۱", "2", "۲", "3", "۳", "4", "۴", "5", "۵", "6", "۶", "7", "۷", "8", "۸", "9", "۹")
	return s.from(n, s.lawyerly(urduAliases), func(w *library.Work, num string) {
		form := strings.ReplaceAll(s.pick(urduForms), "@", s.pick(urduAliases[w.ID]))
		s.add("urdu", form, w, num)
		if q := &s.out[len(s.out)-1]; s.rand.IntN(2) == 0 {
			q.Text = digits.Replace(q.Text)
		}
	})
}

func (s *sections) inRoman(n int) error {
	return s.from(n, s.lawyerly(aliases), func(w *library.Work, num string) {
		s.add("roman", s.pick(romanForms), w, num, "@", s.pick(aliases[w.ID]))
	})
}

// asked names a section in a question.
func (s *sections) asked(n int) error {
	return s.from(n, s.lawyerly(aliases), func(w *library.Work, num string) {
		s.add("asked", s.pick(askForms), w, num, "@", s.pick(aliases[w.ID]))
	})
}
