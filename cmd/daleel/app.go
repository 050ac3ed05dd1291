package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"daleel/corpus"
	"daleel/corpus/library"
)

// Exit statuses.
const (
	exitOK      = 0
	exitFailed  = 1 // the command could not do its work
	exitUsage   = 2 // the command line makes no sense
	exitPartial = 3 // some files failed, the rest are in
)

// app is what every subcommand shares.
type app struct {
	data   string
	addr   string
	quiet  bool
	bare   bool // without the embedded digests and guides
	stdout io.Writer
	stderr io.Writer
	log    *slog.Logger
}

// exitError ends the program with a status of its own; its text, if any, has
// been printed.
type exitError struct{ code int }

func (e exitError) Error() string { return fmt.Sprintf("exit status %d", e.code) }

// run is the program: tests call it as main does.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	a := &app{stdout: stdout, stderr: stderr}
	root := a.command()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	c, err := root.ExecuteContextC(ctx)
	var exit exitError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &exit):
		return exit.code
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "daleel: stopped; what was reported is kept, the same command goes on from there")
		return exitFailed
	case errors.Is(err, corpus.ErrInvalid):
		fmt.Fprintln(stderr, "daleel:", err)
		return exitUsage
	case a.misused(err):
		fmt.Fprintf(stderr, "daleel: %v; %s --help tells how it is used\n", err, c.CommandPath())
		return exitUsage
	}
	fmt.Fprintln(stderr, "daleel:", err)
	return exitFailed
}

// misused reports whether a command was given wrong arguments or flags: those are
// looked at before it has a log, but for flags that are wanted.
func (a *app) misused(err error) bool {
	return a.log == nil || strings.HasPrefix(err.Error(), "required flag") || strings.Contains(err.Error(), "of the flags in the group")
}

func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:           "daleel",
		Short:         "The search engine for the law of Pakistan",
		Long:          "Daleel reads statutes, judgments and reports, splits them into provisions,\nrecognises their citations, and answers searches for them.",
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			a.log = newLogger(a.stderr, a.quiet)
			return nil
		},
	}
	f := root.PersistentFlags()
	f.StringVar(&a.data, "data", fromEnv("DALEEL_DATA", defaultData()), "folder of the library and the index (DALEEL_DATA)")
	f.StringVar(&a.addr, "addr", fromEnv("DALEEL_ADDR", "127.0.0.1:8080"), "address to serve at; port 0 takes a free one (DALEEL_ADDR)")
	f.BoolVarP(&a.quiet, "quiet", "q", os.Getenv("DALEEL_QUIET") == "1", "log warnings and errors only (DALEEL_QUIET)")
	f.BoolVar(&a.bare, "without-starter", false, "leave out the digests and guides that come with the program")
	root.AddCommand(
		a.serveCommand(), a.addCommand(), a.ocrCommand(), a.searchCommand(), a.showCommand(), a.citeCommand(),
		a.checkCommand(), a.indexCommand(), a.withdrawCommand(), a.evalCommand(), a.workerCommand(),
	)
	return root
}

func fromEnv(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// defaultData follows the XDG base directory specification, and systemd's
// STATE_DIRECTORY where it is set.
func defaultData() string {
	if dir := os.Getenv("STATE_DIRECTORY"); dir != "" {
		return dir
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "daleel")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "daleel-data"
	}
	return filepath.Join(home, ".local", "share", "daleel")
}

// version is the module's, or the commit's where it was built from a checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return s.Value[:12]
		}
	}
	return info.Main.Version
}

// newLogger prints text for a person and JSON for a machine.
func newLogger(w io.Writer, quiet bool) *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelInfo}
	if quiet {
		o.Level = slog.LevelWarn
	}
	if isTerminal(w) {
		return slog.New(slog.NewTextHandler(w, o))
	}
	return slog.New(slog.NewJSONHandler(w, o))
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (a *app) libraryDir() string { return filepath.Join(a.data, "library") }
func (a *app) indexDir() string   { return filepath.Join(a.data, "index") }

// pagesDir holds pages drawn as printed; it can be deleted at any time.
func (a *app) pagesDir() string { return filepath.Join(a.data, "pages") }

// openLibrary opens the library and makes it where there is none: for what puts
// something in.
func (a *app) openLibrary() (*library.Library, error) {
	return library.Open(a.libraryDir())
}

// heldLibrary opens the library that is there, for what reads or changes it: a
// mistyped folder is not filled with an empty one.
func (a *app) heldLibrary() (*library.Library, error) {
	if !library.Exists(a.libraryDir()) {
		return nil, fmt.Errorf("there is no library in %s: daleel serve makes one of the summaries that come with the program, "+
			"daleel add FOLDER one with your own files; --data or DALEEL_DATA names another folder", a.data)
	}
	return a.openLibrary()
}
