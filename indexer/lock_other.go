//go:build !unix

package indexer

import "context"

// lock does nothing where files cannot be locked: run one update at a time.
func lock(context.Context, string) (unlock func(), err error) {
	return func() {}, nil
}
