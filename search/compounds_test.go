package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// keepers are invented laws that write what keepers of lanterns do in one way mostly.
func keepers() *fake {
	f := small()
	var ps []corpus.Provision
	for i := 1; i <= 12; i++ {
		ps = append(ps, section(fmt.Sprint(i), fmt.Sprintf("Oil of the %dth month", i),
			"The lampkeeper shall have a shop mark, and the co-warden of the tower shall count the oil."))
	}
	ps = append(ps,
		section("20", "Dismissal of lampkeeper", "A lampkeeper may be dismissed by the tower."),
		section("21", "Infringement of shop mark", "Whoever infringes a shop mark shall pay."),
		section("22", "Duties of co-warden", "The co-warden shall keep the keys of the tower."),
		section("23", "Dismissal of keeper", "A keeper of a lamp of any other kind may be dismissed by the tower. The keeper shall go."),
		section("24", "Duties of warden", "The warden shall keep the keys. The warden shall sleep in the tower."),
		section("25", "Bye-laws of the tower", "The tower may make bye-laws."),
	)
	f.add("/akn/pk/act/1961/7", corpus.Metadata{Kind: corpus.KindAct, Title: "Towers Act, 1961", Number: "VII", Year: 1961, Jurisdiction: "pk", Status: corpus.StatusInForce}, ps)
	return f
}

// TestClippedBeforeAct: the last word of a clipped title is not joined with "Act" to a
// word of the collection.
func TestClippedBeforeAct(t *testing.T) {
	f := keepers()
	var ps []corpus.Provision
	for i := 1; i <= 6; i++ {
		ps = append(ps, section(fmt.Sprint(i), fmt.Sprintf("Heaps of the %dth kind", i), "A compact heap is turned, and a compact heap is weighed."))
	}
	f.add("/akn/pk/act/1962/8", corpus.Metadata{Kind: corpus.KindAct, Title: "Wicks Compost Act, 1962", Number: "VIII", Year: 1962, Jurisdiction: "pk", Status: corpus.StatusInForce}, ps)
	e := open(t, f)
	for _, q := range []string{"Wck Comp Act", "wks comp act 3"} {
		if res, _ := find(t, e, q); res.Jump == nil || !strings.HasPrefix(res.Jump.URL, "/akn/pk/act/1962/8") {
			t.Errorf("%q leads to %+v, mended %q", q, res.Jump, res.Query.Repairs.Texts())
		}
	}
}

// TestCompounds: a word that one hand writes as two, or with a hyphen, is read as the
// collection writes it, and the reading is said.
func TestCompounds(t *testing.T) {
	e := open(t, keepers())
	for q, want := range map[string]string{
		"dismissal of lampkeeper":     "sec_20",
		"dismissal of lamp keeper":    "sec_20 read “lamp keeper” as lampkeeper",
		"Dismissal of Lamp-Keeper":    "sec_20 read “Lamp-Keeper” as lampkeeper",
		"infringement of shop mark":   "sec_21",
		"infringement of shopmark":    "sec_21 read “shopmark” as shop mark",
		"duties of co-warden":         "sec_22",
		"duties of co warden":         "sec_22",
		"duties of cowarden":          "sec_22 read “cowarden” as co warden",
		"cowarden prearrest bail":     " read “cowarden” as co warden read “prearrest” as pre arrest",
		"bylaws of tower":             "sec_25 read “bylaws” as bye laws",
		"by-laws of tower":            "sec_25 read “by-laws” as bye laws",
		"dismissal of keeper by lamp": "sec_23",
	} {
		res, _ := find(t, e, q)
		if len(res.Hits) == 0 || len(res.Hits[0].Provisions) == 0 {
			t.Errorf("%q finds nothing", q)
			continue
		}
		got := []string{res.Hits[0].Provisions[0].EID}
		if want[0] == ' ' {
			got[0] = "" // the reading alone
		}
		for _, r := range res.Query.Repairs {
			got = append(got, r.String())
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, want %s", q, s, want)
		}
	}
}

// TestCompoundsBothWays: where the collection writes a word in both ways, either finds
// both, and what is quoted is not read otherwise.
func TestCompoundsBothWays(t *testing.T) {
	f := keepers()
	var one, two []corpus.Provision
	for i := 1; i <= 6; i++ {
		one = append(one, section(fmt.Sprint(i), "Oars", "Each rowboat has two oars."))
		two = append(two, section(fmt.Sprint(i), "Sails", "Each row boat has one sail."))
	}
	f.add("/akn/pk/act/1962/1", corpus.Metadata{Kind: corpus.KindAct, Title: "Oars Act, 1962", Year: 1962, Jurisdiction: "pk", Status: corpus.StatusInForce}, one)
	f.add("/akn/pk/act/1963/1", corpus.Metadata{Kind: corpus.KindAct, Title: "Sails Act, 1963", Year: 1963, Jurisdiction: "pk", Status: corpus.StatusInForce}, two)
	e := open(t, f)
	for _, q := range []string{"rowboat", "row boat", "row-boat", "rowboat has"} {
		_, ids := find(t, e, q)
		slices.Sort(ids)
		if !slices.Equal(ids, []string{"/akn/pk/act/1962/1", "/akn/pk/act/1963/1"}) {
			t.Errorf("%q finds %q", q, ids)
		}
	}
	for q, want := range map[string]int{`"row boat"`: 1, `"rowboat"`: 1, `rowboat NOT sail`: 1} {
		if res, _ := find(t, e, q); res.Total != want || len(res.Query.Repairs) > 0 {
			t.Errorf("%q: %d works, %v", q, res.Total, res.Query.Repairs)
		}
	}
	if res, _ := findReq(t, e, search.Request{Query: "rowboat", Plain: true}); res.Total != 1 {
		t.Errorf("a plain search reads compounds: %d", res.Total)
	}
}
