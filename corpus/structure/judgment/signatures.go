package judgment

import (
	"regexp"
	"strings"
)

// reDivision is a court's division in brackets after "Civil Judge".
var reDivision = regexp.MustCompile(`(?i)\b(?:division|rent|guardian|appeals?)\b`)

// signatures reads "(SHAHID KARIM) … JUDGE" under the reasons.
func (d *doc) signatures() []string {
	var out []string
	for i := max(d.body, len(d.lines)-40); i < len(d.lines); i++ {
		s := d.lines[i].Text
		if isProse(s) || len(s) > 110 {
			continue
		}
		near := d.judgeNear(i)
		for _, m := range reSigned.FindAllStringSubmatch(s, -1) {
			if near && !reOffices.MatchString(m[1]) && !reDivision.MatchString(m[1]) {
				out = append(out, m[1])
			}
		}
		if near && len(reSigned.FindAllString(s, -1)) == 0 && strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
			out = append(out, s)
		}
	}
	return out
}

// signed are the names under the reasons: those in brackets, else those without.
func (d *doc) signed() []string {
	if names := d.signatures(); len(names) > 0 {
		return names
	}
	var out []string
	for i := max(d.body+1, len(d.lines)-40); i < len(d.lines); i++ {
		name := d.lines[i-1].Text
		if reJudgeMark.MatchString(d.lines[i].Text) && reBareName.MatchString(name) && !reClosing.MatchString(name) && !reOffices.MatchString(name) {
			out = append(out, name)
		}
	}
	return out
}

// reBareName is a line that is nothing but a name.
var reBareName = regexp.MustCompile(`^\p{Lu}[\pL.’'\-]+(?:\s+\p{Lu}[\pL.’'\-]*){1,5}$`)

// judgeNear reports whether JUDGE stands on one of the lines just below i.
func (d *doc) judgeNear(i int) bool {
	for j := i; j < min(i+4, len(d.lines)); j++ {
		low := strings.ToLower(d.lines[j].Text)
		if reJudgeMark.MatchString(d.lines[j].Text) || j == i && (strings.Contains(low, ") judge") || strings.HasSuffix(low, "judge")) {
			return true
		}
	}
	return false
}
