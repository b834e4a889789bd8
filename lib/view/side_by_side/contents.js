// The table of contents: what differs first, then what the texts have in common, then what only one has.

import { make } from "../lib.elements/dom.js";
import { button, sides, text } from "./dom.js";

export function contents(view) {
  const { differences, stories, columns } = view.data;
  const several = columns.length > 1;
  const nav = make("nav", "contents", { "aria-label": several ? "Differences and events" : "Events" });
  const events = several ? stories.map((s) => ({ ...s, told: toldBy(view, s.id) })) : view.data.events.map((e) => ({ columns: [0], disputes: [], told: [e] }));
  const list = (title, entries, make_, open) => entries.length && nav.append(section(title, entries, (entry) => make_(view, entry), open));
  if (!several) {
    list("Events, in the order of the text", events, eventEntry, true);
    return nav;
  }
  list("Events told differently", events.filter((s) => s.disputes.length), eventEntry, true);
  if (view.data.aligned) nav.append(section("Factual differences in the text", differences.filter((d) => d.kind === "factual"), (d) => differenceEntry(view, d), true));
  list("Events told alike", events.filter((s) => !s.disputes.length && s.columns.length > 1), eventEntry, true);
  columns.forEach((column, c) => list(`Only in ${column.name}`, events.filter((s) => s.columns.length === 1 && s.columns[0] === c), eventEntry, false));
  if (view.data.aligned) list("Equivalent wording", differences.filter((d) => d.kind !== "factual"), differenceEntry, false);
  return nav;
}

function toldBy(view, story) {
  return view.data.events.filter((e) => e.story === story);
}

function section(title, entries, draw_, open) {
  const details = make("details");
  details.open = open;
  details.append(text("summary", "", `${title} (${entries.length})`));
  const list = make("ol");
  entries.forEach((entry) => { const item = make("li"); item.append(draw_(entry)); list.append(item); });
  details.append(entries.length ? list : text("p", "caption", "None."));
  return details;
}

function differenceEntry(view, entry) {
  const element = button("entry", "", () => view.goDifference(entry.n));
  const who = view.data.columns.length > 2 ? `, ${view.data.columns[entry.columns[1]].name}` : "";
  element.append(text("span", "about", `${entry.n} ${entry.about}${who}`), text("span", "words", sides(entry)));
  if (entry.note) element.append(text("span", "caption", entry.note));
  element.dataset.entry = String(entry.n);
  return element;
}

function eventEntry(view, story) {
  const first = story.told[0];
  const element = button("entry", "", () => { view.tell(first.id); view.goEvent(first.id); });
  element.append(text("span", "words", first.summary), text("span", "caption", first.words));
  for (const dispute of story.disputes) {
    const sides = dispute.sides.map(([value, columns]) => `${value} (${columns.map((c) => view.data.columns[c].name).join(", ")})`);
    element.append(text("span", "dispute", `${dispute.field}: ${sides.join(" ≠ ")}`));
  }
  if (view.data.columns.length > 2 && story.columns.length > 1 && !story.disputes.length) element.append(text("span", "about", story.columns.map((c) => view.data.columns[c].name).join(", ")));
  return element;
}
