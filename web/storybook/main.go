// Command storybook serves every page over an invented library, to look at and
// to take pictures of while working on templates and styles.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"

	"github.com/labstack/echo/v4"

	"daleel/web"
	"daleel/web/sample"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8090", "where to listen; port 0 picks one")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *addr); err != nil {
		fmt.Fprintln(os.Stderr, "storybook:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends.
func run(ctx context.Context, addr string) error {
	engine := sample.New()
	pages, err := web.New(web.Options{
		Searcher: engine, Additions: engine, Originals: sample.Originals{}, Prints: sample.Prints{Engine: engine}, Guides: sample.Guides(), Graph: engine, Span: engine,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil)), Version: "storybook",
	})
	if err != nil {
		return err
	}
	e := echo.New()
	e.HideBanner, e.HidePort, e.HTTPErrorHandler = true, true, pages.HandleError
	pages.Mount(e)
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	e.Listener = l
	fmt.Printf("http://%s/\n", l.Addr())
	go func() {
		<-ctx.Done()
		e.Close()
	}()
	if err := e.Start(addr); ctx.Err() == nil {
		return err
	}
	return nil
}
