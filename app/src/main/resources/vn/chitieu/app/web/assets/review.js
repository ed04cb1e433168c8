// Review by keyboard, and passages chosen in the text. Without it all is done with links, buttons and number fields.
(function () {
  "use strict";

  const reading = document.getElementById("review-reading");
  if (reading) {
    setTimeout(function () { location.reload(); }, Number(reading.dataset.reload));
  }

  const form = document.getElementById("fields");
  const texts = Array.from(document.querySelectorAll(".exact"));
  const clean = form ? new URLSearchParams(new FormData(form)).toString() : "";
  let leaving = false;

  function field(name) {
    return document.getElementById("f-" + name);
  }

  // Offsets of the document are UTF-16 units, as those of strings here.
  function whole(text) {
    return Array.from(text.childNodes).filter(function (node) { return !node.dataset || !node.dataset.aid; })
      .map(function (node) { return node.textContent; }).join("");
  }

  function offset(text, node, at) {
    const range = document.createRange();
    range.selectNodeContents(text);
    range.setEnd(node, at);
    return Number(text.dataset.start) + range.toString().length;
  }

  function blockOf(start, end) {
    return texts.find(function (text) {
      const from = Number(text.dataset.start);
      return from <= start && end <= from + whole(text).length;
    });
  }

  function words(start, end) {
    const text = blockOf(start, end);
    return text && start < end ? whole(text).slice(start - text.dataset.start, end - text.dataset.start) : null;
  }

  // A range of the page for offsets of the document.
  function rangeOf(start, end) {
    const text = blockOf(start, end);
    if (!text) {
      return null;
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = Number(text.dataset.start);
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.data.length;
      if (!begun && start < next) {
        range.setStart(node, start - at);
        begun = true;
      }
      if (begun && end <= next) {
        range.setEnd(node, end - at);
        return range;
      }
      at = next;
    }
    return null;
  }

  // Shows what is chosen: the passage of the form where it is other than the marked one.
  function show() {
    const start = Number(field("start").value);
    const end = Number(field("end").value);
    const chosen = words(start, end);
    document.getElementById("picked").textContent = chosen === null ? "–" : chosen;
    if (window.CSS && CSS.highlights) {
      CSS.highlights.clear();
      const marked = Array.from(document.querySelectorAll(".exact mark.quote, .exact mark[class~='quote']"))
        .map(function (mark) { return mark.textContent; }).join("");
      const range = chosen !== null && chosen !== marked ? rangeOf(start, end) : null;
      if (range) {
        CSS.highlights.set("chosen", new Highlight(range));
      }
    }
  }

  function picked() {
    return form.querySelector('input[name="pick"]:checked').value;
  }

  function take(start, end) {
    const what = picked();
    const chosen = words(start, end);
    if (chosen === null) {
      return;
    }
    if (what === "quote") {
      field("start").value = start;
      field("end").value = end;
    } else if (what === "lead" || what === "coordinating") {
      const box = field(what);
      const lines = box.value.split("\n").filter(function (line) { return line.trim() !== ""; });
      if (!lines.includes(chosen.trim())) {
        lines.push(chosen.trim());
      }
      box.value = lines.join("\n");
    } else {
      field(what + "Start").value = start;
      field(what + "End").value = end;
      if (what !== "time") {
        field(what).value = chosen.trim().replace(/\s+/g, " ");
      }
    }
    show();
  }

  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    const text = texts.find(function (each) { return each.contains(range.startContainer) && each.contains(range.endContainer); });
    if (text) {
      let start = offset(text, range.startContainer, range.startOffset);
      let end = offset(text, range.endContainer, range.endOffset);
      const all = whole(text);
      const from = Number(text.dataset.start);
      // The blanks that a mouse takes along are not meant.
      while (start < end && /\s/.test(all[start - from])) { start++; }
      while (end > start && /\s/.test(all[end - from - 1])) { end--; }
      take(start, end);
    }
  }

  function half(at) {
    const text = texts.find(function (each) {
      const from = Number(each.dataset.start);
      return from <= at && at < from + whole(each).length;
    });
    const unit = text ? whole(text).charCodeAt(at - text.dataset.start) : 0;
    return unit >= 0xdc00 && unit <= 0xdfff;
  }

  function move(name, step) {
    const box = field(name);
    let value = Number(box.value) + step;
    if (half(value)) {
      value += step;
    }
    box.value = Math.max(0, value);
    show();
  }

  function click(id) {
    const element = document.getElementById(id);
    if (element) {
      element.click();
    }
    return element !== null;
  }

  function typing(element) {
    return element.closest("input:not([type=radio]), textarea, select, dialog") !== null;
  }

  const keys = {
    a: function () { return click("accept"); },
    x: function () { return click("reject"); },
    u: function () {
      const last = document.getElementById("undo-last");
      if (last) {
        last.querySelector("button").click();
        return true;
      }
      return click("undo");
    },
    n: function () { return click("add"); },
    j: function () { return click("next"); },
    k: function () { return click("previous"); },
    e: function () {
      field("indicator").focus();
      return true;
    }
  };

  if (form) {
    show();
    texts.forEach(function (text) {
      const mark = text.querySelector("mark.quote, mark[class~='quote']");
      if (mark) {
        text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 3;
      }
      text.addEventListener("mouseup", function () { setTimeout(selected, 0); });
      text.addEventListener("keydown", function (event) {
        const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (step !== 0 && (event.shiftKey || event.ctrlKey)) {
          event.preventDefault();
          move(event.shiftKey ? "end" : "start", step);
        }
      });
    });
    form.addEventListener("input", show);
    form.addEventListener("submit", function () { leaving = true; });
    const undo = document.getElementById("undo-last");
    if (undo) {
      undo.addEventListener("submit", function () { leaving = true; });
    }
    // The field that has the focus is the one that a selection fills.
    form.addEventListener("focusin", function (event) {
      const name = event.target.name;
      const pick = name && form.querySelector('input[name="pick"][value="' + CSS.escape(name) + '"]');
      if (pick) {
        pick.checked = true;
      }
    });
    const wrong = form.querySelector('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
    }
    window.addEventListener("beforeunload", function (event) {
      const now = new URLSearchParams(new FormData(form)).toString().replace(/pick=[^&]*/, "");
      if (!leaving && now !== clean.replace(/pick=[^&]*/, "")) {
        event.preventDefault();
      }
    });
  }
  const current = document.querySelector(".review-list li a[aria-current]");
  if (current) {
    const list = current.closest("ol");
    list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2;
  }

  document.addEventListener("keydown", function (event) {
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      click("save");
    } else if (form && event.key === "Escape" && typing(event.target) && !event.target.closest("dialog")) {
      event.target.blur();
    } else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
      click("leave");
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && keys[event.key]) {
      if ((form || event.key === "n") && keys[event.key]()) {
        event.preventDefault();
      }
    }
  });
})();
