package schema

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"daleel/corpus"
)

// ErrRebuildNeeded says that the index was written by another version of the
// format, or is damaged, and has to be built again from the library.
var ErrRebuildNeeded = errors.New("index: rebuild needed")

// The names of the files of an index.
const (
	CurrentFile  = "CURRENT"
	manifestFile = "manifest.gob"
	metaFile     = "meta.json"
	SuggestFile  = "suggest.dat"
	BleveDir     = "bleve"
	TextFile     = "text.dat"
	docsFile     = "docs.bin"
)

// Meta is the small, readable face of a generation.
type Meta struct {
	Version  int    `json:"version"`
	Name     string `json:"name"`
	Library  uint64 `json:"library"` // sequence number of the library's view
	Built    string `json:"built"`   // RFC 3339, UTC
	Works    int    `json:"works"`
	Passages int    `json:"passages"`
	Shards   int    `json:"shards"`
}

// Manifest is everything of a generation that the reader keeps in memory.
type Manifest struct {
	Meta      Meta
	Shards    []Shard
	Works     []Work
	Redirects map[string]string
	Withdrawn map[string]string // work identifier → reason
}

// Shard is an immutable Bleve index with the text of its passages.
type Shard struct {
	Name string
	// Bytes is the text that the shard held when it was built.
	Bytes int64
}

// DocRef says what a Bleve document number stands for: a passage of the work
// with the serial number, or the work itself where Passage is -1. A reference to
// a serial that no work of the generation has is dead.
type DocRef struct {
	Serial  uint32
	Passage int32
}

// WriteDocs writes what each document number of a shard stands for.
func WriteDocs(dir string, docs []DocRef) error {
	var b bytes.Buffer
	if err := binary.Write(&b, binary.LittleEndian, docs); err != nil {
		return fmt.Errorf("write document numbers: %w", err)
	}
	return os.WriteFile(filepath.Join(dir, docsFile), b.Bytes(), 0o644)
}

// ReadDocs reads what each document number of the shard in dir stands for.
func ReadDocs(dir string) ([]DocRef, error) {
	raw, err := os.ReadFile(filepath.Join(dir, docsFile))
	if err != nil || len(raw)%8 != 0 {
		return nil, fmt.Errorf("%w: document numbers of %s: %w", ErrRebuildNeeded, filepath.Base(dir), err)
	}
	docs := make([]DocRef, len(raw)/8)
	for i := range docs {
		docs[i].Serial = binary.LittleEndian.Uint32(raw[8*i:])
		docs[i].Passage = int32(binary.LittleEndian.Uint32(raw[8*i+4:]))
	}
	return docs, nil
}

// Work is what a generation knows of a work without opening its document.
type Work struct {
	ID string
	// Key changes whenever anything changes that the index was built from.
	Key string
	// Serial is the number under which its Bleve documents were built; Shard the
	// name of the shard.
	Serial uint32
	Shard  string

	Title string // as shown: never a party's name where Sensitive
	Names []string
	Kind  corpus.Kind
	// Headings are those of the leading copy that another copy has right where its
	// own are missing or cut at the wrong place, by eId.
	Headings map[string]string
	// Places are the chapters of the leading copy's sections where its source lost
	// their headings and another copy has them.
	Places     corpus.Places
	NumberText string
	Number     string
	Year       int
	// Jurisdiction is where the law applies, Court a code of the court table.
	Jurisdiction string
	Court        string
	Status       corpus.Status
	StatusNote   string
	Language     corpus.Language
	Languages    []string
	// Date is decided, or the leading expression's date; ISO 8601, may be short.
	Date string
	// Citation is how a judgment or a paper is cited, Citations all of a judgment.
	Citation  string
	Citations []string
	Cases     []string // case numbers
	// Issuer is who issued a paper, Symbol its document symbol.
	Issuer, Symbol string
	Judges         []string // of the bench, as the header has them
	Files          []string
	Topics         []string
	Quality        float64
	Engine         string
	Sensitive      bool
	// Expressions are the held copies, leading one first; DigestBlob is the
	// document of our own digests, "" for none.
	Expressions []Expression
	DigestBlob  string

	// TitleLen and Bytes are the lengths that scores are normalised by: words of
	// the title, and bytes of all passages.
	TitleLen int
	Bytes    int64
	Passages []Passage
	// Aliases are identifiers that its copies would have had by themselves; Keys
	// the citations and case numbers of a judgment itself, as [Reference] writes
	// them.
	Aliases []string
	Keys    []string
	// Targets are references to what it cites, each once, and Cited to the
	// provisions, as reference#eid. What they stand for is found when a
	// generation is opened: works come and go. Cites is where the single
	// citations stand in the shard's text file.
	Targets []string
	Cited   []string
	Cites   Span
	// Repeals are the laws that it says it repeals as a whole.
	Repeals []Repeal
	// AddedUnix is when its newest file came in.
	AddedUnix int64
}

// Repeal says that a law is repealed by the provision In.
type Repeal struct {
	Target string // a reference
	In     string
	// Name is how the text names the law, with some words before it.
	Name string
	// Limited says that the text repeals it for a territory or a purpose only.
	Limited bool
}

// Expression is a held copy of a work.
type Expression struct {
	ID       string
	Blob     string
	Language corpus.Language
	Date     string
	Files    []string
}

// Span is a run of bytes in a shard's text file.
type Span struct {
	Off int64
	Len uint32
}

// Passage is what the reader keeps in memory of a passage.
type Passage struct {
	EID string
	// Num is the number as an eId writes it, in lower case: "22a".
	Num string
	// Record and Text follow each other in the shard's text file from Off on.
	Off       int64
	RecordLen uint32
	TextLen   uint32
}

// Record is what the text file keeps of a passage beside its text.
type Record struct {
	Number     string               `json:"n,omitempty"`
	Kind       corpus.ProvisionKind `json:"k,omitempty"`
	Heading    string               `json:"h,omitempty"`
	Trail      []string             `json:"t,omitempty"`
	Page       int                  `json:"p,omitempty"`
	Lang       corpus.Language      `json:"l,omitempty"`
	Digest     *corpus.Digest       `json:"d,omitempty"`
	Expression string               `json:"x,omitempty"`
	// DigestOnly says that the text is our digest, not the law's.
	DigestOnly bool `json:"o,omitempty"`
	Omitted    bool `json:"m,omitempty"`
}

// Cite is one citation from a work to another.
type Cite struct {
	In string `json:"i"` // eId of the citing passage
	// Target is a reference; EID the provision cited, "" for the work.
	Target   string `json:"t"`
	EID      string `json:"e,omitempty"`
	Normal   string `json:"n"`
	Sentence string `json:"s"`
	// Treatment is the label that the text puts beside the citation.
	Treatment corpus.Treatment `json:"r,omitempty"`
}

// Reference writes down what a citation points to: the identifier of a law, or
// of a judgment or a paper with a symbol the normal form by which it is cited. A case number, which names
// no court, has the court's code behind a bar: "Writ Petition No. 5 of 2019|pklhc";
// AnyCourt stands for a court that the text does not name.
func Reference(form, normal, target, court string) string {
	switch form {
	case "reporter", "neutral", "symbol":
		return normal
	case "case":
		return normal + "|" + court
	}
	work, _, _ := strings.Cut(target, "#")
	return work
}

// UnitOf is the eId of the provision that a hit can point to: sec_21 for
// sec_21__subsec_1.
func UnitOf(eid string) string {
	for _, below := range []string{"__subsec_", "__para_", "__proviso", "__expl", "__illus", "__quote_", "__rec_", "__caption_"} {
		if i := strings.Index(eid, below); i > 0 {
			eid = eid[:i]
		}
	}
	return eid
}

// AnyCourt is the court of a case number beside which another court than the
// citing one stands, without its name.
const AnyCourt = "-"

// WriteManifest writes the manifest and its readable face into dir.
func WriteManifest(dir string, m *Manifest) error {
	f, err := os.Create(filepath.Join(dir, manifestFile))
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	if err := gob.NewEncoder(w).Encode(m); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	if err := errors.Join(w.Flush(), f.Sync()); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	face, err := json.MarshalIndent(m.Meta, "", "  ")
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	return writeSynced(filepath.Join(dir, metaFile), append(face, '\n'))
}

// writeSynced writes a small file and waits until it is on disk.
func writeSynced(path string, raw []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	return errors.Join(err, f.Sync(), f.Close())
}

// ReadManifest reads the manifest of the generation in dir. The error wraps
// ErrRebuildNeeded where the version is another or the files are damaged.
func ReadManifest(dir string) (*Manifest, error) {
	raw, err := os.ReadFile(filepath.Join(dir, metaFile))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	var face Meta
	if err := json.Unmarshal(raw, &face); err != nil || face.Version != Version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrRebuildNeeded, face.Version, Version)
	}
	f, err := os.Open(filepath.Join(dir, manifestFile))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	defer f.Close()
	m := new(Manifest)
	if err := gob.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(m); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	return m, nil
}

// Face looks at the small file that every generation has one of its own of. The
// error wraps ErrRebuildNeeded.
func Face(dir string) (fs.FileInfo, error) {
	fi, err := os.Stat(filepath.Join(dir, metaFile))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRebuildNeeded, err)
	}
	return fi, nil
}

// Current names the current generation of the index in dir. Where there is none
// the error wraps fs.ErrNotExist.
func Current(dir string) (string, error) {
	raw, err := os.ReadFile(filepath.Join(dir, CurrentFile))
	if err != nil {
		return "", err
	}
	name := strings.TrimSpace(string(raw))
	if name == "" || strings.ContainsAny(name, `/\`) {
		return "", fmt.Errorf("%w: %s names no generation: %w", ErrRebuildNeeded, CurrentFile, fs.ErrInvalid)
	}
	return name, nil
}
