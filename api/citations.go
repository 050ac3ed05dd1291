package api

import (
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"
)

// maxCitationText is how many characters POST /citations reads at a time.
const maxCitationText = 64_000

// MaxBody is the bytes of the largest body that is read: in JSON a character may be
// written as two escapes of six bytes.
const MaxBody = 12*maxCitationText + 1<<10

// Citation is one citation found in a text.
type Citation struct {
	// Start and End are offsets in characters (code points), not bytes.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Form  string `json:"form"`
	// Normal is the normal form: "PLD 2018 SC 1".
	Normal string `json:"normal"`
	// Target is the identifier, null where none can be made; Held says whether
	// the collection has it, and URL where. Of a provision that is not held
	// WorkHeld says that its Act is, and URL leads there.
	Target   *string `json:"target"`
	Held     bool    `json:"held"`
	WorkHeld bool    `json:"work_held,omitempty"`
	URL      *string `json:"url"`
	// Title is of what is held, or the name of what is not.
	Title string `json:"title,omitempty"`
	// ReadAs names the provision that the citation was taken for, where the
	// held law has another than it says: section 9(c) for "9-C CNSA".
	ReadAs string `json:"read_as,omitempty"`
}

func (s *Server) citations(c echo.Context) error {
	if err := checkNames(c.QueryParams(), nil); err != nil {
		return err
	}
	text, err := citationText(c.Request())
	if err != nil {
		return err
	}
	found, err := s.opts.Citer.Cite(c.Request().Context(), text)
	if err != nil {
		return err
	}
	if found == nil {
		found = []Citation{}
	}
	c.Response().Header().Set("Cache-Control", "no-store")
	return c.JSON(http.StatusOK, map[string]any{"citations": found})
}

// citationText reads the text of a request, within its bounds.
func citationText(r *http.Request) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r.Body, MaxBody+1))
	if err != nil {
		return "", err
	}
	if len(raw) > MaxBody {
		return "", tooLong(fmt.Sprintf("The body has more than %d bytes; at most %d characters are read at a time.", MaxBody, maxCitationText))
	}
	text, err := bodyText(raw, r.Header.Get("Content-Type"))
	if err != nil {
		return "", err
	}
	switch n := utf8.RuneCountInString(text); {
	case !utf8.ValidString(text):
		return "", badRequest("The body is not UTF-8 text.", "Encode it as UTF-8.")
	case strings.TrimSpace(text) == "":
		return "", badRequest("The body is empty.", "Send the text in which to find citations.")
	case n > maxCitationText:
		return "", tooLong(fmt.Sprintf("It has %d characters; at most %d are read at a time.", n, maxCitationText))
	}
	return text, nil
}

const howToSend = `Send {"text": "…"} as application/json, or the text itself as text/plain.`

// bodyText takes the text out of a body: of JSON and of a form its member text. A
// body that does not say what it is, and one that says it is a form as curl does of
// anything, is the text itself.
func bodyText(raw []byte, contentType string) (string, error) {
	media, _, _ := mime.ParseMediaType(contentType)
	switch {
	case media == "application/json":
		var body struct {
			Text *string `json:"text"`
		}
		if err := json.Unmarshal(raw, &body); err != nil || body.Text == nil {
			return "", badRequest("The body is not a JSON object with a member text.", howToSend)
		}
		return *body.Text, nil
	case media == echo.MIMEApplicationForm:
		if form, err := url.ParseQuery(string(raw)); err == nil && form.Has("text") {
			return form.Get("text"), nil
		}
	case media != "" && media != "text/plain":
		return "", fault{status: http.StatusUnsupportedMediaType, title: "The body is of a kind that is not read",
			detail: fmt.Sprintf("Content-Type is %s.", clip(media)), hint: howToSend}
	}
	return string(raw), nil
}

func tooLong(detail string) error {
	return fault{status: http.StatusRequestEntityTooLarge, title: "The text is too long", detail: detail, hint: hintFor(http.StatusRequestEntityTooLarge)}
}
