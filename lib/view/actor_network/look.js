// How nodes, lines and names are drawn on a light or a dark ground.

export function styleFor(data, ground, family) {
  const { paper, ink, quiet, accent, fill } = data.grounds[ground];
  const colour = (element) => (element.data("colour") === "quiet" ? quiet : element.data("colour"));
  return [
    { selector: "node", style: {
      shape: (n) => (n.data("shape") === "down" ? "polygon" : n.data("shape")), "shape-polygon-points": "-1 -1 1 -1 0 1", width: "data(size)", height: "data(size)", "background-color": fill,
      "border-color": ink, "border-width": 1.6, label: "data(label)", "text-wrap": "wrap", color: ink,
      "font-family": family, "font-size": data.font, "line-height": 1.2,
      "text-outline-color": paper, "text-outline-width": 2.5, "text-outline-opacity": 0.9, "min-zoomed-font-size": 4,
      "overlay-opacity": 0, "z-index": 10 } },
    { selector: "node[?group]", style: { "border-style": "double", "border-width": 4, "font-style": "italic" } },
    { selector: "edge", style: {
      width: "data(width)", "line-color": colour, "target-arrow-color": colour, "target-arrow-shape": "data(arrow)",
      "arrow-scale": 0.85, "curve-style": "unbundled-bezier", "control-point-distances": "data(bend)", "control-point-weights": 0.5,
      "edge-distances": "node-position", "target-distance-from-node": 2, opacity: 0.9,
      label: "data(mark)", color: ink, "font-size": data.font - 1.5, "font-family": family,
      "text-background-color": paper, "text-background-opacity": 0.92, "text-background-padding": 1.5, "text-background-shape": "roundrectangle",
      "min-zoomed-font-size": 6, "overlay-opacity": 0 } },
    { selector: "edge[dashes.length > 0]", style: { "line-style": "dashed", "line-dash-pattern": "data(dashes)" } },
    { selector: ".idle", style: { opacity: 0.12, "text-opacity": 0 } },
    { selector: "edge.idle", style: { opacity: 0 , events: "no" } },
    { selector: ".faint", style: { opacity: 0.28, "text-opacity": 0 } },
    { selector: "edge.faint", style: { opacity: 0.16 } },
    { selector: "node.hushed", style: { "text-opacity": 0 } },
    { selector: "node.near, node.now", style: { "border-width": 3, "border-color": accent, "text-opacity": 1, "z-index": 30 } },
    { selector: "edge.near, edge.now", style: { width: (e) => e.data("width") + 2, "z-index": 20 } },
    { selector: "node.chosen", style: { "background-color": accent, "border-color": accent, "text-opacity": 1, opacity: 1 } },
    { selector: "edge.chosen", style: { width: (e) => e.data("width") + 2, opacity: 1 } },
  ];
}
