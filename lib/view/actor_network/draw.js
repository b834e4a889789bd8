// Builds the whole view: the bar with the months, the picture, its keys, the line that tells, the legend.

import { buildStage } from "./stage.js";
import { buildMonths } from "./months.js";
import { buildLegend } from "./legend.js";
import { button, make, text } from "./make.js";

export function draw(data, parent, tell) {
  parent.querySelector(".network")?.remove();
  const root = make("div", "network");
  const status = make("p", "status", { role: "status", "aria-live": "polite" });
  const frame = make("div", "frame");
  root.append(frame, status, buildLegend(data.legend));
  parent.append(root);
  const stage = buildStage(data, frame, {
    tell,
    say: (words) => { status.textContent = words || hint(data); },
  });
  const bar = make("div", "bar");
  if (data.months.length > 1) bar.append(buildMonths(data.months, (month, before) => stage.showMonth(month, before)));
  bar.append(zoomers(stage));
  root.prepend(bar);
  status.textContent = hint(data);
  return { data, show: (chosen) => stage.show(chosen), stop: () => stage.stop(), stage };
}

function hint(data) {
  return data.nodes.length ? "Choose an actor or a line. Keys: arrows move, E steps through an actor's lines, Enter opens, Escape clears." : "";
}

function zoomers(stage) {
  const group = make("div", "zoom", { role: "group", "aria-label": "Size of the picture" });
  group.append(
    button("step", "−", () => stage.zoom(1 / 1.3), "Smaller"),
    button("step", "+", () => stage.zoom(1.3), "Larger"),
    button("step", "Whole", () => stage.fit(), "Show the whole network"),
  );
  return group;
}
