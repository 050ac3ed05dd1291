package search

import (
	"strings"

	"daleel/corpus"
)

// label is a name in English and Urdu.
type label struct{ en, ur string }

var kindLabels = map[corpus.Kind]label{
	corpus.KindConstitution: {"Constitution", "آئین"}, corpus.KindAct: {"Act", "ایکٹ"},
	corpus.KindOrdinance: {"Ordinance", "آرڈیننس"}, corpus.KindOrder: {"Order", "حکم"},
	corpus.KindRules: {"Rules", "قواعد"}, corpus.KindRegulation: {"Regulation", "ضوابط"},
	corpus.KindNotification: {"Notification", "نوٹیفکیشن"}, corpus.KindBill: {"Bill", "بل"},
	corpus.KindJudgment: {"Judgment", "فیصلہ"}, corpus.KindReport: {"Report", "رپورٹ"},
	corpus.KindBrief: {"Brief", "خلاصہ"}, corpus.KindTreaty: {"Treaty", "معاہدہ"},
	corpus.KindArticle: {"Article", "مضمون"}, corpus.KindDigest: {"Summary", "آسان خلاصہ"},
	corpus.KindGuide: {"Help guide", "مدد"},
}

var statusLabels = map[corpus.Status]label{
	corpus.StatusInForce: {"In force", "نافذ العمل"}, corpus.StatusAmended: {"Amended", "ترمیم شدہ"},
	corpus.StatusRepealed: {"Repealed", "منسوخ"}, corpus.StatusLapsed: {"Lapsed", "غیر مؤثر"},
	corpus.StatusBill: {"Bill", "بل"}, corpus.StatusSuperseded: {"Superseded", "تبدیل شدہ"},
	corpus.StatusUnknown: {"Not known", "نامعلوم"},
}

var languageLabels = map[corpus.Language]label{corpus.English: {"English", "انگریزی"}, corpus.Urdu: {"Urdu", "اردو"}}

// facetLabel names a facet's value for a person.
func (g *generation) facetLabel(facet int, value string) (en, ur string) {
	switch facet {
	case facetKind:
		return kindLabels[corpus.Kind(value)].or(value)
	case facetStatus:
		return statusLabels[corpus.Status(value)].or(value)
	case facetLanguage:
		return languageLabels[corpus.Language(value)].or(value)
	case facetJurisdiction:
		return named(corpus.Jurisdictions(), value)
	case facetCourt:
		return named(corpus.Courts(), value)
	case facetTopic:
		return named(corpus.Topics(), value)
	case facetAct:
		if w, ok := g.byID[value]; ok {
			return g.m.Works[w].Title, ""
		}
	}
	return value, ""
}

func (l label) or(value string) (en, ur string) {
	if l.en == "" {
		return strings.ReplaceAll(value, "_", " "), ""
	}
	return l.en, l.ur
}

func named(table []corpus.Named, code string) (en, ur string) {
	if n, ok := corpus.LookUp(table, code); ok {
		return n.Name, n.Urdu
	}
	return code, ""
}
