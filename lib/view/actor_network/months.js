// The date slider: the whole time, or one month after another while it plays; positions never move.

import { button, make, text } from "./make.js";

const PACE = 900; // milliseconds a month

export function buildMonths(months, show) {
  const bar = make("div", "months", { role: "group", "aria-label": "Months" });
  const slider = make("input", "", { type: "range", min: "-1", max: String(months.length - 1), step: "1", value: "-1", "aria-label": "Month" });
  const words = text("output", "month", "Whole time");
  const before = make("input", "", { type: "checkbox" });
  const label = make("label", "before");
  label.append(before, "and all before");
  let timer = null;
  const set = (value) => {
    slider.value = String(value);
    words.textContent = value < 0 ? "Whole time" : months[value];
    slider.setAttribute("aria-valuetext", words.textContent);
    show(value < 0 ? null : value, before.checked);
  };
  const play = button("step play", "Play", () => (timer ? stop() : start()));
  const stop = () => { clearInterval(timer); timer = null; play.textContent = "Play"; };
  const start = () => {
    play.textContent = "Pause";
    if (Number(slider.value) >= months.length - 1 || Number(slider.value) < 0) set(0);
    timer = setInterval(() => {
      if (!bar.isConnected) return stop();
      const next = Number(slider.value) + 1;
      if (next >= months.length) { stop(); set(-1); } else set(next);
      return undefined;
    }, PACE);
  };
  slider.oninput = () => { stop(); set(Number(slider.value)); };
  before.onchange = () => set(Number(slider.value));
  bar.append(play, slider, words, label);
  return bar;
}
