// One group of choices: the most frequent in sight, the others behind "more" with a field to search them. It is a list box
// in which several may be chosen: one stop of the tab key, arrows inside, Space or Enter chooses.

import { arrange, make, mark, say } from "../lib.elements/dom.js";
import { countWords } from "./words.js";

const PAGE = 100; // rows added at a time: the list may have thousands
const PLAIN = /\p{M}/gu; // accents, once letters are taken apart

let numbers = 0;

export function facet({ name, label, choices, few }, change) {
  const id = `ft-${(numbers += 1)}`;
  const state = { chosen: new Set(), counts: [], most: 1, order: [], open: false, query: "", active: 0, limit: PAGE };
  const head = make("h2", "ft-label", { id: `${id}-label` }, label);
  const clear = make("button", "ft-quiet", { type: "button" }, "clear");
  const list = make("div", "ft-list", {
    role: "listbox", id: `${id}-list`, tabindex: "0", "aria-multiselectable": "true", "aria-labelledby": head.id,
  });
  const parts = [make("div", "ft-head", {}, head, clear), list];
  const hidden = choices.length > few ? behindMore(id, label) : null;
  if (hidden) parts.splice(1, 0, hidden.search), parts.push(hidden.none, hidden.more);
  const box = make("div", "ft-group", { role: "group", "aria-labelledby": head.id }, ...parts);
  const rows = new Map();
  let visible = [];

  function show({ chosen, counts }) {
    state.chosen = new Set(chosen[name] ?? []);
    if (state.counts !== counts[name]) {
      state.counts = counts[name];
      state.most = state.counts.reduce((most, count) => Math.max(most, count), 1);
      state.order = choices.map((_, i) => i);
      if (hidden) state.order.sort((a, b) => state.counts[b] - state.counts[a] || a - b);
    }
    render();
  }

  function render() {
    const found = state.open ? matching() : inSight();
    visible = found.slice(0, state.limit);
    arrange(list, visible.map(row));
    mark(clear, "aria-label", `Clear ${label}`);
    clear.classList.toggle("ft-away", !state.chosen.size);
    list.hidden = !visible.length;
    if (hidden) {
      const more = state.order.filter((i) => state.counts[i] && !visible.includes(i)).length;
      hidden.show(state.open, more, visible.length);
    }
    point(Math.min(state.active, visible.length - 1));
  }

  function row(index) {
    if (!rows.has(index)) rows.set(index, makeRow(index));
    const count = state.counts[index];
    const { element, number } = rows.get(index);
    mark(element, "aria-selected", String(state.chosen.has(choices[index][0])));
    mark(element, "aria-label", `${choices[index][1]} ${countWords(count)}`);
    say(number, count.toLocaleString("en"));
    const share = (count / state.most).toFixed(2);
    if (element.style.getPropertyValue("--share") !== share) element.style.setProperty("--share", share);
    element.classList.toggle("ft-none", !count);
    return element;
  }

  function makeRow(index) {
    const number = make("span", "ft-count");
    const words = make("span", "ft-name", { title: choices[index][1] }, choices[index][1]);
    const element = make("div", "ft-row", { role: "option", id: `${id}-${index}` }, make("span", "ft-box"), words, number);
    element.addEventListener("click", () => {
      state.active = visible.indexOf(index);
      toggle(index);
    });
    return { element, number };
  }

  // All that is chosen, and of the others the first ones, those without an event last.
  function inSight() {
    const some = new Set(state.order.filter((i) => state.chosen.has(choices[i][0])));
    const others = [...state.order.filter((i) => state.counts[i]), ...state.order];
    for (const i of others) if (some.size < few) some.add(i);
    return state.order.filter((i) => some.has(i));
  }

  function matching() {
    const terms = plain(state.query).split(/\s+/);
    const fits = (i) => terms.every((term) => plain(choices[i][1]).includes(term));
    return state.order.filter((i) => (state.counts[i] || state.chosen.has(choices[i][0])) && fits(i));
  }

  function toggle(index) {
    const value = choices[index][0];
    const chosen = new Set(state.chosen);
    if (!chosen.delete(value)) chosen.add(value);
    change({ [name]: choices.map(([v]) => v).filter((v) => chosen.has(v)) });
  }

  function point(place) {
    list.querySelector(".ft-active")?.classList.remove("ft-active");
    state.active = Math.max(0, place);
    const element = list.children[state.active];
    element?.classList.add("ft-active");
    for (const owner of [list, hidden?.search].filter(Boolean)) {
      if (element) mark(owner, "aria-activedescendant", element.id);
      else owner.removeAttribute("aria-activedescendant");
    }
    return element;
  }

  function move(place) {
    if (place >= visible.length && visible.length === state.limit) more();
    point(Math.min(Math.max(place, 0), visible.length - 1))?.scrollIntoView({ block: "nearest" });
  }

  function more() {
    state.limit += PAGE;
    render();
  }

  function open(yes) {
    Object.assign(state, { open: yes, query: "", active: 0, limit: PAGE });
    hidden.search.value = "";
    render();
  }

  function onKey(event) {
    const typing = event.target === hidden?.search;
    const steps = { ArrowDown: state.active + 1, ArrowUp: state.active - 1 };
    if (!typing) Object.assign(steps, { Home: 0, End: visible.length - 1 });
    if (event.key in steps) move(steps[event.key]);
    else if (event.key === "Enter" || (event.key === " " && !typing)) choose(typing);
    else if (event.key === "Escape" && state.open) leave();
    else {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (hidden && !typing && letter) begin();
      return;
    }
    event.preventDefault();
  }

  function choose(typing) {
    if (!visible.length) return;
    const index = visible[state.active];
    if (typing && state.query) search("");
    toggle(index);
    state.active = Math.max(0, visible.indexOf(index));
    render();
  }

  function search(query) {
    Object.assign(state, { query, active: 0, limit: PAGE });
    if (hidden.search.value !== query) hidden.search.value = query;
    render();
  }

  function leave() {
    if (state.query) return search("");
    open(false);
    hidden.more.focus();
  }

  function begin() {
    if (!state.open) open(true);
    hidden.search.focus();
  }

  clear.addEventListener("click", () => {
    change({ [name]: [] });
    list.focus();
  });
  list.addEventListener("keydown", onKey);
  list.addEventListener("scroll", () => {
    const near = list.scrollTop + list.clientHeight > list.scrollHeight - 60;
    if (near && visible.length === state.limit) more();
  });
  hidden?.search.addEventListener("keydown", onKey);
  hidden?.search.addEventListener("input", () => search(hidden.search.value));
  hidden?.more.addEventListener("click", () => {
    open(!state.open);
    if (state.open && !matchMedia("(pointer: coarse)").matches) hidden.search.focus();
  });
  return { box, show };
}

function behindMore(id, label) {
  const search = make("input", "ft-field", {
    type: "text", role: "combobox", "aria-label": `Search ${label}`, "aria-controls": `${id}-list`, placeholder: "search",
    "aria-expanded": "true", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
  });
  const none = make("p", "ft-note", { role: "status" });
  const more = make("button", "ft-quiet ft-more", { type: "button", "aria-controls": `${id}-list` });
  const show = (open, count, visible) => {
    search.hidden = !open;
    say(none, open && !visible ? "None fits." : "");
    say(more, open ? "fewer" : `${count.toLocaleString("en")} more …`);
    mark(more, "aria-expanded", String(open));
    mark(more, "aria-label", `${more.textContent} ${label}`);
    more.classList.toggle("ft-away", !open && !count);
  };
  return { search, none, more, show };
}

function plain(words) {
  return words.normalize("NFD").replace(PLAIN, "").toLowerCase();
}
