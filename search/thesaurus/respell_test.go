package thesaurus

import "testing"

func TestRespell(t *testing.T) {
	th, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	known := func(w string) bool { return w == "harsh" }
	for text, want := range map[string]string{
		"lost chidl in the bazaar": "lost child in the bazaar",
		"deefpake of me":           "deepfake of me",
		"forcde marriage":          "forced marriage",
		"moble snatched":           "mobile snatched",
		"teachher hit my son":      "teacher hit my son",
		"easpyaisa scam":           "easypaisa scam",
		"دفتر میں ہارسانی":         "دفتر میں ہراسانی",
		"Chidl of Boota in Rawat":  "child of Boota in Rawat",
		"CHIDL permits":            "",
		"LOST CHIDL":               "LOST child",
		"harsh words":              "",
		"12345 st":                 "",
		"my husband beats me":      "",
	} {
		got, ok := th.Respell(text, known)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestOrdinary(t *testing.T) {
	th, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"hit": true, "salary": true, "mflo": false, "peho": false, "": false} {
		if got := th.Ordinary(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}
