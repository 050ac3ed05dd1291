package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// TestFollow: what could not be indexed is tried again, what was is left alone, and the
// end of the program ends it.
func TestFollow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var tries atomic.Int32
		var mended atomic.Bool
		done := make(chan struct{})
		go func() {
			defer close(done)
			follow(ctx, func() (uint64, error) { return 7, nil }, func(context.Context) error {
				if tries.Add(1); !mended.Load() {
					return errors.New("the disk is full")
				}
				return nil
			}, slog.New(slog.DiscardHandler))
		}()
		time.Sleep(90 * time.Second)
		if n := tries.Load(); n != 2 {
			t.Errorf("%d tries after one that failed, want 2", n)
		}
		mended.Store(true)
		time.Sleep(10 * time.Minute)
		if n := tries.Load(); n != 3 {
			t.Errorf("%d tries, want 3", n)
		}
		cancel()
		<-done
	})
}

// TestServeUntilEnds: a request that does not end is broken off when the grace is over,
// so that nothing reads what is closed next.
func TestServeUntilEnds(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	inHand, broken := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(inHand)
		<-r.Context().Done()
		close(broken)
	})
	go func() {
		res, err := http.Get("http://" + ln.Addr().String())
		if err == nil {
			_, _ = io.Copy(io.Discard, res.Body)
			res.Body.Close()
		}
	}()
	ended := make(chan error, 1)
	go func() { ended <- serveUntil(ctx, ln, h, slog.New(slog.DiscardHandler), 50*time.Millisecond) }()
	<-inHand
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	<-broken
}
