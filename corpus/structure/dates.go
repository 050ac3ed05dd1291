package structure

import (
	"fmt"
	"regexp"
	"strings"
)

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

var (
	dayMonthRE = regexp.MustCompile(`(?i)\b(\d{1,2})\s?(?:st|nd|rd|th)?(?:,| day of| of)? ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? ?(\d{4})\b`)
	monthDayRE = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})\b`)
	numericRE  = regexp.MustCompile(`\b(\d{1,2}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{4}|\d{2})\b`)
	isoRE      = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
)

// readDate finds the first date in s and prints it in ISO 8601, "" where there
// is none. Figures alone are day first, as Pakistan writes them; a year of two
// figures is of the twentieth century.
func readDate(s string) string {
	s = strings.ReplaceAll(s, "_", " ")
	if m := isoRE.FindStringSubmatch(s); m != nil {
		return isoDate(atoi(m[1]), atoi(m[2]), atoi(m[3]))
	}
	if m := dayMonthRE.FindStringSubmatch(s); m != nil {
		return isoDate(atoi(m[3]), monthNumber(m[2]), atoi(m[1]))
	}
	if m := monthDayRE.FindStringSubmatch(s); m != nil {
		return isoDate(atoi(m[3]), monthNumber(m[1]), atoi(m[2]))
	}
	if m := numericRE.FindStringSubmatch(s); m != nil {
		y := atoi(m[3])
		if y < 100 {
			y += 1900
		}
		return isoDate(y, atoi(m[2]), atoi(m[1]))
	}
	return ""
}

func monthNumber(s string) int {
	low := strings.ToLower(s[:3])
	for i, m := range months {
		if m == low {
			return i + 1
		}
	}
	return 0
}

func isoDate(y, m, d int) string {
	if y < 1700 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}
