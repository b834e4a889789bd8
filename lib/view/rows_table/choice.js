// What is chosen: shown at once, told to the server by its id, and followed where it was chosen elsewhere.

import { mark } from "../lib.elements/dom.js";

// An answer to an older turn must not take back what was chosen since.
export function accept(view, choice) {
  view.choice = choice;
  if (choice.turn < view.turn) return;
  view.turn = choice.turn;
  const news = choice.chosen.filter((id) => !view.chosen.has(id));
  showChosen(view, choice.chosen);
  if (news.length) follow(view);
}

export function showChosen(view, chosen) {
  const before = view.chosen;
  view.chosen = new Set(chosen);
  for (const id of new Set([...before, ...chosen])) markRow(view, id);
  view.showFoot();
}

export function markRow(view, id) {
  const row = view.rows.get(id);
  if (row) mark(row, "aria-selected", String(view.chosen.has(id)));
}

export function toggle(view, row) {
  const { id } = row.dataset;
  const others = view.data.pick === "several" ? [...view.chosen].filter((c) => c !== id) : [];
  tell(view, view.chosen.has(id) ? others : [...others, id]);
}

export function letGo(view) {
  const held = view.chosen.size > 0;
  if (held) tell(view, []);
  return held;
}

function tell(view, chosen) {
  view.turn += 1;
  view.choice?.tell({ chosen, turn: view.turn }); // first: the server answers while this is drawn
  showChosen(view, chosen);
}

// Brings the chosen row into sight inside the table's own box; the page stays where it is.
export function follow({ box, heads, rows, chosen, data, keys }) {
  const row = rows.get([...chosen][0]);
  if (!row?.isConnected || data.pick !== "one") return;
  keys.point(row);
  const top = row.offsetTop - heads.offsetHeight;
  const room = box.clientHeight - heads.offsetHeight - row.offsetHeight;
  if (top < box.scrollTop || top > box.scrollTop + room) box.scrollTop = top - room / 2;
}
