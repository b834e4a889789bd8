// The line below the table: in which order the rows are, and the ways back.

import { make, mark, say } from "../lib.elements/dom.js";

export function makeFoot({ unsort, widen, clear }) {
  const status = make("span", "rt-status", { role: "status" });
  const buttons = { unsort: button(unsort), widen: button(widen), clear: button(clear) };
  say(buttons.unsort, "Undo sorting");
  say(buttons.clear, "Clear selection");
  const box = make("div", "rt-foot", {}, status, buttons.widen, buttons.unsort, buttons.clear);

  function show({ data, sort, all, shown, chosen }, room) {
    say(status, sort ? sortedWords(data, sort) : data.order);
    buttons.unsort.hidden = !sort;
    buttons.widen.hidden = room === data.columns.length;
    say(buttons.widen, all ? "Columns that fit" : `All ${data.columns.length} columns`);
    mark(buttons.widen, "title", all ? "" : `Also ${left(data.columns, shown)}`);
    buttons.clear.hidden = !chosen.size;
  }

  return { box, show };
}

function button(onClick) {
  const element = make("button", "rt-quiet", { type: "button" });
  element.addEventListener("click", onClick);
  return element;
}

function sortedWords({ columns, ids, whole }, { column, down }) {
  const part = whole > ids.length ? `, these ${ids.length.toLocaleString("en")} rows` : "";
  return `Sorted by ${columns[column].name}, ${down ? "descending" : "ascending"}${part}.`;
}

function left(columns, shown) {
  return columns.filter((_, place) => !shown.includes(place)).map(({ name }) => name).join(", ");
}
