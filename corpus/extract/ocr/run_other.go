//go:build !linux

package ocr

import (
	"os/exec"
	"time"
)

// dieWithParent has nothing to do here: a program ends with its page, within
// the deadline.
func dieWithParent(*exec.Cmd) {}

// confine has nothing to do here: what a picture may hold is bounded before it
// is given to a program.
func confine(int, int64, time.Duration) {}

// usedUp is never true: nothing bounds the processor time.
func usedUp(error) bool { return false }
