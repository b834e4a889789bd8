// A Plotly figure that stays on the page and changes in place: zoomed, clicked, redrawn only when it differs.
// `data` holds the figure and Plotly's settings as JSON, and the words for those who do not see it.

import "./plotly.js"; // sets window.Plotly

const charts = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let chart = charts.get(parentElement);
  if (!chart) charts.set(parentElement, (chart = build(parentElement)));
  chart.tell = (clicked) => setTriggerValue("clicked", clicked);
  chart.box.setAttribute("aria-label", data.alt);
  draw(chart, data);
}

function build(parent) {
  const box = document.createElement("div");
  box.setAttribute("role", "figure");
  box.style.contain = "layout paint"; // what is redrawn in here moves nothing outside
  parent.append(box);
  const chart = { box, figure: "", config: "", tell: () => {} };
  new ResizeObserver(() => fit(chart)).observe(box);
  return chart;
}

function draw(chart, data) {
  if (chart.figure === data.figure && chart.config === data.config) return;
  const fresh = chart.figure === "";
  Object.assign(chart, { figure: data.figure, config: data.config });
  const figure = JSON.parse(data.figure);
  chart.box.style.height = `${figure.layout.height}px`;
  if (chart.box.clientWidth) figure.layout.width = chart.box.clientWidth;
  window.Plotly.react(chart.box, figure.data, figure.layout, JSON.parse(data.config));
  if (fresh) chart.box.on("plotly_click", (event) => tellClicked(chart, event.points[0]));
  styleOnce(chart.box);
}

// Plotly styles every mark and label as it draws it, and all of them again when the plot and when its slider is done,
// a fourth of the time. The later passes add the opacity of whole traces only; clicks are styled by another way.
function styleOnce(box) {
  const scatter = box._fullData?.find((trace) => trace.type === "scatter")?._module;
  if (scatter) scatter.style = (drawn) => drawn.querySelectorAll("g.trace.scatter").forEach(fade);
}

function fade(group) {
  group.style.opacity = group.__data__[0].trace.opacity;
}

// What a mark stands for is its first custom datum.
function tellClicked(chart, point) {
  const [clicked] = [point?.customdata].flat();
  if (typeof clicked === "string") chart.tell(clicked);
}

function fit({ box }) {
  const width = box.clientWidth;
  if (width && box.layout && box.layout.width !== width) window.Plotly.relayout(box, { width });
}
