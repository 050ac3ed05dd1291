package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
)

// Role says what a number is in a penalty.
type Role string

// The roles. Stated is for a wording that gives a number without saying whether
// it is the least or the most.
const (
	Min    Role = "min"
	Max    Role = "max"
	Fixed  Role = "fixed"
	Stated Role = "stated"
)

// Term is a length of imprisonment with its role.
type Term struct {
	Role Role
	N    int
	// Unit is y, m or d.
	Unit string
}

// Amount is a sum of rupees with its role.
type Amount struct {
	Role   Role
	Rupees int
}

// Penalty is one rung of a provision's punishment in checkable form.
type Penalty struct {
	// When and WhenUr say for which case; "" for the general one.
	When, WhenUr string
	// Death and Life name those penalties; Prison says that imprisonment is
	// one of them, for Terms where the law gives a length.
	Death, Life, Prison bool
	// Natural is imprisonment for the remainder of the natural life.
	Natural bool
	Terms   []Term
	// Fine says that there is one, within Amounts where the law gives a sum.
	Fine    bool
	Amounts []Amount
	// Joint is "or", "and", "either" (one or both), "" where there is but one.
	Joint string
	// With names what comes on top: arsh, daman, diyat, ...
	With []string
	// As names the provision whose punishment applies, where the law gives one
	// only by reference.
	As   corpus.Text2
	Line int
}

// extras are the things a penalty may carry besides imprisonment and fine.
var extras = map[string]corpus.Text2{
	"qisas":        {En: "qisas (equal retaliation)", Ur: "قصاص"},
	"diyat":        {En: "diyat (blood money)", Ur: "دیت"},
	"arsh":         {En: "arsh (fixed compensation for the injury)", Ur: "ارش"},
	"daman":        {En: "daman (compensation set by the court)", Ur: "ضمان"},
	"compensation": {En: "compensation to the victim", Ur: "متاثرہ شخص کو معاوضہ"},
	"whipping":     {En: "whipping (see the provision's note)", Ur: "کوڑے"},
	"forfeiture":   {En: "forfeiture of property", Ur: "جائیداد کی ضبطی"},
	"exile":        {En: "removal from the place", Ur: "علاقہ بدری"},
}

// readPenalty reads "prison min 5y max 10y; fine max 500000; and; with arsh", or
// "as section 302 of the Penal Code / تعزیراتِ پاکستان کی دفعہ 302".
func readPenalty(f field) (Penalty, error) {
	p := Penalty{Line: f.line}
	p.When, p.WhenUr = cutPair(f.label)
	for _, part := range list(f.value) {
		words := strings.Fields(part)
		var err error
		switch words[0] {
		case "fine":
			p.Fine = true
			p.Amounts, err = readAmounts(words[1:])
		case "or", "and", "either":
			p.Joint = words[0]
		case "as":
			p.As.En, p.As.Ur, _ = strings.Cut(strings.TrimPrefix(part, "as "), " / ")
		case "with":
			p.With = append(p.With, words[1:]...)
		default:
			err = p.readTerm(part)
		}
		if err != nil {
			return p, err
		}
	}
	return p, p.check()
}

// HasTerm reports whether death or imprisonment is part of the penalty.
func (p Penalty) HasTerm() bool { return p.Death || p.Life || p.Natural || p.Prison }

func (p *Penalty) check() error {
	if p.As.En != "" && p.As.Ur == "" {
		return fmt.Errorf("name the provision in both languages (\"as section 9 / دفعہ 9\"): %w", corpus.ErrInvalid)
	}
	two := p.Fine && (p.HasTerm())
	if two && p.Joint == "" {
		return fmt.Errorf("imprisonment and fine are given, say \"or\", \"and\" or \"either\" (one or both): %w", corpus.ErrInvalid)
	}
	if !two && p.Joint != "" {
		return fmt.Errorf("%q joins imprisonment and fine, but only one is given: %w", p.Joint, corpus.ErrInvalid)
	}
	for _, w := range p.With {
		if _, ok := extras[w]; !ok {
			return fmt.Errorf("\"with %s\" is not in the list of additions: %w", w, corpus.ErrInvalid)
		}
	}
	return nil
}

// readTerm reads "death or life or prison max 10y".
func (p *Penalty) readTerm(part string) error {
	for _, alt := range strings.Split(part, " or ") {
		words := strings.Fields(alt)
		if len(words) == 0 {
			return fmt.Errorf("%q: a penalty is missing beside \"or\": %w", part, corpus.ErrInvalid)
		}
		switch words[0] {
		case "death":
			p.Death = true
		case "life":
			p.Life = true
		case "natural-life":
			p.Natural = true
		case "prison":
			p.Prison = true
			ts, err := readTerms(words[1:])
			if err != nil {
				return err
			}
			p.Terms = append(p.Terms, ts...)
		default:
			return fmt.Errorf("%q is no penalty (death, life, natural-life, prison, fine): %w", words[0], corpus.ErrInvalid)
		}
	}
	return nil
}

func readRole(word string) (Role, error) {
	if r := Role(word); slices.Contains([]Role{Min, Max, Fixed, Stated}, r) {
		return r, nil
	}
	return "", fmt.Errorf("%q should be min, max, fixed or stated: %w", word, corpus.ErrInvalid)
}

func readTerms(words []string) ([]Term, error) {
	var ts []Term
	for i := 0; i+1 < len(words); i += 2 {
		role, err := readRole(words[i])
		if err != nil {
			return nil, err
		}
		w := words[i+1]
		n, err := strconv.Atoi(w[:len(w)-1])
		if err != nil || !strings.Contains("ymd", w[len(w)-1:]) {
			return nil, fmt.Errorf("%q should be a length such as 5y, 6m or 30d: %w", w, corpus.ErrInvalid)
		}
		ts = append(ts, Term{Role: role, N: n, Unit: w[len(w)-1:]})
	}
	if len(words)%2 != 0 {
		return nil, fmt.Errorf("%q: a role and a length should go together: %w", strings.Join(words, " "), corpus.ErrInvalid)
	}
	return ts, nil
}

func readAmounts(words []string) ([]Amount, error) {
	var as []Amount
	for i := 0; i+1 < len(words); i += 2 {
		role, err := readRole(words[i])
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(strings.ReplaceAll(words[i+1], ",", ""))
		if err != nil {
			return nil, fmt.Errorf("%q should be a sum of rupees: %w", words[i+1], corpus.ErrInvalid)
		}
		as = append(as, Amount{Role: role, Rupees: n})
	}
	if len(words)%2 != 0 {
		return nil, fmt.Errorf("%q: a role and a sum should go together: %w", strings.Join(words, " "), corpus.ErrInvalid)
	}
	return as, nil
}

// cutPair splits "English | Urdu".
func cutPair(s string) (en, ur string) {
	en, ur, _ = strings.Cut(s, "|")
	return strings.TrimSpace(en), strings.TrimSpace(ur)
}
