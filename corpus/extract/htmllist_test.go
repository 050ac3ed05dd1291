package extract

import (
	"testing"
)

// TestHTMLLists holds that the items of numbered lists have the numbers that a browser
// shows before them.
func TestHTMLLists(t *testing.T) {
	page := `<html><body><h1>KILNS ACT, 2031</h1>
<ol><li>Short title.-This Act may be called the Kilns Act.</li><li><p>Licences.-No kiln shall be fired</p>
<ol type="a"><li>without a licence; or</li><li>at night.</li></ol></li></ol>
<p>Provided that a potter may.</p>
<ol start="3"><li>Fees.-The fees are those of the Schedule.</li><li value="7">Rules.-The Board may make rules.</li></ol>
<ol style="list-style-type: lower-roman"><li>red clay;</li><li>yellow clay.</li></ol>
<ol><li>9. Repeal.-The Act of 1931 is repealed.</li></ol>
<ol style="list-style:none"><li>Made at Quetta</li></ol><ul><li>Share</li></ul><ol><li><img src="x"></li></ol></body></html>`
	want := "KILNS ACT, 2031\n\n1. Short title.-This Act may be called the Kilns Act.\n2. Licences.-No kiln shall be fired\n\n(a) without a licence; or\n(b) at night.\n\nProvided that a potter may.\n\n" +
		"3. Fees.-The fees are those of the Schedule.\n7. Rules.-The Board may make rules.\n\n(i) red clay;\n(ii) yellow clay.\n\n9. Repeal.-The Act of 1931 is repealed.\n\nMade at Quetta\n\nShare"
	if got := readHTML([]byte(page), Limits{Chars: 10_000}).Pages[0].Text; got != want {
		t.Errorf("got:\n%q\nwant:\n%q", got, want)
	}
}
