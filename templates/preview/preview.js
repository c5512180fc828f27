// The page round the draft: its head, its keys, and the news that the draft is another.

import { ask, by, counted, decide, desk, make, onView, refresh, say, send } from "./desk.js";
import "./draft.js";
import "./controls.js";
import "./views.js";
import "./sentence.js";

onView((view, previous) => {
  document.title = `${view.title}: preview`;
  by("title").textContent = view.title;
  by("facts-text").textContent = `${view.period}: ${counted(view.passages, "passage")}, ${counted(view.words, "word")}`;
  by("undo").disabled = view.decisions.length === 0;
  by("redo").disabled = !view.can_redo;
  by("state").value = view.state;
  by("keep").disabled = by("discard").disabled = !view.turned;
  if (previous && previous.draft !== view.draft) say(changed(view));
  if (view.lapsed.length && view.lapsed[0] !== previous?.lapsed[0]) say(`${view.lapsed[0]} Changes lists them.`);
});

function changed(view) {
  const { entered, left, words_before } = view.changes;
  const words = words_before === view.words ? counted(view.words, "word") : `${words_before} → ${counted(view.words, "word")}`;
  return `${entered.length} in, ${left.length} out; ${words}.`;
}

for (const name of ["undo", "redo", "discard"]) by(name).addEventListener("click", () => send(name));
by("keep").addEventListener("click", async () => {
  if (await send("keep")) say("Kept in brief.toml; its comments and layout stay.");
});
by("controls").addEventListener("submit", (event) => event.preventDefault());
by("state").addEventListener("change", async () => {
  const to = by("state").value;
  const name = to === "draft" ? "" : await ask(`The brief is ${to}`, "By whom", desk.view.approved_by);
  if (to !== "draft" && !name) { by("state").value = desk.view.state; return; }
  const approval = to === "approved" ? { content_sha256: desk.view.content } : {};  // of what is shown, and of nothing else
  if (await decide({ action: "state", to, by: name, ...approval })) say(name ? `The brief is ${to}, by ${name}.` : "The brief is a draft again.");
});
by("publish").addEventListener("click", async () => {
  say("Printing…");
  by("publish").disabled = true;
  const content = await send("publish");
  by("publish").disabled = false;
  if (!content) { say("Not printed."); return; }
  const links = content.written.map((path) => path.split("/").pop()).join(", ");
  by("status").replaceChildren(`Printed${desk.view.state === "approved" ? `, approved by ${desk.view.approved_by}` : `, as ${desk.view.state}`}: ${links} in ${content.folder}. `,
    make("a", { href: "/brief.pdf", target: "_blank", textContent: "Open the PDF" }));
});
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.closest?.("input, textarea") || by("ask").open) return;
  if (event.key === "z" && !event.shiftKey) { event.preventDefault(); send("undo"); }
  if (event.key === "y" || (event.key.toLowerCase() === "z" && event.shiftKey)) { event.preventDefault(); send("redo"); }
});

await refresh();
const news = new EventSource("/news");
news.onmessage = (event) => { if (event.data !== desk.view?.mark) refresh(); };
news.onerror = () => say("The preview has stopped, or is starting again.");
