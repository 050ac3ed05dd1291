package web

// pager leads through the pages of a list.
type pager struct {
	Prev, Next string
	Pages      []pageLink
}

// pageLink is one page; Gap stands for pages left out before it.
type pageLink struct {
	N   int
	URL string
	On  bool
	Gap bool
}

// newPager shows the first page, the last, and two on each side of this one.
func newPager(p params, total int) pager {
	last := min((total+p.size-1)/p.size, maxPage)
	if last < 2 {
		return pager{}
	}
	var g pager
	if p.page > 1 {
		g.Prev = p.onPage(min(p.page-1, last)).url()
	}
	if p.page < last {
		g.Next = p.onPage(p.page + 1).url()
	}
	before := 0
	for n := 1; n <= last; n++ {
		if n != 1 && n != last && (n < p.page-2 || n > p.page+2) {
			continue
		}
		g.Pages = append(g.Pages, pageLink{N: n, URL: p.onPage(n).url(), On: n == p.page, Gap: n > before+1})
		before = n
	}
	return g
}
