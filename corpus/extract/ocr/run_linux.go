package ocr

import (
	"os/exec"
	"syscall"
	"unsafe"
)

// dieWithParent makes the kernel end the child when its parent ends, even by
// kill -9.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

// limitMemory bounds the address space of a child that has just started. Where
// that is not allowed the deadline is what is left.
func limitMemory(pid int, bytes int64) {
	lim := syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)}
	_, _, _ = syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(pid), syscall.RLIMIT_AS, uintptr(unsafe.Pointer(&lim)), 0, 0, 0)
}
