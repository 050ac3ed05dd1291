package corpus

import "errors"

// Errors by meaning. Wrap them with %w; api and web turn them into answers in
// one place each.
var (
	// ErrNotFound says that no such document, provision or item is held.
	ErrNotFound = errors.New("not found")
	// ErrInvalid says that the input is not of the form it should have.
	ErrInvalid = errors.New("invalid")
	// ErrUnsupported says that the format is known but cannot be read here.
	ErrUnsupported = errors.New("unsupported")
	// ErrUnavailable says that the thing exists but cannot be used now.
	ErrUnavailable = errors.New("unavailable")
	// ErrWithdrawn says that the document was taken out on purpose.
	ErrWithdrawn = errors.New("withdrawn")
)
