package search

import "slices"

// The API, the pages and the command line name the parameters of a request alike.
// These are the names.

// filterNames are in the order in which pages show filters and facets.
var filterNames = []string{"kind", "jurisdiction", "court", "judge", "year", "topic", "language", "status", "act"}

// FilterNames are the parameters that may be given several times: the values of one
// are alternatives. Facets have the same names, and stand in this order.
func FilterNames() []string { return slices.Clone(filterNames) }

// SingleNames are the parameters of a search that have one value.
func SingleNames() []string { return []string{"q", "from", "to", "sort", "page", "size"} }

// Values are the values of the filter of a name, to be read or set; nil where there
// is no such filter.
func (f *Filters) Values(name string) *[]string {
	switch name {
	case "kind":
		return &f.Kind
	case "jurisdiction":
		return &f.Jurisdiction
	case "court":
		return &f.Court
	case "judge":
		return &f.Judge
	case "year":
		return &f.Year
	case "topic":
		return &f.Topic
	case "language":
		return &f.Language
	case "status":
		return &f.Status
	case "act":
		return &f.Act
	}
	return nil
}

// Second is the first of a parameter's values that differs from the one before all
// others: what is given twice alike is given once.
func Second(values []string) (other string, differs bool) {
	if i := slices.IndexFunc(values, func(s string) bool { return s != values[0] }); i > 0 {
		return values[i], true
	}
	return "", false
}
