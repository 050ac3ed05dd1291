package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// envProgram makes the test binary behave as the program, so that tests can
// start it as a process of its own and kill it.
const envProgram = "DALEEL_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(envProgram) == "1" {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
		stop()
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// program returns a command that runs the program with a data folder.
func program(t *testing.T, data string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), envProgram+"=1", "DALEEL_DATA="+data, "DALEEL_QUIET=1")
	return cmd
}

// daleel runs the program to its end and returns what it printed, or why it
// printed nothing, and its status.
func daleel(t *testing.T, data string, args ...string) (stdout string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := program(t, data, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		t.Fatal(err)
	}
	if s := errs.String(); strings.Contains(s, "panic:") || strings.Contains(s, "goroutine ") {
		t.Errorf("daleel %v printed a stack trace:\n%s", args, s)
	}
	if cmd.ProcessState.ExitCode() != exitOK && out.Len() == 0 {
		return errs.String(), cmd.ProcessState.ExitCode()
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// inventedActs writes n small statutes, some of them copies and some broken
// files, and returns their folder.
func inventedActs(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	crops := []string{"Orchards", "Wells", "Harbours", "Lanterns", "Bridges", "Kites", "Looms"}
	for i := range n {
		title := fmt.Sprintf("%s Protection (Region %d) Act, %d", crops[i%len(crops)], i, 2031+i%5)
		write(t, filepath.Join(dir, fmt.Sprintf("acts/act-%03d.txt", i)), inventedAct(title, i+1, 2031+i%5))
	}
	write(t, filepath.Join(dir, "acts/copy.txt"), inventedAct("Orchards Protection (Region 0) Act, 2031", 1, 2031)+"\n")
	write(t, filepath.Join(dir, "broken.pdf"), "%PDF-1.4\nnothing here")
	write(t, filepath.Join(dir, "empty.txt"), "")
	return dir
}

func inventedAct(title string, number, year int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nACT No. %d OF %d\n\nAn Act to protect what people made and planted.\n\n", strings.ToUpper(title), number, year)
	fmt.Fprintf(&b, "1. Short title and commencement.— (1) This Act may be called the %s.\n(2) It shall come into force at once.\n\n", title)
	b.WriteString("2. Definitions.— In this Act, \"keeper\" means the person who looks after the place.\n\n")
	for s := 3; s < 12; s++ {
		fmt.Fprintf(&b, "%d. Duty number %d of the keeper.— Every keeper shall see to it that item %d of the place stays whole and that no lantern burns there at night.\n\n", s, s, s)
	}
	return b.String()
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
