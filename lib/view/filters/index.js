// The filters beside every page. Two mounts share this module: one brings the choices there are, which seldom change, the
// other what is chosen and how many events each choice would leave.
//
// What the reader chooses is shown at once and told to the server as a link would say it; the numbers follow. `turn`
// counts what was told: an answer to an older turn must not take back what was chosen since.

import { make } from "../lib.elements/dom.js";
import { facet } from "./facet.js";
import { dates, foot, published, words } from "./fields.js";

const FEW = 6; // choices in sight before "more"
const sheet = make("link", "", { rel: "stylesheet", href: new URL("./style.css", import.meta.url).href });
const styled = new Promise((done) => ["load", "error"].forEach((event) => sheet.addEventListener(event, done)));
document.head.append(sheet);

let offer = null; // the choices there are, and the stamp by which numbers say that they belong to them
let panel = null;
let latest = null; // the data and the voice of the last call

export default async function ({ data, parentElement, setTriggerValue }) {
  if (data.offer) offer = data;
  else latest = { data, parentElement, tell: (told) => setTriggerValue("chosen", told) };
  await styled;
  if (offer && latest?.data.stamp === offer.stamp) draw();
}

function draw() {
  const { data, parentElement, tell } = latest;
  if (panel?.stamp !== offer.stamp || panel.parent !== parentElement) {
    panel?.box.remove();
    panel = build(parentElement, offer);
  }
  panel.tell = tell;
  panel.take(data);
}

function build(parent, { offer, stamp }) {
  const { facets, days, longest } = JSON.parse(offer);
  const box = make("section", "ft", { "aria-label": "Filters" });
  const panel = { box, parent, stamp, tell: () => {}, take };
  let shown = { chosen: {}, turn: -1 };

  function take(data) {
    shown = data.turn < shown.turn ? { ...data, chosen: shown.chosen, turn: shown.turn } : data;
    show();
  }

  function change(part) {
    const chosen = Object.entries({ ...shown.chosen, ...part }).filter(([, values]) => values.length);
    shown = { ...shown, chosen: Object.fromEntries(chosen), turn: shown.turn + 1 };
    panel.tell({ turn: shown.turn, chosen: shown.chosen }); // first: the server answers while this is drawn
    show();
  }

  const show = () => parts.forEach((part) => part.show(shown));
  const parts = [
    words(change, longest),
    dates(change),
    ...facets.filter((f) => f.choices.length).map((f) => facet({ ...f, few: FEW }, change)),
    ...(days.length ? [published(change, days)] : []),
    foot(() => change(Object.fromEntries(Object.keys(shown.chosen).map((name) => [name, []])))),
  ];
  box.append(...parts.map((part) => part.box));
  box.addEventListener("keydown", (event) => event.stopPropagation()); // arrows in here do not step through the events
  parent.append(box);
  return panel;
}
