package judgment

import (
	"regexp"
	"slices"
	"strings"
)

// caseKinds are the short and long names of cases by their letters alone,
// after the registers of the superior courts.
var caseKinds = map[string]string{
	"civilappeal": "Civil Appeal", "ca": "Civil Appeal", "cas": "Civil Appeal",
	"civilpetition": "Civil Petition", "cp": "Civil Petition", "cps": "Civil Petition", "cpla": "Civil Petition",
	"civilpetitionforleavetoappeal": "Civil Petition",
	"civilreviewpetition":           "Civil Review Petition", "crp": "Civil Review Petition", "civilreview": "Civil Review Petition",
	"civilshariatappeal": "Civil Shariat Appeal", "shariatappeal": "Shariat Appeal", "shariatpetition": "Shariat Petition", "shp": "Shariat Petition",
	"criminalappeal": "Criminal Appeal", "crlappeal": "Criminal Appeal", "crla": "Criminal Appeal", "cra": "Criminal Appeal", "crappeal": "Criminal Appeal", "crimappeal": "Criminal Appeal",
	"criminalpetition": "Criminal Petition", "crlp": "Criminal Petition", "crlpla": "Criminal Petition", "crpla": "Criminal Petition", "crlpetition": "Criminal Petition",
	"criminalshariatappeal": "Criminal Shariat Appeal", "criminalreviewpetition": "Criminal Review Petition", "crlrp": "Criminal Review Petition", "crrp": "Criminal Review Petition", "crlreviewpetition": "Criminal Review Petition",
	"criminaloriginalpetition": "Criminal Original Petition", "crlop": "Criminal Original Petition", "crlorgp": "Criminal Original Petition",
	"jailpetition": "Jail Petition", "jp": "Jail Petition", "jailappeal": "Jail Appeal", "criminaljailappeal": "Criminal Jail Appeal",
	"constitutionpetition": "Constitution Petition", "constitutionalpetition": "Constitution Petition", "constp": "Constitution Petition", "constpetition": "Constitution Petition",
	"writpetition": "Writ Petition", "wp": "Writ Petition", "wps": "Writ Petition", "writ": "Writ Petition",
	"civilrevision": "Civil Revision", "cr": "Civil Revision", "civilrevisionpetition": "Civil Revision", "crs": "Civil Revision",
	"criminalrevision": "Criminal Revision", "crlrevision": "Criminal Revision", "crlrev": "Criminal Revision", "crrevision": "Criminal Revision",
	"criminalmiscellaneous": "Criminal Miscellaneous", "crlmisc": "Criminal Miscellaneous", "criminalmisc": "Criminal Miscellaneous", "crmisc": "Criminal Miscellaneous", "crlmiscellaneous": "Criminal Miscellaneous",
	"criminalbailapplication": "Criminal Bail Application", "bailpetition": "Bail Petition", "crbailapplication": "Criminal Bail Application", "crbailapp": "Criminal Bail Application", "crlbailapp": "Criminal Bail Application", "criminalbailapp": "Criminal Bail Application", "bailapplication": "Bail Application",
	"criminalacquittalappeal": "Criminal Acquittal Appeal", "criminalappealagainstacquittal": "Criminal Acquittal Appeal",
	"regularfirstappeal": "Regular First Appeal", "rfa": "Regular First Appeal", "regularsecondappeal": "Regular Second Appeal", "rsa": "Regular Second Appeal",
	"firstappealfromorder": "First Appeal from Order", "fao": "First Appeal from Order", "faos": "First Appeal from Order", "secondappealfromorder": "Second Appeal from Order", "sao": "Second Appeal from Order",
	"intracourtappeal": "Intra Court Appeal", "ica": "Intra Court Appeal", "icas": "Intra Court Appeal",
	"incometaxreference": "Income Tax Reference", "itr": "Income Tax Reference", "salestaxreference": "Sales Tax Reference", "str": "Sales Tax Reference",
	"ptr": "PTR", "ptrs": "PTR", "customsreference": "Customs Reference", "customreference": "Customs Reference", "custref": "Customs Reference", "taxreference": "Tax Reference",
	"civilmiscapplication": "Civil Miscellaneous Application", "civilmiscellaneousapplication": "Civil Miscellaneous Application", "cma": "Civil Miscellaneous Application", "cmas": "Civil Miscellaneous Application", "civilmiscapplications": "Civil Miscellaneous Application",
	"criminalmiscapplication": "Criminal Miscellaneous Application", "crlma": "Criminal Miscellaneous Application", "criminalma": "Criminal Miscellaneous Application", "crma": "Criminal Miscellaneous Application", "criminalmiscellaneousapplication": "Criminal Miscellaneous Application",
	"criminalmiscappeal": "Criminal Miscellaneous Appeal", "crlmiscappeal": "Criminal Miscellaneous Appeal", "criminalmiscellaneousappeal": "Criminal Miscellaneous Appeal",
	"civilmiscappeal": "Civil Miscellaneous Appeal", "civilmiscellaneousappeal": "Civil Miscellaneous Appeal", "cmappeal": "Civil Miscellaneous Appeal",
	"suomotucase": "Suo Motu Case", "suomotocase": "Suo Motu Case", "smc": "Suo Motu Case", "suomotuactioncase": "Suo Motu Case", "suomotureviewpetition": "Suo Motu Review Petition",
	"humanrightscase": "Human Rights Case", "hrc": "Human Rights Case", "hrcase": "Human Rights Case",
	"murderreference": "Murder Reference", "mr": "Murder Reference", "capitalsentencereference": "Capital Sentence Reference", "csr": "Capital Sentence Reference",
	"confirmationcase": "Confirmation Case", "transferapplication": "Transfer Application", "ta": "Transfer Application",
	"suit": "Suit", "civilsuit": "Civil Suit", "cos": "Civil Original Suit", "civiloriginalsuit": "Civil Original Suit", "civiloriginal": "Civil Original", "co": "Civil Original",
	"electionappeal": "Election Appeal", "electionpetition": "Election Petition", "reference": "Reference", "presidentialreference": "Presidential Reference",
	"appeal": "Appeal", "petition": "Petition", "application": "Application", "executionapplication": "Execution Application", "executionfirstappeal": "Execution First Appeal", "efa": "Execution First Appeal",
	"insuranceappeal": "Insurance Appeal", "arbitrationapplication": "Arbitration Application", "highcourtappeal": "High Court Appeal", "hca": "High Court Appeal",
	"reviewapplication": "Review Application", "reviewpetition": "Review Petition", "crloriginal": "Criminal Original", "criminaloriginal": "Criminal Original", "crlorg": "Criminal Original", "crlorgno": "Criminal Original", "civilmiscellaneous": "Civil Miscellaneous", "cm": "Civil Miscellaneous",
	"civilrevisionapplication": "Civil Revision", "revisionapplication": "Civil Revision", "ra": "Civil Revision",
	"crlmiscbailapplication": "Criminal Bail Application", "crmiscbailapplication": "Criminal Bail Application", "crmiscba": "Criminal Bail Application", "crlmiscba": "Criminal Bail Application", "crmba": "Criminal Bail Application", "crba": "Criminal Bail Application", "crlba": "Criminal Bail Application", "criminalmiscellaneousbailapplication": "Criminal Bail Application", "criminalmiscbailapplication": "Criminal Bail Application",
	"specialcustomsreferenceapplication": "Customs Reference", "scra": "Customs Reference", "incometaxreferenceapplication": "Income Tax Reference", "itra": "Income Tax Reference",
	"jailcriminalappeal": "Jail Criminal Appeal", "jcra": "Jail Criminal Appeal", "crj": "Criminal Jail Appeal", "crlja": "Criminal Jail Appeal", "crja": "Criminal Jail Appeal",
	"psla": "P.S.L.A.", "petitionforspecialleavetoappeal": "P.S.L.A.", "pla": "P.L.A.",
	"cracqa": "Criminal Acquittal Appeal", "criminalacqappeal": "Criminal Acquittal Appeal", "coc": "C.O.C.",
	"serviceappeal": "Service Appeal", "familyappeal": "Family Appeal", "civilpla": "Civil Petition", "criminalpla": "Criminal Petition",
	"wphcp": "Writ Petition", "ita": "ITA", "sta": "STA", "wta": "WTA", "itc": "ITC", "ctr": "CTR", "maag": "M.A. (AG)", "mastay": "M.A. (Stay)", "ror": "ROR",
	"specialcratappeal": "Special Criminal Anti-Terrorism Appeal", "specialcriminalantiterrorismappeal": "Special Criminal Anti-Terrorism Appeal", "spcratappeal": "Special Criminal Anti-Terrorism Appeal", "specialcrata": "Special Criminal Anti-Terrorism Appeal", "crata": "Special Criminal Anti-Terrorism Appeal", "specialcratja": "Special Criminal Anti-Terrorism Jail Appeal", "specialcratjailappeal": "Special Criminal Anti-Terrorism Jail Appeal", "specialcriminalantiterrorismjailappeal": "Special Criminal Anti-Terrorism Jail Appeal",
	"iindappeal": "Second Appeal", "ndappeal": "Second Appeal", "secondappeal": "Second Appeal", "istappeal": "First Appeal", "firstappeal": "First Appeal", "jcrappeal": "Jail Criminal Appeal",
	"contemptpetition": "Contempt Petition", "diaryno": "Diary", "civiloriginalpetition": "Civil Original Petition",
}

// generic are the kinds of cases that many registers have, told apart by the word before:
// "Customs Appeal", "Sales Tax Appeal".
var generic = []string{"Appeal", "Petition", "Application", "Reference", "Suit"}

// fields are the words that tell them apart.
var fields = []string{
	"customs", "tax", "sales", "excise", "service", "labour", "banking", "rent", "company", "commercial", "environmental",
	"special", "accountability", "guardian", "succession", "consumer", "drug", "admiralty", "grievance", "trademark", "competition",
}

// twoSided are the kinds that the civil and the criminal side both have, told apart by the
// side before them, where it is printed: "Criminal Suo Motu Review Petition".
var twoSided = []string{"Suo Motu Case", "Suo Motu Review Petition", "Contempt Petition", "Transfer Application", "Review Application"}

var reSide = regexp.MustCompile(`(?i)^(?:(civil)|criminal|crl|cr)\.?$`)

// ofSide puts the side before such a kind.
func ofSide(before []string, kind string) string {
	if len(before) == 0 || !slices.Contains(twoSided, kind) {
		return kind
	}
	m := reSide.FindStringSubmatch(before[len(before)-1])
	switch {
	case m == nil:
		return kind
	case m[1] != "":
		return "Civil " + kind
	default:
		return "Criminal " + kind
	}
}

// qualified puts before a generic kind the words of its field that stand right before it.
func qualified(before []string, kind string) string {
	if !slices.Contains(generic, kind) {
		return kind
	}
	i := len(before)
	for i > 0 && slices.Contains(fields, strings.ToLower(strings.Trim(before[i-1], ".,"))) {
		i--
	}
	if i == len(before) {
		return kind
	}
	return titleCase(strings.Join(before[i:], " ")) + " " + kind
}
