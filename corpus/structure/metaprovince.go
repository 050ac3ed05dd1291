package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// province is a legislature whose laws begin with the name of the province.
type province struct {
	code  string
	title *regexp.Regexp // how its short titles begin
	// maker is what its laws say of who made them, pleased its Governor's making of
	// rules and Ordinances, bracketed its name within a title.
	maker, pleased, bracketed *regexp.Regexp
}

var provinces = []province{
	newProvince("pk-pb", `(?:Provincial |West )?Punjab\b`, `Punjab`),
	newProvince("pk-sd", `Sindh?\b`, `Sindh?`),
	newProvince("pk-kp", `(?:Khyber[ -]Pakhtunkhwa|North[ -]West Frontier Province|N\.?-?W\.?F\.?P)\b`, `(?:Khyber[ -]Pakhtunkhwa|North[ -]West Frontier Province|N\.?-?W\.?F\.?P\.?)`),
	newProvince("pk-ba", `Bal[ou]chistan\b`, `Bal[ou]chistan`),
	newProvince("pk-gb", `Gilgit[ -]Baltistan\b`, `Gilgit[ -]Baltistan`),
	newProvince("pk-ajk", `Azad (?:Jammu|Kashmir)`, `(?:Azad )?Jammu (?:and|&) Kashmir`),
}

// newProvince makes one of how its titles begin and of its name in running text.
func newProvince(code, title, name string) province {
	return province{
		code:  code,
		title: regexp.MustCompile(`^(?:The )?` + title),
		maker: regexp.MustCompile(`(?i)\b(?:Provincial Assembly of (?:the )?` + name + `|` + name + ` (?:Legislative )?Assembly|(?:Govern(?:or|ment)|Gazette|State|Province) of (?:the )?` + name +
			`|` + name + ` (?:Government )?Gazette|` + name + ` (?:Act|Ordinance),? No)\b`),
		pleased:   regexp.MustCompile(`Governor of (?:the )?` + name + `,?[^;.]{0,60}? is pleased to (?:make|promulgate)`),
		bracketed: regexp.MustCompile(`\(` + name + `\)`),
	}
}

// firstProvincialYear is when the provinces of today got legislatures of their own
// again. Laws of these names from before are mostly central ones about a province, which
// the federal index lists: from autonomousYear on one is a province's where the text says
// so and names no maker of the Federation, before that where a Governor assented. After
// unitedYear they were made by West Pakistan. Edge is how many lines at each end of a
// law are read for who made it.
const (
	firstProvincialYear = 1970
	autonomousYear      = 1937
	unitedYear          = 1955
	provincialEdge      = 40
)

// provincial tells the law of a province from a federal one about the province:
// its title begins with the province and the text names the province's assembly,
// governor, government or gazette, or extends to that province; an Ordinance, or
// rules, need only name no maker of the Federation. A law that the
// federal index lists is federal.
func (s *statute) provincial(known, m corpus.Metadata) string {
	assented := s.governorAssented()
	if strings.Contains(known.OfficialURL, "pakistancode") || m.Year != 0 && m.Year < autonomousYear && !assented {
		return ""
	}
	edges := s.edges()
	early := m.Year >= autonomousYear && m.Year < firstProvincialYear
	if early && !assented && federalMaker.MatchString(edges) || early && m.Year > unitedYear && (!assented || westMaker.MatchString(edges)) {
		return ""
	}
	for _, p := range provinces {
		if p.pleased.MatchString(edges) {
			return p.code
		}
	}
	title := assemblyOf.ReplaceAllString(m.Title, "")
	for _, p := range provinces {
		if !p.title.MatchString(title) {
			continue
		}
		if s.extent("", "") == p.code || p.maker.MatchString(edges) || provincialMaker.MatchString(edges) || s.placeLost() || assented || (m.Kind == corpus.KindOrdinance || m.Kind == corpus.KindRules) && !federalMaker.MatchString(edges) {
			return p.code
		}
	}
	return ""
}

// placeLost reports whether the extent clause breaks off where a page has lost the name of
// the province: "It extends to the whole of the".
func (s *statute) placeLost() bool {
	for _, p := range s.opening() {
		if lostPlace.MatchString(p.Text[:min(len(p.Text), 900)]) {
			return true
		}
	}
	return false
}

var lostPlace = regexp.MustCompile(`\bextends? to (?:the )?whole of the(?:\n|$)`)

// assemblyOf begins the title of an assembly's own rules, before the province.
var assemblyOf = regexp.MustCompile(`^(?:The )?(?:Rules of Procedure (?:and Conduct of Business )?(?:of|in) the )?Provincial Assembly of (?:the )?`)

// provincialMaker and federalMaker are who makes laws, where the text does not name the
// province: "Whereas the Governor is satisfied", or the President.
var (
	provincialMaker = regexp.MustCompile(`\b(?:the )?Governor (?:is|was|being) (?:pleased|satisfied)|\bArticle 128\b|\b[Pp]rovincial Assembly\b`)
	federalMaker    = regexp.MustCompile(`(?i)\b(?:the President|Parliament|Majlis|National Assembly|Federal Government|Central Government|Central Legislature|Federation)\b`)
)

// edges is the text at both ends of the law, where it says who made it.
func (s *statute) edges() string {
	var b strings.Builder
	for i, l := range s.body {
		if i < provincialEdge || i >= len(s.body)-provincialEdge {
			b.WriteString(cleanMarks(l.text))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// titlePlace tells where a law applies from its name, where the law was made for more
// than a province of today: laws of West Pakistan that a province has given its own name,
// and old laws that have a province in brackets, "Government Lands (Punjab) Act".
func titlePlace(title, enactor string) string {
	for _, p := range provinces {
		if enactor == "pk-wp" && p.title.MatchString(title) || strings.Contains(title, "(") && p.bracketed.MatchString(title) {
			return p.code
		}
	}
	return ""
}

// governorRE is the assent of the Governor of a province, whom the Governor-General is not.
var governorRE = regexp.MustCompile(`(?i)assent(?:ed to by| of) (?:his (?:honou?r|excellency),? )?(?:the )?(?:acting |lieutenant[- ])?governor\b([- ]?general)?`)

// governorAssented reports whether the head of a law says that a Governor assented, as
// provincial laws did before the provinces of today.
func (s *statute) governorAssented() bool {
	for _, m := range governorRE.FindAllStringSubmatch(s.edges(), -1) {
		if m[1] == "" {
			return true
		}
	}
	return false
}

// westPakistan tells a law of West Pakistan that has another name by the Governor who
// made it or assented, its legislature or its gazette, or by its extent where the text
// names no maker of the Federation.
func (s *statute) westPakistan(known, m corpus.Metadata) string {
	if strings.Contains(known.OfficialURL, "pakistancode") || m.Year < 1955 || m.Year > 1970 {
		return ""
	}
	edges := s.edges()
	renamed := m.Year > unitedYear && m.Year < firstProvincialYear && titlePlace(m.Title, "pk-wp") != ""
	if westMaker.MatchString(edges) || (renamed || s.extent("", "") == "pk-wp") && !federalMaker.MatchString(edges) {
		return "pk-wp"
	}
	return ""
}

var westMaker = regexp.MustCompile(`(?:Governor of West Pakistan is pleased|[Aa]ssent(?:ed to by| of) the Governor of West Pakistan|[Bb]y the (?:Provincial )?(?:Legislature|Assembly) of West Pakistan|\([Gg]azette of West Pakistan)`)
