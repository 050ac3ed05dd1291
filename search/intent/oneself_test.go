package intent

import "testing"

func TestOfOneself(t *testing.T) {
	for text, want := range map[string]string{
		"deepfake of my daughter":           "deepfake of me",
		"someone posted my sister's photos": "someone posted my photos",
		"My sister’s mother in law":         "My mother in law",
		"my sister is standing on a roof":   "i am standing on a roof",
		"meri behn ki tasveer leak":         "meri tasveer leak",
		"meri dost ko dhamki":               "mujhe dhamki",
		"میری بہن کی تصویر":                 "میری تصویر",
		"میری سہیلی کو بلیک میل":            "مجھے بلیک میل",
		"my house was robbed":               "",
		"my":                                "",
		"meri behn":                         "",
		"sister of the deceased":            "",
	} {
		got, ok := ofOneself(text)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, ok, want)
		}
	}
}
