// Mounts the actor network in a Streamlit page; what `data` holds is written in lib/view/network_payload.py.

import { draw } from "./draw.js";

const drawn = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let view = drawn.get(parentElement);
  if (!view || view.data.stamp !== data.stamp) {
    view?.stop();
    view = draw(data, parentElement, (chosen) => setTriggerValue("chosen", chosen), (month) => setTriggerValue("month", month ?? "all"));
    drawn.set(parentElement, view);
  }
  view.show(data.chosen);
}
