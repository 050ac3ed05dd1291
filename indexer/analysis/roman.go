package analysis

import "strings"

// RomanKey gives the phonetic key of a Roman Urdu word: spellings of one word
// that differ in the length of vowels (zamanat, zamaanat, zmanat), doubled
// letters, q and k, z and s, w and v, and in the plural endings -ein, -en, -on
// share a key. A word in other letters gives "".
//
// Rules: aspirates kh, gh, th, dh, bh, ph, rh lose the h, ch and sh are one
// letter each; i, e, y and their pairs are i; o, u, w between consonants and
// their pairs are u; a inside a word, often left out, vanishes; a final vowel
// stays as a, i or u.
func RomanKey(word string) string {
	units := romanUnits(strings.ToLower(word))
	if units == "" {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(units); i++ {
		c := units[i]
		if c == 'a' && i > 0 && i < len(units)-1 {
			continue
		}
		if b.Len() > 0 && b.String()[b.Len()-1] == c {
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// skeleton gives the consonants of a word in Latin or Urdu letters, with an
// initial vowel as "a": the coarse key under which ضمانت and zamanat meet. Words
// with fewer than three consonants give "": too many would meet.
func skeleton(word string) string {
	key := consonants(word, func(c byte, i, n int) bool { return c == 'v' && i > 0 || c == 'h' && i == n-1 })
	if len(key) < 3 {
		return ""
	}
	return key
}

// NameKey gives the sound of a word of a person's name in Latin or Urdu letters: its
// consonants but h, with an initial vowel as "a", in which Mansoor and منصور, Chaudhry
// and چوہدری meet. Names are short, so they are told by several words together.
func NameKey(word string) string {
	return consonants(word, func(c byte, i, _ int) bool { return (c == 'v' || c == 'h' || c == 'y') && i > 0 })
}

// consonants are the units of a word without vowels, but "a" for one at its head,
// without doubles and without those that are mute at place i of n.
func consonants(word string, mute func(c byte, i, n int) bool) string {
	units := romanUnits(strings.ToLower(word))
	if units == "" {
		units = urduUnits(word)
	}
	var b []byte
	for i := 0; i < len(units); i++ {
		c := units[i]
		switch {
		case strings.IndexByte("aiu", c) >= 0:
			if i > 0 {
				continue
			}
			c = 'a'
		case mute(c, i, len(units)):
			continue
		}
		if n := len(b); n > 0 && b[n-1] == c {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

// romanPairs are read before single letters, longest first.
var romanPairs = []struct{ from, to string }{
	{"sch", "S"}, {"tch", "c"}, {"kh", "k"}, {"gh", "g"}, {"ch", "c"}, {"sh", "S"}, {"th", "t"}, {"dh", "d"},
	{"bh", "b"}, {"ph", "p"}, {"rh", "r"}, {"jh", "j"}, {"ck", "k"},
	{"aa", "a"}, {"ee", "i"}, {"ii", "i"}, {"oo", "u"}, {"ou", "u"}, {"uu", "u"},
	{"ai", "i"}, {"ay", "i"}, {"ae", "i"}, {"ei", "i"}, {"ey", "i"}, {"ie", "i"}, {"ea", "i"},
	{"au", "u"}, {"ao", "u"}, {"aw", "u"}, {"iy", "i"}, {"yi", "i"},
}

var romanSingles = map[byte]byte{
	'q': 'k', 'k': 'k', 'c': 'k', 'x': 's', 'z': 's', 's': 's', 'w': 'v', 'v': 'v',
	'e': 'i', 'y': 'i', 'i': 'i', 'o': 'u', 'u': 'u', 'a': 'a',
}

// romanUnits parts a lower-case Latin word into sounds; "" for other words.
func romanUnits(w string) string {
	w = trimPlural(strings.Map(dropMarks, w))
	var b strings.Builder
	for i := 0; i < len(w); {
		if w[i] < 'a' || w[i] > 'z' {
			return ""
		}
		n, unit := romanUnit(w[i:])
		if i == 0 && w[0] == 'y' {
			n, unit = 1, "y"
		}
		b.WriteString(unit)
		i += n
	}
	return tidyVowels(b.String())
}

// romanUnit reads the sound at the start of w. The w of "dawa" is a consonant,
// that of "mawt" colours the vowel.
func romanUnit(w string) (int, string) {
	for _, p := range romanPairs {
		if strings.HasPrefix(w, p.from) && !(p.from == "aw" && len(w) > 2 && strings.IndexByte("aeiou", w[2]) >= 0) {
			return len(p.from), p.to
		}
	}
	if s, ok := romanSingles[w[0]]; ok {
		return 1, string(s)
	}
	return 1, w[:1]
}

func dropMarks(r rune) rune {
	if r == '\'' || r == '’' || r == '-' || r == '`' {
		return -1
	}
	return r
}

// plurals are oblique and plural endings. "een" and "oon" are none (zameen, qanoon).
var plurals = [...]string{"eeyon", "eeyan", "iyaan", "iyon", "iyan", "ein", "ain", "aen", "on", "en"}

// trimPlural takes such endings off words long enough to have them.
func trimPlural(w string) string {
	for _, end := range plurals {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 3 && w[len(w)-len(end)-1] != end[0] {
			w = w[:len(w)-len(end)]
			if strings.Contains(end, "y") {
				w += "i"
			}
			return w
		}
	}
	return w
}

// tidyVowels treats the h that only lengthens or colours a vowel: shehr is
// shahr, nikaah and nikah end alike, and runs of vowels count once.
func tidyVowels(u string) string {
	u = strings.ReplaceAll(u, "ih", "ah")
	if strings.HasSuffix(u, "ah") && len(u) > 3 {
		u = u[:len(u)-1]
	}
	return vowelRuns.Replace(u)
}

var vowelRuns = strings.NewReplacer("ia", "i", "ua", "u", "iu", "u", "ui", "u")

// urduSounds maps folded Urdu letters to the units of romanUnits. Letters that
// are not heard, or only as a vowel, are left out.
var urduSounds = map[rune]byte{
	'ا': 'a', 'آ': 'a', 'ب': 'b', 'پ': 'p', 'ت': 't', 'ٹ': 't', 'ث': 's', 'ج': 'j', 'چ': 'c',
	'ح': 'h', 'خ': 'k', 'د': 'd', 'ڈ': 'd', 'ذ': 's', 'ر': 'r', 'ڑ': 'r', 'ز': 's', 'ژ': 's',
	'س': 's', 'ش': 'S', 'ص': 's', 'ض': 's', 'ط': 't', 'ظ': 's', 'ع': 'a', 'غ': 'g', 'ف': 'f',
	'ق': 'k', 'ک': 'k', 'گ': 'g', 'ل': 'l', 'م': 'm', 'ن': 'n', 'ں': 'n', 'و': 'v', 'ہ': 'h',
	'ی': 'i', 'ے': 'i', 'ئ': 'i',
}

// urduUnits gives the sounds of a folded Urdu word; "" for other scripts.
func urduUnits(w string) string {
	var b strings.Builder
	for i, r := range w {
		if r == 'ھ' || r == 'ء' {
			continue
		}
		c, ok := urduSounds[r]
		switch {
		case !ok:
			return ""
		case r == 'ی' && i == 0:
			c = 'y'
		}
		b.WriteByte(c)
	}
	return b.String()
}
