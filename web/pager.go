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
	return pagerOf(p.page, (total+p.size-1)/p.size, func(n int) string { return p.onPage(n).url() })
}

// pagerOf leads through a list of so many pages.
func pagerOf(page, pages int, url func(int) string) pager {
	last := min(pages, maxPage)
	if last < 2 {
		return pager{}
	}
	var g pager
	if page > 1 {
		g.Prev = url(min(page-1, last))
	}
	if page < last {
		g.Next = url(page + 1)
	}
	before := 0
	for n := 1; n <= last; n++ {
		if n != 1 && n != last && (n < page-2 || n > page+2) {
			continue
		}
		g.Pages = append(g.Pages, pageLink{N: n, URL: url(n), On: n == page, Gap: n > before+1})
		before = n
	}
	return g
}
