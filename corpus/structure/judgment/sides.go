package judgment

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
)

// appearance is counsel, or a line of them, and the side they appeared for: one
// of the sides of corpus.Case.
type appearance struct {
	who, side string
	labelled  bool // the label of a side stood right before it
}

// sideWords tell a side by the words of its label; the first that stands in the
// label counts.
var sideWords = []struct {
	words *regexp.Regexp
	side  string
}{
	{regexp.MustCompile(`(?i)\b(?:petitioner|appellant|applicant|plaintiff)`), corpus.SidePetitioner},
	{regexp.MustCompile(`(?i)\b(?:respondent|defendant)`), corpus.SideRespondent},
	{regexp.MustCompile(`(?i)\bcomplainant`), corpus.SideComplainant},
	{regexp.MustCompile(`(?i)\bstate\b`), corpus.SideState},
	{regexp.MustCompile(`(?i)\bcourt\W{0,3}s?\s+(?:notice|call)|\bamic`), corpus.SideCourt},
	{regexp.MustCompile(`(?i)\b(?:federation|federal)\b`), corpus.SideFederation},
	{regexp.MustCompile(`(?i)\b(?:govt|government|province)\b`), corpus.SideProvince},
}

// sideOf reads the side that a label names, "" for none.
func sideOf(label string) string {
	first, side := len(label), ""
	for _, w := range sideWords {
		if at := w.words.FindStringIndex(label); at != nil && at[0] < first {
			first, side = at[0], w.side
		}
	}
	return side
}

var (
	// reInnerLabel is the label of the next side inside an entry, where lines of a
	// table were read as one: "Advocate Respondent Nos. 1, 2 to 8 by Mr. A",
	// "AOR For Mr. B: Mr. C".
	reInnerLabel = regexp.MustCompile(`(?i:\s(?:respondents?|petitioners?|appellants?|complainant|state|defendants?)(?:\s*(?:nos?\b\.?|#))?[\s\d,&#()ivx\-]*(?:(?:to|and)\s[\s\d,&]*)*\s+by\b\s*:?\s*)|\s(?i:respondents?)\s?#[\d()ivx,&\- ]+|\sFor\s[^:;]{2,60}:\s*`)
	// reBareLabel is such a label without "by", before a name.
	reBareLabel = regexp.MustCompile(`(\s(?:Respondents?|Complainant|State)(?:\s*(?i:nos?\b\.?|#)[\s\d,&to]*)?(?:\s+with\s+(?:(?:his|her)\s+)?(?:learned\s+)?counsel,?)?\s+)(?:M/[sS]|Mr|Mrs|Ms|Miss|Ch|Syed|Rana|Malik|Mian|Raja|Hafiz|Barrister|Sardar)\b`)
	// reForAlone is the label of a government alone on its line.
	reForAlone = regexp.MustCompile(`(?i)^\W*for\s+(?:the\s+)?(?:govt|government|province|federation|state)\b[^:,;]{0,40}:?\W*$`)
	// reTornLabel is the rest of a label that broke over two lines: "to 7 by".
	reTornLabel = regexp.MustCompile(`(?i)^(?:to|and|&)\s+\d+\s+by:?\s+`)
	// reForWhom is where an entry itself says for whom: "Advocate for the
	// petitioner", "with petitioner".
	reForWhom = regexp.MustCompile(`(?i)\b(?:for|with|on behalf of)\s+(?:and with\s+)?(?:all\s+)?(?:the\s+)?(?:(?:official|private|contesting)\s+)?(petitioner|appellant|applicant|plaintiff|respondent|defendant|complainant|state)|\bfor\s[^,;:]{2,70}/\s?(respondent|petitioner|appellant|defendant)\b`)
	reAmicus  = regexp.MustCompile(`(?i)\bamic\w{2}\s+curiae\b`)
	// reNextPerson is the end of an entry behind which the next person stands.
	reNextPerson = regexp.MustCompile(`(?i:for\s+(?:all\s+|the\s+|official\s+|private\s+)*)(?i:petitioner|appellant|applicant|plaintiff|respondent|defendant|complainant|state)s?(?:\s+(?i:nos?)\b[\s\d.,&]*|\d+)?\.?\s+(?:(?:Mr|Ms|Mrs|Miss|Ch|Dr)\.|M/[sS]\b|Syed\s|Malik\s|Rana\s|Mian\s)`)
	// reWithWhom is an entry that the next line ends: "Advocate with".
	reWithWhom = regexp.MustCompile(`(?i)\b(?:with|for|for the|with the|and)$`)
	// reResearch is an officer of the court that assists it, for no side.
	reResearch = regexp.MustCompile(`(?i)\bresearch\s+(?:officer|assistant|associate)s?\W*$`)
	// Offices that appear for one side only.
	reProsecutor = regexp.MustCompile(`(?i)\bprosecutors?\s+general|\b[ADP]\.?\s?P\.?\s?G\b|\bpublic prosecutor`)
	reAttorney   = regexp.MustCompile(`(?i)\battorney[\s-]+general|\bD\.?\s?A\.?\s?G\b|\b(?:A\.?\s?)?A\.?\s?G\.?\s?P\b`)
	reAdvocateG  = regexp.MustCompile(`(?i)\badvocate[\s-]+general|\bA\.?\s?A\.?\s?G\b|\bAddl\.?\s+A\.?\s?G\b|^A\.?\s?G\b|\badv\.?\s+gen(?:er)?a?l\b|\bA\.?\s?G\.?,?\s+\(?(?:punjab|pb|sindh|k\.?\s?p(?:\.?\s?k)?|khyber|baloch\w+|islamabad|i\.?c\.?t|g\.?\s?b)\b`)
)

// sided divides entries at the labels inside them and gives a side to those
// that no label stands before, by their own words and offices.
func sided(in []appearance) []appearance {
	var out []appearance
	inner, within := "", false // the last label inside an entry counts until another line has one
	for _, a := range in {
		if a.labelled {
			within = false
		} else if within {
			a.side = inner
		}
		a, out = firstOf(a, out)
		for {
			at := innerLabel(a.who)
			if at == nil {
				break
			}
			if head := strings.Trim(a.who[:at[0]], " :;,"); head != "" {
				out = append(out, appearance{who: head, side: a.side})
			}
			inner, within = sideOf(a.who[at[0]:at[1]]), true
			a = appearance{who: strings.Trim(a.who[at[1]:], " :;,"), side: inner}
		}
		if a.who != "" && !reResearch.MatchString(a.who) {
			out = append(out, a)
		}
	}
	for i := range out {
		s := &out[i]

		s.who = reTornLabel.ReplaceAllString(s.who, "")
		if w := s.who[strings.LastIndexByte(s.who, ' ')+1:]; strings.Count(w, ".") == 1 && len(w) > 4 {
			s.who = strings.TrimSuffix(s.who, ".")
		}
		if said := ownSide(s.who, s.side != ""); said != "" {
			s.side = said
		}
	}
	return out
}

// reOfficial is a party for which law officers appear.
var reOfficial = regexp.MustCompile(`(?i)\b(?:state|govt|government|province|provincial|federation|pakistan|ministry|secretary|commissioner|collector|board|authority|officers?|department|director|inspector|registrar|nab|bureau|chairman|accountability|general)\b`)

// officersApart gives the law officers whose label was not printed their own side: below
// counsel of a petitioner who is no government they stand as if they were his.
func officersApart(in []appearance, petitioners []string) []appearance {
	if len(petitioners) == 0 || slices.ContainsFunc(petitioners, reOfficial.MatchString) {
		return in
	}
	for i, a := range in {
		if own := ownSide(a.who, false); a.side == corpus.SidePetitioner && !a.labelled && own != "" {
			in[i].side = own
		}
	}
	return in
}

// firstOf takes the persons off a line that names several with whom they appear for, all
// but the last.
func firstOf(a appearance, out []appearance) (appearance, []appearance) {
	for {
		at := reNextPerson.FindStringIndex(a.who)
		if at == nil || ownSide(a.who[:at[1]], false) == "" {
			return a, out
		}
		cut := at[0] + strings.LastIndexByte(strings.TrimRight(a.who[at[0]:at[1]], " "), ' ')
		out = append(out, appearance{who: strings.Trim(a.who[:cut], " ;,."), side: a.side, labelled: a.labelled})
		a = appearance{who: strings.TrimSpace(a.who[cut:])}
	}
}

// innerLabel finds the first label inside an entry.
func innerLabel(who string) []int {
	at := reInnerLabel.FindStringIndex(who)
	if bare := reBareLabel.FindStringSubmatchIndex(who); bare != nil && (at == nil || bare[2] < at[0]) {
		return bare[2:4]
	}
	return at
}

// ownSide reads the side from the entry itself; where a label has said one, an
// office alone does not change it.
func ownSide(who string, said bool) string {
	if m := reForWhom.FindStringSubmatch(who); m != nil {
		return sideOf(m[1] + m[2])
	}
	if reAmicus.MatchString(who) {
		return corpus.SideCourt
	}
	switch {
	case said:
	case reProsecutor.MatchString(who):
		return corpus.SideState
	case reAttorney.MatchString(who):
		return corpus.SideFederation
	case reAdvocateG.MatchString(who):
		return corpus.SideProvince
	}
	return ""
}
