// What every page needs: the token of forms, and the keyboard. Without it all pages still work with links and forms.
(function () {
  "use strict";
  const places = { s: "/search", t: "/targets", c: "/compare", d: "/documents", r: "/review", l: "/load" };
  const token = document.querySelector('meta[name="form-token"]').content;
  window.chitieu = { token: token };

  document.addEventListener("htmx:configRequest", function (event) {
    event.detail.headers["X-Form-Token"] = token;
  });

  function typing(element) {
    return element.closest("input, textarea, select, [contenteditable]") !== null;
  }

  let leading = false;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (leading && places[event.key]) {
      location.assign(places[event.key]);
    } else if (event.key === "?") {
      document.getElementById("keys").showModal();
    } else if (event.key === "/") {
      const box = document.querySelector('input[type="search"]');
      if (box) {
        event.preventDefault();
        box.focus();
      }
    }
    leading = event.key === "g";
  });

  document.addEventListener("click", function (event) {
    const opener = event.target.closest("[data-open]");
    if (opener) {
      document.getElementById(opener.dataset.open).showModal();
    }
  });
})();
