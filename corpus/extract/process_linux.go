package extract

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// limitMemory bounds how far the address space of this process may grow: an
// allocation beyond it ends the process, which its parent reports as the fault
// of the file. The limit counts address space that is only reserved, of which
// the runtime takes more than a gigabyte at start, so it begins where the
// process stands.
func limitMemory(bytes int64) {
	limit := uint64(bytes) + addressSpace()
	lim := syscall.Rlimit{Cur: limit, Max: limit}
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &lim)
	core := syscall.Rlimit{}
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &core)
}

// addressSpace is the size of this process's address space in bytes, 0 where
// it cannot be read.
func addressSpace() uint64 {
	raw, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, _, _ := bytes.Cut(raw, []byte(" "))
	n, err := strconv.ParseUint(string(pages), 10, 64)
	if err != nil {
		return 0
	}
	return n * uint64(os.Getpagesize())
}

// dieWithParent makes the kernel end the child when its parent ends, even by
// kill -9.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
