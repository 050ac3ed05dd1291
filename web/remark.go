package web

import (
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search/remark"
	"daleel/web/locale"
)

// remark says in the reader's language how a query was read. The name of a work or a
// provision stays as the law has it, and so does what has no sentence here.
func (l labels) remark(r remark.Remark) spoken {
	key := "remark." + string(r.Code)
	if r.Code == remark.Named || !l.p.Has(key) {
		return spoken{Text: clean(r.String()), Lang: "en", Dir: "auto"}
	}
	var args []any
	for _, v := range r.Values {
		args = append(args, apart(l.placeName(v)))
	}
	return spoken{Text: l.p.Text(key, args...), Lang: string(l.p.Tag()), Dir: l.p.Tag().Dir()}
}

// placeName says the English name of a jurisdiction in the reader's language, and leaves
// all else as it is.
func (l labels) placeName(name string) string {
	all := corpus.Jurisdictions()
	i := slices.IndexFunc(all, func(n corpus.Named) bool { return n.Name == name })
	if i < 0 || l.p.Tag() != locale.Urdu || all[i].Urdu == "" {
		return name
	}
	return all[i].Urdu
}

func (l labels) remarks(rs remark.List) (out []spoken) {
	for _, r := range rs {
		out = append(out, l.remark(r))
	}
	return out
}

// warnings parts the remarks that tell what to beware of from those that tell how the
// query was read.
func warnings(rs remark.List) (read, warn remark.List) {
	for _, r := range rs {
		if r.Code.Warns() {
			warn = append(warn, r)
		} else {
			read = append(read, r)
		}
	}
	return read, warn
}

// readAs says how a query was read, with the query that is offered as a link in the
// sentence.
type readAs struct {
	Before, After spoken
	Offered       *link
}

func (l labels) readings(rs remark.List, p params) (out []readAs) {
	for _, r := range rs {
		said := l.remark(r)
		item := readAs{Before: said}
		if q, ok := r.Offered(); ok {
			if before, after, found := strings.Cut(said.Text, apart(q)); found {
				item.Before.Text, item.After, item.Offered = before, said, &link{Text: q, URL: p.asking(q).url()}
				item.After.Text = after
			}
		}
		out = append(out, item)
	}
	return out
}
