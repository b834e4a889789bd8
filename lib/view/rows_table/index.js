// A table of rows that can be sorted, walked through by keyboard and chosen. Two mounts share it: one brings the rows, as
// bytes of JSON, the other what is chosen among them, so that a choice sends no rows again.

import { accept } from "./choice.js";
import { make } from "../lib.elements/dom.js";
import { buildTable, take } from "./table.js";

const sheet = make("link", "", { rel: "stylesheet", href: new URL("./style.css", import.meta.url).href });
const styled = new Promise((done) => ["load", "error"].forEach((event) => sheet.addEventListener(event, done)));
document.head.append(sheet);

const decoder = new TextDecoder();
const tables = new Map(); // by name: the text that the rows came as, the table, and what is chosen in it

export default async function ({ data, parentElement, setTriggerValue }) {
  await styled;
  if (data instanceof Uint8Array) return bringRows(decoder.decode(data), parentElement);
  bringChoice(data, (told) => setTriggerValue("chosen", told));
}

function bringRows(text, parent) {
  const data = JSON.parse(text);
  const known = tables.get(data.name) ?? {};
  if (known.parent !== parent) Object.assign(known, { parent, view: buildTable(parent), text: "" });
  tables.set(data.name, known);
  if (known.choice && !known.view.choice) accept(known.view, known.choice);
  if (known.text !== text) take(known.view, data);
  known.text = text;
  return () => known.parent === parent && tables.delete(data.name);
}

function bringChoice(choice, tell) {
  const known = tables.get(choice.name) ?? {};
  tables.set(choice.name, known);
  known.choice = { ...choice, tell };
  if (known.view) accept(known.view, known.choice);
}
