package structure

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// definedBy gives the terms that a section of a part defines.
func definedBy(p Part, number string) []string {
	for _, v := range p.Provisions {
		if v.Unit && v.Number == number {
			return v.Defines
		}
	}
	return nil
}

// TestHeadsOfPages holds what the heads of further public pages showed: days that stand
// alone, numbers broken or in brackets, places and kinds.
func TestHeadsOfPages(t *testing.T) {
	const sections = "1. Short title.– (1) This Act may be called the Punjab Ferries Act 2031.\n(2) It extends to the whole of the Punjab.\n2. Tolls.– No toll shall be taken.\n"
	for text, want := range map[string]struct {
		place, kind, number string
		dates               map[corpus.Meaning]string
	}{
		"The Punjab Ferries Act, 2031\n(Pb. Act II of 2031)\n25 January 2031\nPreamble.– Whereas it is expedient to regulate ferries;\nIt is hereby enacted as follows:-\n" + sections: {
			"pk-pb", "act", "2", map[corpus.Meaning]string{corpus.Promulgated: "2031-01-25"}},
		"The Punjab Ferries Act, 2031\n(Pb. Act II of 2031)\n25 January 2033\nWhereas it is expedient to regulate ferries;\nIt is hereby enacted as follows:-\n" + sections: {
			"pk-pb", "act", "2", map[corpus.Meaning]string{}},
		"NOTIFICATION\n23rd November, 2031.\nTHE PUNJAB FERRIES ACT, 2031.\nPUNJAB ACT NO. VI OF 2031.\nWHEREAS it is expedient to regulate ferries;\nIt is hereby enacted as follows:-\n" + sections: {
			"pk-pb", "act", "6", map[corpus.Meaning]string{corpus.Gazetted: "2031-11-23"}},
		"THE PUNJAB FERRIES (REGULATION) ACT\n2031 ( XVIII OF 2031)\n[18th\nMarch, 2031]\nAn\nAct\nto regulate ferries.\nWhereas it is expedient to regulate ferries; It is enacted as follows:\n" + sections: {
			"pk-pb", "act", "18", map[corpus.Meaning]string{corpus.Promulgated: "2031-03-18"}},
		"THE PUNJAB FERRIES ACT, 2031\n(PUNJAB ACT NO. IV OF 2031)\n(First published in the Gazette of Punjab,\n(Extraordinary), dated the 4th October, 2031_).\nAN ACT\nto regulate ferries\nIt is hereby enacted as follows:-\n" + sections: {
			"pk-pb", "act", "4", map[corpus.Meaning]string{corpus.Gazetted: "2031-10-04"}},
		"THE KHYBER PAKHTUNKHWA FERRIES ACT, 2031\n(KHYBER PAKHTUNKHWA ACT NO. IV OF 2031)\nThe Bill having been passed and assented to by the Governor of the Khyber\nPakhtunkhwa on 21st January, 2031 is hereby published.\nIt is hereby enacted as follows:-\n1. Short title.–(1) This Act may be called the Khyber Pakhtunkhwa Ferries Act, 2031.\n(2) It shall come into force at once.\n2. Tolls.– No toll shall be taken.\n": {
			"pk-kp", "act", "4", map[corpus.Meaning]string{corpus.Assented: "2031-01-21"}},
		"THE AZAD GOVERNMENT OF THE STATE OF JAMMU & KASHMIR\nNo. 21/LD/31. The following Ordinance made by the President on the 2nd day of January, 2031, is hereby published for general information:-\n(ORDINANCE I OF 2031)\nAN\nORDINANCE\nto regulate ferries.\nWHEREAS it is expedient to regulate ferries;\nNOW, THEREFORE, the President is pleased to make and promulgate the following Ordinance:-\n1. Short Title. - (1) This Ordinance may be called the Azad Kashmir Ferries Ordinance, 2031.\n(2) It shall come into force at once.\n2. Tolls.- No toll shall be taken.\n": {
			"pk-ajk", "ordinance", "1", map[corpus.Meaning]string{corpus.Promulgated: "2031-01-02"}},
		"An Ordinance to amend the Islamabad Capital Territory Ferries Act, 2030\nthe President is pleased to make and promulgate the following Ordinance:–\n1. Short title.–(1) This Ordinance may be called the Islamabad Capital Territory Ferries (Amendment) Ordinance, 2031.\n(2) It shall come into force at once.\n2. Amendment of Section 2, Act X of 2030.–In the said Act, in Section 2, the word “not” shall be omitted.\n": {
			"pk-is", "ordinance", "", map[corpus.Meaning]string{}},
		"The Punjab Ferries Rules, 2031\n1. Short title and commencement.-These rules may be cited as the Punjab Ferries Rules, 2031.\n(2) They shall come into force at once.\n2. Tolls.- No toll shall be taken.\n": {
			"pk-pb", "rules", "", map[corpus.Meaning]string{}},
		"THE\n(Act XIII of 2031)\n[1]THE\n(Act XIII of 2031)\nAn Act to regulate ferries.\nIt is hereby enacted as follows:-\n1. Short title.– (1) This Act may be cited as the Punjab Ferries Act, 2031.\n(2) It extends to the whole of the\n(3) It shall come into force at once.\n2. Tolls.– No toll shall be taken.\n": {
			"pk-pb", "act", "13", map[corpus.Meaning]string{}},
		"THE AZAD JAMMU AND KASHMIR FERRIES\nRULES, 2031\n“Muzaffarabad”\nDated: 8th May, 2031\nthe Government is pleased to make the following rules namely:-\n1. Short title.- (1) These rules may be called the Azad Jammu and Kashmir Ferries Rules, 2031.\n2. Tolls.- No toll shall be taken.\n": {
			"pk-ajk", "rules", "", map[corpus.Meaning]string{corpus.Promulgated: "2031-05-08"}},
		"The Balochistan Gazette\nNo.41 QUETTA SATURDAY JULY 20, 2031\nTHE BALOCHISTAN FERRIES ACT, 2031.\nBALOCHISTAN ACT NO. IX OF 2031\nIt is hereby enacted as follows:\n1.\n(1)\nThis Act may be called the Balochistan Ferries Act, 2031.\n(2)\nIt shall come into force at once.\n2.\nNo toll shall be taken.\n": {
			"pk-ba", "act", "9", map[corpus.Meaning]string{corpus.Gazetted: "2031-07-20"}},
		"CHAPTER I\nPRELIMINARY\n1.(1) These Rules may be called the Rules of Procedure of the Provincial Assembly of Sindh.\n(2) These rules shall come into force at once.\n2.(1) In these rules “Assembly” means the Provincial Assembly of Sindh.\n": {
			"pk-sd", "rules", "", map[corpus.Meaning]string{}},
		"PROVINCIAL ASSEMBLY OF THE PUNJAB\nBill No. 5 of 2031\nTHE PUNJAB FERRIES BILL 2031\nA\nB i l l\nto regulate ferries.\nIt is enacted as follows:\n" + sections: {
			"pk-pb", "bill", "", map[corpus.Meaning]string{}},
	} {
		p := readLaw(text)
		if p.Meta.Jurisdiction != want.place || string(p.Meta.Kind) != want.kind || p.Meta.Number != want.number {
			t.Errorf("%s\ngot %s %s %q", text, p.Meta.Jurisdiction, p.Meta.Kind, p.Meta.Number)
		}
		if diff := cmp.Diff(want.dates, dated(p)); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

// TestFirstSectionOfPages reads section 1 where its number is glued to the words of
// enactment, where its margin is woven into the law's name and where a page numbers both
// sections 1.
func TestFirstSectionOfPages(t *testing.T) {
	for text, want := range map[string]string{
		"In exercise of the powers conferred by section 25 of the Balochistan Ferries Act, 2030, the\nGovernment of Balochistan is pleased to make the following rules:1.\n\nShort title and commencement.- (l) These rules may be called the\nBalochistan Ferries Rules, 2031.\n(2)\n\nThey shall come into force at once.\n\n2.\nTolls.- No toll shall be taken.\n": "Balochistan Ferries Rules, 2031: 1 Short title and commencement, 2 Tolls",
		"THE FERRIES ACT, 2031.\nSINDH ACT NO. III OF 2031.\nIt is hereby enacted as follows:PART I\nPRELIMINARY\n1. Short title.- (1) This Act may be called the Ferries of Short title, extent\nSindh Act, 2031.\n2. Tolls.- No toll shall be taken.\n":                                                                                                             "Ferries of Sindh Act, 2031: PRELIMINARY, 1 Short title, 2 Tolls",
		"THE BALOCHISTAN FERRIES ACT, 2031.\nBALOCHISTAN ACT NO. IX OF 2031\nIt is hereby enacted as follows:\n1.\n(1)\nThis Act may be called the Balochistan Ferries Act, 2031.\n(2)\nIt shall come into force at once.\nDefinitions 2. (1) In this Act, a ferry is a boat that carries passengers.\n":                                                              "Balochistan Ferries Act, 2031: 1 , 2 Definitions",
		"FERRIES RULES, 2031\nthe Government is pleased to make the following rules, namely:-\n1. Short title. ---(1) These Rules may be called (as) Ferries Rules, 2031.\n2. Tolls.- No toll shall be taken.\n":                                                                                                                                                      "Ferries Rules, 2031: 1 Short title, 2 Tolls",
		"GILGIT-BALTISTAN FERRIES ACT, 2031\nIt is hereby enacted as follows:–\n  1. Short title.–(1) This Act may be called the Gilgit-Baltistan Ferries Act, 2031.\n(2) It shall come into force at once.\n  1. Tolls.–No toll shall be taken.\n":                                                                                                                   "Gilgit-Baltistan Ferries Act, 2031: 1 Short title, 2 Tolls",
	} {
		p := readLaw(text)
		got := p.Meta.Title + ":"
		for _, v := range p.Provisions {
			switch {
			case v.Kind == corpus.Part:
				got += " " + v.Heading + ","
			case v.Unit && v.Number != "":
				got += " " + v.Number + " " + v.Heading + ","
			}
		}
		if got != want+"," {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// TestTermsOfPages holds that terms without marks of quotation, or without a verb, are
// defined beside others, and that those of a quoted insertion are not the amending
// section's own.
func TestTermsOfPages(t *testing.T) {
	const head = "THE FERRIES ACT, 2031\nACT VI OF 2031\nIt is hereby enacted as follows:-\n1. Short title.- (1) This Act may be called the Ferries Act, 2031.\n"
	for text, want := range map[string][]string{
		"2. Definitions. In this Act:\n(a) \"ferry\" means a boat that carries passengers;\n(b)\"toll\" means a fee;\n(c) Code means the Code of Ferries;\n(d)Court means the court of ferries;\n":                                                                                                                                                                                        {"ferry", "toll", "Code", "Court"},
		"2. Definitions.- In this Act,-\n(a) “ferry” means a boat;\n(b) “Ferry Master”, in relation to a ferry means the person who keeps it;\n":                                                                                                                                                                                                                                          {"ferry", "Ferry Master"},
		"2. Definitions.- In this Act,-\n(a) “ferry” means a boat that carries passengers;\n(b) “ferryman” any person who keeps a ferry, and includes one who-\n(i) hires any services and includes boys; or\n(ii) having no visible means keeps one for maintenance of means of passage;\n(2) “words and expressions” used but not defined have their meaning in the Code of Ferries.\n": {"ferry", "ferryman"},
		"2. Amendment of section 2 of Act X of 2030.- In the said Act, in section 2, after clause (a), the following shall be inserted:--\n\"(b) \"ferry\" means a boat that carries passengers;\".\n":                                                                                                                                                                                    nil,
	} {
		got := definedBy(readLaw(head+text), "2")
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

// TestTableInOneLine holds that a table of sections run into one line is no section, and
// heads those whose headings the page lost.
func TestTableInOneLine(t *testing.T) {
	p := readLaw("[11th June, 2031]\nAn Act\n1. Short title. 2. Definitions. 3. Licence of ferries. 4. Penalty. 5. Repeal.\n1. (1) This Act may be called the Sindh Ferries Act, 2031.\n(2) It shall come into force at once.\n2. In this Act, “ferry” means a boat that carries passengers.\n3. No ferry shall be kept without a licence.\n4. Whoever keeps a ferry without a licence shall be fined.\n")
	if p.Meta.Title != "Sindh Ferries Act, 2031" {
		t.Errorf("title %q", p.Meta.Title)
	}
	if diff := cmp.Diff([]string{"1 Short title", "2 Definitions", "3 Licence of ferries", "4 Penalty"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// TestWovenMargin reads the headings of sections 1 and 2 that a right-hand margin has put
// at the ends of their lines.
func TestWovenMargin(t *testing.T) {
	p := readLaw("THE SINDH FERRIES (REGULATION) ACT, 2031\nSINDH ACT NO. III OF 2031.\nAN\nACT\nto regulate ferries.\nWHEREAS it is expedient to regulate Preamble.\nferries;\nIt is hereby enacted as follows:\n1. (1) This Act may be called the Sindh Ferries (Regulation) Short title,\nAct, 2031. extent and\ncommencement.\n(2) It extends to the whole of the Province of Sindh.\n2.\nIn this Act, unless there is anything repugnant in the subject or Definitions.\ncontext –\n(i) \"ferry\" means a boat that carries passengers.\n3. No ferry shall be kept without a licence.\n")
	if p.Meta.Title != "Sindh Ferries (Regulation) Act, 2031" {
		t.Errorf("title %q", p.Meta.Title)
	}
	if diff := cmp.Diff([]string{"1 Short title, extent and commencement", "2 Definitions", "3"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	for _, v := range p.Provisions {
		if v.Unit && v.Number == "2" && v.Text != "In this Act, unless there is anything repugnant in the subject or context –\n(i) \"ferry\" means a boat that carries passengers." {
			t.Errorf("section 2: %q", v.Text)
		}
	}
}
