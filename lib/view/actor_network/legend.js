// The legend, in words beside the marks themselves.

import { make, svg, text } from "./make.js";

const OUTLINES = {
  ellipse: "M8 2a6 6 0 1 0 .01 0z", rectangle: "M2.5 2.5h11v11h-11z", hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z", diamond: "M8 1l7 7-7 7-7-7z",
  triangle: "M8 2l6.5 12h-13z", pentagon: "M8 1.5l6.8 5-2.6 8H3.8l-2.6-8z", down: "M1.5 2h13L8 14z", octagon: "M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z",
};

export function buildLegend(entries) {
  const list = make("ul", "legend", { "aria-label": "Legend" });
  for (const entry of entries) {
    const item = make("li");
    item.append(entry.shape ? mark(entry) : line(entry), text("span", "", entry.words));
    list.append(item);
  }
  list.append(note("larger mark = more events; number on a line = its events, if more than one"));
  return list;
}

function note(words) {
  return text("li", "note", words);
}

function mark({ shape }) {
  const picture = svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
  picture.append(svg("path", { d: OUTLINES[shape], class: "outline" }));
  return picture;
}

function line({ colour, arrow = "none", dashes = [], cross = false }) {
  const picture = svg("svg", { viewBox: "0 0 36 16", width: 36, height: 16, "aria-hidden": "true" });
  const ink = !colour || colour === "quiet" ? "currentColor" : colour;
  picture.append(svg("path", { d: `M1 8h${arrow === "none" ? 34 : 27}`, stroke: ink, "stroke-width": 2, "stroke-dasharray": dashes.join(" ") }));
  if (arrow === "triangle") picture.append(svg("path", { d: "M27 4l8 4-8 4z", fill: ink }));
  if (arrow === "diamond") picture.append(svg("path", { d: "M27 8l4-3.5 4 3.5-4 3.5z", fill: ink }));
  if (cross) picture.append(svg("path", { d: "M14 4l8 8m0-8l-8 8", stroke: ink, "stroke-width": 1.6 }));
  return picture;
}
