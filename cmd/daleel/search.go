package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"daleel/api"
	"daleel/search"
)

// searchFlags are the flags of `daleel search`.
type searchFlags struct {
	json    bool
	explain bool
	size    int
	page    int
	filters map[string]*[]string
}

func (a *app) searchCommand() *cobra.Command {
	f := searchFlags{filters: map[string]*[]string{}}
	c := &cobra.Command{
		Use:   "search QUERY...",
		Short: "Search and print what the API would answer",
		RunE: func(c *cobra.Command, words []string) error {
			return a.search(c.Context(), strings.Join(words, " "), f)
		},
	}
	c.Flags().BoolVar(&f.json, "json", false, "print the API's JSON")
	c.Flags().BoolVar(&f.explain, "explain", false, "say why each hit stands where it stands")
	c.Flags().IntVar(&f.size, "size", 10, "hits a page")
	c.Flags().IntVar(&f.page, "page", 1, "which page")
	for _, name := range search.FilterNames() {
		f.filters[name] = c.Flags().StringSlice(name, nil, "only documents of this "+name+"; repeatable")
	}
	return c
}

func (a *app) search(ctx context.Context, query string, f searchFlags) error {
	_, engine, err := a.openHeld(ctx)
	if err != nil {
		return err
	}
	defer engine.Close()
	v := url.Values{"q": {query}, "size": {fmt.Sprint(f.size)}, "page": {fmt.Sprint(f.page)}}
	for name, values := range f.filters {
		if len(*values) > 0 {
			v[name] = *values
		}
	}
	if f.explain {
		v.Set("explain", "1")
	}
	req, err := api.ParseSearch(v)
	if err != nil {
		return err
	}
	res, err := engine.Search(ctx, req)
	if err != nil {
		return err
	}
	if f.json {
		return printJSON(a.stdout, api.NewResults(res, v))
	}
	printResults(a.stdout, res)
	return nil
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

func printResults(w io.Writer, res *search.Results) {
	printQuery(w, res)
	fmt.Fprintf(w, "%d documents, %.1f ms\n", res.Total, res.TookMS)
	if first := (res.Page-1)*res.Size + 1; len(res.Hits) == 0 && res.Total > 0 {
		fmt.Fprintf(w, "there is no hit %d: the last page is %d\n", first, (res.Total+res.Size-1)/res.Size)
	}
	for i, h := range res.Hits {
		fmt.Fprintf(w, "\n%d. %s  [%s, %s]\n   %s\n", (res.Page-1)*res.Size+i+1, h.Document.Title, h.Document.Kind, h.Document.Status, h.Document.ID)
		for _, p := range h.Provisions {
			fmt.Fprintf(w, "   %s %s %s\n", p.EID, p.Heading, pageOf(p.Page))
			fmt.Fprintf(w, "      %s\n", snippetText(p.Snippet))
		}
		for _, why := range h.Why {
			fmt.Fprintln(w, "      because", why)
		}
	}
}

// printQuery says what was understood of the query and what became of it.
func printQuery(w io.Writer, res *search.Results) {
	for _, s := range res.Query.Understood {
		fmt.Fprintln(w, "understood:", s)
	}
	for _, s := range res.Query.Repairs {
		fmt.Fprintln(w, "repaired:", s)
	}
	for _, l := range res.Query.NotHeld {
		fmt.Fprintln(w, "not held:", l.Title)
	}
	if s := res.Query.Wider; s != "" {
		fmt.Fprintf(w, "nothing holds all of it; a wider query finds something: %s\n", s)
	}
	if s := res.Query.Suggestion; s != "" {
		fmt.Fprintln(w, "did you mean:", s)
	}
	if res.Jump != nil {
		fmt.Fprintf(w, "go: %s <%s>\n", res.Jump.Title, res.Jump.URL)
	}
	for _, g := range res.Guidance {
		fmt.Fprintf(w, "help: %s <%s>\n", g.Title, g.URL)
	}
	if len(res.Query.Also) > 0 {
		fmt.Fprintln(w, "also searched:", strings.Join(res.Query.Also, ", "))
	}
}

func pageOf(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("(page %d)", n)
}

// snippetText marks matches as a terminal without colours can show them.
func snippetText(fragments []search.Fragment) string {
	var b strings.Builder
	for _, f := range fragments {
		if f.Match {
			b.WriteString("*" + f.Text + "*")
			continue
		}
		b.WriteString(f.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
