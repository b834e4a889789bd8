// Draws a comparison (see lib/view/compare_payload.py) and goes to its places.

import { contents } from "./contents.js";
import { make } from "../lib.elements/dom.js";
import { button, kindWords, sides, text } from "./dom.js";
import { gridLabel, header, rowOf } from "./texts.js";

const SWITCHES = [["differences", "Differences"], ["events", "Events"], ["actors", "Actors"], ["dates", "Dates"]];
const drawn = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  let view = drawn.get(parentElement);
  if (!view || view.stamp !== data.stamp) {
    view?.stop();
    view = draw(data, parentElement, (id) => setStateValue("event", id));
    drawn.set(parentElement, view);
  }
  if (data.focus && data.focus !== view.focus) view.goEvent(data.focus); // a click here has gone there already
}

function draw(data, parent, tell) {
  const arrived = performance.now();
  parent.querySelector(".sbs")?.remove();
  const root = make("div", `sbs columns-${data.columns.length}`);
  const grid = make("div", "grid", { role: "table", tabindex: "0", "aria-label": gridLabel(data) });
  const status = make("p", "status", { role: "status", "aria-live": "polite" });
  const view = { stamp: data.stamp, data, root, grid, status, tell, at: -1, stop: () => {} };
  view.goEvent = (id) => goEvent(view, id);
  view.goDifference = (number) => goDifference(view, number);
  view.goTo = (selectors, message) => goTo(view, selectors, message);
  grid.append(header(data), ...data.rows.map((row) => rowOf(view, row)));
  const main = make("div", "main");
  const line = make("div", "line");
  view.back = button("step back", "Back in step", () => shift(view, {}));
  view.back.style.visibility = "hidden";
  line.append(...steps(view), status, view.back);
  main.append(bar(view), line, grid);
  const frame = make("div", "frame");
  frame.append(contents(view), main);
  root.append(frame);
  root.addEventListener("keydown", (event) => onKey(view, event));
  parent.append(root);
  const watch = new ResizeObserver(() => shift(view, {}));
  watch.observe(grid);
  requestAnimationFrame(() => setTimeout(() => performance.measure("comparison drawn", { start: arrived }))); // for the bench
  view.stop = () => watch.disconnect();
  return view;
}

// ---- the bar: what is marked; under it stepping ----

function bar(view) {
  const element = make("div", "bar");
  for (const [key, label] of SWITCHES) {
    if (key === "differences" && !view.data.differences.length) continue;
    const box = make("input", "", { type: "checkbox" });
    box.checked = true;
    box.onchange = () => view.root.classList.toggle(`without-${key}`, !box.checked);
    const wrap = make("label", `switch ${key}`);
    wrap.append(box, ...sample(key, label));
    element.append(wrap);
  }
  return element;
}

function steps(view) {
  if (!view.data.differences.length) return [];
  return [
    named("Previous difference", "Previous difference (p)", () => step(view, -1)),
    named("Next difference", "Next difference (n)", () => step(view, 1)),
  ];
}

function named(words, label, onClick) {
  const element = button("step", words, onClick);
  element.title = label;
  element.setAttribute("aria-label", label);
  return element;
}

function sample(key, label) {
  if (key !== "differences") return [text("span", key.slice(0, -1), label)];
  return [text("span", "difference factual", "factual difference"), " ", text("span", "difference equivalent", "equivalent wording")];
}

function step(view, by) {
  const total = view.data.differences.length;
  view.at = (view.at + by + total) % total;
  goDifference(view, view.data.differences[view.at].n);
}

function onKey(view, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
  if (event.target.matches(".event") && (event.key === "Enter" || event.key === " ")) event.target.click();
  else if (event.key === "n" && view.data.differences.length) step(view, 1);
  else if (event.key === "p" && view.data.differences.length) step(view, -1);
  else return;
  event.preventDefault();
}

// ---- going to a place: both columns are brought alongside ----

function goDifference(view, number) {
  const entry = view.data.differences[number - 1];
  view.at = number - 1;
  view.root.querySelectorAll("[data-entry]").forEach((e) => e.toggleAttribute("data-current", e.dataset.entry === String(number)));
  const places = entry.columns.map((column) => `.cell:nth-child(${column + 1}) [data-difference="${number}"]`);
  goTo(view, places, `${kindWords(entry)} ${number} of ${view.data.differences.length}: ${sides(entry)}`);
}

function goEvent(view, id) {
  const event = view.data.events.find((e) => e.id === id) ?? view.data.events.find((e) => e.story === id);
  if (!event) return;
  view.focus = event.story;
  const others = view.data.events.filter((e) => event.story && e.story === event.story && e.column !== event.column);
  const same = [event, ...new Map(others.map((e) => [e.column, e])).values()];
  const silent = view.data.columns.filter((_, column) => !same.some((e) => e.column === column)).map((c) => c.name);
  goTo(view, same.map((e) => `[data-event="${e.id}"]`), `${event.summary} (${event.words})${silent.length ? `; not told by ${silent.join(", ")}` : ""}`);
}

function goTo(view, selectors, message) {
  const places = selectors.map((s) => view.grid.querySelector(s)).filter(Boolean);
  view.root.querySelectorAll(".now").forEach((e) => e.classList.remove("now"));
  view.status.textContent = message;
  if (!places.length) return;
  places.forEach((place) => (place.closest(".sentence") ?? place).classList.add("now"));
  const narrow = getComputedStyle(view.grid).overflowY === "visible";
  const top = yOf(view.grid, places[0]);
  const shifts = {};
  if (!narrow) places.slice(1).forEach((place) => { shifts[columnOf(place)] = top - yOf(view.grid, place); });
  shift(view, shifts);
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  if (narrow) places[0].scrollIntoView({ block: "center", behavior: smooth });
  else view.grid.scrollTo({ top: top - view.grid.clientHeight / 3, behavior: smooth });
}

function shift(view, shifts) {
  let apart = false;
  view.data.columns.forEach((_, column) => {
    const by = Math.abs(shifts[column] ?? 0) > 60 ? shifts[column] : 0; // lines of one row are near enough already
    apart ||= by !== 0;
    view.grid.style.setProperty(`--shift-${column}`, `${by}px`);
  });
  view.back.style.visibility = apart ? "visible" : "hidden"; // its place stays, so that the texts do not jump
}

function columnOf(element) {
  const cell = element.closest(".cell");
  return [...cell.parentElement.children].indexOf(cell);
}

function yOf(grid, element) {
  let top = 0;
  for (let at = element; at && at !== grid; at = at.offsetParent) top += at.offsetTop; // blind to the shift, as it must be
  return top;
}
