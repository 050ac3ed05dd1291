package extract

import (
	"archive/zip"
	"encoding/xml"
	"net/url"
	"path"
	"strings"
)

// chapters are the files of a book in its reading order, which its package
// document says; without one, those of the archive in their order.
func (a *archive) chapters() []*zip.File {
	byName := map[string]*zip.File{}
	var all []*zip.File
	for _, f := range a.files {
		byName[path.Clean(f.Name)] = f
		switch strings.ToLower(path.Ext(f.Name)) {
		case ".xhtml", ".html", ".htm":
			all = append(all, f)
		}
	}
	var ordered []*zip.File
	for _, name := range a.spine() {
		if f := byName[name]; f != nil {
			ordered = append(ordered, f)
			delete(byName, name) // a chapter is read once
		}
	}
	if len(ordered) == 0 {
		return all
	}
	return ordered
}

// spine lists the names of the chapters as the package document orders them.
func (a *archive) spine() []string {
	container, err := a.named("META-INF/container.xml")
	if err != nil {
		return nil
	}
	var c struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if xml.Unmarshal(container, &c) != nil || len(c.Roots) == 0 {
		return nil
	}
	root := path.Clean(c.Roots[0].Path)
	data, err := a.named(root)
	if err != nil {
		return nil
	}
	var p struct {
		Items []struct {
			ID   string `xml:"id,attr"`
			Href string `xml:"href,attr"`
		} `xml:"manifest>item"`
		Refs []struct {
			ID string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	if xml.Unmarshal(data, &p) != nil {
		return nil
	}
	href := map[string]string{}
	for _, it := range p.Items {
		if name, err := url.PathUnescape(it.Href); err == nil {
			href[it.ID] = path.Join(path.Dir(root), name)
		}
	}
	var names []string
	for _, r := range p.Refs {
		names = append(names, href[r.ID])
	}
	return names
}
