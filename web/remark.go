package web

import "daleel/search/remark"

// remark says in the reader's language how a query was read. The name of a work or a
// provision stays as the law has it, and so does what has no sentence here.
func (l labels) remark(r remark.Remark) spoken {
	key := "remark." + string(r.Code)
	if r.Code == remark.Named || !l.p.Has(key) {
		return spoken{Text: clean(r.String()), Lang: "en", Dir: "auto"}
	}
	var args []any
	for _, v := range r.Values {
		args = append(args, apart(v))
	}
	return spoken{Text: l.p.Text(key, args...), Lang: string(l.p.Tag()), Dir: l.p.Tag().Dir()}
}

func (l labels) remarks(rs remark.List) (out []spoken) {
	for _, r := range rs {
		out = append(out, l.remark(r))
	}
	return out
}
