package guidance

import (
	"testing"

	"daleel/search/intent"
	"daleel/search/query"
)

// TestStoriesGetTheirGuide tells long stories with noise round the need, and a
// long text that no caller tells.
func TestStoriesGetTheirGuide(t *testing.T) {
	m, words := builtInMatcher(t)
	reader := intent.NewReader(words)
	noise := "My name is Rabia and I live with my parents and two brothers near the old mill, I teach at a small school and I have told nobody about this. "
	for text, want := range map[string]string{
		noise + "My ex has our private pictures and says he will put them on Facebook and send them to my brothers. Please tell me what I should do, I cannot sleep.": "pictures-shared-or-threatened",
		noise + "The police station refused to write the FIR when we went there three times, they only laugh and send us away. Please tell me what to do now.":        "fir-refused",
		"The appellant was appointed as an officer in grade three in the respondent bank, and was promoted to the head office. In consequence of a complaint relating to " +
			"the funds of a society the registrar instituted an inquiry under the Act, and the disciplinary authority imposed the penalty of removal from service upon him.": "",
	} {
		e := reader.Read(query.Parse(text), nil).Expansion
		if got := first(m, &e, text); got != want {
			t.Errorf("…%s gets %q, want %q", text[len(text)-100:], got, want)
		}
	}
}
