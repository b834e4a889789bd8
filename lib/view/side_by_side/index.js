// Draws a comparison (see lib/view/compare_payload.py). Every word arrives as data and is written as text, never as markup.

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
  parent.querySelector(".sbs")?.remove();
  const root = make("div", `sbs columns-${data.columns.length}`);
  const grid = make("div", "grid", { role: "table", tabindex: "0", "aria-label": gridLabel(data) });
  const status = make("p", "status", { role: "status", "aria-live": "polite" });
  const view = { stamp: data.stamp, data, root, grid, status, tell, at: -1, stop: () => {} };
  view.goEvent = (id) => goEvent(view, id);
  grid.append(header(data), ...data.rows.map((row) => rowOf(view, row)));
  const main = make("div", "main");
  main.append(bar(view), status, grid);
  const frame = make("div", "frame");
  frame.append(contents(view), main);
  root.append(frame);
  root.addEventListener("keydown", (event) => onKey(view, event));
  parent.append(root);
  const watch = new ResizeObserver(() => shift(view, {}));
  watch.observe(grid);
  view.stop = () => watch.disconnect();
  return view;
}

// ---- the text ----

function gridLabel(data) {
  return data.columns.length === 1 ? `The text of ${data.columns[0].name}` : `${data.columns.map((c) => c.name).join(" beside ")}, in step`;
}

function header(data) {
  const row = make("div", "row head", { role: "row" });
  for (const column of data.columns) {
    const cell = make("div", "cell", { role: "columnheader" });
    cell.append(text("strong", "", column.name), text("span", "caption", column.caption));
    if (column.title) cell.append(text("span", "headline", column.title));
    if (column.note) cell.append(text("span", "caption", column.note));
    row.append(cell);
  }
  return row;
}

function rowOf(view, row) {
  const element = make("div", "row", { role: "row" });
  row.cells.forEach((passages, column) => {
    const cell = make("div", "cell", { role: "cell", "data-name": view.data.columns[column].name, style: `--shift: var(--shift-${column}, 0px)` });
    if (row.absent.includes(column)) cell.append(text("span", "absent", `Not in ${view.data.columns[column].name}`));
    if (passages.length && row.absent.length === row.cells.length - 1 && row.absent.length) {
      cell.classList.add("only");
      cell.append(text("span", "label", "Only here"));
    }
    passages.forEach((passage) => cell.append(passageOf(view, passage, column)));
    element.append(cell);
  });
  return element;
}

function passageOf(view, passage, column) {
  const element = make("div", `passage ${passage.role}`, { lang: view.data.columns[column].language });
  if (passage.n !== null) element.dataset.passage = `${column}-${passage.n}`;
  for (const [other, number] of passage.moved) {
    element.classList.add("moved");
    const label = `Moved: paragraph ${number + 1} in ${view.data.columns[other].name}`;
    element.append(button("link", label, () => goTo(view, [`[data-passage="${column}-${passage.n}"]`, `[data-passage="${other}-${number}"]`], label)));
  }
  const paragraph = make("p");
  passage.s.forEach((sentence) => paragraph.append(sentenceOf(view, sentence, column)));
  element.append(paragraph);
  return element;
}

function sentenceOf(view, sentence, column) {
  const element = make("span", "sentence");
  if (sentence.n !== null) element.dataset.sentence = `${column}-${sentence.n}`;
  for (const [words, marks] of sentence.r) element.append(marks ? marked(view, words, marks) : words);
  return element;
}

function marked(view, words, marks) {
  let node = document.createTextNode(words);
  const wrap = (element) => { element.append(node); node = element; };
  if (marks.t) wrap(make("span", "date"));
  if (marks.a) wrap(make("span", "actor", { title: marks.a }));
  if (marks.e) wrap(trigger(view, marks.e[0]));
  for (const number of marks.d ?? []) wrap(difference(view, number, words));
  return node;
}

function trigger(view, id) {
  const event = view.data.events.find((e) => e.id === id);
  const element = make("span", "event", { role: "button", tabindex: "0", "data-event": id, title: `${event.summary} (${event.words})` });
  element.onclick = () => { view.tell(id); goEvent(view, id); };
  return element;
}

function difference(view, number, words) {
  const entry = view.data.differences[number - 1];
  const element = make("span", `difference ${entry.kind}`, { "data-difference": String(number), title: `${kindWords(entry)}: ${sides(entry)}` });
  if (entry.kind === "factual") element.append(text("span", "unseen", ` [factual difference ${number}: `));
  if (!words) element.append(text("span", "gap", "‸"));
  if (entry.kind === "factual") queueMicrotask(() => element.append(text("span", "unseen", "] ")));
  element.addEventListener("click", () => goDifference(view, number));
  return element;
}

// ---- the table of contents ----

function contents(view) {
  const { differences, events, columns } = view.data;
  const nav = make("nav", "contents", { "aria-label": columns.length > 1 ? "Differences and events" : "Events" });
  if (columns.length > 1) {
    nav.append(...section("Factual differences", differences.filter((d) => d.kind === "factual"), (d) => differenceEntry(view, d), true));
    if (!view.data.aligned) nav.append(text("p", "caption", "The texts share no passage, so only their events can be compared."));
  }
  nav.append(...section(columns.length > 1 ? "Events" : "Events, in the order of the text", stories(events), (s) => eventEntry(view, s), true));
  if (columns.length > 1) nav.append(...section("Equivalent wording", differences.filter((d) => d.kind !== "factual"), (d) => differenceEntry(view, d), false));
  return nav;
}

function section(title, entries, draw_, open) {
  const details = make("details");
  details.open = open;
  details.append(text("summary", "", `${title} (${entries.length})`));
  const list = make("ol");
  entries.forEach((entry) => { const item = make("li"); item.append(draw_(entry)); list.append(item); });
  details.append(entries.length ? list : text("p", "caption", "None."));
  return [details];
}

function differenceEntry(view, entry) {
  const element = button("entry", "", () => goDifference(view, entry.n));
  const who = view.data.columns.length > 2 ? `, ${view.data.columns[entry.columns[1]].name}` : "";
  element.append(text("span", "about", `${entry.n} ${entry.about}${who}`), text("span", "words", sides(entry)));
  if (entry.note) element.append(text("span", "caption", entry.note));
  element.dataset.entry = String(entry.n);
  return element;
}

function stories(events) {
  const groups = new Map();
  for (const event of events) {
    const key = event.story ?? event.id;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
}

function eventEntry(view, group) {
  const names = [...new Set(group.map((e) => e.column))].map((c) => view.data.columns[c].name);
  const element = button("entry", "", () => { view.tell(group[0].id); goEvent(view, group[0].id); });
  element.append(text("span", "words", group[0].summary), text("span", "caption", group[0].words));
  if (view.data.columns.length > 1) element.append(text("span", "about", names.length === view.data.columns.length ? "told by all" : `only ${names.join(", ")}`));
  return element;
}

// ---- the bar: what is marked, and stepping ----

function bar(view) {
  const element = make("div", "bar");
  for (const [key, label] of SWITCHES) {
    if (key === "differences" && view.data.columns.length === 1) continue;
    const box = make("input", "", { type: "checkbox" });
    box.checked = true;
    box.onchange = () => view.root.classList.toggle(`without-${key}`, !box.checked);
    const wrap = make("label", `switch ${key}`);
    wrap.append(box, ...sample(key, label));
    element.append(wrap);
  }
  if (view.data.differences.length) {
    element.append(named("Previous", "Previous difference (p)", () => step(view, -1)), named("Next", "Next difference (n)", () => step(view, 1)));
    view.back = button("step back", "Back in step", () => shift(view, {}));
    view.back.hidden = true;
    element.append(view.back);
  }
  return element;
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
  if (view.back) view.back.hidden = !apart;
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

// ---- small makers ----

function kindWords(entry) {
  return entry.kind === "factual" ? `Factual difference (${entry.about})` : `Equivalent wording (${entry.about})`;
}

function sides(entry) {
  const [a, b] = entry.texts.map((t) => (t ? `“${t}”` : "nothing"));
  return `${a} ${entry.kind === "factual" ? "≠" : "="} ${b}`;
}

function make(tag, name = "", attributes = {}) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function text(tag, name, words) {
  const element = make(tag, name);
  element.textContent = words;
  return element;
}

function button(name, words, onClick) {
  const element = text("button", name, words);
  element.type = "button";
  element.onclick = onClick;
  return element;
}
