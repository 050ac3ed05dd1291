//go:build !linux

package extract

import (
	"os"
	"os/exec"
	"runtime"
	"time"
)

// memoryPoll is how often the use of memory is looked at where the system
// cannot bound it.
const memoryPoll = 100 * time.Millisecond

// limitMemory ends this process soon after it uses more than bytes. A single
// allocation can still go beyond.
func limitMemory(bytes int64) {
	go func() {
		var m runtime.MemStats
		for range time.Tick(memoryPoll) {
			if runtime.ReadMemStats(&m); m.Sys > uint64(bytes) {
				os.Stderr.WriteString("out of memory\n")
				os.Exit(2)
			}
		}
	}()
}

// dieWithParent has nothing to do here: the worker watches its parent.
func dieWithParent(*exec.Cmd) {}
