package search

import "testing"

func TestNearlyNamed(t *testing.T) {
	for _, c := range []struct{ text, title, want string }{
		{"s. 4 lantrens and kites act 2031", "Lanterns and Kites Act, 2031", "lantrens and kites act 2031"},
		{"lantern e keepng article 164", "Lantern-e-Keeping Order, 1984", "lantern e keepng"},
		{"keepng of lanterns ordnance section 4", "Keeping of Lanterns Ordinance, 2031", "keepng of lanterns ordnance"},
		{"section 4 Lanterns and Kites Act, 2031", "Lanterns and Kites Act, 2031", ""},
		{"lantern and kite act s 4", "Lanterns and Kites Act, 2031", ""}, // plurals are no mistake
		{"302 LKA", "Lanterns and Kites Act, 2031", ""},
		{"", "Lanterns and Kites Act, 2031", ""},
	} {
		if got := nearlyNamed(c.text, c.title); got != c.want {
			t.Errorf("%q of %s: %q, want %q", c.text, c.title, got, c.want)
		}
	}
}
