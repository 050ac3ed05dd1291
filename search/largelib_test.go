package search_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"

	"daleel/corpus"
	"daleel/corpus/library"
)

// invented is a library of any size whose documents are made up when they are
// asked for, always the same ones: words by Zipf's law, formulas that come again
// and again, statutes and judgments with metadata and citations.
type invented struct {
	words    []string
	formulas [][]string
	works    []library.Work
	units    int
}

// common are the words of the first ranks, so that ordinary queries find what
// they would: a few function words, then the words that law is made of.
const common = `the of and to in that a is be by for or shall as on it was with not any which this from court such
section he under an has his at are been had act have order case law may person petitioner no appeal other respondent
where state if before made high also said learned all who but judge counsel been were her she provided government
evidence time authority judgment application right sub-section present fact offence against after period officer
land property suit petition record being punjab bail accused police child notice rules matter within trial person's
tax appellant ground power purpose only service board committee custody decision upon proceedings pakistan two could
public years first constitution article claim supreme complaint marriage information defendant district plaintiff
payment father penalty fine rupees imprisonment mother minor guardian murder witness school labour company contract
cheque divorce dower inheritance tenant rent woman violence harassment electronic licence income appoint federal
provincial inspector factory employment wages health education hospital arrest warrant search seizure investigation`

// syllables of the invented words.
var syllables = strings.Fields("ba ko ri ta mel sun dar vi po len gar shi mu to kan ree sol fa ni bez or ul cam dri hest wa jin pel quo ast")

// newInvented makes a library of at least so many passages.
func newInvented(passages int) *invented {
	l := &invented{words: inventedWords(300_000)}
	r := rand.New(rand.NewPCG(7, 7))
	z := newZipf(r, len(l.words))
	for range 3000 {
		f := make([]string, 3+r.IntN(5))
		for i := range f {
			f[i] = l.words[z.Uint64()]
		}
		l.formulas = append(l.formulas, f)
	}
	for l.units < passages {
		l.addWork(r)
	}
	return l
}

func newZipf(r *rand.Rand, n int) *rand.Zipf { return rand.NewZipf(r, 1.1, 4, uint64(n-1)) }

func inventedWords(n int) []string {
	words := strings.Fields(common)
	seen := map[string]bool{}
	r := rand.New(rand.NewPCG(3, 3))
	for len(words) < n {
		w := ""
		for range 2 + r.IntN(3) {
			w += syllables[r.IntN(len(syllables))]
		}
		if !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}

// addWork draws the metadata of one work: of seven works five are judgments.
func (l *invented) addWork(r *rand.Rand) {
	n := len(l.works)
	m := corpus.Metadata{Language: corpus.English, Year: 1947 + r.IntN(79), Jurisdiction: pick(r, "pk", "pk-pb", "pk-sd", "pk-kp", "pk-ba")}
	for range r.IntN(3) {
		m.Topics = append(m.Topics, corpus.Topics()[r.IntN(len(corpus.Topics()))].Code)
	}
	units, id := 10+r.IntN(50), ""
	title := l.words[200+r.IntN(40_000)] + " " + l.words[200+r.IntN(4_000)]
	if n%7 < 5 {
		court := corpus.Courts()[r.IntN(min(12, len(corpus.Courts())))].Code
		m.Kind, m.Title = corpus.KindJudgment, title+" v. The State"
		m.Dates = []corpus.Date{{Value: fmt.Sprintf("%d-%02d-%02d", m.Year, 1+r.IntN(12), 1+r.IntN(28)), Precision: corpus.PrecisionDay, Meaning: corpus.Decided}}
		m.Case = &corpus.Case{Court: court, Neutral: fmt.Sprintf("%d LHC %d", m.Year, n), Petitioners: []string{title}, Respondents: []string{"The State"}}
		id = fmt.Sprintf("/akn/pk/judgment/%s/%d/%d", court, m.Year, n)
	} else {
		m.Kind, m.Title = corpus.KindAct, fmt.Sprintf("%s Act, %d", title, m.Year)
		m.Number, m.NumberText = strconv.Itoa(n), fmt.Sprintf("%d of %d", n, m.Year)
		m.Status = corpus.Status(pick(r, string(corpus.StatusInForce), string(corpus.StatusAmended), string(corpus.StatusRepealed)))
		id = fmt.Sprintf("/akn/%s/act/%d/%d", m.Jurisdiction, m.Year, n)
	}
	l.units += units
	l.works = append(l.works, library.Work{ID: id, Meta: m, Expressions: []library.Expression{{
		ID: id + "/eng", Blob: fmt.Sprintf("%d.%d", n, units), Meta: m, Units: units, Quality: 1, Files: []string{strconv.Itoa(n) + ".txt"},
	}}})
}

func pick(r *rand.Rand, of ...string) string { return of[r.IntN(len(of))] }

func (l *invented) View(context.Context) (*library.View, error) {
	return &library.View{Seq: 1, Works: l.works}, nil
}

// Document makes up the document of a blob, "work.units".
func (l *invented) Document(blob string) (*corpus.Document, error) {
	var n, units int
	if _, err := fmt.Sscanf(blob, "%d.%d", &n, &units); err != nil || n >= len(l.works) {
		return nil, corpus.ErrNotFound
	}
	w := &l.works[n]
	d := &corpus.Document{Work: w.ID, Meta: w.Meta}
	t := l.writer(uint64(n))
	for i := range units {
		num := strconv.Itoa(i + 1)
		p := corpus.Provision{EID: "para_" + num, Kind: corpus.Paragraph, Number: num, Text: t.text(), Unit: true}
		if w.Meta.Kind == corpus.KindAct {
			p.EID, p.Kind, p.Heading = "sec_"+num, corpus.Section, t.run(2+t.r.IntN(5))
		}
		d.Provisions = append(d.Provisions, p)
		if i%4 != 1 || n < 7 {
			continue
		}
		cited := 5 + 7*t.r.IntN(n/7) // an Act that came before
		d.Citations = append(d.Citations, corpus.CitationRef{In: p.EID, End: 20, Form: "provision", Normal: "s. 3", Target: l.works[cited].ID + "#sec_3"})
	}
	return d, nil
}

// writer writes the text of one document.
type writer struct {
	l *invented
	r *rand.Rand
	z *rand.Zipf
	b strings.Builder
}

func (l *invented) writer(seed uint64) *writer {
	r := rand.New(rand.NewPCG(seed, 11))
	return &writer{l: l, r: r, z: newZipf(r, len(l.words))}
}

// run is n words in a row.
func (t *writer) run(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = t.l.words[t.z.Uint64()]
	}
	return strings.Join(words, " ")
}

// text is a passage: one to twenty sentences, mostly few.
func (t *writer) text() string {
	t.b.Reset()
	for range 1 + min(t.r.IntN(10), t.r.IntN(20)) {
		for left := 8 + t.r.IntN(50); left > 0; left-- {
			switch k := t.r.IntN(200); {
			case k < 4:
				f := t.l.formulas[int(t.z.Uint64())%len(t.l.formulas)]
				t.b.WriteString(strings.Join(f, " "))
				left -= len(f)
			case k < 6:
				t.b.WriteString(strconv.Itoa(1 + t.r.IntN(3000)))
			default:
				t.b.WriteString(t.l.words[t.z.Uint64()])
			}
			t.b.WriteByte(' ')
		}
		t.b.WriteString("so.\n")
	}
	return t.b.String()
}

var largeOnce = sync.OnceValue(func() *invented { return newInvented(largePassages) })
