// Texts, buttons, and the words for a difference. Words are always set as text, never as markup.

import { make } from "../lib.elements/dom.js";

export function kindWords(entry) {
  return entry.kind === "factual" ? `Factual difference (${entry.about})` : `Equivalent wording (${entry.about})`;
}

export function sides(entry) {
  const [a, b] = entry.texts.map((t) => (t ? `“${t}”` : "nothing"));
  return `${a} ${entry.kind === "factual" ? "≠" : "="} ${b}`;
}

export function text(tag, name, words) {
  const element = make(tag, name);
  element.textContent = words;
  return element;
}

export function button(name, words, onClick) {
  const element = text("button", name, words);
  element.type = "button";
  element.onclick = onClick;
  return element;
}
