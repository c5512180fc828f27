// One sentence looked at: what can be done with it, where it stands, why it was chosen, what could stand in its place.

import { ask, button, by, chooser, contentOf, decide, desk, get, make, onView, say, send } from "./desk.js";
import { choosePassage, goTo, onPassage } from "./draft.js";
import { showView } from "./views.js";

let chosen = "";
let found = null;   // what was shown of it last
let shown = "";     // all that the box was made of, as text
let looks = 0;
const box = by("view-sentence");

onPassage(async (key, byKeyboard) => {
  await look(key);
  showView("sentence");
  if (byKeyboard || by("looking").getBoundingClientRect().top > window.innerHeight - 120) {
    by("looking").focus();
    by("looking").scrollIntoView({ block: "start" });
  }
});

// After every change the sentence is looked at anew; one that left is said to have left, with the way back.
onView(async (view, previous) => {
  if (chosen && previous?.mark !== view.mark) await look(chosen);
});

async function look(key) {
  const turn = ++looks;
  chosen = key;
  choosePassage(key);
  const focused = box.contains(document.activeElement) ? document.activeElement.textContent : null;
  const answer = await get(`/passage/${encodeURIComponent(key)}`);
  const content = await contentOf(answer);
  if (turn !== looks) return;  // another sentence was asked for meanwhile, and its answer may have come first
  if (answer.ok) found = content;
  // What says the same stays as it is: a press that has begun is not lost, nor is what was selected to be copied.
  const { themes, stories, decisions } = desk.view;
  const now = JSON.stringify([content, themes, stories, decisions]);
  if (now === shown) return;
  shown = now;
  box.replaceChildren(...(answer.ok ? inspection() : gone(content.problems)));
  if (focused !== null) restoreFocus(focused);
}

function restoreFocus(words) {
  const again = [...box.querySelectorAll("button, select")];
  (again.find((each) => each.textContent === words && !each.disabled) || by("looking")).focus();
}

function gone(problems) {
  const parts = [make("h2", { textContent: "Not in the draft" })];
  if (found) parts.push(make("blockquote", {}, make("del", { textContent: found.text })));
  parts.push(make("p", { className: "hint", textContent: problems[0] || "" }));
  if (desk.view.decisions.length) parts.push(make("div", { className: "row" }, button("Undo", () => send("undo"))));
  return parts;
}

function inspection() {
  const parts = [make("h2", { textContent: `Sentence under “${found.part}”` }), make("blockquote", { textContent: found.text }), sentenceRow(), facts(),
    make("h3", { textContent: "In its article" }), context()];
  if (found.story) parts.push(make("h3", { textContent: `Its story: ${found.story_label}` }), storyRow());
  if (found.theme) parts.push(make("h3", { textContent: `Its theme: ${themeOf(found.theme).name}` }), themeRow());
  return [...parts, make("h3", { textContent: "Could stand in its place" }), runnersUp()];
}

const themeOf = (id) => desk.view.themes.find((each) => each.id === id) || { id, name: id, note: "" };
const edit = (action, more = {}) => decide({ action, sentence: found.sha256, text: found.text, ...more });

function sentenceRow() {
  const place = desk.view.decisions.findIndex((each) => ["pin", "move"].includes(each.action) && each.sentence === found.sha256);
  const elsewhere = desk.view.themes.filter((each) => each.shown && each.id !== found.theme);
  const row = make("div", { className: "row" },
    found.pinned && place >= 0 ? button("Unpin", () => send("revoke", { place })) : button("Pin", () => edit("pin", { theme: found.theme })),
    button("Drop", () => edit("drop")),
    button("Copy with citation", copy));
  if (elsewhere.length) row.append(chooser("Move to theme…", "Move this sentence to another theme", elsewhere.map((each) => [each.id, each.name]), (to) => edit("move", { to })));
  if (found.siblings > 1) {
    const reorder = (step) => edit("reorder", { theme: found.theme, position: found.place + step });
    if (found.place > 0) row.append(button("Earlier", () => reorder(-1), "Print earlier in its story"));
    if (found.place < found.siblings - 1) row.append(button("Later", () => reorder(1), "Print later in its story"));
  }
  row.append(button("Back to the draft", () => goTo(chosen)));
  return row;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(found.citation);
    say("Copied with its citation.");
  } catch {
    await ask("Copy with citation", "The browser does not let the page copy: copy it from here", found.citation);
  }
}

function facts() {
  const list = make("dl");
  const fact = (name, value) => value && list.append(make("dt", { textContent: name }), make("dd", { textContent: value }));
  fact("Source", [found.outlet, found.date].filter(Boolean).join(", "));
  fact("Title", found.title);
  fact("Address", found.url);
  fact("Why", found.reason);
  if (found.score !== null) fact("Score", [found.score, ...found.parts.map(([name, value]) => `${name} ${value}`)].join(" · "));
  return list;
}

function context() {
  const words = make("p", { className: "context" });
  for (const each of found.neighbours) words.append(make(each.printed ? "mark" : "span", { textContent: each.text }), " ");
  return words;
}

function storyRow() {
  const stories = desk.view.stories;
  const story = stories.find((each) => each.id === found.story && each.theme === found.theme) || stories.find((each) => each.id === found.story);
  const label = story ? story.label : found.story_label;
  const row = make("div", { className: "row" }, ...wordings("story", { story: found.story }, label, story ? story.note : ""));
  const siblings = stories.filter((each) => each.theme === found.theme);
  const at = siblings.findIndex((each) => each.id === found.story);
  const reorder = (step) => decide({ action: "reorder", theme: found.theme, story: found.story, position: at + step });
  if (found.theme && at > 0) row.append(button("Story up", () => reorder(-1)));
  if (found.theme && at >= 0 && at < siblings.length - 1) row.append(button("Story down", () => reorder(1)));
  const others = new Map(stories.filter((each) => each.id !== found.story).map((each) => [each.id, each.label]));
  if (others.size) row.append(chooser("Merge into…", "Merge this story into another", others, (to) => decide({ action: "merge", story: found.story, to })));
  if (story && story.articles.length > 1) row.append(chooser("Split off…", "Part an article from this story", story.articles, (to) => decide({ action: "split", story: found.story, to })));
  return row;
}

const themeRow = () => make("div", { className: "row" }, ...wordings("theme", { theme: found.theme }, themeOf(found.theme).name, themeOf(found.theme).note));

function wordings(kind, subject, heading, note) {
  return [
    button(`Retitle ${kind}`, async () => {
      const text = await ask(`Retitle the ${kind}`, "Heading", heading);
      if (text && text !== heading) decide({ action: "retitle", ...subject, text });
    }),
    button(note ? `Edit note on ${kind}` : `Note on ${kind}`, async () => {
      const text = await ask(`A note of your own on the ${kind}`, "Note, typeset apart from the sources and marked as the analyst’s", note);
      if (text && text !== note) decide({ action: "note", ...subject, text });
    }),
  ];
}

function runnersUp() {
  if (!found.runners_up.length) return make("p", { className: "hint", textContent: "Nothing else of this story could be printed here." });
  return make("ul", { className: "runners" }, ...found.runners_up.map((runner) => make("li", {},
    make("p", { className: "text", textContent: runner.text }),
    make("p", { className: "why", textContent: [runner.outlet, `score ${runner.score}`, runner.reason].filter(Boolean).join(" · ") }),
    button("Swap", () => edit("swap", { to: runner.sha256, theme: found.theme }), `Swap for: ${runner.text.slice(0, 60)}`))));
}
