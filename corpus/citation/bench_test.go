package citation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus/citation"
	"daleel/corpus/corpustest"
)

// BenchmarkFindAll reads invented prose in which every twelfth sentence cites.
func BenchmarkFindAll(b *testing.B) {
	var t strings.Builder
	for i := 0; t.Len() < 1<<20; i++ {
		t.WriteString("The learned counsel submitted that the order was passed without hearing the parties, and prayed that it be set aside. ")
		if i%12 == 0 {
			t.WriteString("Reliance is placed on Widget v. State (2011 SCMR 1234), PLD 1998 SC 55, sections 5 and 12(2) of the Widget Act, 1999, and W.P. No. 17 of 2009. ")
		}
	}
	benchmark(b, t.String())
}

// BenchmarkJudgments reads the collection's judgments of the Supreme Court.
func BenchmarkJudgments(b *testing.B) {
	names, _ := filepath.Glob(filepath.Join(corpustest.Shared(b), "corpus", "supreme-court", "*.txt"))
	var t strings.Builder
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		t.Write(data)
	}
	benchmark(b, t.String())
}

// BenchmarkStatutes reads twenty of the collection's longer laws.
func BenchmarkStatutes(b *testing.B) {
	names, _ := filepath.Glob(filepath.Join(corpustest.Shared(b), "corpus", "pakistan-code", "*-code-*.txt"))
	var t strings.Builder
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		t.Write(data)
	}
	benchmark(b, t.String())
}

func benchmark(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		citation.FindAll(text, citation.Scope{})
	}
}
