// Every actor and line by keyboard: the picture is a list whose options the arrows walk through as they lie.

import { make, text } from "./make.js";

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export function buildKeys(stage) {
  const { cy, box, data } = stage;
  const list = make("div", "unseen");
  const options = new Map(data.nodes.concat(data.edges).map((item, n) => [item.id, option(item, n)]));
  list.append(...options.values());
  box.append(list);
  let now = null;
  let clicked = false;
  const move = (id) => {
    if (now) { cy.getElementById(now).removeClass("now"); options.get(now)?.setAttribute("aria-selected", "false"); }
    now = id;
    if (!id) return box.removeAttribute("aria-activedescendant");
    cy.getElementById(id).addClass("now");
    options.get(id).setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", options.get(id).id);
    stage.say(stage.words(id));
  };
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!onKey(event, stage, now, move)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener("focus", () => { if (!now && !clicked && data.nodes.length) move(stage.chosen.node ?? data.nodes[0].id); });
  box.addEventListener("blur", () => { clicked = false; move(null); });
  box.addEventListener("pointerdown", () => { clicked = true; box.focus({ preventScroll: true }); });
  return { inside: () => clicked };
}

function option(item, number) {
  const element = text("div", "", item.words);
  element.id = `network-option-${number}`;
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", "false");
  return element;
}

function onKey(event, stage, now, move) {
  const { data } = stage;
  if (!data.nodes.length) return false;
  if (event.key in WAYS) move(toward(stage.cy, now, WAYS[event.key]) ?? now ?? data.nodes[0].id);
  else if (event.key === "Home") move(data.nodes[0].id);
  else if (event.key === "End") move(data.nodes.at(-1).id);
  else if (event.key === "e" || event.key === "E") move(nextLine(stage.cy, now) ?? now);
  else if ((event.key === "Enter" || event.key === " ") && now) open(stage, now);
  else if (event.key === "Escape") { move(null); stage.choose({ node: null, edge: null, path: [] }); }
  else if (event.key === "+") stage.zoom(1.3);
  else if (event.key === "-") stage.zoom(1 / 1.3);
  else if (event.key === "0") stage.fit();
  else return false;
  return true;
}

function open(stage, id) {
  const node = stage.cy.getElementById(id).isNode();
  stage.choose({ node: node ? id : null, edge: node ? null : id, path: [] });
}

function toward(cy, id, [dx, dy]) {
  const here = cy.getElementById(id ?? "");
  const from = here.isNode?.() ? here : here.length ? here.source() : null;
  if (!from) return null;
  const { x, y } = from.position();
  let best = null;
  cy.nodes().forEach((node) => {
    const [along, aside] = [(node.position("x") - x) * dx + (node.position("y") - y) * dy, Math.abs((node.position("x") - x) * dy) + Math.abs((node.position("y") - y) * dx)];
    if (along > 1 && aside <= along * 2.5 && (!best || along + 2 * aside < best.cost)) best = { id: node.id(), cost: along + 2 * aside };
  });
  return best?.id ?? null;
}

function nextLine(cy, id) {
  const here = cy.getElementById(id ?? "");
  if (!here.length) return null;
  const node = here.isNode() ? here : here.source();
  const lines = node.connectedEdges().map((e) => e.id());
  return lines.length ? lines[(lines.indexOf(id) + 1) % lines.length] : null;
}
