package judgment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"daleel/corpus/structure/internal/lines"
)

// headerWords are words that headers hold; they help to mend one that the
// extraction cut up ("Ap pea l") even where it stands only once: of the form, of
// proceedings, of offices and places, and the commonest parts of names.
var headerWords = strings.Fields(`appeal appeals appellate appellant appellants petition petitions
petitioner petitioners respondent respondents versus hearing heard judgment judgement order justice
court supreme high civil criminal constitution constitutional jurisdiction present revision
application applications applicant applicants review miscellaneous against passed dated islamabad lahore karachi
peshawar quetta rawalpindi multan bahawalpur sukkur hyderabad larkana mirpurkhas abbottabad mingora bannu sibi turbat
others another through government secretary
muhammad pakistan advocate advocates announced approved reporting chief member chairman tribunal date dates number numbers
murder reference capital sentence jail writ bail acquittal complainant complainants defendant defendants plaintiff plaintiffs
regular first second intra from original suit case suo motu human rights leave transfer confirmation quashment
shariat federal special customs income sales reserved decision decided impugned decree
sheet department judicial form bench stereo signature proceedings parties counsel necessary where
deputy additional assistant prosecutor attorney general district sessions judge magistrate commissioner officer inspector
state federation province provincial punjab sindh balochistan khyber pakhtunkhwa azad jammu kashmir gilgit baltistan
ministry division interior finance revenue board authority corporation company limited bank university police investigation agency
director station house chairman managing department deceased legal heirs widow daughter
ahmad ahmed hussain hussnain khan shah iqbal akhtar aslam akram ashraf arshad asif tariq nadeem imran usman bilal hassan abbas raza
rashid khalid nasir nawaz sarfraz shahid shahzad zafar zahid sajid majid javed javaid saeed saleem naeem waseem yousaf yaqoob
ibrahim ismail mehmood mahmood rehman rahman latif aziz hameed majeed qadir ghafoor bashir munir mukhtar manzoor masood ijaz riaz
mumtaz sardar chaudhry malik syed ghulam abdul abdullah haider mansoor bandial qazi mazhar mian yasmin bibi begum sadiq sharif
karim jamal anwar anwaar sultan tanveer tanvir farooq habib hafeez hamid inayat irfan jawad kamran liaqat maqbool mirza mubashir
of the and by for in no with son etc to is was
rifaqat rafaqat faisal barrister akbar naqvi sheikh shaikh gulzar iftikhar nisar saqib abid ullah bhatti afzal qureshi
mazahar sayyed sajjad rizvi khawaja abbasi afridi azhar khattak azmat waqar shaukat munib siddiqui siddique mushir
khurram yahya salman ayesha ilyas hashmi hafiz miankhel jamali qamar mandokhail khosa asghar aamir zaheer shoaib
rasheed hayat athar amjad chohan waheed viqas jawwad imtiaz dogar aftab sikandar shaheen shahbaz minallah umer shabbir
janjua haroon gillani niazi muslim makhdoom khokhar cheema bajwa zulfiqar yousafzai sibtain safdar qayyum pervez parvez
khilji gohar sarwar ranjha mushtaq mohammad khawar fareed farid bukhari bokhari zeeshan yasir raheel naseem jillani
jilani irshad hanif gondal shehzad shehryar shakeel salahuddin israr ishaq chaudhary aurangzeb altaf adnan waqas tassaduq
saif razzaq rabbani pirzada munawar mughal kashif junaid jehangir jahangir chattha bhutta tasneem sarmad mudassar
khurshid khaliq kausar kasuri jamil ishtiaq ikram haris gardezi elahi chughtai ashfaq ansari anjum younas wasim umair
suleman shafqat sattar pervaiz mehboob mahmud kharal khalil jalal haseeb ghani education council bushra baig ayub arbab
zaidi zahoor tareen tarar shamim shafi qadeer parveen muzaffar memon housing hamza ghazanfar durrani aqeel ajmal
january february march april june july august september october november december
commission association executive election defence president private national development industries inland
murtaza mustafa nazir noor qasim rafiq rizwan sohail tahir umar wahid zubair`)

// vocabulary counts the words of a text in lower case.
func vocabulary(ls []lines.Line) map[string]int {
	words := map[string]int{}
	for _, w := range headerWords {
		words[w] += 3
	}
	for _, l := range ls {
		for _, w := range strings.FieldsFunc(l.Text, notLetter) {
			words[strings.ToLower(w)]++
		}
	}
	return words
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

var (
	reSpacedHyphen = regexp.MustCompile(`(\pL|\d) ?- ?(\pL)`)
	// reDashNumber is the number of a paragraph with a dash behind it.
	reDashNumber = regexp.MustCompile(`^\d{1,3}\s?[-–]\s+`)
	reSpacedWord = regexp.MustCompile(`^(?:[\W_]*)((?:[A-Z] ?){5,}[SE]?)[\W_]*$`)
	reGluedNo    = regexp.MustCompile(`(\p{Ll})(Nos?\b)`)
	reGluedYear  = regexp.MustCompile(`(?i)(\bof\s+(?:19|20)\d\d)(\pL)`)
	reSpacedStop = regexp.MustCompile(`(\pL) ([,.)])`)
)

// reFigure is a number with letters that a scan read for figures: "2O15", "l2.O3.2011".
var reFigure = regexp.MustCompile(`\b(?:[OlI]{0,2}\d[\dOlI]*[OlI][\dOlI]*|[OlI]{1,2}\d+)\b`)

var asFigures = strings.NewReplacer("O", "0", "l", "1", "I", "1")

// figures writes such numbers in figures.
func figures(s string) string { return reFigure.ReplaceAllStringFunc(s, asFigures.Replace) }

// repair mends what extraction does to a header: words cut in two where the
// whole word is known from the rest of the text, letters set wide apart
// ("J U D G M E N T"), and spaces before a hyphen ("2312 -L").
func repair(s string, words map[string]int) string {
	if m := reSpacedWord.FindStringSubmatch(s); m != nil && strings.Count(s, " ") > len(m[1])/3 {
		return strings.ReplaceAll(m[1], " ", "")
	}
	s = reGluedYear.ReplaceAllString(reGluedNo.ReplaceAllString(s, "$1 $2"), "$1 $2")
	number := reDashNumber.FindString(s)
	s = number + reSpacedHyphen.ReplaceAllString(s[len(number):], "$1-$2")
	s = reSpacedStop.ReplaceAllString(s, "$1$2")
	parts := strings.Split(s, " ")
	out := parts[:0:0]
	for i := 0; i < len(parts); {
		n := pieces(parts[i:], words)
		out = append(out, strings.Join(parts[i:i+n], ""))
		i += n
	}
	return strings.Join(out, " ")
}

// The limits of a word that is put together again: letter-spaced ones have a
// piece a letter, and what a long piece does not complete is no word.
const (
	maxPieces    = 16
	maxWhole     = 20
	maxLostPiece = 5
)

// pieces gives how many of the parts are the pieces of one word of the text; 1
// where the first is a word by itself.
func pieces(parts []string, words map[string]int) int {
	whole := strings.ToLower(strings.TrimLeftFunc(parts[0], notLetter))
	if whole == "" || strings.IndexFunc(whole, notLetter) >= 0 {
		return 1
	}
	best, left, rarest := 1, whole, words[whole]
	for k := 1; k < min(len(parts), maxPieces); k++ {
		right := strings.ToLower(letters(parts[k]))
		if right == "" || len(whole)+len(right) > maxWhole {
			break
		}
		whole += right
		rarest = min(rarest, words[right])
		n := words[whole]
		small := k == 1 && slices.Contains(smallLeft, left) && (words[right] > 1 || n < 4 || len(right) < 4 && n < 25)
		// A piece is rarer than the whole; good words side by side are not.
		if n > 1 && rarest*2 < n+1 && !small {
			best = k + 1
		} else if len(right) > maxLostPiece {
			break
		}
		if len(right) < len(parts[k]) { // it ends in a mark
			break
		}
	}
	return best
}

// letters are the letters that s begins with, where none but those of "(s)"
// follow them; else "".
func letters(s string) string {
	end := strings.IndexFunc(s, notLetter)
	if end < 0 {
		return s
	}
	if tail := strings.TrimPrefix(strings.ToLower(s[end:]), "(s)"); strings.IndexFunc(tail, unicode.IsLetter) >= 0 {
		return ""
	}
	return s[:end]
}

// smallLeft are words that seldom are the first half of a cut word.
var smallLeft = []string{"a", "an", "the", "in", "on", "to", "of", "be", "no", "so", "as", "is", "it", "or", "for", "with", "and", "by", "not", "at", "any", "some"}

// noisy is the share of lines with a cut word from which a text as a whole is
// mended; a clean one is left exactly as it is.
const noisy = 0.06

// mend repairs the words of the lines of a noisy text.
func mend(ls []lines.Line, words map[string]int) {
	fixed := make([]string, len(ls))
	n := 0
	for i, l := range ls {
		fixed[i] = repair(l.Text, words)
		if len(fixed[i]) < len(l.Text) {
			n++
		}
	}
	if float64(n) < noisy*float64(len(ls)) {
		return
	}
	for i := range ls {
		ls[i].Text = fixed[i]
	}
}
