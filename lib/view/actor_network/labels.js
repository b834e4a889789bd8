// Keeps names readable at every zoom: they grow with the picture up to a limit and never fall below a readable size on
// the screen. Where that makes them meet, a name moves to another side of its mark; where no side is free, the busier
// actor's name stays and the other's waits for more zoom, for the pointer or for the keys.

const SMALLEST = 10; // pixels on the screen
const BIGGEST = 16;
const SIDES = [["right", "center"], ["left", "center"], ["center", "bottom"], ["center", "top"], ["right", "bottom"], ["left", "bottom"], ["right", "top"], ["left", "top"]];

export function fitLabels(stage) {
  const { cy, data } = stage;
  const zoom = cy.zoom();
  const font = Math.min(Math.max(data.font * zoom, SMALLEST), BIGGEST) / zoom;
  cy.batch(() => {
    cy.nodes().style("font-size", font);
    cy.edges().style("font-size", font - 1.5 / zoom);
    cy.nodes().removeClass("hushed");
    settle(cy, font, data, ruler(cy));
  });
}

function ruler(cy) {
  const family = cy.nodes()[0]?.style("font-family") ?? "sans-serif";
  const context = document.createElement("canvas").getContext("2d");
  context.font = `100px ${family}`;
  return (line) => context.measureText(line).width / 100; // in font sizes: the server only estimates it
}

function settle(cy, font, data, measure) {
  const kept = [];
  const marks = cy.nodes().map((n) => ({ id: n.id(), ...markBox(n) }));
  const first = cy.nodes(".chosen");
  for (const node of [...first, ...cy.nodes().difference(first)]) {
    const own = [node.data("h"), node.data("v")];
    const boxAt = (side) => nameBox(node, side, font, data, measure);
    const free = (box) => inside(box, data) && !kept.some((k) => meet(k, box)) && !marks.some((m) => m.id !== node.id() && meet(m, box));
    const side = [own, ...SIDES].find((s) => free(boxAt(s)));
    if (side || node.hasClass("chosen")) kept.push(boxAt(side ?? own));
    else node.addClass("hushed");
    place(node, side ?? own);
  }
}

export function place(node, [h, v]) {
  const diagonal = h !== "center" && v !== "center" ? 0.5 : 1;
  node.style({
    "text-halign": h, "text-valign": v,
    "text-margin-x": { left: -4, right: 4, center: 0 }[h] * diagonal, "text-margin-y": { top: -4, bottom: 4, center: 0 }[v] * diagonal,
  });
}

function nameBox(node, [h, v], font, data, measure) {
  const lines = node.data("label").split("\n");
  const width = Math.max(...lines.map(measure)) * font;
  const height = lines.length * font * (data.line / data.font);
  const { x, y } = node.position();
  const reach = node.data("size") / 2 + 3;
  const dx = { left: -1, center: 0, right: 1 }[h] * (reach + width / 2);
  const dy = { top: -1, center: 0, bottom: 1 }[v] * (reach + height / 2);
  return { l: x + dx - width / 2, r: x + dx + width / 2, t: y + dy - height / 2, b: y + dy + height / 2 };
}

function markBox(node) {
  const { x, y } = node.position();
  const half = node.data("size") / 2;
  return { l: x - half, r: x + half, t: y - half, b: y + half };
}

function inside(box, { width, height }) {
  return box.l > 2 && box.t > 0 && box.r < width - 2 && box.b < height;
}

function meet(a, b) {
  return a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b;
}
