// What stands beside the draft: the sentence, the changes, the decisions, the pages.

import { button, by, contentOf, counted, desk, get, make, onView, send, showProblems } from "./desk.js";
import { goTo } from "./draft.js";

const NAMES = { pin: "Pinned", drop: "Dropped", swap: "Swapped", move: "Moved", retitle: "Retitled", reorder: "Reordered", merge: "Merged", split: "Split", note: "Note", state: "State" };
const LATER = 1000;  // milliseconds that a draft must stand before its pages are set
let current = "sentence";
let timer = 0;

export function showView(name) {
  current = name;
  for (const each of document.querySelectorAll("[data-view]")) {
    each.setAttribute("aria-pressed", String(each.dataset.view === name));
    by(`view-${each.dataset.view}`).hidden = each.dataset.view !== name;
  }
  by("desk").classList.toggle("wide", name === "pages");
}

for (const each of document.querySelectorAll("[data-view]")) each.addEventListener("click", () => showView(each.dataset.view));

onView((view, previous) => {
  showChanges(view.changes, view.lapsed);
  showDecisions(view.decisions);
  if (previous && previous.draft !== view.draft && view.turned && current === "sentence") showView("changes");
  if (!previous || previous.draft !== view.draft) {
    by("facts-pages").textContent = "";
    clearTimeout(timer);
    timer = setTimeout(showPages, LATER);
  }
});

function showChanges(changes, lapsed) {
  const entry = (each, className) => make("li", { className },
    make("p", { className: "why", textContent: each.part }),
    make("p", { className: "text" }, each.key ? button(each.text, () => goTo(each.key)) : make("del", { textContent: each.text })));
  const parts = [make("h2", { textContent: "What the last change did" })];
  if (!changes.entered.length && !changes.left.length) parts.push(make("p", { className: "hint", textContent: "Nothing entered and nothing left." }));
  for (const [words, entries, className] of [["entered", changes.entered, "entered"], ["left", changes.left, "left"]]) {
    if (entries.length) parts.push(make("h3", { textContent: `${counted(entries.length, "passage")} ${words}` }), make("ul", { className: "list" }, ...entries.map((each) => entry(each, className))));
  }
  if (lapsed.length) parts.push(make("h2", { textContent: "Since it was approved" }), make("p", { className: "hint", textContent: lapsed[0] }),
    make("ul", { className: "list" }, ...lapsed.slice(1).map((line) => make("li", {}, make("p", { className: "text", textContent: line })))));
  by("view-changes").replaceChildren(...parts);
  for (const each of by("view-changes").querySelectorAll("button")) each.className = "link";
}

function showDecisions(decisions) {
  const parts = [make("h2", { textContent: "What you decided" })];
  if (!decisions.length) parts.push(make("p", { className: "hint", textContent: "Nothing yet. Decisions are kept in brief.edits.toml, and every later build applies them." }));
  const lost = decisions.some((each) => each.lost);
  if (lost) parts.push(make("p", { className: "hint", textContent: "What has lost its sentence is kept: it holds again when the sentence is back." }));
  parts.push(make("ol", { className: "list" }, ...decisions.map((each, place) => make("li", { className: each.lost ? "lost" : "" },
    make("p", { className: "why", textContent: NAMES[each.action] + (each.lost ? ": what it concerns is not here any more" : "") }),
    make("p", { className: "text", textContent: each.words }),
    button("Take back", () => send("revoke", { place }), `Take back: ${NAMES[each.action]} ${each.words.slice(0, 60)}`)))));
  by("view-decisions").replaceChildren(...parts);
}

async function showPages() {
  const draft = desk.view.draft;
  const box = by("view-pages");
  const title = make("h2", { textContent: "Pages" });
  by("facts-pages").textContent = ", setting the pages…";
  if (!box.querySelector("img")) box.replaceChildren(title, make("p", { className: "hint", textContent: "Setting the pages…" }));
  const answer = await get("/pages", { quietly: true });
  const content = await contentOf(answer);
  if (draft !== desk.view.draft) return;
  if (!answer.ok) {
    by("facts-pages").textContent = ", the pages cannot be set";
    box.replaceChildren(title, ...content.problems.map((line) => make("p", { textContent: line })));
    if (content.problems.length) showProblems(content.problems);
    return;
  }
  by("facts-pages").textContent = `, ${counted(content.pages, "page")}`;
  box.className = "pages";
  box.replaceChildren(title, ...cut(content), ...Array.from({ length: content.pages }, (_, at) => make("figure", {},
    make("img", { src: `/pages/${at + 1}.png?draft=${content.draft}`, alt: `Page ${at + 1} of the PDF`, loading: "lazy", width: 893, height: 1263 }),
    make("figcaption", { textContent: `Page ${at + 1} of ${content.pages}` }))));
}

function cut(content) {
  const parts = [make("p", { id: "page-count", textContent: counted(content.pages, "page") })];
  if (content.parts.length) parts.push(make("p", { className: "hint", textContent: `The page budget leaves out: ${content.parts.join(", ").replaceAll("_", " ")}.` }));
  if (content.cut.length) {
    parts.push(make("p", { className: "hint", textContent: `The page budget cut ${counted(content.cut.length, "passage")}:` }),
      make("ul", { className: "cut" }, ...content.cut.map((line) => make("li", { textContent: line }))));
  }
  return parts;
}
