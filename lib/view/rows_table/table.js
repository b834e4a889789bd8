// The table: its parts, and what of it is shown in which order.

import { follow, letGo, markRow, toggle } from "./choice.js";
import { arrange, make, mark } from "../lib.elements/dom.js";
import { fitting, tracks } from "./fit.js";
import { makeFoot } from "./foot.js";
import { walk } from "./keys.js";
import { inOrder, turned } from "./order.js";
import { rowMaker } from "./rows.js";

const SCROLLBAR = 16; // pixels

export function buildTable(parent) {
  const heads = make("tr", "rt-heads", { role: "row" });
  const body = make("tbody", "rt-body", { role: "rowgroup" });
  const table = make("table", "rt-table", { role: "grid" }, make("thead", "rt-head", { role: "rowgroup" }, heads), body);
  const box = make("div", "rt-box", {}, table);
  const view = {
    box, table, heads, body, rows: rowMaker(), data: null, choice: null, chosen: new Set(), turn: 0, sort: null,
    all: false, shown: [], width: 0, room: 0,
  };
  const foot = makeFoot({ unsort: () => sortBy(view, null), widen: () => widen(view), clear: () => clear(view) });
  view.showFoot = () => view.data && foot.show(view, view.room);
  view.keys = walk({ box, body, heads, choose: (row) => open(view, row), letGo: () => letGo(view) });
  view.root = make("div", "rt", {}, box, foot.box);
  listen(view);
  parent.append(view.root);
  return view;
}

export function take(view, data) {
  const same = JSON.stringify(view.data?.columns) === JSON.stringify(data.columns);
  if (!same) Object.assign(view, { sort: null, all: data.all });
  view.data = data;
  mark(view.table, "aria-label", data.label);
  mark(view.table, "aria-multiselectable", String(data.pick === "several"));
  mark(view.root, "class", `rt rt-${data.pick}`);
  view.root.style.setProperty("--rt-most", `${data.most}rem`);
  render(view);
  follow(view);
}

export function render(view) {
  if (!view.data || !view.width) return; // where nobody sees it, it is drawn once somebody does
  const { columns } = view.data;
  const fit = fitting(columns, view.width - SCROLLBAR);
  view.room = fit.length;
  view.shown = view.all ? columns.map((_, place) => place) : fit;
  const template = tracks(columns, view.shown, view.all ? 0 : view.width - SCROLLBAR);
  if (view.table.style.getPropertyValue("--rt-tracks") !== template) view.table.style.setProperty("--rt-tracks", template);
  view.table.style.setProperty("--rt-first", `${columns[0].width}px`);
  view.table.classList.toggle("rt-wide", view.shown.length > fit.length);
  drawHeads(view);
  drawRows(view);
  view.showFoot();
}

function drawHeads(view) {
  const { heads, shown, sort, data } = view;
  const wanted = JSON.stringify(shown.map((place) => data.columns[place].name));
  if (heads.dataset.shown !== wanted) {
    heads.dataset.shown = wanted;
    heads.replaceChildren(...shown.map((place) => makeHead(view, place)));
  }
  shown.forEach((place, n) => {
    if (sort?.column === place) mark(heads.children[n], "aria-sort", sort.down ? "descending" : "ascending");
    else heads.children[n].removeAttribute("aria-sort");
  });
}

function makeHead(view, place) {
  const { name, kind } = view.data.columns[place];
  const button = make("button", "rt-sort", { type: "button", tabindex: "-1", title: `Sort by ${name}` }, name);
  button.addEventListener("click", () => sortBy(view, turned(view.sort, place)));
  return make("th", kind === "number" ? "rt-number" : "", { role: "columnheader", scope: "col" }, button);
}

function drawRows(view) {
  const { body, data, shown, rows } = view;
  const at = [...body.children].indexOf(document.activeElement);
  const elements = rows.all(data, shown);
  arrange(body, inOrder(data, view.sort).map((place) => elements[place]));
  if (data.pick !== "none") data.ids.forEach((id) => markRow(view, id));
  view.keys.refresh();
  const lost = at >= 0 && !body.contains(document.activeElement); // who stood on a row that is gone stays in its place
  if (lost) body.children[Math.min(at, body.children.length - 1)]?.focus({ preventScroll: true });
}

function sortBy(view, sort) {
  view.sort = sort;
  render(view);
  view.box.scrollTop = 0;
}

function widen(view) {
  view.all = !view.all;
  render(view);
}

function clear(view) {
  letGo(view);
  view.keys.stop()?.focus({ preventScroll: true }); // the button is gone
}

function open(view, row) {
  if (view.data.pick !== "none") toggle(view, row);
  else row.querySelector("a")?.click();
}

function listen(view) {
  const { box, body } = view;
  body.addEventListener("click", (event) => {
    const row = event.target.closest(".rt-row");
    const reading = event.detail > 1 || !getSelection().isCollapsed; // words are being selected
    if (row && view.data.pick !== "none" && !reading && !event.target.closest("a")) toggle(view, row);
  });
  body.addEventListener("pointerover", ({ target }) => {
    if (target.tagName !== "TD") return;
    if (target.scrollHeight > target.clientHeight) mark(target, "title", target.textContent);
    else target.removeAttribute("title");
  });
  const watch = new ResizeObserver(() => {
    if (!box.clientWidth || box.clientWidth === view.width) return;
    const first = !view.width;
    view.width = box.clientWidth;
    render(view);
    if (first) follow(view);
  });
  watch.observe(box);
}
