package starter

import (
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
)

// readLeniently reads what it can of a data folder and says in plain words which
// files it cannot read and why: an editor wants to hear of all of them at once.
func readLeniently(data fs.FS) (*books, []Problem) {
	b := &books{proofs: map[string][]Proof{}}
	var found []Problem
	each := func(dir, ending string, read func(name, text string) error) {
		err := eachFile(data, dir, ending, func(name, text string) error {
			if err := read(name, text); err != nil {
				found = append(found, unreadable(dir+"/", err))
			}
			return nil
		})
		if err != nil {
			found = append(found, Problem{File: dir, What: "cannot be read: " + err.Error()})
		}
	}
	each("works", ".txt", func(name, text string) error {
		w, err := readWork(name, text)
		if err == nil {
			b.works = append(b.works, w)
		}
		return err
	})
	each("proofs", ".tsv", func(name, text string) error {
		ps, err := readProofs(name, text)
		b.proofs[strings.TrimSuffix(name, ".tsv")] = ps
		return err
	})
	lines, err := fs.ReadFile(data, "helplines.txt")
	if err == nil {
		b.helplines, err = readHelplines("helplines.txt", string(lines))
	}
	if err != nil {
		found = append(found, unreadable("", err))
	}
	whole := len(found) == 0
	each("guides", ".txt", func(name, text string) error {
		g, err := readGuide(name, text)
		if err == nil && whole {
			err = g.resolve(b) // what a guide names may stand in a file that could not be read
		}
		if err == nil {
			b.guides = append(b.guides, g)
		}
		return err
	})
	return b, found
}

var (
	placed  = regexp.MustCompile(`^([^:\s]+):(?:(\d+):)?\s*(.*)$`)
	wrapped = regexp.MustCompile(`(: (invalid|not found))+$`)
)

// unreadable turns a reader's error, "file:line: what", into a problem with a word
// on how to write it.
func unreadable(dir string, err error) Problem {
	what := wrapped.ReplaceAllString(err.Error(), "")
	p := Problem{File: strings.TrimSuffix(dir, "/"), What: what}
	if m := placed.FindStringSubmatch(what); m != nil {
		p.File, p.What = dir+m[1], m[3]
		p.Line, _ = strconv.Atoi(m[2])
	}
	p.What += hint(p.What)
	return p
}

// hint says how the line should be written.
func hint(what string) string {
	word, _, _ := strings.Cut(what, ":")
	switch {
	case strings.Contains(what, "no such line"):
		return nearest(word)
	case word == "punish":
		return ". Write it like this: prison min 1y max 5y; fine max 50000; either (y years, m months, d days; sums in figures, without Rs)"
	case word == "class":
		return ". Write it like this: bail no; cogn yes; comp no; by section 9; or @name for a class that the head of the file gives that name"
	case word == "status":
		return ". It should be one of: " + strings.Join(statusNames(), ", ")
	case word == "work":
		return " (act, year and number as on its page in Daleel)"
	case word == "law":
		return ". Name the Act and the section as in /akn/pk/act/2016/40#sec_21, and see that there is a digest of it in works"
	case word == "report" || word == "help":
		return ". Use one of the names after \"==\" in helplines.txt, or add an entry there"
	}
	return ""
}

func statusNames() []string {
	var names []string
	for _, s := range corpus.Statuses() {
		names = append(names, string(s))
	}
	return names
}

// known words at the beginning of a line, in works, guides and helplines.
var lineWords = strings.Fields(`work title alt cite number year jurisdiction status status-note official publisher
	symbol topics date unit text basis copy missing checked court class about about-ur plain ur who punish
	changed conflict words source unproved beside eid danger summary now never law report evidence next help
	mistake name phone url email hours language cost area certainty`)

// nearest names the word that a mistyped one is most like.
func nearest(word string) string {
	best, at := "", 3
	for _, w := range lineWords {
		if d := distance(strings.TrimSpace(word), w); d < at {
			best, at = w, d
		}
	}
	if best == "" {
		return ". The words that a line may begin with are listed in doc/starter.md"
	}
	return ". Did you mean \"" + best + ":\"?"
}

// distance counts the letters to change, add or leave out, or to swap with the
// next, between two words.
func distance(a, b string) int {
	two, one := []int(nil), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = slices.Min([]int{one[j+1] + 1, row[j] + 1, one[j] + cost})
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], two[j-1]+1)
			}
		}
		two, one = one, row
	}
	return one[len(b)]
}
