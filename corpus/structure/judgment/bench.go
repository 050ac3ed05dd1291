package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"daleel/corpus"
)

var (
	reJudgeName = regexp.MustCompile(`(?i)(?:(?:the\s+)?hon[’'.]?\w*\s*)?(?:mr\.?|mrs\.?|ms\.?|miss|madam)?\s*justice\.?\s+(.+?)(?:,?\s+\(?(?:senior\s+puisne\s+judge|(?:acting|ag\.?)\s+c\.?\s?j|h?\.?\s?a\.?\s?c\.?\s?j|h?\.?\s?c\.?\s?j|chief justice|chairman|member|j)\b.*)?[\s,.;:&)]*$`)
	reSigned    = regexp.MustCompile(`\(\s*((?:[A-Z][\w.’'\-]*\s*){2,7})\)`)
	reJudgeMark = regexp.MustCompile(`(?i)^[\W_]*(?:(?:chief\s+justice|j\s?u\s?d\s?g\s?e|chairman|member|acting chief justice|vacation judge)[\W_\d]*)+$`)
	reReportJ   = regexp.MustCompile(`(?i)^\W*(?:present|before|coram|judges?\(s\))\s*:[-\s]*(.+?),?\s+(?:C\.?\s?J|JJ?|J\.\s*J|(?:chief\s+)?justices?)\b\.?\W*$`)
	reCounselBy = regexp.MustCompile(`(?i)^[^:]{0,90}?(?:\bby\s*[:;]?-?|:[\-–]?)\s*`)
	reHonorific = regexp.MustCompile(`^(?:M/[sS]|Mr|Mrs|Ms|Miss|Syed|Ch|Raja|Malik|Rana|Mian|Hafiz|Barrister|Sardar|Dr|Sh|Kh|Sheikh|Khawaja|Khawja|Mirza|Qazi|Rai|Raza|Sahibzada|Nawabzada|Sayyid|Agha|Pir|Makhdoom|Chaudhry|Maulvi|Senator|Haji|Prof|Capt|Muhammad|Mehr|Rao|Shaikh|Nemo|N\.\s?R)\b`)
)

var (
	// reChief is the office behind the name of who presides.
	reChief = regexp.MustCompile(`(?i)[\s,\-–]+(?:acting\s+)?chief\s+justice(?:\s+of\s+pakistan)?\W*$`)
	// reNextHon is the style of the next judge on the line.
	reNextHon = regexp.MustCompile(`(?i)[\s,&]+(?:and\s+)?(?:the\s+)?hon[’'.]?\w{0,4}\W*$`)
	// reBenchBelow is the bench under the reasons, as Peshawar prints it: "(D.B)
	// Hon'ble Mr. Justice … & Hon'ble Mr. Justice …".
	reBenchBelow = regexp.MustCompile(`(?i)^\W*\([ds]\.?\s?b\.?\)\W*(?:mr\.?|mrs\.?|ms\.?)?\s*justice\s|^\W*(?:[ds]\.?\s?b\.?\)?\W*)?(?:the\s+)?hon.{0,8}\s(?:mr\.?|mrs\.?|ms\.?)?\s*justice\s`)
)

// bench fills who sat and who wrote.
func (d *doc) bench(c *corpus.Case) {
	if d.report != nil {
		c.Judges = slices.Clone(d.report.judges)
		d.wrote(c)
		return
	}
	for i, s := range d.head {
		if d.kind[i] == kindCounsel && len(c.Judges) > 0 {
			break // below the bench a judge is one who appears, or who once was one
		}
		if d.kind[i] == kindBench && !reRetired.MatchString(s) {
			c.Judges = benchLine(c.Judges, s, i > 0)
		}
	}
	for _, l := range d.lines[max(d.body, len(d.lines)-15, 0):] {
		if reBenchBelow.MatchString(l.Text) {
			for _, part := range splitJustices(l.Text) {
				if m := reJudgeName.FindStringSubmatch(part); m != nil {
					c.Judges = appendJudge(c.Judges, m[1])
				}
			}
		}
	}
	if name := presides(d.head); len(c.Judges) == 0 && name != "" {
		c.Judges = appendJudge(c.Judges, name)
	}
	if len(c.Judges) == 0 {
		// Only where no bench is named: a steno's name may stand in brackets too.
		for _, n := range d.signed() {
			c.Judges = appendJudge(c.Judges, n)
		}
	}
	d.wrote(c)
}

// benchLine adds the judges whom a line of the bench names; below says that it is not the
// first line of the head.
func benchLine(judges []string, s string, below bool) []string {
	if m := reReportJ.FindStringSubmatch(s); m != nil && len(reStyled.FindAllString(s, -1)) < 2 {
		for _, n := range strings.FieldsFunc(strings.ReplaceAll(m[1], " and ", ","), func(r rune) bool { return r == ',' || r == '&' }) {
			if named := reJudgeName.FindStringSubmatch(n); named != nil {
				n = named[1]
			}
			judges = appendJudge(judges, n)
		}
		return judges
	}
	if name, ok := rowName(s); ok && !reStyled.MatchString(s) {
		return appendJudge(judges, name)
	}
	s = reChief.ReplaceAllString(s, "")
	for _, part := range splitJustices(s) {
		if m := reJudgeName.FindStringSubmatch(part); m != nil {
			judges = appendJudge(judges, m[1])
		} else if m := reMember.FindStringSubmatchIndex(s); m != nil {
			judges = appendJudge(judges, s[:m[2]])
		} else if below && !reBenchHead.MatchString(s) {
			judges = appendJudge(judges, s)
		}
	}
	return judges
}

// wrote fills the author, who sat even where the bench does not name him.
func (d *doc) wrote(c *corpus.Case) {
	if d.author != "" {
		c.Author = nearestJudge(c.Judges, knownJudge(c.Judges, judgeName(reOffice.ReplaceAllString(d.author, ""))))
		c.Judges = appendJudge(c.Judges, c.Author)
	} else if len(c.Judges) == 1 {
		c.Author = c.Judges[0]
	}
}

// reOfMatter names what a case is about where no other court decided before.
var reOfMatter = regexp.MustCompile(`(?i)^(?:suo\s?mot[ou]|contempt|challenging|regarding|in re\b|(?:in )?the matter|(?:reference|application|complaint)s? (?:by|sent by|filed by))`)

// reRetired is the style of one who no longer sits: "Mr. Justice (R) A. B.".
var reRetired = regexp.MustCompile(`(?i)\bjustice\s*\(\s*(?:r|rtd|retd|retired)\b`)

// reOffice is an office after a name.
var reOffice = regexp.MustCompile(`(?i)[\s,]+(?:h?a?c?\.?j\.?|judge|chief justice|chairman|member)\W*$|^\W*(?:judge|chief justice|member|chairman)\W*$`)

// reStyled is a judge's style.
var reStyled = regexp.MustCompile(`(?i)(?:mr\.?|mrs\.?|ms\.?)?\s*justice\b`)

// splitJustices cuts a line that names several judges.
func splitJustices(s string) []string {
	locs := reStyled.FindAllStringIndex(s, -1)
	if len(locs) < 2 {
		return []string{s}
	}
	return cutAt(s, locs, 0)
}

// judgeName prints a judge without style: "Syed Mansoor Ali Shah".
func judgeName(s string) string {
	s = reOnlyStyle.ReplaceAllString(strings.NewReplacer("(", " ", ")", " ", "|", " ").Replace(s), "")
	s = reMister.ReplaceAllString(reAndEnds.ReplaceAllString(reNextHon.ReplaceAllString(s, ""), ""), "")
	s = regexp.MustCompile(`\b([A-Z][a-z]{0,2})\.(\pL)`).ReplaceAllString(s, "$1. $2")
	s = strings.Trim(strings.Join(strings.Fields(s), " "), " ,;:-–.&")
	s = strings.ReplaceAll(strings.ReplaceAll(s, " -", "-"), "- ", "-")
	if s == strings.ToUpper(s) {
		s = particles(titleJudge(s))
	}
	return s
}

var (
	// reMister is a style before a name.
	reMister = regexp.MustCompile(`(?i)^\s*(?:mr|mrs|ms|miss)\.\s*`)
	// reAndEnds joins the next judge of the line.
	reAndEnds = regexp.MustCompile(`(?i)\s+and\s*$`)
)

func titleJudge(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if len(letterKey(w)) > 1 || !strings.HasSuffix(w, ".") {
			words[i] = capitalize(strings.ToLower(w))
		}
	}
	return strings.Join(words, " ")
}

var reParticle = regexp.MustCompile(`([\- ])(Ud|Ul|Ur|Un|Us)([\- ])`)

// particles writes the Arabic article inside a name small: "Amin-ud-Din".
func particles(s string) string {
	return reParticle.ReplaceAllStringFunc(s, strings.ToLower)
}

// sameJudge compares names by their letters, so that case, hyphens and the
// spaces of a bad extraction do not make two judges of one.
func sameJudge(a, b string) bool {
	ka, kb := judgeKey(a), judgeKey(b)
	return ka == kb || len(ka) > 9 && near(ka, kb) || len(ka) > 7 && len(kb) > 7 && (strings.HasSuffix(ka, kb) || strings.HasSuffix(kb, ka))
}

// near reports whether a and b differ in two letters that changed places, or in
// one letter that was misread.
func near(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var at []int
	for i := range len(a) {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	switch len(at) {
	case 1:
		return true
	case 2:
		return at[1] == at[0]+1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
	}
	return false
}

func judgeKey(s string) string {
	return strings.NewReplacer("muhammad", "m", "mohammad", "m", "mohammed", "m", "ahmed", "ahmad").Replace(letterKey(s))
}

func appendJudge(js []string, name string) []string {
	name = judgeName(reOffice.ReplaceAllString(name, ""))
	if n := len(letterKey(name)); n < 5 || n > 45 || len(strings.Fields(name)) > 7 || !unicode.IsUpper(firstLetter(name)) {
		return js
	}
	if slices.ContainsFunc(js, func(j string) bool { return sameJudge(j, name) }) {
		return js
	}
	return append(js, name)
}

// knownJudge gives the name as the bench prints it.
func knownJudge(js []string, name string) string {
	for _, j := range js {
		if sameJudge(j, name) {
			return j
		}
	}
	return name
}

// nearestJudge is the judge of the bench whose name is spelled most like name, which
// OCR may have read in two ways; name itself where none is near.
func nearestJudge(js []string, name string) string {
	best, least := name, max(2, len(letterKey(name))/8)+1
	for _, j := range js {
		if n := spelledApart(letterKey(j), letterKey(name)); n < least {
			best, least = j, n
		}
	}
	return best
}

// spelledApart is how many letters must be put in, taken out or changed to make b of a.
func spelledApart(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// appealed is the line that says against what the case is brought.
func (d *doc) appealed() string {
	var parts []string
	for i, s := range d.head {
		if d.kind[i] == kindAppeal {
			parts = append(parts, s)
		} else if len(parts) > 0 {
			break
		}
	}
	s := strings.Trim(strings.Join(parts, " "), " ()[]{}.")
	if reOfMatter.MatchString(s) {
		return "" // what the court took up by itself, not an appeal
	}
	return s
}
