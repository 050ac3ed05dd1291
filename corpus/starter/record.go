package starter

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
)

// field is one "key [label]: value" line with the lines that continue it.
type field struct {
	key, label, value string
	line              int
}

// record is a run of fields; name is what follows "==", "" for the file's head.
type record struct {
	name   string
	line   int
	fields []field
}

// readRecords splits a data file into its head and its "== name" records. Lines
// that begin with "#" are remarks; a line that begins with a blank continues the
// one before.
func readRecords(name, text string) ([]record, error) {
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("%s: the file is not UTF-8: %w", name, corpus.ErrInvalid)
	}
	recs := []record{{line: 1}}
	sc := bufio.NewScanner(strings.NewReader(text))
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if err := addLine(&recs, sc.Text(), n); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return recs, nil
}

func addLine(recs *[]record, line string, n int) error {
	trimmed := strings.TrimSpace(line)
	last := &(*recs)[len(*recs)-1]
	switch {
	case trimmed == "" || trimmed[0] == '#':
		return nil
	case strings.HasPrefix(line, "=="):
		*recs = append(*recs, record{name: strings.TrimSpace(line[2:]), line: n})
		return nil
	case line[0] == ' ' || line[0] == '\t':
		if len(last.fields) == 0 {
			return fmt.Errorf("this line continues nothing: %w", corpus.ErrInvalid)
		}
		f := &last.fields[len(last.fields)-1]
		f.value += " " + trimmed
		return nil
	}
	f, err := readField(trimmed, n)
	if err != nil {
		return err
	}
	last.fields = append(last.fields, f)
	return nil
}

// readField reads "key: value" or "key [label]: value".
func readField(line string, n int) (field, error) {
	i := strings.IndexAny(line, ":[")
	if i < 0 {
		return field{}, fmt.Errorf("%q should be \"word: text\": %w", line, corpus.ErrInvalid)
	}
	key, rest := strings.TrimSpace(line[:i]), line[i:]
	f := field{key: key, line: n}
	if rest[0] == '[' {
		end := strings.Index(rest, "]:")
		if end < 0 {
			return field{}, fmt.Errorf("the bracket after %q is not closed by \"]:\": %w", key, corpus.ErrInvalid)
		}
		f.label, rest = strings.TrimSpace(rest[1:end]), rest[end+1:]
	}
	f.value = strings.TrimSpace(rest[1:])
	return f, nil
}

// fill puts the value into the text that its key stands for; false where it stands for
// none of them.
func (f field) fill(texts map[string]*string) bool {
	t, ok := texts[f.key]
	if ok {
		*t = f.value
	}
	return ok
}

// list splits a value at semicolons.
func list(value string) []string {
	var out []string
	for _, s := range strings.Split(value, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
