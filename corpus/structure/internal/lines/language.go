package lines

import "daleel/corpus"

// Language is Urdu where most letters are of the Arabic script, else English.
func Language(ls []Line) corpus.Language {
	arabic, latin := 0, 0
	for _, l := range ls {
		a, n := corpus.CountScripts(l.Text)
		arabic, latin = arabic+a, latin+n
	}
	if arabic > latin {
		return corpus.Urdu
	}
	return corpus.English
}
