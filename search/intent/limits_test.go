package intent

import "testing"

func TestLimits(t *testing.T) {
	cases := []struct{ text, asked string }{
		{"limitation for suit for rent", "suit for rent"},
		{"What is the period of limitation for a suit on a bond?", "a suit on a bond"},
		{"limitation period for appeal to high court", "appeal to high court"},
		{"time limit to file suit for recovery of money", "file suit for recovery of money"},
		{"specific performance limitation period", "specific performance"},
		{"dower ki miyad", "dower"},
		{"میعاد برائے دعوی", "دعوی"},
		{"اپیل کی میعاد", "اپیل"},
		{"how many days to file an appeal", "to file an appeal"},
		{"within what time can I apply for review", "can I apply for review"},
		{"time for filing revision", "filing revision"},

		{"limitation of liability", ""},
		{"limitation on powers of the court", ""},
		{"section 5 limitation", ""},
		{"limitation", ""},
		{"how long does a court take to decide an appeal", ""},
		{"how many days can police keep a person in custody", ""},
		{"time for reflection", ""},
		{"delimitation of constituencies", ""},
	}
	for _, c := range cases {
		if got := limits(c.text); got != c.asked {
			t.Errorf("limits(%q) = %q, want %q", c.text, got, c.asked)
		}
	}
}
