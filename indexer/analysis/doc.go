// Package analysis turns text into the terms that the index holds and the
// query asks for: Bleve analyzers registered by name.
//
//	English    stemmed, possessives off, a small legal stop list
//	Exact      the same tokens, neither stemmed nor stopped, for quotations
//	Urdu       letters of both keyboards folded, Urdu stop words off
//	UrduLoose  the same, endings and confusable letters off
//	RomanUrdu  a consonant skeleton under which the spellings of one word
//	           meet, whether typed in Latin or in Urdu letters
//
// All five share one tokenizer, so positions agree between fields. It reads
// "25-A" and "25A" as one term, "Cr.P.C." as crpc, and folds Arabic-script
// letters and digits by the table in fold.go. "no", "not", "shall", "any" and
// "may" are never stop words: in law they decide.
package analysis
