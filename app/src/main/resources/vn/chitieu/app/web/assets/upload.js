// Sends files in small batches, and shows what is pushed of a job. Without it the form and the links still work.
(function () {
  "use strict";

  // Jobs: each event has the whole state, so that a connection that was lost has missed nothing.
  function watch(root, address) {
    const shown = {};
    const source = new EventSource(address);
    source.addEventListener("job", function (event) {
      const data = JSON.parse(event.data);
      for (const part of root.querySelectorAll("[data-part]")) {
        const name = part.dataset.part;
        const html = data.parts[name];
        if (html !== undefined && html !== shown[name] && !part.contains(document.activeElement)) {
          shown[name] = html;
          // Made by the templates of this server, which escape what is in documents.
          part.innerHTML = html;
        }
      }
      root.dataset.state = data.state;
      if (data.state === "DONE" || data.state === "CANCELLED") {
        source.close();
      }
    });
    return source;
  }

  const job = document.getElementById("job");
  if (job && job.dataset.events) {
    watch(job, job.dataset.events);
  }

  const form = document.getElementById("upload");
  if (!form) {
    return;
  }

  const BATCH_FILES = 40;
  const BATCH_BYTES = 8 * 1024 * 1024;
  const SENDERS = 3;
  const TRIES = 8;
  const LONGEST_PAUSE = 60;
  const words = form.dataset;
  const numbers = new Intl.NumberFormat(words.locale);
  const endings = new Set(words.endings.split(" "));
  const by = (id) => document.getElementById(id);
  const said = by("sending-said");
  const bar = by("sending-bar");
  let busy = false;

  for (const element of document.querySelectorAll(".needs-script")) {
    element.hidden = false;
  }

  function fill(text, ...values) {
    return text.replace(/\{(\d)\}/g, (all, i) => values[i]);
  }

  function size(bytes) {
    const mega = bytes / 1048576;
    return mega >= 1 ? numbers.format(Math.round(mega * 10) / 10) + " MB" : numbers.format(Math.ceil(bytes / 1024)) + " KB";
  }

  function tell(text) {
    const trouble = by("trouble");
    trouble.hidden = text === "";
    trouble.textContent = text;
  }

  // Folders: files of other kinds and hidden ones are passed over, as the command does.
  function readable(path) {
    const parts = path.split("/");
    const name = parts[parts.length - 1];
    return !parts.some((part) => part.startsWith(".")) && endings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
  }

  function file(entry) {
    return new Promise((resolve, reject) => entry.file(resolve, reject));
  }

  function children(reader) {
    return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  }

  async function walk(entry, found) {
    if (entry.isFile) {
      found.add(await file(entry), entry.fullPath.replace(/^\//, ""), entry.fullPath.indexOf("/", 1) > 0);
    } else if (!entry.name.startsWith(".")) {
      const reader = entry.createReader();
      for (let some = await children(reader); some.length > 0; some = await children(reader)) {
        for (const child of some) {
          await walk(child, found);
        }
      }
    }
  }

  class Found {
    constructor() {
      this.files = [];
      this.bytes = 0;
      this.passed = 0;
      this.large = 0;
    }

    add(content, path, inFolder) {
      if (inFolder && !readable(path)) {
        this.passed++;
      } else if (content.size > Number(words.bytes)) {
        this.large++;
      } else {
        this.files.push({ content: content, path: path });
        this.bytes += content.size;
        if (this.files.length % 200 === 0) {
          said.textContent = fill(words.textCollecting, numbers.format(this.files.length));
        }
      }
    }
  }

  function batches(files) {
    const all = [];
    let batch = [];
    let bytes = 0;
    files.forEach(function (each, i) {
      if (batch.length > 0 && (batch.length >= BATCH_FILES || bytes + each.content.size > BATCH_BYTES)) {
        all.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push({ number: i + 1, content: each.content, path: each.path });
      bytes += each.content.size;
    });
    if (batch.length > 0) {
      all.push(batch);
    }
    return all;
  }

  function post(address, body, progress) {
    return new Promise(function (resolve, reject) {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("X-Form-Token", window.chitieu.token);
      request.responseType = "json";
      request.upload.onprogress = (event) => progress(event.loaded);
      request.onload = () => (request.status < 300 ? resolve(request.response) : reject({ status: request.status }));
      request.onerror = () => reject({ status: 0 });
      request.send(body);
    });
  }

  const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  // A file keeps its number, so that one that arrived before its answer was lost is not taken twice.
  async function send(address, batch, state) {
    for (let tries = 1; ; tries++) {
      const body = new FormData();
      for (const each of batch) {
        body.append("file-" + each.number, each.content, each.path);
      }
      let before = 0;
      try {
        const answer = await post(address, body, function (loaded) {
          state.sentBytes += loaded - before;
          before = loaded;
          state.draw();
        });
        state.sentFiles += batch.length;
        state.draw();
        return answer;
      } catch (failure) {
        state.sentBytes -= before;
        const again = failure.status === 0 || failure.status >= 502;
        if (!again || tries >= TRIES) {
          throw failure;
        }
        const seconds = Math.min(LONGEST_PAUSE, 2 ** (tries - 1));
        tell(fill(words.textRetrying, seconds));
        await pause(seconds);
        tell("");
      }
    }
  }

  function drawer(found) {
    let asked = false;
    const state = {
      sentFiles: 0,
      sentBytes: 0,
      draw: function () {
        if (!asked) {
          asked = true;
          requestAnimationFrame(function () {
            asked = false;
            const bytes = Math.min(state.sentBytes, found.bytes);
            bar.value = found.bytes === 0 ? 100 : Math.round((100 * bytes) / found.bytes);
            said.textContent = fill(words.textSending, numbers.format(state.sentFiles),
              numbers.format(found.files.length), size(bytes), size(found.bytes));
          });
        }
      }
    };
    return state;
  }

  function leaving(event) {
    event.preventDefault();
  }

  function notes(found) {
    const all = [];
    if (found.passed > 0) {
      all.push(fill(words.textPassed, numbers.format(found.passed)));
    }
    if (found.large > 0) {
      all.push(fill(words.textLarge, numbers.format(found.large)));
    }
    by("sending-note").textContent = all.join(" ");
  }

  async function load(found) {
    if (found.files.length > Number(words.files)) {
      tell(fill(words.textMany, numbers.format(found.files.length)));
      return;
    }
    notes(found);
    if (found.files.length === 0) {
      tell(words.textNone + " " + by("sending-note").textContent);
      return;
    }
    const made = await post("/load/jobs", new URLSearchParams({ announced: found.files.length }), () => {});
    const address = "/load/jobs/" + made.id;
    const done = () => navigator.sendBeacon(address + "/complete", new URLSearchParams({ _token: window.chitieu.token }));
    by("sending-job").href = made.address;
    by("sending").hidden = false;
    form.hidden = true;
    by("sending").scrollIntoView({ block: "nearest" });
    const events = watch(job, made.address + "/events");
    window.addEventListener("beforeunload", leaving);
    window.addEventListener("pagehide", done);
    try {
      const state = drawer(found);
      const waiting = batches(found.files);
      let left = "";
      const sender = async function () {
        while (waiting.length > 0 && left === "") {
          const answer = await send(address + "/files", waiting.shift(), state);
          left = answer.message;
        }
      };
      await Promise.all(Array.from({ length: SENDERS }, sender));
      await post(address + "/complete", new URLSearchParams(), () => {});
      window.removeEventListener("beforeunload", leaving);
      window.removeEventListener("pagehide", done);
      said.textContent = fill(words.textSent, numbers.format(state.sentFiles));
      if (left !== "" || found.passed + found.large > 0) {
        tell(left);
      } else {
        events.close();
        location.assign(made.address);
      }
    } catch (failure) {
      window.removeEventListener("beforeunload", leaving);
      done();
      throw failure;
    }
  }

  async function begin(collect) {
    if (busy) {
      return;
    }
    busy = true;
    tell("");
    try {
      const found = new Found();
      await collect(found);
      await load(found);
    } catch (failure) {
      const refused = failure && failure.status > 0;
      tell(refused ? fill(words.textRefused, failure.status) : words.textBroken);
    } finally {
      busy = false;
    }
  }

  function listed(list, found) {
    for (const each of list) {
      const path = each.webkitRelativePath || each.name;
      found.add(each, path, each.webkitRelativePath !== "");
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    begin(async function (found) {
      listed(by("pick-files").files, found);
      listed(by("pick-folder").files, found);
      const text = by("text").value;
      if (text.trim() !== "") {
        const title = by("title").value.trim().replace(/[/\\]/g, "-") || words.textUntitled;
        found.add(new File([text], title + ".txt", { type: "text/plain" }), title + ".txt", false);
      }
    });
  });

  form.classList.add("scripted");
  for (const id of ["pick-files", "pick-folder"]) {
    by(id).addEventListener("change", function (event) {
      const files = Array.from(event.target.files);
      const bytes = files.reduce((sum, each) => sum + each.size, 0);
      by(id + "-said").textContent =
        files.length === 0 ? "" : fill(words.textChosen, numbers.format(files.length), size(bytes));
    });
  }

  let over = 0;
  document.addEventListener("dragenter", function () {
    over++;
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", function () {
    over--;
    if (over <= 0) {
      document.body.classList.remove("dropping");
    }
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    over = 0;
    document.body.classList.remove("dropping");
    const items = Array.from(event.dataTransfer.items || []);
    // The list of what was dropped is gone after this event, so that all entries are taken now.
    const entries = items.map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter((entry) => entry);
    const files = Array.from(event.dataTransfer.files);
    if (entries.length + files.length > 0) {
      begin(async function (found) {
        if (entries.length > 0) {
          for (const entry of entries) {
            await walk(entry, found);
          }
        } else {
          listed(files, found);
        }
      });
    }
  });
})();
