package search

import (
	"regexp"

	"daleel/corpus"
)

// papersAsked matches what asks for reports and briefs: a kind of paper that treaty bodies
// and commissions make, or such a body with a word for its papers. A report alone may be
// to the police.
var papersAsked = regexp.MustCompile(`(?i)\b(?:concluding observations?|state part(?:y|ies)['’]?s? reports?|periodic reports?|lists? of issues|general comments? no|` +
	`policy (?:briefs?|papers?)|(?:alternative|shadow) reports?|working group reports?|research (?:papers?|stud(?:y|ies)|reports?)|` +
	`(?:crc|cedaw|iccpr|icescr|upr|un|unicef|ncrc|nchr|ncsw|hrcp|committee on the rights of the child)\b.{0,40}\b(?:reports?|briefs?|recommend(?:ations?|s|ed)|observations))\b` +
	`|اختتامی مشاہدات|پالیسی بریف`)

// besidePapers is what a law, or a summary of ours, keeps of its score where papers are
// asked for.
const besidePapers = 0.5

// asPaper is how far a report or a brief is raised where such papers are asked for, as a
// judgment is where judgments are, and what others keep.
func (g *generation) asPaper(i int32, asked bool) float32 {
	w := &g.m.Works[i]
	switch {
	case !asked:
		return 1
	case w.Kind == corpus.KindReport || w.Kind == corpus.KindBrief:
		return judgmentGain
	case isLaw(w), w.Kind == corpus.KindDigest:
		return besidePapers
	}
	return 1
}
