// Command shoot takes pictures of pages with an installed Chromium, in each
// language, width and colour scheme asked for, as PNG files: of the pages named
// on the command line as name=/path, else of every page of the invented library,
// which it serves by itself unless -base names a running server.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/labstack/echo/v4"

	"daleel/web"
	"daleel/web/sample"
)

// options say what to picture.
type options struct {
	base, out, chromium string
	langs, schemes      []string
	widths              []string
	full                bool
}

func main() {
	var o options
	var langs, schemes, widths string
	flag.StringVar(&o.base, "base", "", "address of a running server; empty serves the invented library")
	flag.StringVar(&o.out, "out", filepath.Join(os.TempDir(), "daleel-screens"), "folder for the pictures")
	flag.StringVar(&o.chromium, "chromium", "", "the browser to run; empty looks for one")
	flag.StringVar(&langs, "langs", "en,ur", "languages")
	flag.StringVar(&widths, "widths", "360,1280", "widths in pixels")
	flag.StringVar(&schemes, "schemes", "light,dark", "colour schemes")
	flag.BoolVar(&o.full, "full", false, "the whole page, not one screen of it")
	flag.Parse()
	o.langs, o.schemes, o.widths = strings.Split(langs, ","), strings.Split(schemes, ","), strings.Split(widths, ",")
	paths := flag.Args()
	if len(paths) == 0 {
		paths = everyPage
	}
	if o.base == "" {
		srv, err := invented()
		if err != nil {
			fmt.Fprintln(os.Stderr, "shoot:", err)
			os.Exit(1)
		}
		defer srv.Close()
		o.base = srv.URL
	}
	if err := run(o, paths); err != nil {
		fmt.Fprintln(os.Stderr, "shoot:", err)
		os.Exit(1)
	}
}

// everyPage names the pages of the invented library.
var everyPage = []string{
	"home=/", "search=/search?q=lantern", "jump=/search?q=section+4+lantern", "guidecard=/search?q=threat",
	"nothing=/search?q=nothingatall&kind=act", "browse=/search", "facet=/search/facet?facet=topic&q=lantern", "years=/search?q=lantern&from=2000&to=2015", "statute=/akn/pk/act/2031/7", "marks=/akn/pk/act/2031/7?q=lantern",
	"provision=/akn/pk/act/2031/7?provision=sec_4", "beside=/akn/pk/act/2031/7?with=urd", "citedby=/akn/pk/act/2031/7?cited-by=sec_4",
	"code=/akn/pk/act/2029/5?part=3", "found=/akn/pk/act/2029/5?q=shaken", "printed=/printed/akn/pk/act/2031/7/p3?q=lantern&at=sec_4",
	"printedurdu=/printed/akn/pk/ordinance/2030/3/p1?q=چراغ", "judgment=/akn/pk/judgment/pklhc/2034/118", "withheld=/akn/pk/judgment/pksc/2033/ca-9",
	"report=/akn/un/report/2033/landings", "urdu=/akn/pk/ordinance/2030/3", "summary=/akn/pk-pb/digest/2028/lamp-schools",
	"guides=/help-now", "guide=/help-now/broken-lantern", "about=/about", "privacy=/privacy", "syntax=/help/query-syntax",
	"missing=/nowhere", "withdrawn=/akn/pk/act/1999/404", "badrequest=/search?from=soon",
}

// invented serves the pages over the invented library.
func invented() (*httptest.Server, error) {
	engine := sample.New()
	pages, err := web.New(web.Options{
		Searcher: engine, Additions: engine, Originals: sample.Originals{}, Prints: sample.Prints{Engine: engine}, Guides: sample.Guides(), Graph: engine, Span: engine,
	})
	if err != nil {
		return nil, err
	}
	e := echo.New()
	e.HTTPErrorHandler = pages.HandleError
	pages.Mount(e)
	return httptest.NewServer(e), nil
}

// run pictures each path, given as name=/path, in every combination.
func run(o options, paths []string) error {
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	profile, err := os.MkdirTemp("", "shoot")
	if err != nil {
		return err
	}
	defer os.RemoveAll(profile)
	ctx, cancel := browser(o, profile)
	defer cancel()
	var errs []error
	for _, p := range paths {
		name, path, _ := strings.Cut(p, "=")
		for _, lang := range o.langs {
			for _, width := range o.widths {
				for _, scheme := range o.schemes {
					file := filepath.Join(o.out, fmt.Sprintf("%s-%s-%s-%s.png", name, lang, width, scheme))
					errs = append(errs, shoot(ctx, o, path, lang, width, scheme, file))
				}
			}
		}
	}
	return errors.Join(errs...)
}

func browser(o options, profile string) (context.Context, context.CancelFunc) {
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("hide-scrollbars", true))
	if o.chromium != "" {
		opts = append(opts, chromedp.ExecPath(o.chromium))
	}
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(ctx)
	if err := chromedp.Do(ctx); err != nil { // starts the browser for longer than one picture
		fmt.Fprintln(os.Stderr, "shoot:", err)
	}
	return ctx, func() { cancel(); stop() }
}

// shoot takes one picture and reports a page wider than its window.
func shoot(ctx context.Context, o options, path, lang, width, scheme, file string) error {
	ctx, cancel := context.WithTimeout(ctx, 40*time.Second)
	defer cancel()
	w, err := strconv.ParseInt(width, 10, 64)
	if err != nil {
		return err
	}
	if err := arrange(ctx, w, scheme); err != nil {
		return err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(withLang(o.base+path, lang))); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	wide, err := chromedp.Run(ctx, chromedp.Evaluate[int64](
		`document.fonts.ready.then(() => document.documentElement.scrollWidth)`, chromedp.EvalAwaitPromise))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if wide > w {
		fmt.Printf("%s is %d wide\n", file, wide)
	}
	picture := chromedp.CaptureScreenshot()
	if o.full {
		picture = chromedp.FullScreenshot(100)
	}
	png, err := chromedp.Run(ctx, picture)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, png, 0o644)
}

// arrange sets the width, the colour scheme and a clean jar of cookies.
func arrange(ctx context.Context, w int64, scheme string) error {
	h, phone := int64(900), w < 600
	if phone {
		h = 740
	}
	if _, err := chromedp.Call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: w, Height: h, DeviceScaleFactor: 1, Mobile: phone,
	}); err != nil {
		return err
	}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	}); err != nil {
		return err
	}
	_, err := chromedp.Call(ctx, network.ClearBrowserCookies, cdp.Empty{})
	return err
}

func withLang(addr, lang string) string {
	addr, fragment, _ := strings.Cut(addr, "#")
	sep := "?"
	if strings.Contains(addr, "?") {
		sep = "&"
	}
	addr += sep + "lang=" + lang
	if fragment != "" {
		addr += "#" + fragment
	}
	return addr
}
