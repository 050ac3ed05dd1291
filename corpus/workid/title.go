package workid

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	bracketed = regexp.MustCompile(`\([^()]*\)`)
	yearWord  = regexp.MustCompile(`^(1[789]|20)\d\d$`)
)

// nameless words carry nothing in a comparison of short titles.
var nameless = map[string]bool{"the": true, "of": true, "and": true, "in": true, "for": true, "to": true, "on": true, "a": true, "no": true}

// TitleKey folds a short title for comparing: lower-case words in order, without
// the year, bracketed abbreviations such as "(PPC)", and words that carry
// nothing; plurals lose their s. Bracketed words that belong to the name, such
// as "(Amendment)" or "(Prevention and Protection)", stay.
func TitleKey(title string) string {
	title = bracketed.ReplaceAllStringFunc(title, func(s string) string {
		if isName(s) {
			return " " + s[1:len(s)-1] + " "
		}
		return " "
	})
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	kept := words[:0]
	for _, w := range words {
		w = strings.NewReplacer("'", "", "’", "").Replace(w)
		if nameless[w] || yearWord.MatchString(w) || w == "" {
			continue
		}
		kept = append(kept, singular(w))
	}
	return strings.Join(kept, " ")
}

// isName tells "(Second Amendment)" from "(PECA 2016)" and "(Under Review)".
func isName(s string) bool {
	inner := strings.TrimSpace(s[1 : len(s)-1])
	low := strings.ToLower(inner)
	if inner == "" || strings.Contains(low, "review") || strings.Contains(low, "repealed") || strings.Contains(low, "same as") {
		return false
	}
	letters := strings.TrimFunc(inner, func(r rune) bool { return !unicode.IsLetter(r) })
	return letters != "" && strings.ToUpper(letters) != letters && !strings.Contains(inner, ".")
}

func singular(w string) string {
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// SameTitle reports whether two title keys name one work, given that kind,
// number and year agree: most of their words are shared, so that a scan's
// misread word or a dropped one does not part them.
func SameTitle(a, b string) bool {
	if a == b {
		return true
	}
	if Amending(a) != Amending(b) {
		return false
	}
	wa, wb := naming(a), naming(b)
	if len(wa) == 0 || len(wb) == 0 {
		return false
	}
	shared := 0
	for _, w := range wa {
		if slices.ContainsFunc(wb, func(v string) bool { return near(w, v) }) {
			shared++
		}
	}
	return 5*shared >= 3*max(len(wa), len(wb))
}

// naming are the words of a key that tell one work from another of its kind.
func naming(key string) []string {
	return slices.DeleteFunc(strings.Fields(key), func(w string) bool {
		return slices.Contains([]string{"act", "ordinance", "order", "rule", "regulation", "bill", "pakistan"}, w)
	})
}

// Amending reports whether a title key is an amending instrument's.
func Amending(key string) bool {
	return strings.Contains(key, "amendment") || strings.Contains(key, "amending")
}

// near allows one letter of difference in words of five letters or more.
func near(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 5 || len(b) < 5 || len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[min(i+1, len(a)):] == b[min(i+1, len(b)):] || a[i:] == b[min(i+1, len(b)):] || a[min(i+1, len(a)):] == b[i:]
}
