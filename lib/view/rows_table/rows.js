// The rows themselves: each is made once and kept for as long as its id is among the rows.

import { make } from "../lib.elements/dom.js";

export function rowMaker() {
  let rows = new Map(); // by id: the element and the words that it was given
  let model = null; // an empty row, of which all are copies
  let format = "";

  // Returns the elements of the rows, in the table's own order.
  function all({ ids, rows: words, columns, pick }, shown) {
    const wanted = JSON.stringify([shown.map((place) => columns[place].kind), shown, pick]);
    if (wanted !== format) {
      format = wanted;
      model = modelRow(shown.map((place) => columns[place]), pick !== "none");
      rows = new Map();
    }
    const before = rows;
    rows = new Map(ids.map((id, place) => [id, updated(before.get(id), id, words[place], shown, columns)]));
    return ids.map((id) => rows.get(id).element);
  }

  function updated(row, id, words, shown, columns) {
    const element = row?.element ?? model.cloneNode(true);
    if (!row) element.dataset.id = id;
    let cell = element.firstElementChild;
    for (const place of shown) {
      if (row?.words[place] !== words[place]) fill(cell, words[place], columns[place].kind);
      cell = cell.nextElementSibling;
    }
    return { element, words };
  }

  const get = (id) => rows.get(id)?.element;
  return { all, get };
}

function modelRow(columns, chooses) {
  const cells = columns.map(({ kind }) => make("td", kind === "number" ? "rt-number" : "", { role: "gridcell" }));
  return make("tr", "rt-row", { role: "row", tabindex: "-1", ...(chooses ? { "aria-selected": "false" } : {}) }, ...cells);
}

function fill(cell, words, kind) {
  if (kind !== "link") cell.textContent = words;
  else if (/^https?:\/\//.test(words)) cell.replaceChildren(link(words));
  else cell.replaceChildren();
}

function link(url) {
  return make("a", "rt-link", { href: url, target: "_blank", rel: "noopener noreferrer", title: url, tabindex: "-1" }, "Open");
}
