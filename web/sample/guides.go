package sample

import "daleel/corpus"

// Guides are invented help pages.
func Guides() []corpus.Guide {
	src := corpus.Source{Label: "Lantern Office", URL: "https://www.example.org/lantern-office", Checked: "2034-07-01"}
	law := func(eid, label, offence, offenceUr, pun, punUr string) corpus.GuideLaw {
		return corpus.GuideLaw{Work: lanternID, EID: eid, Label: label,
			Offence: corpus.Text2{En: offence, Ur: offenceUr}, Punishment: corpus.Text2{En: pun, Ur: punUr},
			Class: corpus.Text2{En: "Bailable; police need a warrant", Ur: "قابلِ ضمانت؛ پولیس کو وارنٹ درکار ہے"}}
	}
	return []corpus.Guide{{
		Slug:    "broken-lantern",
		Title:   corpus.Text2{En: "Someone threatens to break my lantern", Ur: "کوئی میری لالٹین توڑنے کی دھمکی دے رہا ہے"},
		Danger:  corpus.Text2{En: "If you are in danger now, call the watch on 00-555.", Ur: "اگر آپ ابھی خطرے میں ہیں تو پہرے کو 00-555 پر فون کیجیے۔"},
		Summary: corpus.Text2{En: "Threatening to break a lantern is an offence, whether or not it is broken.", Ur: "لالٹین توڑنے کی دھمکی دینا جرم ہے، چاہے وہ ٹوٹے یا نہ ٹوٹے۔"},
		Now: []corpus.Text2{
			{En: "Bring the lantern indoors.", Ur: "لالٹین گھر کے اندر لے آئیے۔"},
			{En: "Tell someone you trust.", Ur: "کسی بااعتماد شخص کو بتائیے۔", Basis: "practice"},
		},
		Never:    []corpus.Text2{{En: "Do not pay for it to be left alone.", Ur: "اسے بچانے کے لیے پیسے نہ دیجیے۔"}},
		Evidence: []corpus.Text2{{En: "Note the time, the place and the words.", Ur: "وقت، جگہ اور الفاظ لکھ لیجیے۔"}},
		Law: []corpus.GuideLaw{
			law("sec_4", "s. 4(2), Lantern Keeping Act, 2031", "Threatening to break a lantern", "لالٹین توڑنے کی دھمکی", "Up to 3 months, or fine up to Rs 5,000", "تین ماہ تک قید یا پانچ ہزار روپے تک جرمانہ"),
			law("sec_5", "s. 5, Lantern Keeping Act, 2031", "Breaking a lantern", "لالٹین توڑنا", "Up to 3 months", "تین ماہ تک قید"),
		},
		Report: []corpus.GuideContact{
			{Name: corpus.Text2{En: "The watch", Ur: "پہرہ"}, Phone: "00-555", Hours: "day and night", HoursUr: "دن رات", Source: src},
			{Name: corpus.Text2{En: "Lantern Office", Ur: "دفترِ چراغ"}, Phone: "00-556, 00-557", URL: "https://www.example.org/lantern-office", Province: "pk-pb", Note: corpus.Text2{En: "Bring your notes.", Ur: "اپنے نوٹ ساتھ لائیے۔"}, Source: src},
		},
		Next:     []corpus.Text2{{En: "The watch writes your report down and gives you its number.", Ur: "پہرہ آپ کی رپورٹ لکھ کر آپ کو اس کا نمبر دے گا۔"}},
		Help:     []corpus.GuideContact{{Name: corpus.Text2{En: "Friends of Light", Ur: "روشنی کے دوست"}, Phone: "00-558", Source: src}},
		Mistakes: []corpus.Text2{{En: "Waiting until it is broken.", Ur: "ٹوٹنے تک انتظار کرنا۔"}},
		Words:    []string{"lantern", "laltain", "لالٹین"}, Sources: []corpus.Source{src}, Checked: "2034-07-01",
	}, {
		Slug:    "lost-oil",
		Title:   corpus.Text2{En: "My oil was taken", Ur: "میرا تیل چوری ہو گیا"},
		Danger:  corpus.Text2{En: "If someone is in the house, call the watch on 00-555.", Ur: "اگر کوئی گھر میں ہے تو پہرے کو 00-555 پر فون کیجیے۔"},
		Summary: corpus.Text2{En: "What to do when oil is missing from the store.", Ur: "گودام سے تیل غائب ہو تو کیا کریں۔"},
		Checked: "2034-07-01",
	}}
}
