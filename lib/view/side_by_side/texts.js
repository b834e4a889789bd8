// The texts: rows of cells, passages, sentences, and words with their marks.

import { make } from "../lib.elements/dom.js";
import { button, kindWords, sides, text } from "./dom.js";

export function gridLabel(data) {
  return data.columns.length === 1 ? `The text of ${data.columns[0].name}` : `${data.columns.map((c) => c.name).join(" beside ")}, in step`;
}

export function header(data) {
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

export function rowOf(view, row) {
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
    element.append(button("link", label, () => view.goTo([`[data-passage="${column}-${passage.n}"]`, `[data-passage="${other}-${number}"]`], label)));
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
  element.onclick = () => { view.tell(id); view.goEvent(id); };
  return element;
}

function difference(view, number, words) {
  const entry = view.data.differences[number - 1];
  const element = make("span", `difference ${entry.kind}`, { "data-difference": String(number), title: `${kindWords(entry)}: ${sides(entry)}` });
  if (entry.kind === "factual") element.append(text("span", "unseen", ` [factual difference ${number}: `));
  if (!words) element.append(text("span", "gap", "‸"));
  if (entry.kind === "factual") queueMicrotask(() => element.append(text("span", "unseen", "] ")));
  element.addEventListener("click", () => view.goDifference(number));
  return element;
}
