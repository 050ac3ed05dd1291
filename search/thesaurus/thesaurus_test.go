package thesaurus

import "testing"

func mustLoad(t testing.TB) *Thesaurus {
	t.Helper()
	th, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func TestLoad(t *testing.T) {
	th := mustLoad(t)
	t.Logf("%d concepts, %d words", len(th.Concepts), len(th.Words))
	for _, q := range []string{"mera shohar kharcha nahi deta", "my ex is threatening to post my private photos online", "پولیس ایف آئی آر درج نہیں کر رہی", "anticipatory bail"} {
		e := th.Expand(q)
		t.Logf("%s\n  roman=%v\n  %v\n  %v\n  %v\n  %v", q, e.Roman, e.Concepts, e.Terms, e.Provisions, e.Explanation)
	}
}
