package workid

import (
	"strconv"
	"strings"

	"daleel/corpus"
)

// ParseNumber reads the number of an Act in roman or arabic figures and gives
// it in arabic: "XL" and "40" are "40". Other text gives false.
func ParseNumber(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return strconv.Itoa(n), true
	}
	if n, ok := corpus.ParseRoman(s); ok {
		return strconv.Itoa(n), true
	}
	return "", false
}
