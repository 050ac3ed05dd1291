package intent

import (
	"strings"
	"testing"
)

func TestAsksOfLaw(t *testing.T) {
	for beside, want := range map[string]bool{
		"": true, "mujhe batao": true, "tell me about": true, "kya hota hai": true, "kia hay": true, "full form": true,
		"what is": true, "کیا ہے": true, "مجھے کے بارے میں بتائیں": true, "bataiye mujhay": true,
		"punishment under": false, "what is theft in": false, "kya saza hai": false, "bail": false, "case": false, "ka case": false, "ki dafa": false, "میں چوری": false,
	} {
		if got := AsksOfLaw(strings.Fields(beside)); got != want {
			t.Errorf("%q: %v", beside, got)
		}
	}
}
