// Tells how wide an element is, when it appears and whenever the window changes.

const TRIES = 40; // the element may come after this script
const PAUSE = 100;

export function bucket(width, widths) {
  const fits = widths.filter((w) => w <= width);
  return fits.length ? fits[fits.length - 1] : widths[0];
}

export function room({ room, widths, width }, setStateValue) {
  let tries = 0;
  let timer = 0;
  const tell = () => {
    const seen = document.querySelector(`.st-key-${room}`)?.clientWidth;
    if (seen && bucket(seen, widths) !== width) setStateValue("width", bucket(seen, widths));
    else if (!seen && (tries += 1) < TRIES) timer = setTimeout(tell, PAUSE);
  };
  tell();
  addEventListener("resize", tell);
  return () => {
    clearTimeout(timer);
    removeEventListener("resize", tell);
  };
}
