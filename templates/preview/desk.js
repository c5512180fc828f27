// The state of the desk as the server last told it, and the calls by which it is asked and changed.
// Words of articles are only ever set as text, never as markup, outside the sandboxed frame that shows the draft.

export const by = (id) => document.getElementById(id);
export const desk = { view: null };

const STOPPED = "The preview does not answer: it was stopped, or is starting again. Then open the address that it prints.";
const listeners = [];
let waiting = 0;
let last = Promise.resolve();  // one state is shown after the other
let told = 0;

// `listener(view, previous)` is called whenever the state of the desk is told anew.
export const onView = (listener) => listeners.push(listener);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function button(text, action, label) {
  const made = make("button", { type: "button", textContent: text });
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", action);
  return made;
}

// A list of things to choose from that acts at once; `options` are pairs of a value and its words.
export function chooser(name, label, options, action) {
  const made = make("select", {}, make("option", { value: "", textContent: name }));
  for (const [value, words] of options) made.append(make("option", { value, textContent: words }));
  made.setAttribute("aria-label", label);
  made.addEventListener("change", () => made.value && action(made.value));
  return made;
}

export const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

export function say(text) { by("status").textContent = text; }

export function showProblems(problems) {
  by("problems").replaceChildren(...problems.map((line) => make("p", { textContent: line })));
  by("problems").hidden = problems.length === 0;
}

const answered = (request) => request.catch(() => new Response(STOPPED, { status: 503 }));

// What takes longer than a moment is said.
async function patiently(request) {
  waiting += 1;
  const timer = setTimeout(() => document.body.classList.add("busy"), 400);
  try {
    return await answered(request);
  } finally {
    clearTimeout(timer);
    waiting -= 1;
    if (!waiting) document.body.classList.remove("busy");
  }
}

export const get = (path, { quietly = false } = {}) => (quietly ? answered(fetch(path)) : patiently(fetch(path)));

export const contentOf = (answer) => answer.json().catch(() => ({ problems: [STOPPED] }));

// Change something, and show the state that it led to, or why it was refused; whether it was done.
export async function send(name, body = {}) {
  const answer = await patiently(fetch(`/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, version: desk.view?.version }),
  }));
  const content = await contentOf(answer);
  if (content.controls) await take(content);
  const refused = content.refused || (answer.ok ? [] : content.problems);
  if (refused.length) showProblems(refused);
  return answer.ok ? content : null;
}

export const decide = (edit) => send("decide", { edit });

export async function refresh() {
  const before = told;
  const answer = await get("/view");
  const content = await contentOf(answer);
  if (told !== before) return refresh();  // a change was answered meanwhile, and this may be the state before it
  if (!answer.ok) showProblems(content.problems);
  else if (content.mark !== desk.view?.mark) await take(content);
}

function take(view) {
  told += 1;
  last = last.then(async () => {
    const previous = desk.view;
    desk.view = view;
    showProblems(view.problems);
    for (const listener of listeners) await listener(view, previous);
  });
  return last;
}

// Ask for words in a dialogue; null where it is cancelled.
export function ask(title, label, value) {
  const dialog = by("ask");
  by("ask-title").textContent = title;
  by("ask-label").textContent = label;
  by("ask-value").value = value;
  dialog.returnValue = "cancel";
  dialog.showModal();
  by("ask-value").select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok" ? by("ask-value").value.trim() : null), { once: true });
  });
}
