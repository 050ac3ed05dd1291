package corpus

import (
	"fmt"
	"time"
)

// Precision says how much of a date is known.
type Precision string

// The precisions, coarse to fine.
const (
	PrecisionYear  Precision = "year"
	PrecisionMonth Precision = "month"
	PrecisionDay   Precision = "day"
)

// Meaning says what happened on a date.
type Meaning string

// The closed list of meanings of dates.
const (
	Assented    Meaning = "assented"
	Promulgated Meaning = "promulgated"
	Gazetted    Meaning = "gazetted"
	Commenced   Meaning = "commenced"
	Decided     Meaning = "decided"
	Heard       Meaning = "heard"
	Published   Meaning = "published"
	AmendedTo   Meaning = "amended_to"
)

// Date is a day, month or year with what happened then and who says so.
type Date struct {
	// Value is "2016-08-22", "2016-08" or "2016", by Precision.
	Value     string    `json:"value"`
	Precision Precision `json:"precision"`
	Meaning   Meaning   `json:"meaning"`
	// Source says where the date was read, for example "catalogue" or "page 1".
	Source string `json:"source,omitempty"`
}

// NewDate checks value and derives its precision. The error wraps ErrInvalid.
func NewDate(value string, m Meaning, source string) (Date, error) {
	layouts := []struct {
		layout string
		p      Precision
	}{{"2006-01-02", PrecisionDay}, {"2006-01", PrecisionMonth}, {"2006", PrecisionYear}}
	for _, l := range layouts {
		if _, err := time.Parse(l.layout, value); err == nil {
			return Date{Value: value, Precision: l.p, Meaning: m, Source: source}, nil
		}
	}
	return Date{}, fmt.Errorf("date %q: %w", value, ErrInvalid)
}

// Year is the year of the date, 0 where there is none.
func (d Date) Year() int {
	if len(d.Value) < 4 {
		return 0
	}
	y := 0
	for _, c := range d.Value[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		y = y*10 + int(c-'0')
	}
	return y
}

// FindDate returns the first date of ds with meaning m.
func FindDate(ds []Date, m Meaning) (Date, bool) {
	for _, d := range ds {
		if d.Meaning == m {
			return d, true
		}
	}
	return Date{}, false
}
