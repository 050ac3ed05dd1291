package intake

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// catalogue maps absolute paths of files to what a catalogue says of them.
type catalogue map[string]corpus.Metadata

// loadCatalogues reads tables, and warns of rows for files that are not there: a name
// that is miswritten in a table describes nothing.
func (in *Intake) loadCatalogues(paths []string) error {
	for _, path := range paths {
		rows := catalogue{}
		if err := loadCatalogue(path, rows); err != nil {
			return err
		}
		var absent []string
		for file := range rows {
			if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
				absent = append(absent, file)
			}
		}
		if len(absent) > 0 {
			in.opts.Log.Warn("the catalogue names files that are not there", "catalogue", path, "files", len(absent), "first", slices.Min(absent))
		}
		maps.Copy(in.catalogue, rows)
	}
	return nil
}

// loadCatalogue reads a table of tab-separated values whose first line names
// its columns. Column "file" is required and relative to the table; title,
// number, year, issued, status, official_url, kind, court, language and
// jurisdiction are used where present, others are ignored. A row that makes no
// sense is an error that names its line.
func loadCatalogue(path string, into catalogue) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var columns []string
	line := 0
	for sc.Scan() {
		line++
		text := strings.TrimRight(sc.Text(), "\r")
		if columns == nil {
			text = strings.TrimPrefix(text, "\ufeff") // which spreadsheets put first
		}
		cells := strings.Split(text, "\t")
		if columns == nil {
			for _, c := range cells {
				columns = append(columns, strings.TrimSpace(c))
			}
			if !slices.Contains(columns, "file") {
				return fmt.Errorf("catalogue %s: the first line must name its columns, among them \"file\": %w", path, corpus.ErrInvalid)
			}
			continue
		}
		row := rowOf(columns, cells)
		if row["file"] == "" {
			continue
		}
		m, err := row.metadata()
		if err != nil {
			return fmt.Errorf("catalogue %s, line %d: %w", path, line, err)
		}
		abs, err := filepath.Abs(filepath.Join(filepath.Dir(path), filepath.FromSlash(row["file"])))
		if err != nil {
			return err
		}
		into[abs] = m
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("catalogue %s, behind line %d: %w", path, line, err)
	}
	return nil
}

type row map[string]string

func rowOf(columns, cells []string) row {
	r := row{}
	for i, c := range columns {
		if i < len(cells) {
			r[c] = strings.TrimSpace(cells[i])
		}
	}
	return r
}

func (r row) metadata() (m corpus.Metadata, err error) {
	m.Title, m.NumberText, m.OfficialURL = r["title"], r["number"], r["official_url"]
	m.Jurisdiction, m.Language = r["jurisdiction"], corpus.Language(r["language"])
	if n, ok := workid.ParseNumber(r["number"]); ok {
		m.Number = n
	}
	if y := r["year"]; y != "" {
		if m.Year, err = strconv.Atoi(y); err != nil || !corpus.IsYear(m.Year) {
			return m, fmt.Errorf("year %q is no year from %d to %d: %w", y, corpus.FirstYear, corpus.LastYear, corpus.ErrInvalid)
		}
	}
	if m.Number != "" && m.Year != 0 {
		m.NumberText = fmt.Sprintf("%s of %d", r["number"], m.Year)
	}
	if l := m.Language; l != "" && l != corpus.English && l != corpus.Urdu {
		return m, fmt.Errorf("language %q is neither %s nor %s: %w", l, corpus.English, corpus.Urdu, corpus.ErrInvalid)
	}
	if s := r["status"]; s != "" {
		if m.Status, err = corpus.ParseStatus(s); err != nil {
			return m, err
		}
	}
	if k := r["kind"]; k != "" {
		if m.Kind, err = corpus.ParseKind(k); err != nil {
			return m, err
		}
	}
	if d := r["issued"]; d != "" {
		date, err := corpus.NewDate(d, corpus.Promulgated, "catalogue")
		if err != nil {
			return m, err
		}
		m.Dates = append(m.Dates, date)
	}
	if c := r["court"]; c != "" {
		m.Case = &corpus.Case{Court: c}
	}
	return m, nil
}
