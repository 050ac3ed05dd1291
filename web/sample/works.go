package sample

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

const lanternID = "/akn/pk/act/2031/7"

// work wraps a document with the summary that an index would hold of it.
func work(doc *corpus.Document) *search.Work {
	m := doc.Meta
	s := search.Summary{
		ID: doc.Work, URL: doc.Work, Title: m.Title, Kind: m.Kind, Number: m.NumberText, Year: m.Year,
		Jurisdiction: m.Jurisdiction, Status: m.Status, StatusNote: m.StatusNote, Language: m.Language,
		Topics: m.Topics, Files: doc.Item.Files, Quality: doc.Item.Quality, Engine: doc.Item.Engine,
		NoIndex: m.Kind == corpus.KindJudgment,
	}
	if c := m.Case; c != nil {
		s.Court, s.Citation, s.Sensitive = c.Court, c.Neutral, c.Sensitive
	}
	if d, ok := corpus.FindDate(m.Dates, corpus.Decided); ok {
		s.Date = d.Value
	}
	return &search.Work{Summary: s, Document: doc, Generation: "sample"}
}

func item(name, media string) corpus.Item {
	sum := sha256.Sum256([]byte(name))
	return corpus.Item{SHA256: "ab" + hex.EncodeToString(sum[1:]), MediaType: media, Files: []string{name}, Status: corpus.ItemOK, Quality: 0.98, Engine: "daleel-pdf"}
}

// sub makes a part inside a unit out of a phrase of the unit's text.
func sub(unit *corpus.Provision, eid string, kind corpus.ProvisionKind, parent, number, from, to string) corpus.Provision {
	start := strings.Index(unit.Text, from)
	end := strings.Index(unit.Text, to) + len(to)
	return corpus.Provision{EID: eid, Kind: kind, Number: number, Parent: parent, Start: start, End: end}
}

// lanternAct is a short statute with everything that a page can show.
func lanternAct() *search.Work {
	s4 := corpus.Provision{EID: "sec_4", Kind: corpus.Section, Number: "4", Heading: "Duty to keep a lantern lit", Unit: true, Parent: "chp_II", PageFrom: 3,
		Text: "(1) Every keeper of a landing shall keep a lantern lit from dusk to dawn, and shall—\n(a) trim the wick\nonce in every night; and\n(b) keep oil for seven nights in a dry place.\n(2) Whoever, being a keeper, lets the lantern go out by negligence, or breaks a lantern or threatens to break it, shall be punished under section 5:\nProvided that no keeper shall be punished for a lantern put out by a storm.",
		Amendments: []corpus.Amendment{
			{Action: "substituted", By: "Act III of 2033, s. 2", Work: "/akn/pk/act/2033/3", Effective: "2033-04-01", Note: "Subs. by Act III of 2033, s. 2, for “candle”."},
			{Action: "inserted", By: "Act IX of 2034, s. 6", Work: "/akn/pk/act/2034/9", Note: "Ins. by Act IX of 2034, s. 6."},
		},
		Digest: &corpus.Digest{
			Plain:    "Whoever looks after a landing must keep its lantern burning all night. Letting it go out, breaking it or threatening to break it is an offence.",
			PlainUr:  "گھاٹ کے نگران پر لازم ہے کہ لالٹین ساری رات جلتی رکھے۔ اسے بجھنے دینا، توڑنا یا توڑنے کی دھمکی دینا جرم ہے۔",
			Concerns: "keepers of landings",
			Punishment: []corpus.Punishment{
				{Imprisonment: "up to 3 months", Fine: "up to Rs 5,000", Joint: "either or both"},
				{When: "repeated", Imprisonment: "up to 1 year"},
			},
			PunishmentUr: "تین ماہ تک قید یا پانچ ہزار روپے تک جرمانہ", Bailable: "yes", Cognizable: "not verified", Compoundable: "no",
			ClassBy: "section 9(2)", Court: "Magistrate of the first class", Changed: "Act III of 2033, since 1 April 2033",
			Conflict: "An older leaflet gives Rs 2,000.", AsOf: "2034-06-30",
			Sources: []corpus.Source{{Work: lanternID + "#sec_4", Label: "Lantern Keeping Act, 2031, s. 4", Checked: "2034-07-01"}},
		},
	}
	doc := &corpus.Document{
		Work: lanternID, Expression: lanternID + "/eng@2034-06-30",
		Meta: corpus.Metadata{
			Kind: corpus.KindAct, Title: "Lantern Keeping Act, 2031", Number: "7", NumberText: "VII of 2031", Year: 2031,
			LongTitle: "An Act to provide for the keeping of lanterns at landings and for matters connected therewith",
			Enactor:   "pk", Jurisdiction: "pk", Language: corpus.English, Status: corpus.StatusInForce,
			StatusNote: "as far as our copy of 30 June 2034 shows", Topics: []string{"child-protection", "child-labour"},
			OfficialURL: "https://www.example.org/acts/7-2031",
			Dates: []corpus.Date{
				{Value: "2031-03-14", Precision: corpus.PrecisionDay, Meaning: corpus.Assented},
				{Value: "2031-03-17", Precision: corpus.PrecisionDay, Meaning: corpus.Gazetted},
				{Value: "2034-06", Precision: corpus.PrecisionMonth, Meaning: corpus.AmendedTo},
			},
		},
		Item: item("acts/lantern-keeping-act.pdf", "application/pdf"),
		Provisions: []corpus.Provision{
			{EID: "preamble", Kind: corpus.Preamble, Unit: true, PageFrom: 1, Text: "WHEREAS it is expedient to provide for the keeping of lanterns at landings;\n\nIt is hereby enacted as follows:"},
			{EID: "chp_I", Kind: corpus.Chapter, Number: "I", Heading: "Preliminary"},
			{EID: "sec_1", Kind: corpus.Section, Number: "1", Heading: "Short title, extent and commencement", Unit: true, Parent: "chp_I", PageFrom: 1, Text: "(1) This Act may be called the Lantern Keeping Act, 2031.\n(2) It extends to every landing.\n(3) It shall come into force at once."},
			{EID: "sec_2", Kind: corpus.Section, Number: "2", Heading: "Definitions", Unit: true, Parent: "chp_I", PageFrom: 2, Defines: []string{"keeper", "landing"}, Text: "In this Act, unless there is anything repugnant in the subject or context,—\n(a) “keeper” means a person appointed under section 3; and\n(b) “landing” means a place where boats are made fast."},
			{EID: "chp_II", Kind: corpus.Chapter, Number: "II", Heading: "Of keepers and their duties"},
			{EID: "sec_3", Kind: corpus.Section, Number: "3", Heading: "Appointment of keepers", Unit: true, Parent: "chp_II", PageFrom: 2, Text: "The Harbour Office may appoint any fit person to be the keeper of a landing."},
			s4,
			sub(&s4, "sec_4__subsec_1", corpus.Subsection, "sec_4", "1", "(1) Every", "dry place."),
			sub(&s4, "sec_4__subsec_1__para_a", corpus.Clause, "sec_4__subsec_1", "a", "(a) trim", "night; and"),
			sub(&s4, "sec_4__subsec_1__para_b", corpus.Clause, "sec_4__subsec_1", "b", "(b) keep", "dry place."),
			sub(&s4, "sec_4__subsec_2", corpus.Subsection, "sec_4", "2", "(2) Whoever", "by a storm."),
			{EID: "sec_4A", Kind: corpus.Section, Number: "4A", Heading: "Lanterns in fog", Unit: true, Parent: "chp_II", PageFrom: 3, Omitted: true},
			{EID: "sec_5", Kind: corpus.Section, Number: "5", Heading: "Punishment", Unit: true, Parent: "chp_II", PageFrom: 4, Text: "Whoever commits an offence under section 4 shall be punished with imprisonment which may extend to three months, or with fine which may extend to five thousand rupees, or with both."},
			{EID: "sched_1", Kind: corpus.Schedule, Number: "I", Heading: "Landings at which a lantern is kept", Unit: true, PageFrom: 5, Text: "1. Reed Landing.\n2. Stone Landing.\n3. Willow Landing."},
		},
	}
	at := strings.Index(s4.Text, "section 5")
	doc.Citations = []corpus.CitationRef{{In: "sec_4", Start: at, End: at + len("section 5"), Form: "provision", Normal: "s. 5, Lantern Keeping Act, 2031", Target: lanternID + "#sec_5"}}
	w := work(paged(doc, "daleel-pdf", 0.98))
	w.CitedBy, w.CitedByJudgments = map[string]int{"": 45, "sec_4": 43, "sec_5": 1}, map[string]int{"": 44, "sec_4": 43}
	w.Others = []search.Expression{
		{ID: lanternID + "/eng@2031-03-14", Label: "as enacted", Language: corpus.English, Date: "2031-03-14", URL: lanternID + "/eng@2031-03-14"},
		{ID: lanternID + "/urd@2031-03-14", Label: "Urdu translation", Language: corpus.Urdu, Date: "2031-03-14", URL: lanternID + "/urd@2031-03-14"},
	}
	w.Absent = map[string]bool{"/akn/pk/act/2034/9": true}
	return w
}

// orchardCode is long: 2,000 sections in forty chapters.
func orchardCode() *search.Work {
	doc := &corpus.Document{
		Work: "/akn/pk/act/2029/5", Expression: "/akn/pk/act/2029/5/eng@2034-01-01",
		Meta: corpus.Metadata{Kind: corpus.KindAct, Title: "Code of Orchards, 2029", Number: "5", NumberText: "V of 2029", Year: 2029, Jurisdiction: "pk", Language: corpus.English, Status: corpus.StatusInForce},
		Item: item("acts/orchards.pdf", "application/pdf"),
	}
	n := 0
	for c := 1; c <= 40; c++ {
		chapter := fmt.Sprintf("chp_%d", c)
		doc.Provisions = append(doc.Provisions, corpus.Provision{EID: chapter, Kind: corpus.Chapter, Number: fmt.Sprint(c), Heading: fmt.Sprintf("Of trees of the %dth kind", c)})
		for range 50 {
			n++
			doc.Provisions = append(doc.Provisions, corpus.Provision{
				EID: fmt.Sprintf("sec_%d", n), Kind: corpus.Section, Number: fmt.Sprint(n), Heading: fmt.Sprintf("Fruit fallen from tree %d", n),
				Unit: true, Parent: chapter, PageFrom: 1 + n/7,
				Text: "(1) " + strings.Repeat("Fruit that falls of itself belongs to whoever finds it, and fruit that is shaken down belongs to the keeper of the orchard. ", 3) +
					"\n(2) " + strings.Repeat("Nothing in this section applies to fruit that a bird has let fall. ", 3),
			})
		}
	}
	return work(paged(doc, "daleel-pdf", 0.98))
}

func harbourRules() *search.Work {
	return work(&corpus.Document{
		Work: "/akn/pk-sd/rules/2032/harbour-lantern-rules", Expression: "/akn/pk-sd/rules/2032/harbour-lantern-rules/eng@2032",
		Meta: corpus.Metadata{Kind: corpus.KindRules, Title: "Harbour Lantern Rules, 2032", Year: 2032, Jurisdiction: "pk-sd", Language: corpus.English, Status: corpus.StatusRepealed, StatusNote: "repealed by the Lantern Keeping Act, 2031, for Sindh"},
		Item: item("rules/harbour.txt", "text/plain"),
		Provisions: []corpus.Provision{
			{EID: "rule_1", Kind: corpus.Rule, Number: "1", Heading: "Oil", Unit: true, Text: "Oil for a lantern shall be clear and shall not smoke."},
			{EID: "rule_2", Kind: corpus.Rule, Number: "2", Heading: "Glass", Unit: true, Text: "The glass of a lantern shall be washed each week."},
		},
	})
}

func judgment() *search.Work {
	texts := []string{
		"This petition calls in question an order by which the petitioner, the keeper of Reed Landing, was fined for letting a lantern go out.",
		"Learned counsel argues that the lantern was put out by a storm, and relies on section 4 of the Lantern Keeping Act, 2031 and on 2033 XHC 12.",
		"The proviso speaks of “a lantern put out by a storm”. It does not say that the storm must be great. In the petitioner’s own words: “ہوا تیز تھی اور چراغ بجھ گیا”. The best interest of travellers asks for light, but the law asks no keeper to do what wind forbids.",
		"For these reasons the petition is allowed, and the fine, if paid, shall be returned.",
	}
	doc := &corpus.Document{
		Work: "/akn/pk/judgment/pklhc/2034/118", Expression: "/akn/pk/judgment/pklhc/2034/118/eng@2034-02-09",
		Meta: corpus.Metadata{
			Kind: corpus.KindJudgment, Title: "Reed Landing Keeper v. Harbour Office", Year: 2034, Jurisdiction: "pk-pb", Language: corpus.English,
			Dates: []corpus.Date{{Value: "2034-02-09", Meaning: corpus.Decided, Precision: corpus.PrecisionDay}, {Value: "2034-01-20", Meaning: corpus.Heard, Precision: corpus.PrecisionDay}},
			Case: &corpus.Case{Court: "pklhc", Seat: "Multan Bench", Numbers: []string{"W.P. No. 1 of 2034"}, Neutral: "2034 XHC 118", Reported: []string{"XLD 2034 Reed 7"},
				Petitioners: []string{"The Keeper of Reed Landing"}, Respondents: []string{"The Harbour Office", "The State"}, Judges: []string{"Justice Willow", "Justice Heron"}, Author: "Justice Heron", Disposition: "allowed"},
		},
		Item: item("judgments/2034XHC118.pdf", "application/pdf"),
	}
	doc.Provisions = append(doc.Provisions, corpus.Provision{EID: "header", Kind: corpus.Header, Unit: true, PageFrom: 1, Text: "IN THE HIGH COURT\n\nWrit Petition No. 1 of 2034\n\nThe Keeper of Reed Landing versus The Harbour Office"})
	for i, t := range texts {
		doc.Provisions = append(doc.Provisions, corpus.Provision{EID: fmt.Sprintf("para_%d", i+1), Kind: corpus.Paragraph, Number: fmt.Sprint(i + 1), Unit: true, Text: t, PageFrom: 1 + i/2})
	}
	cite := func(phrase, form, normal, target string) {
		at := strings.Index(texts[1], phrase)
		doc.Citations = append(doc.Citations, corpus.CitationRef{In: "para_2", Start: at, End: at + len(phrase), Form: form, Normal: normal, Target: target})
	}
	cite("section 4 of the Lantern Keeping Act, 2031", "provision", "s. 4, Lantern Keeping Act, 2031", lanternID+"#sec_4")
	cite("2033 XHC 12", "neutral", "2033 XHC 12", "/akn/pk/judgment/pklhc/2033/12")
	w := work(paged(doc, "daleel-pdf", 0.98))
	w.Absent = map[string]bool{"/akn/pk/judgment/pklhc/2033/12": true}
	return w
}

// sensitive is a judgment whose parties no page may name.
func sensitive() *search.Work {
	return work(paged(&corpus.Document{
		Work: "/akn/pk/judgment/pksc/2033/ca-9", Expression: "/akn/pk/judgment/pksc/2033/ca-9/eng@2033-05-02",
		Meta: corpus.Metadata{
			Kind: corpus.KindJudgment, Title: "Nameless Petitioner v. Hidden Respondent", AltTitles: []string{"Nameless case"}, Year: 2033, Jurisdiction: "pk", Language: corpus.English,
			Dates: []corpus.Date{{Value: "2033-05-02", Meaning: corpus.Decided, Precision: corpus.PrecisionDay}},
			Case:  &corpus.Case{Court: "pksc", Numbers: []string{"C.A. 9 of 2033"}, Petitioners: []string{"Nameless Petitioner"}, Respondents: []string{"Hidden Respondent"}, Judges: []string{"Justice Heron"}, Sensitive: true, SensitiveWhy: "custody of a child", Appealed: "Nameless Petitioner v. Hidden Respondent in the court below"},
		},
		Item: item("judgments/Nameless_v_Hidden.pdf", "application/pdf"),
		Provisions: []corpus.Provision{
			{EID: "header", Kind: corpus.Header, Unit: true, PageFrom: 1, Text: "Nameless Petitioner … Appellant versus Hidden Respondent"},
			{EID: "para_1", Kind: corpus.Paragraph, Number: "1", Unit: true, PageFrom: 1, Text: "The question is with whom the child shall live, and who shall keep the lantern of the house."},
		},
	}, "daleel-pdf", 0.98))
}

func report() *search.Work {
	return work(&corpus.Document{
		Work: "/akn/un/report/2033/landings", Expression: "/akn/un/report/2033/landings/eng@2033-09",
		Meta: corpus.Metadata{Kind: corpus.KindReport, Title: "Concluding observations on landings", Year: 2033, Language: corpus.English, Publisher: "Committee on Landings", Symbol: "CL/C/7", Dates: []corpus.Date{{Value: "2033-09", Meaning: corpus.Published, Precision: corpus.PrecisionMonth}}},
		Item: item("reports/landings.pdf", "application/pdf"),
		Provisions: []corpus.Provision{
			{EID: "hd_1", Kind: corpus.HeadingPart, Heading: "A. Positive aspects"},
			{EID: "para_1", Kind: corpus.Paragraph, Number: "1", Unit: true, Parent: "hd_1", Text: "The Committee welcomes that every landing now has a lantern."},
			{EID: "hd_2", Kind: corpus.HeadingPart, Heading: "B. Recommendations"},
			{EID: "para_2", Kind: corpus.Paragraph, Number: "2", Unit: true, Parent: "hd_2", Text: "The Committee recommends that keepers be paid on time."},
		},
	})
}

func urduAct() *search.Work {
	return work(paged(&corpus.Document{
		Work: "/akn/pk/ordinance/2030/3", Expression: "/akn/pk/ordinance/2030/3/urd@2030-05-01",
		Meta: corpus.Metadata{Kind: corpus.KindOrdinance, Title: "چراغ آرڈیننس، ۲۰۳۰ء", NumberText: "III of 2030", Year: 2030, Jurisdiction: "pk", Language: corpus.Urdu, Status: corpus.StatusLapsed},
		Item: corpus.Item{SHA256: strings.Repeat("cd", 32), MediaType: "image/*", Files: []string{"urdu/chiragh.tif"}, Status: corpus.ItemOK, Engine: "tesseract", Quality: 0.82},
		Provisions: []corpus.Provision{
			{EID: "chp_1", Kind: corpus.Chapter, Number: "۱", Heading: "ابتدائیہ"},
			{EID: "sec_1", Kind: corpus.Section, Number: "1", Heading: "مختصر عنوان اور آغازِ نفاذ", Unit: true, Parent: "chp_1", Text: "(۱) یہ آرڈیننس چراغ آرڈیننس کے نام سے موسوم ہوگا۔\n(۲) یہ فی الفور نافذ العمل ہوگا۔", PageFrom: 1},
			{EID: "sec_2", Kind: corpus.Section, Number: "2", Heading: "چراغ کی حفاظت", Unit: true, Parent: "chp_1", Text: "ہر گھاٹ کا نگران شام سے صبح تک چراغ روشن رکھے گا اور اس کے تیل اور بتی کی حفاظت کرے گا (Lantern Keeping Act, 2031)۔", PageFrom: 1},
		},
	}, "tesseract", 0.82))
}

func digestOnly() *search.Work {
	return work(&corpus.Document{
		Work: "/akn/pk-pb/digest/2028/lamp-schools", Expression: "/akn/pk-pb/digest/2028/lamp-schools/eng",
		Meta: corpus.Metadata{Kind: corpus.KindDigest, Title: "Lamp Schools Act, 2028 (summary)", Year: 2028, Jurisdiction: "pk-pb", Language: corpus.English, Status: corpus.StatusUnknown},
		Provisions: []corpus.Provision{{EID: "sec_3", Kind: corpus.Section, Number: "3", Heading: "Every child learns to trim a wick", Unit: true,
			Digest: &corpus.Digest{Plain: "Every child between six and nine learns, at no cost, to trim a wick and to clean a lantern.", PlainUr: "چھ سے نو سال کا ہر بچہ مفت بتی تراشنا اور لالٹین صاف کرنا سیکھتا ہے۔", AsOf: "2034-01-01", Sources: []corpus.Source{{URL: "https://www.example.org/lamp", Label: "Lamp Board", Checked: "2034-01-01"}}},
			Text:   "Every child trims a wick; words for search only.",
		}},
	})
}
