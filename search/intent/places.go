package intent

import (
	"slices"
	"strings"
)

// towns are those from which most callers call, by the code of the jurisdiction whose
// law holds there: the capitals and the seats of divisions, with how people shorten
// them. In Urdu "_" stands for a space.
var towns = map[string]string{
	"pk-is":  `islamabad اسلام_آباد`,
	"pk-pb":  `lahore rawalpindi pindi multan faisalabad gujranwala sialkot bahawalpur sargodha sahiwal gujrat لاہور راولپنڈی ملتان فیصل_آباد گوجرانوالہ سیالکوٹ بہاولپور سرگودھا ساہیوال گجرات`,
	"pk-sd":  `karachi hyderabad sukkur larkana mirpurkhas nawabshah کراچی حیدرآباد سکھر لاڑکانہ میرپورخاص نوابشاہ`,
	"pk-kp":  `peshawar abbottabad mardan swat mingora kohat bannu پشاور ایبٹ_آباد مردان سوات مینگورہ کوہاٹ بنوں`,
	"pk-ba":  `quetta turbat khuzdar zhob کوئٹہ تربت خضدار ژوب`,
	"pk-gb":  `gilgit skardu گلگت اسکردو`,
	"pk-ajk": `muzaffarabad mirpur rawalakot مظفرآباد میرپور راولاکوٹ`,
}

// provinces are how callers say where they are by the province.
const provinces = `punjab sindh kpk balochistan پنجاب سندھ بلوچستان`

// townOf leads from a town, as one word or several, to the code of its jurisdiction.
var townOf = func() map[string]string {
	out := map[string]string{}
	for code, list := range towns {
		for _, t := range strings.Fields(list) {
			out[strings.ReplaceAll(t, "_", " ")] = code
		}
	}
	return out
}()

// Town reports whether a word, in small letters, is the name of a town.
func Town(word string) bool { return townOf[word] != "" }

// TownOf is the code of the jurisdiction in which a town lies, "" for none: of
// "karachi" that of Sindh.
func TownOf(name string) string { return townOf[name] }

func latinPlaces() []string { return places(func(t string) bool { return t[0] < 0x80 }) }

func urduPlaces() []string { return places(func(t string) bool { return t[0] >= 0x80 }) }

// places lists towns and provinces, in one script.
func places(want func(string) bool) (out []string) {
	for t := range townOf {
		out = append(out, t)
	}
	out = append(out, strings.Fields(provinces)...)
	out = slices.DeleteFunc(out, func(t string) bool { return !want(t) })
	slices.Sort(out)
	return out
}
