// Makes writing safer and reading quicker. Every page works without it.
"use strict";
(function () {
  const token = document.body.dataset.token || "";
  document.documentElement.classList.add("has-script");

  // --- an address like …#post-53 may be on another page of the topic
  const wanted = /^#post-(\d+)$/.exec(location.hash);
  if (wanted && document.querySelector(".posts") && !document.getElementById("post-" + wanted[1])) {
    const there = new URL(location.href);
    if (there.searchParams.get("from") !== wanted[1]) {
      there.searchParams.set("from", wanted[1]);
      location.replace(there);
    }
  }

  // --- after posting, the server leads to the post: only then is what was sent from here safe to forget
  if (/^#post-\d+$/.test(location.hash)) {
    forgetSent();
  }

  function forgetSent() {
    try {
      Object.keys(localStorage).filter(function (key) {
        return key.startsWith("collegium.draft.") && (JSON.parse(localStorage.getItem(key)) || {}).sent;
      }).forEach(function (key) { localStorage.removeItem(key); });
    } catch (e) {
      // nothing kept, nothing to forget
    }
  }

  // --- what went wrong is read first
  const problems = document.getElementById("problems");
  if (problems) {
    problems.focus();
  }

  // --- a form is sent once
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.addEventListener("pageshow", function () { delete form.dataset.sent; }, { once: true });
  });

  // --- the composer: a draft in this browser at once, on the server a moment later, and a preview
  const area = document.querySelector("textarea[data-place]");
  if (!area) {
    return;
  }
  const place = area.dataset.place;
  const title = document.getElementById("form:title");
  const state = document.getElementById("draft-state");
  const preview = document.getElementById("preview-body");
  const box = preview && preview.closest(".preview");
  const local = "collegium.draft." + place;

  function post(address, fields) {
    return fetch(address, {
      method: "POST",
      headers: { "X-Form-Token": token, "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" },
      body: new URLSearchParams(fields),
      credentials: "same-origin",
    });
  }

  function readLocal() {
    try {
      return JSON.parse(localStorage.getItem(local));
    } catch (e) {
      return null;
    }
  }

  function writeLocal(value) {
    try {
      if (value === null) {
        localStorage.removeItem(local);
      } else {
        localStorage.setItem(local, JSON.stringify(value));
      }
    } catch (e) {
      // a browser that keeps nothing: the server's draft has to do
    }
  }

  const kept = readLocal();
  if (kept && kept.body && !problems && (area.value === "" || kept.base === area.value)) {
    area.value = kept.body;
    if (title && kept.title && title.value === "") {
      title.value = kept.title;
    }
  }
  const base = area.defaultValue;

  let keeping;
  let showing;
  let changed = false;

  function keepOnServer() {
    if (!changed) {
      return;
    }
    changed = false;
    post("/writing/draft", { place: place, title: title ? title.value : "", body: area.value })
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (time) {
        if (state) {
          state.textContent = state.dataset.kept.replace("{0}", time);
        }
      })
      .catch(function () {
        changed = true; // tried again with the next letter; this browser has it meanwhile
        if (state) {
          state.textContent = state.dataset.local;
        }
      });
  }

  function showPreview() {
    if (!preview) {
      return;
    }
    if (area.value.trim() === "") {
      box.classList.add("is-empty");
      preview.replaceChildren();
      return;
    }
    post("/writing/preview", { body: area.value })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (html) {
        if (html === null) {
          return;
        }
        // made safe by the server; parsed here without running anything
        const parsed = new DOMParser().parseFromString(html, "text/html");
        const prose = document.createElement("div");
        prose.className = "prose";
        prose.append(...parsed.body.childNodes);
        preview.replaceChildren(prose);
        box.classList.remove("is-empty");
      })
      .catch(function () {});
  }

  function noteChange() {
    changed = true;
    writeLocal({ title: title ? title.value : "", body: area.value, base: base, at: Date.now() });
    clearTimeout(keeping);
    keeping = setTimeout(keepOnServer, 1200);
    clearTimeout(showing);
    showing = setTimeout(showPreview, 350);
  }

  area.addEventListener("input", noteChange);
  if (title) {
    title.addEventListener("input", noteChange);
  }
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      keepOnServer();
    }
  });
  area.form.addEventListener("submit", function () {
    clearTimeout(keeping);
    changed = false;
    writeLocal({ title: title ? title.value : "", body: area.value, base: base, sent: true });
  });
  if (area.value !== "") {
    showPreview();
  }
})();
