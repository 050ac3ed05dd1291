// Package citation finds, reads, normalises and prints the citations of
// Pakistani law: law reports ("PLD 2018 SC 1", "2020 SCMR 456"), neutral
// citations ("2024 LHC 2111"), case numbers ("Civil Appeal No. 39-L of 2015"),
// gazette numbers ("S.R.O. 327(I)/2008"), symbols of the United Nations
// ("CRC/C/GC/12"), Acts by title, abbreviation or number
// and year, and provisions with the Act they stand in ("Ss. 302(b) & 34 PPC").
//
// [FindAll] reads running text in one pass: a cheap look at the start of every
// word, and a small grammar of its own behind each of the few words that can
// open a citation. Spelling is compared letter by letter, past dots, spaces and
// hyphens, so "P. Cr. L. J.", "PCrLJ" and "S C MR" need no list of variants.
// A second pass gives each provision its Act: the one beside it, the one it
// shares with its neighbours ("section 397 read with section 561-A Cr.P.C."), or
// the one in scope ("the said Act", "ibid").
//
// [Parse] reads one citation and [ParseQuery] what people type into a search
// box. Every [Citation] prints a normal form that Parse reads back as the same
// value. Reporters, courts, kinds of case, Acts and their aliases are data files
// below data/; [Acts.Add] registers further Acts while the program runs.
//
// find.go walks a text. What a word may open is read in reporter.go, volume.go, caseno.go
// and undated.go, gazette.go, symbol.go, actscan.go (with title.go, kindword.go and
// dated.go) and provision.go (with list.go, sublist.go, subsection.go and order.go);
// resolve.go, bare.go, before.go, between.go and repeated.go give provisions their Act.
// noise.go, misread.go, head.go and near.go know what scans and people make of words.
// tables.go and acts.go hold the data, spelling.go the trees that are walked along a
// text; parse.go reads what is typed and describe.go prints for people.
package citation
