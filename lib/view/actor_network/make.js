// Small makers of elements; words always become text, never markup.

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

export function button(name, words, onClick, label = "") {
  const element = text("button", name, words);
  element.type = "button";
  if (label) element.setAttribute("aria-label", label);
  element.onclick = onClick;
  return element;
}

export function svg(tag, attributes = {}) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
