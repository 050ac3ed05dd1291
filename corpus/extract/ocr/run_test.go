package ocr

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// fake makes an Engine whose tesseract is a shell script.
func fake(t *testing.T, script string, o Options) *Engine {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("needs a shell")
	}
	o.Tesseract = filepath.Join(t.TempDir(), "tesseract")
	body := "#!" + sh + "\ncase \"$1\" in --list-langs) echo eng urd; exit 0;; esac\n" + script
	if err := os.WriteFile(o.Tesseract, []byte(body), 0o755); err != nil {
		t.Fatal(err)
	}
	e, err := Find(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestFind(t *testing.T) {
	if _, err := Find(t.Context(), Options{Tesseract: filepath.Join(t.TempDir(), "none")}); !errors.Is(err, ErrNoTesseract) {
		t.Errorf("error %v", err)
	}
	e := fake(t, "", Options{})
	if !e.Urdu() {
		t.Error("no Urdu")
	}
}

func TestDeadlineAndCancel(t *testing.T) {
	e := fake(t, "exec sleep 60", Options{PageTimeout: 200 * time.Millisecond})
	start := time.Now()
	if _, err := e.Read(t.Context(), nil, 0); err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("late: error %v", err)
	}
	e.opts.PageTimeout = time.Minute
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := e.Read(ctx, nil, 0); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("stopped: error %v", err)
	}
	if d := time.Since(start); d > 20*time.Second {
		t.Errorf("it took %v", d)
	}
}

// TestChoice has the two languages answer with words of their script and
// confidences of their own.
func TestChoice(t *testing.T) {
	for _, c := range []struct{ eng, urd, urdText, want string }{
		{"95", "99", "قانون", "eng"}, // good English is not read twice
		{"30", "80", "قانون", "urd"},
		{"30", "35", "قانون", "eng"}, // dirt
		{"60", "80", "law", "eng"},   // not Urdu at all
	} {
		e := fake(t, `row='1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t'
case "$4" in eng) printf "${row}`+c.eng+`\tword\n";; urd) printf "${row}`+c.urd+`\t`+c.urdText+`\n";; esac`, Options{})
		r, err := e.Read(t.Context(), nil, 300)
		if err != nil || r.Lang != c.want {
			t.Errorf("%+v: %q %v", c, r.Lang, err)
		}
	}
}

func TestTooMuchOutput(t *testing.T) {
	c := &capped{max: 3}
	if n, err := c.Write([]byte("lunar")); n != 5 || err != nil || c.String() != "lun" || !c.full {
		t.Errorf("%d %v %q %v", n, err, c.String(), c.full)
	}
}

// TestProcessorTime has a program that computes without end stopped long before
// its deadline.
func TestProcessorTime(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux bounds the processor time")
	}
	e := fake(t, "while :; do :; done", Options{PageCPU: time.Second})
	if _, err := e.Read(t.Context(), nil, 0); err == nil || !strings.Contains(err.Error(), "processor time") {
		t.Errorf("error %v", err)
	}
}
