// Package api answers programs: JSON under /api/v1, described by openapi.yaml,
// with errors as RFC 9457 problem documents that say how to mend the request.
//
// Handlers parse a request, decide, and render; they return errors, and one
// function turns every error into an answer. What is sent is built from types
// of this package, so that the wire format changes only on purpose.
package api
