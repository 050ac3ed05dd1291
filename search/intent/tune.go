package intent

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Weight is one number of a profile that a program may fit.
type Weight struct {
	// Name is as in the profiles' file, "fields.heading" for a field's.
	Name string
	// Max bounds it, 0 for no bound.
	Max float64
}

// Weights lists what may be fitted. The fields are those that bear on
// provisions; the others name documents.
func Weights() []Weight {
	return []Weight{
		{"lift", 0}, {"terms", 0}, {"cover", 1}, {"phrase", 0}, {"pairs", 0}, {"k1", 0}, {"b", 1}, {"doc", 0}, {"title", 0}, {"title_b", 1}, {"rest", 1},
		{"fields.heading", 0}, {"fields.trail", 0}, {"fields.digest", 0},
	}
}

// Get reads a weight by its name; a field that the profile leaves out weighs 1.
func (p *Profile) Get(name string) float64 {
	if field, ok := strings.CutPrefix(name, "fields."); ok {
		if w, ok := p.Fields[field]; ok {
			return float64(w)
		}
		return 1
	}
	if f := p.wide(name); f != nil {
		return *f
	}
	if f := p.narrow(name); f != nil {
		return float64(*f)
	}
	return 0
}

// With is the profile with one weight changed.
func (p Profile) With(name string, value float64) Profile {
	if field, ok := strings.CutPrefix(name, "fields."); ok {
		p.Fields = maps.Clone(p.Fields)
		if p.Fields == nil {
			p.Fields = map[string]float32{}
		}
		p.Fields[field] = float32(value)
		return p
	}
	if f := p.wide(name); f != nil {
		*f = value
	} else if f := p.narrow(name); f != nil {
		*f = float32(value)
	}
	return p
}

func (p *Profile) wide(name string) *float64 {
	switch name {
	case "k1":
		return &p.K1
	case "b":
		return &p.B
	case "title_b":
		return &p.TitleB
	}
	return nil
}

func (p *Profile) narrow(name string) *float32 {
	switch name {
	case "title":
		return &p.Title
	case "doc":
		return &p.Doc
	case "part":
		return &p.Part
	case "rest":
		return &p.Rest
	case "cover":
		return &p.Cover
	case "phrase":
		return &p.Phrase
	case "pairs":
		return &p.Pairs
	case "terms":
		return &p.Terms
	case "lift":
		return &p.Lift
	}
	return nil
}

// With is the set with one profile changed.
func (s Set) With(i Intent, p Profile) Set {
	s.Profiles = maps.Clone(s.Profiles)
	s.Profiles[i] = p
	return s
}

// Write prints a set in the form that ReadProfiles reads, with "standard" as in
// base, the bytes of an older file, and under each intent what differs from it.
func (s Set) Write(base []byte) ([]byte, error) {
	var file struct {
		Standard json.RawMessage `json:"standard"`
	}
	if err := json.Unmarshal(base, &file); err != nil {
		return nil, err
	}
	standard, err := profile(file.Standard, nil)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "{\n  \"version\": %q,\n  \"standard\": %s,\n  \"profiles\": {", s.Version, file.Standard)
	first := true
	for _, name := range All() {
		own, ok := s.Profiles[name]
		if !ok {
			continue
		}
		diff, err := difference(&standard, &own)
		if err != nil {
			return nil, err
		}
		if diff == "{}" {
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		fmt.Fprintf(&b, "\n    %q: %s", name, diff)
	}
	b.WriteString("\n  }\n}\n")
	return []byte(b.String()), nil
}

// difference prints the weights of a profile that are not those of standard.
func difference(standard, own *Profile) (string, error) {
	var out, fields []string
	for _, name := range append(slices.Collect(allWeights(standard, own)), "part") {
		if own.Get(name) == standard.Get(name) {
			continue
		}
		// Float32s are printed as such: 0.3, not 0.30000001192.
		var value any = float32(own.Get(name))
		if own.wide(name) != nil {
			value = own.Get(name)
		}
		raw, err := json.Marshal(value)
		if err != nil {
			return "", err
		}
		if field, ok := strings.CutPrefix(name, "fields."); ok {
			fields = append(fields, fmt.Sprintf("%q: %s", field, raw))
			continue
		}
		out = append(out, fmt.Sprintf("%q: %s", name, raw))
	}
	if len(fields) > 0 {
		out = append(out, `"fields": {`+strings.Join(fields, ", ")+"}")
	}
	return "{" + strings.Join(out, ", ") + "}", nil
}

// allWeights goes through the names of all weights that either profile has.
func allWeights(a, b *Profile) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var fields []string
		for _, m := range []map[string]float32{a.Fields, b.Fields} {
			for f := range m {
				if !slices.Contains(fields, f) {
					fields = append(fields, f)
				}
			}
		}
		slices.Sort(fields)
		for _, w := range Weights() {
			if !strings.HasPrefix(w.Name, "fields.") && !yield(w.Name) {
				return
			}
		}
		for _, f := range fields {
			if !yield("fields." + f) {
				return
			}
		}
	}
}

// File is the profiles' file that comes with the program.
func File() []byte { return slices.Clone(profilesJSON) }
