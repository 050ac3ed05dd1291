// Package web is the face of Daleel: server-rendered HTML pages to search,
// read, cite and get help, in English and in Urdu.
//
// A handler reads its request into plain values, asks a pure function what to
// show, and renders the view model that comes back; [echo] stands only at that
// edge. Pages are html/template sets parsed once for each language when
// [New] runs, so that a broken template or a missing sentence stops the start
// and not a visitor. Everything works without JavaScript; the one script adds
// type-ahead, keys and copy buttons. No page asks another server for anything,
// and the Content-Security-Policy allows no inline script or style.
//
// What the pages show comes from a [Searcher]; the optional interfaces [Originals],
// [Additions], [Prints], [Graph] and [Span] add downloads, the list of newest arrivals,
// pages as printed, what cites a work and the years that the library has.
//
// Privacy: search and help pages are never stored and send no referrer; help
// pages set no cookie, their language stands in the address. Judgments carry
// noindex unless the operator lifts it, and the parties of a sensitive judgment
// are shown nowhere.
//
// [echo]: https://echo.labstack.com
package web
