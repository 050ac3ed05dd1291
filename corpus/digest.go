package corpus

import "time"

// MaxAge is how long what our digests, guides and helplines say counts as
// checked.
const MaxAge = 180 * 24 * time.Hour

// Stale reports whether something checked on the day (ISO 8601) needs checking
// again now. A day that cannot be read is stale.
func Stale(checked string, now time.Time) bool {
	d, err := time.Parse(time.DateOnly, checked)
	return err != nil || now.Sub(d) > MaxAge
}

// Source says where a fact was read.
type Source struct {
	// Work is an identifier, with #eid for a provision; or URL is an address.
	Work string `json:"work,omitempty"`
	URL  string `json:"url,omitempty"`
	// Label is how the source is named to a reader.
	Label string `json:"label,omitempty"`
	// Checked is the day the source was read, ISO 8601.
	Checked string `json:"checked"`
	// Note limits or qualifies: "seen on a secondary page", "sources conflict".
	Note string `json:"note,omitempty"`
}

// Digest is Daleel's own summary of a provision, never the law's text.
type Digest struct {
	// Plain says in our words what the provision does; PlainUr in Urdu.
	Plain   string `json:"plain"`
	PlainUr string `json:"plain_ur,omitempty"`
	// Concerns says whom it is about; ConcernsUr in Urdu.
	Concerns   string `json:"concerns,omitempty"`
	ConcernsUr string `json:"concerns_ur,omitempty"`
	// Punishment lines, most general first; empty for what is no offence.
	Punishment   []Punishment `json:"punishment,omitempty"`
	PunishmentUr string       `json:"punishment_ur,omitempty"`
	// Class answers carry "yes", "no" or "not verified"; "" for no offence.
	Bailable     string `json:"bailable,omitempty"`
	Cognizable   string `json:"cognizable,omitempty"`
	Compoundable string `json:"compoundable,omitempty"`
	// ClassBy names the provision that says so: "section 43(2)".
	ClassBy string `json:"class_by,omitempty"`
	Court   string `json:"court,omitempty"`
	CourtUr string `json:"court_ur,omitempty"`
	// Changed says by what the provision was changed, and since when.
	Changed   string `json:"changed,omitempty"`
	ChangedUr string `json:"changed_ur,omitempty"`
	// Words are what people type for it, in three scripts: they feed search.
	Words []string `json:"words,omitempty"`
	// Conflict says where sources or words clash; ConflictUr in Urdu.
	Conflict   string   `json:"conflict,omitempty"`
	ConflictUr string   `json:"conflict_ur,omitempty"`
	Sources    []Source `json:"sources"`
	AsOf       string   `json:"as_of"`
}

// Punishment is one rung of a provision's penalty.
type Punishment struct {
	// When says for which case: "" the general one, "child victim",
	// "repeated", ...
	When string `json:"when,omitempty"`
	// Imprisonment and Fine in words with figures: "up to 5 years".
	Imprisonment string `json:"imprisonment,omitempty"`
	Fine         string `json:"fine,omitempty"`
	// Joint is "or", "and" or "either or both".
	Joint string `json:"joint,omitempty"`
}

// Guide is a help page for one situation, in English and Urdu. Every list is
// in the order in which a caller needs it.
type Guide struct {
	Slug  string `json:"slug"`
	Title Text2  `json:"title"`
	// Danger is the line with the number to call, above everything else.
	Danger  Text2   `json:"danger"`
	Summary Text2   `json:"summary"`
	Now     []Text2 `json:"now"`   // what to do first
	Never   []Text2 `json:"never"` // what not to do
	// Law lists the provisions that apply, digested.
	Law []GuideLaw `json:"law"`
	// Needs names needs of the thesaurus that the guide is for, though it may cite
	// none of their provisions, NotFor such as it is not for, though it cites one.
	Needs    []string       `json:"needs,omitempty"`
	NotFor   []string       `json:"not_for,omitempty"`
	Report   []GuideContact `json:"report"`
	Evidence []Text2        `json:"evidence"`
	Next     []Text2        `json:"next,omitempty"`
	Help     []GuideContact `json:"help,omitempty"`
	Mistakes []Text2        `json:"mistakes,omitempty"`
	// Whom is "child" or "woman" where the guide is for none but them, else "".
	Whom string `json:"whom,omitempty"`
	// Words are what callers say, in English, Urdu and Roman Urdu.
	Words []string `json:"words"`
	// Urgent is what speaks beforehand for a guide that a caller must not miss,
	// 0 to 1: where it is nearly as likely as another, it comes first.
	Urgent  float64  `json:"urgent,omitempty"`
	Sources []Source `json:"sources"`
	Checked string   `json:"checked"`
}

// Text2 is a sentence in both languages. Basis marks advice that rests on no
// law: "practice", or the name of its source.
type Text2 struct {
	En    string `json:"en"`
	Ur    string `json:"ur"`
	Basis string `json:"basis,omitempty"`
}

// GuideLaw points from a guide to a provision.
type GuideLaw struct {
	// Work and EID name the provision; Label is how it is cited.
	Work  string `json:"work"`
	EID   string `json:"eid"`
	Label string `json:"label"`
	// Offence, Punishment and Class are one line each, taken from the digest.
	Offence    Text2 `json:"offence"`
	Punishment Text2 `json:"punishment"`
	Class      Text2 `json:"class"`
}

// GuideContact is where to report or who helps.
type GuideContact struct {
	Name     Text2  `json:"name"`
	Phone    string `json:"phone,omitempty"`
	URL      string `json:"url,omitempty"`
	Hours    string `json:"hours,omitempty"`
	HoursUr  string `json:"hours_ur,omitempty"`
	Province string `json:"province,omitempty"` // jurisdiction code, "" everywhere
	Note     Text2  `json:"note,omitzero"`
	Source   Source `json:"source"`
}
