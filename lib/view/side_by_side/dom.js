// Small makers of elements, and the words for a difference. Words are always set as text, never as markup.

export function kindWords(entry) {
  return entry.kind === "factual" ? `Factual difference (${entry.about})` : `Equivalent wording (${entry.about})`;
}

export function sides(entry) {
  const [a, b] = entry.texts.map((t) => (t ? `“${t}”` : "nothing"));
  return `${a} ${entry.kind === "factual" ? "≠" : "="} ${b}`;
}

export function make(tag, name = "", attributes = {}) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
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
