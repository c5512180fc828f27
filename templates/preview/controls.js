// The controls: lengths, pages, method, period, and the themes' order.

import { button, by, counted, make, onView, send } from "./desk.js";

const LABELS = {
  "summary.bottom_line": "Bottom line",
  "summary.theme": "Each theme",
  "summary.story": "Each story",
  "summary.article": "Each article",
  "brief.pages": "Pages at most",
  "summary.method": "Method",
  "brief.period": "Period",
};
const STEPS = { sentences: 1, sentence: 1, words: 10, word: 10, "%": 5, pages: 1 };

const idOf = (key) => `control-${key.replace(".", "-")}`;
const turn = (key, value) => send("turn", { key, value });

onView((view) => {
  const controls = new Map(view.controls.map((control) => [control.key, control]));
  for (const key of Object.keys(LABELS)) showControl(controls.get(key));
  showThemes(view, controls.get("themes"));
});

function showControl(control) {
  const id = idOf(control.key);
  const box = by(`${id}-box`) || addControl(control, id);
  const field = by(id);
  if (control.choices.length) {
    const choices = control.choices.includes(control.value) ? control.choices : [control.value, ...control.choices];
    field.replaceChildren(...choices.map((each) => make("option", { value: each, textContent: each })));
  }
  field.value = control.value;
  const isTurned = control.value !== control.written;
  box.classList.toggle("turned", isTurned);
  by(`${id}-was`).textContent = isTurned ? `in brief.toml: ${control.written || "no limit"}` : "";
}

function addControl(control, id) {
  const label = make("label", { textContent: LABELS[control.key], htmlFor: id });
  const field = control.choices.length ? make("select", { id }) : make("input", { id, type: "text", autocomplete: "off" });
  field.setAttribute("aria-describedby", `${id}-was`);
  field.addEventListener("change", () => turn(control.key, field.value.trim()));
  field.placeholder = control.key === "brief.pages" ? "no limit" : "3 sentences, 120 words, 20%";
  const was = make("p", { className: "was", id: `${id}-was` });
  const stepper = control.choices.length ? field : make("div", { className: "stepper" },
    button("−", () => turn(control.key, stepped(control.key, field.value, -1)), `${LABELS[control.key]}: less`),
    field,
    button("+", () => turn(control.key, stepped(control.key, field.value, 1)), `${LABELS[control.key]}: more`));
  const box = make("div", { className: "control", id: `${id}-box` }, label, stepper, was);
  by("controls").append(box);
  return box;
}

// A length one step shorter or longer in its own unit; without a limit of pages one more is the first.
function stepped(key, value, direction) {
  const found = value.trim().match(/^(\d+)\s*(\D*)$/);
  if (!found) return key === "brief.pages" && !value.trim() ? "4" : value;
  const unit = found[2].trim() || "pages";
  const amount = Number(found[1]) + direction * (STEPS[unit] || 1);
  if (unit === "pages") return amount < 1 ? "" : String(amount);
  const kept = Math.max(STEPS[unit] || 1, amount);
  if (unit === "%") return `${Math.min(kept, 100)}%`;
  return counted(kept, unit.replace(/s$/, ""));
}

function showThemes(view, control) {
  const shown = view.themes.filter((theme) => theme.shown).map((theme) => theme.id);
  const fixed = control.written === "";  // discovered themes have no register to be ordered in
  by("themes-hint").hidden = !fixed;
  const arrange = (ids) => turn("themes", ids.join(","));
  const swapped = (id, step) => {
    const ids = [...shown];
    const at = ids.indexOf(id);
    [ids[at + step], ids[at]] = [ids[at], ids[at + step]];
    return arrange(ids);
  };
  const focused = document.activeElement && document.activeElement.dataset.keep;
  by("themes").replaceChildren(...view.themes.map((theme) => {
    const box = make("input", { type: "checkbox", checked: theme.shown, disabled: fixed });
    box.addEventListener("change", () => arrange(box.checked ? [...shown, theme.id] : shown.filter((each) => each !== theme.id)));
    const words = make("span", {}, theme.name, " ", make("span", { className: "count", textContent: theme.shown ? `(${theme.passages})` : "(off)" }));
    const up = button("↑", () => swapped(theme.id, -1), `Move ${theme.name} up`);
    const down = button("↓", () => swapped(theme.id, 1), `Move ${theme.name} down`);
    const at = shown.indexOf(theme.id);
    up.disabled = fixed || at <= 0;
    down.disabled = fixed || at < 0 || at === shown.length - 1;
    for (const [name, element] of Object.entries({ box, up, down })) element.dataset.keep = `${name} ${theme.id}`;
    return make("li", {}, make("label", {}, box, words), up, down);
  }));
  if (focused) restoreFocus(focused);
}

// The list is made anew: what had the focus has it again, or what stands next to it where it cannot be pressed any more.
function restoreFocus(name) {
  const again = [...by("themes").querySelectorAll("[data-keep]")];
  const same = again.find((each) => each.dataset.keep === name);
  const beside = same && [...same.parentElement.querySelectorAll("[data-keep]:not(:disabled)")][0];
  const target = same && !same.disabled ? same : beside || (same && same.closest("li").querySelector("input"));
  if (target) target.focus();
}
