// Tells the server what only the browser knows of the timeline: how wide it is and which part of the axis is visible.
// Plotly charts are drawn anew when anything in them changes; with this, the new one opens where the old one stood.

import { region } from "./region.js";

const SETTLE = 350; // milliseconds after the last move of a zoom before it is told

export default function ({ data, setStateValue }) {
  return data.region ? region(data) : watch(data, setStateValue);
}

function watch(data, setStateValue) {
  const chart = `.st-key-${data.chart}`;
  const evidence = `.st-key-${data.evidence}`;
  let watched = null;
  let timer = 0;

  const tellWidth = () => {
    const width = document.querySelector(chart)?.clientWidth;
    if (!width) return;
    const told = data.widths.findLast((w) => w <= width) ?? data.widths[0];
    if (told !== data.width) setStateValue("width", told);
  };

  const tellWindow = () => {
    const axis = watched?._fullLayout?.xaxis;
    if (!axis) return;
    const whole = [axis.minallowed, axis.maxallowed].map((d) => axis.d2c(d));
    const range = axis.range.map((d) => axis.d2c(d));
    const slack = (whole[1] - whole[0]) * 0.01;
    const all = range[0] <= whole[0] + slack && range[1] >= whole[1] - slack;
    setStateValue("window", all ? null : axis.range.map(String));
  };

  const onMove = (change) => {
    if (!Object.keys(change).some((key) => key.startsWith("xaxis."))) return;
    clearTimeout(timer);
    timer = setTimeout(tellWindow, SETTLE);
  };

  const find = () => {
    const plot = document.querySelector(`${chart} .js-plotly-plot`);
    if (!plot?.on || plot === watched) return;
    watched = plot;
    plot.on("plotly_relayout", onMove);
    tellWidth();
  };

  const onKey = (event) => {
    const busy = event.target.closest?.("input, textarea, button, a, [role=combobox], canvas, summary");
    if (event.key === "Enter" && !busy) document.querySelector(evidence)?.scrollIntoView({ block: "nearest" });
  };

  const looking = setInterval(find, 250);
  addEventListener("resize", tellWidth);
  document.addEventListener("keydown", onKey);
  find();
  return () => {
    clearInterval(looking);
    clearTimeout(timer);
    removeEventListener("resize", tellWidth);
    document.removeEventListener("keydown", onKey);
    watched?.removeListener?.("plotly_relayout", onMove);
  };
}
