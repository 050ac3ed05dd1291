package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"daleel/api"
	"daleel/corpus/citation"
	"daleel/search"
)

func (a *app) citeCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "cite TEXT...",
		Short: "List the citations in a text",
		Long:  "Lists the citations in the text, or in the standard input for -, with their offsets in\ncharacters and their normal forms.",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			text := strings.Join(args, " ")
			if text == "-" {
				raw, err := io.ReadAll(os.Stdin)
				if err != nil {
					return err
				}
				text = string(raw)
			}
			return a.cite(text, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a citation")
	return c
}

func (a *app) cite(text string, asJSON bool) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	for _, c := range findCitations(text) {
		if asJSON {
			if err := enc.Encode(c); err != nil {
				return err
			}
			continue
		}
		target := "no identifier"
		if c.Target != nil {
			target = *c.Target
		}
		fmt.Fprintf(a.stdout, "%d-%d\t%s\t%s\t%s\n", c.Start, c.End, c.Form, c.Normal, target)
	}
	return nil
}

// findCitations lists the citations of a text with offsets in characters.
func findCitations(text string) []api.Citation {
	var found []api.Citation
	at := runeOffsets{text: text}
	for _, m := range citation.FindAll(text, citation.Scope{}) {
		c := api.Citation{
			Start: at.of(m.Start), End: at.of(m.End), Text: m.Text,
			Form: string(m.Citation.Form()), Normal: m.Normal,
		}
		if m.Target != "" {
			c.Target = &m.Target
		}
		found = append(found, c)
	}
	return found
}

// runeOffsets turns byte offsets that mostly grow into offsets in characters.
type runeOffsets struct {
	text        string
	byteAt, chr int
}

func (r *runeOffsets) of(b int) int {
	if b < r.byteAt {
		r.byteAt, r.chr = 0, 0
	}
	r.chr += utf8.RuneCountInString(r.text[r.byteAt:b])
	r.byteAt = b
	return r.chr
}

// citer resolves citations against what is held.
type citer struct{ engine *search.Engine }

// Cite implements api.Citer.
func (c citer) Cite(_ context.Context, text string) ([]api.Citation, error) {
	found := findCitations(text)
	for i := range found {
		if found[i].Target == nil {
			continue
		}
		title, url, ok := c.engine.Held(*found[i].Target)
		if ok {
			found[i].Held, found[i].Title, found[i].URL = true, title, &url
		}
	}
	return found, nil
}
