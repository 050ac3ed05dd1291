package extract

import (
	"testing"

	"daleel/corpus"
)

func TestStretches(t *testing.T) {
	urdu := "چراغ والا ہر شام چراغ جلائے گا"
	text := "The keeper shall light the lamp.\n" + urdu + "\n\n29-08-88\n" + urdu + "\nThe lamp burns.\nاَلْحَمْدُ لِلّٰهِ رَبِّ الْعَالَمِيْنَ"
	spans := stretchesOf(text)
	want := []struct {
		script corpus.Script
		lang   corpus.Language
		text   string
	}{
		{corpus.Latin, corpus.English, "The keeper shall light the lamp."},
		{corpus.Arabic, corpus.Urdu, urdu + "\n\n29-08-88\n" + urdu},
		{corpus.Latin, corpus.English, "The lamp burns."},
		{corpus.Arabic, "", "اَلْحَمْدُ لِلّٰهِ رَبِّ الْعَالَمِيْنَ"},
	}
	if len(spans) != len(want) {
		t.Fatalf("%+v", spans)
	}
	for i, w := range want {
		if s := spans[i]; s.Script != w.script || s.Language != w.lang || text[s.Start:s.End] != w.text {
			t.Errorf("span %d is %s %q: %q", i, s.Script, s.Language, text[s.Start:s.End])
		}
	}
	if stretchesOf("The lamp burns.\n") != nil {
		t.Error("spans in plain English")
	}
}
