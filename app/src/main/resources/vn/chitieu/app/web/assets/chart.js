// Comparisons: suggestions of indicators, and charts. Without it the pages still work with links, forms and the table.
(function () {
  "use strict";

  /* Suggestions while an indicator is typed: a combobox with a list, as WAI-ARIA describes it. */
  function combobox(input) {
    const list = document.getElementById(input.getAttribute("aria-controls"));
    const status = document.getElementById("suggested");
    let at = -1;
    let asked = 0;
    let waiting = 0;

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(next) {
      const options = list.children;
      if (at >= 0 && options[at]) {
        options[at].setAttribute("aria-selected", "false");
      }
      at = (next + options.length) % options.length;
      options[at].setAttribute("aria-selected", "true");
      options[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[at].id);
    }

    function show(found) {
      list.replaceChildren();
      found.forEach(function (each, i) {
        const option = document.createElement("li");
        const name = document.createElement("span");
        const count = document.createElement("small");
        option.id = "indicator-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = each.href;
        name.textContent = each.value;
        count.textContent = each.count;
        option.append(name, count);
        list.append(option);
      });
      at = -1;
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      input.removeAttribute("aria-activedescendant");
      status.textContent = found.length > 0 ? input.dataset.found.replace("%s", found.length) : "";
    }

    async function ask() {
      const number = ++asked;
      const typed = input.value.trim();
      if (!typed) {
        close();
        return;
      }
      const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(typed));
      if (answer.ok && number === asked && document.activeElement === input) {
        show(await answer.json());
      }
    }

    input.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    input.addEventListener("keydown", function (event) {
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        location.assign(list.children[at].dataset.href);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    input.addEventListener("blur", function () { setTimeout(close, 150); });
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      const option = event.target.closest("[data-href]");
      if (option) {
        location.assign(option.dataset.href);
      }
    });
  }

  document.querySelectorAll('input[role="combobox"]').forEach(combobox);

  /* One list of filters is open at a time; a click elsewhere and Escape close it. */
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details[data-close][open]").forEach(function (open) {
      if (!open.contains(event.target)) {
        open.open = false;
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    const open = event.key === "Escape" && document.querySelector("details[data-close][open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  /* Charts. */
  const LABELS = 24;
  const MARKS = 80;
  const SIZE = 5;
  const ARROW = 15;
  const LINE = 13;
  const NARROW = 480;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function palette() {
    const lines = [];
    for (let i = 1; i <= 8; i++) {
      lines.push(colour("--line-" + i));
    }
    return {
      lines: lines,
      text: colour("--pico-color"),
      grid: colour("--pico-muted-border-color"),
      paper: colour("--pico-background-color")
    };
  }

  /* Draws what a point says: open where the value itself is not enough, an arrow where more or less is, a band for a range. */
  function drawPoint(draw, chart, element, point, ink) {
    const scale = chart.scales.y;
    const x = element.x;
    const y = scale.getPixelForValue(point.value);
    draw.strokeStyle = ink.line;
    draw.fillStyle = ink.line;
    draw.lineWidth = 2;
    if (point.from < point.year) {
      const start = chart.scales.x.getPixelForValue(point.from) + (x - chart.scales.x.getPixelForValue(point.year));
      draw.save();
      draw.globalAlpha = 0.55;
      draw.lineWidth = 1.5;
      segment(draw, start, y, x - SIZE, y);
      segment(draw, start, y - 4, start, y + 4);
      draw.restore();
    }
    if (point.upper !== undefined) {
      band(draw, x, y, scale.getPixelForValue(point.upper), halfBand(chart));
      return;
    }
    if (point.sign === "GT" || point.sign === "GTE") {
      arrow(draw, x, y, -1);
    } else if (point.sign === "LT" || point.sign === "LTE") {
      arrow(draw, x, y, 1);
    }
    draw.beginPath();
    if (point.sign === "APPROX") {
      draw.moveTo(x, y - SIZE - 2);
      draw.lineTo(x + SIZE + 2, y);
      draw.lineTo(x, y + SIZE + 2);
      draw.lineTo(x - SIZE - 2, y);
      draw.closePath();
    } else {
      draw.arc(x, y, SIZE, 0, 2 * Math.PI);
    }
    if (point.sign === "GT" || point.sign === "LT" || point.sign === "APPROX") {
      draw.fillStyle = ink.paper;
    }
    draw.fill();
    draw.stroke();
  }

  function segment(draw, fromX, fromY, toX, toY) {
    draw.beginPath();
    draw.moveTo(fromX, fromY);
    draw.lineTo(toX, toY);
    draw.stroke();
  }

  /* Lines stand beside each other within a year, so that equal values do not hide each other. */
  function apart(count) {
    return count > 1 ? Math.min(0.12, 0.6 / count) : 0;
  }

  /* Half the width of a band: bands that stand beside each other do not touch. */
  function halfBand(chart) {
    const count = chart.data.datasets.length;
    const room = chart.scales.x.getPixelForValue(apart(count)) - chart.scales.x.getPixelForValue(0);
    return count > 1 ? Math.max(1.5, Math.min(SIZE, room / 2 - 2.5)) : SIZE;
  }

  function band(draw, x, lower, upper, half) {
    draw.save();
    draw.globalAlpha = 0.25;
    draw.fillRect(x - half, upper, 2 * half, lower - upper);
    draw.restore();
    draw.strokeRect(x - half, upper, 2 * half, lower - upper);
    segment(draw, x - half - 2, lower, x + half + 2, lower);
    segment(draw, x - half - 2, upper, x + half + 2, upper);
  }

  function arrow(draw, x, y, direction) {
    const tip = y + direction * (SIZE + ARROW);
    segment(draw, x, y + direction * SIZE, x, tip);
    draw.beginPath();
    draw.moveTo(x - 4, tip - direction * 5);
    draw.lineTo(x, tip);
    draw.lineTo(x + 4, tip - direction * 5);
    draw.stroke();
  }

  /* What a sign covers: its point, with its arrow, band or period. */
  function covered(chart, element, point) {
    const x = element.x;
    const y = chart.scales.y.getPixelForValue(point.value);
    const boxes = [];
    let top = y - SIZE - 2;
    let bottom = y + SIZE + 2;
    if (point.upper !== undefined) {
      const upper = chart.scales.y.getPixelForValue(point.upper);
      top = Math.min(y, upper) - 2;
      bottom = Math.max(y, upper) + 2;
    } else if (point.sign === "GT" || point.sign === "GTE") {
      top = y - SIZE - ARROW;
    } else if (point.sign === "LT" || point.sign === "LTE") {
      bottom = y + SIZE + ARROW;
    }
    boxes.push({ left: x - SIZE - 2, right: x + SIZE + 2, top: top, bottom: bottom });
    if (point.from < point.year) {
      const start = chart.scales.x.getPixelForValue(point.from) + (x - chart.scales.x.getPixelForValue(point.year));
      boxes.push({ left: start, right: x, top: y - 4, bottom: y + 4 });
    }
    return boxes;
  }

  /* Points of one year that say the same have one label. */
  function groups(chart) {
    const found = new Map();
    chart.data.datasets.forEach(function (set, i) {
      chart.getDatasetMeta(i).data.forEach(function (element, j) {
        const point = set.data[j].point;
        const key = point.year + " " + point.sign + " " + point.text;
        const group = found.get(key) || { point: point, lines: [], boxes: [] };
        if (!group.lines.includes(set.line)) {
          group.lines.push(set.line);
        }
        group.boxes.push(covered(chart, element, point)[0]);
        found.set(key, group);
      });
    });
    return Array.from(found.values());
  }

  /* Letters as people list them: A, or A, C, or A–D where they follow each other; the rest of many lines alone has none. */
  function letters(lines) {
    const codes = lines.filter((line) => line.name !== "").map((line) => line.letter).sort();
    const runs = [];
    codes.forEach(function (letter) {
      const run = runs[runs.length - 1];
      if (run && letter.charCodeAt(0) === run[run.length - 1].charCodeAt(0) + 1) {
        run.push(letter);
      } else {
        runs.push([letter]);
      }
    });
    const named = runs.map((run) => run.length > 2 ? run[0] + "–" + run[run.length - 1] : run.join(", "));
    return named.concat(codes.length > 0 && codes.length < lines.length ? ["…"] : []).join(", ");
  }

  /* Letters and value, else the letters alone, which are all where points are many or a chart is narrow: the legend and the table tell the rest. */
  function words(chart, group, total) {
    const names = letters(group.lines);
    const short = total > LABELS || chart.width < NARROW;
    return [short ? "" : (names + " " + group.point.text).trim(), names].filter((text) => text !== "");
  }

  /* Where words may stand: at the right or the left of what they name, above or below it. */
  function spots(group, wide, y) {
    const left = Math.min(...group.boxes.map((box) => box.left));
    const right = Math.max(...group.boxes.map((box) => box.right));
    const top = Math.min(...group.boxes.map((box) => box.top));
    const bottom = Math.max(...group.boxes.map((box) => box.bottom));
    const middle = (left + right - wide) / 2;
    return [[right + 3, y - 13], [left - 3 - wide, y - 13], [right + 3, y], [left - 3 - wide, y], [right + 3, y - 6],
      [left - 3 - wide, y - 6], [middle, top - LINE - 1], [middle, bottom + 1]]
      .map((spot) => ({ left: spot[0], right: spot[0] + wide, top: spot[1], bottom: spot[1] + LINE }));
  }

  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  /* Words beside points; none where they would hide others. */
  function label(chart, group, total, taken) {
    const draw = chart.ctx;
    const area = chart.chartArea;
    const y = chart.scales.y.getPixelForValue(group.point.upper === undefined ? group.point.value : group.point.upper);
    const free = (spot) => spot.left >= area.left && spot.right <= area.right && spot.top >= area.top
      && spot.bottom <= area.bottom && !taken.some((other) => overlap(spot, other));
    let at;
    const text = total > MARKS ? undefined : words(chart, group, total).find(function (each) {
      at = spots(group, draw.measureText(each).width, y).find(free);
      return at !== undefined;
    });
    if (text === undefined) {
      return;
    }
    taken.push(at);
    draw.fillStyle = chart.colours.paper;
    draw.globalAlpha = 0.75;
    draw.fillRect(at.left - 1, at.top, at.right - at.left + 2, LINE);
    draw.globalAlpha = 1;
    draw.fillStyle = group.lines.length > 1 ? chart.colours.text : chart.colours.lines[group.lines[0].line - 1];
    draw.textBaseline = "top";
    draw.fillText(text, at.left, at.top + 1);
  }

  const signs = {
    id: "signs",
    afterDatasetsDraw: function (chart) {
      const draw = chart.ctx;
      const colours = chart.colours;
      const total = chart.data.datasets.reduce((sum, set) => sum + set.data.length, 0);
      // Signs are kept free of words.
      const taken = [];
      draw.save();
      draw.font = "600 11px " + getComputedStyle(document.body).fontFamily;
      chart.data.datasets.forEach(function (set, i) {
        const ink = { line: colours.lines[set.line.line - 1], paper: colours.paper };
        chart.getDatasetMeta(i).data.forEach(function (element, j) {
          taken.push(...covered(chart, element, set.data[j].point));
          drawPoint(draw, chart, element, set.data[j].point, ink);
        });
      });
      groups(chart).forEach((group) => label(chart, group, total, taken));
      draw.restore();
    }
  };

  function dataset(line, i, count) {
    return {
      line: line,
      label: line.name,
      showLine: line.joined && line.points.length > 1,
      borderWidth: 1.5,
      borderDash: [[], [6, 3], [2, 2], [8, 3, 2, 3]][i % 4],
      pointRadius: 0,
      pointHitRadius: 12,
      data: line.points.map(function (point) {
        const middle = point.upper === undefined ? point.value : (point.value + point.upper) / 2;
        return { x: point.year + (i - (count - 1) / 2) * apart(count), y: middle, point: point };
      })
    };
  }

  function bounds(lines) {
    const values = [];
    const years = [];
    lines.forEach((line) => line.points.forEach(function (point) {
      values.push(point.value, point.upper === undefined ? point.value : point.upper);
      years.push(point.from, point.year);
    }));
    const least = Math.min(...values);
    const most = Math.max(...values);
    const room = (most - least || Math.abs(most) * 3 || 1) * 0.15;
    return { low: least - room, high: most + room, first: Math.min(...years), last: Math.max(...years) };
  }

  function options(chart, colours, extent, language) {
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: language,
      interaction: { mode: "nearest", intersect: true },
      scales: {
        x: {
          type: "linear",
          min: extent.first - 0.5,
          max: extent.last + 0.7,
          afterBuildTicks: function (axis) {
            const step = Math.max(1, Math.ceil((extent.last - extent.first) / 10));
            axis.ticks = [];
            for (let year = extent.first; year <= extent.last; year += step) {
              axis.ticks.push({ value: year });
            }
          },
          ticks: { color: colours.text, autoSkip: true, maxRotation: 0, callback: (year) => String(year) },
          grid: { color: colours.grid }
        },
        y: {
          suggestedMin: extent.low,
          suggestedMax: extent.high,
          ticks: { color: colours.text, callback: (value) => numbers.format(value === 0 ? 0 : value), maxTicksLimit: 8 },
          grid: { color: colours.grid },
          title: { display: Boolean(chart.dataset.unit), text: chart.dataset.unit, color: colours.text }
        }
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          animation: false,
          displayColors: false,
          callbacks: {
            title: (items) => items.map((item) => item.raw.point.text),
            label: (item) => [item.dataset.line.letter + " " + item.dataset.line.name, item.raw.point.about]
          }
        }
      },
      onHover: function (event, elements, drawn) {
        canvasOver(drawn, elements);
      },
      onClick: function (event, elements, drawn) {
        if (elements.length > 0) {
          location.assign(drawn.data.datasets[elements[0].datasetIndex].data[elements[0].index].point.href);
        }
      }
    };
  }

  /* The row of the point below the pointer is set off in the table. */
  function canvasOver(drawn, elements) {
    drawn.canvas.classList.toggle("over", elements.length > 0);
    document.querySelectorAll("tr.at").forEach((row) => row.classList.remove("at"));
    elements.forEach(function (element) {
      const row = document.getElementById("value-" + drawn.data.datasets[element.datasetIndex].data[element.index].point.row);
      if (row) {
        row.classList.add("at");
      }
    });
  }

  function draw(canvas) {
    const lines = JSON.parse(canvas.dataset.chart);
    const colours = palette();
    const drawn = new Chart(canvas, {
      type: "scatter",
      data: {
        datasets: lines.map(function (line, i) {
          const set = dataset(line, i, lines.length);
          set.borderColor = colours.lines[line.line - 1];
          return set;
        })
      },
      options: options(canvas, colours, bounds(lines), document.documentElement.lang),
      plugins: [{ id: "colours", beforeInit: (chart) => { chart.colours = colours; } }, signs]
    });
    canvas.dataset.drawn = "true";
    return drawn;
  }

  /* The point of the row under the pointer or the keyboard is set off in its chart. */
  function follow(charts, row) {
    charts.forEach(function (chart) {
      const active = [];
      chart.data.datasets.forEach((set, i) => set.data.forEach(function (each, j) {
        if (String(each.point.row) === row) {
          active.push({ datasetIndex: i, index: j });
        }
      }));
      chart.tooltip.setActiveElements(active, { x: 0, y: 0 });
      chart.update("none");
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    const canvases = document.querySelectorAll("canvas[data-chart]");
    if (canvases.length === 0) {
      return;
    }
    let charts = Array.from(canvases, draw);

    function redraw() {
      charts.forEach((chart) => chart.destroy());
      charts = Array.from(canvases, draw);
    }

    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    ["mouseover", "focusin"].forEach((kind) => document.addEventListener(kind, function (event) {
      const row = event.target.closest && event.target.closest("tr[data-row]");
      if (row) {
        follow(charts, row.dataset.row);
      }
    }));
  });
})();
