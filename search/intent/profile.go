package intent

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"

	"daleel/corpus"
)

//go:embed profiles.json
var profilesJSON []byte

// Profile is how one kind of query is ranked.
type Profile struct {
	// Fields weighs a term by the field of the index in which it stands; a
	// field that is missing weighs 1.
	Fields map[string]float32 `json:"fields"`
	// K1 and B are BM25's for passages, TitleB its B for titles.
	K1     float64 `json:"k1"`
	B      float64 `json:"b"`
	TitleB float64 `json:"title_b"`
	// Title, Doc and Part weigh the scores of the title, of the work as one
	// text and of its best passage; Rest its next passages.
	Title float32 `json:"title"`
	Doc   float32 `json:"doc"`
	Part  float32 `json:"part"`
	Rest  float32 `json:"rest"`
	// Cover is how much of a passage's score hangs on the share of the query
	// that it holds, 0 to 1.
	Cover float32 `json:"cover"`
	// Phrase weighs the query's words standing together in a heading or a body.
	Phrase float32 `json:"phrase"`
	// Heading weighs a passage's heading that says what the query does.
	Heading float32 `json:"heading"`
	// Whole is Heading for a heading that is what the query says, word for word.
	Whole float32 `json:"whole"`
	// Pairs weighs two words of a long text that stand together in a passage
	// as they do there.
	Pairs float32 `json:"pairs"`
	// Terms weighs the thesaurus's terms against the query's own words; 0
	// leaves them out.
	Terms float32 `json:"terms"`
	// Lift is what a provision named by the thesaurus with weight 1 gains, as a
	// multiple of the best passage's score found without it.
	Lift float32 `json:"lift"`
	// Explained is how much of that gain hangs on the share of the query that the
	// thesaurus's concept explains, 0 to 1.
	Explained float32 `json:"explained"`
}

// Set is a versioned set of profiles.
type Set struct {
	Version  string             `json:"version"`
	Profiles map[Intent]Profile `json:"profiles"`
}

// Profiles reads the embedded set.
func Profiles() (Set, error) { return ReadProfiles(profilesJSON) }

// ReadProfiles reads a set and fills what a profile leaves out from "standard".
// The error wraps corpus.ErrInvalid.
func ReadProfiles(raw []byte) (Set, error) {
	var file struct {
		Version  string                     `json:"version"`
		Standard json.RawMessage            `json:"standard"`
		Profiles map[Intent]json.RawMessage `json:"profiles"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return Set{}, fmt.Errorf("ranking profiles: %w: %w", err, corpus.ErrInvalid)
	}
	s := Set{Version: file.Version, Profiles: map[Intent]Profile{}}
	for name := range file.Profiles {
		if !slices.Contains(All(), name) {
			return Set{}, fmt.Errorf("ranking profile %q: no such intent: %w", name, corpus.ErrInvalid)
		}
	}
	for _, name := range All() {
		p, err := profile(file.Standard, file.Profiles[name])
		if err != nil {
			return Set{}, fmt.Errorf("ranking profile %q: %w: %w", name, err, corpus.ErrInvalid)
		}
		s.Profiles[name] = p
	}
	return s, nil
}

// profile lays own over standard; maps are merged.
func profile(standard, own json.RawMessage) (Profile, error) {
	var p Profile
	for _, raw := range []json.RawMessage{standard, own} {
		if len(raw) == 0 {
			continue
		}
		if err := json.Unmarshal(raw, &p); err != nil {
			return p, err
		}
	}
	return p, nil
}

// For gives the profile of an intent.
func (s Set) For(i Intent) Profile { return s.Profiles[i] }
