package intent

import (
	"slices"
	"strings"
)

// towns are those from which most callers call, by the code of the jurisdiction whose
// law holds there: the capitals and the seats of divisions, each with how people shorten
// and write it behind strokes. In Urdu "_" stands for a space.
var towns = map[string]string{
	"pk-is":  `islamabad/اسلام_آباد`,
	"pk-pb":  `lahore/لاہور rawalpindi/pindi/راولپنڈی multan/ملتان faisalabad/فیصل_آباد gujranwala/گوجرانوالہ sialkot/سیالکوٹ bahawalpur/بہاولپور sargodha/سرگودھا sahiwal/ساہیوال gujrat/گجرات`,
	"pk-sd":  `karachi/کراچی hyderabad/حیدرآباد sukkur/سکھر larkana/لاڑکانہ mirpurkhas/میرپورخاص nawabshah/نوابشاہ`,
	"pk-kp":  `peshawar/پشاور abbottabad/ایبٹ_آباد mardan/مردان swat/سوات mingora/مینگورہ kohat/کوہاٹ bannu/بنوں`,
	"pk-ba":  `quetta/کوئٹہ turbat/تربت khuzdar/خضدار zhob/ژوب`,
	"pk-gb":  `gilgit/گلگت skardu/اسکردو`,
	"pk-ajk": `muzaffarabad/مظفرآباد mirpur/میرپور rawalakot/راولاکوٹ`,
}

// provinces are how callers say where they are by the province.
const provinces = `punjab sindh kpk balochistan پنجاب سندھ بلوچستان`

// town is a town by its English name, and the code of the jurisdiction in which it lies.
type town struct{ name, code string }

// townOf leads from a town, as one word or several, to what it is.
var townOf = func() map[string]town {
	out := map[string]town{}
	for code, list := range towns {
		for _, forms := range strings.Fields(list) {
			names := strings.Split(strings.ReplaceAll(forms, "_", " "), "/")
			for _, n := range names {
				out[n] = town{names[0], code}
			}
		}
	}
	return out
}()

// Town reports whether a word, in small letters, is the name of a town.
func Town(word string) bool { return townOf[word].code != "" }

// TownOf is a town's English name in small letters and the code of the jurisdiction in
// which it lies, "" for none: of "karachi" and of "کراچی" karachi and that of Sindh.
func TownOf(name string) (english, code string) {
	t := townOf[name]
	return t.name, t.code
}

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
