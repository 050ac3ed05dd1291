package ocr

import (
	"errors"
	"os/exec"
	"syscall"
	"time"
	"unsafe"
)

// dieWithParent makes the kernel end the child when its parent ends, even by
// kill -9.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

// confine bounds the address space, in bytes, and the processor time of a child
// that has just started. Where that is not allowed the deadline is what is left.
func confine(pid int, memory int64, cpu time.Duration) {
	limit := func(what int, n uint64) {
		lim := syscall.Rlimit{Cur: n, Max: n}
		_, _, _ = syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(pid), uintptr(what), uintptr(unsafe.Pointer(&lim)), 0, 0, 0)
	}
	limit(syscall.RLIMIT_AS, uint64(memory))
	limit(syscall.RLIMIT_CPU, uint64(max(1, cpu.Seconds())))
}

// usedUp reports whether a child ended for having used its processor time.
func usedUp(err error) bool {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return false
	}
	status, ok := exit.Sys().(syscall.WaitStatus)
	return ok && status.Signaled() && (status.Signal() == syscall.SIGXCPU || status.Signal() == syscall.SIGKILL)
}
