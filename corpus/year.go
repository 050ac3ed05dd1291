package corpus

// FirstYear and LastYear bound what is taken for a year, in a table and in an address: a
// day or a number in its place is an error.
const FirstYear, LastYear = 1000, 2999

// IsYear reports whether a number is taken for a year.
func IsYear(n int) bool { return n >= FirstYear && n <= LastYear }
