package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/search/intent"
	"daleel/search/remark"
)

// A query for the law of a province or of another country finds what shares its words;
// that its own law is hardly held, or not at all, has to be said.

// provinceNames are the names of the parts of Pakistan that make laws of their own, by the
// codes of the jurisdictions.
var provinceNames = placeNames(map[string]string{
	"pk-pb": "punjab|پنجاب", "pk-sd": "sindh|sind|سندھ",
	"pk-kp": "kp|kpk|khyber pakhtunkhwa|khyber pakhtoonkhwa|nwfp|خیبر پختونخوا|کے پی",
	"pk-ba": "balochistan|baluchistan|بلوچستان", "pk-gb": "gilgit|gilgit baltistan|گلگت|گلگت بلتستان",
	"pk-ajk": "ajk|azad kashmir|azad jammu and kashmir|آزاد کشمیر",
})

// abroad are names of countries whose law callers and students ask for, beside a word
// for law.
var abroad = placeNames(map[string]string{
	"India": "india|indian|hindustan|بھارت|انڈیا", "the United Kingdom": "uk|england|english|برطانیہ",
	"the United States": "usa|american|america|امریکہ", "the European Union": "gdpr|eu|european union",
	"Saudi Arabia": "saudi|saudia|سعودی|سعودی عرب", "the United Arab Emirates": "dubai|uae|abu dhabi|دبئی", "Bangladesh": "bangladesh|bangladeshi",
})

// lawWords ask for law.
var lawWords = analysis.WordSet(`act ordinance code law laws rules order constitution amendment section article gdpr penal statute legislation
	qanoon kanoon qanun kanun saza قانون ایکٹ دفعہ آئین سزا`)

// noProvince stands behind a name that is that of an office or a body, not of a place
// whose law is asked for.
var noProvince = analysis.WordSet("high court university assembly government govt governor board bank province bar ہائی یونیورسٹی حکومت اسمبلی")

// placeNames leads from the words of a name to what it names.
func placeNames(names map[string]string) map[string]string {
	out := map[string]string{}
	for place, list := range names {
		for _, n := range strings.Split(list, "|") {
			var words []string
			for _, t := range analysis.Terms(analysis.Exact, n) {
				words = append(words, t.Term)
			}
			out[strings.Join(words, " ")] = place
		}
	}
	return out
}

// longestPlace is the words of the longest name of a place.
const longestPlace = 4

// scene is where a query says that something happened or holds.
type scene struct {
	code    string // of the jurisdiction of this country
	town    string // in it, by its English name
	country string // abroad
}

// placeIn finds the first place that a text names: a jurisdiction of the country by its
// name or a town of it, or a country abroad. A court's or an office's name is none.
func placeIn(text string) (found scene, asksLaw bool) {
	var words []string
	for _, t := range analysis.Terms(analysis.Exact, text) {
		words = append(words, t.Term)
	}
	asksLaw = slices.ContainsFunc(words, func(w string) bool { return lawWords[w] })
	for i := range words {
		for n := min(longestPlace, len(words)-i); n > 0; n-- {
			name := strings.Join(words[i:i+n], " ")
			if i+n < len(words) && noProvince[words[i+n]] {
				continue
			}
			town, code := intent.TownOf(name)
			if code = cmp.Or(provinceNames[name], code); code != "" {
				return scene{code: code, town: town}, asksLaw
			}
			if country := abroad[name]; country != "" && asksLaw {
				return scene{country: country}, true
			}
		}
	}
	return scene{}, asksLaw
}

// sayElsewhere notes the place that a query names, and remarks that its law is hardly
// held.
func (u *understood) sayElsewhere(g *generation, text string) {
	switch intent.Intent(u.info.Intent) {
	case intent.CaseLaw, intent.CaseName, intent.CaseNumber, intent.Citation, intent.Quotation:
		return
	}
	if len(u.tier) > 0 {
		return // a law that is held has the name in its title
	}
	p, asksLaw := placeIn(text)
	u.place, u.town, u.nowhere = p.code, p.town, p == scene{}
	answered := u.jump != nil || u.target.passage >= 0
	switch {
	case p.country != "":
		u.info.Understood.Add(remark.Abroad, p.country)
	case p.code != "" && p.code != capitalTerritory && asksLaw && !answered:
		province, _ := named(corpus.Jurisdictions(), p.code)
		u.info.Understood.Add(remark.Province, province, strconv.Itoa(g.lawsOf(p.code)))
	}
}

// titledBy is the town with whose name a title begins, and the code of the jurisdiction
// in which it lies; "" for none.
func titledBy(title string) (town, code string) {
	first, _, _ := strings.Cut(title, " ")
	return intent.TownOf(strings.ToLower(first))
}

// ofOneTown reports whether a title begins with the name of a town, the capital apart,
// where Parliament makes law as a province would.
func ofOneTown(title string) bool {
	town, code := titledBy(title)
	return town != "" && code != capitalTerritory
}

// onSubject reports whether a law that was made for a town is on what is asked: its
// title has a word of the query beside the town's name, or something lifts it.
func (u *understood) onSubject(w int32, title string) bool {
	if slices.ContainsFunc(u.lifts, func(l lift) bool { return l.work == w }) {
		return true
	}
	both := 0
	analysis.Each(analysis.English, title, func(term []byte, _, _, _ int) {
		if u.close != nil && slices.Contains(u.close.terms, string(term)) {
			both++
		}
	})
	return both > 1
}

// capitalTerritory is the jurisdiction for which Parliament legislates as a province would.
const capitalTerritory = "pk-is"

// What the law of the place that a query names gains, and what that of another place
// keeps, as shares of its score.
const (
	lawOfPlace     = 1.25
	lawOfTown      = 1.3 // made for the town alone, it goes before the general law
	lawOfAnother   = 0.6
	lawOfSomeTown  = 0.6 // where no place is named
	shownTerritory = 3   // hits of which it is said that they hold elsewhere
)

// elsewhere reports whether a work is the law of another part of the country than a
// place: what Parliament made, or West Pakistan, holds in all.
func (g *generation) elsewhere(w int32, place string) bool {
	work := &g.m.Works[w]
	switch work.Jurisdiction {
	case "", "pk", "pk-wp", "int", place:
		return false
	}
	return place != "" && isLaw(work)
}

// territory weighs a work by the place that a query names.
func (g *generation) territory(w int32, u *understood) float32 {
	work := &g.m.Works[w]
	switch {
	case u.nowhere && isLaw(work) && ofOneTown(work.Title):
		return lawOfSomeTown
	case u.place == "":
		return 1
	case g.elsewhere(w, u.place):
		return lawOfAnother
	case work.Jurisdiction == u.place && isLaw(work):
		return lawOfPlace
	case !isLaw(work):
		return 1
	}
	switch town, code := titledBy(work.Title); {
	case town == "" || u.town == "" && code == u.place:
		return 1
	case town != u.town:
		return lawOfAnother
	case u.onSubject(w, work.Title):
		return lawOfTown
	}
	return 1
}

// sayTerritory says of the first of the leading hits that is the law of another place
// than the query names where it holds.
func (u *understood) sayTerritory(g *generation, hits []rankedWork) {
	for _, h := range hits[:min(len(hits), shownTerritory)] {
		if w := &g.m.Works[h.w]; g.elsewhere(h.w, u.place) {
			there, _ := named(corpus.Jurisdictions(), w.Jurisdiction)
			here, _ := named(corpus.Jurisdictions(), u.place)
			u.info.Understood.Add(remark.Elsewhere, w.Title, there, here)
			return
		}
	}
}

// lawsOf counts the laws that a part of the country made for itself.
func (g *generation) lawsOf(code string) (n int) {
	for i := range g.m.Works {
		if w := &g.m.Works[i]; w.Jurisdiction == code && isLaw(w) {
			n++
		}
	}
	return n
}
