package corpus

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Metadata is what is known of a work and an expression apart from its text.
type Metadata struct {
	Kind Kind `json:"kind"`
	// Title as one would cite it: "Prevention of Electronic Crimes Act, 2016".
	Title     string   `json:"title"`
	AltTitles []string `json:"alt_titles,omitempty"`
	LongTitle string   `json:"long_title,omitempty"`
	// Number is arabic without the year: "40"; "" where unknown.
	Number string `json:"number,omitempty"`
	// NumberText is as printed: "XL of 2016".
	NumberText string `json:"number_text,omitempty"`
	Year       int    `json:"year,omitempty"`
	// Enactor is the jurisdiction in the identifier: who made it.
	Enactor string `json:"enactor,omitempty"`
	// Jurisdiction is where it applies: "pk", "pk-is", "pk-pb", ...
	Jurisdiction string   `json:"jurisdiction,omitempty"`
	Language     Language `json:"language"`
	Status       Status   `json:"status,omitempty"`
	// StatusNote limits the status: territory, "as far as our copy shows", by
	// what it was repealed.
	StatusNote string   `json:"status_note,omitempty"`
	Dates      []Date   `json:"dates,omitempty"`
	Topics     []string `json:"topics,omitempty"`
	// Publisher is who issued a report or brief; Symbol its document symbol.
	Publisher string `json:"publisher,omitempty"`
	Symbol    string `json:"symbol,omitempty"`
	// OfficialURL is the page of the source that publishes the work.
	OfficialURL string `json:"official_url,omitempty"`
	// Case holds what only judgments have.
	Case *Case `json:"case,omitempty"`
}

// Case is the header of a judgment.
type Case struct {
	Court   string   `json:"court,omitempty"` // code of the court table: pksc
	Seat    string   `json:"seat,omitempty"`  // bench or registry, as printed
	Numbers []string `json:"numbers,omitempty"`
	// Neutral is the neutral citation, "2024 LHC 2111"; Reported the law-report
	// citations of this judgment itself.
	Neutral     string   `json:"neutral,omitempty"`
	Reported    []string `json:"reported,omitempty"`
	Petitioners []string `json:"petitioners,omitempty"`
	Respondents []string `json:"respondents,omitempty"`
	Judges      []string `json:"judges,omitempty"`
	Author      string   `json:"author,omitempty"`
	Counsel     []string `json:"counsel,omitempty"`
	// CounselFor has for each of Counsel the side that the header says they
	// appeared for, one of the sides below; "" where it does not say.
	CounselFor  []string `json:"counsel_for,omitempty"`
	Appealed    string   `json:"appealed,omitempty"`    // appeal history line
	Disposition string   `json:"disposition,omitempty"` // allowed, dismissed, differing (among cases heard together), ...
	// Sensitive judgments keep party names out of titles, snippets, feeds and
	// exports until an editor clears them. SensitiveWhy says what made it so.
	Sensitive    bool   `json:"sensitive,omitempty"`
	SensitiveWhy string `json:"sensitive_why,omitempty"`
}

// The sides for which counsel appear. The petitioner's is also that of who
// appeals, applies or sues; the court's are those it called or asked.
const (
	SidePetitioner  = "petitioner"
	SideRespondent  = "respondent"
	SideComplainant = "complainant"
	SideState       = "state"
	SideFederation  = "federation"
	SideProvince    = "province"
	SideCourt       = "court"
)

// ItemStatus says how taking in a file ended.
type ItemStatus string

// The ways in which taking in a file ends.
const (
	ItemOK       ItemStatus = "ok"
	ItemPartial  ItemStatus = "partial"   // some pages could not be read
	ItemNeedsOCR ItemStatus = "needs_ocr" // no page has text
	ItemLocked   ItemStatus = "locked"    // a password is needed
	ItemFailed   ItemStatus = "failed"
	ItemEmpty    ItemStatus = "empty"
)

// Item is a file as it was taken in.
type Item struct {
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
	// MediaType by content, not by name.
	MediaType string `json:"media_type"`
	// Files are the paths under which the bytes were found, relative to what
	// was added, with forward slashes, sorted.
	Files  []string   `json:"files"`
	Status ItemStatus `json:"status"`
	// Reason is a sentence where Status is not ok.
	Reason string `json:"reason,omitempty"`
	// Engine, Quality and Pages sum up the pages.
	Engine  string  `json:"engine,omitempty"`
	Quality float64 `json:"quality"`
	Pages   int     `json:"pages,omitempty"`
	// Members are the SHA-256 of the files in it, where it is an archive.
	Members []string `json:"members,omitempty"`
	// Waiting is how many pages wait for OCR.
	Waiting int `json:"waiting,omitempty"`
	// Scores say how each page was read; none where the source has no pages.
	Scores []PageScore `json:"scores,omitempty"`
	// Added is when the item came in, UTC; Tool the version that read it.
	Added time.Time `json:"added"`
	Tool  string    `json:"tool,omitempty"`
}

// PageScore says which engine read a page and how well. Status is "" for a page
// that is ok.
type PageScore struct {
	Page    int        `json:"n"`
	Engine  string     `json:"engine"`
	Quality float64    `json:"quality"` // 0 to 1, in hundredths
	Status  PageStatus `json:"status,omitempty"`
}

// Document is one expression of a work as one item holds it.
type Document struct {
	// Work is the work identifier; Expression adds language and date.
	Work       string        `json:"work"`
	Expression string        `json:"expression"`
	Meta       Metadata      `json:"meta"`
	Item       Item          `json:"item"`
	Pages      []Page        `json:"pages,omitempty"`
	Provisions []Provision   `json:"provisions,omitempty"`
	Citations  []CitationRef `json:"citations,omitempty"`
	Findings   []Finding     `json:"findings,omitempty"`
	// Part tells apart the works of one file (a gazette with three Acts);
	// 0 where the file holds one.
	Part int `json:"part,omitempty"`
	// Fingerprint is a 64-bit similarity hash of the text, hexadecimal.
	Fingerprint string `json:"fingerprint,omitempty"`
}

// Provision returns the provision with the eId, or false.
func (d *Document) Provision(eid string) (*Provision, bool) {
	i := slices.IndexFunc(d.Provisions, func(p Provision) bool { return p.EID == eid })
	if i < 0 {
		return nil, false
	}
	return &d.Provisions[i], true
}

// Units returns the provisions that a search hit may point to, in order.
func (d *Document) Units() []*Provision {
	var us []*Provision
	for i := range d.Provisions {
		if d.Provisions[i].Unit {
			us = append(us, &d.Provisions[i])
		}
	}
	return us
}

// Body returns the text of p: its own, or the span of the unit it stands in.
func (d *Document) Body(p *Provision) string {
	if p.Text != "" || p.End <= p.Start {
		return p.Text
	}
	for q := p; q.Parent != ""; {
		parent, ok := d.Provision(q.Parent)
		if !ok {
			return ""
		}
		if parent.Unit && p.End <= len(parent.Text) {
			return parent.Text[p.Start:p.End]
		}
		q = parent
	}
	return ""
}

// Trail returns the headings above p from the outside in, such as
// "Chapter II Offences and punishments".
func (d *Document) Trail(p *Provision) []string {
	var trail []string
	for eid := p.Parent; eid != "" && len(trail) < 12; {
		q, ok := d.Provision(eid)
		if !ok {
			break
		}
		trail = append(trail, q.Label())
		eid = q.Parent
	}
	slices.Reverse(trail)
	return trail
}

// Label names the provision as a reader would: "Section 21", "Chapter II",
// followed by its heading where it is a container.
func (p *Provision) Label() string {
	name := strings.ToUpper(string(p.Kind[:1])) + string(p.Kind[1:])
	switch {
	case p.Kind == HeadingPart, !p.Unit && p.Number == "" && p.Heading != "":
		return p.Heading
	case p.Kind == PagePart:
		name = "Page"
	}
	if n := UnnumberedPlace(p.EID); p.Number == "" && n > 0 {
		return "Unnumbered paragraph " + strconv.Itoa(n) + " (our count)"
	}
	if p.Number != "" {
		name += " " + p.Number
	}
	if !p.Unit && p.Heading != "" {
		name += " " + p.Heading
	}
	return name
}
