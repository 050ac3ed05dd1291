package corpus

import (
	"fmt"
	"slices"
)

// Kind says what sort of instrument or paper a document is.
type Kind string

// The closed list of kinds.
const (
	KindConstitution Kind = "constitution"
	KindAct          Kind = "act"
	KindOrdinance    Kind = "ordinance"
	KindOrder        Kind = "order"
	KindRules        Kind = "rules"
	KindRegulation   Kind = "regulation"
	KindNotification Kind = "notification"
	KindBill         Kind = "bill"
	KindJudgment     Kind = "judgment"
	KindReport       Kind = "report"
	KindBrief        Kind = "brief"
	KindTreaty       Kind = "treaty"
	KindArticle      Kind = "article"
	KindDigest       Kind = "digest"
	KindGuide        Kind = "guide"
)

// Kinds lists every kind in the order in which facets show them.
func Kinds() []Kind {
	return []Kind{
		KindConstitution, KindAct, KindOrdinance, KindOrder, KindRules, KindRegulation,
		KindNotification, KindBill, KindJudgment, KindReport, KindBrief, KindTreaty,
		KindArticle, KindDigest, KindGuide,
	}
}

// ParseKind returns the kind named s, or an error wrapping ErrInvalid.
func ParseKind(s string) (Kind, error) {
	if k := Kind(s); slices.Contains(Kinds(), k) {
		return k, nil
	}
	return "", fmt.Errorf("kind %q: %w", s, ErrInvalid)
}

// Legislative reports whether documents of this kind are split into sections,
// articles or rules.
func (k Kind) Legislative() bool {
	switch k {
	case KindConstitution, KindAct, KindOrdinance, KindOrder, KindRules, KindRegulation, KindBill:
		return true
	}
	return false
}

// Paper reports whether documents of this kind are cited by who issued them and when,
// and by the numbers of their paragraphs: what is neither law nor judgment.
func (k Kind) Paper() bool { return k == KindReport || k == KindBrief || k == KindArticle }

// Language is an ISO 639-2 code of the closed list.
type Language string

// The languages that Daleel tells apart.
const (
	English Language = "eng"
	Urdu    Language = "urd"
)

// Status says whether a work is law now, as far as the held copies show.
type Status string

// The closed list of statuses.
const (
	StatusInForce    Status = "in_force"
	StatusAmended    Status = "amended"
	StatusRepealed   Status = "repealed"
	StatusLapsed     Status = "lapsed"
	StatusBill       Status = "bill"
	StatusSuperseded Status = "superseded"
	StatusUnknown    Status = "unknown"
)

// Statuses lists every status in the order in which facets show them.
func Statuses() []Status {
	return []Status{
		StatusInForce, StatusAmended, StatusRepealed, StatusLapsed, StatusBill,
		StatusSuperseded, StatusUnknown,
	}
}

// ParseStatus returns the status named s, or an error wrapping ErrInvalid.
func ParseStatus(s string) (Status, error) {
	if st := Status(s); slices.Contains(Statuses(), st) {
		return st, nil
	}
	return "", fmt.Errorf("status %q: %w", s, ErrInvalid)
}
