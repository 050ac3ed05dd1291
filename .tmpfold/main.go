package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func main() {
	base := os.Args[1]
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	defer stop()
	ctx, cancel := chromedp.NewContext(ctx)
	defer cancel()
	if err := chromedp.Do(ctx); err != nil {
		panic(err)
	}
	chromedp.Call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 360, Height: 740, DeviceScaleFactor: 1, Mobile: true})
	for _, slug := range os.Args[2:] {
		for _, lang := range strings.Split("en ur", " ") {
			chromedp.Do(ctx, chromedp.Navigate(base+"/help-now/"+slug+"?lang="+lang))
			v, err := chromedp.Run(ctx, chromedp.Evaluate[string](`document.fonts.ready.then(() => ["h1",".danger",".danger .call",".lawcards li:first-child dl",".lawcards li:first-child .lawref"].map(s => { const e = document.querySelector(s); return s.split(" ").pop()+":"+(e ? Math.round(e.getBoundingClientRect().bottom) : "-"); }).join(" "))`, chromedp.EvalAwaitPromise))
			fmt.Println(lang, slug, v, err)
		}
	}
}
