// Builds the whole view: the bar with the months, the picture, its keys, the line that tells, the legend.

import { buildStage } from "./stage.js";
import { buildMonths } from "./months.js";
import { buildLegend } from "./legend.js";
import { button, make, text } from "./make.js";

const MOST_APART = 40;

export function draw(data, parent, tell, tellMonth = () => {}) {
  parent.querySelector(".network")?.remove();
  const root = make("div", "network");
  const status = make("p", "status", { role: "status", "aria-live": "polite" });
  const frame = make("div", "frame");
  root.append(frame, status);
  parent.append(root);
  const stage = buildStage(data, frame, {
    tell,
    say: (words) => { status.textContent = words || hint(data); },
  });
  if (data.apart.length) root.append(apart(data.apart, stage));
  root.append(buildLegend(data.legend));
  const bar = make("div", "bar");
  if (data.months.length > 1) bar.append(buildMonths(data, stage.showMonth, tellMonth));
  bar.append(zoomers(stage));
  root.prepend(bar);
  status.textContent = hint(data);
  return { data, show: (chosen) => stage.show(chosen), stop: () => stage.stop(), stage };
}

function hint(data) {
  return data.nodes.length ? "Choose an actor or a line. Keys: arrows move, E steps through an actor's lines, Enter opens, Escape clears." : "";
}

function apart(actors, stage) {
  const list = make("p", "apart");
  list.append("Without a line here: ");
  for (const actor of actors.slice(0, MOST_APART)) {
    const name = button("name", actor.label, () => stage.choose({ node: actor.id, edge: null, path: [] }));
    name.title = actor.words;
    list.append(name, " ");
  }
  if (actors.length > MOST_APART) list.append(`and ${actors.length - MOST_APART} more in the table`);
  return list;
}

function zoomers(stage) {
  const group = make("div", "zoom", { role: "group", "aria-label": "Size of the picture" });
  group.append(
    button("step", "−", () => stage.zoom(1 / 1.3), "Smaller"),
    button("step", "+", () => stage.zoom(1.3), "Larger"),
    button("step", "Fit", () => stage.fit(), "Show the whole network"),
  );
  return group;
}
