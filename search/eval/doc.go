// Package eval measures ranking: judged queries over the library and
// collections in the BEIR shape, with nDCG@10, MRR@10, Recall@10 and
// Success@1, 3 and 5 in all and by kind, bootstrap intervals, and a paired
// bootstrap for the difference of two runs.
//
// A judged query names provisions by the files that hold the work and the
// number printed in the law. Grade 3 is the answer itself, 2 clearly relevant,
// 1 marginal; Success and Recall count 2 and 3, nDCG weighs 2^grade − 1. What is
// not listed is unjudged and counts as not relevant.
package eval
