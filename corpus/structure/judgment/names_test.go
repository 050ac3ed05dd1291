package judgment

import "testing"

func TestNamesAsCited(t *testing.T) {
	for in, want := range map[string]string{
		"KHALID MEHMOOD and others":                          "Khalid Mehmood and others",
		"Mst. RASHIDA QADIR and another":                     "Mst. Rashida Qadir and another",
		"AZAD CNG STATION through Legal Heirs etc":           "Azad CNG Station through Legal Heirs etc",
		"SNGPL through Regional Manager":                     "SNGPL through Regional Manager",
		"Chairperson TEVTA etc.":                             "Chairperson TEVTA etc.",
		"THE STATE":                                          "The State",
		"(The State":                                         "The State",
		"Bashir Ahmed, etc.) &":                              "Bashir Ahmed, etc.",
		"1. Karim Textile Limited":                           "Karim Textile Limited",
		"in Const.P.No.9/2009 Syed Nasir Shah":               "Syed Nasir Shah",
		"Appeal No.12 of 2018. Province of Punjab, etc":      "Province of Punjab, etc",
		"of Pakistan, 1973 ) Muhammad Rafiq":                 "Muhammad Rafiq",
		"Raja Naveed Appellant (s)/":                         "Raja Naveed",
		"Ghulam Qadir & others For theAppellants":            "Ghulam Qadir & others",
		"M/o IPC through its Secretary etc.":                 "M/o IPC through its Secretary etc.",
		"Industrial Bank (Pvt.) Limited":                     "Industrial Bank (Pvt.) Limited",
		"Province of Sindh through Secretary (Agriculture)":  "Province of Sindh through Secretary (Agriculture)",
		"Abdul Hameed (deceased) through L.Rs. and 2 others": "Abdul Hameed (deceased) through L.Rs. and 2 others",
	} {
		if got := cleanName(in); got != want {
			t.Errorf("cleanName(%q) = %q, want %q", in, got, want)
		}
	}
}
