package pdfsyntax

import "testing"

func TestHex(t *testing.T) {
	for in, want := range map[string]struct {
		out string
		n   int
	}{
		"4c616D70>rest":   {"Lamp", 9},
		"4C 61\n6d 7>":    {"Lamp", 11}, // an odd digit is followed by 0
		"4C\x10\x1961":    {"La", 6},    // control characters are no digits
		"":                {"", 0},
		">":               {"", 1},
		"zz4C6":           {"L`", 5},
		"4C616D70 no end": {"Lamp\xed", 15},
	} {
		if out, n := Hex(in, nil); string(out) != want.out || n != want.n {
			t.Errorf("Hex(%q) = %q, %d, want %q, %d", in, out, n, want.out, want.n)
		}
		if out, n := Hex([]byte(in), []byte("x")); string(out) != "x"+want.out || n != want.n {
			t.Errorf("Hex of bytes %q = %q, %d", in, out, n)
		}
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]struct {
		out string
		n   int
	}{
		"n":     {"\n", 1},
		")x":    {")", 1},
		"\r\nx": {"", 2},
		"\nx":   {"", 1},
		"101x":  {"A", 3},
		"1018":  {"A", 3},
		"7(":    {"\a", 1},
		"":      {"", 0},
		"8":     {"8", 1},
	} {
		if out, n := Escape(in, nil); string(out) != want.out || n != want.n {
			t.Errorf("Escape(%q) = %q, %d, want %q, %d", in, out, n, want.out, want.n)
		}
	}
}

func TestName(t *testing.T) {
	for in, want := range map[string]string{"Lamp#20Oil": "Lamp Oil", "A#4": "A#4", "A#zz": "A#zz", "#41": "A"} {
		if got := Name(in); got != want {
			t.Errorf("Name(%q) = %q, want %q", in, got, want)
		}
	}
}
