// Everything works without this script. It adds type-ahead, keys, copy buttons,
// a table of contents that follows, and next and previous among marks.
(function () {
  "use strict";
  var doc = document, root = doc.documentElement;
  var say = doc.body.dataset; // sentences in the language of the page

  function all(sel, from) { return Array.prototype.slice.call((from || doc).querySelectorAll(sel)); }
  function make(tag, props) { return Object.assign(doc.createElement(tag), props || {}); }

  // Leave quickly: blank the page at once, then replace it in this tab.
  all("[data-exit]").forEach(function (a) {
    a.addEventListener("click", function (e) {
      e.preventDefault();
      root.hidden = true;
      doc.title = "…";
      location.replace(a.href);
    });
  });

  // The rest waits until the page has been painted: what it does would be in the
  // way of the first paint. A reader who is quicker begins it.
  var begun = false, early = ["keydown", "pointerdown", "focusin"];
  function begin() {
    if (begun) { return; }
    begun = true;
    early.forEach(function (e) { removeEventListener(e, begin, true); });
    start();
  }
  early.forEach(function (e) { addEventListener(e, begin, true); });
  if (doc.querySelector(".prov, [data-print]")) {
    begin(); // it puts buttons there, which must not move what was painted
  } else if ("PerformanceObserver" in window) {
    try { new PerformanceObserver(begin).observe({ type: "paint", buffered: true }); } catch (e) { begin(); }
  }
  setTimeout(begin, 200); // a tab that is not looked at paints nothing

  function start() {
    // What is below the fold waited for the first paint (80-unseen.css) and comes now.
    var unseen = all(".hit, .facet, .guidelist li, .law > *, .toc > div > ol > li, .guide .steps section");
    function reveal() {
      unseen.splice(0, 12).forEach(function (e) { e.style.contentVisibility = "visible"; e.classList.remove("far"); });
      stay();
      if (unseen.length) { later(reveal); } else { root.dataset.whole = ""; follow(); }
    }
    // What an address leads to keeps its place while what stands above it grows: not
    // every browser sees to that itself. A reader who has moved on, or comes back to
    // where he was, is left alone.
    var trip = performance.getEntriesByType("navigation")[0];
    var goal = location.hash && trip && trip.type === "navigate" && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    function leave() { goal = null; }
    function stay() { if (goal) { goal.scrollIntoView(); } }
    ["wheel", "touchmove", "keydown", "pointerdown", "hashchange"].forEach(function (e) { addEventListener(e, leave, { passive: true, capture: true }); });
    var follow = function () {}; // brings the line of the contents into view
    function later(run) { if ("requestIdleCallback" in window) { requestIdleCallback(run, { timeout: 300 }); } else { setTimeout(run, 50); } }
    requestAnimationFrame(function () { setTimeout(function () { later(reveal); }); });

    all("[data-print]").forEach(function (b) { b.hidden = false; b.addEventListener("click", function () { print(); }); });

    // Type-ahead, as an ARIA combobox.
    all("[data-suggest]").forEach(function (input) {
      var form = input.form, box = input.parentNode, list = make("ul", { className: "suggest", hidden: true });
      var at = -1, lines = [], waiting = 0, asked = "", typed = "";
      list.id = "suggestions";
      list.setAttribute("role", "listbox");
      box.appendChild(list);
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", list.id);
      close();

      function close() { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }
      function show(answer) {
        lines = answer[1].map(function (text, i) { return { text: text, kind: answer[2][i], url: answer[3][i] }; });
        list.textContent = "";
        lines.forEach(function (line, i) {
          var li = make("li", { id: "suggestion-" + i });
          li.setAttribute("role", "option");
          li.appendChild(make("bdi", { textContent: line.text }));
          li.appendChild(make("small", { textContent: line.kind }));
          li.addEventListener("mousedown", function (e) { e.preventDefault(); go(line); });
          list.appendChild(li);
        });
        at = -1;
        list.hidden = lines.length === 0;
        input.setAttribute("aria-expanded", String(lines.length > 0));
      }
      function go(line) { if (line.url) { location.href = line.url; } else { input.value = line.text; form.submit(); } }
      function ask() {
        var q = input.value.trim();
        if (q.length < 2) { asked = ""; return close(); }
        if (q === asked) { return; }
        asked = q;
        fetch("/suggest?q=" + encodeURIComponent(q), { credentials: "same-origin", referrerPolicy: "no-referrer" })
          .then(function (r) { return r.ok ? r.json() : null; })
          .then(function (a) { if (a && q === asked && at < 0 && doc.activeElement === input) { show(a); } })
          .catch(function () {});
      }
      function choose(i) {
        if (at < 0) { typed = input.value; }
        at = (i + lines.length + 1) % (lines.length + 1) === lines.length ? -1 : (i + lines.length + 1) % (lines.length + 1);
        all("li", list).forEach(function (li, n) { li.setAttribute("aria-selected", String(n === at)); });
        input.value = at < 0 ? typed : lines[at].text;
        if (at < 0) { input.removeAttribute("aria-activedescendant"); } else { input.setAttribute("aria-activedescendant", "suggestion-" + at); }
      }
      input.addEventListener("input", function () { input.dir = input.value ? "auto" : ""; clearTimeout(waiting); waiting = setTimeout(ask, 140); });
      form.addEventListener("submit", function (e) { if (at >= 0 && lines[at].url) { e.preventDefault(); go(lines[at]); } });
      input.addEventListener("blur", close);
      input.addEventListener("keydown", function (e) {
        if (list.hidden) { return; }
        if (e.key === "ArrowDown") { e.preventDefault(); choose(at < 0 ? 0 : at + 1); }
        if (e.key === "ArrowUp") { e.preventDefault(); choose(at < 0 ? lines.length - 1 : at - 1); }
        if (e.key === "Escape") { e.preventDefault(); close(); }
      });
    });

    // Keys: / to the box, j and k through results, n and p through marks.
    var hits = all(".hit h2 a"), marks = all("mark[id]"), hit = -1, mark = -1;
    function step(i) {
      if (!hits.length) { return; }
      hit = Math.max(0, Math.min(hits.length - 1, i));
      hits[hit].focus();
      hits[hit].closest(".hit").scrollIntoView({ block: "nearest" });
    }
    function toMark(i) {
      if (!marks.length) { return; }
      if (mark >= 0) { marks[mark].classList.remove("here"); }
      mark = (i + marks.length) % marks.length;
      marks[mark].classList.add("here");
      marks[mark].scrollIntoView({ block: "center" });
      all("[data-at]").forEach(function (s) { s.textContent = (mark + 1) + " / " + marks.length; });
    }
    doc.addEventListener("keydown", function (e) {
      if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) { return; }
      if (e.key === "/") { var q = doc.getElementById("q"); if (q) { e.preventDefault(); q.focus(); q.select(); } }
      if (e.key === "j") { step(hit + 1); }
      if (e.key === "k") { step(hit - 1); }
      if (e.key === "n") { toMark(mark + 1); }
      if (e.key === "p") { toMark(mark - 1); }
    });

    // Next and previous among the marks.
    all("[data-find]").forEach(function (bar) {
      if (!marks.length) { return; }
      var where = make("span");
      where.setAttribute("data-at", "");
      where.setAttribute("aria-live", "polite");
      [[say.sayPrev, -1], [say.sayNext, 1]].forEach(function (b) {
        var button = make("button", { type: "button", textContent: b[0] });
        button.addEventListener("click", function () { toMark(mark < 0 && b[1] < 0 ? -1 : mark + b[1]); });
        bar.appendChild(button);
      });
      bar.appendChild(where);
    });

    // Copy buttons at provisions.
    function copier(label, text) {
      var b = make("button", { type: "button", textContent: label });
      b.addEventListener("click", function () {
        navigator.clipboard.writeText(text()).then(function () {
          var was = b.textContent;
          b.textContent = say.sayCopied;
          setTimeout(function () { b.textContent = was; }, 1500);
        }, function () {});
      });
      return b;
    }
    // The citation goes as deep as the reader pointed: a click on clause (d) makes
    // "s. 21(1)(d), …" of "s. 21, …", and the link leads there.
    var picked = null;
    function deeper(p) { return picked && p.contains(picked) ? picked : null; }
    function pinned(p) {
      var at = deeper(p), cite = p.dataset.pin, inner = "", lead = "";
      if (!at) { return cite; }
      at.id.slice(p.id.length).split("__").forEach(function (part) {
        var m = /^(subsec|para|subpara|proviso|expl|illus)_(\w+)$/.exec(part), name = m && { proviso: "proviso to ", expl: "Explanation to ", illus: "illustration to " }[m[1]];
        if (name && !lead) { lead = name; } else if (m && !lead) { inner += "(" + m[2].replace(/_\d+$/, "") + ")"; }
      });
      if (/, (?:unnumbered )?para /.test(cite)) { return cite.replace(/^(.*, (?:unnumbered )?para [^,\s]+)/, "$1" + inner); }
      return lead + cite.replace(/^((?:O\. \S+, )?\S+ [^,\s]+)/, "$1" + inner);
    }
    function pick(el) {
      if (picked) { picked.classList.remove("picked"); }
      picked = el;
      if (el) { el.classList.add("picked"); }
      all(".tools [data-pinned]").forEach(function (b) {
        var p = b.closest(".prov"), at = deeper(p);
        b.textContent = b.dataset.pinned + (at ? ": " + pinned(p).split(", ").slice(0, /^O\. /.test(p.dataset.pin) ? 2 : 1).join(", ") : "");
      });
    }
    if (navigator.clipboard) {
      all(".prov[data-pin]").forEach(function (p) {
        var place = p.querySelector("h3, .parano");
        if (!place) { return; }
        var tools = make("span", { className: "tools", lang: root.lang, dir: root.dir });
        var law = p.closest(".law"), other = p.closest(".second"), base = other ? law.dataset.other : location.pathname;
        // The second of two columns has the ids of its copy behind a language and a dot.
        var own = function (id) { return other ? id.slice(id.indexOf(".") + 1) : id; };
        tools.appendChild(copier(say.sayLink, function () {
          var at = doc.querySelector(".partnav") ? "?at=" + encodeURIComponent(own(p.id)) : "";
          return location.origin + base + at + "#" + own((deeper(p) || p).id);
        }));
        if (p.dataset.pin) {
          var cite = copier(say.sayCite, function () { return pinned(p); });
          cite.dataset.pinned = say.sayCite;
          tools.appendChild(cite);
        }
        tools.appendChild(make("a", { textContent: say.sayAlone, href: base + "?provision=" + encodeURIComponent(own(p.id)) }));
        if (law.dataset.printed && !other) { tools.appendChild(make("a", { textContent: law.dataset.say, href: law.dataset.printed + "?at=" + encodeURIComponent(p.id) })); }
        place.after(tools);
        p.addEventListener("click", function (e) {
          var part = e.target.closest("p[id]");
          if (part && !e.target.closest("a, button, summary")) { pick(part === picked ? null : part); }
        });
      });
      var asked = location.hash && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (asked && asked.matches(".prov p[id]")) { pick(asked); }
    }

    // Cards: the first lines of what a reference leads to, on hover and on focus.
    // They stay while the pointer is on them and go with Escape.
    var card = null, cardOf = null, cardWait = 0, cards = {};
    function hideCard() {
      clearTimeout(cardWait);
      if (card) { card.remove(); cardOf.removeAttribute("aria-describedby"); if (cardOf.dataset.title) { cardOf.title = cardOf.dataset.title; } }
      card = cardOf = null;
    }
    function cardURL(a) {
      var u = new URL(a.href, location.href), eid = decodeURIComponent(u.hash.slice(1));
      if (u.origin !== location.origin || u.pathname.indexOf("/akn/") !== 0) { return ""; }
      return u.pathname + "?card=" + encodeURIComponent(eid || "work");
    }
    function drawCard(a, c) {
      hideCard();
      cardOf = a;
      if (a.title) { a.dataset.title = a.title; a.removeAttribute("title"); }
      card = make("div", { className: "card", id: "card", lang: c.lang, dir: c.dir });
      card.setAttribute("role", "tooltip");
      card.appendChild(make("strong", { textContent: c.title }));
      if (c.work) { card.appendChild(make("small", { textContent: c.work })); }
      if (c.text) { card.appendChild(make("p", { textContent: c.text })); }
      card.addEventListener("mouseleave", hideCard);
      doc.body.appendChild(card);
      var at = a.getClientRects()[0] || a.getBoundingClientRect(), wide = card.offsetWidth;
      var top = at.bottom + 4 + card.offsetHeight > innerHeight && at.top > card.offsetHeight ? at.top - card.offsetHeight - 4 : at.bottom + 4;
      card.style.left = Math.max(8, Math.min(at.left, root.clientWidth - wide - 8)) + scrollX + "px";
      card.style.top = top + scrollY + "px";
      a.setAttribute("aria-describedby", "card");
    }
    function askCard(a) {
      var url = cardURL(a);
      clearTimeout(cardWait);
      if (!url || a === cardOf) { return; }
      cardWait = setTimeout(function () {
        cards[url] = cards[url] || fetch(url, { credentials: "same-origin" }).then(function (r) { return r.ok ? r.json() : null; }).catch(function () { return null; });
        cards[url].then(function (c) { if (c && (a.matches(":hover") || a === doc.activeElement)) { drawCard(a, c); } });
      }, 220);
    }
    all("a.cite, a.term").forEach(function (a) {
      a.addEventListener("mouseenter", function () { askCard(a); });
      a.addEventListener("focus", function () { if (a.matches(":focus-visible")) { askCard(a); } });
      a.addEventListener("blur", hideCard);
      a.addEventListener("mouseleave", function () {
        clearTimeout(cardWait);
        setTimeout(function () { if (cardOf === a && !card.matches(":hover") && !a.matches(":hover")) { hideCard(); } }, 250);
      });
    });
    doc.addEventListener("keydown", function (e) { if (e.key === "Escape") { hideCard(); } });

    // A long list gets a box to search within it.
    all("ul[data-long]").forEach(function (ul) {
      var box = make("input", { type: "search", className: "listfind", placeholder: ul.dataset.long });
      box.setAttribute("aria-label", ul.dataset.long);
      box.addEventListener("input", function () {
        var q = box.value.trim().toLowerCase();
        all("li", ul).forEach(function (li) { li.hidden = li.textContent.toLowerCase().indexOf(q) < 0; });
      });
      ul.parentNode.insertBefore(box, ul);
    });

    // Years: draw over the chart to choose a span; the form goes with it.
    all(".chart[data-start]").forEach(function (chart) {
      var form = doc.querySelector("form[data-years]"), box = chart.viewBox.baseVal, d = chart.dataset;
      var start = -1, moved = false, brush = doc.createElementNS("http://www.w3.org/2000/svg", "rect");
      function column(e) {
        var r = chart.getBoundingClientRect();
        return Math.max(0, Math.min(box.width / 6 - 1, Math.floor((e.clientX - r.left) / r.width * box.width / 6)));
      }
      function show(a, b) {
        var from = Math.min(a, b), to = Math.max(a, b);
        brush.setAttribute("x", from * 6);
        brush.setAttribute("width", (to - from + 1) * 6);
        form.from.value = Math.max(+d.first, +d.start + from * d.step);
        form.to.value = Math.min(+d.last, +d.start + (to + 1) * d.step - 1);
      }
      brush.setAttribute("class", "brush");
      brush.setAttribute("height", box.height);
      chart.addEventListener("dragstart", function (e) { e.preventDefault(); });
      chart.addEventListener("pointerdown", function (e) { if (e.button === 0) { start = column(e); moved = false; } });
      chart.addEventListener("pointermove", function (e) {
        if (start < 0 || !moved && column(e) === start) { return; }
        if (!moved) { moved = true; chart.appendChild(brush); chart.setPointerCapture(e.pointerId); }
        show(start, column(e));
      });
      chart.addEventListener("pointerup", function () { start = -1; if (moved) { form.requestSubmit(); } });
      chart.addEventListener("pointercancel", function () { start = -1; brush.remove(); });
      chart.addEventListener("click", function (e) { if (moved) { e.preventDefault(); moved = false; } }, true);
    });

    // A page as printed that could not be drawn in time is asked for again: the
    // first one on a machine takes long.
    all(".paper img").forEach(function (img) {
      var tries = 0, src = img.src;
      function again() { if (tries++ < 6) { setTimeout(function () { img.src = src + "?again=" + tries; }, 5000); } }
      img.addEventListener("error", again);
      if (img.complete && !img.naturalWidth) { again(); }
    });

    // What was asked for by its anchor is shown, and a print has it, if folded.
    function unfold() {
      var t = location.hash && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (t) { var d = t.closest("details") || t.querySelector("details.asprinted"); if (d) { d.open = true; } }
    }
    unfold();
    addEventListener("hashchange", unfold);

    // The table of contents: follow the reader; carry an old #anchor to its part.
    var toc = doc.querySelector("[data-toc]");
    if (toc) {
      var target = location.hash && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && toc.contains(target) && target.tagName === "LI") {
        location.replace(target.querySelector("a").href);
      }
      toc.addEventListener("click", function (e) {
        var a = e.target.closest("a");
        if (a && getComputedStyle(toc).position === "fixed") { setTimeout(function () { location.href = a.href; }, 0); }
      });
      if ("IntersectionObserver" in window) {
        var byID = {}, now = null;
        follow = function () {
          if (!now || getComputedStyle(toc).position !== "sticky") { return; }
          var top = now.getBoundingClientRect().top - toc.getBoundingClientRect().top;
          if (top < 40 || top > toc.clientHeight - 60) { toc.scrollTop += top - toc.clientHeight / 3; }
        };
        all("a[href^='#']", toc).forEach(function (a) { byID[a.getAttribute("href").slice(1)] = a; });
        var seen = new IntersectionObserver(function (entries) {
          entries.forEach(function (e) {
            var a = byID[e.target.id];
            if (!e.isIntersecting || !a) { return; }
            if (now) { now.removeAttribute("aria-current"); }
            now = a;
            a.setAttribute("aria-current", "location");
            follow();
          });
        }, { rootMargin: "-70px 0px -70% 0px" });
        all(".prov, .container").forEach(function (p) { if (byID[p.id]) { seen.observe(p); } });
      }
    }
  }
})();
