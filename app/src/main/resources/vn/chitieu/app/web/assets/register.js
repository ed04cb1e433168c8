// Registers: rows are filtered while one types. Without it the form asks the server.
(function () {
  "use strict";

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  const box = document.querySelector("input[data-filter]");
  const table = box && document.getElementById(box.dataset.filter);
  // Where the table is a part of the register, or was filtered already, the server has more than it shows.
  if (!table || document.querySelector(".paging") || box.value) {
    return;
  }
  const status = document.getElementById("register-found");
  const rows = Array.from(table.tBodies[0].rows);
  const words = rows.map((row) => " " + row.dataset.words);
  box.addEventListener("input", function () {
    const typed = folded(box.value).split(" ");
    let shown = 0;
    rows.forEach(function (row, i) {
      row.hidden = !typed.every((word) => words[i].includes(" " + word));
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = box.value.trim() ? status.dataset.found.replace("%s", shown) : status.dataset.all;
  });
})();
