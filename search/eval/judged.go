package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// Query is a judged query.
type Query struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"`
	Lang     string   `json:"lang"`
	Text     string   `json:"text"`
	Relevant []Target `json:"relevant"`
}

// Target is a judged provision: any of the files counts. Provision is the
// number as printed, "O.VII R.11" for a rule of an Order; "" where the whole
// work counts, as a judgment does.
type Target struct {
	Work      string   `json:"work"`
	Provision string   `json:"provision"`
	Grade     int      `json:"grade"`
	Files     []string `json:"files"`
}

// Answer is one provision that a ranker gives. EID is "" where the work as a
// whole answers.
type Answer struct {
	Files []string `json:"files"`
	Work  string   `json:"work"`
	EID   string   `json:"eid"`
	Score float64  `json:"score"`
}

// ReadQueries reads one JSON object a line. The error names the line and wraps
// corpus.ErrInvalid.
func ReadQueries(r io.Reader) ([]Query, error) {
	var out []Query
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" {
			continue
		}
		var q Query
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			return nil, fmt.Errorf("judged queries, line %d: %w: %w", n, err, corpus.ErrInvalid)
		}
		out = append(out, q)
	}
	return out, sc.Err()
}

// matches reports whether an answer is the judged provision.
func (t Target) matches(a Answer) bool {
	return t.holds(a.Files) && (t.Provision == "" || address(t.Provision) == unit(a.EID))
}

// holds reports whether one of the files is one of the target's. Paths may have
// been added from different folders, so one may be the end of the other.
func (t Target) holds(files []string) bool {
	for _, f := range files {
		for _, want := range t.Files {
			if f == want || strings.HasSuffix(f, "/"+want) || strings.HasSuffix(want, "/"+f) {
				return true
			}
		}
	}
	return false
}

// address normalises a printed number: "489-F" is 489f, "O.VII R.11" is
// ord 7 rule 11.
func address(printed string) string {
	order, rule, ok := strings.Cut(printed, " R.")
	if !ok || !strings.HasPrefix(order, "O.") {
		return strings.ToLower(workid.CleanNumber(printed))
	}
	number, ok := workid.ParseNumber(strings.TrimPrefix(order, "O."))
	if !ok {
		number = order
	}
	return "ord " + number + " rule " + strings.ToLower(workid.CleanNumber(rule))
}

// unit gives the same for an eId: sec_489F and sec_489F__subsec_1 are 489f, and so
// is the entry of that number in a schedule, which may hold a convention's
// articles.
func unit(eid string) string {
	steps := strings.Split(eid, "__")
	if strings.HasPrefix(steps[0], "ord_") && len(steps) > 1 && strings.HasPrefix(steps[1], "rule_") {
		return "ord " + number(steps[0]) + " rule " + number(steps[1])
	}
	for _, s := range steps {
		for _, kind := range []string{"sec_", "art_", "rule_", "reg_", "entry_"} {
			if strings.HasPrefix(s, kind) {
				return number(s)
			}
		}
	}
	return number(steps[0])
}

// number gives the number of an eId's step, without the count of a repeated one.
func number(step string) string {
	_, n, _ := strings.Cut(step, "_")
	n, _, _ = strings.Cut(n, "_")
	return strings.ToLower(n)
}
