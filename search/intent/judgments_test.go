package intent

import (
	"slices"
	"strings"
	"testing"
)

func TestOnJudgments(t *testing.T) {
	type want struct {
		courts   string
		from, to int
		newest   bool
		on       string
	}
	for text, w := range map[string]want{
		"supreme court 2019 lantern licences":                        {"pksc", 2019, 2019, false, "lantern licences"},
		"2021 Supreme Court judgments on custody of kites":           {"pksc", 2021, 2021, false, "custody of kites"},
		"judgments of the Lahore High Court on bail in 2023":         {"pklhc", 2023, 2023, false, "bail"},
		"latest judgments on lanterns":                               {"", 0, 0, true, "lanterns"},
		"case law on section 12 KLA":                                 {"", 0, 0, false, "section 12 KLA"},
		"judgments 2019 to 2021 on specific performance":             {"", 2019, 2021, false, "specific performance"},
		"rulings about rent since 2020":                              {"", 2020, 0, false, "rent"},
		"precedents after 2015 res judicata":                         {"", 2016, 0, false, "res judicata"},
		"case law before 2000 on gifts":                              {"", 0, 1999, false, "gifts"},
		"LHC judgments on limitation":                                {"pklhc", 0, 0, false, "limitation"},
		"murder SC 2020":                                             {"pksc", 2020, 2020, false, "murder"},
		"Supreme Court on pre-emption":                               {"pksc", 0, 0, false, "pre-emption"},
		"security cheque without consideration Lahore High Court":    {"pklhc", 0, 0, false, "security cheque without consideration"},
		"supreme court judgments":                                    {"pksc", 0, 0, false, ""},
		"high court judgments on dower":                              {strings.Join(highCourts, " "), 0, 0, false, "dower"},
		"سپریم کورٹ کے فیصلے چیک":                                    {"pksc", 0, 0, false, "چیک"},
		"case law on election disputes under the Elections Act 2017": {"", 0, 0, false, "election disputes under the Elections Act 2017"},
		"case law on cruelty to his wife":                            {"", 0, 0, false, "cruelty to his wife"},
		"lamp oil treaty Supreme Court income and royalties":         {"pksc", 0, 0, false, "lamp oil treaty income and royalties"},
		"keeping of lamps without oil under tower law judgment":      {"", 0, 0, false, "keeping of lamps without oil under tower law"},
		"murder cases 2024":                                          {"", 2024, 2024, false, "murder"},
	} {
		j, ok := OnJudgments(text)
		if got := (want{strings.Join(j.Courts, " "), j.From, j.To, j.Newest, j.On}); !ok || got != w {
			t.Errorf("%q: %v %+v, want %+v", text, ok, got, w)
		}
	}
	for _, text := range []string{
		"appeal to the supreme court", "supreme court rules 1980", "jurisdiction of the high court 2010 act", "judgment debtor arrest",
		"copy of judgment", "review of judgment", "contempt of court 2003", "bail in non-bailable offence", "execution of decree",
		"how to file a petition in high court", "my husband beats me", "salary of supreme court judges", "drug case", "police cases", "PECA 2016",
		"Lighthouses of High Courts Ordinance collision cases", "LHC 2111 2024", "my husband got a judgment against me in 2021", "we won the case in high court in 2018 but they keep the land",
		"police cases against me since 2019", "meri behan ka faisla 2020 mein hua tha", "court decision in my case was in 2020", "میرا فیصلہ 2020 میں ہوا",
		"transfer of a suit Supreme Court one province to another", "I want to know what Supreme Court decides about oil lamps now",
		"grounds on which party may ask for review of judgment", "suit on the basis of a foreign judgment", "ہائی کورٹ میں ضمانت کی درخواست دی تھی وہ خارج ہو گئی",
		"2111 LHC of 2024", "lahore high court bar association rules", "", "   ", "high court",
	} {
		if j, ok := OnJudgments(text); ok {
			t.Errorf("%q asks for judgments: %+v", text, j)
		}
	}
}

func FuzzOnJudgments(f *testing.F) {
	for _, s := range []string{"supreme court 2019 bail", "judgments 2021 to 2019 on x", "SC", "سپریم کورٹ فیصلے", "since 2020 since 2021 rulings", "\xff judgments"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		j, ok := OnJudgments(s)
		if !ok {
			return
		}
		if j.From > j.To && j.To > 0 && j.To != j.From-1 {
			t.Errorf("from %d to %d", j.From, j.To)
		}
		for _, w := range strings.Fields(j.On) {
			if !slices.ContainsFunc(strings.Fields(s), func(o string) bool { return strings.Contains(o, strings.Trim(w, ".,;:?")) }) {
				t.Errorf("%q is asked on %q, which it does not say", s, w)
			}
		}
	})
}
