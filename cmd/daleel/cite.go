package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"daleel/api"
	"daleel/corpus/citation"
	"daleel/indexer/schema"
	"daleel/search"
)

func (a *app) citeCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "cite TEXT...",
		Short: "List the citations in a text",
		Long:  "Lists the citations in the text, or in the standard input for -, with their offsets in\ncharacters, their normal forms and whether what they cite is held.",
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
	find := findCitations
	if engine, done := a.heldEngine(); engine != nil {
		defer done()
		find = func(text string) []api.Citation { return onTheWire(text, engine.FindCitations(text)) }
	}
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	for _, c := range find(text) {
		if asJSON {
			if err := enc.Encode(c); err != nil {
				return err
			}
			continue
		}
		target, held := "no identifier", "not held"
		if c.Target != nil {
			target = *c.Target
		}
		if c.Held {
			held = "held"
		}
		if c.ReadAs != "" {
			c.Title = "read as " + c.ReadAs
		}
		fmt.Fprintf(a.stdout, "%d-%d\t%s\t%s\t%s\t%s\t%s\n", c.Start, c.End, c.Form, c.Normal, target, held, c.Title)
	}
	return nil
}

// heldEngine opens what is held, for saying whether a citation's target is. It
// gives nil where nothing is: citations are found all the same.
func (a *app) heldEngine() (engine *search.Engine, done func()) {
	if _, err := os.Stat(filepath.Join(a.indexDir(), schema.CurrentFile)); err != nil {
		return nil, nil
	}
	lib, err := a.openLibrary()
	if err == nil {
		engine, err = a.openEngine(lib)
	}
	if err != nil {
		a.log.Warn("what is held is not known", "reason", err)
		return nil, nil
	}
	return engine, func() { _ = engine.Close() }
}

// findCitations lists the citations of a text where nothing is held.
func findCitations(text string) []api.Citation {
	var found []search.Cited
	for _, m := range citation.FindTyped(text) {
		found = append(found, search.Cited{Match: m, Target: m.Target, Title: citation.Describe(m.Citation, nil)})
	}
	return onTheWire(text, found)
}

// onTheWire gives citations with offsets in characters.
func onTheWire(text string, found []search.Cited) []api.Citation {
	var out []api.Citation
	at := runeOffsets{text: text}
	for i := range found {
		m := &found[i]
		c := api.Citation{
			Start: at.of(m.Start), End: at.of(m.End), Text: m.Text, Form: string(m.Citation.Form()), Normal: m.Normal,
			Held: m.Held, WorkHeld: m.WorkHeld, Title: m.Title, ReadAs: m.ReadAs,
		}
		if m.Target != "" {
			c.Target = &m.Target
		}
		if m.URL != "" {
			c.URL = &m.URL
		}
		out = append(out, c)
	}
	return out
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
	return onTheWire(text, c.engine.FindCitations(text)), nil
}

// CiteTyped implements api.Citer.
func (c citer) CiteTyped(_ context.Context, text string) ([]api.Citation, error) {
	return onTheWire(text, c.engine.FindTyped(text)), nil
}
