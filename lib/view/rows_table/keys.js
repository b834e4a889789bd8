// One stop of the tab key: the arrows walk through the rows, and from the first one up to the headings.

const PAGE = 8; // rows

export function walk({ box, body, heads, choose, letGo }) {
  let stop = null; // the element that the tab key reaches

  const stops = () => [...heads.children].map((head) => head.firstElementChild);
  const here = () => (stop?.isConnected ? stop : (body.firstElementChild ?? stops()[0]));

  function point(element) {
    if (stop && stop !== element) stop.tabIndex = -1;
    stop = element;
    if (stop) stop.tabIndex = 0;
  }

  function onKey(event) {
    event.stopPropagation(); // arrows in here do not step through the events
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target.closest(".rt-row");
    const to = row ? fromRow(row, event.key) : fromHead(event.target, event.key);
    if (to) to.focus();
    else if (row && (event.key === "Enter" || event.key === " ")) choose(row);
    else if (event.key !== "Escape" || !letGo()) return;
    event.preventDefault();
  }

  function fromRow(row, key) {
    const all = [...body.children];
    const at = all.indexOf(row);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: all.length - 1 };
    if (key === "ArrowUp" && at === 0) return stops()[0];
    return key in steps ? all[Math.min(Math.max(steps[key], 0), all.length - 1)] : null;
  }

  function fromHead(button, key) {
    const all = stops();
    const at = all.indexOf(button);
    if (at < 0) return null;
    if (key === "ArrowDown") return body.firstElementChild;
    return { ArrowRight: all[at + 1], ArrowLeft: all[at - 1], Home: all[0], End: all.at(-1) }[key] ?? null;
  }

  box.addEventListener("keydown", onKey);
  box.addEventListener("focusin", (event) => {
    const found = event.target.closest(".rt-row, .rt-sort");
    if (found) point(found);
  });
  return { point, stop: here, refresh: () => point(here()) };
}
