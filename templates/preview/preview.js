"use strict";
// The page round the draft. It asks the server for the state of the desk, shows it, and sends what the analyst decides.
// Words of articles are only ever set as text, never as markup, outside the sandboxed frame that shows the draft.

const by = (id) => document.getElementById(id);
const frame = by("frame");
let view = null;      // the state of the desk, as the server last told it
let chosen = "";      // the key of the passage that is looked at
let shownDraft = 0;   // which draft the frame shows
let prepared = null;  // the promise that the frame has loaded the first draft

const LABELS = {
  "summary.bottom_line": "Bottom line",
  "summary.theme": "Each theme",
  "summary.story": "Each story",
  "summary.article": "Each article",
  "brief.pages": "Pages at most",
  "summary.method": "Method",
  "brief.period": "Period",
};

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function say(text) { by("status").textContent = text; }

function showProblems(problems) {
  const box = by("problems");
  box.replaceChildren(...problems.map((line) => make("p", { textContent: line })));
  box.hidden = problems.length === 0;
}

async function send(name, body = {}) {
  const answer = await fetch(`/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, version: view ? view.version : "" }),
  });
  const content = await answer.json();
  if (content.controls) await show(content);
  const refused = content.refused || (answer.ok ? [] : content.problems || ["The preview did not answer."]);
  if (refused.length) showProblems(refused);
  return answer.ok;
}

const decide = (edit) => send("decide", { edit });

async function refresh() {
  const answer = await fetch("/view");
  if (answer.ok) await show(await answer.json());
}

async function show(next) {
  const previous = view;
  view = next;
  document.title = `${view.title}: preview`;
  by("title").textContent = view.title;
  by("facts").textContent =
    `${view.period}. ${view.passages} passages, ${view.words} words` +
    (view.cut ? `, ${view.cut} cut for space` : "") +
    `. ${view.decisions} decision${view.decisions === 1 ? "" : "s"}.`;
  by("undo").disabled = view.decisions === 0;
  by("redo").disabled = !view.can_redo;
  by("state").value = view.state;
  by("keep").disabled = by("discard").disabled = !view.turned;
  showProblems(view.problems);
  showControls();
  showThemes();
  list("lost", view.lost);
  if (view.draft !== shownDraft) {
    await showDraft();
    list("left", previous ? view.changes.left : []);
    if (previous && previous.draft !== view.draft) {
      say(`The draft changed: ${view.changes.entered.length} in, ${view.changes.left.length} out, ${view.words} words.`);
    }
    if (!by("pages").hidden) showPages();
    if (chosen) look(chosen, false);
  }
}

function list(id, lines) {
  by(`${id}-list`).replaceChildren(...lines.map((line) => make("li", { textContent: line })));
  by(id).hidden = lines.length === 0;
}

// Controls ------------------------------------------------------------------------------------------------------------

function showControls() {
  const form = by("controls");
  const focused = document.activeElement && form.contains(document.activeElement) ? document.activeElement.id : "";
  const order = Object.keys(LABELS);
  const shown = view.controls.filter((each) => order.includes(each.key));
  shown.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  for (const control of shown) {
    const id = `control-${control.key.replace(".", "-")}`;
    let box = by(`${id}-box`);
    if (!box) {
      box = make("div", { className: "control", id: `${id}-box` });
      const label = make("label", { textContent: LABELS[control.key] });
      label.htmlFor = id;
      const field = control.choices.length ? make("select", { id }) : make("input", { id, type: "text", autocomplete: "off" });
      field.addEventListener("change", () => send("turn", { key: control.key, value: field.value.trim() }));
      if (control.key.startsWith("summary.") && !control.choices.length) field.placeholder = "3 sentences, 120 words, 20%";
      if (control.key === "brief.pages") field.inputMode = "numeric";
      box.append(label, field);
      form.append(box);
    }
    const field = by(id);
    if (control.choices.length) {
      const choices = control.choices.includes(control.value) ? control.choices : [control.value, ...control.choices];
      field.replaceChildren(...choices.map((each) => make("option", { value: each, textContent: each })));
    }
    if (id !== focused || field.value !== control.value) field.value = control.value;
    box.classList.toggle("turned", control.value !== control.written);
  }
}

function showThemes() {
  const shown = view.themes.filter((theme) => theme.shown).map((theme) => theme.id);
  const turn = (ids) => send("turn", { key: "themes", value: ids.join(",") });
  const registered = (view.controls.find((each) => each.key === "themes") || { written: "" }).written !== "";
  const active = document.activeElement && document.activeElement.dataset.keep;
  by("themes").replaceChildren(...view.themes.map((theme, place) => {
    const box = make("input", { type: "checkbox", checked: theme.shown, id: `theme-${theme.id}`, disabled: !registered });
    box.dataset.keep = `box ${theme.id}`;
    box.addEventListener("change", () =>
      turn(box.checked ? [...shown, theme.id] : shown.filter((each) => each !== theme.id)));
    const label = make("label", { textContent: `${theme.name} (${theme.passages})` });
    label.htmlFor = box.id;
    const up = make("button", { type: "button", textContent: "↑", disabled: !registered || !theme.shown || place === 0 });
    up.setAttribute("aria-label", `Move ${theme.name} up`);
    up.dataset.keep = `up ${theme.id}`;
    up.addEventListener("click", () => {
      const ids = [...shown];
      const at = ids.indexOf(theme.id);
      [ids[at - 1], ids[at]] = [ids[at], ids[at - 1]];
      turn(ids);
    });
    return make("li", {}, box, label, up);
  }));
  if (active) {
    const again = [...by("themes").querySelectorAll("[data-keep]")].find((each) => each.dataset.keep === active);
    if (again) again.focus();
  }
}

// The draft -----------------------------------------------------------------------------------------------------------

async function showDraft() {
  const answer = await fetch("/draft");
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  shownDraft = Number(answer.headers.get("x-draft"));
  prepared = prepared || prepareFrame();
  await prepared;
  const page = frame.contentDocument;
  const scroll = frame.contentWindow.scrollY;
  page.documentElement.lang = next.documentElement.lang;
  page.head.innerHTML = next.head.innerHTML;
  page.body.innerHTML = next.body.innerHTML;
  const style = page.createElement("style");
  style.textContent =
    "[data-passage]{cursor:pointer}[data-passage]:hover{background:rgb(120 160 200/.18)}" +
    "[data-passage]:focus-visible{outline:3px solid #3a7ca5;outline-offset:3px}" +
    "[data-passage].chosen{background:rgb(120 160 200/.28)}[data-passage].entered{box-shadow:-4px 0 0 #2c6e33}";
  page.head.append(style);
  const entered = new Set(view.changes.entered);
  for (const passage of page.querySelectorAll(".passage[id^='s-']")) {
    const key = passage.id.slice(2);
    passage.dataset.passage = key;
    passage.tabIndex = 0;
    passage.classList.toggle("entered", entered.has(key));
    passage.classList.toggle("chosen", key === chosen);
  }
  page.defaultView.scrollTo(0, scroll);
}

// The frame loads the draft once, with the policy that it is served with; later drafts are put into the same page.
async function prepareFrame() {
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = "/draft";
  });
  const page = frame.contentDocument;
  const open = (event) => {
    const passage = event.target.closest("[data-passage]");
    if (!passage || event.target.closest("a")) return;
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    look(passage.dataset.passage, event.type === "keydown");
  };
  page.addEventListener("click", open);
  page.addEventListener("keydown", open);
}

async function look(key, moveFocus) {
  chosen = key;
  for (const each of frame.contentDocument.querySelectorAll("[data-passage]")) {
    each.classList.toggle("chosen", each.dataset.passage === key);
  }
  const answer = await fetch(`/passage/${encodeURIComponent(key)}`);
  const content = await answer.json();
  by("inspection").replaceChildren(...(answer.ok ? inspection(content) : [make("p", { textContent: content.problems[0] })]));
  if (moveFocus) by("looking").focus();
}

function button(text, action, label) {
  const made = make("button", { type: "button", textContent: text });
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", action);
  return made;
}

function inspection(found) {
  const sentence = { sentence: found.sha256, theme: found.theme, text: found.text };
  const facts = make("dl");
  const fact = (name, value) => value && facts.append(make("dt", { textContent: name }), make("dd", { textContent: value }));
  fact("Source", [found.outlet, found.date].filter(Boolean).join(", "));
  fact("Title", found.title);
  fact("Story", found.story_label);
  fact("Why", found.reason);
  fact("Score", [found.score, ...found.parts.map(([name, value]) => `${name} ${value}`)].join(" · "));

  const moves = make("select", { id: "move-to" });
  moves.append(make("option", { value: "", textContent: "Move to…" }));
  for (const theme of view.themes.filter((each) => each.shown && each.id !== found.theme)) {
    moves.append(make("option", { value: theme.id, textContent: theme.name }));
  }
  moves.setAttribute("aria-label", "Move this sentence to another theme");
  moves.addEventListener("change", () => moves.value && decide({ action: "move", sentence: found.sha256, to: moves.value, text: found.text }));

  const row = make("div", { className: "row" },
    button(found.pinned ? "Pinned" : "Pin", () => decide({ action: "pin", ...sentence })),
    button("Drop", () => decide({ action: "drop", ...sentence })),
    button("Copy with citation", () => navigator.clipboard.writeText(found.citation).then(() => say("Copied."))),
    moves);

  const context = make("p", { className: "context" });
  for (const each of found.neighbours) {
    context.append(make("span", { className: each.printed ? "printed" : "", textContent: each.text }), " ");
  }

  const parts = [make("blockquote", { textContent: found.text }), row, facts,
    make("h3", { textContent: "In its article" }), context];
  if (found.theme || found.story) parts.push(make("h3", { textContent: "Its story and theme" }), storyRow(found));
  if (found.runners_up.length) parts.push(make("h3", { textContent: "Could stand in its place" }));
  for (const runner of found.runners_up) {
    parts.push(make("div", { className: "runner" },
      make("p", { textContent: runner.text }),
      make("p", { className: "why", textContent: `${runner.outlet} · score ${runner.score} · ${runner.reason}` }),
      button("Swap", () => decide({ action: "swap", sentence: found.sha256, to: runner.sha256, theme: found.theme, text: found.text }),
        `Swap for: ${runner.text.slice(0, 60)}`)));
  }
  return parts;
}

function storyRow(found) {
  const story = view.stories.find((each) => each.id === found.story && (!found.theme || each.theme === found.theme));
  const row = make("div", { className: "row" });
  if (found.story) {
    row.append(
      button("Retitle story", async () => {
        const text = await ask("Retitle the story", "Heading", found.story_label);
        if (text) decide({ action: "retitle", story: found.story, text });
      }),
      button("Note on story", async () => {
        const text = await ask("A note of your own", "Note, printed as the analyst’s", "");
        if (text) decide({ action: "note", story: found.story, text });
      }));
  }
  if (found.theme) {
    row.append(
      button("Retitle theme", async () => {
        const theme = view.themes.find((each) => each.id === found.theme);
        const text = await ask("Retitle the theme", "Heading", theme ? theme.name : "");
        if (text) decide({ action: "retitle", theme: found.theme, text });
      }),
      button("Note on theme", async () => {
        const text = await ask("A note of your own", "Note, printed as the analyst’s", "");
        if (text) decide({ action: "note", theme: found.theme, text });
      }));
    const siblings = view.stories.filter((each) => each.theme === found.theme);
    const at = siblings.findIndex((each) => each.id === found.story);
    if (at > 0) row.append(button("Story up", () => decide({ action: "reorder", theme: found.theme, story: found.story, position: at - 1 })));
    if (at >= 0 && at < siblings.length - 1) row.append(button("Story down", () => decide({ action: "reorder", theme: found.theme, story: found.story, position: at + 1 })));
  }
  if (story) {
    const merge = make("select");
    merge.setAttribute("aria-label", "Merge this story into another");
    merge.append(make("option", { value: "", textContent: "Merge into…" }));
    const seen = new Set([story.id]);
    for (const other of view.stories) {
      if (seen.has(other.id)) continue;
      seen.add(other.id);
      merge.append(make("option", { value: other.id, textContent: other.label }));
    }
    merge.addEventListener("change", () => merge.value && decide({ action: "merge", story: story.id, to: merge.value }));
    row.append(merge);
    if (story.articles.length > 1) {
      const split = make("select");
      split.setAttribute("aria-label", "Part an article from this story");
      split.append(make("option", { value: "", textContent: "Part from it…" }));
      for (const [id, title] of story.articles) split.append(make("option", { value: id, textContent: title }));
      split.addEventListener("change", () => split.value && decide({ action: "split", story: story.id, to: split.value }));
      row.append(split);
    }
  }
  return row;
}

function ask(title, label, value) {
  const dialog = by("ask");
  by("ask-title").textContent = title;
  by("ask-label").textContent = label;
  by("ask-value").value = value;
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok" ? by("ask-value").value.trim() : ""), { once: true });
  });
}

// Pages ---------------------------------------------------------------------------------------------------------------

async function showPages() {
  const box = by("pages");
  box.replaceChildren(make("p", { className: "hint", textContent: "Setting the pages…" }));
  const answer = await fetch("/pages");
  const content = await answer.json();
  if (!answer.ok) { box.replaceChildren(); showProblems(content.problems); return; }
  const summary = `${content.pages} page${content.pages === 1 ? "" : "s"}` +
    (content.cut.length ? `; the budget cut ${content.cut.length}:` : "");
  const parts = [make("p", { className: "hint", id: "page-count", textContent: summary })];
  if (content.cut.length) parts.push(make("ul", {}, ...content.cut.map((line) => make("li", { textContent: line }))));
  for (let number = 1; number <= content.pages; number += 1) {
    parts.push(make("figure", {}, make("img", { src: `/pages/${number}.png?draft=${content.draft}`, alt: `Page ${number} of the PDF`, loading: "lazy" }),
      make("figcaption", { textContent: `Page ${number} of ${content.pages}` })));
  }
  box.replaceChildren(...parts);
}

function choose(pages) {
  by("pages").hidden = !pages;
  frame.hidden = pages;
  by("show-pages").setAttribute("aria-pressed", String(pages));
  by("show-text").setAttribute("aria-pressed", String(!pages));
  if (pages) showPages();
}

// -----------------------------------------------------------------------------------------------------------------------

by("show-text").addEventListener("click", () => choose(false));
by("show-pages").addEventListener("click", () => choose(true));
by("controls").addEventListener("submit", (event) => event.preventDefault());
for (const name of ["keep", "discard", "undo", "redo"]) by(name).addEventListener("click", () => send(name));
by("state").addEventListener("change", async () => {
  const to = by("state").value;
  const by_whom = to === "draft" ? "" : await ask(`The brief is ${to}`, "By whom", view.approved_by);
  if (to !== "draft" && !by_whom) { by("state").value = view.state; return; }
  decide({ action: "state", to, by: by_whom });
});
by("publish").addEventListener("click", async () => {
  say("Printing…");
  const answer = await fetch("/publish", { method: "POST", body: "{}" });
  const content = await answer.json();
  if (!answer.ok) { showProblems(content.problems); return; }
  say(`Written: ${content.written.join(", ")}`);
  by("facts").textContent = `Written: ${content.written.join(", ")}`;
});
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.closest("input, textarea")) return;
  if (event.key === "z" && !event.shiftKey) { event.preventDefault(); by("undo").click(); }
  if (event.key === "y" || (event.key === "z" && event.shiftKey)) { event.preventDefault(); by("redo").click(); }
});

refresh();
const news = new EventSource("/news");
news.onmessage = refresh;
news.onerror = () => say("The preview has stopped, or is starting again.");
