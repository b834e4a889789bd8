// Makers of elements, and changes that touch the page only where something differs. Words are always set as text.

export function make(tag, name = "", attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

export function mark(element, attribute, value) {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

export function fill(parent, children) {
  const same = parent.children.length === children.length && children.every((c, i) => parent.children[i] === c);
  if (!same) parent.replaceChildren(...children);
}

export function countWords(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
}
