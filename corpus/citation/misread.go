package citation

import (
	"math/bits"
	"strings"
)

// Running heads of scans have letters misread and spaces lost: "CivilAppeatsNo232",
// "Civu Appeal No.749". A kind of case is read there with up to two letters wrong.
const (
	misreadLeast  = 11 // letters of a kind of case that may be misread
	misreadReach  = 36 // bytes from its first letter to the number
	misreadWrong  = 2
	misreadStarts = "CWJ"
)

// misreadSection are the ways in which scans of laws have the word section, and
// the word glued to the one before it.
const misreadSection = "seclion seclions scction scctions sedion sedions sectron sectiotr ssction saclion seciion secjion sectlon sectlons sectior " +
	"sectaon secticn sectiofs secrion sectioh scclion secuon sectionn sectian seetion seetions sectton sactlon scctlon sectbn secnon ofsection ofsections ofseclion"

// misreadKind finds the kind of case that the words at i come near to, where a
// number follows them; -1 where none does.
func (s *scan) misreadKind(i int) (kind, end int) {
	if s.query || !containsByte(misreadStarts, s.text[i]) || isAlnum(at0(s.text, i-1)) ||
		strings.IndexByte(s.text[i:min(len(s.text), i+misreadReach+2)], 'N') < 0 {
		return -1, i
	}
	end = i
	letters := 0
	for end-i < misreadReach && end < len(s.text) && (isLetter(s.text[end]) || containsByte(" .!?|", s.text[end]) || s.text[end] == '\n' && letters > 3 && !isSpace(at0(s.text, end+1))) {
		if isLetter(s.text[end]) {
			letters++
		}
		if letters >= misreadLeast-misreadWrong && numberMark(s.text, end+1) {
			end++
			break
		}
		end++
	}
	mark := s.afterMark(end)
	if letters < misreadLeast-misreadWrong || mark == skipAny(s.text, end, ".") || !isDigit(at0(s.text, skipAny(s.text, mark, ".:&#"))) {
		return -1, i
	}
	name := strings.TrimSuffix(compact(s.text[i:end]), "S")
	best, kind := misreadWrong+1, -1
	set := letterSet(name)
	for _, c := range s.t.longCases {
		if bits.OnesCount32(set^c.set) > 2*misreadWrong {
			continue
		}
		if d := Distance(name, c.letters, misreadWrong); d >= 0 && d < best {
			best, kind = d, c.kind
		}
	}
	return kind, end
}

// afterMark skips "No." or "Nos." at j.
func (s *scan) afterMark(j int) int {
	k := skipAny(s.text, j, ".")
	if e := anyWordAt(s.text, k, "nos", "no"); e != k {
		return e
	}
	for _, w := range []string{"Nos", "No"} { // glued to its number: "No232"
		if strings.HasPrefix(s.text[min(k, len(s.text)):], w) {
			return k + len(w)
		}
	}
	return k
}

// longCase is a spelling of a kind of case that may be misread.
type longCase struct {
	letters string
	set     uint32 // its different letters
	kind    int
}

// letterSet has a bit for every capital in w: words whose sets differ much are far
// apart.
func letterSet(w string) (set uint32) {
	for i := 0; i < len(w); i++ {
		if isUpper(w[i]) {
			set |= 1 << (w[i] - 'A')
		}
	}
	return set
}
