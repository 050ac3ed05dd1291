package extract

import (
	"bytes"
	"unicode/utf8"
)

// Media types that are told apart. Unknown bytes are MediaBinary.
const (
	MediaPDF      = "application/pdf"
	MediaHTML     = "text/html"
	MediaText     = "text/plain"
	MediaMarkdown = "text/markdown"
	MediaRTF      = "application/rtf"
	MediaDOCX     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	MediaEPUB     = "application/epub+zip"
	MediaZip      = "application/zip"
	MediaOffice   = "application/vnd.oasis.opendocument" // or a table or slides
	MediaOldWord  = "application/msword"
	MediaImage    = "image/*"
	MediaBinary   = "application/octet-stream"
)

// sniffLen is how much of a file sniff looks at, the end of a PDF apart.
const sniffLen = 8 << 10

// sniff tells the media type of a file from its bytes. Files lie about their
// type in their name: court sites serve error pages as ".pdf".
func sniff(data []byte) string {
	head := data[:min(len(data), sniffLen)]
	trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n\f\x00")
	switch {
	case isPDF(data):
		return MediaPDF
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return sniffZip(data)
	case bytes.HasPrefix(trimmed, []byte(`{\rtf`)):
		return MediaRTF
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return MediaOldWord
	case isImage(head):
		return MediaImage
	case isHTML(trimmed):
		return MediaHTML
	case isText(head):
		return MediaText
	}
	return MediaBinary
}

// isPDF finds the header in the first kilobyte, as readers do; junk before it
// (HTTP headers, a byte order mark) is common.
func isPDF(data []byte) bool {
	i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if i < 0 {
		return false
	}
	before := bytes.TrimSpace(data[:i])
	return len(before) == 0 || !isHTML(before) || bytes.Contains(data[i:], []byte(" obj"))
}

func isImage(head []byte) bool {
	for _, magic := range []string{"\xFF\xD8\xFF", "\x89PNG\r\n\x1a\n", "GIF8", "II*\x00", "MM\x00*", "BM"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return magic != "BM" || !isText(head)
		}
	}
	return len(head) > 12 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP"
}

// isHTML looks for the tags with which pages begin, past comments and an XML
// declaration.
func isHTML(head []byte) bool {
	low := bytes.ToLower(head[:min(len(head), 1024)])
	if len(low) == 0 || low[0] != '<' {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<div", "<table", "<p>", "<h1"} {
		if bytes.HasPrefix(low, []byte(tag)) {
			return true
		}
	}
	if bytes.HasPrefix(low, []byte("<!--")) || bytes.HasPrefix(low, []byte("<?xml")) || bytes.HasPrefix(low, []byte("<!doctype")) {
		return bytes.Contains(low, []byte("<html"))
	}
	return false
}

// isText accepts any byte string without the control bytes that text has not.
// A zero byte at every other place is UTF-16.
func isText(head []byte) bool {
	if len(head) == 0 || utf16Order(head) != nil {
		return true
	}
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A || c == 0x7F {
			control++
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return false
	}
	if utf8.Valid(head[:max(0, len(head)-utf8.UTFMax)]) {
		return control*50 <= len(head)
	}
	return control*200 <= len(head)
}
