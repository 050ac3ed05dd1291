package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestTornTerms reads the terms of a list of definitions that lost one of their marks of
// quotation.
func TestTornTerms(t *testing.T) {
	p := readLaw("THE FERRIES ACT, 2031\nACT VI OF 2031\nIt is hereby enacted as follows:-\n1. Short title.- This Act may be called the Ferries Act, 2031.\n2. Definitions.- In this Act,\n(a) Warden” means a warden of ferries;\n(b) “ferry” means a boat;\n(c) “Board means the Board of Ferries;\n(d) “pier’ means a landing place;\n(e) Deputy means a warden’s deputy.\n")
	if got := definedBy(p, "2"); !cmp.Equal(got, []string{"ferry", "pier", "Warden", "Board", "Deputy"}) {
		t.Errorf("%q", got)
	}
}

// TestBillInOneLine reads a Bill whose page is one line, with a part and a chapter before
// its first section, and keeps its number out of its title.
func TestBillInOneLine(t *testing.T) {
	p := readLaw("PROVINCIAL ASSEMBLY OF THE PUNJAB Bill No. 10 of 2031 THE PUNJAB FERRIES BILL 2031 A Bill to regulate ferries. It is expedient to regulate ferries; Be it enacted by Provincial Assembly of the Punjab as follows: PART 1 PRELIMINARY Chapter I – Names and Words 1. Short title and extent.– (1) This Act may be called the Punjab Ferries Act 2031. (2). It shall extend to the whole of the Punjab. 2. Definitions.– In this Act, (a). ‘ferry’ means a boat. 2 A. Fines.– Whoever takes a toll shall be fined.")
	if diff := cmp.Diff([]string{"1 Short title and extent", "2 Definitions", "2A Fines"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	if p.Meta.Title != "Punjab Ferries Bill, 2031" || p.Meta.Kind != corpus.KindBill || p.Meta.Enactor != "pk-pb" {
		t.Errorf("%+v", p.Meta)
	}
	var heads []string
	for _, v := range p.Provisions {
		if v.Kind == corpus.Part || v.Kind == corpus.Chapter {
			heads = append(heads, v.EID+" "+v.Heading)
		}
	}
	if diff := cmp.Diff([]string{"part_1 PRELIMINARY", "part_1__chp_I Names and Words"}, heads); diff != "" {
		t.Error(diff)
	}
}

// TestTableAlone holds that a copy which ends with its table of sections, headed by that
// word alone, has no sections.
func TestTableAlone(t *testing.T) {
	p := readLaw("ACT No. XXXI OF 2031\n[11th May, 2031]\nAn Act to regulate ferries. WHEREAS it is expedient to regulate ferries; It is hereby enacted as follows:-\nSECTIONS: CHAPTER I. INTRODUCTORY 1. Short title, extent and commencement. 2. Application of other laws not barred. 3. Definitions. CHAPTER II. TOLLS 4. Regulation of tolls. 5. Tolls of goats.")
	if got := headingsOf(p); got != nil {
		t.Errorf("%q", got)
	}
	kp := readLaw("THE [1][KHYBER PAKHTUNKHWA] FERRIES ACT, 2031 ([2][KHYBER\nPAKHTUNKHWA] ACT NO. VI OF 2031) CONTENTS PREAMBLE. SECTIONS. PART-I PRELIMINARY 1. Short title, extent and\napplication. 2. Definition. [3][2A. Duty of ferrymen.] PART-II 3. The Council. 4. Tolls.\nTHE [4][KHYBER PAKHTUNKHWA] FERRIES ACT, 2031 ([5][KHYBER\nPAKHTUNKHWA] ACT NO. VI OF 2031) AN ACT to provide for\nferries.")
	if got := headingsOf(kp); got != nil || kp.Meta.Number != "6" || kp.Meta.Title != "Khyber Pakhtunkhwa Ferries Act, 2031" {
		t.Errorf("%q %+v", got, kp.Meta)
	}
	if p.Meta.Number != "31" || dated(p)[corpus.Promulgated] != "2031-05-11" {
		t.Errorf("%+v", p.Meta)
	}
}

// TestLeftOfSection keeps the remains of a section whose number is lost out of the
// headings of divisions, and a chapter's heading that stands twice in the text once.
func TestLeftOfSection(t *testing.T) {
	p := readLaw("Chapter I - NAMES AND WORDS\nCHAPTER- I\nNAMES AND WORDS\nFerries Authority Act, 2031;\n(2) It extends to the whole of Pakistan.\n2. Definitions.- In this Act, “ferry” means a boat.\n3. Tolls.- (1) Subject to sub-section (2), no toll shall be taken.\n(2) A goat pays.\n")
	var chapters []string
	for _, v := range p.Provisions {
		if v.Kind == corpus.Division {
			t.Errorf("%+v", v)
		}
		if v.Kind == corpus.Chapter {
			chapters = append(chapters, v.Number+" "+v.Heading)
		}
	}
	if diff := cmp.Diff([]string{"I NAMES AND WORDS"}, chapters); diff != "" {
		t.Error(diff)
	}
}

// TestExcerptOfCommands reads a chapter without its law whose sections do not speak of
// their subsections.
func TestExcerptOfCommands(t *testing.T) {
	p := readLaw("CHAPTER V\nPREVENTION\n31. Power to prohibit new ferries. —\nNo new ferry shall be built without leave.\n32. Removal of ferries. —\nThe Board shall remove a ferry that leaks.\n")
	if diff := cmp.Diff([]string{"31 Power to prohibit new ferries", "32 Removal of ferries"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// TestGovernorMakes tells the maker of a Regulation from the words by which it is made,
// though its name has no province and a scan put specks into these words.
func TestGovernorMakes(t *testing.T) {
	m := readLaw(strings.Join(strings.Fields("THE TRIBAL FERRIES REGULATION REGULATION NO.1 OF 1975 Whereas it is necessary to regulate ferries; Now, therefore, the Governor of the North West Frontier Province, with the approval of the President, is pleased to make the following Regulation:, 1. Short title. -- (l) This regulation may' be called the Tribal Ferries Regulation, 1975. (2) It shall come into force at once. 2. Tolls.-- No toll shall be taken."), " ")).Meta
	if m.Enactor != "pk-kp" || m.Kind != corpus.KindRegulation || m.Number != "1" || m.Title != "Tribal Ferries Regulation, 1975" {
		t.Errorf("%+v", m)
	}
}
