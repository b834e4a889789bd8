// Makes a frame that scrolls reachable by keyboard; Streamlit's containers take no attributes.

const TRIES = 40; // the frame may come after this script
const PAUSE = 100;

export function region({ region, name }) {
  let tries = 0;
  let timer = 0;
  const look = () => {
    const frame = document.querySelector(`.st-key-${region}`);
    if (frame) Object.entries({ tabindex: "0", role: "region", "aria-label": name }).forEach((a) => frame.setAttribute(...a));
    else if ((tries += 1) < TRIES) timer = setTimeout(look, PAUSE);
  };
  look();
  return () => clearTimeout(timer);
}
