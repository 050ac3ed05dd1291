package pdfmend

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"

	"daleel/corpus"
)

// The algorithms are those of ISO 32000-1 section 7.6 and ISO 32000-2 section
// 7.6, whose numbers the comments give.

// key opens the strings and streams of an encrypted file.
type key struct {
	file    []byte
	strings method
	streams method
}

// method is how something is encrypted.
type method int

const (
	plain method = iota
	rc4Method
	aes128
	aes256
)

var pad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// handler is the encryption dictionary.
type handler struct {
	v, r, length int
	o, u, oe, ue []byte
	p            int
	id           []byte
	metadata     bool
}

// unlock finds the key of an encrypted file. The password is tried as the
// user's and as the owner's.
func (f *file) unlock(password string) error {
	enc, ok := f.resolve(f.trailer["Encrypt"]).(dict)
	if !ok {
		return nil
	}
	if f.resolve(enc["Filter"]) != name("Standard") {
		return fmt.Errorf("%w: it uses a security handler of its own", ErrLocked)
	}
	if r, ok := f.trailer["Encrypt"].(ref); ok {
		e := f.objs[r.id]
		e.packed = true // its own strings are not encrypted
		f.objs[r.id] = e
	}
	h := f.handler(enc)
	k := &key{strings: rc4Method, streams: rc4Method}
	switch {
	case h.v == 4 || h.v == 5:
		k.strings, k.streams = f.method(enc, "StrF"), f.method(enc, "StmF")
	case h.v < 1 || h.v > 5:
		return fmt.Errorf("encryption version %d: %w", h.v, corpus.ErrUnsupported)
	}
	for _, pw := range []string{"", password} {
		if k.file = h.open([]byte(pw)); k.file != nil {
			f.key = k
			return nil
		}
	}
	return ErrLocked
}

func (f *file) handler(enc dict) handler {
	str := func(k name) []byte { s, _ := f.resolve(enc[k]).(text); return []byte(s) }
	h := handler{
		v: f.number(enc["V"], 0), r: f.number(enc["R"], 0), length: f.number(enc["Length"], 40),
		o: str("O"), u: str("U"), oe: str("OE"), ue: str("UE"), metadata: true,
	}
	h.p = f.permissions(enc["P"])
	if v, ok := f.resolve(enc["EncryptMetadata"]).(bool); ok {
		h.metadata = v
	}
	if h.v == 4 {
		h.length = 128
	}
	if h.length < 40 && h.length >= 5 { // some write bytes for bits
		h.length *= 8
	}
	h.length = min(max(h.length, 40), 128)
	if ids, ok := f.resolve(f.trailer["ID"]).(list); ok && len(ids) > 0 {
		id, _ := f.resolve(ids[0]).(text)
		h.id = []byte(id)
	}
	return h
}

// permissions is a number of 32 bits, written signed or unsigned.
func (f *file) permissions(v any) int {
	var p int64
	if n, ok := f.resolve(v).(number); ok {
		_, _ = fmt.Sscan(string(n), &p)
	}
	return int(uint32(p))
}

// method is the crypt filter of a name.
func (f *file) method(enc dict, which name) method {
	filter, _ := f.resolve(enc[which]).(name)
	cf, _ := f.resolve(enc["CF"]).(dict)
	d, _ := f.resolve(cf[filter]).(dict)
	switch f.resolve(d["CFM"]) {
	case name("V2"):
		return rc4Method
	case name("AESV2"):
		return aes128
	case name("AESV3"):
		return aes256
	}
	return plain
}

// open returns the file's key if the password is right.
func (h handler) open(pw []byte) []byte {
	if h.r >= 5 {
		return h.open256(pw)
	}
	if len(h.o) < 32 || len(h.u) < 16 {
		return nil
	}
	if k := h.userKey(pw); h.checkUser(k) {
		return k
	}
	if k := h.userKey(h.ownerToUser(pw)); len(pw) > 0 && h.checkUser(k) {
		return k
	}
	return nil
}

func padded(pw []byte) []byte { return append(bytes.Clone(pw[:min(len(pw), 32)]), pad...)[:32] }

// userKey is algorithm 2.
func (h handler) userKey(pw []byte) []byte {
	m := md5.New()
	m.Write(padded(pw))
	m.Write(h.o[:32])
	m.Write([]byte{byte(h.p), byte(h.p >> 8), byte(h.p >> 16), byte(h.p >> 24)})
	m.Write(h.id)
	if h.r >= 4 && !h.metadata {
		m.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	k := m.Sum(nil)
	n := 5
	if h.r >= 3 {
		n = h.length / 8
		for range 50 {
			s := md5.Sum(k[:n])
			k = s[:]
		}
	}
	return k[:n]
}

// checkUser is algorithm 6.
func (h handler) checkUser(k []byte) bool {
	if h.r < 3 {
		return bytes.Equal(crypt(k, pad), h.u[:min(len(h.u), 32)])
	}
	s := md5.Sum(append(bytes.Clone(pad), h.id...))
	u := rounds(k, s[:], false)
	return bytes.Equal(u, h.u[:16])
}

// ownerToUser is algorithm 7: the user's password out of the owner's.
func (h handler) ownerToUser(pw []byte) []byte {
	s := md5.Sum(padded(pw))
	k, n := s[:], 5
	if h.r >= 3 {
		n = h.length / 8
		for range 50 {
			t := md5.Sum(k[:n])
			k = t[:]
		}
		return rounds(k[:n], h.o[:32], true)
	}
	return crypt(k[:n], h.o[:32])
}

// rounds encrypts twenty times with keys made of k, up or down.
func rounds(k, data []byte, down bool) []byte {
	for i := range 20 {
		if down {
			i = 19 - i
		}
		x := make([]byte, len(k))
		for j := range k {
			x[j] = k[j] ^ byte(i)
		}
		data = crypt(x, data)
	}
	return data
}

func crypt(k, data []byte) []byte {
	c, err := rc4.NewCipher(k)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// open256 is algorithms 2.A, 2.B, 11 and 12.
func (h handler) open256(pw []byte) []byte {
	if len(h.u) < 48 || len(h.o) < 48 || len(h.ue) < 32 || len(h.oe) < 32 {
		return nil
	}
	pw = pw[:min(len(pw), 127)]
	u := h.u[:48]
	if bytes.Equal(h.hash(pw, u[32:40], nil), u[:32]) {
		return unwrap(h.hash(pw, u[40:48], nil), h.ue[:32])
	}
	if bytes.Equal(h.hash(pw, h.o[32:40], u), h.o[:32]) {
		return unwrap(h.hash(pw, h.o[40:48], u), h.oe[:32])
	}
	return nil
}

func unwrap(k, data []byte) []byte {
	block, err := aes.NewCipher(k)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(out, data)
	return out
}

// hash is algorithm 2.B for revision 6, and one SHA-256 for revision 5.
func (h handler) hash(pw, salt, udata []byte) []byte {
	sum := sha256.Sum256(bytes.Join([][]byte{pw, salt, udata}, nil))
	k := sum[:]
	if h.r < 6 {
		return k
	}
	for i := 0; ; i++ {
		k1 := bytes.Repeat(bytes.Join([][]byte{pw, k, udata}, nil), 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := make([]byte, len(k1))
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, k1)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if i >= 63 && int(e[len(e)-1]) <= i-32 {
			return k[:32]
		}
	}
}

// object decrypts the strings and the stream of an object.
func (k *key) object(o any, id, gen int) any {
	switch v := o.(type) {
	case text:
		return text(k.decrypt(k.strings, []byte(v), id, gen))
	case list:
		for i := range v {
			v[i] = k.object(v[i], id, gen)
		}
	case dict:
		for n := range v {
			v[n] = k.object(v[n], id, gen)
		}
	case *stream:
		k.object(v.dict, id, gen)
		if v.dict["Type"] != name("XRef") {
			v.data = k.decrypt(k.streams, v.data, id, gen)
		}
	}
	return o
}

// decrypt is algorithms 1 and 1.A.
func (k *key) decrypt(m method, data []byte, id, gen int) []byte {
	if m == plain {
		return data
	}
	own := k.file
	if m != aes256 {
		b := append(bytes.Clone(k.file), byte(id), byte(id>>8), byte(id>>16), byte(gen), byte(gen>>8))
		if m == aes128 {
			b = append(b, "sAlT"...)
		}
		s := md5.Sum(b)
		own = s[:min(len(k.file)+5, 16)]
	}
	if m == rc4Method {
		return crypt(own, data)
	}
	return uncbc(own, data)
}

// uncbc decrypts AES with the vector in front and padding at the end; a broken
// last block is left out.
func uncbc(k, data []byte) []byte {
	block, err := aes.NewCipher(k)
	if err != nil || len(data) < 32 {
		return nil
	}
	body := data[16 : len(data)-len(data)%16]
	out := make([]byte, len(body))
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, body)
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}
