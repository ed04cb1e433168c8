// Documents: a target and its words mark each other, the outline follows the text, citations are copied, pictures of
// pages open in place. Without it, the same links lead to the same places.
(function () {
  "use strict";
  const text = document.getElementById("text");
  if (!text) {
    return;
  }
  const reading = document.querySelector(".reading");
  const here = document.getElementById("here");
  const where = here.querySelector(".where");
  const toPage = here.querySelector(".topage");
  const wide = window.matchMedia("(min-width: 75.01rem)");
  const middling = window.matchMedia("(min-width: 52.01rem)");
  const PARTS = ["indicator", "value", "unit", "time"];

  function arrange() {
    document.querySelector(".outline .drawer").open = wide.matches;
    document.querySelector(".targets .drawer").open = middling.matches;
  }
  arrange();
  wide.addEventListener("change", arrange);
  middling.addEventListener("change", arrange);

  function quoted(value) {
    return '"' + CSS.escape(value) + '"';
  }

  // Marks. One target is lit at a time: what is hovered, else what has the focus.
  let lit = null;
  function light(id) {
    if (lit === id) {
      return;
    }
    document.querySelectorAll(".on").forEach(function (element) {
      element.classList.remove("on", "on-indicator", "on-value", "on-unit", "on-time");
    });
    lit = id;
    if (!id) {
      return;
    }
    document.querySelectorAll("[data-t~=" + quoted(id) + "]").forEach(function (element) {
      element.classList.add("on");
    });
    PARTS.forEach(function (part) {
      text.querySelectorAll("[data-p~=" + quoted(id + ":" + part) + "]").forEach(function (element) {
        element.classList.add("on-" + part);
      });
    });
  }
  function targetOf(element) {
    const marked = element instanceof Element ? element.closest("[data-t]") : null;
    if (!marked) {
      return null;
    }
    // Words of several targets are those of the one that begins with them, else of the last.
    return marked.id.startsWith("target-") ? marked.id.slice(7) : marked.dataset.t.split(" ").pop();
  }
  function within(scroller, element) {
    const box = scroller.getBoundingClientRect();
    const it = element.getBoundingClientRect();
    if (it.top < box.top + 40 || it.bottom > box.bottom) {
      scroller.scrollTop += it.top - box.top - box.height / 3;
    }
  }
  function card(id) {
    return document.getElementById("card-" + id);
  }
  function show(id) {
    const scroller = document.querySelector(".side.targets");
    const it = card(id);
    if (it && middling.matches && scroller.contains(it)) {
      within(scroller, it);
    }
  }
  reading.addEventListener("mouseover", function (event) {
    const id = targetOf(event.target) || targetOf(document.activeElement);
    light(id);
    if (id && text.contains(event.target)) {
      show(id);
    }
  });
  reading.addEventListener("focusin", function (event) {
    const id = targetOf(event.target);
    light(id);
    if (id && text.contains(event.target)) {
      show(id);
    }
  });
  reading.addEventListener("focusout", function (event) {
    light(targetOf(event.relatedTarget));
  });

  // The clause that is read, and its citation.
  const branches = new Map();
  document.querySelectorAll(".branches a").forEach(function (link) {
    branches.set(decodeURIComponent(link.hash.slice(1)), link);
  });
  let current = null;
  function choose(section) {
    if (!section || section === current) {
      return;
    }
    current = section;
    here.hidden = false;
    where.textContent = section.dataset.cite;
    toPage.hidden = !section.dataset.page;
    if (section.dataset.page) {
      toPage.href = location.pathname + "/pages/" + section.dataset.page + "?clause=" + encodeURIComponent(section.id);
    }
    text.style.setProperty("--here", here.offsetHeight + "px");
    document.querySelectorAll(".branches [aria-current]").forEach(function (link) {
      link.removeAttribute("aria-current");
    });
    let link = null;
    for (let at = section; at && !link; at = at.parentElement && at.parentElement.closest("section.clause")) {
      link = branches.get(at.id) || null;
    }
    if (link) {
      link.setAttribute("aria-current", "location");
      for (let at = link.closest("details"); at && !at.classList.contains("drawer"); at = at.parentElement.closest("details")) {
        at.open = true;
      }
      if (wide.matches) {
        within(document.querySelector(".side.outline"), link);
      }
    }
  }
  let waiting = false;
  let held = 0;
  function follow() {
    waiting = false;
    if (performance.now() < held) {
      return;
    }
    const line = here.getBoundingClientRect().bottom + 24;
    const box = text.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + Math.min(60, box.width / 2), Math.max(line, box.top + 4));
    const section = at && at.closest("section.clause");
    if (section) {
      choose(section);
      const flag = section.querySelector(".flag");
      if (flag && !lit) {
        show(targetOf(flag));
      }
    }
  }
  document.addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(follow);
    }
  }, { passive: true });

  // Places: #clause and #target-…
  function arrive() {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    if (!place) {
      return;
    }
    for (let at = place.closest("details"); at; at = at.parentElement.closest("details")) {
      at.open = true;
    }
    if (place.tagName === "DETAILS") {
      place.open = true;
    }
    held = performance.now() + 400;
    // First, as the bar is as high as its words need.
    choose(place.closest("section.clause"));
    place.scrollIntoView({ block: place.classList.contains("flag") ? "center" : "start" });
    if (place.matches("section.clause")) {
      place.focus({ preventScroll: true });
    } else if (place.classList.contains("flag")) {
      place.focus({ preventScroll: true });
      light(targetOf(place));
      show(targetOf(place));
    } else if (place.classList.contains("card")) {
      place.querySelector("a").focus({ preventScroll: true });
      light(targetOf(place));
    }
  }
  window.addEventListener("hashchange", arrive);
  // While a page loads, the browser itself goes to its fragment; a page that is come back to stays where it was left.
  window.addEventListener("load", function () {
    const [coming] = performance.getEntriesByType("navigation");
    if (!coming || coming.type === "navigate") {
      arrive();
    }
  });
  // The place that is shown already is asked for again.
  reading.addEventListener("click", function (event) {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) {
      arrive();
    }
  });

  // Keys: the next and the previous target.
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (event.key !== "n" && event.key !== "p")) {
      return;
    }
    const flags = Array.from(text.querySelectorAll(".flag"));
    const line = window.innerHeight / 2;
    let at = flags.findIndex(function (flag) { return flag === document.activeElement || targetOf(flag) === targetOf(document.activeElement); });
    if (at < 0) {
      const behind = flags.findIndex(function (flag) { return flag.getBoundingClientRect().top > line; });
      at = (behind < 0 ? flags.length : behind) - (event.key === "n" ? 1 : 0);
    }
    const next = flags[at + (event.key === "n" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      history.replaceState(null, "", "#" + next.id);
      arrive();
    }
  });

  // Copies.
  function copy(words) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(words);
    }
    const field = document.createElement("textarea");
    field.value = words;
    document.body.appendChild(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    return Promise.resolve();
  }
  here.addEventListener("click", function (event) {
    const button = event.target.closest("[data-copy]");
    if (!button || !current) {
      return;
    }
    const link = location.origin + location.pathname + "#" + encodeURIComponent(current.id);
    copy(button.dataset.copy === "cite" ? current.dataset.cite : link).then(function () {
      const cite = current.dataset.cite;
      where.textContent = reading.dataset.copied + " " + cite;
      setTimeout(function () {
        if (current.dataset.cite === cite) {
          where.textContent = cite;
        }
      }, 2500);
    });
  });

  // Pictures of pages, here instead of on a page of their own.
  const dialog = document.getElementById("picture");
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.topicture, a.sheet, a.topage");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (!dialog.open) {
      dialog.showModal();
    }
    htmx.ajax("GET", link.getAttribute("href"), { target: "#picture-body", swap: "innerHTML" }).then(function () {
      const marked = dialog.querySelector("rect");
      if (marked) {
        marked.scrollIntoView({ block: "center" });
      }
    });
  });

  follow();
  arrive();
})();
