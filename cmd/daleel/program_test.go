package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

var tookMS = regexp.MustCompile(`"took_ms": ?[0-9.e-]+`)

func withoutTimes(s string) string { return tookMS.ReplaceAllString(s, `"took_ms":0`) }

// TestAddAccountsForEveryFile: each file has a line, a second run changes
// nothing, and broken files do not stop the others.
func TestAddAccountsForEveryFile(t *testing.T) {
	files, data := inventedActs(t, 12), t.TempDir()
	out, code := daleel(t, data, "add", "--json", files)
	if code != exitPartial {
		t.Fatalf("status %d: %s", code, out)
	}
	status := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var r struct{ File, ID, Status, Error string }
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		status[r.File] = r.Status
		if r.Status == "ok" && r.ID == "" || r.Status != "ok" && r.Error == "" {
			t.Errorf("incomplete: %s", line)
		}
	}
	if len(status) != 15 || status["acts/act-003.txt"] != "ok" || status["broken.pdf"] == "ok" || status["empty.txt"] != "empty" {
		t.Errorf("%d files: %v", len(status), status)
	}
	again, _ := daleel(t, data, "add", "--json", files)
	if n := strings.Count(again, `"unchanged":true`); n != 15 {
		t.Errorf("%d of 15 unchanged: %s", n, again)
	}
}

// TestNoLibrary: a command that reads says that there is no library, and makes none.
func TestNoLibrary(t *testing.T) {
	data := filepath.Join(t.TempDir(), "mistyped")
	for _, args := range [][]string{
		{"check"}, {"check", "--deep"}, {"check", "--quality"}, {"check", "--missing"}, {"check", "--words"},
		{"search", "theft"}, {"show", "/akn/pk/act/1999/999"}, {"index"}, {"index", "--rebuild"},
		{"withdraw", "/akn/pk/act/1999/999", "--reason", "x"}, {"eval", "--sections", "5"},
	} {
		out, code := daleel(t, data, args...)
		if code != exitFailed || !strings.Contains(out, "no library in "+data) || !strings.Contains(out, "daleel add FOLDER") {
			t.Errorf("daleel %v: status %d: %s", args, code, out)
		}
		if _, err := os.Stat(data); !errors.Is(err, fs.ErrNotExist) {
			t.Fatalf("daleel %v made %s", args, data)
		}
	}
	if out, code := daleel(t, data, "cite", "PLD 2018 SC 1"); code != exitOK || !strings.Contains(out, "PLD 2018 SC 1") {
		t.Errorf("cite needs no library: status %d: %s", code, out)
	}
	if _, err := os.Stat(data); !errors.Is(err, fs.ErrNotExist) {
		t.Error("daleel cite made a library")
	}
}

func TestCommandsSayWhatIsWrong(t *testing.T) {
	data := t.TempDir()
	if out, code := daleel(t, data, "add", inventedActs(t, 1)); code != exitPartial {
		t.Fatalf("status %d: %s", code, out)
	}
	cases := []struct {
		args []string
		code int
		want string
	}{
		{[]string{"add", filepath.Join(data, "nothing-here")}, exitFailed, "does not exist"},
		{[]string{"add", "--kind", "poem", data}, exitUsage, "poem"},
		{[]string{"add", "--workers", "-1", data}, exitUsage, "--workers -1"},
		{[]string{"show", "/akn/pk/act/1999/999"}, exitFailed, "not found"},
		{[]string{"show", "nonsense"}, exitUsage, "/akn/pk/act/2016/40"},
		{[]string{"add"}, exitUsage, "daleel add --help"},
		{[]string{"search", "--poem"}, exitUsage, "daleel search --help"},
		{[]string{"withdraw", "/akn/pk/act/2016/40"}, exitUsage, "reason"},
		{[]string{"withdraw", "/akn/pk/act/1860/45", "--reason", " "}, exitUsage, "needs a reason"},
		{[]string{"serve", "--rate", "-1"}, exitUsage, "--rate -1"},
		{[]string{"withdraw", "/akn/pk/act/1999/999", "--reason", "x"}, exitFailed, "not found"},
		{[]string{"search", "--size", "-4", "x"}, exitFailed, "size=-4"},
		{[]string{"nonsense"}, exitUsage, "unknown command"},
	}
	for _, c := range cases {
		out, code := daleel(t, data, c.args...)
		if code != c.code || !strings.Contains(out, c.want) {
			t.Errorf("daleel %v: status %d: %s", c.args, code, out)
		}
	}
}

// TestNameOf: a file's name moves no cursor and colours no terminal.
func TestNameOf(t *testing.T) {
	for name, want := range map[string]string{"a b.txt": "a b.txt", "پتنگ.txt": "پتنگ.txt", "a\x1b[2J.txt": `"a\x1b[2J.txt"`, "a\nb": `"a\nb"`, "\xff.txt": `"\xff.txt"`} {
		if got := nameOf(name); got != want {
			t.Errorf("nameOf(%q) = %s, want %s", name, got, want)
		}
	}
}

// TestServe starts the program as a stranger would and uses it while another
// process adds to its library.
func TestServe(t *testing.T) {
	data := t.TempDir()
	base, stop := serve(t, data)
	for path, want := range map[string]int{
		"/": 200, "/healthz": 200, "/readyz": 200, "/metrics": 200, "/about": 200, "/help-now": 200,
		"/help/query-syntax": 200, "/search?q=blackmail": 200, "/api/v1/search?q=blackmail": 200,
		"/api/v1/openapi.yaml": 200, "/robots.txt": 200, "/sitemap.xml": 200, "/opensearch.xml": 200,
		"/nothing": 404, "/akn/pk/act/1999/999": 404, "/api/v1/search?page=-1": 400,
		"/api/v1/search?q=%ff": 400, "/api/v1/documents/akn/pk/act/1999/999": 404,
		"/search?q=" + strings.Repeat("a", 100<<10): 431,
	} {
		got, body := get(t, base+path)
		if got != want {
			t.Errorf("GET %.60s: %d, want %d: %.300s", path, got, want, body)
		}
		if strings.Contains(body, "goroutine ") || strings.Contains(body, data) {
			t.Errorf("GET %.60s shows the inside: %.300s", path, body)
		}
	}
	if _, body := get(t, base+"/api/v1/search?q=lantern+keeper&kind=act"); !strings.Contains(body, `"total":0`) {
		t.Errorf("before adding: %.300s", body)
	}
	if out, code := daleel(t, data, "add", inventedActs(t, 5)); code != exitPartial {
		t.Fatalf("add beside serve: status %d: %s", code, out)
	}
	eventually(t, "what was added is not shown", func() bool {
		_, body := get(t, base+"/api/v1/search?q=lantern+keeper&kind=act")
		return strings.Contains(body, `"total":5`)
	})
	stop()
}

// serve starts the program on a free port and returns its address.
func serve(t *testing.T, data string) (base string, stop func()) {
	t.Helper()
	cmd := program(t, data, "serve", "--addr", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("serve printed %q: %v", line, err)
	}
	base = strings.TrimSuffix(line[strings.Index(line, "http"):], "/\n")
	stop = func() { stopGracefully(t, cmd) }
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return base, stop
}

func stopGracefully(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("after SIGTERM: %v", err)
		}
	case <-time.After(15 * time.Second):
		t.Error("did not stop within 15 s of SIGTERM")
	}
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	return res.StatusCode, string(body)
}

func eventually(t *testing.T, otherwise string, ok func() bool) {
	t.Helper()
	for range 200 {
		if ok() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error(otherwise)
}
