// Package people finds judgments by the people whom a query names: their parties and
// the judges of their bench. A person types neither as the register has it: "hanif vs
// state", "judgments of justice mansoor ali shah on bail", "جسٹس منصور علی شاہ".
//
// Parties (parties.go) knows cases by their parties. Judges (judges.go) joins the
// spellings of one judge's name that headers have, for facets, type-ahead (begun.go) and
// queries in Urdu letters. Spellings (bench.go) finds a judge in a query in Latin
// letters.
package people
