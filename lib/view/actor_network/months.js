// The date slider: the whole time, or one month after another while it plays; positions never move.

import { button, make, text } from "./make.js";

const PACE = 900; // milliseconds a month

export function buildMonths(data, show, tell) {
  const { months } = data;
  const lines = months.map((_, n) => data.edges.filter((e) => e.months?.includes(n)).length);
  const bar = make("div", "months", { role: "group", "aria-label": "Months" });
  const slider = make("input", "", { type: "range", min: "-1", max: String(months.length - 1), step: "1", value: "-1", "aria-label": "Month" });
  const words = text("output", "month", "All months");
  const before = make("input", "", { type: "checkbox" });
  const label = make("label", "before");
  label.append(before, "with the months before");
  const busyFrom = (n) => { // months without any line are skipped while it plays
    while (n < months.length && !lines[n]) n += 1;
    return n;
  };
  let timer = null;
  const set = (value) => {
    slider.value = String(value);
    words.textContent = value < 0 ? "All months" : `${months[value]}: ${lines[value] || "no"} ${lines[value] === 1 ? "line" : "lines"}`;
    slider.setAttribute("aria-valuetext", words.textContent);
    before.disabled = value < 0; // all months are shown as it is
    show(value < 0 ? null : value, before.checked);
  };
  const play = button("step play", "Play", () => {
    if (timer) { stop(); tell(data.monthKeys[Number(slider.value)] ?? null); } else start();
  });
  const stop = () => { clearInterval(timer); timer = null; play.textContent = "Play"; };
  const start = () => {
    play.textContent = "Pause";
    if (Number(slider.value) >= months.length - 1 || Number(slider.value) < 0) set(Math.min(busyFrom(0), months.length - 1));
    timer = setInterval(() => {
      if (!bar.isConnected) return stop();
      const next = busyFrom(Number(slider.value) + 1);
      if (next >= months.length) { stop(); set(-1); } else set(next);
      return undefined;
    }, PACE);
  };
  slider.oninput = () => { stop(); set(Number(slider.value)); };
  slider.onchange = () => tell(data.monthKeys[Number(slider.value)] ?? null);
  before.onchange = () => set(Number(slider.value));
  bar.append(play, slider, words, label);
  before.disabled = !data.month;
  if (data.month) set(data.monthKeys.indexOf(data.month));
  return bar;
}
