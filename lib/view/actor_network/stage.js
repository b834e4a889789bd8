// The picture itself: Cytoscape.js with the positions, sides and bends that Python computed.

import cytoscape from "./cytoscape.js";
import { buildKeys } from "./keys.js";
import { fitLabels, place } from "./labels.js";
import { make } from "./make.js";
import { styleFor } from "./look.js";

const LARGEST = 1.25; // a small network is not blown up beyond this
const TALLEST = 620;
const LOWEST = 280;

export function buildStage(data, frame, { tell, say }) {
  const box = make("div", "picture", { role: "listbox", tabindex: "0", "aria-label": data.alt });
  const canvas = make("div", "canvas", { "aria-hidden": "true" });
  box.append(canvas);
  frame.append(box);
  const cy = cytoscape({
    container: canvas, elements: elements(data), layout: { name: "preset" }, style: styleFor(data, groundOf(box), fontOf(box)),
    minZoom: 0.1, maxZoom: 6, boxSelectionEnabled: false, autounselectify: true, autoungrabify: true,
  });
  const stage = { cy, data, box, month: null, before: false, chosen: {}, fitted: 1 };
  stage.words = (id) => cy.getElementById(id).data("words") ?? data.apart.find((a) => a.id === id)?.words;
  stage.fit = () => fit(stage);
  stage.zoom = (by) => { cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }); };
  stage.show = (chosen) => { stage.chosen = chosen; highlight(stage); say(wordsOf(stage)); };
  stage.showMonth = (month, before) => { stage.month = month; stage.before = before; highlight(stage); };
  stage.choose = (chosen) => { stage.show(chosen); tell(chosen); };
  stage.say = say;
  cy.nodes().forEach((n) => place(n, [n.data("h"), n.data("v")]));
  const keys = buildKeys(stage);
  listen(stage, keys);
  const watch = observe(stage);
  stage.stop = () => { watch(); cy.destroy(); };
  cy.one("render", () => { box.dataset.drawn = String(data.nodes.length); });
  fit(stage);
  return stage;
}

export function groundOf(element) {
  const paper = getComputedStyle(element).getPropertyValue("--st-background-color").trim() || getComputedStyle(document.body).backgroundColor;
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = "#fff";
  probe.fillRect(0, 0, 1, 1);
  probe.fillStyle = paper;
  probe.fillRect(0, 0, 1, 1);
  const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
  return 0.3 * r + 0.6 * g + 0.1 * b < 128 ? "dark" : "light";
}

function fontOf(element) {
  return getComputedStyle(element).fontFamily || "sans-serif";
}

function elements(data) {
  const nodes = data.nodes.map((n) => ({ group: "nodes", data: n, position: { x: n.x, y: n.y } }));
  const edges = data.edges.map((e) => ({ group: "edges", data: e }));
  return [...nodes, ...edges];
}

function listen(stage, keys) {
  const { cy, box } = stage;
  cy.on("tap", "node", (event) => stage.choose({ node: event.target.id(), edge: null, path: [] }));
  cy.on("tap", "edge", (event) => stage.choose({ node: null, edge: event.target.id(), path: [] }));
  cy.on("tap", (event) => { if (event.target === cy) stage.choose({ node: null, edge: null, path: [] }); });
  cy.on("mouseover", "node, edge", (event) => { event.target.addClass("near"); box.style.cursor = "pointer"; stage.say(event.target.data("words")); });
  cy.on("mouseout", "node, edge", (event) => { event.target.removeClass("near"); box.style.cursor = ""; stage.say(wordsOf(stage)); });
  cy.on("zoom", () => { fitLabels(stage); letFingersScroll(stage); });
  // a wheel over the picture scrolls the page, as everywhere, until the picture was clicked or Ctrl is held
  const scrolls = (event) => event.touches.length === 1 && box.style.touchAction === "pan-y";
  box.addEventListener("touchmove", (event) => { if (scrolls(event)) event.stopPropagation(); }, { capture: true });
  box.addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey && !keys.inside()) event.stopPropagation(); }, { capture: true });
}

// one finger scrolls the page, as everywhere, until the picture is larger than its frame
function letFingersScroll({ cy, box, fitted }) {
  const larger = cy.zoom() > fitted * 1.02;
  const finger = matchMedia("(pointer: coarse)").matches;
  cy.userPanningEnabled(larger || !finger);
  box.style.touchAction = finger && !larger ? "pan-y" : "none";
}

function observe(stage) {
  let width = 0;
  const watch = new ResizeObserver(() => { if (stage.box.clientWidth !== width) { width = stage.box.clientWidth; fit(stage); } });
  watch.observe(stage.box);
  let ground = groundOf(stage.box);
  // Cytoscape keeps where its frame stands, and hears no scrolling of the page from inside a shadow root
  const moved = () => stage.cy.renderer()?.invalidateContainerClientCoordsCache();
  addEventListener("scroll", moved, { capture: true, passive: true });
  const timer = setInterval(() => { // Streamlit changes the theme's variables without telling
    if (!stage.box.isConnected) clearInterval(timer);
    const now = groundOf(stage.box);
    if (now !== ground) { ground = now; stage.cy.style(styleFor(stage.data, ground, fontOf(stage.box))); fitLabels(stage); }
  }, 700);
  return () => { watch.disconnect(); clearInterval(timer); removeEventListener("scroll", moved, { capture: true }); };
}

function fit(stage) {
  const { cy, box, data } = stage;
  const width = box.clientWidth;
  if (!width) return;
  const across = Math.min(width / data.width, LARGEST);
  box.style.height = `${Math.round(Math.min(Math.max(data.height * across, LOWEST), TALLEST))}px`;
  cy.resize();
  const zoom = Math.min(across, box.clientHeight / data.height);
  stage.fitted = zoom;
  cy.viewport({ zoom, pan: { x: (width - data.width * zoom) / 2, y: (box.clientHeight - data.height * zoom) / 2 } });
  fitLabels(stage);
  letFingersScroll(stage);
}

function wordsOf(stage) {
  const { node, edge, path } = stage.chosen;
  if (path?.length) return path.map(stage.words).filter(Boolean).join("; ");
  return stage.words(edge ?? node ?? "") ?? "";
}

function active(element, stage) {
  if (stage.month === null) return true;
  const months = element.data("months");
  if (months === null) return element.source().hasClass("idle") === false && element.target().hasClass("idle") === false;
  return months.some((m) => m === stage.month || (stage.before && m < stage.month));
}

function highlight(stage) {
  const { cy, chosen } = stage;
  cy.batch(() => {
    cy.elements().removeClass("chosen faint idle");
    cy.nodes().forEach((n) => { if (!active(n, stage)) n.addClass("idle"); });
    cy.edges().forEach((e) => { if (!active(e, stage)) e.addClass("idle"); });
    const lit = litBy(cy, chosen);
    if (lit.length) cy.elements().difference(lit).addClass("faint");
    cy.getElementById(chosen.edge ?? chosen.node ?? "").addClass("chosen");
    (chosen.path ?? []).forEach((id) => cy.getElementById(id).addClass("chosen"));
  });
  fitLabels(stage);
}

function litBy(cy, { node, edge, path }) {
  if (path?.length) {
    const way = path.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
    return way.union(way.connectedNodes());
  }
  if (edge) return cy.getElementById(edge).union(cy.getElementById(edge).connectedNodes());
  return node && cy.getElementById(node).length ? cy.getElementById(node).closedNeighborhood() : cy.collection();
}
