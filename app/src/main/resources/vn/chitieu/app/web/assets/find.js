// Filters that act at once, suggestions while somebody types, menus that close. Without it forms and links do the same.
"use strict";
(function () {
  const NARROW = "(max-width: 760px)";
  const WAIT = 150;
  document.documentElement.classList.add("scripted");

  function form() {
    return document.getElementById("find");
  }

  document.addEventListener("change", function (event) {
    const field = event.target;
    if (field.form === form() && field.matches('input[type="checkbox"], select[data-submits]')) {
      form().requestSubmit();
    }
  });

  // What was opened stays open when the answer changes.
  const opened = new Map();
  document.addEventListener("toggle", function (event) {
    if (event.target.id) {
      opened.set(event.target.id, event.target.open);
    }
  }, true);

  function settle() {
    const filters = document.getElementById("filters");
    if (filters && !opened.has("filters") && matchMedia(NARROW).matches) {
      filters.open = false;
    }
    opened.forEach(function (open, id) {
      const details = document.getElementById(id);
      if (details && details.tagName === "DETAILS") {
        details.open = open;
      }
    });
  }
  settle();

  // The keyboard stays where it was, too.
  let focused = "";
  document.addEventListener("htmx:beforeSwap", function () {
    focused = document.activeElement ? document.activeElement.id : "";
  });
  document.addEventListener("htmx:afterSwap", function () {
    settle();
    const again = focused && document.activeElement === document.body ? document.getElementById(focused) : null;
    if (again) {
      again.focus({ preventScroll: true });
    }
  });

  function close(menu) {
    menu.open = false;
    opened.delete(menu.id);
  }
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        close(menu);
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      close(menu);
      menu.querySelector("summary").focus();
    }
  });

  // Suggestions: a combobox with a listbox, by the ARIA pattern.
  let timer = 0;
  let asked = 0;

  function list(input) {
    return document.getElementById(input.id + "-list");
  }

  function shut(input) {
    const shown = list(input);
    if (shown) {
      shown.remove();
    }
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(input, values) {
    shut(input);
    if (values.length === 0) {
      return;
    }
    const shown = document.createElement("ul");
    shown.id = input.id + "-list";
    shown.setAttribute("role", "listbox");
    shown.setAttribute("aria-label", input.getAttribute("aria-label"));
    values.forEach(function (value, place) {
      const option = document.createElement("li");
      option.id = shown.id + "-" + place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.value = value.value;
      const name = document.createElement("span");
      name.textContent = value.value;
      const count = document.createElement("span");
      count.className = "count";
      count.textContent = value.count;
      option.append(name, count);
      shown.append(option);
    });
    input.parentElement.append(shown);
    input.setAttribute("aria-expanded", "true");
  }

  function choose(input, option) {
    input.value = option.dataset.value;
    shut(input);
    form().requestSubmit();
  }

  function move(input, step) {
    const options = Array.from(list(input).children);
    const at = options.findIndex(function (option) {
      return option.getAttribute("aria-selected") === "true";
    });
    const next = options[at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length];
    options.forEach(function (option) {
      option.setAttribute("aria-selected", String(option === next));
    });
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  function ask(input) {
    const typed = input.value.trim();
    const mine = ++asked;
    if (typed === "") {
      shut(input);
      return;
    }
    fetch("/search/suggest?facet=" + encodeURIComponent(input.dataset.suggest) + "&typed=" + encodeURIComponent(typed))
      .then(function (answer) {
        return answer.ok ? answer.json() : [];
      })
      .then(function (values) {
        if (mine === asked && document.activeElement === input) {
          show(input, values);
        }
      })
      .catch(function () {
        shut(input);
      });
  }

  document.addEventListener("focusin", function (event) {
    const input = event.target;
    if (input.matches("[data-suggest]") && !input.hasAttribute("role")) {
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
      input.setAttribute("aria-controls", input.id + "-list");
    }
  });
  document.addEventListener("focusout", function (event) {
    if (event.target.matches("[data-suggest]")) {
      asked++;
      shut(event.target);
    }
  });
  document.addEventListener("input", function (event) {
    if (event.target.matches("[data-suggest]")) {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT, event.target);
    }
  });
  document.addEventListener("keydown", function (event) {
    const input = event.target;
    if (!input.matches || !input.matches("[data-suggest]") || !list(input)) {
      return;
    }
    const chosen = list(input).querySelector('[aria-selected="true"]');
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      choose(input, chosen);
    } else if (event.key === "Escape") {
      event.preventDefault();
      shut(input);
    }
  });
  // Before the field loses the focus, which would close the list.
  document.addEventListener("mousedown", function (event) {
    const option = event.target.closest(".combo [role=option]");
    if (option) {
      event.preventDefault();
      choose(option.closest(".combo").querySelector("input"), option);
    }
  });
})();
