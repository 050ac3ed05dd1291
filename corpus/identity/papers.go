package identity

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// judgments groups judgments by neutral citation, else by a law-report
// citation, else by court and case number.
func judgments(cands []Candidate) []group {
	byID := map[string][]int{}
	for i, c := range cands {
		if c.Meta.Kind == corpus.KindJudgment && !c.Digest {
			id := judgmentID(c)
			byID[id] = append(byID[id], i)
		}
	}
	return splitUnlike(byID, cands)
}

func judgmentID(c Candidate) string {
	k := c.Meta.Case
	if k == nil {
		k = &corpus.Case{}
	}
	id := workid.ID{Jurisdiction: "pk", Kind: corpus.KindJudgment, Court: cmp.Or(k.Court, "court-unknown"), Year: c.Meta.Year}
	switch year, number, ok := neutralParts(k.Neutral); {
	case ok:
		id.Year, id.Number = year, number
	case len(k.Reported) > 0:
		id.Number = workid.Slug(k.Reported[0])
	case len(k.Numbers) > 0:
		id.Number = caseSlug(k.Numbers[0])
	default:
		id.Number = workid.Slug(cmp.Or(c.Meta.Title, c.SHA256[:12]))
	}
	return id.Work()
}

// neutralParts reads "2024 LHC 2111" and "2026 SHC KHI 1421": the year, and the
// rest as an identifier part without the court's letters.
func neutralParts(s string) (year int, number string, ok bool) {
	f := strings.Fields(s)
	if len(f) < 3 {
		return 0, "", false
	}
	year, err := strconv.Atoi(f[0])
	if err != nil || year < 1947 || year > 2100 {
		return 0, "", false
	}
	return year, strings.ToLower(strings.Join(f[2:], "-")), true
}

// caseSlug shortens the usual names of proceedings: "Civil Appeal No. 3-K of
// 2021" is ca-3-k-2021.
func caseSlug(number string) string {
	s := workid.Slug(number)
	for _, r := range [...][2]string{
		{"civil-appeal", "ca"}, {"criminal-appeal", "crla"}, {"civil-petition", "cp"},
		{"criminal-petition", "crlp"}, {"writ-petition", "wp"}, {"w-p", "wp"},
		{"constitution-petition", "const-p"}, {"civil-revision", "cr"}, {"c-r", "cr"},
	} {
		if strings.HasPrefix(s, r[0]+"-") {
			s = r[1] + s[len(r[0]):]
			break
		}
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "-no-", "-"), "-of-", "-")
}

// papers groups everything that is neither statute nor judgment: by title,
// publisher's symbol and year.
func papers(cands []Candidate) []group {
	byID := map[string][]int{}
	for i, c := range cands {
		if c.Digest || legislative(c.Meta.Kind) || c.Meta.Kind == corpus.KindJudgment {
			continue
		}
		m := c.Meta
		id := workid.ID{
			Jurisdiction: cmp.Or(m.Enactor, m.Jurisdiction, "pk"), Kind: m.Kind, Year: m.Year,
			Number: paperNumber(m, c.SHA256),
		}
		byID[id.Work()] = append(byID[id.Work()], i)
	}
	return splitUnlike(byID, cands)
}

// untitled is what a title without a Latin letter gives as a slug.
var untitled = workid.Slug("")

// paperNumber stands in the identifier of a paper: its symbol or title. A title in
// Urdu, of which a slug keeps nothing, gives eight figures of its hash, so that two
// papers of a year are told apart and copies of one are not.
func paperNumber(m corpus.Metadata, sha string) string {
	slug := workid.Slug(cmp.Or(m.Symbol, m.Title, sha[:12]))
	if slug != untitled || m.Title == "" {
		return slug
	}
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(m.Title), " ")))
	return "t-" + hex.EncodeToString(sum[:4])
}

// maxDistance is how many of the 64 bits of two similarity hashes may differ
// between copies of one text; unrelated texts differ in about 32.
const maxDistance = 14

// splitUnlike keeps together under one identifier only candidates whose texts
// are copies of each other: an order and a judgment in one case are two works.
func splitUnlike(byID map[string][]int, cands []Candidate) []group {
	var groups []group
	for id, members := range byID {
		slices.SortFunc(members, func(a, b int) int { return stable(cands[a], cands[b]) })
		var own []group
		for _, i := range members {
			at := slices.IndexFunc(own, func(g group) bool { return alike(cands[g.members[0]], cands[i]) })
			if at < 0 {
				own = append(own, group{id: id})
				at = len(own) - 1
			}
			own[at].members = append(own[at].members, i)
		}
		groups = append(groups, own...)
	}
	return unique(groups, cands)
}

// alike reports whether two texts are one: near in their hashes, or the same
// paper in two languages.
func alike(a, b Candidate) bool {
	if a.Meta.Language != b.Meta.Language && a.Meta.Language != "" && b.Meta.Language != "" {
		return true
	}
	return bits.OnesCount64(a.Fingerprint^b.Fingerprint) <= maxDistance
}
