// The draft in its frame: put in place, marked with what changed, and listened to.

import { by, get, make, onView } from "./desk.js";

const frame = by("frame");
const MOST_SHOWN = 3;  // of what left a part; the list of changes has all
let shown = 0;         // which draft the frame shows
let chosen = "";       // the key of the passage that is looked at
let head = "";         // the styles of the draft, which are set anew only when they are others
let open = () => {};
let prepared = null;

// `action(key, byKeyboard)` is called when a passage is chosen.
export const onPassage = (action) => { open = action; };
export const passages = () => [...frame.contentDocument.querySelectorAll(".passage[data-key]")];
const passage = (key) => passages().find((each) => each.dataset.key === key);

onView(async (view) => {
  if (view.draft !== shown) await show(view);
});

async function show(view) {
  prepared = prepared || prepare();
  const [answer] = await Promise.all([get("/draft"), prepared]);
  if (!answer.ok) return;
  // Parsed by the frame's own parser, and so under the frame's own policy: the draft may have styles, the shell may not.
  const next = new frame.contentWindow.DOMParser().parseFromString(await answer.text(), "text/html");
  const page = frame.contentDocument;
  const scroll = frame.contentWindow.scrollY;
  shown = Number(answer.headers.get("x-draft"));
  if (head !== next.head.innerHTML) {
    head = next.head.innerHTML;
    page.documentElement.lang = next.documentElement.lang;
    page.head.replaceChildren(...next.head.childNodes, ...["/fonts.css", "/static/draft.css"].map((href) => make("link", { rel: "stylesheet", href })));
  }
  page.body.replaceWith(page.adoptNode(next.body));
  mark(page, view);
  page.defaultView.scrollTo(0, scroll);
}

function mark(page, view) {
  const entered = new Set(view.changes.entered.map((each) => each.key));
  for (const each of page.querySelectorAll(".passage[id^='s-']")) {
    each.dataset.key = each.id.slice(2);
    each.tabIndex = 0;
    each.classList.toggle("entered", entered.has(each.dataset.key));
    each.classList.toggle("chosen", each.dataset.key === chosen);
  }
  const parts = new Map();
  for (const each of view.changes.left) parts.set(each.anchor, [...(parts.get(each.anchor) || []), each.text]);
  for (const [anchor, texts] of parts) {
    const part = page.getElementById(anchor);
    if (!part) continue;
    part.append(...texts.slice(0, MOST_SHOWN).map((text) => make("p", { className: "went" }, make("strong", { textContent: "out" }), make("del", { textContent: text }))));
    const more = texts.length - MOST_SHOWN;
    if (more > 0) part.append(make("p", { className: "went", textContent: `and ${more} more, listed under Changes` }));
  }
}

// The frame loads the draft once, with the policy that it is served with; later drafts are put into the same page.
async function prepare() {
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = "/draft";
  });
  const page = frame.contentDocument;
  page.addEventListener("click", (event) => {
    const found = event.target.closest("[data-key]");
    if (found && !event.target.closest("a")) open(found.dataset.key, false);
  });
  page.addEventListener("keydown", (event) => {
    const found = event.target.closest("[data-key]");
    if (!found || event.target !== found || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") open(found.dataset.key, true);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(found, event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });
  page.addEventListener("keydown", (event) => document.dispatchEvent(new KeyboardEvent("keydown", event)));
}

function step(from, by_how_many) {
  const all = passages();
  const next = all[all.indexOf(from) + by_how_many];
  if (next) next.focus();
}

export function choosePassage(key) {
  chosen = key;
  for (const each of passages()) each.classList.toggle("chosen", each.dataset.key === key);
}

// Bring a passage into sight, and the keyboard to it.
export function goTo(key) {
  const found = passage(key) || passages()[0];
  if (!found) return;
  by("draft").scrollIntoView({ block: "nearest" });
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: "center" });
}
