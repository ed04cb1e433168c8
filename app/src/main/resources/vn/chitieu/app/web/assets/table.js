// The table of targets sorts, pages and chooses columns by links and by find.js; here it only scrolls by the keyboard.
"use strict";
(function () {
  document.addEventListener("keydown", function (event) {
    const sheet = event.target.closest && event.target.closest(".sheet");
    if (sheet && sheet === event.target && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      sheet.scrollTo({ left: event.key === "Home" ? 0 : sheet.scrollWidth });
    }
  });
})();
