package citation

import (
	"strconv"
	"strings"
)

// Reports of other countries, and a few of tax cases, are cited by volume:
// "(2000) 6 SCC 698", "[1998] 2 All ER 181", "2022 (3) SCC 321", "410 U.S. 356",
// "ILR 37 Cal. 467".

// The orders of reporters.tsv that need a volume.
const (
	orderVolume   = "vol" // year, volume or none, code, page
	orderEither   = "vyr" // as vol; without a volume the year has no brackets
	orderYearless = "v"   // volume, code, page
	orderSeries   = "lr"  // "LR", volume, series, page
)

// byVolume reports whether an order is of reports by year and volume.
func byVolume(order string) bool { return order == orderVolume || order == orderEither }

// lawReports opens the codes of the series of the Law Reports, which print the
// volume inside it: "(1869) LR 4 QB 585".
const lawReports = "LR "

// seriesAt reads "LR 4 QB 585" at k, behind the year at i where there is one.
func (s *scan) seriesAt(i, year, k int) (item, bool) {
	if upper(s.text[k]) != 'L' || !s.query && !isUpper(s.text[k]) {
		return item{}, false
	}
	e := anyWordAt(s.text, k, "lr", "l.r")
	volume, j := s.whole(skipAny(s.text, e, "."), 3)
	if e == k || volume == 0 || volume > maxVolume {
		return item{}, false
	}
	j = skipAny(s.text, j, ".,")
	n, e := s.t.series.longest(s.text, j)
	if n < 0 || !s.capital(j, e) {
		return item{}, false
	}
	return s.page(i, Reporter{Year: year, Volume: volume, Reporter: s.t.reporterName[n]}, e)
}

// maxVolume is the highest number that is read as a volume.
const maxVolume = 999

// volumeAt reads what follows the year of a report cited by volume; k is behind
// the year and its bracket.
func (s *scan) volumeAt(i, year, k int, bracket bool) (item, bool) {
	if it, ok := s.seriesAt(i, year, k); ok {
		return it, true
	}
	volume, j := 0, k
	open := at0(s.text, j) == '('
	if open {
		j++
	}
	if n, e := s.whole(j, 3); n > 0 && n <= maxVolume {
		volume, j = n, skipAny(s.text, e, ".")
		if open != (at0(s.text, j) == ')') {
			return item{}, false
		}
		j = skipAny(s.text, j, ")")
	} else if open {
		return item{}, false
	}
	n, e := s.t.volumes.longest(s.text, j)
	if n >= 0 && at0(s.text, skipSpace(s.text, e)) == '(' { // "[2001] 1 All ER (Comm) 865"
		if in := skipSpace(s.text, e) + 1; wordAt(s.text, in, "comm") && at0(s.text, in+4) == ')' && s.t.volumes.get(s.t.reporterName[n]+" (Comm)") >= 0 {
			n, e = s.t.volumes.get(s.t.reporterName[n]+" (Comm)"), in+5
		}
	}
	if n < 0 || !byVolume(s.t.reporterOrder[n]) && (volume == 0 || !containsByte(")]", at0(s.text, i+4))) || !s.capital(j, e) || year < 1800 {
		return item{}, false
	}
	if len(s.t.reporterName[n]) < 3 && volume == 0 && !bracket { // "AC"
		return item{}, false
	}
	return s.page(i, Reporter{Year: year, Volume: volume, Reporter: s.t.reporterName[n]}, e)
}

// yearless reads "410 U.S. 356" from its first figure.
func (s *scan) yearless(i int) (item, bool) {
	volume, j := s.whole(i, 3)
	k := skipSpace(s.text, j)
	if volume == 0 || volume > maxVolume || k == j || k-j > 2 || !isUpper(at0(s.text, k)) || s.t.volumes.first[s.text[k]] == 0 {
		return item{}, false
	}
	n, e := s.t.volumes.longest(s.text, k)
	if n < 0 || s.t.reporterOrder[n] != orderYearless || !s.query && isLower(s.text[e-1]) && s.t.reporterName[n] == "US" {
		return item{}, false
	}
	if i > 0 && (isAlnum(s.text[i-1]) || containsByte("./-", s.text[i-1])) {
		return item{}, false
	}
	if k := skipSpace(s.text, e); at0(s.text, k) == '(' && isDigit(at0(s.text, k+1)) { // "5 US (1 Cranch) 137"
		if end := strings.IndexByte(s.text[k:min(len(s.text), k+20)], ')'); end > 0 && isDigit(at0(s.text, skipSpace(s.text, k+end+1))) {
			e = k + end + 1
		}
	}
	return s.page(i, Reporter{Volume: volume, Reporter: s.t.reporterName[n]}, e)
}

// volumeFirst reads the volume, court and page of "ILR 37 Cal. 467".
func (s *scan) volumeFirst(i int, c Reporter, j int) (item, bool) {
	volume, e := number(s.text, j)
	if s.t.reporterOrder[s.t.reporters.get(c.Reporter)] != "ry" || s.t.reporterCourt[c.Reporter] != "-" || volume == 0 || volume > maxVolume {
		return item{}, false
	}
	court, e := s.courtAt(skipAny(s.text, e, ".,)"))
	if court == "" {
		return item{}, false
	}
	c.Volume, c.Court = volume, court
	return s.page(i, c, e)
}

// volumeParts are the parts of the normal form of a report cited by volume, up
// to its court or page.
func (c Reporter) volumeParts() []string {
	series, isSeries := strings.CutPrefix(c.Reporter, lawReports)
	switch {
	case isSeries && c.Year == 0:
		return []string{lawReports + strconv.Itoa(c.Volume), series}
	case isSeries:
		return []string{"(" + strconv.Itoa(c.Year) + ")", lawReports + strconv.Itoa(c.Volume), series}
	case c.Volume == 0 && tables().yearPlain[c.Reporter]:
		return []string{strconv.Itoa(c.Year), c.Reporter}
	case c.Volume == 0:
		return []string{"(" + strconv.Itoa(c.Year) + ")", c.Reporter}
	case c.Year == 0 && tables().reporterFirst[c.Reporter]:
		return []string{c.Reporter, strconv.Itoa(c.Volume)}
	case c.Year == 0:
		return []string{strconv.Itoa(c.Volume), c.Reporter}
	}
	return []string{"(" + strconv.Itoa(c.Year) + ")", strconv.Itoa(c.Volume), c.Reporter}
}
