package extract

import (
	"os/exec"
	"syscall"
)

// limitMemory bounds the address space of this process: an allocation beyond
// it ends the process, which its parent reports as the fault of the file.
func limitMemory(bytes int64) {
	lim := syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)}
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &lim)
	core := syscall.Rlimit{}
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &core)
}

// dieWithParent makes the kernel end the child when its parent ends, even by
// kill -9.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
