//go:build !linux

package ocr

import "os/exec"

// dieWithParent has nothing to do here: a program ends with its page, within
// the deadline.
func dieWithParent(*exec.Cmd) {}

// limitMemory has nothing to do here: what a picture may hold is bounded before
// it is given to a program.
func limitMemory(int, int64) {}
