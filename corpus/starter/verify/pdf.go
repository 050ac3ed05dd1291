package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// errNoProgram says that a PDF cannot be read here.
var errNoProgram = errors.New("the program pdftotext (package poppler-utils) is not installed")

// readText reads a text file, or a PDF laid out as text with its columns side by
// side.
func readText(path string) ([]byte, error) {
	if !isPDF(path) {
		return os.ReadFile(path)
	}
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, errNoProgram
	}
	out, err := exec.Command(program, "-layout", path, "-").Output()
	if err != nil {
		return nil, fmt.Errorf("pdftotext %s: %w", path, err)
	}
	return out, nil
}

func isPDF(name string) bool { return strings.HasSuffix(name, ".pdf") }
