// Command daleel reads, indexes and searches the law of Pakistan.
//
// Each subcommand has a file of its name; app.go holds what they share: flags, the data
// directory, exit statuses. serve.go and router.go put the server together.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
