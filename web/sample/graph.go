package sample

import (
	"context"
	"fmt"

	"daleel/corpus"
	"daleel/search"
)

// CitedBy makes up what cites the lantern Act: one judgment in a sentence, and
// as many others as the counts of the work say.
func (e *Engine) CitedBy(ctx context.Context, id, eid string, n int) (*search.Citers, error) {
	w, err := e.Work(ctx, id)
	if err != nil {
		return nil, err
	}
	c := &search.Citers{EID: eid, Total: w.CitedBy[eid]}
	for i := range min(c.Total, n) {
		by := judgment().Summary
		place := search.Place{
			EID: "para_2", Cited: "sec_4", Normal: "s. 4, Lantern Keeping Act, 2031", URL: by.URL + "#para_2",
			Sentence: "Learned counsel argues that the lantern was put out by a storm, and relies on section 4 of the Lantern Keeping Act, 2031.",
		}
		if i > 0 {
			by = sensitive().Summary
			by.Citation = fmt.Sprintf("2033 XSC %d", i)
			place.EID, place.Treatment = "para_1", "followed"
			place.Sentence = "Section 4 <b>was</b> followed in every lantern case."
		}
		c.Works = append(c.Works, search.Citing{Document: by, Places: []search.Place{place}, More: i % 3})
	}
	return c, nil
}

// Similar names the other judgment as like the first.
func (e *Engine) Similar(ctx context.Context, id string, n int) ([]search.Alike, error) {
	w, err := e.Work(ctx, id)
	if err != nil || n < 1 || w.Document.Meta.Kind != corpus.KindJudgment || w.Summary.Sensitive {
		return nil, err
	}
	return []search.Alike{{Document: sensitive().Summary, Shared: []search.SharedRef{
		{Work: lanternID, Title: "Lantern Keeping Act, 2031", EID: "sec_4"}, {Work: lanternID, Title: "Lantern Keeping Act, 2031", EID: "sec_5"},
	}}}, nil
}

// Years are those of the invented works.
func (e *Engine) Years(context.Context) (first, last int) { return 2028, 2034 }

// lanternUrdu is a part of the lantern Act in Urdu.
func lanternUrdu(id string) *corpus.Document {
	return &corpus.Document{
		Work: lanternID, Expression: id,
		Meta: corpus.Metadata{Kind: corpus.KindAct, Title: "لالٹین ایکٹ، ۲۰۳۱ء", NumberText: "VII of 2031", Year: 2031, Jurisdiction: "pk", Language: corpus.Urdu, Status: corpus.StatusInForce},
		Item: item("acts/lantern-ur.txt", "text/plain"),
		Provisions: []corpus.Provision{
			{EID: "sec_2", Kind: corpus.Section, Number: "2", Heading: "تعریفات", Unit: true, Text: "اس ایکٹ میں ”نگران“ سے مراد وہ شخص ہے جو دفعہ 3 کے تحت مقرر ہو۔"},
			{EID: "sec_4", Kind: corpus.Section, Number: "4", Heading: "لالٹین روشن رکھنے کا فرض", Unit: true, Text: "(۱) ہر گھاٹ کا نگران شام سے صبح تک لالٹین روشن رکھے گا۔\n(۲) جو نگران غفلت سے لالٹین بجھنے دے اسے دفعہ 5 کے تحت سزا دی جائے گی۔"},
			{EID: "sec_6", Kind: corpus.Section, Number: "6", Heading: "تنسیخ", Unit: true, Text: "پرانا قانون منسوخ کیا جاتا ہے۔"},
		},
	}
}
