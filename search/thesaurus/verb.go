package thesaurus

import "strings"

// verbs gives the forms as they are looked up first: a verb, which the data writes
// as its stem and "~", as its infinitive. Its other forms are kept apart, so that a
// form that the data spells out elsewhere wins over them.
func (w *Word) verbs(forms []string, inflect func(stem string) []string) []string {
	out := make([]string, 0, len(forms))
	for _, f := range forms {
		if stem, verb := strings.CutSuffix(f, "~"); verb {
			all := inflect(stem)
			f = all[0]
			w.inflected = append(append(w.inflected, all[1:]...), stem)
		}
		out = append(out, f)
	}
	return out
}

// The endings of Urdu verbs behind a consonant and behind a vowel, the infinitive
// first. What UrduStem and RomanKey fold (ا, ے, ں; length, e and i) is left out
// where it is not common. The last ones are auxiliaries that are often written
// as one word with the verb.
var (
	urduEndings      = []string{"نا", "ا", "ی", "ے", "نی", "نے", "تا", "تی", "تے", "و", "یں", "وں", "دیا", "دی", "لیا", "لی"}
	urduVowelEndings = []string{"نا", "یا", "ئی", "ئے", "نی", "نے", "تا", "تی", "تے", "ؤ", "ئیں", "ؤں", "دیا", "دی", "لیا", "لی"}
	romanEndings     = []string{"na", "a", "i", "e", "ay", "ni", "ne", "ta", "ti", "te", "o", "en"}
	romanVowel       = []string{"na", "ya", "yi", "ye", "i", "ni", "ne", "ta", "ti", "te", "o", "en"}
)

// urduVerb gives the forms of a verb: infinitive, past, habitual, command and
// subjunctive ("خرید": خریدنا, خریدا, خریدتا, خریدو, خریدیں).
func urduVerb(stem string) []string {
	if strings.HasSuffix(stem, "ا") || strings.HasSuffix(stem, "و") {
		return endings(stem, urduVowelEndings)
	}
	return endings(stem, urduEndings)
}

func romanVerb(stem string) []string {
	if strings.HasSuffix(stem, "a") || strings.HasSuffix(stem, "o") {
		return endings(stem, romanVowel)
	}
	return endings(stem, romanEndings)
}

func endings(stem string, with []string) []string {
	out := make([]string, len(with))
	for i, e := range with {
		out[i] = stem + e
	}
	return out
}
