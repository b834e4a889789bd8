// The filters that are no lists: words, days, the day up to which something was published, and the way back.

import { make, mark, say } from "../lib.elements/dom.js";
import { countWords } from "./words.js";

const PAUSE = 250; // milliseconds that a day or the slider rests before it is told
const EARLIEST = "1000-01-01"; // a year that is being typed passes through 0002, 0020 and 0201

export function words(change, longest) {
  const field = make("input", "ft-field", {
    type: "search", placeholder: "in summaries, quotes, titles", maxlength: longest, autocomplete: "off",
  });
  const tell = () => change({ text: field.value.trim() ? [field.value.trim()] : [] });
  field.addEventListener("change", tell); // Enter, or leaving the field
  field.addEventListener("input", () => field.value || tell());
  const show = ({ chosen }) => write(field, chosen.text?.[0] ?? "");
  return { box: make("label", "ft-group", {}, make("span", "ft-label", {}, "Words"), field), show };
}

export function dates(change) {
  const from = day("From", (iso) => change({ from: iso }));
  const to = day("To", (iso) => change({ to: iso }));
  const within = make("input", "ft-check", { type: "checkbox", "aria-describedby": "ft-within" });
  within.addEventListener("change", () => change({ within: within.checked ? ["yes"] : [] }));
  const note = make("p", "ft-note", { id: "ft-within" }, "leaves out dates that may lie outside");
  const certain = make("label", "ft-row ft-switch", {}, within, make("span", "ft-name", {}, "Certainly in these days"));
  const show = ({ chosen }) => {
    from.show(chosen.from?.[0] ?? "");
    to.show(chosen.to?.[0] ?? "");
    within.checked = Boolean(chosen.within);
  };
  return { box: make("div", "ft-group", {}, make("div", "ft-days", {}, from.box, to.box), certain, note), show };
}

function day(label, tell) {
  const field = make("input", "ft-field", { type: "date", min: EARLIEST, max: "9999-12-31" });
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.validity.valid) timer = setTimeout(() => tell(field.value ? [field.value] : []), PAUSE);
  });
  return {
    box: make("label", "", {}, make("span", "ft-label", {}, label), field),
    show: (iso) => write(field, iso),
  };
}

export function published(change, days) {
  const slider = make("input", "ft-slider", { type: "range", min: "0", max: String(days.length), step: "1" });
  const value = make("span", "ft-value");
  let timer = 0;
  const name = () => {
    const words = days[slider.value]?.[1] ?? "today";
    say(value, words);
    mark(slider, "aria-valuetext", words);
  };
  slider.addEventListener("input", () => {
    name();
    clearTimeout(timer);
    timer = setTimeout(() => change({ known: days[slider.value] ? [days[slider.value][0]] : [] }), PAUSE);
  });
  const head = make("span", "ft-head", {}, make("span", "ft-label", {}, "Published up to"), value);
  const show = ({ chosen }) => {
    const place = days.findIndex(([iso]) => iso === chosen.known?.[0]);
    write(slider, String(place < 0 ? days.length : place));
    name();
  };
  return { box: make("label", "ft-group", {}, head, slider), show };
}

export function foot(clear) {
  const status = make("span", "ft-status", { role: "status" });
  const button = make("button", "ft-button", { type: "button" }, "Clear all filters");
  button.addEventListener("click", () => button.getAttribute("aria-disabled") === "false" && clear());
  const show = ({ chosen, shown, whole }) => {
    const left = Object.keys(chosen).every((name) => name === "within");
    mark(button, "aria-disabled", String(left));
    say(status, shown === whole ? countWords(whole) : `${shown.toLocaleString("en")} of ${countWords(whole)}`);
  };
  return { box: make("div", "ft-foot", {}, status, button), show };
}

// A field follows what is chosen when that changes, and is left alone while somebody writes in it or moves it.
function write(field, value) {
  if (field.dataset.shown === value) return;
  field.dataset.shown = value;
  field.value = value;
}
