package extract

import "bytes"

// sniffZip tells the documents that are zip archives inside from plain ones.
func sniffZip(data []byte) string {
	switch {
	case bytes.Contains(data[:min(len(data), 256)], []byte("mimetypeapplication/epub+zip")):
		return MediaEPUB
	case bytes.Contains(data, []byte("word/document.xml")):
		return MediaDOCX
	}
	return MediaZip
}
